// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileStore;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// A folder on a disk.
public final class DiskVolume implements Volume {

    private static final boolean WINDOWS =
            System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");

    private final Path root;

    /// Works in this folder.
    ///
    /// @param root must be there
    public DiskVolume(Path root) {
        this.root = root.toAbsolutePath();
    }

    @Override
    public Handle open(String name) throws IOException {
        return told(
                0,
                () -> new DiskHandle(FileChannel.open(
                        path(name), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)));
    }

    @Override
    public Handle openToRead(String name) throws IOException {
        return new DiskHandle(FileChannel.open(path(name), StandardOpenOption.READ));
    }

    @Override
    public boolean exists(String name) {
        return Files.exists(path(name));
    }

    @Override
    public List<String> list(String folder) throws IOException {
        if (!Files.isDirectory(path(folder))) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(path(folder))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @Override
    public void createFolder(String folder) throws IOException {
        told(0, () -> Files.createDirectories(path(folder)));
    }

    @Override
    public void rename(String from, String to) throws IOException {
        told(
                0,
                () -> Files.move(
                        path(from), path(to), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING));
    }

    @Override
    public void delete(String name) throws IOException {
        told(0, () -> Files.deleteIfExists(path(name)));
    }

    @Override
    public void forceFolder(String folder) throws IOException {
        // Windows cannot open a folder; NTFS writes names in its own journal.
        if (WINDOWS) {
            return;
        }
        try (FileChannel channel = FileChannel.open(path(folder), StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    @Override
    public Lease lock(String name) throws IOException {
        FileChannel channel =
                told(0, () -> FileChannel.open(path(name), StandardOpenOption.CREATE, StandardOpenOption.WRITE));
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return channel::close;
            }
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw new RegisterInUse("another window of this program has the register open", e);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        channel.close();
        throw new RegisterInUse("another program has the register open");
    }

    @Override
    public String databasePath(String name) {
        return "file:" + path(name);
    }

    private Path path(String name) {
        return root.resolve(name);
    }

    /// What a task is that may fail because the disk is full or the folder read-only.
    private interface Task<R> {
        R run() throws IOException;
    }

    /// Tells a full disk and a read-only folder apart from other trouble. The system's own words come in the
    /// user's language, so the free space is looked at first.
    private <R> R told(long bytes, Task<R> task) throws IOException {
        try {
            return task.run();
        } catch (AccessDeniedException | ReadOnlyFileSystemException e) {
            throw new ReadOnlyFolder("no right to write in the folder of the register", e);
        } catch (IOException e) {
            String words = String.valueOf(e instanceof FileSystemException f ? f.getReason() : e.getMessage())
                    .toLowerCase(Locale.ROOT);
            if (words.contains("read-only file system") || words.contains("not permitted")) {
                throw new ReadOnlyFolder("the disk of the register cannot be written to", e);
            }
            if (words.contains("no space left") || words.contains("quota") || isFull(bytes)) {
                throw new NoSpace("the disk is full", e);
            }
            throw e;
        }
    }

    private boolean isFull(long bytes) {
        try {
            FileStore store = Files.getFileStore(root);
            return store.getTotalSpace() > 0 && store.getUsableSpace() < bytes + 4096;
        } catch (IOException e) {
            return false;
        }
    }

    private final class DiskHandle implements Handle {

        private final FileChannel channel;

        DiskHandle(FileChannel channel) {
            this.channel = channel;
        }

        @Override
        public long size() throws IOException {
            return channel.size();
        }

        @Override
        public int read(ByteBuffer into, long at) throws IOException {
            int start = into.position();
            while (into.hasRemaining()) {
                if (channel.read(into, at + into.position() - start) < 0) {
                    break;
                }
            }
            return into.position() - start;
        }

        @Override
        public void write(ByteBuffer from, long at) throws IOException {
            int start = from.position();
            told(from.remaining(), () -> {
                while (from.hasRemaining()) {
                    channel.write(from, at + from.position() - start);
                }
                return from;
            });
        }

        @Override
        public void truncate(long size) throws IOException {
            channel.truncate(size);
        }

        @Override
        public void force() throws IOException {
            told(0, () -> {
                channel.force(false);
                return channel;
            });
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
