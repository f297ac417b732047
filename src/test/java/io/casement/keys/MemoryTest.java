// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.keys;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What can be found in the program's memory after the register was locked.
final class MemoryTest {

    private static final byte MASK = 0x55;

    @TempDir
    private Path folder;

    @Test
    void afterLockingNoKeyAndNoPassphraseIsInMemory() throws Exception {
        char[] passphrase = letters(40);
        byte[] inBytes = mask(Passphrase.octets(passphrase));
        byte[] inChars = new byte[inBytes.length * 2];
        for (int i = 0; i < inBytes.length; i++) {
            inChars[2 * i] = MASK;
            inChars[2 * i + 1] = inBytes[i];
        }
        Keyring.Created made = CheapKeyring.create(new ClerkSlot(new UUID(1, 1), "Anna"), passphrase);
        made.key().close();
        made.recovery().close();
        RegisterKey key = made.keyring().unlock("Anna", passphrase).key();
        CaseKey caseKey = CaseKey.random();
        byte[] registerBits = mask(Crypto.open(new byte[32], key.sealedUnder(new byte[32], new byte[0]), new byte[0]));
        byte[] caseBits = mask(caseKey.secret.use(byte[]::clone));
        work(key, caseKey);

        // The control: while the register is open, its keys are found.
        assertThat(found(registerBits, caseBits, inChars)).doesNotContain(0L);

        caseKey.close();
        key.close();
        Arrays.fill(passphrase, '\0');
        assertThat(found(registerBits, caseBits, inBytes, inChars)).containsOnly(0L);
    }

    private static void work(RegisterKey key, CaseKey caseKey) throws IOException {
        try (SubKey journal = key.journal();
                OutputStream sealing = caseKey.sealing(new ByteArrayOutputStream())) {
            journal.seal(new byte[10], new byte[0]);
            sealing.write(new byte[100_000]);
        }
        key.unwrap(key.wrap(caseKey, new UUID(2, 2)), new UUID(2, 2)).close();
        Arrays.fill(key.database(), '\0');
        caseKey.fingerprint(new byte[10]);
    }

    private static char[] letters(int length) {
        Random random = new Random();
        char[] letters = new char[length];
        for (int i = 0; i < length; i++) {
            letters[i] = (char) ('a' + random.nextInt(26));
        }
        return letters;
    }

    /// So that what is looked for is not itself found.
    private static byte[] mask(byte[] bits) {
        for (int i = 0; i < bits.length; i++) {
            bits[i] ^= MASK;
        }
        return bits;
    }

    /// How often each stands in the heap, after a collection.
    private List<Long> found(byte[]... masked) throws IOException {
        Path dump = folder.resolve("heap" + System.nanoTime() + ".hprof");
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpHeap(dump.toString(), true);
        try (FileChannel channel =
                FileChannel.open(dump, StandardOpenOption.READ, StandardOpenOption.DELETE_ON_CLOSE)) {
            ByteBuffer heap = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
            return Stream.of(masked).map(bits -> count(heap, bits)).toList();
        }
    }

    private static long count(ByteBuffer heap, byte[] masked) {
        long found = 0;
        for (int at = 0; at + masked.length <= heap.limit(); at++) {
            int same = 0;
            while (same < masked.length && (heap.get(at + same) ^ MASK) == masked[same]) {
                same++;
            }
            found += same == masked.length ? 1 : 0;
        }
        return found;
    }
}
