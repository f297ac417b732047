// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.store;

import static io.casement.store.Office.IDA;
import static io.casement.store.Office.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casement.audit.Seal;
import io.casement.audit.SealCheck;
import io.casement.cases.CaseId;
import io.casement.cases.CaseNumber;
import io.casement.cases.Entry;
import io.casement.cases.View;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A register whose files were hurt by a failing disk, or changed by a foreign hand.
final class DamageTest {

    private static final CaseNumber FIRST = new CaseNumber(2026, 1);
    private static final CaseNumber SECOND = new CaseNumber(2026, 2);

    @TempDir
    private Path folder;

    private final Office office = new Office();
    private CaseId anna;
    private CaseId bo;

    @BeforeEach
    void fill() throws Exception {
        try (var register = office.create(folder)) {
            anna = Office.log(register, "Anna Beispiel", "Auskunft");
            bo = Office.log(register, "Bo Muster", "Löschung");
            register.append(Office.adding(bo, 3, new Entry.NoteTaken(MONDAY, Office.note(1))));
            register.append(Office.saying(bo, new Paper.OfNote(Office.note(1), "rang at nine")));
        }
    }

    private List<Finding> findings() throws IOException {
        try (var register = office.open(folder)) {
            return register.check(_ -> {}).findings();
        }
    }

    /// Changes the tables behind the program's back, as who has the key could.
    private void sql(String... statements) throws SQLException, IOException {
        try (var key = office.key();
                var connection = DriverManager.getConnection(
                        "jdbc:h2:" + new DiskVolume(folder).databasePath("index") + ";CIPHER=AES;TRACE_LEVEL_FILE=0",
                        "casement",
                        new String(key.database()) + " ");
                var statement = connection.createStatement()) {
            for (var each : statements) {
                assertThat(statement.executeUpdate(each)).as(each).isPositive();
            }
        }
    }

    private static void flip(Path file, long at) throws IOException {
        var bytes = Files.readAllBytes(file);
        bytes[(int) at] ^= 4;
        Files.write(file, bytes);
    }

    // ---- the tables ----------------------------------------------------------------------------------------------

    @Test
    void aSoundRegisterHasNoFindings() throws Exception {
        try (var register = office.open(folder)) {
            var report = register.check(_ -> {});
            assertThat(report).isEqualTo(new CheckReport(2, 7, 5, 2, List.of()));
            assertThat(report.isClean()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update entry set body = replace(body, '2026-03-02', '2026-02-02') where seq = 1 and case_no = 2",
                "update entry set written_by = '00000000-0000-0001-0000-000000000009' where seq = 2 and case_no = 2",
                "update entry set kind = 'clock-resumed' where seq = 3 and case_no = 2",
                "delete from entry where seq = 2 and case_no = 2",
                "update case_file set serial = 7 where case_no = 2",
                "update paper set content = (select content from paper where case_no = 1 and slot = 'person')"
                        + " where case_no = 2 and slot = 'person'",
                "delete from paper where case_no = 2 and slot = 'note'",
                "update document set size = 7 where case_no = 2",
                "update document set sha256 = (select sha256 from document where case_no = 1) where case_no = 2",
                "delete from document where case_no = 2",
                "update card set name = 'Eve' where case_no = 2",
                "update card set closed = true where case_no = 2",
                "update card set sort_day = date '2020-01-01' where case_no = 2",
                "update case_words set terms = 'eve', filed = 'eve' where case_no = 2",
                "update clerk set role = 'supervisor'",
                "update setting set running_no = 1",
                "update case_key set wrapped = (select wrapped from case_key fetch first row only)",
                "delete from clerk"
            })
    void whateverIsChangedInATableIsFoundAndMadeRightFromTheJournal(String change) throws Exception {
        sql(change);
        assertThat(findings()).as(change).isNotEmpty();
        try (var register = office.open(folder)) {
            register.rebuild(_ -> {});
            assertThat(register.check(_ -> {}).findings()).isEmpty();
            assertThat(register.find(SECOND).orElseThrow().size()).isEqualTo(4);
        }
    }

    @Test
    void theFirstBrokenLinkOfEachCaseIsNamed() throws Exception {
        sql(
                "update entry set kind = 'clock-resumed' where seq = 3 and case_no = 1",
                "update entry set body = replace(body, '2026-03-02', '2026-02-02') where seq >= 2 and case_no = 2");
        assertThat(findings())
                .filteredOn(Finding.SealBroken.class::isInstance)
                .containsExactly(
                        new Finding.SealBroken(FIRST, 3, SealCheck.Fault.CONTENT),
                        new Finding.SealBroken(SECOND, 2, SealCheck.Fault.CONTENT));
    }

    @Test
    void aRowThatWasAddedIsFound() throws Exception {
        sql("insert into entry select 900, case_no, 5, written_at, written_by, kind, body, seal from entry"
                + " where case_no = 2 and seq = 4");
        assertThat(findings())
                .contains(
                        new Finding.RowDiffers("entry", 0), new Finding.SealBroken(SECOND, 5, SealCheck.Fault.CONTENT));
    }

    @Test
    void aChangedEntryIsNeverShownButReadFromTheJournalInstead() throws Exception {
        sql("update entry set body = replace(body, '2026-03-02', '2026-02-02') where case_no = 2");
        try (var register = office.open(folder)) {
            assertThat(register.load(bo).received()).isEqualTo(MONDAY);
        }
    }

    @Test
    void aChangedCardIsNeverShownButMadeAnew() throws Exception {
        sql("update card set name = 'Eve' where case_no = 2");
        try (var register = office.open(folder)) {
            assertThat(register.queue(View.OPEN, IDA.id(), MONDAY, Optional.empty(), 10, Filter.NONE))
                    .extracting(card -> card.name())
                    .containsExactlyInAnyOrder("Anna Beispiel", "Bo Muster");
        }
    }

    @Test
    void aPaperPutInAnothersPlaceIsNeverShown() throws Exception {
        sql("update paper set content = (select content from paper where case_no = 1 and slot = 'person')"
                + " where case_no = 2 and slot = 'person'");
        try (var register = office.open(folder)) {
            assertThat(register.papers(bo).person().name()).isEqualTo("Bo Muster");
        }
    }

    @Test
    void noFlippedBitOfTheIndexIsEverShown() throws Exception {
        var index = folder.resolve("index.mv.db");
        var sound = Files.readAllBytes(index);
        var journal = Files.readAllBytes(folder.resolve("journal"));
        var random = new Random(11);
        for (var i = 0; i < 25; i++) {
            var hurt = sound.clone();
            hurt[random.nextInt(hurt.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(index, hurt);
            try (var register = office.open(folder)) {
                assertThat(register.load(bo).size()).isEqualTo(4);
                assertThat(register.papers(bo).notes()).containsEntry(Office.note(1), "rang at nine");
                assertThat(register.search("muster", 10)).hasSize(1);
                assertThat(register.queue(View.MINE, IDA.id(), MONDAY, Optional.empty(), 10, Filter.NONE))
                        .hasSize(2);
                register.append(Office.adding(bo, 4, new Entry.NoteTaken(MONDAY, Office.note(1))));
                register.append(Office.adding(bo, 5, new Entry.Struck(MONDAY, 5)));
                assertThat(register.load(bo).size()).isEqualTo(6);
            }
            Files.write(folder.resolve("journal"), journal);
        }
    }

    // ---- the files -----------------------------------------------------------------------------------------------

    @Test
    void aFlippedBitInTheJournalIsFoundAndItsPlaceNamed() throws Exception {
        flip(folder.resolve("journal"), 1024 + 300);
        assertThat(findings()).containsExactly(new Finding.JournalDamaged(1, 1024));
        Files.delete(folder.resolve("index.mv.db"));
        assertThatThrownBy(() -> office.open(folder))
                .isInstanceOf(DamagedRegister.class)
                .hasMessageContaining("entry 1")
                .extracting(e -> ((DamagedRegister) e).what())
                .isEqualTo(DamagedRegister.What.JOURNAL);
    }

    @Test
    void aSoundIndexIsNotThrownAwayForAJournalThatIsDamaged() throws Exception {
        flip(folder.resolve("journal"), 1024 + 300);
        try (var register = office.open(folder)) {
            assertThatThrownBy(() -> register.rebuild(_ -> {})).isInstanceOf(UncheckedIOException.class);
            assertThat(register.load(bo).size()).isEqualTo(4);
        }
    }

    @Test
    void aFlippedBitInADocumentIsFoundAndTheDocumentNotHandedOut() throws Exception {
        var document = documents().getFirst();
        flip(document, Files.size(document) - 1);
        try (var register = office.open(folder)) {
            var hurt = register.check(_ -> {}).findings();
            assertThat(hurt).singleElement().isInstanceOf(Finding.DocumentDamaged.class);
            var number = ((Finding.DocumentDamaged) hurt.getFirst()).number();
            var id = number.equals(FIRST) ? anna : bo;
            assertThatThrownBy(() -> register.document(
                            id, register.documents(id).getFirst().id()))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasCauseInstanceOf(DamagedRegister.class);
        }
    }

    @Test
    void aDocumentThatIsGoneIsFound() throws Exception {
        Files.delete(documents().getFirst());
        assertThat(findings()).singleElement().isInstanceOf(Finding.DocumentMissing.class);
    }

    private List<Path> documents() throws IOException {
        try (var all = Files.walk(folder.resolve("documents"))) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @Test
    void aFlippedBitInTheCasesKeysIsFound() throws Exception {
        flip(folder.resolve("casekeys"), 1024 + 40);
        assertThat(findings()).containsExactly(new Finding.CaseKeysDamaged(1024));
    }

    // ---- who has the key -----------------------------------------------------------------------------------------

    @Test
    void anEntryThatWasForgedIntoTheJournalItselfIsNamedAndNotShown() throws Exception {
        journalled(new Item.Entered(
                bo,
                5,
                new Item.Stamp(Office.NOON, IDA.id()),
                "closed",
                "{\"on\":\"2026-03-02\",\"how\":\"withdrawn\"}",
                Seal.start(bo.value())));
        try (var register = office.open(folder)) {
            assertThat(register.check(_ -> {}).findings())
                    .containsExactly(new Finding.SealBroken(SECOND, 5, SealCheck.Fault.CONTENT));
            for (var i = 0; i < 2; i++) {
                assertThatThrownBy(() -> register.load(bo))
                        .isInstanceOf(UncheckedIOException.class)
                        .hasCauseInstanceOf(DamagedRegister.class)
                        .hasMessageContaining("26-0002 entry 5");
            }
            assertThat(register.load(anna).size())
                    .as("the others can be worked on")
                    .isEqualTo(3);
        }
    }

    @Test
    void whatANewerVersionWroteIsNotGuessedAt() throws Exception {
        var last = lastSeal();
        var body = "{\"on\":\"2026-03-02\"}";
        var stamp = new Item.Stamp(Office.NOON, IDA.id());
        var seal = Seal.next(last, 5, stamp.at(), stamp.by().value(), "fee-waived", body);
        journalled(new Item.Entered(bo, 5, stamp, "fee-waived", body, seal));
        assertThatThrownBy(() -> office.open(folder))
                .isInstanceOf(UnknownKind.class)
                .hasMessageContaining("fee-waived");
    }

    private Seal lastSeal() throws IOException {
        var seals = new ArrayList<Seal>();
        try (var key = office.key();
                var journal = JournalFile.open(new DiskVolume(folder), "journal", key)) {
            journal.replay(0, (_, payload) -> {
                if (ItemCodec.read(payload) instanceof Item.Entered entered
                        && entered.id().equals(bo)) {
                    seals.add(entered.seal());
                }
            });
        }
        return seals.getLast();
    }

    private void journalled(Item item) throws IOException {
        try (var key = office.key();
                var journal = JournalFile.open(new DiskVolume(folder), "journal", key)) {
            journal.append(ItemCodec.write(item));
        }
    }

    // ---- clear text ----------------------------------------------------------------------------------------------

    @Test
    void noNameAndNoWordStandsInClearInAnyFileAlsoWhileItIsOpen(@TempDir Path elsewhere) throws Exception {
        var image = elsewhere.resolve("image");
        try (var register = office.open(folder)) {
            register.append(Office.logging(
                    new CaseId(UUID.randomUUID()), register.nextNumber(2026), "Kanarienvogel", "Singvogel"));
            assertThat(register.search("singvogel", 10)).hasSize(1);
            // what a thief finds when he takes the machine while it runs
            copy(folder, image);
            assertThat(clear(image)).isEmpty();
        }
        assertThat(clear(folder)).isEmpty();
        Files.writeString(folder.resolve("control"), "Singvogel", StandardCharsets.UTF_16LE);
        assertThat(clear(folder)).as("the search itself can find").isNotEmpty();
    }

    private static List<String> clear(Path folder) throws IOException {
        var found = new ArrayList<String>();
        try (var all = Files.walk(folder)) {
            for (var file : all.toList()) {
                var bytes = Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[0];
                for (var word : List.of(
                        "Kanarienvogel",
                        "kanarienvogel",
                        "Singvogel",
                        "singvogel",
                        "Lindqvist",
                        "Larkmere",
                        "Lindenweg",
                        "rang at nine",
                        "access",
                        "received",
                        "message/rfc822")) {
                    for (var charset :
                            List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
                        if (contains(bytes, word, charset)
                                || file.getFileName().toString().contains(word)) {
                            found.add(word + " in " + file.getFileName());
                        }
                    }
                }
            }
        }
        return found;
    }

    private static boolean contains(byte[] bytes, String word, Charset charset) {
        var wanted = word.getBytes(charset);
        for (var at = 0; at + wanted.length <= bytes.length; at++) {
            if (bytes[at] == wanted[0] && Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var all = Files.walk(from)) {
            for (var each : all.toList()) {
                Files.copy(each, to.resolve(from.relativize(each).toString()));
            }
        }
    }
}
