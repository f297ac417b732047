// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.keys;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// The key of one case; whoever forgets it has erased all that was sealed under it, in every copy.
public final class CaseKey extends SealingKey {

    CaseKey(Secret secret) {
        super(secret);
    }

    public static CaseKey random() {
        return new CaseKey(Secret.random());
    }

    /// Seals a long text of bytes while it is written, in pieces of 64 KiB. Closing writes the last piece and
    /// closes the target; a text whose sealing was not closed cannot be opened.
    public OutputStream sealing(OutputStream target) throws IOException {
        return new SealedOutput(this, target);
    }

    /// Opens what [#sealing] wrote. Only verified bytes are handed out, piece by piece; whether the text is whole
    /// is known at its end. Reading throws [Tampered] at the first piece that is changed, missing or out of place.
    public InputStream opening(InputStream source) throws IOException {
        return new SealedInput(this, source);
    }
}
