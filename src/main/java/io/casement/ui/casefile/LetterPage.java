// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.casefile;

import io.casement.cases.CaseId;
import io.casement.cases.FourEyes;
import io.casement.cases.LetterId;
import io.casement.cases.LetterKind;
import io.casement.cases.LetterState;
import io.casement.cases.Shortfall;
import io.casement.desk.Procedures;
import io.casement.letters.Letter;
import io.casement.pdf.Picture;
import io.casement.ui.parts.Paper;
import io.casement.ui.words.Sentences;
import io.casement.ui.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// A letter in the making: its parts, what it still lacks, and who must see it before it goes.
record LetterPage(
        CaseId id,
        LetterState state,
        Letter letter,
        Map<String, String> gloss,
        String title,
        List<Check> checks,
        boolean second,
        Optional<String> returned,
        List<Picture> pages) {

    /// How wide a page is drawn, in logical pixels.
    static final double WIDTH = 476;

    /// A line of the list "Before it goes".
    record Check(boolean good, String what, String detail) {}

    /// Reads the letter as it would go out today.
    ///
    /// @param scale how many pixels of the screen a logical pixel has
    static LetterPage of(Procedures work, CaseId id, LetterId letterId, double scale, Words words) {
        var dossier = work.dossier(id);
        var state = Objects.requireNonNull(dossier.standing().letters().get(letterId));
        var letter = work.letter(id, letterId);
        var lacks = state.isOpen() ? work.shortfalls(id, letterId) : List.<Shortfall>of();
        var printable = lacks.stream().noneMatch(lack -> switch (lack.lack()) {
            case UNPRINTABLE, DOES_NOT_FIT, ADDRESS_TOO_LONG -> true;
            case UNFILLED, REQUIRED_BY_LAW, NO_ADDRESS, PROTECTED_ADDRESS, NO_SENDER, NO_KNOWN_CHANNEL -> false;
        });
        var second = FourEyes.of(state, dossier.standing(), dossier.house());
        return new LetterPage(
                id,
                state,
                letter,
                work.gloss(id, letterId),
                words.text("letter.kind." + state.kind().id()),
                checks(lacks, second, words),
                !second.isEmpty(),
                state.returned().map(each -> dossier.note(each.why())),
                printable ? Paper.pages(work.pages(id, letterId), WIDTH, scale) : List.of());
    }

    /// Whether it waits for somebody to hand it in or let it go, and is no answer: that is a step of the case.
    boolean waits() {
        return state.isOpen() && state.kind() != LetterKind.ANSWER;
    }

    private static List<Check> checks(List<Shortfall> lacks, Set<FourEyes> second, Words words) {
        var sentences = new Sentences(words);
        var checks = new ArrayList<Check>();
        for (var group : List.of(
                List.of(
                        Shortfall.Lack.NO_ADDRESS,
                        Shortfall.Lack.NO_KNOWN_CHANNEL,
                        Shortfall.Lack.PROTECTED_ADDRESS,
                        Shortfall.Lack.ADDRESS_TOO_LONG),
                List.of(Shortfall.Lack.UNFILLED),
                List.of(Shortfall.Lack.REQUIRED_BY_LAW, Shortfall.Lack.NO_SENDER),
                List.of(Shortfall.Lack.DOES_NOT_FIT, Shortfall.Lack.UNPRINTABLE))) {
            var found =
                    lacks.stream().filter(lack -> group.contains(lack.lack())).toList();
            var name = words.text("letter.check." + group.getFirst().id());
            checks.add(
                    found.isEmpty()
                            ? new Check(true, name, "")
                            : new Check(false, name, sentences.of(found.getFirst())));
        }
        if (!second.isEmpty()) {
            checks.add(new Check(
                    true,
                    words.text("letter.check.second"),
                    second.stream()
                            .map(act -> words.text("people.act." + act.id()))
                            .collect(Collectors.joining(", "))));
        }
        return checks;
    }
}
