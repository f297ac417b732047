// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.alike;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Compares e-mail addresses: their domains, and the names of their mailboxes.
public final class Mailboxes {

    private static final Map<String, Integer> FREE = free();

    private Mailboxes() {}

    private static Map<String, Integer> free() {
        Map<String, Integer> free = new HashMap<>();
        var lines = WordFile.sections("alike/providers.txt").getOrDefault("free", List.of());
        for (var at = 0; at < lines.size(); at++) {
            for (var domain : lines.get(at).split(" ", -1)) {
                free.put(domain, at);
            }
        }
        return free;
    }

    static boolean isFree(String domain) {
        return FREE.containsKey(domain);
    }

    /// Compares two whole addresses as they were written; what is no address is another.
    public static Resemblance compare(String told, String onFile) {
        if (Script.plain(told).equals(Script.plain(onFile))) {
            return Resemblance.SAME;
        }
        var box = Mailbox.of(told);
        var known = Mailbox.of(onFile);
        if (box.isEmpty() || known.isEmpty()) {
            return Resemblance.OTHER;
        }
        var like = compare(box.get(), known.get());
        if (like.isHarmless() && isOdd(told) != isOdd(onFile)) {
            return Resemblance.alike(Nuance.LOOKALIKE_MAILBOX);
        }
        return like.equals(Resemblance.SAME) ? Resemblance.variant(Nuance.SAME_MAILBOX) : like;
    }

    /// Whether letters stand for others: full-width, in circles, ligatures.
    private static boolean isOdd(String address) {
        return !Normalizer.normalize(address, Normalizer.Form.NFC)
                .equals(Normalizer.normalize(address, Normalizer.Form.NFKC));
    }

    /// Compares two whole addresses.
    public static Resemblance compare(Mailbox told, Mailbox onFile) {
        var domains = domains(told.domain(), onFile.domain());
        if (!domains.isHarmless()) {
            return domains;
        }
        if (told.name().equals(onFile.name())) {
            return sameName(told, onFile, domains);
        }
        if (Script.isMixed(told.local())
                || Script.skeleton(told.name()).equals(Script.skeleton(onFile.name()))
                || Edits.near(plain(told), plain(onFile))) {
            return Resemblance.alike(Nuance.LOOKALIKE_MAILBOX);
        }
        return Resemblance.other(Nuance.MAILBOX);
    }

    private static Resemblance sameName(Mailbox told, Mailbox onFile, Resemblance domains) {
        var tagged = domains.equals(Resemblance.SAME) && !told.local().equals(onFile.local());
        var dotless = told.isDotless() && onFile.isDotless() && !told.equals(onFile);
        return tagged || dotless ? Resemblance.variant(Nuance.SAME_MAILBOX) : domains;
    }

    private static String plain(Mailbox mailbox) {
        return mailbox.name().replaceAll("[._-]", "");
    }

    /// Compares two domains.
    public static Resemblance domains(String told, String onFile) {
        if (told.equals(onFile)) {
            return Resemblance.SAME;
        }
        var known = FREE.get(told);
        if (known != null && FREE.containsKey(onFile)) {
            return known.equals(FREE.get(onFile))
                    ? Resemblance.variant(Nuance.PROVIDER)
                    : Resemblance.other(Nuance.DOMAIN);
        }
        if (known != null) {
            return Resemblance.other(Nuance.FREE_MAIL);
        }
        if (told.endsWith("." + onFile) || onFile.endsWith("." + told)) {
            return Resemblance.variant(Nuance.SUBDOMAIN);
        }
        return alike(told, onFile) ? Resemblance.alike(Nuance.LOOKALIKE_DOMAIN) : Resemblance.other(Nuance.DOMAIN);
    }

    /// The well-known provider that a domain pretends to be.
    public static Optional<String> pretended(String domain) {
        if (FREE.containsKey(domain)) {
            return Optional.empty();
        }
        return FREE.keySet().stream()
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
    public static String label(String domain) {
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
