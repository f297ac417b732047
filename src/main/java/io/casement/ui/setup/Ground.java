// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.setup;

import io.casement.store.Register;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What lies where a register is to be made.
enum Ground {
    FREE,
    REGISTER,
    NOT_EMPTY,
    NOT_WRITABLE;

    /// Looks at a folder; makes and changes nothing.
    static Ground of(Path folder) {
        if (!Files.exists(folder)) {
            return writable(folder.toAbsolutePath()) ? FREE : NOT_WRITABLE;
        }
        try (var inside = Files.list(folder)) {
            if (inside.findAny().isPresent()) {
                return isRegister(folder) ? REGISTER : NOT_EMPTY;
            }
        } catch (IOException unreadable) {
            return NOT_WRITABLE;
        }
        return Files.isWritable(folder) ? FREE : NOT_WRITABLE;
    }

    /// Whether the nearest folder above that is there lets one be made in it.
    private static boolean writable(Path folder) {
        for (var each = folder.getParent(); each != null; each = each.getParent()) {
            if (Files.exists(each)) {
                return Files.isDirectory(each) && Files.isWritable(each);
            }
        }
        return false;
    }

    private static boolean isRegister(Path folder) {
        try {
            return !Register.keyring(folder).clerks().isEmpty();
        } catch (IOException none) {
            return false;
        }
    }
}
