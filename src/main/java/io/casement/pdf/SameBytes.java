// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.pdf;

import com.itextpdf.kernel.pdf.PdfString;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// Takes chance out of a finished PDF, so that the same letter always gives the same bytes.
///
/// iText draws the six letters before the name of an embedded part of a font by lot and offers no way to set them.
/// They stand in plain sight in files without object streams, and have a fixed length, so they can be replaced;
/// the file's id likewise. Both are made from everything else in the file.
final class SameBytes {

    private static final int ID_LENGTH = 16;
    private static final int PREFIX_LENGTH = 6;

    /// Stands where the id will be.
    static final PdfString NO_ID = new PdfString("\0".repeat(ID_LENGTH), null).setHexWriting(true);

    private static final Pattern PREFIX = Pattern.compile("/([A-Z]{6})\\+CasementSans");
    private static final Pattern ID = Pattern.compile("<(0{32})>");

    private SameBytes() {}

    static byte[] of(byte[] pdf) {
        var fixed = replaced(pdf, PREFIX, "A".repeat(PREFIX_LENGTH));
        var digest = digest(fixed);
        var prefix = new StringBuilder();
        for (var i = 0; i < PREFIX_LENGTH; i++) {
            prefix.append((char) ('A' + Byte.toUnsignedInt(digest[ID_LENGTH + i]) % 26));
        }
        fixed = replaced(fixed, PREFIX, prefix.toString());
        return replaced(fixed, ID, hex(digest));
    }

    private static byte[] replaced(byte[] pdf, Pattern what, String by) {
        var bytes = pdf.clone();
        var matcher = what.matcher(new String(pdf, StandardCharsets.ISO_8859_1));
        var replacement = by.getBytes(StandardCharsets.ISO_8859_1);
        while (matcher.find()) {
            System.arraycopy(replacement, 0, bytes, matcher.start(1), replacement.length);
        }
        return bytes;
    }

    private static String hex(byte[] digest) {
        return HexFormat.of().formatHex(digest, 0, ID_LENGTH);
    }

    private static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
