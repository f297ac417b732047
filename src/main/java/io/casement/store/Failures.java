// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Locale;

/// Names what the database failed of, in the terms of the volume.
final class Failures {

    private Failures() {}

    static IOException told(Exception failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            var words = String.valueOf(each.getMessage()).toLowerCase(Locale.ROOT);
            if (each instanceof NoSpace || words.contains("no space left") || words.contains("quota exceeded")) {
                return new NoSpace("the disk is full", failure);
            }
            if (each instanceof ReadOnlyFolder
                    || each instanceof AccessDeniedException
                    || each instanceof ReadOnlyFileSystemException
                    || words.contains("read-only file system")) {
                return new ReadOnlyFolder("the index cannot be written to", failure);
            }
        }
        return new IOException("the index of the register failed", failure);
    }
}
