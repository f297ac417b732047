// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.app;

import io.casement.cases.Codes;
import io.casement.cases.FourEyes;
import io.casement.cases.HouseRules;
import io.casement.letters.Envelope;
import io.casement.letters.Logo;
import io.casement.letters.Organisation;
import io.casement.letters.Stationery;
import io.casement.pdf.Drawing;
import io.casement.pdf.LogoFlaw;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Whose letters these are, as a file of `key = value` lines.
final class OfficeFile {

    private static final Map<String, Function<Organisation, String>> KEYS = keys();

    private static final String ENVELOPE = "envelope";
    private static final String LOGO = "logo";
    private static final String LOGO_ALTERNATIVE = "logo-alternative";
    private static final String KEPT = "kept";
    private static final String NONE = "none";

    private OfficeFile() {}

    /// An office that nobody has described yet; no letter leaves in its name.
    static Organisation blank() {
        return new Organisation(
                "",
                "",
                "",
                List.of(),
                "",
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "",
                "",
                ZoneId.systemDefault().getId(),
                Optional.empty());
    }

    /// The line that says for what the office wants a second person besides what always needs one.
    static final String FOUR_EYES = "four-eyes";

    /// What such a file says of four eyes; empty if it has no such line.
    static Optional<HouseRules> rules(Path file) {
        return optional(given(file), FOUR_EYES).map(OfficeFile::rules);
    }

    private static HouseRules rules(String written) {
        return new HouseRules(Stream.of(written.split(","))
                .map(String::strip)
                .filter(id -> !id.isEmpty() && !id.equals("none"))
                .map(OfficeFile::act)
                .collect(Collectors.toUnmodifiableSet()));
    }

    private static FourEyes act(String id) {
        return Codes.of(FourEyes.class, id)
                .filter(act -> !act.isLeast())
                .orElseThrow(() -> Stop.usage("\"" + id + "\" is nothing that an office adds to four eyes. Nothing was"
                        + " changed; it may be "
                        + FourEyes.addable().stream().map(FourEyes::id).collect(Collectors.joining(", "))
                        + ", or none. What always needs a second person cannot be set."));
    }

    static String line(HouseRules rules) {
        return rules.more().isEmpty()
                ? "none"
                : rules.more().stream().sorted().map(FourEyes::id).collect(Collectors.joining(", "));
    }

    /// The office that a file describes.
    ///
    /// @param before what was so far: what its letters are printed on stays where the file does not speak of it,
    ///     but for an office that moves to another country, which gets what is usual there
    static Organisation read(Path file, Organisation before) {
        var given = given(file);
        var office = of(given);
        var kept = office.country().equalsIgnoreCase(before.country())
                ? before.stationery()
                : before.stationery().in(Envelope.usualIn(office.country()));
        return office.on(stationery(given, kept, file.toAbsolutePath().resolveSibling("")));
    }

    private static Stationery stationery(Properties given, Stationery kept, Path folder) {
        var posted = optional(given, ENVELOPE)
                .map(OfficeFile::envelope)
                .map(kept::in)
                .orElse(kept);
        var said = optional(given, LOGO).orElse(KEPT);
        if (said.equals(NONE)) {
            return posted.with(Optional.empty());
        }
        return posted.with(
                said.equals(KEPT)
                        ? posted.logo().map(logo -> new Logo(logo.svg(), alternative(given, logo.alternative())))
                        : Optional.of(logo(given, folder.resolve(said))));
    }

    private static String alternative(Properties given, String otherwise) {
        return optional(given, LOGO_ALTERNATIVE).orElse(otherwise);
    }

    private static Logo logo(Properties given, Path file) {
        try {
            var svg = Files.readString(file, StandardCharsets.UTF_8);
            Drawing.flaw(svg).ifPresent(flaw -> {
                throw Stop.usage("The logo " + file + " cannot be used: " + sentence(flaw) + " Nothing was changed.");
            });
            return new Logo(svg, alternative(given, text(given, "name")));
        } catch (IOException unreadable) {
            throw Stop.usage("The logo " + file + " cannot be read. Nothing was changed; it is an SVG, or none for no"
                    + " logo.");
        }
    }

    private static String sentence(LogoFlaw flaw) {
        return switch (flaw.kind()) {
            case UNREADABLE -> "it is no SVG, or it is broken.";
            case TOO_LARGE -> "it has more in it than a logo needs; let the drawing program simplify it.";
            case SCRIPT -> "it wants to run a program (" + flaw.what() + ").";
            case OUTSIDE -> "it wants something from outside itself (" + flaw.what() + ").";
            case PICTURE -> "it holds a picture of pixels; letters print lines and areas only.";
            case WORDS -> "it holds words; let the drawing program turn them into outlines.";
            case BEYOND ->
                "letters do not draw what it uses (" + flaw.what() + "); plain colours and outlines will do.";
            case EMPTY -> "it draws nothing, or does not say how large it is.";
        };
    }

    private static Envelope envelope(String written) {
        return Envelope.of(written)
                .orElseThrow(() -> Stop.usage("\"" + written + "\" is no envelope that letters are"
                        + " laid out for. Nothing was changed; it may be "
                        + Stream.of(Envelope.values()).map(Envelope::id).collect(Collectors.joining(", ")) + "."));
    }

    private static Properties given(Path file) {
        var given = new Properties();
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            given.load(reader);
        } catch (IOException | IllegalArgumentException unreadable) {
            throw Stop.usage("The file " + file + " cannot be read. Nothing was changed; it holds UTF-8 lines such as"
                    + " `name = Larkmere Hotels`.");
        }
        var unknown = new TreeSet<>(given.stringPropertyNames());
        unknown.removeAll(KEYS.keySet());
        unknown.remove(FOUR_EYES);
        if (!unknown.isEmpty()) {
            throw Stop.usage("The file " + file + " has lines that nobody knows: " + String.join(", ", unknown)
                    + ". Known are: " + String.join(", ", KEYS.keySet()) + ".");
        }
        return given;
    }

    private static Organisation of(Properties given) {
        return new Organisation(
                text(given, "name"),
                given.containsKey("legal-name") ? text(given, "legal-name") : text(given, "name"),
                text(given, "office"),
                Stream.of(text(given, "address").split(";"))
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList(),
                text(given, "country"),
                text(given, "email"),
                optional(given, "phone"),
                optional(given, "registration"),
                optional(given, "officer"),
                text(given, "signatory"),
                text(given, "signatory-role"),
                optional(given, "zone")
                        .map(OfficeFile::zone)
                        .orElse(ZoneId.systemDefault().getId()),
                optional(given, "region"));
    }

    /// The lines of such a file.
    static Map<String, String> lines(Organisation organisation) {
        Map<String, String> lines = new LinkedHashMap<>();
        KEYS.forEach((key, value) -> lines.put(key, value.apply(organisation)));
        return lines;
    }

    private static Map<String, Function<Organisation, String>> keys() {
        Map<String, Function<Organisation, String>> keys = new LinkedHashMap<>();
        keys.put("name", Organisation::name);
        keys.put("legal-name", Organisation::legalName);
        keys.put("office", Organisation::office);
        keys.put("address", each -> String.join("; ", each.address()));
        keys.put("country", Organisation::country);
        keys.put("email", Organisation::email);
        keys.put("phone", each -> each.phone().orElse(""));
        keys.put("registration", each -> each.registration().orElse(""));
        keys.put("officer", each -> each.officer().orElse(""));
        keys.put("signatory", Organisation::signatory);
        keys.put("signatory-role", Organisation::signatoryRole);
        keys.put("zone", Organisation::zone);
        keys.put("region", each -> each.region().orElse(""));
        keys.put(ENVELOPE, each -> each.stationery().envelope().id());
        keys.put(LOGO, each -> each.stationery().logo().isPresent() ? KEPT : NONE);
        keys.put(
                LOGO_ALTERNATIVE,
                each -> each.stationery().logo().map(Logo::alternative).orElse(""));
        return keys;
    }

    private static String zone(String written) {
        try {
            return ZoneId.of(written).getId();
        } catch (DateTimeException unknown) {
            throw Stop.usage("\"" + written + "\" is no time zone. Nothing was changed; one is Europe/Berlin.");
        }
    }

    private static String text(Properties given, String key) {
        return given.getProperty(key, "").strip();
    }

    private static Optional<String> optional(Properties given, String key) {
        return Optional.of(text(given, key)).filter(text -> !text.isEmpty());
    }
}
