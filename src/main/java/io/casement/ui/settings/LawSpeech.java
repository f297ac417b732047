// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.settings;

import io.casement.law.Ground;
import io.casement.law.Origin;
import io.casement.law.Right;
import io.casement.law.Validity;
import io.casement.lawbook.FactKind;
import io.casement.lawbook.LawDifference.Change;
import io.casement.ui.words.Words;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The words of a law file in the language of the person: sections, fields and the words that stand in them.
record LawSpeech(Words words) {
    static final String AT_ONCE = "at-once";
    private static final Pattern TERM = Pattern.compile("(\\d{1,4}) ([a-z-]+?)s?");
    private static final int ALL = Right.values().length;

    /// What a section is about: "Answer", "Extend", "Fraud".
    String heading(String heading) {
        var space = heading.indexOf(' ');
        var name = space < 0 ? heading : heading.substring(0, space);
        var which = space < 0 ? "" : heading.substring(space + 1).replace('_', '-');
        if (name.equals("ground")) {
            return Ground.of(which)
                    .map(ground -> words.text("settings.ground." + ground.id()))
                    .orElse(which);
        }
        if (name.equals("authority")) {
            return words.text("settings.section.authority");
        }
        return or("settings.section." + name + (which.isEmpty() ? "" : "." + which), heading);
    }

    String key(String section, String key) {
        if (key.equals("note")) {
            return words.text("settings.key.note");
        }
        var slash = key.indexOf(" / ");
        if (slash > 0) {
            return words.text(
                    "settings.in-language",
                    key(section, key.substring(0, slash)),
                    or("letter.language." + key.substring(slash + 3), key.substring(slash + 3)));
        }
        for (var group : List.of("ask", "text", "after")) {
            if (key.startsWith(group + " ")) {
                return words.text("settings.key." + group) + " (" + key.substring(group.length() + 1) + ")";
            }
        }
        if (section.equals("rights")) {
            return Right.of(key).map(this::right).orElse(key);
        }
        return section.equals("letter")
                ? or("settings.block." + key, key)
                : or("settings.key." + key.replace(' ', '-'), key);
    }

    /// A value as a sentence says it.
    String value(String section, String key, String value) {
        return switch (FactKind.of(section, key)) {
            case TERM -> term(value);
            case CHOICE -> option(section, key, value);
            case CHOICES ->
                Arrays.stream(value.split(",", -1))
                        .map(one -> option(section, key, one.strip()))
                        .collect(Collectors.joining(", "));
            case RIGHTS -> rightsText(value);
            case YES -> words.text("settings.yes");
            case DAY -> day(value);
            case CITATION, TEXT -> value;
        };
    }

    String option(String section, String key, String value) {
        var group = section.equals("question") && key.equals("careful") ? "careful-question" : key;
        return value.isEmpty() ? "" : or("settings.option." + group + "." + value, value);
    }

    String unit(String unit) {
        return or("settings.unit." + unit, unit);
    }

    /// "45 calendar days".
    String term(String value) {
        if (value.equals(AT_ONCE)) {
            return words.text("settings.unit." + AT_ONCE);
        }
        var matcher = TERM.matcher(value);
        return matcher.matches() && words.has("settings.term." + matcher.group(2) + ".other")
                ? words.count("settings.term." + matcher.group(2), Long.parseLong(matcher.group(1)))
                : value;
    }

    /// "45 d", for the list.
    String shortTerm(String value) {
        if (value.equals(AT_ONCE)) {
            return words.text("settings.unit." + AT_ONCE);
        }
        var matcher = TERM.matcher(value);
        return matcher.matches() && words.has("settings.short." + matcher.group(2))
                ? words.text("settings.short." + matcher.group(2), matcher.group(1))
                : value;
    }

    /// The number and the unit of a period; none if it is none.
    static Optional<List<String>> split(String term) {
        Matcher matcher = TERM.matcher(term);
        return matcher.matches() ? Optional.of(List.of(matcher.group(1), matcher.group(2))) : Optional.empty();
    }

    /// A period as the file writes it.
    static String join(String amount, String unit) {
        return unit.equals(AT_ONCE)
                ? AT_ONCE
                : amount.strip() + " " + unit + (amount.strip().equals("1") ? "" : "s");
    }

    String right(Right right) {
        return words.text("right." + right.id());
    }

    /// The rights by name; nothing where it is all of them.
    String rights(Collection<Right> rights) {
        return rights.size() == ALL
                ? ""
                : rights.stream().sorted().map(this::right).collect(Collectors.joining(", "));
    }

    private String rightsText(String value) {
        return value.equals("all")
                ? words.text("settings.all-rights")
                : Arrays.stream(value.split(",", -1))
                        .map(String::strip)
                        .map(id -> Right.of(id).map(this::right).orElse(id))
                        .collect(Collectors.joining(", "));
    }

    private String day(String value) {
        return value.matches("\\d{4}-\\d\\d-\\d\\d")
                ? words.fullDay(LocalDate.parse(value))
                : or("settings.option.in-force." + value, value);
    }

    /// "California Civil Code …; seen 25 November 2026, the law's own text".
    String origin(Origin origin) {
        return words.text(
                "settings.origin",
                origin.source(),
                words.fullDay(origin.seen()),
                words.text("settings.confidence." + origin.confidence().name().toLowerCase(Locale.ROOT)));
    }

    String validity(Validity validity) {
        return validity.to()
                .map(to -> words.text("settings.from-to", words.fullDay(validity.from()), words.fullDay(to)))
                .orElseGet(() -> words.text("settings.from", words.fullDay(validity.from())));
    }

    /// "Answer (access, deletion), within: 45 calendar days, now 30 calendar days."
    String change(Change change) {
        return switch (change) {
            case Change.Version(Optional<Validity> was, Optional<Validity> is) ->
                was.isPresent() && is.isPresent()
                        ? words.text("settings.change.version", validity(was.get()), validity(is.get()))
                        : is.map(now -> words.text("settings.change.version-new", validity(now)))
                                .or(() -> was.map(then -> words.text("settings.change.version-gone", validity(then))))
                                .orElse("");
            case Change.Fact fact -> fact(fact);
        };
    }

    private String fact(Change.Fact fact) {
        var section = fact.section().split(" ", -1)[0];
        var ofSource = fact.key().endsWith(" source");
        var key = ofSource ? fact.key().substring(0, fact.key().length() - " source".length()) : fact.key();
        var who = rights(fact.rights());
        var what = heading(fact.section()) + (who.isEmpty() ? "" : " (" + who + ")") + ", "
                + (ofSource ? words.text("settings.source-of", key(section, key)) : key(section, key));
        var was = fact.was().map(text -> ofSource ? text : value(section, key, text));
        var is = fact.is().map(text -> ofSource ? text : value(section, key, text));
        if (was.isPresent() && is.isPresent()) {
            return words.text("settings.change.fact", what, was.get(), is.get());
        }
        return is.map(now -> words.text("settings.change.fact-new", what, now))
                .or(() -> was.map(then -> words.text("settings.change.fact-gone", what, then)))
                .orElse(what);
    }

    private String or(String key, String otherwise) {
        return words.has(key) ? words.text(key) : otherwise;
    }
}
