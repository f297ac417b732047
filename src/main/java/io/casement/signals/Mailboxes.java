// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.signals;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Compares e-mail addresses: their domains, and the names of their mailboxes.
final class Mailboxes {

    private static final Map<String, Integer> FREE = free();
    private static final Set<String> FREE_LABELS = labels();

    private Mailboxes() {}

    private static Map<String, Integer> free() {
        Map<String, Integer> free = new HashMap<>();
        var lines = WordFile.sections("providers.txt").getOrDefault("free", List.of());
        for (var at = 0; at < lines.size(); at++) {
            for (var domain : lines.get(at).split(" ", -1)) {
                free.put(domain, at);
            }
        }
        return free;
    }

    private static Set<String> labels() {
        var labels = new HashSet<String>();
        FREE.keySet().forEach(domain -> labels.add(domain));
        return labels;
    }

    /// An e-mail address in two parts, in lower case, its domain as it is shown.
    record Mailbox(String local, String domain) {

        static Optional<Mailbox> of(String address) {
            var text = Script.normal(address).toLowerCase(Locale.ROOT);
            var at = text.lastIndexOf('@');
            if (at <= 0 || at == text.length() - 1) {
                return Optional.empty();
            }
            var domain = text.substring(at + 1).replaceAll("[>\\s.]+$", "");
            return Optional.of(new Mailbox(text.substring(0, at), Script.shown(domain)));
        }

        boolean isFree() {
            return FREE.containsKey(domain);
        }

        /// What the provider takes for the same mailbox.
        String name() {
            var plus = local.indexOf('+');
            var plain = plus > 0 ? local.substring(0, plus) : local;
            return domain.equals("gmail.com") || domain.equals("googlemail.com") ? plain.replace(".", "") : plain;
        }

        @Override
        public String toString() {
            return local + "@" + domain;
        }
    }

    /// Compares two whole addresses.
    static Likeness compare(Mailbox told, Mailbox onFile) {
        var domains = domains(told.domain(), onFile.domain());
        if (!domains.isHarmless()) {
            return domains;
        }
        if (told.name().equals(onFile.name())) {
            return domains;
        }
        if (Script.isMixed(told.local())
                || Script.skeleton(told.name()).equals(Script.skeleton(onFile.name()))
                || Edits.near(plain(told), plain(onFile))) {
            return Likeness.alike("mailbox");
        }
        return Likeness.other("mailbox");
    }

    private static String plain(Mailbox mailbox) {
        return mailbox.name().replaceAll("[._-]", "");
    }

    /// Compares two domains.
    static Likeness domains(String told, String onFile) {
        if (told.equals(onFile)) {
            return Likeness.SAME;
        }
        var known = FREE.get(told);
        if (known != null && FREE.containsKey(onFile)) {
            return known.equals(FREE.get(onFile)) ? Likeness.variant("provider") : Likeness.other("provider");
        }
        if (known != null) {
            return Likeness.other("free");
        }
        if (told.endsWith("." + onFile) || onFile.endsWith("." + told)) {
            return Likeness.variant("subdomain");
        }
        return alike(told, onFile) ? Likeness.alike("domain") : Likeness.other("domain");
    }

    /// The well-known provider that a domain pretends to be.
    static Optional<String> pretended(String domain) {
        if (FREE.containsKey(domain)) {
            return Optional.empty();
        }
        return FREE_LABELS.stream()
                .filter(free -> free.length() >= 8)
                .filter(free -> Script.skeleton(free).equals(Script.skeleton(domain))
                        || (sameEnding(free, domain) && Edits.between(label(free), label(domain)) == 1))
                .filter(free -> label(free).length() >= 5)
                .sorted()
                .findFirst();
    }

    private static boolean sameEnding(String one, String other) {
        return ending(one).equals(ending(other));
    }

    private static boolean alike(String told, String onFile) {
        if (Script.skeleton(told).equals(Script.skeleton(onFile))
                || (Script.isMixed(label(told)) && Edits.near(Script.skeleton(told), Script.skeleton(onFile)))) {
            return true;
        }
        var a = plain(label(told));
        var b = plain(label(onFile));
        if (a.equals(b)
                || Script.spelt(a).equals(Script.spelt(b))
                || Script.fold(a).equals(Script.fold(b))) {
            return true; // another ending, a hyphen more, or ue for ü
        }
        if (b.length() >= 4 && Edits.near(a, b)) {
            return true;
        }
        // larkmere.example.mail-check.net, secure-larkmere.example
        return b.length() >= 5 && (a.contains(b) || told.startsWith(onFile + ".") || told.contains("." + onFile + "."));
    }

    private static String plain(String label) {
        return label.replace("-", "");
    }

    /// The part of a domain that somebody chose; of "mail.larkmere.co.uk" it is "larkmere".
    static String label(String domain) {
        var parts = domain.split("\\.", -1);
        if (parts.length < 2) {
            return domain;
        }
        var last = parts.length - 2;
        var isSecondLevel = parts.length > 2
                && Set.of("co", "com", "org", "net", "gov", "ac", "edu").contains(parts[last]);
        return parts[isSecondLevel ? last - 1 : last];
    }

    private static String ending(String domain) {
        return domain.substring(domain.indexOf(label(domain)) + label(domain).length());
    }
}
