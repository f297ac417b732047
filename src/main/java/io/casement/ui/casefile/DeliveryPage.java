// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.casefile;

import io.casement.cases.Entry;
import io.casement.cases.Flag;
import io.casement.desk.Dossier;
import io.casement.ui.words.Sentences;
import io.casement.ui.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Where letters go and whether the person said so, who is kept from the case, and what our own systems tell of the
/// account.
///
/// @param where name and address as letters carry them
/// @param state what is known of it, in a sentence; empty while it is as the request named it
/// @param safe whether the person confirmed it after the last change
/// @param shield what must not be named in any letter, where an address is protected
/// @param account the changes of the account, oldest first
/// @param kept who has no business with this case, and why
record DeliveryPage(
        String where,
        Optional<String> state,
        boolean safe,
        Optional<String> shield,
        List<String> account,
        List<String> kept) {

    static DeliveryPage of(Dossier dossier, Words words) {
        var standing = dossier.standing();
        var delivery = standing.delivery();
        return new DeliveryPage(
                where(dossier),
                delivery.confirmed()
                        .map(entry -> words.text(
                                "casefile.where.confirmed",
                                words.text("casefile.means." + entry.through().id()),
                                entry.on()))
                        .or(() -> delivery.hasChanged()
                                ? Optional.of(words.text(
                                        "casefile.where.changed", new Sentences(words).means(delivery.changed())))
                                : Optional.empty()),
                delivery.confirmed().isPresent(),
                standing.flagNotes(dossier.file(), Flag.ADDRESS_PROTECTED).stream()
                        .map(dossier::note)
                        .reduce((earlier, later) -> earlier + "\n" + later)
                        .map(text -> String.join("; ", text.lines().toList())),
                dossier.file()
                        .each(Entry.AccountChanged.class)
                        .map(entry -> words.text(
                                "casefile.account.line",
                                words.text("signal.change." + entry.what().id()),
                                words.day(entry.day(), dossier.today())))
                        .toList(),
                standing.conflicts().entrySet().stream()
                        .map(each -> words.text(
                                "casefile.kept.line",
                                dossier.nameOf(each.getKey()).orElse(""),
                                words.text(
                                        "obstacle.conflict." + each.getValue().id())))
                        .sorted()
                        .toList());
    }

    /// Whether there is more to say than what the request says itself.
    boolean tells() {
        return state.isPresent() || shield.isPresent();
    }

    private static String where(Dossier dossier) {
        var person = dossier.person();
        var lines = Stream.concat(Stream.of(person.name()), person.address().stream())
                .filter(line -> !line.isBlank())
                .collect(Collectors.joining(", "));
        return person.email().map(email -> lines + ", " + email).orElse(lines);
    }
}
