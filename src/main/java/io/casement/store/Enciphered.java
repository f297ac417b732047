// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.store;

import java.util.Arrays;
import java.util.Base64;

/// Bytes that only a key opens.
final class Enciphered {

    private final byte[] bytes;

    private Enciphered(byte[] bytes) {
        this.bytes = bytes;
    }

    /// Takes the array over: the caller must not change it.
    static Enciphered of(byte[] bytes) {
        return new Enciphered(bytes);
    }

    /// @throws IllegalArgumentException if the text is not base 64
    static Enciphered of(String base64) {
        return new Enciphered(Base64.getDecoder().decode(base64));
    }

    /// Not copied: to be read only.
    byte[] bytes() {
        return bytes;
    }

    String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Enciphered that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return bytes.length + " bytes";
    }
}
