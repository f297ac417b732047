// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.keys;

/// There is nothing to sign with, or no longer; says why, never with which secret.
public final class NoSigningKey extends Exception {

    private static final long serialVersionUID = 1L;

    private final Why why;

    NoSigningKey(Why why) {
        super("no key to sign with: " + why.id());
        this.why = why;
    }

    NoSigningKey(Why why, Throwable cause) {
        super("no key to sign with: " + why.id(), cause);
        this.why = why;
    }

    public Why why() {
        return why;
    }

    /// What is the matter with the key; each has a sentence of its own.
    public enum Why {
        /// There is no such file.
        NO_FILE,
        /// The file is no PKCS#12 file, or a damaged one.
        UNREADABLE,
        /// The passphrase of the file, or the PIN of the card, is another.
        WRONG_SECRET,
        /// After too many wrong tries the card takes no PIN any more.
        LOCKED,
        /// There is no key in it that signs documents.
        NO_KEY,
        /// The certificate is valid later.
        NOT_YET_VALID,
        /// The certificate was valid earlier.
        EXPIRED,
        /// The key is too short to be trusted.
        WEAK,
        /// The program of the card's maker is not there, or does not fit this computer.
        NO_DRIVER,
        /// No card is in the reader, or it was taken out.
        NO_CARD;

        /// The fixed name, such as "wrong-secret".
        public String id() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
