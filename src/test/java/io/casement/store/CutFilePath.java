// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.NonWritableChannelException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.h2.store.fs.FakeFileChannel;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;

/// Gives H2 the files of a [PowerCutVolume], under names such as `cut:7/register.mv.db`.
public final class CutFilePath extends FilePath {

    static final String SCHEME = "cut";

    /// H2 keeps its file systems in a static table of its own and makes paths from text alone.
    private static final Map<Long, PowerCutVolume> VOLUMES = new ConcurrentHashMap<>();

    static {
        FilePath.register(new CutFilePath());
    }

    static void plugIn(long id, PowerCutVolume volume) {
        VOLUMES.put(id, volume);
    }

    static void unplug(long id) {
        VOLUMES.remove(id);
    }

    private interface Call<R> {
        R run() throws IOException;
    }

    private static <R> R unchecked(Call<R> call) {
        try {
            return call.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PowerCutVolume volume() throws IOException {
        long id = Long.parseLong(name.substring(SCHEME.length() + 1, name.indexOf('/')));
        PowerCutVolume volume = VOLUMES.get(id);
        if (volume == null) {
            throw new PowerCutVolume.PowerIsOff();
        }
        return volume;
    }

    private String file() {
        return name.substring(name.indexOf('/') + 1);
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FilePath getPath(String path) {
        CutFilePath made = new CutFilePath();
        made.name = path;
        return made;
    }

    @Override
    public long size() {
        return unchecked(() -> {
            try (Volume.Handle handle = volume().openToRead(file())) {
                return handle.size();
            }
        });
    }

    @Override
    public void moveTo(FilePath target, boolean atomicReplace) {
        unchecked(() -> {
            volume().rename(file(), ((CutFilePath) target).file());
            return true;
        });
    }

    @Override
    public boolean createFile() {
        return unchecked(() -> {
            boolean fresh = !volume().exists(file());
            volume().open(file()).close();
            return fresh;
        });
    }

    @Override
    public boolean exists() {
        return unchecked(() -> volume().exists(file()));
    }

    @Override
    public void delete() {
        unchecked(() -> {
            volume().delete(file());
            return true;
        });
    }

    @Override
    public List<FilePath> newDirectoryStream() {
        return unchecked(() -> volume().list(file()).stream()
                .map(each -> getPath(name + (file().isEmpty() ? "" : "/") + each))
                .toList());
    }

    @Override
    public FilePath toRealPath() {
        return this;
    }

    @Override
    public FilePath getParent() {
        return getPath(name.substring(0, name.indexOf('/') + 1) + Volume.folderOf(file()));
    }

    @Override
    public boolean isDirectory() {
        return unchecked(() -> volume().exists(file()) && !isRegularFile());
    }

    @Override
    public boolean isRegularFile() {
        return unchecked(() -> volume().allNames().contains(file()));
    }

    @Override
    public boolean isAbsolute() {
        return true;
    }

    @Override
    public long lastModified() {
        return 0;
    }

    @Override
    public boolean canWrite() {
        return true;
    }

    @Override
    public void createDirectory() {
        unchecked(() -> {
            volume().createFolder(file());
            return true;
        });
    }

    @Override
    public boolean setReadOnly() {
        return false;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        boolean readOnly = mode.equals("r");
        return new CutChannel(readOnly ? volume().openToRead(file()) : volume().open(file()), readOnly);
    }

    private static final class CutChannel extends FileBaseDefault {

        private final Volume.Handle handle;
        private final boolean readOnly;

        CutChannel(Volume.Handle handle, boolean readOnly) {
            this.handle = handle;
            this.readOnly = readOnly;
        }

        @Override
        public long size() throws IOException {
            return handle.size();
        }

        @Override
        public synchronized int read(ByteBuffer into, long at) throws IOException {
            boolean wanted = into.hasRemaining();
            int some = handle.read(into, at);
            return some == 0 && wanted ? -1 : some;
        }

        @Override
        public synchronized int write(ByteBuffer from, long at) throws IOException {
            if (readOnly) {
                throw new NonWritableChannelException();
            }
            int length = from.remaining();
            handle.write(from, at);
            return length;
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            handle.truncate(size);
        }

        @Override
        public void force(boolean metaData) throws IOException {
            handle.force();
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) {
            return new FileLock(Objects.requireNonNull(FakeFileChannel.INSTANCE), position, size, shared) {
                @Override
                public boolean isValid() {
                    return true;
                }

                @Override
                public void release() {}
            };
        }

        @Override
        protected void implCloseChannel() throws IOException {
            handle.close();
        }
    }
}
