// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.store;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/// A disk in memory whose plug can be pulled: it knows what was forced, and what a power cut may take or tear.
///
/// Stricter than most real disks: creating a file or a folder is not made durable by forcing the file, but only by
/// forcing the folder it is in. Safe for many threads, since H2 writes from threads of its own.
public final class PowerCutVolume implements Volume {

    /// What happens to writes that were not forced.
    public enum Model {
        /// Each sector of 512 bytes, each change of length and each change of name is lost or kept by itself.
        REORDERED,
        /// What was written last is lost, and the write before is torn at a sector.
        SUFFIX_LOST
    }

    /// What every call gets once the power is gone.
    public static final class PowerIsOff extends IOException {
        private static final long serialVersionUID = 1L;

        PowerIsOff() {
            super("the power is off");
        }
    }

    private static final int SECTOR = 512;
    private static final AtomicLong NUMBERS = new AtomicLong();

    private final long id = NUMBERS.incrementAndGet();
    private final Map<String, Inode> names = new HashMap<>();
    private final Map<String, Inode> durableNames = new HashMap<>();
    private final Set<String> folders = new HashSet<>();
    private final Set<String> durableFolders = new HashSet<>();
    private final List<Change> pending = new ArrayList<>();
    private final Set<String> leases = new HashSet<>();

    private long operations;
    private long cutAt = Long.MAX_VALUE;
    private long failAt = Long.MAX_VALUE;
    private Supplier<IOException> failure = () -> new IOException("Input/output error");
    private boolean off;

    public PowerCutVolume() {
        folders.add("");
        durableFolders.add("");
    }

    // ---- the plug

    /// The power fails in the midst of the n-th change or force from now, counted from 1.
    public synchronized void cutAt(long n) {
        cutAt = operations + n;
    }

    /// The n-th change or force from now fails once. A write that fails has written a part; a force that fails has
    /// forgotten what it could not write, though reading still shows it.
    public synchronized void failAt(long n, Supplier<IOException> how) {
        failAt = operations + n;
        failure = how;
    }

    /// How many changes and forces there were.
    public synchronized long operations() {
        return operations;
    }

    public synchronized boolean isOff() {
        return off;
    }

    /// Nobody needs this disk any more; its files would stay in memory for the rest of the run.
    public synchronized void discard() {
        off = true;
        CutFilePath.unplug(id);
    }

    /// Pulls the plug; returns the disk as it is found when the power is back.
    public synchronized PowerCutVolume cut(Random random, Model model) {
        discard();
        PowerCutVolume next = new PowerCutVolume();
        Map<Inode, Bytes> contents = new HashMap<>();
        Map<String, Inode> survivingNames = new HashMap<>(durableNames);
        Set<String> survivingFolders = new HashSet<>(durableFolders);
        After after = new After(contents, survivingNames, survivingFolders);
        switch (model) {
            case REORDERED -> {
                double kept = List.of(0.1, 0.5, 0.9).get(random.nextInt(3));
                pending.forEach(change -> change.reordered(after, random, kept));
            }
            case SUFFIX_LOST -> {
                int whole = random.nextInt(pending.size() + 1);
                pending.subList(0, whole).forEach(change -> change.apply(after));
                if (whole < pending.size()) {
                    pending.get(whole).torn(after, random);
                }
            }
        }
        next.restore(after);
        return next;
    }

    /// All that was done so far is taken to be durable.
    public synchronized void settle() {
        After durable = durable();
        pending.forEach(change -> change.apply(durable));
        pending.clear();
    }

    private void restore(After after) {
        folders.addAll(after.folders);
        durableFolders.addAll(after.folders);
        Map<Inode, Inode> moved = new HashMap<>();
        after.names.forEach((name, inode) -> {
            if (after.folders.contains(Volume.folderOf(name))) {
                names.put(name, moved.computeIfAbsent(inode, old -> new Inode(after.contentOf(old))));
            }
        });
        durableNames.putAll(names);
    }

    private After durable() {
        Map<Inode, Bytes> contents = new HashMap<>();
        names.values().forEach(inode -> contents.put(inode, inode.durable));
        pending.forEach(change -> {
            if (change instanceof Content content) {
                contents.put(content.inode(), content.inode().durable);
            }
        });
        return new After(contents, durableNames, durableFolders);
    }

    // ---- for tests that change files by hand

    /// The file as programs see it.
    public synchronized byte[] bytes(String name) {
        Inode inode = names.get(name);
        if (inode == null) {
            throw new IllegalArgumentException("no file " + name);
        }
        return inode.current.copy();
    }

    /// Puts a file there, durably.
    public synchronized void put(String name, byte[] bytes) {
        Bytes content = new Bytes();
        content.write(0, bytes, 0, bytes.length);
        Inode inode = new Inode(content);
        names.put(name, inode);
        durableNames.put(name, inode);
    }

    public synchronized List<String> allNames() {
        return List.copyOf(new TreeSet<>(names.keySet()));
    }

    // ---- the volume

    @Override
    public synchronized Handle open(String name) throws IOException {
        power();
        Inode inode = names.get(name);
        if (inode == null) {
            if (!folders.contains(Volume.folderOf(name))) {
                throw new NoSuchFileException(name);
            }
            step();
            inode = new Inode(new Bytes());
            names.put(name, inode);
            pending.add(new Link(name, inode));
        }
        return new CutHandle(inode);
    }

    @Override
    public synchronized Handle openToRead(String name) throws IOException {
        power();
        Inode inode = names.get(name);
        if (inode == null) {
            throw new NoSuchFileException(name);
        }
        return new CutHandle(inode);
    }

    @Override
    public synchronized boolean exists(String name) throws IOException {
        power();
        return names.containsKey(name) || folders.contains(name);
    }

    @Override
    public synchronized List<String> list(String folder) throws IOException {
        power();
        return names.keySet().stream()
                .filter(name -> Volume.folderOf(name).equals(folder))
                .map(name -> name.substring(name.lastIndexOf('/') + 1))
                .sorted()
                .toList();
    }

    @Override
    public synchronized void createFolder(String folder) throws IOException {
        power();
        if (folders.contains(folder)) {
            return;
        }
        createFolder(Volume.folderOf(folder));
        step();
        folders.add(folder);
        pending.add(new MakeFolder(folder));
    }

    @Override
    public synchronized void rename(String from, String to) throws IOException {
        step();
        Inode inode = names.get(from);
        if (inode == null || !folders.contains(Volume.folderOf(to))) {
            throw new NoSuchFileException(from);
        }
        names.remove(from);
        names.put(to, inode);
        pending.add(new Rename(from, to, inode));
    }

    @Override
    public synchronized void delete(String name) throws IOException {
        power();
        if (names.containsKey(name)) {
            step();
            names.remove(name);
            pending.add(new Unlink(name));
        }
    }

    @Override
    public synchronized void forceFolder(String folder) throws IOException {
        step();
        After durable = durable();
        pending.removeIf(change -> {
            boolean here = change.folder().equals(folder);
            if (here) {
                change.apply(durable);
            }
            return here;
        });
    }

    @Override
    public synchronized Lease lock(String name) throws IOException {
        power();
        if (!leases.add(name)) {
            throw new RegisterInUse("locked");
        }
        return () -> {
            synchronized (this) {
                leases.remove(name);
            }
        };
    }

    @Override
    public String databasePath(String name) {
        CutFilePath.plugIn(id, this);
        return CutFilePath.SCHEME + ":" + id + "/" + name;
    }

    private void power() throws PowerIsOff {
        if (off) {
            throw new PowerIsOff();
        }
    }

    /// Counts a change; the power may fail, or the disk.
    private void step() throws IOException {
        power();
        operations++;
        if (operations >= cutAt) {
            off = true;
            throw new PowerIsOff();
        }
        if (operations == failAt) {
            throw failure.get();
        }
    }

    private final class CutHandle implements Handle {

        private final Inode inode;
        private boolean closed;

        CutHandle(Inode inode) {
            this.inode = inode;
        }

        @Override
        public long size() throws IOException {
            synchronized (PowerCutVolume.this) {
                usable();
                return inode.current.size;
            }
        }

        @Override
        public int read(ByteBuffer into, long at) throws IOException {
            synchronized (PowerCutVolume.this) {
                usable();
                int some = Math.clamp(inode.current.size - at, 0, into.remaining());
                into.put(inode.current.bytes, (int) at, some);
                return some;
            }
        }

        @Override
        public void write(ByteBuffer from, long at) throws IOException {
            synchronized (PowerCutVolume.this) {
                usable();
                byte[] bytes = new byte[from.remaining()];
                from.get(bytes);
                try {
                    step();
                } catch (IOException e) {
                    add(new Write(inode, at, Arrays.copyOf(bytes, bytes.length / 2)));
                    throw e;
                }
                add(new Write(inode, at, bytes));
            }
        }

        @Override
        public void truncate(long size) throws IOException {
            synchronized (PowerCutVolume.this) {
                usable();
                step();
                if (size < inode.current.size) {
                    add(new Resize(inode, size));
                }
            }
        }

        private void add(Content change) {
            change.apply(inode.current);
            pending.add(change);
        }

        @Override
        public void force() throws IOException {
            synchronized (PowerCutVolume.this) {
                usable();
                try {
                    step();
                } catch (PowerIsOff e) {
                    throw e;
                } catch (IOException e) {
                    pending.removeIf(change -> change instanceof Content content && content.inode() == inode);
                    throw e;
                }
                pending.removeIf(change -> {
                    boolean mine = change instanceof Content content && content.inode() == inode;
                    if (mine) {
                        ((Content) change).apply(inode.durable);
                    }
                    return mine;
                });
            }
        }

        @Override
        public void close() {
            closed = true;
        }

        private void usable() throws IOException {
            power();
            if (closed) {
                throw new InterruptedIOException("closed");
            }
        }
    }

    // ---- what is on the disk

    private static final class Bytes {
        private byte[] bytes = new byte[0];
        private long size;

        void write(long at, byte[] from, int offset, int length) {
            resize(Math.max(size, at + length));
            System.arraycopy(from, offset, bytes, (int) at, length);
        }

        void resize(long wanted) {
            if (wanted > bytes.length) {
                bytes = Arrays.copyOf(bytes, (int) Math.max(wanted, bytes.length * 2L));
            }
            if (wanted < size) {
                Arrays.fill(bytes, (int) wanted, (int) size, (byte) 0);
            }
            size = wanted;
        }

        byte[] copy() {
            return Arrays.copyOf(bytes, (int) size);
        }

        Bytes twin() {
            Bytes twin = new Bytes();
            twin.bytes = copy();
            twin.size = size;
            return twin;
        }
    }

    private static final class Inode {
        private final Bytes current;
        private final Bytes durable;

        Inode(Bytes content) {
            current = content;
            durable = content.twin();
        }
    }

    /// The state that is being put together, of what was durable and what survives.
    private record After(Map<Inode, Bytes> contents, Map<String, Inode> names, Set<String> folders) {
        Bytes contentOf(Inode inode) {
            return contents.computeIfAbsent(inode, each -> each.durable.twin());
        }
    }

    private sealed interface Change {
        void apply(After after);

        /// The folder that makes it durable when forced; of contents none.
        String folder();

        default void reordered(After after, Random random, double kept) {
            if (random.nextDouble() < kept) {
                apply(after);
            }
        }

        default void torn(After after, Random random) {}
    }

    private sealed interface Content extends Change {
        Inode inode();

        void apply(Bytes bytes);

        @Override
        default void apply(After after) {
            apply(after.contentOf(inode()));
        }

        @Override
        default String folder() {
            return ":";
        }
    }

    private static final class Write implements Content {

        private final Inode inode;
        private final long at;
        private final byte[] bytes;

        Write(Inode inode, long at, byte[] bytes) {
            this.inode = inode;
            this.at = at;
            this.bytes = bytes;
        }

        @Override
        public Inode inode() {
            return inode;
        }

        @Override
        public void apply(Bytes target) {
            target.write(at, bytes, 0, bytes.length);
        }

        @Override
        public void reordered(After after, Random random, double kept) {
            List<Integer> starts = sectors();
            for (int i = 0; i + 1 < starts.size(); i++) {
                if (random.nextDouble() < kept) {
                    part(after, starts.get(i), starts.get(i + 1));
                }
            }
        }

        @Override
        public void torn(After after, Random random) {
            List<Integer> starts = sectors();
            part(after, 0, starts.get(random.nextInt(starts.size())));
        }

        private void part(After after, int from, int to) {
            after.contentOf(inode).write(at + from, bytes, from, to - from);
        }

        /// Where, within this write, sectors of the disk begin; and its end.
        private List<Integer> sectors() {
            Set<Integer> starts = new TreeSet<>(Comparator.naturalOrder());
            starts.add(0);
            for (long sector = (at / SECTOR + 1) * SECTOR; sector < at + bytes.length; sector += SECTOR) {
                starts.add((int) (sector - at));
            }
            starts.add(bytes.length);
            return List.copyOf(starts);
        }
    }

    private record Resize(Inode inode, long size) implements Content {
        @Override
        public void apply(Bytes target) {
            target.resize(size);
        }
    }

    private record Link(String name, Inode inode) implements Change {
        @Override
        public void apply(After after) {
            after.names.put(name, inode);
        }

        @Override
        public String folder() {
            return Volume.folderOf(name);
        }
    }

    private record Unlink(String name) implements Change {
        @Override
        public void apply(After after) {
            after.names.remove(name);
        }

        @Override
        public String folder() {
            return Volume.folderOf(name);
        }
    }

    private record Rename(String from, String to, Inode inode) implements Change {
        @Override
        public void apply(After after) {
            after.names.remove(from);
            after.names.put(to, inode);
        }

        @Override
        public String folder() {
            return Volume.folderOf(to);
        }
    }

    private record MakeFolder(String name) implements Change {
        @Override
        public void apply(After after) {
            after.folders.add(name);
        }

        @Override
        public String folder() {
            return Volume.folderOf(name);
        }
    }
}
