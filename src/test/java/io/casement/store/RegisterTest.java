// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.store;

import static io.casement.store.Office.IDA;
import static io.casement.store.Office.LARKMERE;
import static io.casement.store.Office.MONDAY;
import static io.casement.store.Office.OLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casement.cases.Card;
import io.casement.cases.CaseId;
import io.casement.cases.CaseNumber;
import io.casement.cases.Entry;
import io.casement.cases.Recorded;
import io.casement.cases.View;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RegisterTest {

    @TempDir
    private Path folder;

    private final Office office = new Office();

    // ---- what is saved is there ----------------------------------------------------------------------------------

    @Test
    void aCaseIsReadBackAsItWasLoggedAlsoAfterTheRegisterWasClosed() throws Exception {
        var id = new CaseId(UUID.randomUUID());
        var number = new CaseNumber(2026, 1);
        var change = Office.logging(id, number, "Anna Beispiel", "Ich möchte Auskunft.");
        Saved saved;
        try (var register = office.create(folder)) {
            assertThat(register.nextNumber(2026)).isEqualTo(number);
            saved = register.append(change);
        }
        try (var register = office.open(folder)) {
            var file = register.load(id);
            assertThat(file).isEqualTo(saved.file());
            assertThat(file.journal()).extracting(Recorded::entry).isEqualTo(change.entries());
            assertThat(file.journal()).extracting(Recorded::at).containsOnly(Office.NOON);
            assertThat(register.find(number)).contains(file);
            assertThat(register.nextNumber(2026)).isEqualTo(new CaseNumber(2026, 2));
            assertThat(register.nextNumber(2027)).isEqualTo(new CaseNumber(2027, 1));
            var papers = register.papers(id);
            assertThat(papers.person()).isEqualTo(Office.person("Anna Beispiel"));
            assertThat(papers.request()).isEqualTo(Office.request("Ich möchte Auskunft."));
        }
    }

    @Test
    void aDocumentComesBackByteForByteWithItsName() throws Exception {
        try (var register = office.create(folder)) {
            var id = new CaseId(UUID.randomUUID());
            var change = Office.logging(id, new CaseNumber(2026, 1), "Anna Beispiel", "Grüße");
            register.append(change);
            var mail = change.documents().getFirst();
            assertThat(register.documents(id))
                    .containsExactly(new DocumentFacts(
                            mail.id(),
                            "request of Anna Beispiel.eml",
                            "message/rfc822",
                            mail.bytes().length,
                            mail.fingerprint()));
            assertThat(register.document(id, mail.id())).isEqualTo(mail.bytes());
            assertThatThrownBy(() -> register.document(id, Office.documentId(9)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void notesAndLettersAreReplacedByTheirNewestWords() throws Exception {
        try (var register = office.create(folder)) {
            var id = Office.log(register, "Anna Beispiel", "Auskunft");
            var number = register.load(id).number();
            register.append(Office.saying(
                    id,
                    new Paper.OfNote(Office.note(1), "rang at nine"),
                    new Paper.OfLetter(Office.letterId(1), Office.letter(Office.letterId(1), number, "first words"))));
            var better = Office.letter(Office.letterId(1), number, "better words");
            register.append(Office.saying(
                    id, new Paper.OfNote(Office.note(2), ""), new Paper.OfLetter(Office.letterId(1), better)));
            var papers = register.papers(id);
            assertThat(papers.letters()).containsOnly(java.util.Map.entry(Office.letterId(1), better));
            assertThat(papers.notes())
                    .containsOnly(
                            java.util.Map.entry(Office.note(1), "rang at nine"),
                            java.util.Map.entry(Office.note(2), ""));
            assertThat(register.load(id).size()).as("words are no entries").isEqualTo(3);
        }
    }

    @Test
    void aRequestThatIsLongerThanADatabaseFieldIsKeptWhole() throws Exception {
        var words = "Auskunft, bitte! ".repeat(200_000);
        try (var register = office.create(folder)) {
            var id = Office.log(register, "Anna Beispiel", words);
            assertThat(register.papers(id).request().body()).isEqualTo(words);
            assertThat(register.check(_ -> {}).findings()).isEmpty();
        }
    }

    @Test
    void clerksAndTheOrganisationAreRemembered() throws Exception {
        try (var register = office.create(folder)) {
            register.addClerk(OLE, Office.NOON, IDA.id());
            register.addClerk(
                    new io.casement.cases.Clerk(OLE.id(), "Ole Brandt-Sørensen", io.casement.cases.Role.SUPERVISOR),
                    Office.NOON,
                    IDA.id());
        }
        try (var register = office.open(folder)) {
            assertThat(register.clerks())
                    .extracting(clerk -> clerk.name() + ", " + clerk.role().id())
                    .containsExactly("Ida Lindqvist, head", "Ole Brandt-Sørensen, supervisor");
            assertThat(register.organisation()).isEqualTo(LARKMERE);
        }
    }

    // ---- two at once ---------------------------------------------------------------------------------------------

    @Test
    void whoDecidedOnAnOlderFileIsToldAndNothingIsSaved() throws Exception {
        try (var register = office.create(folder)) {
            var id = Office.log(register, "Anna Beispiel", "Auskunft");
            register.append(Office.adding(id, 3, new Entry.NoteTaken(MONDAY, Office.note(1))));
            var number = register.lastNumber();
            assertThatThrownBy(() -> register.append(Office.adding(id, 3, new Entry.NoteTaken(MONDAY, Office.note(2)))))
                    .isInstanceOf(ChangedMeanwhile.class)
                    .extracting(e -> ((ChangedMeanwhile) e).size())
                    .isEqualTo(4);
            assertThat(register.lastNumber()).isEqualTo(number);
            assertThat(register.load(id).size()).isEqualTo(4);
        }
    }

    @Test
    void aNumberIsGivenOnce() throws Exception {
        try (var register = office.create(folder)) {
            Office.log(register, "Anna Beispiel", "Auskunft");
            var again = Office.logging(new CaseId(UUID.randomUUID()), new CaseNumber(2026, 1), "Bo Muster", "Auskunft");
            assertThatThrownBy(() -> register.append(again)).isInstanceOf(ChangedMeanwhile.class);
            assertThat(register.find(new CaseNumber(2026, 1)).orElseThrow().size())
                    .isEqualTo(3);
            assertThat(register.counts(IDA.id(), MONDAY)).containsEntry(View.OPEN, 1);
        }
    }

    @Test
    void aRegisterIsOpenInOneWindowOnly() throws Exception {
        try (var register = office.create(folder)) {
            assertThatThrownBy(() -> office.open(folder)).isInstanceOf(RegisterInUse.class);
            Office.log(register, "Anna Beispiel", "Auskunft");
        }
        office.open(folder).close();
    }

    // ---- what cannot be saved leaves nothing behind --------------------------------------------------------------

    @Test
    void aChangeThatMakesNoSenseOfACaseIsRefusedBeforeAnythingIsWritten() throws Exception {
        try (var register = office.create(folder)) {
            var id = Office.log(register, "Anna Beispiel", "Auskunft");
            var number = register.lastNumber();
            assertThatThrownBy(() -> register.append(Office.adding(id, 3, new Entry.Struck(MONDAY, 1))))
                    .as("a case without a day of receipt")
                    .isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> register.append(Office.adding(id, 3)))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(register.lastNumber()).isEqualTo(number);
            assertThat(register.load(id).size()).isEqualTo(3);
        }
    }

    // ---- folders -------------------------------------------------------------------------------------------------

    @Test
    void aFolderWithoutARegisterIsNotTakenForOne() throws Exception {
        assertThatThrownBy(() -> office.open(folder))
                .isInstanceOf(NotARegister.class)
                .extracting(e -> ((NotARegister) e).why())
                .isEqualTo(NotARegister.Why.NO_REGISTER);
        assertThatThrownBy(() -> Register.keyring(folder.resolve("nowhere")))
                .isInstanceOf(NotARegister.class)
                .extracting(e -> ((NotARegister) e).why())
                .isEqualTo(NotARegister.Why.NO_FOLDER);
        Files.writeString(folder.resolve("holiday.txt"), "mine");
        assertThatThrownBy(() -> office.create(folder))
                .isInstanceOf(NotARegister.class)
                .extracting(e -> ((NotARegister) e).why())
                .isEqualTo(NotARegister.Why.NOT_EMPTY);
        assertThat(folder).isDirectoryContaining("glob:**holiday.txt");
    }

    @Test
    void theKeySlotsAreReadBeforeTheRegisterIsOpenedAndReplacedWhileItIs() throws Exception {
        try (var register = office.create(folder)) {
            assertThat(Register.keyring(folder).knows("Ida")).isTrue();
            register.keep(register.keyring().withoutClerk(IDA.id().value()));
            assertThat(Register.keyring(folder).knows("Ida")).isFalse();
            assertThatThrownBy(() -> register.keep(new Office().keyring()))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        Files.writeString(folder.resolve("keys"), "garbage", StandardCharsets.UTF_8);
        assertThatThrownBy(() -> Register.keyring(folder))
                .isInstanceOf(DamagedRegister.class)
                .extracting(e -> ((DamagedRegister) e).what())
                .isEqualTo(DamagedRegister.What.KEYS);
    }

    // ---- the queue -----------------------------------------------------------------------------------------------

    @Test
    void theCardIsWhatFoldingTheJournalGives() throws Exception {
        try (var register = office.create(folder)) {
            var id = Office.log(register, "Anna Beispiel", "Auskunft");
            var saved = register.append(Office.adding(
                    id, 3, new Entry.LetterDrafted(MONDAY, Office.letterId(1), io.casement.cases.LetterKind.RECEIPT)));
            var file = register.load(id);
            var folded = Card.of(file, Office.LAWS.of(file), Office.person("Anna Beispiel"));
            assertThat(register.card(id)).contains(folded);
            assertThat(saved.card()).isEqualTo(folded);
            assertThat(register.queue(View.OPEN, IDA.id(), MONDAY, Optional.empty(), 10, Filter.NONE))
                    .containsExactly(folded);
        }
    }

    @Test
    void whoLooksAgainSeesWhatIsNew() throws Exception {
        try (var register = office.create(folder)) {
            var anna = Office.log(register, "Anna Beispiel", "Auskunft");
            var seen = register.lastNumber();
            var bo = Office.log(register, "Bo Muster", "Löschung");
            register.append(Office.adding(anna, 3, new Entry.NoteTaken(MONDAY, Office.note(1))));
            assertThat(register.since(seen)).extracting(News::id).containsExactly(bo, bo, bo, anna);
            assertThat(register.since(seen).getLast().recorded())
                    .isEqualTo(new Recorded(4, Office.NOON, OLE.id(), new Entry.NoteTaken(MONDAY, Office.note(1))));
            assertThat(register.since(register.lastNumber())).isEmpty();
        }
    }

    // ---- the index is made anew ----------------------------------------------------------------------------------

    @Test
    void anIndexThatIsGoneOrGarbageIsMadeAnewAndEqual() throws Exception {
        CaseId anna;
        List<Card> cards;
        try (var register = office.create(folder)) {
            anna = Office.log(register, "Anna Beispiel", "Auskunft");
            Office.log(register, "Bo Muster", "Löschung");
            cards = queue(register);
        }
        for (var garbage : List.of(new byte[0], "no database".repeat(9000).getBytes(StandardCharsets.UTF_8))) {
            Files.write(folder.resolve("index.mv.db"), garbage);
            opensWith(cards, anna);
        }
        Files.delete(folder.resolve("index.mv.db"));
        opensWith(cards, anna);
    }

    private void opensWith(List<Card> cards, CaseId anna) throws IOException {
        try (var register = office.open(folder)) {
            assertThat(queue(register)).isEqualTo(cards);
            assertThat(register.papers(anna).person()).isEqualTo(Office.person("Anna Beispiel"));
            assertThat(register.search("muster", 10)).hasSize(1);
            assertThat(register.check(_ -> {}).findings()).isEmpty();
        }
    }

    private static List<Card> queue(Register register) {
        return register.queue(View.OPEN, IDA.id(), MONDAY, Optional.empty(), 100, Filter.NONE);
    }

    @Test
    void whatTheIndexLacksIsFilledInFromTheJournal() throws Exception {
        var index = folder.resolve("index.mv.db");
        CaseId anna;
        byte[] older;
        try (var register = office.create(folder)) {
            anna = Office.log(register, "Anna Beispiel", "Auskunft");
        }
        older = Files.readAllBytes(index);
        try (var register = office.open(folder)) {
            register.append(Office.adding(anna, 3, new Entry.NoteTaken(MONDAY, Office.note(1))));
            Office.log(register, "Bo Muster", "Löschung");
        }
        Files.write(index, older);
        try (var register = office.open(folder)) {
            assertThat(register.load(anna).size()).isEqualTo(4);
            assertThat(queue(register)).hasSize(2);
            assertThat(register.counts(IDA.id(), MONDAY)).containsEntry(View.MINE, 2);
            assertThat(register.check(_ -> {}).findings()).isEmpty();
        }
    }

    @Test
    void anIndexThatIsAheadOfTheJournalIsOfAnotherHistoryAndMadeAnew() throws Exception {
        var journal = folder.resolve("journal");
        byte[] older;
        try (var register = office.create(folder)) {
            Office.log(register, "Anna Beispiel", "Auskunft");
        }
        older = Files.readAllBytes(journal);
        try (var register = office.open(folder)) {
            Office.log(register, "Bo Muster", "Löschung");
        }
        Files.write(journal, older);
        try (var register = office.open(folder)) {
            assertThat(queue(register)).extracting(Card::name).containsExactly("Anna Beispiel");
            assertThat(register.nextNumber(2026)).isEqualTo(new CaseNumber(2026, 2));
        }
    }

    @Test
    void aMissingJournalIsDamageAndNotANewRegister() throws Exception {
        office.create(folder).close();
        Files.delete(folder.resolve("journal"));
        assertThatThrownBy(() -> office.open(folder))
                .isInstanceOf(DamagedRegister.class)
                .extracting(e -> ((DamagedRegister) e).what())
                .isEqualTo(DamagedRegister.What.JOURNAL);
    }

    @Test
    void anErasedCaseKeyMakesPapersAndDocumentsUnreadableAlsoInACopyMadeBefore() throws Exception {
        var id = new CaseId(UUID.randomUUID());
        var change = Office.logging(id, new CaseNumber(2026, 1), "Anna Beispiel", "Auskunft");
        try (var register = office.create(folder)) {
            register.append(change);
        }
        var backup = folder.resolveSibling(folder.getFileName() + "-backup");
        copy(folder, backup);
        try (var keys = CaseKeys.open(new DiskVolume(folder), office.key())) {
            keys.erase(id);
        }
        // a backup keeps one copy of the cases' keys, the newest, and needs no index
        Files.copy(
                folder.resolve("casekeys"),
                backup.resolve("casekeys"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        Files.delete(backup.resolve("index.mv.db"));
        for (var place : List.of(folder, backup)) {
            try (var register = office.open(place)) {
                assertThat(register.load(id).journal())
                        .extracting(Recorded::entry)
                        .isEqualTo(change.entries());
                assertThatThrownBy(() -> register.papers(id)).isInstanceOf(UncheckedIOException.class);
                assertThatThrownBy(() -> register.document(
                                id, change.documents().getFirst().id()))
                        .isInstanceOf(UncheckedIOException.class);
                assertThat(register.search("beispiel", 10)).isEmpty();
                assertThat(register.check(_ -> {}).findings())
                        .containsExactly(new Finding.KeyMissing(new CaseNumber(2026, 1)));
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var all = Files.walk(from)) {
            for (var each : all.toList()) {
                Files.copy(each, to.resolve(from.relativize(each).toString()));
            }
        }
    }
}
