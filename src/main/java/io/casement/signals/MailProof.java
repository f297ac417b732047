// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.signals;

import io.casement.alike.Mailboxes;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// What the server that took a mail in wrote about where it came from (RFC 8601, RFC 7208).
///
/// A sender can write such lines, too. So only the topmost of each kind is read, only where at most two stations
/// stand above it, and only if it names a server of the house that received the mail.
///
/// @param server who wrote it
/// @param results by method: "dmarc" to "fail"
record MailProof(String server, Map<String, String> results) {

    private static final Pattern METHOD = Pattern.compile("\\b(spf|dkim|dmarc)\\s*=\\s*([a-z]+)");
    private static final Pattern BY = Pattern.compile("\\bby\\s+([a-z0-9][a-z0-9.-]+\\.[a-z]{2,})");
    private static final Pattern RECEIVER = Pattern.compile("receiver\\s*=\\s*([a-z0-9.-]+)");
    private static final int STATIONS = 2;

    static Optional<MailProof> of(List<HeadLine> head) {
        var results = new HashMap<String, String>();
        var servers = new HashMap<String, String>();
        var stations = 0;
        for (var line : head) {
            var name = line.name().toLowerCase(Locale.ROOT);
            var value = line.value().toLowerCase(Locale.ROOT);
            stations += name.equals("received") ? 1 : 0;
            if (stations > STATIONS) {
                break;
            }
            if (name.equals("authentication-results") && !servers.containsKey(name)) {
                servers.put(name, value.split("[;\\s]", 2)[0]);
                // a domain may sign twice; one good signature is enough
                METHOD.matcher(value)
                        .results()
                        .forEach(match ->
                                results.merge(match.group(1), match.group(2), (a, b) -> a.equals("pass") ? a : b));
            } else if (name.equals("received-spf") && !servers.containsKey(name)) {
                var receiver = RECEIVER.matcher(value);
                servers.put(name, receiver.find() ? receiver.group(1) : "");
                results.putIfAbsent("spf", value.split("[\\s(;]", 2)[0]);
            }
        }
        var server = servers.getOrDefault("authentication-results", servers.getOrDefault("received-spf", ""));
        return results.isEmpty() || !isOurs(server, head)
                ? Optional.empty()
                : Optional.of(new MailProof(server, Map.copyOf(results)));
    }

    private static boolean isOurs(String server, List<HeadLine> head) {
        var house = Mailboxes.label(server);
        return !house.isEmpty()
                && head.stream()
                        .filter(line -> line.name().equalsIgnoreCase("Received"))
                        .limit(STATIONS + 1)
                        .anyMatch(line -> BY.matcher(line.value().toLowerCase(Locale.ROOT))
                                .results()
                                .anyMatch(by -> Mailboxes.label(by.group(1)).equals(house)));
    }

    String of(String method) {
        return results.getOrDefault(method, "none");
    }
}
