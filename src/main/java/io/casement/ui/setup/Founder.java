// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.setup;

import io.casement.letters.Organisation;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/// What the first run asks of whoever built its pane. All is called on the FX thread and returns at once.
public interface Founder {

    /// Makes the register; `made` gets the recovery code in groups, on the FX thread. The passphrase is the
    /// founder's to wipe.
    void found(
            Path folder,
            String name,
            char[] passphrase,
            Organisation organisation,
            Consumer<char[]> made,
            Consumer<? super Throwable> failed);

    /// The sheet was kept: goes in.
    void enter();

    /// Looks around first, on invented cases.
    void lookAround();

    Optional<Path> chooseFolder();

    /// Saves the sheet as a text file, with the system's dialog.
    void saveSheet(char[] grouped);
}
