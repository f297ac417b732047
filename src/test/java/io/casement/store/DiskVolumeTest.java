// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.casement.keys.CheapKeyring;
import io.casement.keys.ClerkSlot;
import io.casement.keys.Keyring;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

final class DiskVolumeTest {

    @TempDir
    private Path folder;

    /// Holds the lock of a folder until its input ends.
    static final class Holder {
        public static void main(String[] folder) throws IOException {
            try (Volume.Lease lease = new DiskVolume(Path.of(folder[0])).lock("lock")) {
                System.out.println("held " + lease.getClass().isHidden());
                System.in.read();
            }
        }
    }

    @Test
    void oneWindowOfThisProgramHasTheRegister() throws Exception {
        DiskVolume volume = new DiskVolume(folder);
        try (Volume.Lease lease = volume.lock("lock")) {
            assertThat(lease).isNotNull();
            assertThatExceptionOfType(RegisterInUse.class).isThrownBy(() -> new DiskVolume(folder).lock("lock"));
        }
        volume.lock("lock").close();
    }

    @Test
    void anotherProgramHasTheRegisterUntilItEndsHoweverItEnds() throws Exception {
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (InputStream out = other.getInputStream()) {
            assertThat(out.read()).isEqualTo('h');
            assertThatExceptionOfType(RegisterInUse.class).isThrownBy(() -> new DiskVolume(folder).lock("lock"));
            other.destroyForcibly().waitFor();
            new DiskVolume(folder).lock("lock").close();
        } finally {
            other.destroyForcibly();
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFullDiskIsToldFromOtherTrouble() throws Exception {
        DiskVolume full = new DiskVolume(Path.of("/dev"));
        try (Volume.Handle handle = full.open("full")) {
            assertThatExceptionOfType(NoSpace.class).isThrownBy(() -> handle.write(ByteBuffer.allocate(10), 0));
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aReadOnlyFolderIsToldFromOtherTrouble() throws Exception {
        // The administrator may write anywhere, except where the kernel itself says no.
        Path closed = folder.resolve("closed");
        Files.createDirectory(closed);
        boolean obeyed = closed.toFile().setWritable(false) && !Files.isWritable(closed);
        DiskVolume volume = new DiskVolume(obeyed ? closed : Path.of("/sys"));
        assertThatExceptionOfType(ReadOnlyFolder.class).isThrownBy(() -> volume.open("new"));
        assertThatExceptionOfType(ReadOnlyFolder.class).isThrownBy(() -> volume.lock("lock"));
        assertThatExceptionOfType(ReadOnlyFolder.class).isThrownBy(() -> volume.createFolder("documents"));
    }

    @Test
    void filesAreReadAndWrittenAtAnyPlace() throws Exception {
        DiskVolume volume = new DiskVolume(folder);
        volume.createFolder("a/b");
        try (Volume.Handle file = volume.open("a/b/file")) {
            file.write(ByteBuffer.wrap(new byte[] {1, 2, 3}), 5);
            file.force();
            ByteBuffer read = ByteBuffer.allocate(10);
            assertThat(file.read(read, 4)).isEqualTo(4);
            assertThat(read.flip()).isEqualTo(ByteBuffer.wrap(new byte[] {0, 1, 2, 3}));
            assertThat(file.read(ByteBuffer.allocate(10), 99)).isZero();
            file.truncate(6);
            assertThat(file.size()).isEqualTo(6);
        }
        volume.rename("a/b/file", "a/other");
        volume.forceFolder("a");
        assertThat(volume.list("a")).containsExactly("other");
        assertThat(volume.list("nowhere")).isEmpty();
        volume.delete("a/other");
        volume.delete("a/other");
        assertThat(volume.exists("a/other")).isFalse();
        assertThatExceptionOfType(NoSuchFileException.class).isThrownBy(() -> volume.openToRead("a/other"));
    }

    @Test
    void theKeyringIsReplacedInOneStepWhenThePlugIsPulled() throws Exception {
        Keyring.Created made = CheapKeyring.create(new ClerkSlot(new UUID(1, 1), "Anna"), "first".toCharArray());
        Keyring old = made.keyring();
        Keyring fresh = old.withClerk(
                made.key(), new ClerkSlot(new UUID(1, 1), "Anna"), "second".toCharArray(), CheapKeyring.COST);
        for (int operation = 1; operation <= 8; operation++) {
            for (PowerCutVolume.Model model : PowerCutVolume.Model.values()) {
                for (int seed = 0; seed < 10; seed++) {
                    PowerCutVolume disk = new PowerCutVolume();
                    new KeyringFile(disk).write(old);
                    disk.cutAt(operation);
                    boolean acknowledged = replaced(disk, fresh);
                    byte[] found = WholeFile.read(disk.cut(new Random(seed), model), KeyringFile.NAME);
                    if (acknowledged) {
                        assertThat(found).isEqualTo(fresh.bytes());
                    } else {
                        assertThat(found).isIn(old.bytes(), fresh.bytes());
                    }
                }
            }
        }
    }

    private static boolean replaced(PowerCutVolume disk, Keyring fresh) throws IOException {
        try {
            new KeyringFile(disk).write(fresh);
            return true;
        } catch (PowerCutVolume.PowerIsOff e) {
            return false;
        }
    }
}
