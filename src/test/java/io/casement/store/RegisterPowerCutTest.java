// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.store;

import static io.casement.store.Office.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.casement.cases.CaseId;
import io.casement.cases.Entry;
import io.casement.law.RegimeId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The plug is pulled under a whole register - journal, case keys, documents and H2 - at any moment of its work,
/// again and again. [DatabasePowerCutTest] is the control: H2 as it comes loses what it acknowledged.
final class RegisterPowerCutTest {

    /// The cuts of both models together.
    private static final int CUTS = Integer.getInteger("casement.cuts", 50) / 2;

    private static final int CUTS_PER_REGISTER = 25;

    private final Office office = new Office();

    /// What was acknowledged of each case - how many entries, and the newest note - and what was in flight.
    private static final class Witness {
        private final Map<CaseId, Integer> sizes = new HashMap<>();
        private final Map<CaseId, String> notes = new HashMap<>();
        private Optional<CaseId> inFlight = Optional.empty();
        private String noteInFlight = "";
        private int sizeInFlight;
        private int revisions;
        private int judged;
        private boolean lawInFlight;
    }

    @ParameterizedTest
    @EnumSource(PowerCutVolume.Model.class)
    void nothingAcknowledgedIsLostAndNothingIsHalf(PowerCutVolume.Model model) throws Exception {
        var random = new Random(20261125);
        var disk = new PowerCutVolume();
        var witness = new Witness();
        for (var cut = 0; cut < CUTS; cut++) {
            if (cut % CUTS_PER_REGISTER == 0) {
                disk.discard();
                disk = new PowerCutVolume();
                witness = new Witness();
                office.create(disk).close();
                disk.settle();
            }
            disk.cutAt(1 + random.nextInt(400));
            work(disk, witness, random);
            disk = disk.cut(random, model);
            compare(disk, witness);
            disk.settle();
        }
    }

    /// Works until the power fails.
    private void work(PowerCutVolume disk, Witness witness, Random random) throws ChangedMeanwhile {
        try {
            while (true) {
                try (var register = office.open(disk)) {
                    var acts = 3 + random.nextInt(20);
                    for (var i = 0; i < acts; i++) {
                        act(register, disk, witness, random);
                    }
                }
            }
        } catch (IOException | UncheckedIOException e) {
            assertThat(disk.isOff()).as("stopped by the cut, not by %s", e).isTrue();
        }
    }

    private static void act(Register register, PowerCutVolume disk, Witness witness, Random random)
            throws ChangedMeanwhile, PowerCutVolume.PowerIsOff {
        if (random.nextInt(8) == 0) {
            changeLaw(register, disk, witness);
            return;
        }
        var ids = new ArrayList<>(witness.sizes.keySet());
        var isNew = ids.isEmpty() || random.nextInt(3) == 0;
        var id = isNew ? new CaseId(new UUID(random.nextLong(), 1)) : ids.get(random.nextInt(ids.size()));
        var note = "note " + random.nextInt();
        witness.inFlight = Optional.of(id);
        witness.noteInFlight = note;
        if (isNew) {
            witness.sizeInFlight = 3;
            var words = "Auskunft ".repeat(1 + random.nextInt(2000));
            register.append(with(Office.logging(id, register.nextNumber(2026), "Anna Beispiel", words), note));
        } else {
            int size = witness.sizes.getOrDefault(id, 0);
            witness.sizeInFlight = size + 2;
            register.append(with(
                    Office.adding(
                            id,
                            size,
                            new Entry.NoteTaken(MONDAY, Office.note(1)),
                            new Entry.NoteTaken(MONDAY, Office.note(1))),
                    note));
        }
        witness.sizes.put(id, witness.sizeInFlight);
        witness.notes.put(id, note);
        witness.inFlight = Optional.empty();
        if (disk.isOff()) {
            // saved in the last moment, without a next one
            throw new UncheckedIOException(new IOException("the power is off"));
        }
    }

    /// A law is changed by one person, and the change before it judged by another.
    private static void changeLaw(Register register, PowerCutVolume disk, Witness witness) {
        witness.lawInFlight = true;
        var law = new RegimeId("EU-DE");
        if (witness.judged < witness.revisions) {
            register.judge(
                    law, witness.judged + 1, LawRevision.Outcome.TURNED_DOWN, "no", Office.NOON, Office.OLE.id());
            witness.judged++;
        } else {
            register.propose(new LawRevision(
                    law,
                    0,
                    "law: EU-DE\n".repeat(200),
                    false,
                    0,
                    "",
                    "why",
                    Office.IDA.id(),
                    Office.NOON,
                    Optional.empty()));
            witness.revisions++;
        }
        witness.lawInFlight = false;
        if (disk.isOff()) {
            throw new UncheckedIOException(new IOException("the power is off"));
        }
    }

    /// What was in flight may be there, but then as a whole.
    private static void compareLaws(Register register, Witness witness) {
        var revisions = register.lawRevisions();
        var judged = (int) revisions.stream().filter(each -> !each.isOpen()).count();
        if (witness.lawInFlight) {
            assertThat(revisions.size() + judged)
                    .isBetween(witness.revisions + witness.judged, witness.revisions + witness.judged + 1);
            witness.lawInFlight = false;
            witness.revisions = revisions.size();
            witness.judged = judged;
        }
        assertThat(revisions)
                .hasSize(witness.revisions)
                .allSatisfy(each -> assertThat(each.text()).hasSize(11 * 200));
        assertThat(judged).isEqualTo(witness.judged);
    }

    private static Change with(Change change, String note) {
        var papers = new ArrayList<>(change.papers());
        papers.add(new Paper.OfNote(Office.note(1), note));
        return new Change(
                change.id(),
                change.opens(),
                change.expectedSize(),
                change.entries(),
                papers,
                change.documents(),
                change.at(),
                change.by());
    }

    private void compare(PowerCutVolume disk, Witness witness) throws IOException {
        try (var register = office.open(disk)) {
            compareLaws(register, witness);
            witness.inFlight.ifPresent(id -> settleInFlight(register, witness, id));
            for (var id : witness.sizes.keySet()) {
                assertThat(register.load(id).size()).isEqualTo(witness.sizes.get(id));
                assertThat(register.papers(id).notes())
                        .as("entries and words were saved together")
                        .containsEntry(Office.note(1), witness.notes.get(id));
            }
            assertThat(register.since(0).stream().map(News::id).distinct())
                    .containsExactlyInAnyOrderElementsOf(witness.sizes.keySet());
            assertThat(register.check(_ -> {}).findings()).isEmpty();
        }
    }

    /// What was in flight may be there, but then as a whole.
    private static void settleInFlight(Register register, Witness witness, CaseId id) {
        witness.inFlight = Optional.empty();
        if (register.card(id).isEmpty()) {
            assertThat(witness.sizes).doesNotContainKey(id);
            return;
        }
        var size = register.load(id).size();
        assertThat(size).isIn(List.of(witness.sizes.getOrDefault(id, witness.sizeInFlight), witness.sizeInFlight));
        if (size == witness.sizeInFlight) {
            witness.sizes.put(id, size);
            witness.notes.put(id, witness.noteInFlight);
        }
    }
}
