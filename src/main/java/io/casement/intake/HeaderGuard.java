// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Cuts lines of a mail's own header that are too long, so that one of them does not hide the whole mail: the
/// parser gives up at such a line and forgets the field before it. The body passes unchanged.
final class HeaderGuard extends FilterInputStream {
    private final int longest;
    private boolean inHeader = true;
    private boolean hasCut;
    private int length;

    HeaderGuard(InputStream in, int longest) {
        super(in);
        this.longest = longest;
    }

    /// Whether a line was cut.
    boolean hasCut() {
        return hasCut;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int wanted) throws IOException {
        int got = super.read(target, offset, wanted);
        while (inHeader && got > 0) {
            int kept = keep(target, offset, got);
            if (kept > 0) {
                return kept;
            }
            got = super.read(target, offset, wanted); // all of it belonged to a line that is too long
        }
        return got;
    }

    /// Moves together what stays.
    private int keep(byte[] target, int offset, int got) {
        int kept = 0;
        for (int i = 0; i < got; i++) {
            byte b = target[offset + i];
            if (inHeader && b == '\n') {
                inHeader = length > 0;
                length = 0;
            } else if (b != '\r') {
                length++;
            }
            if (inHeader && length > longest) {
                hasCut = true;
            } else {
                target[offset + kept++] = b;
            }
        }
        return kept;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
