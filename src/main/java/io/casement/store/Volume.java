// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/// A folder as the register needs it: whatever is not forced may be lost, in any order, when the power fails.
///
/// Names are relative, with `/` between folder and file. Writing to, renaming and deleting files is durable only
/// after [Handle#force] for what is in them and [#forceFolder] for how they are called.
public interface Volume {

    /// An open file.
    interface Handle extends AutoCloseable {

        long size() throws IOException;

        /// Fills the buffer, or less at the end of the file; returns how many bytes it read, 0 at the end.
        int read(ByteBuffer into, long at) throws IOException;

        /// Writes the whole buffer, or throws; then any part of it may have been written.
        void write(ByteBuffer from, long at) throws IOException;

        void truncate(long size) throws IOException;

        /// Returns when all that was written and truncated is on the disk. If it throws, nobody knows what is
        /// there, and trying again proves nothing: the system may have forgotten what it could not write.
        void force() throws IOException;

        @Override
        void close() throws IOException;
    }

    /// Held by one program at a time; given back by closing.
    interface Lease extends AutoCloseable {
        @Override
        void close() throws IOException;
    }

    /// Opens for reading and writing; makes the file if there is none, but not its folder.
    Handle open(String name) throws IOException;

    /// Opens for reading; works in a read-only folder.
    ///
    /// @throws java.nio.file.NoSuchFileException if there is no such file
    Handle openToRead(String name) throws IOException;

    boolean exists(String name) throws IOException;

    /// The files in a folder, without the folders in it and without their folder's name, sorted; empty if there is
    /// no such folder.
    ///
    /// @param folder relative, or empty for the volume itself
    List<String> list(String folder) throws IOException;

    /// Makes the folder, and those above it, if they are not there.
    void createFolder(String folder) throws IOException;

    /// Renames within one folder or to another; replaces what is there in one step.
    void rename(String from, String to) throws IOException;

    /// Deletes the file if it is there.
    void delete(String name) throws IOException;

    /// Returns when all creating, renaming and deleting in this folder is on the disk.
    void forceFolder(String folder) throws IOException;

    /// Keeps other programs away from the register, until the lease is closed or the program ends, however it
    /// ends.
    ///
    /// @throws RegisterInUse if another window, in this or another program, has it
    Lease lock(String name) throws IOException;

    /// How H2 calls a file of this volume, without its ending: what stands in its URL after `jdbc:h2:`.
    String databasePath(String name);

    /// The folder of a name; empty for a name without one.
    static String folderOf(String name) {
        int slash = name.lastIndexOf('/');
        return slash < 0 ? "" : name.substring(0, slash);
    }
}
