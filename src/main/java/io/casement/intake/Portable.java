// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.intake;

import io.casement.intake.Document.Kind;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// Looks at the outside of a PDF: whether it begins and ends as one, and whether it is locked. Nothing is parsed.
final class Portable {
    /// Readers accept the signature anywhere in the first 1024 bytes (ISO 32000-1, annex H, note 13).
    private static final int SIGNATURE_WITHIN = 1024;

    /// A trailer that names the encryption dictionary, by reference or directly (ISO 32000-1, 7.5.5).
    private static final Pattern LOCKED = Pattern.compile("/Encrypt\\s{0,8}(?:\\d{1,10}\\s{1,8}\\d{1,5}\\s{1,8}R|<<)");

    private Portable() {}

    /// Where the signature stands, or -1.
    static int startOf(byte[] head) {
        String start = new String(head, 0, Math.min(head.length, SIGNATURE_WITHIN), StandardCharsets.ISO_8859_1);
        int at = start.indexOf("%PDF-");
        // a mail or a letter may quote the signature; in a PDF only a little junk can stand before it
        return at > 0 && TextBytes.looksLikeText(java.util.Arrays.copyOf(head, at)) && start.startsWith("From")
                ? -1
                : at;
    }

    static Recognition recognise(Source.Glance glance) {
        String start = new String(glance.head(), StandardCharsets.ISO_8859_1);
        String end = new String(glance.tail(), StandardCharsets.ISO_8859_1);
        if (!end.contains("%%EOF") && !end.contains("startxref")) {
            return new Recognition.Refused(Reason.PDF_CUT_OFF, "");
        }
        if (LOCKED.matcher(end).find() || LOCKED.matcher(start).find()) {
            return new Recognition.Refused(Reason.PDF_LOCKED, "");
        }
        return new Recognition.Taken(Kind.PDF, "application/pdf");
    }
}
