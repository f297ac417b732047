// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.desk;

import io.casement.cases.Card;
import io.casement.cases.CaseClock;
import io.casement.cases.CaseFile;
import io.casement.cases.Changes;
import io.casement.cases.Clerk;
import io.casement.cases.ClerkId;
import io.casement.cases.Entry;
import io.casement.cases.HouseRules;
import io.casement.cases.LetterId;
import io.casement.cases.NoteId;
import io.casement.cases.Person;
import io.casement.cases.Recorded;
import io.casement.cases.Request;
import io.casement.cases.RulesOffer;
import io.casement.cases.Standing;
import io.casement.cases.identity.Comparison;
import io.casement.cases.identity.Records;
import io.casement.law.Regime;
import io.casement.letters.Letter;
import io.casement.letters.Organisation;
import io.casement.letters.Rewording;
import io.casement.store.DocumentFacts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Everything about one case that a screen may show, read at once.
///
/// @param house what the office asks of itself
/// @param reviewed letters as they were when somebody last approved them or sent them back
/// @param offer what newer rules of the law would change, for somebody to take or to turn down
public record Dossier(
        CaseFile file,
        Regime law,
        Standing standing,
        CaseClock clock,
        Optional<RulesOffer> offer,
        Person person,
        Request request,
        Records records,
        Map<NoteId, String> notes,
        Map<LetterId, Letter> letters,
        Map<LetterId, Letter> reviewed,
        List<DocumentFacts> documents,
        List<Clerk> clerks,
        Clerk me,
        Organisation organisation,
        HouseRules house,
        LocalDate today) {

    public Card card() {
        return Card.of(file, law, person, offer);
    }

    /// The request beside our records, point by point.
    public Comparison comparison() {
        return Comparison.of(person, records, today);
    }

    /// What changed since whoever reads this last did something in the case; empty where they never did.
    public Optional<Changes> changes() {
        return Changes.since(file, me.id());
    }

    /// What a letter says otherwise since it was last approved or sent back; nothing where it never was.
    ///
    /// @param now the letter as it would go
    public List<Rewording> rewordings(Letter now) {
        return Optional.ofNullable(reviewed.get(now.id()))
                .map(before -> Rewording.between(before, now))
                .orElse(List.of());
    }

    /// The day on which a letter was last approved or sent back.
    public Optional<LocalDate> reviewed(LetterId letter) {
        return file.journal().stream()
                .map(Recorded::entry)
                .filter(entry -> (entry instanceof Entry.LetterReturned back
                                && back.letter().equals(letter))
                        || (entry instanceof Entry.LetterApproved approved
                                && approved.letter().equals(letter)))
                .reduce((_, later) -> later)
                .map(Entry::on);
    }

    /// The name of a clerk; empty for somebody who is not in the register.
    public Optional<String> nameOf(ClerkId id) {
        return clerks.stream()
                .filter(clerk -> clerk.id().equals(id))
                .map(Clerk::name)
                .findFirst();
    }

    public String note(NoteId id) {
        return notes.getOrDefault(id, "");
    }
}
