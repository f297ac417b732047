// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.store;

import io.casement.cases.Sha256;
import io.casement.keys.CaseKey;
import java.io.IOException;
import java.io.InputStream;

/// Keeps what came and what was sent, byte for byte, under the case's key. What is kept is never changed.
public interface Documents {

    /// What was kept: its fingerprint, by which it is found again, and its length in bytes.
    record Kept(Sha256 sha256, long size) {}

    /// Returns when the document is on the disk. The same bytes kept twice in a case are one document.
    ///
    /// @throws NoSpace if the disk is full; nothing is left behind
    Kept put(CaseKey key, InputStream bytes) throws IOException;

    Kept put(CaseKey key, byte[] bytes) throws IOException;

    /// The whole document, verified.
    ///
    /// @throws DocumentMissing if it is not there, or was kept under another case's key
    /// @throws io.casement.keys.Tampered if a bit of it was changed
    byte[] get(CaseKey key, Sha256 sha256) throws IOException;

    /// The document piece by piece; only verified pieces come out, but that it is whole is known only at its end.
    InputStream stream(CaseKey key, Sha256 sha256) throws IOException;

    boolean contains(CaseKey key, Sha256 sha256) throws IOException;

    /// Reads the document through and compares it with its fingerprint; throws as [#get] does.
    void verify(CaseKey key, Sha256 sha256) throws IOException;

    /// Deletes the document if it is there.
    void delete(CaseKey key, Sha256 sha256) throws IOException;
}
