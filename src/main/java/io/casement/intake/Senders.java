// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a header that names people, such as `From`, as leniently as people and programs write it.
final class Senders {
    /// An address as far as it can be told without asking its server; letters of every script are kept as they
    /// are.
    static final Pattern ADDRESS = Pattern.compile(
            "[\\p{L}\\p{N}\\p{M}.!#$%&'*+/=?^_`{|}~-]{1,64}+@[\\p{L}\\p{N}\\p{M}-]{1,63}+(?:\\.[\\p{L}\\p{N}\\p{M}-]{1,63}+){1,10}+");

    private static final int MOST = 50;

    private Senders() {}

    /// One person.
    ///
    /// @param address as written; empty where none can be told
    /// @param name decoded, without quotes; empty where there is none
    record Sender(String address, String name) {}

    /// @param raw the unfolded value with encoded words still encoded: a comma inside an encoded word separates
    /// nobody
    static List<Sender> of(String raw) {
        List<Sender> found = new ArrayList<>();
        for (String part : people(raw)) {
            Sender sender = one(part);
            if (!sender.address().isEmpty() || !sender.name().isEmpty()) {
                found.add(sender);
            }
        }
        return found;
    }

    private static Sender one(String part) {
        int open = part.lastIndexOf('<');
        int close = open < 0 ? -1 : part.indexOf('>', open);
        String inside = open < 0 ? part : part.substring(open + 1, close < 0 ? part.length() : close);
        Matcher matcher = ADDRESS.matcher(open < 0 ? inside : inside.replace(" ", ""));
        boolean found = matcher.find();
        if (!found && open >= 0) {
            matcher = ADDRESS.matcher(part);
            found = matcher.find();
        }
        String address = found ? trimmed(matcher.group()) : "";
        String outside = open > 0 ? part.substring(0, open) : open == 0 ? "" : comment(part);
        String name = name(outside);
        return new Sender(address, name.equalsIgnoreCase(address) ? "" : name);
    }

    /// The old form: `ada@example.org (Ada Example)`.
    private static String comment(String part) {
        int open = part.indexOf('(');
        int close = part.lastIndexOf(')');
        if (open >= 0 && close > open) {
            return part.substring(open + 1, close);
        }
        return ADDRESS.matcher(part).find() ? "" : part;
    }

    private static String name(String outside) {
        int group = outside.indexOf(':');
        String own = group >= 0 && outside.indexOf('"') < 0 ? outside.substring(group + 1) : outside;
        String plain = own.replace("\\\"", "\u0000").replace("\"", "").replace('\u0000', '"');
        String decoded = RawHeaders.shown(plain.strip());
        boolean quoted = decoded.length() > 1 && decoded.startsWith("'") && decoded.endsWith("'");
        String bare = quoted ? decoded.substring(1, decoded.length() - 1).strip() : decoded;
        return bare.chars().anyMatch(Character::isLetter) ? bare : "";
    }

    private static String trimmed(String address) {
        int start = 0;
        while (address.charAt(start) == '\'' || address.charAt(start) == '.') {
            start++;
        }
        return address.substring(start);
    }

    /// Cuts at commas and semicolons outside quotes, brackets and comments.
    private static List<String> people(String raw) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int brackets = 0;
        int start = 0;
        for (int i = 0; i < raw.length() && parts.size() < MOST; i++) {
            char c = raw.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '<' || c == '(')) {
                brackets++;
            } else if (!quoted && (c == '>' || c == ')')) {
                brackets = Math.max(0, brackets - 1);
            } else if (!quoted && brackets == 0 && (c == ',' || c == ';')) {
                parts.add(raw.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(raw.substring(Math.min(start, raw.length())));
        return parts;
    }
}
