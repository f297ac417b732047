// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases.identity;

import java.util.Set;

/// How alike two e-mail addresses are.
final class Emails {

    /// Providers that deliver whatever the dots say.
    private static final Set<String> DOTLESS = Set.of("gmail.com", "googlemail.com");

    private Emails() {}

    static Likeness compare(String told, String held) {
        var one = Spelling.plain(told);
        var other = Spelling.plain(held);
        if (one.equals(other)) {
            return new Likeness.Same();
        }
        if (Lookalikes.alike(one, other)) {
            return new Likeness.Differs(Nuance.LOOKALIKE);
        }
        if (mailbox(one).equals(mailbox(other))) {
            return new Likeness.Similar(Nuance.SAME_MAILBOX);
        }
        if (Spelling.distance(one, other) <= 2) {
            return new Likeness.Differs(Nuance.LOOKALIKE);
        }
        return local(one).equals(local(other)) ? new Likeness.Differs(Nuance.DOMAIN) : new Likeness.Differs();
    }

    private static String mailbox(String address) {
        var local = local(address);
        var domain = address.substring(local.length());
        var tag = local.indexOf('+');
        var box = tag > 0 ? local.substring(0, tag) : local;
        return domain.length() > 1 && DOTLESS.contains(domain.substring(1))
                ? box.replace(".", "") + "@gmail.com"
                : box + domain;
    }

    private static String local(String address) {
        var at = address.lastIndexOf('@');
        return at < 0 ? address : address.substring(0, at);
    }
}
