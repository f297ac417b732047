// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.store;

import static io.casement.store.Office.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casement.cases.CaseId;
import io.casement.cases.DocumentId;
import io.casement.cases.Entry;
import io.casement.cases.Evidence;
import io.casement.cases.EvidenceEnd;
import io.casement.cases.EvidenceKind;
import io.casement.keys.Tampered;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.h2.store.fs.encrypt.FileEncrypt;
import org.h2.store.fs.encrypt.FilePathEncrypt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A document shown as proof is there until it is destroyed, and then nowhere: not its bytes, not its key,
/// whatever fails on the way.
final class EvidenceStoreTest {

    private static final int CUTS = Integer.getInteger("casement.cuts", 50) / 2;

    @TempDir
    private Path folder;

    private final Office office = new Office();

    private static NewDocument passport() {
        var bytes = new byte[5000];
        new Random(7).nextBytes(bytes);
        return NewDocument.of(bytes, "passport.jpg", "image/jpeg");
    }

    private static Change taking(CaseId id, int size, NewDocument document) {
        var taken = new Entry.EvidenceTaken(
                MONDAY, document.id(), EvidenceKind.PASSPORT, document.fingerprint(), MONDAY.plusDays(14));
        return new Change(
                id, Optional.empty(), size, List.of(taken), List.of(), List.of(document), Office.NOON, Office.IDA.id());
    }

    private static Change destroying(CaseId id, int size, DocumentId document) {
        return Office.adding(id, size, new Entry.EvidenceDestroyed(MONDAY, document, EvidenceEnd.NOT_NEEDED));
    }

    // ---- keeping and destroying ----------------------------------------------------------------------------------

    @Test
    void aDocumentIsReadBackAlsoAfterTheRegisterWasClosedAndIsNoneOfTheCasesDocuments() throws Exception {
        var document = passport();
        CaseId id;
        try (var register = office.create(folder)) {
            id = Office.log(register, "Anna Beispiel", "Auskunft");
            register.append(taking(id, 3, document));
        }
        try (var register = office.open(folder)) {
            assertThat(register.evidence(id, document.id())).isEqualTo(document.bytes());
            assertThat(register.documents(id))
                    .hasSize(1)
                    .noneMatch(each -> each.id().equals(document.id()));
            var report = register.check(_ -> {});
            assertThat(report.findings()).isEmpty();
            assertThat(report.documents()).isEqualTo(2);
        }
    }

    @Test
    void afterDestroyingNeitherBytesNorKeyAreAnywhereInTheFolder() throws Exception {
        var kept = passport();
        var destroyed = passport();
        CaseId id;
        try (var register = office.create(folder)) {
            id = Office.log(register, "Anna Beispiel", "Auskunft");
            register.append(taking(id, 3, kept));
            register.append(taking(id, 4, destroyed));
        }
        var sealed = Files.readAllBytes(
                folder.resolve("evidence").resolve(destroyed.id().toString()));
        var wrapped = Objects.requireNonNull(wrappedKeys().get(destroyed.id()));
        // what the search must find as long as it is there, and in what it looks
        assertThat(placesOf(sealed)).containsExactly("evidence/" + destroyed.id());
        assertThat(placesOf(wrapped)).containsExactly("evidencekeys, opened");
        assertThat(placesOf("evidence-taken".getBytes(StandardCharsets.UTF_8)))
                .contains("index.mv.db, deciphered", "journal, opened");

        try (var register = office.open(folder)) {
            register.append(destroying(id, 5, destroyed.id()));
            assertThat(placesOf(sealed)).as("at once, not only after closing").isEmpty();
            assertThat(placesOf(wrapped)).isEmpty();
            assertThatThrownBy(() -> register.evidence(id, destroyed.id()))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(register.check(_ -> {}).findings()).isEmpty();
        }
        assertThat(placesOf(sealed)).isEmpty();
        assertThat(placesOf(wrapped)).isEmpty();
        assertThat(placesOf(destroyed.bytes())).isEmpty();
        try (var register = office.open(folder)) {
            assertThat(register.evidence(id, kept.id()))
                    .as("the other one is untouched")
                    .isEqualTo(kept.bytes());
            assertThat(register.check(_ -> {}).findings()).isEmpty();
        }
    }

    @Test
    void anIndexMadeAnewHoldsNoKeyEither() throws Exception {
        var document = passport();
        try (var register = office.create(folder)) {
            var id = Office.log(register, "Anna Beispiel", "Auskunft");
            register.append(taking(id, 3, document));
            register.rebuild(_ -> {});
            assertThat(register.evidence(id, document.id())).isEqualTo(document.bytes());
        }
        assertThat(placesOf(Objects.requireNonNull(wrappedKeys().get(document.id()))))
                .containsExactly("evidencekeys, opened");
    }

    @Test
    void aRegisterThatWasShownNothingHasNoFileForIt() throws Exception {
        try (var register = office.create(folder)) {
            Office.log(register, "Anna Beispiel", "Auskunft");
        }
        assertThat(folder.resolve("evidencekeys")).doesNotExist();
        assertThat(folder.resolve("evidence")).doesNotExist();
    }

    // ---- damage --------------------------------------------------------------------------------------------------

    @Test
    void aCheckNamesWhatIsMissingChangedOrLeft() throws Exception {
        var missing = passport();
        var changed = passport();
        CaseId id;
        try (var register = office.create(folder)) {
            id = Office.log(register, "Anna Beispiel", "Auskunft");
            register.append(taking(id, 3, missing));
            register.append(taking(id, 4, changed));
            Files.delete(folder.resolve("evidence").resolve(missing.id().toString()));
            var file = folder.resolve("evidence").resolve(changed.id().toString());
            var bytes = Files.readAllBytes(file);
            bytes[100] ^= 1;
            Files.write(file, bytes);
            Files.write(folder.resolve("evidence").resolve("left"), bytes);
            var number = register.load(id).number();
            assertThat(register.check(_ -> {}).findings())
                    .containsExactly(
                            new Finding.EvidenceMissing(number, missing.id()),
                            new Finding.EvidenceDamaged(number, changed.id()),
                            new Finding.EvidenceLeft("left"));
            assertThatThrownBy(() -> register.evidence(id, changed.id()))
                    .hasCauseInstanceOf(DamagedRegister.class)
                    .hasRootCauseInstanceOf(Tampered.class);
        }
        try (var register = office.open(folder)) {
            register.append(destroying(id, 5, missing.id()));
            register.append(destroying(id, 6, changed.id()));
            assertThat(register.check(_ -> {}).findings())
                    .as("what was left is gone, what was damaged can be destroyed")
                    .isEmpty();
        }
    }

    @Test
    void aDocumentOfOneCaseDoesNotOpenInAnother() throws Exception {
        var document = passport();
        try (var register = office.create(folder)) {
            var anna = Office.log(register, "Anna Beispiel", "Auskunft");
            var bo = Office.log(register, "Bo Muster", "Auskunft");
            register.append(taking(anna, 3, document));
            assertThatThrownBy(() -> register.evidence(bo, document.id())).isInstanceOf(IllegalArgumentException.class);
        }
        try (var key = office.key();
                var chest = EvidenceChest.open(new DiskVolume(folder), key)) {
            assertThatThrownBy(() ->
                            chest.get(new CaseId(new java.util.UUID(1, 1)), document.id(), document.fingerprint()))
                    .isInstanceOf(Tampered.class);
        }
    }

    // ---- whatever fails ------------------------------------------------------------------------------------------

    @Test
    void anErrorAtAnyMomentOfTakingOrDestroyingLeavesJournalAndChestOfOneMind() throws Exception {
        everyOperationFails(() -> new IOException("Input/output error"));
    }

    @Test
    void aFullDiskAtAnyMomentOfTakingOrDestroyingLeavesJournalAndChestOfOneMind() throws Exception {
        everyOperationFails(() -> new NoSpace("the disk is full"));
    }

    private void everyOperationFails(Supplier<IOException> fault) throws Exception {
        for (var destroys : List.of(false, true)) {
            var refused = 0;
            var failing = true;
            for (var n = 1; failing; n++) {
                var disk = new PowerCutVolume();
                var prepared = prepare(disk, destroys);
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
                    if (!isKept(register, prepared)) {
                        assertThatThrownBy(() -> register.evidence(
                                        prepared.id(), prepared.document().id()))
                                .as("nobody is shown what the journal does not keep")
                                .isInstanceOf(IllegalArgumentException.class);
                    }
                }
                compare(disk, prepared, acknowledged, "after operation " + n);
                disk.discard();
            }
            assertThat(refused).as("some faults stop it").isPositive();
        }
    }

    @ParameterizedTest
    @EnumSource(PowerCutVolume.Model.class)
    void aPowerCutAtAnyMomentOfTakingOrDestroyingLeavesJournalAndChestOfOneMind(PowerCutVolume.Model model)
            throws Exception {
        var random = new Random(20261125);
        var cut = 0;
        for (var round = 0; round < CUTS; round++) {
            var destroys = round % 2 == 0;
            var disk = new PowerCutVolume();
            var prepared = prepare(disk, destroys);
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

    /// A case, and what is about to be done to it.
    private record Prepared(CaseId id, NewDocument document, boolean destroys, Change change) {}

    private Prepared prepare(PowerCutVolume disk, boolean destroys) throws Exception {
        var document = passport();
        try (var register = office.create(disk)) {
            var id = Office.log(register, "Anna Beispiel", "Auskunft");
            if (destroys) {
                register.append(taking(id, 3, document));
                return new Prepared(id, document, true, destroying(id, 4, document.id()));
            }
            return new Prepared(id, document, false, taking(id, 3, document));
        }
    }

    private static boolean isKept(Register register, Prepared prepared) {
        return Evidence.of(register.load(prepared.id()))
                .find(prepared.document().id())
                .filter(Evidence.Document::isKept)
                .isPresent();
    }

    private void compare(PowerCutVolume disk, Prepared prepared, boolean acknowledged, String when) throws IOException {
        var name = "evidence/" + prepared.document().id();
        try (var register = office.open(disk)) {
            var kept = isKept(register, prepared);
            if (acknowledged) {
                assertThat(kept).as(when).isNotEqualTo(prepared.destroys());
            }
            if (kept) {
                assertThat(register.evidence(prepared.id(), prepared.document().id()))
                        .as(when)
                        .isEqualTo(prepared.document().bytes());
            } else {
                assertThat(disk.allNames()).as(when).doesNotContain(name);
            }
            assertThat(register.check(_ -> {}).findings()).as(when).isEmpty();
            if (!kept) {
                assertThat(wrappedKeys(disk)).as(when).isEmpty();
            }
        }
    }

    // ---- looking with the register's key -------------------------------------------------------------------------

    private Map<DocumentId, byte[]> wrappedKeys() throws IOException {
        return wrappedKeys(new DiskVolume(folder));
    }

    private Map<DocumentId, byte[]> wrappedKeys(Volume volume) throws IOException {
        var keys = new HashMap<DocumentId, byte[]>();
        for (var payload : payloads(volume, EvidenceChest.KEYS)) {
            var in = ByteBuffer.wrap(payload);
            var id = new DocumentId(new java.util.UUID(in.getLong(), in.getLong()));
            keys.put(id, Arrays.copyOfRange(payload, 32, payload.length));
        }
        return keys;
    }

    private List<byte[]> payloads(Volume volume, String name) throws IOException {
        var payloads = new ArrayList<byte[]>();
        if (volume.exists(name)) {
            try (var key = office.key();
                    var file = JournalFile.open(volume, name, key)) {
                file.replay(0, (_, payload) -> payloads.add(payload));
            }
        }
        return payloads;
    }

    /// Where any 48 bytes of these stand: in the files as they are, in the journals opened, and in the database
    /// deciphered, free pages included.
    private List<String> placesOf(byte[] wanted) throws IOException {
        var places = new ArrayList<String>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                if (contains(Files.readAllBytes(file), wanted)) {
                    places.add(folder.relativize(file).toString().replace('\\', '/'));
                }
            }
        }
        for (var name : List.of("journal", "casekeys", "evidencekeys")) {
            if (payloads(new DiskVolume(copied()), name).stream().anyMatch(each -> contains(each, wanted))) {
                places.add(name + ", opened");
            }
        }
        if (contains(deciphered(), wanted)) {
            places.add("index.mv.db, deciphered");
        }
        return places;
    }

    /// Journals are opened in a copy, since opening may write.
    private Path copied() throws IOException {
        var copy = Files.createTempDirectory(folder.getParent(), "copy");
        for (var name : List.of("journal", "casekeys", "evidencekeys")) {
            if (Files.exists(folder.resolve(name))) {
                Files.copy(folder.resolve(name), copy.resolve(name));
            }
        }
        return copy;
    }

    private byte[] deciphered() throws IOException {
        try (var key = office.key();
                var base = FileChannel.open(folder.resolve("index.mv.db"));
                var plain = new FileEncrypt("index", FilePathEncrypt.getPasswordBytes(key.database()), base)) {
            var out = new ByteArrayOutputStream();
            var block = ByteBuffer.allocate(4096);
            for (var at = 0L; at + block.capacity() <= plain.size(); at += block.capacity()) {
                block.clear();
                plain.read(block, at);
                out.writeBytes(block.array());
            }
            return out.toByteArray();
        }
    }

    private static boolean contains(byte[] text, byte[] wanted) {
        var window = Math.min(48, wanted.length);
        for (var from = 0; from + window <= wanted.length; from += window) {
            if (indexOf(text, Arrays.copyOfRange(wanted, from, from + window)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static int indexOf(byte[] text, byte[] wanted) {
        for (var at = 0; at + wanted.length <= text.length; at++) {
            if (text[at] == wanted[0] && Arrays.equals(text, at, at + wanted.length, wanted, 0, wanted.length)) {
                return at;
            }
        }
        return -1;
    }
}
