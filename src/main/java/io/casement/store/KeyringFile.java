// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.store;

import io.casement.keys.Keyring;
import java.io.IOException;

/// The file of key slots in a register's folder.
public final class KeyringFile {

    static final String NAME = "keys";

    private final Volume volume;

    public KeyringFile(Volume volume) {
        this.volume = volume;
    }

    /// Whether there is a register in this folder.
    public boolean exists() throws IOException {
        return volume.exists(NAME);
    }

    /// Reads the keyring; whether its slots are sound shows when one is opened.
    ///
    /// @throws io.casement.keys.DamagedKeyring if the file is not a keyring
    /// @throws java.nio.file.NoSuchFileException if there is no register in this folder
    public Keyring read() throws IOException {
        return Keyring.read(WholeFile.read(volume, NAME));
    }

    /// Returns when the keyring is on the disk; if it throws, the old one is still there.
    public void write(Keyring keyring) throws IOException {
        WholeFile.write(volume, NAME, keyring.bytes());
    }
}
