// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/// Reads a file from its beginning; closing it closes the file.
final class HandleInput extends InputStream {

    private final Volume.Handle file;
    private long at;

    HandleInput(Volume.Handle file) {
        this.file = file;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        int some = file.read(ByteBuffer.wrap(bytes, from, length), at);
        at += some;
        return some == 0 ? -1 : some;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
