// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.store;

import io.casement.cases.DocumentId;
import io.casement.cases.Sha256;
import java.util.UUID;

/// A document that is to be kept with the next change of a case.
public final class NewDocument {

    private final DocumentId id;
    private final String name;
    private final String mediaType;
    private final byte[] bytes;
    private final Sha256 fingerprint;

    private NewDocument(DocumentId id, String name, String mediaType, byte[] bytes) {
        this.id = id;
        this.name = name;
        this.mediaType = mediaType;
        this.bytes = bytes;
        this.fingerprint = Fingerprints.of(bytes);
    }

    /// Names and fingerprints a document.
    ///
    /// @param bytes not copied: the caller leaves them alone
    /// @param name the file's name as it came or as it is to be offered; shown, never used as a path
    public static NewDocument of(byte[] bytes, String name, String mediaType) {
        return new NewDocument(new DocumentId(UUID.randomUUID()), name, mediaType, bytes);
    }

    public DocumentId id() {
        return id;
    }

    public String name() {
        return name;
    }

    public String mediaType() {
        return mediaType;
    }

    public Sha256 fingerprint() {
        return fingerprint;
    }

    /// The bytes themselves, not copied.
    public byte[] bytes() {
        return bytes;
    }
}
