// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.signals;

import java.util.List;

/// What our own records say about the person named, as far as somebody entered it; several of a kind where the
/// records have an older one, too.
///
/// @param addresses each in one line
public record OnFile(List<String> names, List<String> emails, List<String> addresses, List<String> phones) {

    /// Nobody has looked yet.
    public static final OnFile NOTHING = new OnFile(List.of(), List.of(), List.of(), List.of());

    public OnFile {
        names = filled(names);
        emails = filled(emails);
        addresses = filled(addresses);
        phones = filled(phones);
    }

    private static List<String> filled(List<String> values) {
        return values.stream()
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    /// The address that is named beside another one; empty where none is held.
    String address() {
        return addresses.isEmpty() ? "" : addresses.getFirst();
    }
}
