// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.desk;

import io.casement.cases.LetterId;
import io.casement.cases.LetterKind;
import io.casement.cases.Shortfall;
import io.casement.cases.Shortfall.Lack;
import io.casement.law.Regime;
import io.casement.law.Right;
import io.casement.letters.Composer;
import io.casement.letters.Letter;
import io.casement.letters.Matter;
import io.casement.letters.Organisation;
import io.casement.letters.Preflight;
import io.casement.letters.Templates;
import io.casement.pdf.Misfit;
import io.casement.pdf.Press;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Words and press together: composes letters in the requester's language, says what they lack, prints them.
public final class Correspondence {

    private final Templates templates;
    private final Press press;

    public Correspondence(Templates templates, Press press) {
        this.templates = templates;
        this.press = press;
    }

    /// With the texts that come with the program.
    public static Correspondence ofTheProgram() {
        return new Correspondence(Templates.read(Correspondence::asset), new Press());
    }

    Letter compose(Matter matter, LetterKind kind, LetterId id, LocalDate date) {
        return Composer.compose(
                matter, kind, id, date, templates.in(matter.addressee(kind).language()));
    }

    /// How the answer would say what is decided on one right, in a language of the letters.
    String sentence(Matter matter, Right right, LocalDate date, String language) {
        return Composer.sentence(matter, right, date, templates.in(language));
    }

    /// The language in which a letter to somebody is written who speaks this one.
    String language(String wanted) {
        return templates.in(wanted).language();
    }

    /// The English reading of each part of a letter in another language; none for a letter in English.
    Map<String, String> gloss(Letter letter, Matter matter) {
        return letter.language().startsWith(Templates.FALLBACK) ? Map.of() : Composer.gloss(letter, matter, templates);
    }

    List<Shortfall> shortfalls(Letter letter, Regime law, Organisation organisation, LocalDate date) {
        var lacks = new ArrayList<>(Preflight.check(letter, law, date));
        press.misfits(letter, organisation).stream()
                .map(Correspondence::lack)
                .filter(each -> lacks.stream().noneMatch(known -> known.lack() == each.lack()))
                .forEach(lacks::add);
        if (!organisation.isKnown()) {
            lacks.addFirst(new Shortfall(Lack.NO_SENDER, "sender"));
        }
        return List.copyOf(lacks);
    }

    byte[] print(Letter letter, Organisation organisation) {
        return press.print(letter, organisation);
    }

    /// Loads what printing needs, so that the first preview does not wait for it.
    void warmUp() {
        press.warmUp();
    }

    private static Shortfall lack(Misfit misfit) {
        return switch (misfit) {
            case Misfit.AddressTooLong _ -> new Shortfall(Lack.ADDRESS_TOO_LONG, "address");
            case Misfit.Crowded(var zone) -> new Shortfall(Lack.DOES_NOT_FIT, zone.name());
            case Misfit.Unprintable each -> new Shortfall(Lack.UNPRINTABLE, each.label());
        };
    }

    private static String asset(String name) {
        try (var stream = Objects.requireNonNull(Correspondence.class.getResourceAsStream("/casement/" + name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
