// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.setup;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/// What the pane asks of whoever built it. All is called on the FX thread and returns at once; the work is done
/// elsewhere, and what comes back is called on the FX thread.
public interface Host {

    /// Makes the keys of a new register with its first administrator; takes about a second, by design. The
    /// passphrase is the host's to wipe.
    void keys(String name, char[] passphrase, Consumer<? super Founder> made, Consumer<? super Throwable> failed);

    /// Makes the register and opens it: the host then replaces the pane, and the recovery code is the host's to
    /// close. If it fails, the keys stay the pane's, which may try again.
    void found(Founding founding, Consumer<? super Throwable> failed);

    /// Opens the window on throw-away demonstration data instead; takes a few seconds.
    void lookAround(Consumer<? super Throwable> failed);

    /// There is a register already.
    ///
    /// @param folder where it lies, if that is known
    void signIn(Optional<Path> folder);

    /// Asks for a folder, with the system's dialog.
    Optional<Path> chooseFolder();

    /// Asks where to keep a file of this name, with the system's dialog.
    Optional<Path> chooseFile(String name);
}
