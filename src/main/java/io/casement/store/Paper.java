// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.store;

import io.casement.cases.LetterId;
import io.casement.cases.NoteId;
import io.casement.cases.Person;
import io.casement.cases.Request;
import io.casement.cases.identity.Records;
import io.casement.letters.Letter;

/// Words of a case that live beside its journal, enciphered under the case's key; the newest of each counts.
public sealed interface Paper {

    record OfPerson(Person person) implements Paper {}

    record OfRequest(Request request) implements Paper {}

    /// What our records say of the person, entered or imported by somebody.
    record OfRecords(Records records) implements Paper {}

    /// Who speaks for the person, and where they are reached.
    record OfSpeaker(Person speaker) implements Paper {}

    record OfNote(NoteId id, String text) implements Paper {}

    record OfLetter(LetterId id, Letter letter) implements Paper {}

    /// A letter as it was when somebody last approved it or sent it back, so that they see what is otherwise
    /// since.
    record OfReviewed(LetterId id, Letter letter) implements Paper {}
}
