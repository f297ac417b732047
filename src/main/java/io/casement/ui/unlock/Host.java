// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.unlock;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;

/// What the panes ask of whoever built them. All is called on the FX thread and returns at once; the work is done
/// elsewhere. When it succeeds, the host replaces the pane; `failed` is called on the FX thread when it does not.
public interface Host {

    /// Signs in. The passphrase is the host's to wipe.
    ///
    /// @param done is told, from 0 to 1, how far the opening is where it takes long
    void unlock(Path folder, String name, char[] passphrase, DoubleConsumer done, Consumer<? super Throwable> failed);

    /// Opens with the recovery code, gives this person the fresh passphrase, and signs in. Both arrays are the
    /// host's to wipe. Somebody whom the register does not know is a wrong secret.
    void recover(Path folder, String name, char[] code, char[] fresh, Consumer<? super Throwable> failed);

    /// Asks for another folder, with the system's dialog.
    Optional<Path> chooseFolder();

    /// Makes a new register instead.
    void setUp();
}
