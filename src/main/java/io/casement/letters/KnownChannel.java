// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.letters;

import io.casement.cases.AccountChange;
import io.casement.cases.Entry;
import io.casement.cases.Means;
import io.casement.cases.Person;
import io.casement.cases.identity.Held;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// How a person is reached whom whoever wrote to us may only pretend to be: as our records say, never as the request
/// does.
final class KnownChannel {

    private static final Pattern BETWEEN = Pattern.compile("[,;\\n]");
    private static final Pattern STATE = Pattern.compile("[A-Z]{2} \\d{5}(-\\d{4})?");

    private KnownChannel() {}

    /// The person on file, at the address where the letter is safest; without one where nothing on file is safe.
    static Person of(Matter matter) {
        var way = ways(matter).findFirst();
        var address = way.filter(each -> each.point() == Means.ADDRESS).map(Held::value);
        var lines = address.map(KnownChannel::lines).orElse(List.of());
        var told = matter.person();
        return new Person(
                matter.records().of(Means.NAME).stream()
                        .map(Held::value)
                        .findFirst()
                        .orElse(told.name()),
                way.filter(each -> each.point() == Means.EMAIL).map(Held::value),
                Addressee.withoutCountry(lines),
                address.flatMap(_ -> Addressee.country(lines.getLast()).or(told::country)),
                Optional.empty(),
                told.language(),
                Map.of());
    }

    /// The ways that are left, the safest first: one that the request does not name before one that it does, paper
    /// before a mailbox.
    private static Stream<Held> ways(Matter matter) {
        return Stream.of(Means.ADDRESS, Means.EMAIL)
                .flatMap(point -> matter.records().of(point).stream())
                .filter(each -> !isTold(matter, each) || !mayBeTheirs(matter, each.point()))
                .sorted(Comparator.comparing(each -> isTold(matter, each)));
    }

    /// A mailbox from which the request came may be in other hands, and an address that was changed on the account is
    /// no older than the change.
    private static boolean mayBeTheirs(Matter matter, Means point) {
        var changed = matter.file()
                .each(Entry.AccountChanged.class)
                .map(Entry.AccountChanged::what)
                .toList();
        return point == Means.EMAIL || changed.contains(AccountChange.ADDRESS);
    }

    private static boolean isTold(Matter matter, Held held) {
        return Optional.ofNullable(matter.person().told().get(held.point()))
                .filter(told -> Addressee.plain(told).equals(Addressee.plain(held.value())))
                .isPresent();
    }

    /// An address in one line is written with commas; the state of an American one stays behind its town.
    private static List<String> lines(String address) {
        var lines = new ArrayList<String>();
        for (var part : BETWEEN.split(address, -1)) {
            var line = part.strip();
            if (STATE.matcher(line).matches() && !lines.isEmpty()) {
                lines.set(lines.size() - 1, lines.getLast() + ", " + line);
            } else if (!line.isEmpty()) {
                lines.add(line);
            }
        }
        return lines;
    }
}
