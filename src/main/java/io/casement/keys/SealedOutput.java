// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.keys;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Objects;

/// Seals what is written to it, piece by piece; at most one piece of plain text is in memory.
final class SealedOutput extends OutputStream {

    private final OutputStream target;
    private final Pieces pieces;
    private final byte[] plain = new byte[Pieces.PLAIN];
    private final byte[] sealed = new byte[Pieces.SEALED];
    private int filled;
    private boolean closed;

    SealedOutput(SealingKey key, OutputStream target) throws IOException {
        this.target = target;
        pieces = Pieces.fresh(key);
        target.write(pieces.header());
    }

    @Override
    public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        Objects.checkFromIndexSize(from, length, bytes.length);
        if (closed) {
            throw new IOException("this document was closed");
        }
        int at = from;
        int left = length;
        while (left > 0) {
            // A full piece waits for the next byte: only then is it known not to be the last.
            if (filled == plain.length) {
                emit(false);
            }
            int some = Math.min(left, plain.length - filled);
            System.arraycopy(bytes, at, plain, filled, some);
            filled += some;
            at += some;
            left -= some;
        }
    }

    private void emit(boolean last) throws IOException {
        target.write(sealed, 0, pieces.seal(plain, filled, last, sealed));
        filled = 0;
    }

    @Override
    public void flush() throws IOException {
        target.flush();
    }

    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        try (target;
                pieces) {
            emit(true);
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }
}
