// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.casement.keys.RegisterKey;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The plug is pulled at any moment, again and again on the same journal.
final class JournalPowerCutTest {

    private static final int CUTS = Integer.getInteger("casement.cuts", 50);
    private static final int CUTS_PER_JOURNAL = 50;
    private static final String NAME = "journal";

    private final RegisterKey key = RegisterKey.random();

    /// What was acknowledged must be there; the group in flight may be there, but then as a whole.
    private static final class Witness {
        private long acknowledged;
        private long inFlight;
    }

    @ParameterizedTest
    @EnumSource(PowerCutVolume.Model.class)
    void nothingAcknowledgedIsLostAndNothingIsHalf(PowerCutVolume.Model model) throws IOException {
        Random random = new Random(20261125);
        int tornTails = 0;
        PowerCutVolume disk = new PowerCutVolume();
        Witness witness = new Witness();
        for (int cut = 0; cut < CUTS; cut++) {
            if (cut % CUTS_PER_JOURNAL == 0) {
                disk = new PowerCutVolume();
                witness = new Witness();
            }
            disk.cutAt(1 + random.nextInt(60));
            work(disk, witness, random);
            disk = disk.cut(random, model);
            if (!disk.exists(NAME)) {
                assertThat(witness.acknowledged).isZero();
                continue;
            }
            int length = disk.bytes(NAME).length;
            JournalFile journal = JournalFile.open(disk, NAME, key);
            tornTails += disk.bytes(NAME).length < length ? 1 : 0;
            assertThat(journal.lastNumber()).isIn(witness.acknowledged, witness.inFlight);
            List<Long> numbers = new ArrayList<>();
            journal.replay(0, (number, payload) -> {
                assertThat(ByteBuffer.wrap(payload).getLong()).isEqualTo(number);
                numbers.add(number);
            });
            assertThat(numbers).hasSize((int) journal.lastNumber());
            witness.acknowledged = journal.lastNumber();
            witness.inFlight = witness.acknowledged;
        }
        assertThat(tornTails).as("the model tears frames").isPositive();
    }

    private void work(PowerCutVolume disk, Witness witness, Random random) {
        try {
            while (true) {
                try (JournalFile journal =
                        disk.exists(NAME) ? JournalFile.open(disk, NAME, key) : JournalFile.create(disk, NAME, key)) {
                    int groups = random.nextInt(20);
                    for (int i = 0; i < groups; i++) {
                        append(journal, witness, random);
                    }
                    if (random.nextInt(4) == 0) {
                        journal.rewriteWithout((number, payload) -> false);
                    }
                }
            }
        } catch (IOException e) {
            assertThat(disk.isOff()).as("stopped by the cut, not by %s", e).isTrue();
        }
    }

    private static void append(JournalFile journal, Witness witness, Random random) throws IOException {
        List<byte[]> group = new ArrayList<>();
        int size = 1 + random.nextInt(3);
        for (int i = 1; i <= size; i++) {
            byte[] payload = new byte[8 + random.nextInt(2_000)];
            ByteBuffer.wrap(payload).putLong(journal.lastNumber() + i);
            group.add(payload);
        }
        witness.inFlight = journal.lastNumber() + size;
        witness.acknowledged = journal.appendAll(group);
    }
}
