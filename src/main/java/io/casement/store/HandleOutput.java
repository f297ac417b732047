// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/// Writes a file from its beginning; closing it leaves the file open, to be forced.
final class HandleOutput extends OutputStream {

    private final Volume.Handle file;
    private long at;

    HandleOutput(Volume.Handle file) {
        this.file = file;
    }

    @Override
    public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        file.write(ByteBuffer.wrap(bytes, from, length), at);
        at += length;
    }
}
