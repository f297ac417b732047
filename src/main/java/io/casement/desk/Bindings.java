// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.desk;

import io.casement.cases.Binding;
import io.casement.cases.Means;
import io.casement.cases.Sha256;
import io.casement.letters.Letter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// Takes the fingerprints that tie a letter's bytes to whom they go and to what goes with them.
final class Bindings {

    private Bindings() {}

    /// @param letter with recipient and enclosures as they would go now
    static Binding of(byte[] pdf, Letter letter) {
        return new Binding(
                hash(pdf, "recipient", letter.addressee()), hash(pdf, "enclosures", letter.enclosures()), to(letter));
    }

    /// A letter without a postal address goes where its one address line says.
    static Means to(Letter letter) {
        return !letter.addressee().isEmpty() && letter.addressee().getLast().contains("@")
                ? Means.EMAIL
                : Means.ADDRESS;
    }

    /// Each line with its length, so that no two lists give the same bytes.
    private static Sha256 hash(byte[] pdf, String what, List<String> lines) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(digest(pdf));
            digest.update(what.getBytes(StandardCharsets.UTF_8));
            for (var line : lines) {
                var bytes = line.getBytes(StandardCharsets.UTF_8);
                digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            }
            return new Sha256(HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java has it", absent);
        }
    }

    /// Not the fingerprint in the journal, which anybody with the journal knows.
    private static byte[] digest(byte[] pdf) throws NoSuchAlgorithmException {
        var digest = MessageDigest.getInstance("SHA-256");
        digest.update("casement/binding".getBytes(StandardCharsets.UTF_8));
        return digest.digest(pdf);
    }
}
