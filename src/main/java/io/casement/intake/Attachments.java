// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What is attached to a mail, and the mail without one of them.
public final class Attachments {

    private static final int DEEPEST = 16;
    private static final int TELLING = 60;

    private Attachments() {}

    /// A part of a mail that holds no parts: its bytes with its headers, and where its body begins.
    private record Leaf(int from, int body, int to, String headers) {}

    public static List<Attachment> of(byte[] mail) {
        return read(mail).attachments();
    }

    private static Mail read(byte[] mail) {
        try {
            return MailReader.read(new ByteArrayInputStream(mail), Limits.usual());
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory could not be read", e);
        }
    }

    /// The mail with a note in the place of every attachment that has this fingerprint: byte for byte what came
    /// before and after. Nothing where that cannot be done, or where the result would read otherwise.
    ///
    /// @param sha256 of the attachment's own bytes, as in [Attachment#sha256]
    public static Optional<byte[]> without(byte[] mail, String sha256) {
        var leaves = new ArrayList<Leaf>();
        leaves(mail, 0, mail.length, 0, leaves);
        var gone = leaves.stream()
                .filter(leaf -> leaf.from() > 0 && fingerprint(mail, leaf).equals(Optional.of(sha256)))
                .toList();
        if (gone.isEmpty()) {
            return Optional.empty();
        }
        var out = new ByteArrayOutputStream();
        var at = 0;
        for (var leaf : gone) {
            out.write(mail, at, leaf.from() - at);
            out.writeBytes(note(mail, sha256));
            at = leaf.to();
        }
        out.write(mail, at, mail.length - at);
        var result = out.toByteArray();
        return isFaithful(mail, result, sha256, gone) ? Optional.of(result) : Optional.empty();
    }

    private static byte[] note(byte[] mail, String sha256) {
        var note = """
                Content-Type: text/plain; charset=us-ascii; name="removed.txt"
                Content-Disposition: attachment; filename="removed.txt"

                An attachment was removed here: nobody had asked for it, and it was not needed.
                SHA-256 of what came: %s
                """.formatted(sha256).stripTrailing();
        var breaks = indexOf(mail, "\r\n".getBytes(StandardCharsets.US_ASCII), 0) >= 0 ? "\r\n" : "\n";
        return note.replace("\n", breaks).getBytes(StandardCharsets.US_ASCII);
    }

    /// Whether all else reads as before and nothing of what was removed is left.
    private static boolean isFaithful(byte[] mail, byte[] result, String sha256, List<Leaf> gone) {
        var before = read(mail);
        var after = read(result);
        var others = before.attachments().stream()
                .filter(each -> !each.sha256().equals(sha256))
                .toList();
        var noted = after.attachments().stream()
                .filter(each -> !each.name().equals("removed.txt") || others.contains(each))
                .toList();
        return noted.equals(others)
                && before.text().equals(after.text())
                && before.headers().equals(after.headers())
                && gone.stream().noneMatch(leaf -> holds(result, mail, leaf));
    }

    private static boolean holds(byte[] result, byte[] mail, Leaf leaf) {
        var some = Arrays.copyOfRange(mail, leaf.body(), Math.min(leaf.to(), leaf.body() + TELLING));
        return some.length > 0 && indexOf(result, some, 0) >= 0;
    }

    // ---- taking a mail apart -------------------------------------------------------------------------------------

    private static void leaves(byte[] mail, int from, int to, int depth, List<Leaf> leaves) {
        var body = bodyOf(mail, from, to);
        var headers = new String(mail, from, body - from, StandardCharsets.ISO_8859_1).replaceAll("\r?\n[ \t]+", " ");
        var type = Parameters.of(header(headers, "content-type"));
        if (!type.value().startsWith("multipart/")
                || depth == DEEPEST
                || type.get("boundary").isEmpty()) {
            leaves.add(new Leaf(from, body, to, headers));
            return;
        }
        var delimiter = ("--" + type.get("boundary")).getBytes(StandardCharsets.ISO_8859_1);
        var start = -1;
        for (var line = body; line < to; line = nextLine(mail, line, to)) {
            if (!startsWith(mail, line, to, delimiter)) {
                continue;
            }
            if (start >= 0) {
                leaves(mail, start, beforeBreak(mail, start, line), depth + 1, leaves);
            }
            var after = line + delimiter.length;
            var last = startsWith(mail, after, to, new byte[] {'-', '-'});
            start = last ? -1 : nextLine(mail, line, to);
            if (last) {
                return;
            }
        }
    }

    private static int bodyOf(byte[] mail, int from, int to) {
        for (var line = from; line < to; line = nextLine(mail, line, to)) {
            if (mail[line] == '\n' || startsWith(mail, line, to, new byte[] {'\r', '\n'})) {
                return nextLine(mail, line, to);
            }
        }
        return to;
    }

    private static int nextLine(byte[] mail, int at, int to) {
        var next = at;
        while (next < to && mail[next] != '\n') {
            next++;
        }
        return Math.min(to, next + 1);
    }

    /// The line break before a delimiter is the delimiter's.
    private static int beforeBreak(byte[] mail, int from, int line) {
        var end = line;
        if (end > from && mail[end - 1] == '\n') {
            end--;
        }
        if (end > from && mail[end - 1] == '\r') {
            end--;
        }
        return end;
    }

    private static String header(String headers, String name) {
        return headers.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst()
                .orElse("");
    }

    private static Optional<String> fingerprint(byte[] mail, Leaf leaf) {
        var raw = Arrays.copyOfRange(mail, leaf.body(), leaf.to());
        var coding = header(leaf.headers(), "content-transfer-encoding").toLowerCase(Locale.ROOT);
        return switch (coding) {
            case "base64" -> decoded(raw).map(Attachments::hash);
            case "", "7bit", "8bit", "binary" -> Optional.of(hash(raw));
            default -> Optional.empty();
        };
    }

    private static Optional<byte[]> decoded(byte[] raw) {
        try {
            return Optional.of(Base64.getMimeDecoder().decode(raw));
        } catch (IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    private static String hash(byte[] bytes) {
        return HexFormat.of().formatHex(Sha256.fresh().digest(bytes));
    }

    private static boolean startsWith(byte[] mail, int at, int to, byte[] wanted) {
        return at + wanted.length <= to && Arrays.equals(mail, at, at + wanted.length, wanted, 0, wanted.length);
    }

    private static int indexOf(byte[] text, byte[] wanted, int from) {
        for (var at = from; at + wanted.length <= text.length; at++) {
            if (text[at] == wanted[0] && startsWith(text, at, text.length, wanted)) {
                return at;
            }
        }
        return -1;
    }
}
