// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.keys;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Objects;

/// Opens a sealed text piece by piece, handing out verified bytes only.
final class SealedInput extends InputStream {

    private final InputStream source;
    private final Pieces pieces;
    private final byte[] plain = new byte[Pieces.PLAIN];
    /// One byte longer than a piece: that byte tells whether another piece follows.
    private final byte[] sealed = new byte[Pieces.SEALED + 1];

    private int ahead;
    private int from;
    private int to;
    private boolean last;

    SealedInput(SealingKey key, InputStream source) throws IOException {
        this.source = source;
        pieces = Pieces.of(key, source.readNBytes(Pieces.HEADER));
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int at, int length) throws IOException {
        Objects.checkFromIndexSize(at, length, bytes.length);
        if (length == 0) {
            return 0;
        }
        while (from == to) {
            if (last) {
                return -1;
            }
            next();
        }
        int some = Math.min(length, to - from);
        System.arraycopy(plain, from, bytes, at, some);
        from += some;
        return some;
    }

    private void next() throws IOException {
        int have = ahead + source.readNBytes(sealed, ahead, sealed.length - ahead);
        last = have < sealed.length;
        int piece = last ? have : Pieces.SEALED;
        if (piece < Crypto.TAG) {
            throw new Tampered("the document was cut short");
        }
        from = 0;
        to = pieces.open(sealed, piece, last, plain);
        ahead = last ? 0 : 1;
        sealed[0] = sealed[Pieces.SEALED];
    }

    @Override
    public void close() throws IOException {
        from = to;
        last = true;
        try (source;
                pieces) {
            Arrays.fill(plain, (byte) 0);
        }
    }
}
