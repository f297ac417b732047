// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.casement.audit.SealCheck.Broken;
import io.casement.audit.SealCheck.Fault;
import io.casement.audit.SealCheck.Whole;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class SealTest {

    private static final UUID CASE = UUID.fromString("11111111-2222-3333-4444-555555555555");
    private static final UUID CLERK = UUID.fromString("99999999-8888-7777-6666-555555555555");
    private static final Instant AT = Instant.parse("2026-01-30T09:15:00.123456Z");

    private static List<SealedEntry> journal(int length) {
        List<SealedEntry> entries = new ArrayList<>();
        Seal previous = Seal.start(CASE);
        for (int seq = 1; seq <= length; seq++) {
            Seal seal = Seal.next(previous, seq, AT.plusSeconds(seq), CLERK, "note-taken", "{\"n\":" + seq + "}");
            entries.add(new SealedEntry(seq, AT.plusSeconds(seq), CLERK, "note-taken", "{\"n\":" + seq + "}", seal));
            previous = seal;
        }
        return entries;
    }

    @Test
    void aJournalAsItWasWrittenIsWhole() {
        List<SealedEntry> entries = journal(20);
        assertThat(SealCheck.of(CASE, entries))
                .isEqualTo(new Whole(20, entries.getLast().seal()));
        assertThat(SealCheck.of(CASE, List.of())).isEqualTo(new Whole(0, Seal.start(CASE)));
    }

    /// The bytes that are hashed are for ever: a seal printed on a letter years ago must still verify. The
    /// values were reckoned by another program from the written form: each field led by its length as eight bytes.
    @Test
    void theSealOfAKnownEntryNeverChanges() {
        Seal start = Seal.start(CASE);
        Seal first = Seal.next(start, 1, AT, CLERK, "received", "{}");
        assertThat(start.hex()).isEqualTo("397722509a95a5d902d143369f5eb8e99fb885b44b44dcedff5e902425ace9d8");
        assertThat(first.hex()).isEqualTo("456dd7ad7784aa4c6d4968c5eb97b065089290ab52150f9c80d3ac8d4e127647");
        assertThat(Seal.next(first, 1, CASE, first).hex())
                .isEqualTo("a08c3446a500e060bf1ef5cec2af5fbd19dd865178dfd080a49dd357d46fb1d8");
    }

    @Test
    void whateverIsChangedTheFirstBrokenLinkIsNamed() {
        Random random = new Random(4);
        for (int round = 0; round < 500; round++) {
            List<SealedEntry> entries = journal(12);
            int at = random.nextInt(12);
            SealedEntry e = entries.get(at);
            SealedEntry changed = switch (random.nextInt(5)) {
                case 0 -> new SealedEntry(e.seq(), e.at().plusNanos(1000), e.by(), e.kind(), e.body(), e.seal());
                case 1 -> new SealedEntry(e.seq(), e.at(), CASE, e.kind(), e.body(), e.seal());
                case 2 -> new SealedEntry(e.seq(), e.at(), e.by(), "closed", e.body(), e.seal());
                case 3 -> new SealedEntry(e.seq(), e.at(), e.by(), e.kind(), e.body() + " ", e.seal());
                default -> new SealedEntry(e.seq(), e.at(), e.by(), e.kind(), e.body(), Seal.start(CLERK));
            };
            entries.set(at, changed);
            assertThat(SealCheck.of(CASE, entries)).isEqualTo(new Broken(at + 1, Fault.CONTENT));
        }
    }

    @Test
    void missingDoubledAndSwappedEntriesShow() {
        List<SealedEntry> missing = journal(9);
        missing.remove(4);
        assertThat(SealCheck.of(CASE, missing)).isEqualTo(new Broken(5, Fault.NUMBER));
        List<SealedEntry> doubled = journal(9);
        doubled.add(3, doubled.get(3));
        assertThat(SealCheck.of(CASE, doubled)).isEqualTo(new Broken(5, Fault.NUMBER));
        List<SealedEntry> swapped = journal(9);
        Collections.swap(swapped, 6, 7);
        assertThat(SealCheck.of(CASE, swapped)).isEqualTo(new Broken(7, Fault.NUMBER));
    }

    @Test
    void aJournalMovedToAnotherCaseShows() {
        assertThat(SealCheck.of(CLERK, journal(3))).isEqualTo(new Broken(1, Fault.CONTENT));
    }

    @Test
    void whatStandsInOneFieldCannotPassForAnother() {
        Seal start = Seal.start(CASE);
        assertThat(Seal.next(start, 1, AT, CLERK, "ab", "c")).isNotEqualTo(Seal.next(start, 1, AT, CLERK, "a", "bc"));
    }

    @Test
    void theTimeCountsToTheMicrosecondAsDatabasesKeepIt() {
        Seal start = Seal.start(CASE);
        assertThat(Seal.next(start, 1, AT.plusNanos(999), CLERK, "a", "b"))
                .isEqualTo(Seal.next(start, 1, AT, CLERK, "a", "b"))
                .isNotEqualTo(Seal.next(start, 1, AT.plusNanos(1000), CLERK, "a", "b"));
    }

    @Test
    void onlyASealIsASeal() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Seal("ABC"));
        assertThat(new Seal(Seal.start(CASE).hex()).bytes()).hasSize(32);
    }
}
