// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.alike;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// An e-mail address in two parts, in lower case, its domain as it is shown.
public record Mailbox(String local, String domain) {

    /// Providers that deliver whatever the dots say.
    private static final Set<String> DOTLESS = Set.of("gmail.com", "googlemail.com");

    public static Optional<Mailbox> of(String address) {
        var text = Script.normal(address).toLowerCase(Locale.ROOT);
        var at = text.lastIndexOf('@');
        if (at <= 0 || at == text.length() - 1) {
            return Optional.empty();
        }
        var domain = text.substring(at + 1).replaceAll("[>\\s.]+$", "");
        return Optional.of(new Mailbox(text.substring(0, at), Script.shown(domain)));
    }

    public boolean isFree() {
        return Mailboxes.isFree(domain);
    }

    boolean isDotless() {
        return DOTLESS.contains(domain);
    }

    /// What the provider takes for the same mailbox.
    public String name() {
        var plus = local.indexOf('+');
        var plain = plus > 0 ? local.substring(0, plus) : local;
        return isDotless() ? plain.replace(".", "") : plain;
    }

    @Override
    public String toString() {
        return local + "@" + domain;
    }
}
