// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SealingTest {

    private static final byte[] WORDS = "the requester's words".getBytes(StandardCharsets.UTF_8);
    private static final byte[] PLACE = {1, 2, 3};
    private static final UUID CASE = new UUID(7, 7);

    @Test
    void whatIsSealedOpensInItsPlaceOnly() throws Exception {
        try (CaseKey key = CaseKey.random()) {
            byte[] sealed = key.seal(WORDS, PLACE);
            assertThat(key.open(sealed, PLACE)).isEqualTo(WORDS);
            assertThat(sealed).hasSize(WORDS.length + SealingKey.OVERHEAD);
            assertThatExceptionOfType(Tampered.class).isThrownBy(() -> key.open(sealed, new byte[0]));
            assertThatExceptionOfType(Tampered.class)
                    .isThrownBy(() -> CaseKey.random().open(sealed, PLACE));
            assertThatExceptionOfType(Tampered.class).isThrownBy(() -> key.open(Arrays.copyOf(sealed, 20), PLACE));
            assertThat(key.seal(WORDS, PLACE)).isNotEqualTo(sealed);
        }
    }

    @Test
    void everyFlippedBitIsNoticed() {
        try (CaseKey key = CaseKey.random()) {
            byte[] sealed = key.seal(WORDS, PLACE);
            for (int bit = 0; bit < sealed.length * 8; bit++) {
                byte[] hurt = sealed.clone();
                hurt[bit / 8] ^= (byte) (1 << bit % 8);
                assertThatExceptionOfType(Tampered.class).isThrownBy(() -> key.open(hurt, PLACE));
            }
        }
    }

    @Test
    void aWrappedCaseKeyOpensInItsRegisterAndForItsCaseOnly() throws Exception {
        try (RegisterKey register = RegisterKey.random();
                RegisterKey other = RegisterKey.random();
                CaseKey key = CaseKey.random()) {
            byte[] wrapped = register.wrap(key, CASE);
            byte[] sealed = key.seal(WORDS, PLACE);
            assertThat(register.unwrap(wrapped, CASE).open(sealed, PLACE)).isEqualTo(WORDS);
            assertThatExceptionOfType(Tampered.class).isThrownBy(() -> other.unwrap(wrapped, CASE));
            assertThatExceptionOfType(Tampered.class).isThrownBy(() -> register.unwrap(wrapped, new UUID(8, 8)));
            assertThatExceptionOfType(Tampered.class).isThrownBy(() -> register.unwrap(new byte[3], CASE));
        }
    }

    @Test
    void eachPartOfARegisterHasAKeyOfItsOwn() throws Exception {
        try (RegisterKey register = RegisterKey.random()) {
            byte[] sealed = register.journal().seal(WORDS, PLACE);
            assertThatExceptionOfType(Tampered.class)
                    .isThrownBy(() -> register.office().open(sealed, PLACE));
            assertThatExceptionOfType(Tampered.class)
                    .isThrownBy(() -> register.backup().open(sealed, PLACE));
            assertThat(register.journal().open(sealed, PLACE)).isEqualTo(WORDS);
            assertThat(new String(register.database())).matches("[0-9a-f]{64}");
            assertThat(register.database()).isNotEqualTo(RegisterKey.random().database());
        }
    }

    @Test
    void aFingerprintTellsOnlyTheHolderOfTheKey() {
        try (CaseKey one = CaseKey.random();
                CaseKey two = CaseKey.random()) {
            assertThat(one.fingerprint(WORDS)).hasSize(32).isEqualTo(one.fingerprint(WORDS));
            assertThat(one.fingerprint(WORDS)).isNotEqualTo(two.fingerprint(WORDS));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_535, 65_536, 65_537, 131_072, 200_000})
    void aDocumentOfAnyLengthComesBackAsItWas(int length) throws Exception {
        try (CaseKey key = CaseKey.random()) {
            byte[] plain = bytes(length);
            byte[] sealed = sealed(key, plain);
            assertThat(opened(key, sealed)).isEqualTo(plain);
            try (InputStream in = key.opening(new ByteArrayInputStream(sealed))) {
                for (byte octet : plain) {
                    assertThat((byte) in.read()).isEqualTo(octet);
                }
                assertThat(in.read()).isEqualTo(-1);
            }
        }
    }

    @Test
    void aDocumentCutShortAnywhereIsNotOpened() throws Exception {
        try (CaseKey key = CaseKey.random()) {
            byte[] sealed = sealed(key, bytes(150_000));
            Random random = new Random(1);
            for (int round = 0; round < 200; round++) {
                int length = round < 3 ? Pieces.HEADER + round * Pieces.SEALED : random.nextInt(sealed.length);
                byte[] part = Arrays.copyOf(sealed, length);
                assertThatExceptionOfType(Tampered.class).isThrownBy(() -> opened(key, part));
            }
        }
    }

    @Test
    void piecesCannotBeSwappedDoubledOrAddedTo() throws Exception {
        try (CaseKey key = CaseKey.random()) {
            byte[] sealed = sealed(key, bytes(3 * Pieces.PLAIN));
            byte[] swapped = sealed.clone();
            System.arraycopy(sealed, Pieces.HEADER, swapped, Pieces.HEADER + Pieces.SEALED, Pieces.SEALED);
            System.arraycopy(sealed, Pieces.HEADER + Pieces.SEALED, swapped, Pieces.HEADER, Pieces.SEALED);
            assertThatExceptionOfType(Tampered.class).isThrownBy(() -> opened(key, swapped));
            byte[] longer = Arrays.copyOf(sealed, sealed.length + 1);
            assertThatExceptionOfType(Tampered.class).isThrownBy(() -> opened(key, longer));
            byte[] doubled = Arrays.copyOf(sealed, sealed.length + Pieces.SEALED);
            System.arraycopy(sealed, sealed.length - Pieces.SEALED, doubled, sealed.length, Pieces.SEALED);
            assertThatExceptionOfType(Tampered.class).isThrownBy(() -> opened(key, doubled));
        }
    }

    @Test
    void aSealingThatWasNotClosedLeavesNothingThatOpens() throws Exception {
        try (CaseKey key = CaseKey.random()) {
            ByteArrayOutputStream target = new ByteArrayOutputStream();
            OutputStream sealing = key.sealing(target);
            sealing.write(bytes(2 * Pieces.PLAIN + 1));
            assertThatExceptionOfType(Tampered.class).isThrownBy(() -> opened(key, target.toByteArray()));
            sealing.close();
            assertThat(opened(key, target.toByteArray())).hasSize(2 * Pieces.PLAIN + 1);
        }
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    private static byte[] sealed(CaseKey key, byte[] plain) throws IOException {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        try (OutputStream sealing = key.sealing(target)) {
            sealing.write(plain);
        }
        return target.toByteArray();
    }

    private static byte[] opened(CaseKey key, byte[] sealed) throws IOException {
        try (InputStream in = key.opening(new ByteArrayInputStream(sealed))) {
            return in.readAllBytes();
        }
    }
}
