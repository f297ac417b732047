// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.casement.keys.RegisterKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JournalFileTest {

    private static final String NAME = "journal";

    private final RegisterKey key = RegisterKey.random();
    private final PowerCutVolume volume = new PowerCutVolume();

    @AfterEach
    void forget() {
        key.close();
    }

    private static byte[] payload(int number) {
        return ("entry " + number + " " + "x".repeat(number % 700)).getBytes(StandardCharsets.UTF_8);
    }

    private JournalFile written(int payloads) throws IOException {
        JournalFile journal = JournalFile.create(volume, NAME, key);
        for (int i = 1; i <= payloads; i++) {
            journal.append(payload(i));
        }
        return journal;
    }

    private JournalFile reopened() throws IOException {
        return JournalFile.open(volume, NAME, key);
    }

    private static List<String> all(JournalFile journal) throws IOException {
        return after(journal, 0);
    }

    private static List<String> after(JournalFile journal, long number) throws IOException {
        List<String> found = new ArrayList<>();
        journal.replay(number, (n, bytes) -> found.add(n + ":" + new String(bytes, StandardCharsets.UTF_8)));
        return found;
    }

    private static List<String> expected(int from, int to) {
        List<String> expected = new ArrayList<>();
        for (int i = from; i <= to; i++) {
            expected.add(i + ":" + new String(payload(i), StandardCharsets.UTF_8));
        }
        return expected;
    }

    @Test
    void whatWasAppendedComesBackInOrderUnderItsNumber() throws Exception {
        try (JournalFile journal = JournalFile.create(volume, NAME, key)) {
            assertThat(journal.lastNumber()).isZero();
            assertThat(journal.append(payload(1))).isEqualTo(1);
            assertThat(journal.appendAll(List.of(payload(2), payload(3), payload(4))))
                    .isEqualTo(4);
            assertThat(journal.append(payload(5))).isEqualTo(5);
            assertThat(all(journal)).isEqualTo(expected(1, 5));
        }
        try (JournalFile journal = reopened()) {
            assertThat(journal.lastNumber()).isEqualTo(5);
            assertThat(all(journal)).isEqualTo(expected(1, 5));
            assertThat(after(journal, 3)).isEqualTo(expected(4, 5));
            assertThat(after(journal, 5)).isEmpty();
            assertThat(journal.append(payload(6))).isEqualTo(6);
        }
    }

    @Test
    void aLongJournalIsReadFromAnyNumber() throws Exception {
        try (JournalFile journal = written(1_000)) {
            for (int from : new int[] {0, 1, 255, 256, 257, 700, 999, 1_000}) {
                assertThat(after(journal, from)).isEqualTo(expected(from + 1, 1_000));
            }
        }
        try (JournalFile journal = reopened()) {
            assertThat(after(journal, 513)).isEqualTo(expected(514, 1_000));
        }
    }

    @Test
    void emptyAndLargePayloadsComeBack() throws Exception {
        byte[] large = new byte[3_000_000];
        new Random(3).nextBytes(large);
        try (JournalFile journal = JournalFile.create(volume, NAME, key)) {
            journal.append(new byte[0]);
            journal.append(large);
            journal.append(new byte[0]);
        }
        List<Integer> lengths = new ArrayList<>();
        try (JournalFile journal = reopened()) {
            journal.replay(0, (number, bytes) -> lengths.add(bytes.length));
        }
        assertThat(lengths).containsExactly(0, large.length, 0);
    }

    @Test
    void nothingThatWasWrittenStandsInClear() throws Exception {
        try (JournalFile journal = JournalFile.create(volume, NAME, key)) {
            journal.append("CANARY of Mrs Canary".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(new String(volume.bytes(NAME), StandardCharsets.ISO_8859_1)).doesNotContain("CANARY");
    }

    @Test
    void aJournalIsNeitherMadeTwiceNorMadeByOpening() throws Exception {
        assertThatExceptionOfType(NoSuchFileException.class).isThrownBy(this::reopened);
        written(1).close();
        assertThatExceptionOfType(FileAlreadyExistsException.class)
                .isThrownBy(() -> JournalFile.create(volume, NAME, key));
    }

    @Test
    void anotherRegistersJournalIsRefused() throws Exception {
        written(3).close();
        try (RegisterKey other = RegisterKey.random()) {
            assertThatExceptionOfType(JournalDamaged.class)
                    .isThrownBy(() -> JournalFile.open(volume, NAME, other))
                    .withMessageContaining("another register");
        }
    }

    /// The frame that a power cut hurt was never acknowledged: it goes, and all before it stays.
    @Test
    void aTornLastFrameIsCutOffWhereverItIsTorn() throws Exception {
        written(4);
        int whole = volume.bytes(NAME).length;
        JournalFile journal = reopened();
        journal.append(payload(5));
        byte[] file = volume.bytes(NAME);
        for (int length = whole; length < file.length; length++) {
            for (boolean zeros : new boolean[] {false, true}) {
                byte[] torn = Arrays.copyOf(file, length);
                volume.put(NAME, zeros ? Arrays.copyOf(torn, file.length) : torn);
                JournalFile after = reopened();
                assertThat(after.lastNumber()).isEqualTo(4);
                assertThat(after.append(payload(5))).isEqualTo(5);
                JournalFile again = reopened();
                assertThat(all(again)).isEqualTo(expected(1, 5));
            }
        }
    }

    @Test
    void afterACleanCloseAMissingEndIsDamageAndNotACut() throws Exception {
        written(6).close();
        byte[] file = volume.bytes(NAME);
        for (int length = 0; length < file.length; length++) {
            volume.put(NAME, Arrays.copyOf(file, length));
            assertThatExceptionOfType(JournalDamaged.class).isThrownBy(this::reopened);
        }
    }

    @Test
    void aFlippedBitIsNeverReadSilently() throws Exception {
        written(60).close();
        byte[] file = volume.bytes(NAME);
        Random random = new Random(20261125);
        int reported = 0;
        for (int round = 0; round < 2_000; round++) {
            byte[] hurt = file.clone();
            int bit = random.nextInt(hurt.length * 8);
            hurt[bit / 8] ^= (byte) (1 << bit % 8);
            volume.put(NAME, hurt);
            try (JournalFile journal = reopened()) {
                assertThat(all(journal)).isEqualTo(expected(1, 60));
                assertThat(bit / 8).as("only what carries nothing may be hurt").isLessThan(1024);
            } catch (JournalDamaged damage) {
                assertThat(damage.number()).isBetween(0L, 60L);
                reported++;
            }
        }
        assertThat(reported).isGreaterThan(1_500);
    }

    @Test
    void damageInTheMiddleIsNamedEvenWithoutAMark() throws Exception {
        written(3);
        long offset = volume.bytes(NAME).length;
        reopened().append(payload(4));
        int behind = volume.bytes(NAME).length;
        reopened().append(payload(5));
        byte[] file = volume.bytes(NAME);
        Arrays.fill(file, 512, 1024, (byte) 0);
        for (long at = offset; at < behind; at++) {
            byte[] hurt = file.clone();
            hurt[(int) at] ^= 0x10;
            volume.put(NAME, hurt);
            assertThatExceptionOfType(JournalDamaged.class)
                    .isThrownBy(this::reopened)
                    .matches(damage -> damage.number() == 4 && damage.offset() == offset);
        }
    }

    @Test
    void swappedAndMissingFramesAreDamage() throws Exception {
        List<Integer> starts = new ArrayList<>();
        JournalFile journal = JournalFile.create(volume, NAME, key);
        for (int i = 1; i <= 4; i++) {
            starts.add(volume.bytes(NAME).length);
            journal.append("same length".getBytes(StandardCharsets.UTF_8));
        }
        byte[] file = volume.bytes(NAME);
        int length = starts.get(1) - starts.get(0);
        for (int first = 0; first < 4; first++) {
            for (int second = 0; second < first; second++) {
                byte[] swapped = file.clone();
                System.arraycopy(file, starts.get(first), swapped, starts.get(second), length);
                System.arraycopy(file, starts.get(second), swapped, starts.get(first), length);
                volume.put(NAME, swapped);
                assertThatExceptionOfType(JournalDamaged.class).isThrownBy(this::reopened);
            }
        }
        byte[] missing = Arrays.copyOf(file, file.length - length);
        System.arraycopy(file, starts.get(2), missing, starts.get(1), 2 * length);
        volume.put(NAME, missing);
        assertThatExceptionOfType(JournalDamaged.class).isThrownBy(this::reopened);
    }

    @Test
    void aFrameCarriedOverFromAnotherJournalOfThisRegisterIsDamage() throws Exception {
        written(3);
        byte[] ours = volume.bytes(NAME);
        volume.delete(NAME);
        written(3);
        byte[] theirs = volume.bytes(NAME);
        assertThat(theirs).hasSameSizeAs(ours);
        System.arraycopy(ours, 1024, theirs, 1024, ours.length - 1024);
        volume.put(NAME, theirs);
        assertThatExceptionOfType(JournalDamaged.class)
                .isThrownBy(this::reopened)
                .matches(damage -> damage.number() == 1);
    }

    @Test
    void aFullDiskLeavesTheJournalAsItWasAndUsable() throws Exception {
        JournalFile journal = written(3);
        byte[] before = volume.bytes(NAME);
        volume.failAt(1, () -> new NoSpace("full"));
        assertThatExceptionOfType(NoSpace.class).isThrownBy(() -> journal.append(payload(4)));
        assertThat(volume.bytes(NAME)).isEqualTo(before);
        assertThat(journal.append(payload(4))).isEqualTo(4);
        assertThat(all(journal)).isEqualTo(expected(1, 4));
    }

    @Test
    void aFailedForceIsNeverTakenForASuccess() throws Exception {
        JournalFile journal = written(3);
        volume.failAt(2, () -> new IOException("Input/output error"));
        assertThatExceptionOfType(JournalBroken.class).isThrownBy(() -> journal.append(payload(4)));
        assertThatExceptionOfType(JournalBroken.class).isThrownBy(() -> journal.append(payload(5)));
        journal.close();

        // The system still shows the frame, though the disk never got it; opening brings it there.
        JournalFile again = reopened();
        long last = again.lastNumber();
        again.append(payload((int) last + 1));
        PowerCutVolume after = volume.cut(new Random(1), PowerCutVolume.Model.SUFFIX_LOST);
        assertThat(all(JournalFile.open(after, NAME, key))).isEqualTo(expected(1, (int) last + 1));
    }

    @Test
    void whenTakingBackFailsTooNothingMoreIsWritten() throws Exception {
        JournalFile journal = written(3);
        volume.failAt(1, () -> {
            volume.failAt(1, () -> new IOException("Input/output error"));
            return new NoSpace("full");
        });
        assertThatExceptionOfType(NoSpace.class).isThrownBy(() -> journal.append(payload(4)));
        assertThatExceptionOfType(JournalBroken.class).isThrownBy(() -> journal.append(payload(4)));
        assertThat(all(reopened())).isEqualTo(expected(1, 3));
    }

    @Test
    void whatIsErasedLeavesItsNumberEmptyAndTheRestReadable() throws Exception {
        try (JournalFile journal = written(20)) {
            journal.appendAll(List.of(payload(21), payload(22)));
            journal.rewriteWithout((number, bytes) -> number == 7 || number == 22);
            List<String> rest = expected(1, 22);
            rest.remove(21);
            rest.remove(6);
            assertThat(all(journal)).isEqualTo(rest);
            assertThat(journal.append(payload(23))).isEqualTo(23);
        }
        try (JournalFile journal = reopened()) {
            assertThat(journal.lastNumber()).isEqualTo(23);
            assertThat(all(journal)).hasSize(21).doesNotContain(expected(7, 7).getFirst());
        }
        assertThat(volume.allNames()).containsExactly(NAME);
    }

    /// Every single write, force, truncation and renaming fails once: what was acknowledged is there, the entry in
    /// flight is there as a whole or not at all.
    @Test
    void whicheverOperationFailsNothingAcknowledgedIsLost() throws Exception {
        for (int failing = 1; failing < 60; failing++) {
            for (PowerCutVolume.Model model : PowerCutVolume.Model.values()) {
                PowerCutVolume disk = new PowerCutVolume();
                disk.failAt(failing, () -> new IOException("Input/output error"));
                int acknowledged = scenario(disk);
                Random random = new Random(failing);
                check(disk, acknowledged);
                check(disk.cut(random, model), acknowledged);
            }
        }
    }

    private int scenario(PowerCutVolume disk) {
        int acknowledged = 0;
        for (int session = 0; session < 4; session++) {
            try (JournalFile journal =
                    disk.exists(NAME) ? JournalFile.open(disk, NAME, key) : JournalFile.create(disk, NAME, key)) {
                for (int i = 0; i < 3; i++) {
                    acknowledged = (int) journal.append(payload((int) journal.lastNumber() + 1));
                }
                journal.rewriteWithout((number, bytes) -> false);
            } catch (IOException e) {
                // told to the user; the next session goes on from what is there
                assertThat(e).hasMessageNotContaining("damaged");
            }
        }
        return acknowledged;
    }

    private void check(PowerCutVolume disk, int acknowledged) throws IOException {
        JournalFile journal = JournalFile.open(disk, NAME, key);
        int last = (int) journal.lastNumber();
        assertThat(last).isBetween(acknowledged, acknowledged + 1);
        assertThat(all(journal)).isEqualTo(expected(1, last));
    }

    @Test
    void theJournalLivesOnARealDisk(@TempDir Path folder) throws Exception {
        DiskVolume disk = new DiskVolume(folder);
        try (JournalFile journal = JournalFile.create(disk, NAME, key)) {
            for (int i = 1; i <= 300; i++) {
                journal.append(payload(i));
            }
        }
        try (JournalFile journal = JournalFile.open(disk, NAME, key)) {
            assertThat(all(journal)).isEqualTo(expected(1, 300));
        }
        assertThat(disk.list("")).containsExactly(NAME);
    }
}
