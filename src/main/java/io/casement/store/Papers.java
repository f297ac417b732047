// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.store;

import io.casement.cases.LetterId;
import io.casement.cases.NoteId;
import io.casement.cases.Person;
import io.casement.cases.Request;
import io.casement.cases.identity.Records;
import io.casement.letters.Letter;
import java.util.Map;
import java.util.Optional;

/// All words of a case as they stand now.
///
/// @param speaker who speaks for the person, once somebody said where they are reached
/// @param reviewed letters as they were when somebody last approved them or sent them back
public record Papers(
        Person person,
        Request request,
        Records records,
        Optional<Person> speaker,
        Map<NoteId, String> notes,
        Map<LetterId, Letter> letters,
        Map<LetterId, Letter> reviewed) {

    public Papers {
        notes = Map.copyOf(notes);
        letters = Map.copyOf(letters);
        reviewed = Map.copyOf(reviewed);
    }
}
