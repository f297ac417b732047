// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Pattern;

/// A link of a chain: the SHA-256 of the link before and of what was entered, as 64 hexadecimal digits.
public record Seal(String hex) {

    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{64}");

    public Seal {
        if (!SHAPE.matcher(hex).matches()) {
            throw new IllegalArgumentException("not a seal");
        }
    }

    /// What the first link of a chain is tied to, so that a chain cannot be moved to another case or register.
    public static Seal start(UUID owner) {
        return new Sum("casement/1/start").add(owner).seal();
    }

    /// The seal of an entry in a case's chain.
    ///
    /// @param at counts to the microsecond, as databases keep it: cut it there before it is stored
    /// @param body the entry's stored form, sign by sign
    public static Seal next(Seal previous, long seq, Instant at, UUID by, String kind, String body) {
        return new Sum("casement/1/entry")
                .add(previous)
                .add(seq)
                .add(at)
                .add(by)
                .add(kind)
                .add(body)
                .seal();
    }

    /// The seal of a running number in the register's chain, which ties the cases' chains together: a whole case
    /// cannot be taken out unnoticed.
    public static Seal next(Seal previous, long number, UUID owner, Seal entry) {
        return new Sum("casement/1/number")
                .add(previous)
                .add(number)
                .add(owner)
                .add(entry)
                .seal();
    }

    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    @Override
    public String toString() {
        return hex;
    }

    /// Adds up fields so that no two lists of fields give the same bytes: each is led by its length.
    private static final class Sum {

        private final MessageDigest digest;

        Sum(String label) {
            try {
                digest = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("SHA-256 is part of every JDK", e);
            }
            add(label);
        }

        Sum add(byte[] field) {
            number(field.length);
            digest.update(field);
            return this;
        }

        Sum add(String field) {
            return add(field.getBytes(StandardCharsets.UTF_8));
        }

        Sum add(Seal field) {
            return add(field.bytes());
        }

        Sum add(long field) {
            number(Long.BYTES);
            number(field);
            return this;
        }

        Sum add(UUID field) {
            number(2 * Long.BYTES);
            number(field.getMostSignificantBits());
            number(field.getLeastSignificantBits());
            return this;
        }

        Sum add(Instant field) {
            number(2 * Long.BYTES);
            number(field.getEpochSecond());
            number(field.getNano() / 1000);
            return this;
        }

        private void number(long value) {
            for (int shift = 56; shift >= 0; shift -= 8) {
                digest.update((byte) (value >>> shift));
            }
        }

        Seal seal() {
            return new Seal(HexFormat.of().formatHex(digest.digest()));
        }
    }
}
