// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.intake;

/// How much work one file may cost, counted in bytes, parts and depth.
///
/// @param fileBytes longest file that is opened at all
/// @param nesting deepest nesting of multiparts
/// @param parts most parts of one mail
/// @param headerBytes longest single header field, in bytes
/// @param headers most header fields of one part
/// @param decodedBytes most bytes of all parts together after decoding
/// @param textChars longest text that is shown, in UTF-16 units
/// @param htmlChars longest HTML that is turned into text, in UTF-16 units
/// @param studiedChars how much of the text is studied for rights, names and numbers, in UTF-16 units
public record Limits(
        long fileBytes,
        int nesting,
        int parts,
        int headerBytes,
        int headers,
        long decodedBytes,
        int textChars,
        int htmlChars,
        int studiedChars) {

    /// Limits that every real message known to us stays far below.
    public static Limits usual() {
        return new Limits(300L << 20, 32, 2_000, 1 << 20, 2_000, 300L << 20, 1 << 20, 1 << 20, 60_000);
    }
}
