// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.intake;

import io.casement.intake.Document.Kind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Tells by the bytes what a file is; its name only helps where the bytes leave it open.
sealed interface Recognition {

    /// A kind that is taken in.
    record Taken(Kind kind, String mediaType) implements Recognition {}

    /// A kind that is not.
    record Refused(Reason reason, String detail) implements Recognition {}

    /// Bytes at the start of a file and what they mean.
    record Magic(int at, String bytes, Recognition meaning) {
        boolean fits(byte[] head) {
            byte[] wanted = bytes.getBytes(StandardCharsets.ISO_8859_1);
            if (head.length < at + wanted.length) {
                return false;
            }
            for (int i = 0; i < wanted.length; i++) {
                if (head[at + i] != wanted[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    List<Magic> MAGIC = List.of(
            new Magic(0, "\u00ff\u00d8\u00ff", new Taken(Kind.IMAGE, "image/jpeg")),
            new Magic(0, "\u0089PNG\r\n", new Taken(Kind.IMAGE, "image/png")),
            new Magic(0, "GIF87a", new Taken(Kind.IMAGE, "image/gif")),
            new Magic(0, "GIF89a", new Taken(Kind.IMAGE, "image/gif")),
            new Magic(0, "II*\0", new Taken(Kind.IMAGE, "image/tiff")),
            new Magic(0, "MM\0*", new Taken(Kind.IMAGE, "image/tiff")),
            new Magic(8, "WEBP", new Taken(Kind.IMAGE, "image/webp")),
            new Magic(4, "ftyphei", new Taken(Kind.IMAGE, "image/heic")),
            new Magic(4, "ftypmif1", new Taken(Kind.IMAGE, "image/heic")),
            new Magic(4, "ftypavif", new Taken(Kind.IMAGE, "image/avif")),
            new Magic(0, "x\u009f>\"", new Refused(Reason.OUTLOOK_WRAPPER, "")),
            new Magic(0, "{\\rtf", new Refused(Reason.OFFICE_FILE, "rtf")),
            new Magic(0, "\u001f\u008b", new Refused(Reason.ARCHIVE, "gzip")),
            new Magic(0, "7z\u00bc\u00af", new Refused(Reason.ARCHIVE, "7z")),
            new Magic(0, "Rar!", new Refused(Reason.ARCHIVE, "rar")),
            new Magic(0, "\u007fELF", new Refused(Reason.UNKNOWN_KIND, "elf")));

    /// Headers that only a mail begins with.
    Set<String> MAIL_HEADERS =
            Set.of(("from to cc subject date received return-path reply-to sender message-id mime-version "
                            + "content-type content-transfer-encoding delivered-to dkim-signature x-mailer in-reply-to "
                            + "references authentication-results envelope-to")
                    .split(" ", -1));

    static Recognition of(String name, Source.Glance glance) {
        byte[] head = glance.head();
        if (glance.size() == 0) {
            return new Refused(Reason.EMPTY_FILE, ending(name));
        }
        int pdf = Portable.startOf(head);
        if (pdf >= 0) {
            return Portable.recognise(glance);
        }
        if (new Magic(0, "\u00d0\u00cf\u0011\u00e0", new Refused(Reason.UNKNOWN_KIND, "")).fits(head)) {
            return compound(name, head);
        }
        if (new Magic(0, "PK\u0003\u0004", new Refused(Reason.ARCHIVE, "zip")).fits(head)) {
            return packed(head);
        }
        if (new Magic(0, "BM", new Taken(Kind.IMAGE, "image/bmp")).fits(head) && !TextBytes.looksLikeText(head)) {
            return new Taken(Kind.IMAGE, "image/bmp");
        }
        return MAGIC.stream()
                .filter(m -> m.fits(head))
                .map(Magic::meaning)
                .findFirst()
                .orElseGet(() -> written(name, head));
    }

    private static Recognition written(String name, byte[] head) {
        int known = mailHeaders(head);
        boolean called = ending(name).equals("eml") || ending(name).equals("mht");
        if (known >= 2 || (called && known >= 1)) {
            return new Taken(Kind.MAIL, "message/rfc822");
        }
        return TextBytes.looksLikeText(head)
                ? new Taken(Kind.TEXT, "text/plain")
                : new Refused(Reason.UNKNOWN_KIND, "");
    }

    /// Old Office files and Outlook messages share one container; the names of its streams tell them apart.
    private static Recognition compound(String name, byte[] head) {
        String wide = new String(head, StandardCharsets.UTF_16LE);
        if (ending(name).equals("msg") || wide.contains("__substg1.0_") || wide.contains("__properties_version")) {
            return new Refused(Reason.OUTLOOK_MESSAGE, "");
        }
        return new Refused(Reason.OFFICE_FILE, ending(name));
    }

    private static Recognition packed(byte[] head) {
        String start = new String(head, StandardCharsets.ISO_8859_1);
        if (start.contains("word/")) {
            return new Refused(Reason.OFFICE_FILE, "docx");
        }
        if (start.contains("xl/")) {
            return new Refused(Reason.OFFICE_FILE, "xlsx");
        }
        if (start.contains("ppt/")) {
            return new Refused(Reason.OFFICE_FILE, "pptx");
        }
        return start.contains("opendocument")
                ? new Refused(Reason.OFFICE_FILE, "odt")
                : new Refused(Reason.ARCHIVE, "zip");
    }

    /// How many different headers of a mail stand before the first empty line.
    private static int mailHeaders(byte[] head) {
        Set<String> seen = new java.util.HashSet<>();
        String start = new String(head, StandardCharsets.ISO_8859_1);
        int lines = 0;
        for (String line : (Iterable<String>) start.lines()::iterator) {
            boolean envelope = lines == 0 && line.startsWith("From ");
            boolean folded = line.startsWith(" ") || line.startsWith("\t");
            lines++;
            if (envelope || folded) {
                continue;
            }
            int colon = line.indexOf(':');
            if (line.isBlank() && seen.isEmpty() && lines < 5) {
                continue;
            }
            if (colon <= 0 || line.isBlank()) {
                break;
            }
            String field = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            if (MAIL_HEADERS.contains(field)) {
                seen.add(field);
            } else if (field.contains(" ")) {
                break;
            }
        }
        return seen.size();
    }

    /// The ending of a file name in lower case, without the dot; empty where there is none or it is no plain word.
    static String ending(String name) {
        int dot = name.lastIndexOf('.');
        String ending = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        return ending.matches("[a-z0-9]{1,8}") ? ending : "";
    }
}
