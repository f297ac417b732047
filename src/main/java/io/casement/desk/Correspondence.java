// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.desk;

import io.casement.cases.CaseFile;
import io.casement.cases.LetterId;
import io.casement.cases.LetterKind;
import io.casement.cases.Person;
import io.casement.cases.Request;
import io.casement.cases.Shortfall;
import io.casement.law.Regime;
import io.casement.letters.Letter;
import io.casement.letters.Organisation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// Words and press together: composes letters in the requester's language, says what they lack, prints them.
public final class Correspondence {

    @SuppressWarnings("TypeParameterUnusedInFormals") // until letters and press are here
    private static <T> T stub() {
        throw new IllegalStateException();
    }

    Letter compose(
            LetterKind kind, CaseFile file, Regime law, Person person, Request request, Organisation organisation,
            LetterId id, LocalDate date) {
        return stub();
    }

    Letter refresh(Letter old, Letter fresh) {
        return stub();
    }

    Map<String, String> gloss(
            LetterKind kind, CaseFile file, Regime law, Person person, Request request, Organisation organisation,
            LetterId id, LocalDate date) {
        return stub();
    }

    List<Shortfall> shortfalls(Letter letter, Regime law, LocalDate date) {
        return stub();
    }

    byte[] print(Letter letter, Organisation organisation) {
        return stub();
    }
}
