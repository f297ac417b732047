// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;

/// The bytes of one file, opened as often as needed and never held whole unless they came so.
sealed interface Source {

    InputStream open() throws IOException;

    long size() throws IOException;

    /// Bytes in memory.
    final class Bytes implements Source {
        private final byte[] bytes;

        Bytes(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public long size() {
            return bytes.length;
        }
    }

    /// A file on disk.
    record OnDisk(Path path) implements Source {
        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(path);
        }

        @Override
        public long size() throws IOException {
            return Files.size(path);
        }
    }

    /// What one pass over the bytes gives: enough to recognise the kind, and the hash of everything.
    final class Glance {
        private final long size;
        private final byte[] head;
        private final byte[] tail;
        private final String sha256;

        Glance(long size, byte[] head, byte[] tail, String sha256) {
            this.size = size;
            this.head = head;
            this.tail = tail;
            this.sha256 = sha256;
        }

        long size() {
            return size;
        }

        /// The first bytes, at most 64 KiB.
        byte[] head() {
            return head;
        }

        /// The last bytes, at most 64 KiB.
        byte[] tail() {
            return tail;
        }

        String sha256() {
            return sha256;
        }
    }

    /// Reads everything once.
    default Glance glance() throws IOException {
        MessageDigest digest = Sha256.fresh();
        byte[] head = new byte[0];
        byte[] tail = new byte[0];
        long size = 0;
        try (InputStream in = open()) {
            for (byte[] chunk = in.readNBytes(CHUNK); chunk.length > 0; chunk = in.readNBytes(CHUNK)) {
                digest.update(chunk);
                size += chunk.length;
                if (head.length == 0) {
                    head = chunk;
                }
                tail = lastOf(tail, chunk);
            }
        }
        return new Glance(size, head, tail, HexFormat.of().formatHex(digest.digest()));
    }

    int CHUNK = 1 << 16;

    private static byte[] lastOf(byte[] before, byte[] chunk) {
        if (chunk.length >= CHUNK) {
            return chunk;
        }
        int kept = Math.min(before.length, CHUNK - chunk.length);
        byte[] joined = Arrays.copyOfRange(before, before.length - kept, before.length + chunk.length);
        System.arraycopy(chunk, 0, joined, kept, chunk.length);
        return joined;
    }
}
