// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/// Small files that are read and replaced as a whole: at any moment the old or the new one is there, never
/// between.
final class WholeFile {

    static final String TEMPORARY = ".part";

    private WholeFile() {}

    static byte[] read(Volume volume, String name) throws IOException {
        try (Volume.Handle file = volume.openToRead(name)) {
            byte[] bytes = new byte[Math.toIntExact(file.size())];
            int have = file.read(ByteBuffer.wrap(bytes), 0);
            return have == bytes.length ? bytes : Arrays.copyOf(bytes, have);
        }
    }

    static void write(Volume volume, String name, byte[] bytes) throws IOException {
        String part = name + TEMPORARY;
        try {
            try (Volume.Handle file = volume.open(part)) {
                file.truncate(0);
                file.write(ByteBuffer.wrap(bytes), 0);
                file.force();
            }
            volume.rename(part, name);
        } catch (IOException e) {
            discard(volume, part, e);
            throw e;
        }
        volume.forceFolder(Volume.folderOf(name));
    }

    /// Cleans up after trouble; what goes wrong with that is noted beside the first cause.
    static void discard(Volume volume, String part, IOException cause) {
        try {
            volume.delete(part);
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }
}
