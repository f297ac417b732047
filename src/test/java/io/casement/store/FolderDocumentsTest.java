// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.management.ThreadMXBean;
import io.casement.cases.Sha256;
import io.casement.keys.CaseKey;
import io.casement.keys.Tampered;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FolderDocumentsTest {

    private static final int CUTS = Integer.getInteger("casement.cuts", 50);
    private static final byte[] LETTER = "Please send me all you have on me.".getBytes(StandardCharsets.UTF_8);

    private final CaseKey key = CaseKey.random();
    private final PowerCutVolume volume = new PowerCutVolume();

    @Test
    void aDocumentIsFoundByItsFingerprint() throws Exception {
        Documents documents = new FolderDocuments(volume);
        Documents.Kept kept = documents.put(key, LETTER);
        // echo -n 'Please send me all you have on me.' | sha256sum
        assertThat(kept.sha256().hex()).isEqualTo("81ed6651cbbdf3034586a5983f089944657569e712c373d91e7486527bb1d308");
        assertThat(kept.size()).isEqualTo(LETTER.length);
        assertThat(documents.get(key, kept.sha256())).isEqualTo(LETTER);
        assertThat(documents.contains(key, kept.sha256())).isTrue();
        try (InputStream in = documents.stream(key, kept.sha256())) {
            assertThat(in.readAllBytes()).isEqualTo(LETTER);
        }
    }

    @Test
    void neitherNameNorContentTellsWhatIsKept() throws Exception {
        Documents documents = new FolderDocuments(volume);
        Sha256 sha256 = documents.put(key, LETTER).sha256();
        try (CaseKey other = CaseKey.random()) {
            documents.put(other, LETTER);
            assertThatExceptionOfType(DocumentMissing.class).isThrownBy(() -> documents.get(CaseKey.random(), sha256));
        }
        List<String> names = volume.allNames();
        assertThat(names)
                .hasSize(2)
                .noneMatch(name -> name.contains(sha256.hex().substring(0, 8)));
        assertThat(names)
                .allMatch(name -> !new String(volume.bytes(name), StandardCharsets.ISO_8859_1).contains("Please"));
    }

    @Test
    void theSameDocumentKeptTwiceIsOne() throws Exception {
        Documents documents = new FolderDocuments(volume);
        documents.put(key, LETTER);
        documents.put(key, LETTER);
        assertThat(volume.allNames()).hasSize(1);
    }

    @Test
    void aDeletedDocumentIsGone() throws Exception {
        Documents documents = new FolderDocuments(volume);
        Sha256 sha256 = documents.put(key, LETTER).sha256();
        documents.delete(key, sha256);
        documents.delete(key, sha256);
        assertThat(volume.allNames()).isEmpty();
        assertThatExceptionOfType(DocumentMissing.class).isThrownBy(() -> documents.get(key, sha256));
        assertThatExceptionOfType(DocumentMissing.class).isThrownBy(() -> documents.verify(key, sha256));
    }

    @Test
    void anyFlippedBitIsNoticed() throws Exception {
        Documents documents = new FolderDocuments(volume);
        byte[] scan = new byte[150_000];
        new Random(1).nextBytes(scan);
        Sha256 sha256 = documents.put(key, scan).sha256();
        String name = volume.allNames().getFirst();
        byte[] file = volume.bytes(name);
        Random random = new Random(20261125);
        for (int round = 0; round < 500; round++) {
            byte[] hurt = file.clone();
            int bit = random.nextInt(hurt.length * 8);
            hurt[bit / 8] ^= (byte) (1 << bit % 8);
            volume.put(name, hurt);
            assertThatExceptionOfType(Tampered.class).isThrownBy(() -> documents.get(key, sha256));
            assertThatExceptionOfType(Tampered.class).isThrownBy(() -> documents.verify(key, sha256));
        }
        volume.put(name, file);
        documents.verify(key, sha256);
    }

    @Test
    void aDocumentInThePlaceOfAnotherIsNoticed() throws Exception {
        Documents documents = new FolderDocuments(volume);
        Sha256 first = documents.put(key, LETTER).sha256();
        String firstName = volume.allNames().getFirst();
        documents.put(key, "other".getBytes(StandardCharsets.UTF_8));
        String otherName = volume.allNames().stream()
                .filter(name -> !name.equals(firstName))
                .findFirst()
                .orElseThrow();
        volume.put(firstName, volume.bytes(otherName));
        assertThatExceptionOfType(Tampered.class).isThrownBy(() -> documents.get(key, first));
    }

    @Test
    void aFullDiskLeavesNothingBehind() throws Exception {
        Documents documents = new FolderDocuments(volume);
        for (int failing = 1; failing <= 8; failing++) {
            volume.failAt(failing, () -> new NoSpace("full"));
            NoSpace refused = catchThrowableOfType(NoSpace.class, () -> documents.put(key, new byte[100_000]));
            assertThat(volume.allNames()).noneMatch(name -> name.endsWith(".part"));
            if (refused == null) {
                break;
            }
        }
        volume.failAt(Integer.MAX_VALUE, () -> new NoSpace("full"));
        Sha256 sha256 = documents.put(key, LETTER).sha256();
        assertThat(documents.get(key, sha256)).isEqualTo(LETTER);
    }

    @Test
    void whatTrailsOffWhileItIsReadIsNotKept() throws Exception {
        Documents documents = new FolderDocuments(volume);
        InputStream broken = new InputStream() {
            private int left = 100_000;

            @Override
            public int read() throws IOException {
                return read(new byte[1], 0, 1);
            }

            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                if (left <= 0) {
                    throw new IOException("the stick was pulled");
                }
                left -= length;
                return length;
            }
        };
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> documents.put(key, broken))
                .withMessage("the stick was pulled");
        assertThat(volume.allNames()).isEmpty();
    }

    @Test
    void whatAPowerCutLeftHalfIsClearedAway() throws Exception {
        new FolderDocuments(volume);
        volume.put("documents/12345.part", LETTER);
        new FolderDocuments(volume);
        assertThat(volume.allNames()).isEmpty();
    }

    @Test
    void noAcknowledgedDocumentIsLostInAPowerCut() throws Exception {
        Random random = new Random(20261125);
        int inFlight = 0;
        for (int cut = 0; cut < CUTS; cut++) {
            PowerCutVolume disk = new PowerCutVolume();
            disk.cutAt(1 + random.nextInt(60));
            int acknowledged = 0;
            try {
                Documents documents = new FolderDocuments(disk);
                while (true) {
                    documents.put(key, document(acknowledged + 1));
                    acknowledged++;
                }
            } catch (PowerCutVolume.PowerIsOff e) {
                inFlight = acknowledged + 1;
            }
            for (PowerCutVolume.Model model : PowerCutVolume.Model.values()) {
                Documents after = new FolderDocuments(disk.cut(random, model));
                for (int i = 1; i <= acknowledged; i++) {
                    assertThat(after.get(key, fingerprint(i))).isEqualTo(document(i));
                }
                if (after.contains(key, fingerprint(inFlight))) {
                    assertThat(after.get(key, fingerprint(inFlight))).isEqualTo(document(inFlight));
                }
            }
        }
    }

    private static byte[] document(int number) {
        byte[] bytes = new byte[number % 3 * 50_000 + number];
        new Random(number).nextBytes(bytes);
        return bytes;
    }

    private static Sha256 fingerprint(int number) {
        return Fingerprints.of(document(number));
    }

    /// 50 MB pass through in pieces: what this thread allocates on the way is a fraction of that.
    @Test
    void aLargeScanNeedsLittleMemory(@TempDir Path folder) throws Exception {
        Documents documents = new FolderDocuments(new DiskVolume(folder));
        long size = 50_000_000;
        ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        documents.put(key, LETTER);
        long before = thread.getCurrentThreadAllocatedBytes();
        Documents.Kept kept = documents.put(key, new Scan(size));
        documents.verify(key, kept.sha256());
        long allocated = thread.getCurrentThreadAllocatedBytes() - before;
        assertThat(kept.size()).isEqualTo(size);
        assertThat(allocated).isLessThan(20_000_000);
        byte[] whole = documents.get(key, kept.sha256());
        assertThat(whole).hasSize((int) size);
        assertThat(Arrays.mismatch(new Scan(size).readAllBytes(), whole)).isEqualTo(-1);
    }

    /// A scan that is made up while it is read.
    private static final class Scan extends InputStream {
        private final long size;
        private long at;

        Scan(long size) {
            this.size = size;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int length) {
            if (at == size) {
                return -1;
            }
            int some = (int) Math.min(length, size - at);
            for (int i = 0; i < some; i++, at++) {
                bytes[from + i] = (byte) (at * 31 ^ at >> 9);
            }
            return some;
        }
    }
}
