// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.letters;

import io.casement.cases.Channel;
import io.casement.cases.LetterKind;
import io.casement.cases.Outcome;
import io.casement.law.Ground;
import io.casement.law.Right;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Letters as the composer makes them, for those who print and show them.
public final class ComposedLetters {

    private ComposedLetters() {}

    public static Organisation organisation() {
        return Samples.LARKMERE;
    }

    /// Each kind of letter in each language.
    public static Stream<Letter> everyKind() {
        return Stream.of(LetterKind.values())
                .flatMap(kind -> Stream.of(Samples.AOIFE, Samples.JANNIK)
                        .map(person -> mixed("EU-IE").of(person).letter(kind, "2026-06-10")));
    }

    /// An answer with a grant and a refusal under each law.
    public static Stream<Letter> everyLaw() {
        return Stream.of("EU", "EU-DE", "EU-IE", "EU-FR", "EU-IT", "GB", "US-CA", "OTHER")
                .flatMap(law -> Stream.of(Samples.AOIFE, Samples.JANNIK, Samples.MARCUS, Samples.PRIYA)
                        .map(person -> mixed(law).of(person).letter(LetterKind.ANSWER, "2026-07-01")));
    }

    private static Samples mixed(String law) {
        return Samples.request(law, Samples.AOIFE, "2026-05-18", Channel.EMAIL, Right.ACCESS, Right.DELETION)
                .identified("2026-05-21")
                .searched("2026-05-22", 2)
                .decided("2026-06-09", Right.ACCESS, new Outcome.Granted())
                .decided("2026-06-09", Right.DELETION, new Outcome.Refused(Set.copyOf(List.of(Ground.CLAIMS))));
    }
}
