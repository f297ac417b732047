// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.store;

import static io.casement.store.Office.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casement.cases.CaseId;
import io.casement.cases.DocumentId;
import io.casement.cases.Entry;
import io.casement.cases.Evidence;
import io.casement.cases.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A mail is kept without an attachment, and the mail as it came is nowhere, whatever fails on the way.
final class AttachmentRemovalTest {

    private static final int CUTS = Integer.getInteger("casement.cuts", 50) / 2;

    private final Office office = new Office();

    /// A case whose mail is about to be replaced.
    ///
    /// @param file where the mail as it came lies
    private record Prepared(CaseId id, DocumentId mail, String file, NewDocument instead, Change change) {}

    private Prepared prepare(PowerCutVolume disk) throws Exception {
        try (var register = office.create(disk)) {
            var id = new CaseId(UUID.randomUUID());
            var logging = Office.logging(id, register.nextNumber(2026), "Anna Beispiel", "Auskunft");
            register.append(logging);
            var file = disk.allNames().stream()
                    .filter(name -> name.startsWith("documents/"))
                    .findFirst()
                    .orElseThrow();
            var mail = logging.documents().getFirst().id();
            var instead = NewDocument.of(
                    "the same without it".getBytes(StandardCharsets.UTF_8), "request.eml", "message/rfc822");
            var removed = new Entry.AttachmentRemoved(MONDAY, mail, instead.id(), new Sha256("0a".repeat(32)));
            var change = new Change(
                    id,
                    Optional.empty(),
                    3,
                    List.of(removed),
                    List.of(),
                    List.of(instead),
                    Office.NOON,
                    Office.IDA.id());
            return new Prepared(id, mail, file, instead, change);
        }
    }

    @Test
    void theMailAsItCameIsGoneAndTheOtherStandsInItsPlace() throws Exception {
        var disk = new PowerCutVolume();
        var prepared = prepare(disk);
        assertThat(disk.allNames()).contains(prepared.file());
        try (var register = office.open(disk)) {
            assertThat(register.documents(prepared.id()))
                    .extracting(DocumentFacts::id)
                    .containsExactly(prepared.mail());
            register.append(prepared.change());
            assertThat(disk.allNames()).doesNotContain(prepared.file());
            assertThat(register.documents(prepared.id()))
                    .extracting(DocumentFacts::id)
                    .containsExactly(prepared.instead().id());
            assertThat(register.document(prepared.id(), prepared.instead().id()))
                    .isEqualTo(prepared.instead().bytes());
            assertThat(register.check(_ -> {}).findings()).isEmpty();
            register.rebuild(_ -> {});
            assertThat(register.check(_ -> {}).findings()).isEmpty();
        }
        assertThat(disk.allNames()).noneMatch(name -> name.startsWith("removals/"));
    }

    @Test
    void aMailThatIsThereAgainIsNamedByACheck() throws Exception {
        var disk = new PowerCutVolume();
        var prepared = prepare(disk);
        var came = disk.bytes(prepared.file());
        try (var register = office.open(disk)) {
            register.append(prepared.change());
            disk.put(prepared.file(), came);
            assertThat(register.check(_ -> {}).findings())
                    .containsExactly(new Finding.EvidenceLeft(prepared.mail().toString()));
        }
    }

    @Test
    void anErrorAtAnyMomentLeavesJournalAndFilesOfOneMind() throws Exception {
        everyOperationFails(() -> new IOException("Input/output error"));
    }

    @Test
    void aFullDiskAtAnyMomentLeavesJournalAndFilesOfOneMind() throws Exception {
        everyOperationFails(() -> new NoSpace("the disk is full"));
    }

    private void everyOperationFails(Supplier<IOException> fault) throws Exception {
        var refused = 0;
        var failing = true;
        for (var n = 1; failing; n++) {
            var disk = new PowerCutVolume();
            var prepared = prepare(disk);
            var acknowledged = false;
            try (var register = office.open(disk)) {
                var before = disk.operations();
                disk.failAt(n, fault);
                try {
                    register.append(prepared.change());
                    acknowledged = true;
                } catch (UncheckedIOException e) {
                    refused++;
                }
                failing = disk.operations() - before >= n;
                disk.failAt(Integer.MAX_VALUE, fault);
            }
            compare(disk, prepared, acknowledged, "after operation " + n);
            disk.discard();
        }
        assertThat(refused).as("some faults stop it").isPositive();
    }

    @ParameterizedTest
    @EnumSource(PowerCutVolume.Model.class)
    void aPowerCutAtAnyMomentLeavesJournalAndFilesOfOneMind(PowerCutVolume.Model model) throws Exception {
        var random = new Random(20261125);
        var cut = 0;
        for (var round = 0; round < CUTS; round++) {
            var disk = new PowerCutVolume();
            var prepared = prepare(disk);
            disk.settle();
            var acknowledged = false;
            try (var register = office.open(disk)) {
                disk.cutAt(1 + random.nextInt(40));
                register.append(prepared.change());
                acknowledged = true;
            } catch (IOException | UncheckedIOException e) {
                assertThat(disk.isOff()).as("stopped by the cut, not by %s", e).isTrue();
                cut++;
            }
            disk = disk.cut(random, model);
            compare(disk, prepared, acknowledged, model + ", round " + round);
            disk.discard();
        }
        assertThat(cut).as("cuts in the midst of it").isGreaterThan(CUTS / 4);
    }

    private void compare(PowerCutVolume disk, Prepared prepared, boolean acknowledged, String when) throws IOException {
        try (var register = office.open(disk)) {
            var removed = Evidence.of(register.load(prepared.id())).isRemoved(prepared.mail());
            assertThat(removed || !acknowledged).as(when).isTrue();
            assertThat(disk.allNames().contains(prepared.file())).as(when).isNotEqualTo(removed);
            assertThat(register.documents(prepared.id()))
                    .as(when)
                    .extracting(DocumentFacts::id)
                    .containsExactly(removed ? prepared.instead().id() : prepared.mail());
            if (removed) {
                assertThatThrownBy(() -> register.document(prepared.id(), prepared.mail()))
                        .as(when)
                        .isInstanceOf(IllegalArgumentException.class);
            }
            assertThat(register.check(_ -> {}).findings()).as(when).isEmpty();
            assertThat(disk.allNames()).as(when).noneMatch(name -> name.startsWith("removals/"));
        }
    }
}
