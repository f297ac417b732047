// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.letters;

import io.casement.cases.CaseClock;
import io.casement.cases.CaseFile;
import io.casement.cases.LetterKind;
import io.casement.cases.NoteId;
import io.casement.cases.Person;
import io.casement.cases.Representation;
import io.casement.cases.Representative;
import io.casement.cases.identity.Records;
import io.casement.law.Regime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All that a letter is about: the case, its law, who asks, and who answers.
///
/// @param law the version of the day of receipt; it also knows what letters must contain that are sent later
/// @param contact who works on the case, for the reference block; the office where nobody does
/// @param records what we had on file; only a letter that must not reach the requester is addressed by it
/// @param speaker who speaks for the person; letters go to them while they do
/// @param to whom somebody named for this letter
/// @param notes only the citation of a last day that was entered by hand is read; reasoning never reaches a letter
public record Matter(
        CaseFile file,
        Regime law,
        Person person,
        Organisation organisation,
        Optional<String> contact,
        Map<NoteId, String> notes,
        Records records,
        Optional<Person> speaker,
        Optional<Person> to) {

    public Matter {
        notes = Map.copyOf(notes);
    }

    /// To whom a letter goes, and in whose language.
    public Person addressee(LetterKind kind) {
        return switch (kind) {
            case RECEIPT,
                    IDENTITY_REQUEST,
                    EXTENSION,
                    ANSWER,
                    CLARIFICATION,
                    REFERRAL,
                    COMPLAINT_RECEIPT,
                    COMPLAINT_ANSWER,
                    APPEAL_ANSWER,
                    AUTHORITY_REQUEST -> spokesman().orElse(person);
            case FRAUD_NOTICE, PERMISSION_CHECK -> KnownChannel.of(this);
            case RECIPIENT_NOTICE, PROCESSOR_NOTICE -> to.orElseGet(this::nobody);
        };
    }

    /// Who speaks for the person now, where letters go to them.
    Optional<Person> spokesman() {
        return speaker.filter(_ -> speaksFor().isWrittenTo());
    }

    Representative speaksFor() {
        return Representation.of(file).by();
    }

    /// A letter whose addressee nobody named yet.
    private Person nobody() {
        return new Person(
                "", Optional.empty(), List.of(), Optional.empty(), Optional.empty(), person.language(), Map.of());
    }

    CaseClock clock() {
        return CaseClock.of(file, law);
    }
}
