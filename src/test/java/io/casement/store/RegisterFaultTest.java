// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.store;

import static io.casement.store.Office.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casement.cases.CaseId;
import io.casement.cases.Entry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/// Every single write, force, renaming and deleting of a save fails once: the case is there as a whole or not at
/// all, and it is there if the register said so.
final class RegisterFaultTest {

    private final Office office = new Office();
    private final PowerCutVolume disk = new PowerCutVolume();

    @Test
    void aFullDiskAtAnyMomentOfASaveLeavesNothingHalf() throws Exception {
        everyOperationFails(() -> new NoSpace("the disk is full"));
    }

    @Test
    void anErrorOfTheDiskAtAnyMomentOfASaveLeavesNothingHalf() throws Exception {
        everyOperationFails(() -> new IOException("Input/output error"));
    }

    private void everyOperationFails(Supplier<IOException> fault) throws Exception {
        office.create(disk).close();
        var refused = 0;
        var failing = true;
        for (var n = 1; failing; n++) {
            var id = new CaseId(UUID.randomUUID());
            var acknowledged = false;
            try (var register = office.open(disk)) {
                var change = Office.logging(id, register.nextNumber(2026), "Anna Beispiel", "Auskunft");
                var before = disk.operations();
                disk.failAt(n, fault);
                try {
                    register.append(change);
                    acknowledged = true;
                } catch (UncheckedIOException e) {
                    assertThat(e.getCause()).isInstanceOfAny(fault.get().getClass(), JournalBroken.class);
                    refused++;
                }
                failing = disk.operations() - before >= n;
                disk.failAt(Integer.MAX_VALUE, fault);
                if (acknowledged) {
                    assertThat(register.load(id).size()).isEqualTo(3);
                    assertThat(register.search("beispiel", 1000))
                            .extracting(card -> card.id())
                            .contains(id);
                }
            }
            try (var register = office.open(disk)) {
                if (acknowledged || register.card(id).isPresent()) {
                    assertThat(register.load(id).size()).isEqualTo(3);
                    assertThat(register.papers(id).person()).isEqualTo(Office.person("Anna Beispiel"));
                }
                assertThat(register.check(_ -> {}).findings())
                        .as("after operation " + n)
                        .isEmpty();
            }
        }
        assertThat(refused).as("some faults stop a save").isPositive();
    }

    @Test
    void afterTheDiskWasFullTheNextSaveGoesThrough() throws Exception {
        try (var register = office.create(disk)) {
            var id = Office.log(register, "Anna Beispiel", "Auskunft");
            disk.failAt(1, () -> new NoSpace("the disk is full"));
            assertThatThrownBy(() -> register.append(Office.adding(id, 3, new Entry.NoteTaken(MONDAY, Office.note(1)))))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasCauseInstanceOf(NoSpace.class);
            assertThat(register.load(id).size()).isEqualTo(3);
            register.append(Office.adding(id, 3, new Entry.NoteTaken(MONDAY, Office.note(1))));
            assertThat(register.load(id).size()).isEqualTo(4);
            assertThat(register.check(_ -> {}).findings()).isEmpty();
        }
    }

    @Test
    void aFolderThatCannotBeWrittenToIsSaidToBeSo() throws Exception {
        office.create(disk).close();
        disk.failAt(1, () -> new ReadOnlyFolder("no right to write"));
        assertThatThrownBy(() -> office.open(disk)).isInstanceOf(ReadOnlyFolder.class);
        office.open(disk).close();
    }

    @Test
    void aRegisterThatCouldNotBeMadeIsNotThere() throws Exception {
        for (var n = 1; n < 12; n++) {
            var fresh = new PowerCutVolume();
            fresh.failAt(n, () -> new NoSpace("the disk is full"));
            assertThatThrownBy(() -> office.create(fresh)).isInstanceOf(NoSpace.class);
            assertThatThrownBy(() -> office.open(fresh)).as("at operation " + n).isInstanceOf(NotARegister.class);
        }
    }
}
