// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.signals;

import io.casement.cases.AccountChange;
import io.casement.cases.Person;
import io.casement.cases.Request;
import io.casement.law.Right;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// All that is looked at for signals of one request.
///
/// @param head of the mail, topmost line first; empty for what did not come as a mail
/// @param changes on the account, as somebody entered them
public record Scene(
        LocalDate received,
        Set<Right> rights,
        Person person,
        Request request,
        List<HeadLine> head,
        OnFile onFile,
        List<Changed> changes,
        List<Neighbour> neighbours) {

    /// A change on the account.
    public record Changed(AccountChange what, LocalDate day) {}

    public Scene {
        rights = Set.copyOf(rights);
        head = List.copyOf(head);
        changes = List.copyOf(changes);
        neighbours = List.copyOf(neighbours);
    }

    /// Whether the answer would carry data.
    boolean wantsCopy() {
        return rights.contains(Right.ACCESS) || rights.contains(Right.PORTABILITY);
    }

    /// What the writer wrote, without quotations.
    String words() {
        return OwnWords.of(request.body());
    }

    Optional<String> header(String name) {
        return head.stream()
                .filter(line -> line.name().equalsIgnoreCase(name))
                .map(HeadLine::value)
                .findFirst();
    }

    /// The From line, of the mail or as it was kept.
    Optional<String> from() {
        return header("From").or(request::from);
    }

    String address() {
        return String.join(", ", person.address());
    }
}
