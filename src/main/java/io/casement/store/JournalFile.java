// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.store;

import io.casement.keys.RegisterKey;
import io.casement.keys.SubKey;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The journal as an append-only file of sealed frames: what it has acknowledged is on the disk, and is the truth.
///
/// One frame is written at a time and forced before the next, so a power cut can hurt none but the last. At
/// opening a hurt last frame is cut off, since it was never acknowledged; damage anywhere else is reported. The
/// mark tells the two apart for the last frame, and makes opening quick: what lies before the mark is verified
/// when it is read.
///
/// Belongs to one thread at a time; that thread must not be interrupted, since the JDK then closes the file under
/// it.
public final class JournalFile implements AutoCloseable {

    /// Is given payloads in the order of their running numbers.
    @FunctionalInterface
    public interface FrameConsumer {
        void accept(long number, byte[] payload) throws IOException;
    }

    /// Says which payloads are to be erased.
    @FunctionalInterface
    public interface Erasure {
        boolean erases(long number, byte[] payload);
    }

    /// Which file this is and where it ends: two journals with equal tips are equal up to there.
    ///
    /// @param file changes whenever the file is written anew
    /// @param number the running number of the last payload
    /// @param tag of the last frame, tied to all before it
    record Tip(UUID file, long number, String tag) {}

    private static final int FRAMES_PER_MARK = 256;

    private final Volume volume;
    private final String name;
    private final SubKey key;

    private Volume.Handle file;
    private JournalHeader header;
    private Frame.Place mark;
    private Frame.Place end;
    private int framesSinceMark;
    private Optional<IOException> broken = Optional.empty();

    private JournalFile(Volume volume, String name, SubKey key, Volume.Handle file, JournalHeader header) {
        this.volume = volume;
        this.name = name;
        this.key = key;
        this.file = file;
        this.header = header;
        this.mark = JournalHeader.start();
        this.end = mark;
    }

    /// A new, empty journal; returns when it is on the disk.
    public static JournalFile create(Volume volume, String name, RegisterKey key) throws IOException {
        if (volume.exists(name)) {
            throw new FileAlreadyExistsException(name);
        }
        WholeFile.write(volume, name, JournalHeader.fresh(key.register()).emptyFile());
        return open(volume, name, key);
    }

    /// Opens a journal and cuts off the frame that a power cut hurt, if there is one.
    ///
    /// @throws java.nio.file.NoSuchFileException if there is none
    /// @throws JournalDamaged if it is another register's, or damaged where a power cut cannot have hurt it
    public static JournalFile open(Volume volume, String name, RegisterKey key) throws IOException {
        volume.delete(name + WholeFile.TEMPORARY);
        if (!volume.exists(name)) {
            throw new NoSuchFileException(name);
        }
        Volume.Handle file = volume.open(name);
        SubKey journalKey = key.journal();
        try {
            JournalFile journal =
                    new JournalFile(volume, name, journalKey, file, JournalHeader.read(file, key.register()));
            journal.recover();
            return journal;
        } catch (IOException e) {
            try (file;
                    journalKey) {
                throw e;
            }
        }
    }

    Tip tip() {
        return new Tip(header.file(), lastNumber(), HexFormat.of().formatHex(end.tagBytes()));
    }

    /// The running number of the last payload; 0 for an empty journal.
    public long lastNumber() {
        return end.number() - 1;
    }

    /// Adds one payload; returns its running number when it is on the disk.
    ///
    /// @throws NoSpace if the disk is full: the journal is as it was, and appending may be tried again
    /// @throws JournalBroken if it is unknown what is on the disk: nothing can be appended until it is opened anew
    public long append(byte[] payload) throws IOException {
        return appendAll(List.of(payload));
    }

    /// Adds payloads that belong together: after a power cut all of them are there, or none. Returns the running
    /// number of the last when they are on the disk; the others have the numbers before.
    ///
    /// @throws IOException as [#append]
    public long appendAll(List<byte[]> payloads) throws IOException {
        checkSound();
        Frame.Sealed frame = Frame.seal(
                key, header.bytes(), end, payloads.stream().map(Optional::of).toList());
        try {
            file.write(frame.bytes(), end.offset());
        } catch (IOException e) {
            takeBack(e);
            throw e;
        }
        force();
        end = frame.behind();
        framesSinceMark++;
        if (framesSinceMark >= FRAMES_PER_MARK) {
            renewMark();
        }
        return lastNumber();
    }

    private void checkSound() throws JournalBroken {
        if (broken.isPresent()) {
            throw new JournalBroken("the journal could not be written before", broken.get());
        }
    }

    private void takeBack(IOException cause) {
        try {
            file.truncate(end.offset());
        } catch (IOException e) {
            cause.addSuppressed(e);
            broken = Optional.of(cause);
        }
    }

    private void force() throws JournalBroken {
        try {
            file.force();
        } catch (IOException e) {
            broken = Optional.of(e);
            throw new JournalBroken("the journal could not be forced to the disk", e);
        }
    }

    /// Without force: the next one takes it along, and it says nothing that is not on the disk already. The
    /// payloads before it are acknowledged whether or not it can be written.
    private void renewMark() {
        try {
            writeMark();
        } catch (IOException e) {
            broken = Optional.of(e);
        }
    }

    /// Gives all payloads after a running number, in order, each frame verified and tied to the one before. Frames
    /// that lie wholly before it are passed over.
    ///
    /// @throws JournalDamaged at the first frame that is not what was written
    public void replay(long afterNumber, FrameConsumer consumer) throws IOException {
        FrameReader reader = reader(afterNumber >= mark.number() - 1 ? mark : JournalHeader.start(), end.offset());
        reader.skipTo(afterNumber);
        while (!reader.atEnd()) {
            long number = reader.place().number();
            for (Optional<byte[]> payload : reader.next()) {
                if (payload.isPresent() && number > afterNumber) {
                    consumer.accept(number, payload.get());
                }
                number++;
            }
        }
    }

    /// Reads the whole journal.
    ///
    /// @throws JournalDamaged at the first frame that is not what was written
    public void verify() throws IOException {
        replay(0, (number, payload) -> {});
    }

    /// Writes the journal anew without some payloads, whose numbers stay empty for ever, and replaces it in one
    /// step. Returns when that is on the disk. The old file's blocks are free but not overwritten: what must be
    /// beyond reach is sealed under a case's key, too.
    ///
    /// @throws NoSpace if the disk is full: the journal is as it was
    /// @throws JournalBroken if it is unknown whether the old or the new journal is there: open it anew
    public void rewriteWithout(Erasure erasure) throws IOException {
        checkSound();
        String part = name + WholeFile.TEMPORARY;
        volume.delete(part);
        Rewritten fresh = rewritten(part, erasure);
        try {
            // Closed first, since Windows renames nothing over an open file.
            file.close();
            volume.rename(part, name);
            volume.forceFolder(Volume.folderOf(name));
        } catch (IOException e) {
            broken = Optional.of(e);
            fresh.file().close();
            throw new JournalBroken("the journal could not be replaced", e);
        }
        file = fresh.file();
        header = fresh.header();
        end = fresh.end();
        mark = JournalHeader.start();
        renewMark();
    }

    private record Rewritten(Volume.Handle file, JournalHeader header, Frame.Place end) {}

    private Rewritten rewritten(String part, Erasure erasure) throws IOException {
        JournalHeader freshHeader = JournalHeader.fresh(header.register());
        Volume.Handle fresh = volume.open(part);
        try {
            fresh.write(ByteBuffer.wrap(freshHeader.emptyFile()), 0);
            FrameReader reader = reader(JournalHeader.start(), end.offset());
            Frame.Place freshEnd = new JournalCopy(key, freshHeader, fresh).without(erasure, reader);
            fresh.force();
            return new Rewritten(fresh, freshHeader, freshEnd);
        } catch (IOException e) {
            try (fresh) {
                WholeFile.discard(volume, part, e);
                throw e;
            }
        }
    }

    private FrameReader reader(Frame.Place from, long to) {
        return new FrameReader(file, key, header.bytes(), from, to);
    }

    /// Finds the end, and makes sure that it is on the disk.
    private void recover() throws IOException {
        long size = file.size();
        mark = header.readMark(file, key).orElseGet(JournalHeader::start);
        if (mark.offset() > size) {
            throw new JournalDamaged("the end of the journal is missing", mark.number() - 1, size);
        }
        FrameReader reader = reader(mark, size);
        Frame.Place last = mark;
        try {
            while (!reader.atEnd()) {
                Frame.Place here = reader.place();
                reader.next();
                last = here;
            }
        } catch (JournalDamaged damage) {
            if (reader.laterFrameFollows()) {
                throw damage;
            }
        }
        end = reader.place();
        if (end.offset() < size) {
            file.truncate(end.offset());
        }
        if (!end.equals(mark) || end.offset() < size) {
            rewrite(last);
            file.force();
            writeMark();
        }
    }

    /// Writes the last frame over itself. After a force that failed, the system may show bytes that it never
    /// brought to the disk, and will not try again; written anew, they are brought there by the next force.
    private void rewrite(Frame.Place last) throws IOException {
        ByteBuffer frame = ByteBuffer.allocate(Math.toIntExact(end.offset() - last.offset()));
        file.read(frame, last.offset());
        file.write(frame.flip(), last.offset());
    }

    private void writeMark() throws IOException {
        header.writeMark(file, key, end);
        mark = end;
        framesSinceMark = 0;
    }

    /// Leaves a mark at the end, so that a last frame that is hurt later is not taken for one hurt by a power cut.
    @Override
    public void close() throws IOException {
        try (key;
                Volume.Handle closing = file) {
            if (broken.isEmpty() && !mark.equals(end)) {
                writeMark();
                closing.force();
            }
        }
    }
}
