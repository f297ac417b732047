// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.intake;

import io.casement.cases.Card;
import io.casement.cases.CaseId;
import io.casement.cases.CaseNumber;
import io.casement.cases.Step;
import io.casement.desk.Procedures;
import io.casement.law.Right;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/// A case of the same e-mail address that is open, or not older than a year.
record Twin(CaseId id, CaseNumber number, Set<Right> rights, LocalDate received, boolean closed) {

    private static final int LOOKED_AT = 8;

    /// The first one found: open ones come first.
    static Optional<Twin> of(String email, Procedures work) {
        var sought = email.strip();
        if (!sought.contains("@")) {
            return Optional.empty();
        }
        var since = work.today().minusYears(1);
        return work.search(sought, LOOKED_AT).stream()
                .filter(card -> isRecent(card, since))
                .filter(card -> work.register()
                        .papers(card.id())
                        .person()
                        .email()
                        .filter(sought::equalsIgnoreCase)
                        .isPresent())
                .map(card -> new Twin(card.id(), card.number(), card.rights(), card.received(), isClosed(card)))
                .findFirst();
    }

    private static boolean isRecent(Card card, LocalDate since) {
        return !isClosed(card) || !card.received().isBefore(since);
    }

    private static boolean isClosed(Card card) {
        return card.stage() == Step.Stage.CLOSED;
    }
}
