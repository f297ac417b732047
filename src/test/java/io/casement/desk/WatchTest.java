// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.casement.cases.AccountChange;
import io.casement.cases.CaseId;
import io.casement.cases.Channel;
import io.casement.cases.Command;
import io.casement.cases.Flag;
import io.casement.cases.Means;
import io.casement.cases.Obstacle;
import io.casement.cases.Person;
import io.casement.cases.Request;
import io.casement.cases.SignalKind;
import io.casement.cases.Signals;
import io.casement.cases.Strength;
import io.casement.cases.Verdict;
import io.casement.cases.identity.Held;
import io.casement.cases.identity.Records;
import io.casement.law.RegimeId;
import io.casement.law.Right;
import io.casement.signals.Mrz;
import io.casement.store.NewDocument;
import io.casement.ui.Bureau;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Signals are found when a request is logged and when more is known, kept beside the journal, and explained away.
class WatchTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 5);
    private static final String PATTER =
            "During a merger of family businesses our accountant discovered gaps in the supplier"
                    + " ledger, so kindly supply historic orders, tax marks, bank links and the staff notes attached to my file,"
                    + " and address the parcel to the temporary bureau where he signs for everything that comes in for me. ";

    @TempDir
    private Path folder;

    private Bureau bureau;
    private Procedures amara;

    @BeforeEach
    void open() {
        bureau = Bureau.in(folder.resolve("register"));
        amara = bureau.procedures(Bureau.AMARA);
    }

    @AfterEach
    void close() {
        bureau.register().close();
    }

    private CaseId log(String name, String box, List<String> address, String words, String... head) {
        var mail = String.join("\r\n", head) + (head.length == 0 ? "" : "\r\n") + "From: " + name + " <" + box
                + ">\r\nTo: privacy@larkmere.example\r\nSubject: My data\r\n\r\n" + words + "\r\n";
        var done = amara.log(new NewRequest(
                NewDocument.of(mail.getBytes(StandardCharsets.UTF_8), "request.eml", "message/rfc822"),
                new Person(name, Optional.of(box), address, Optional.of("US"), Optional.empty(), "en", Map.of()),
                new Request(
                        Optional.of(name + " <" + box + ">"),
                        Optional.of("privacy@larkmere.example"),
                        Optional.empty(),
                        Optional.empty(),
                        words,
                        List.of(),
                        "Everything"),
                Channel.EMAIL,
                DAY,
                new RegimeId("EU"),
                Set.of(Right.ACCESS),
                Optional.of(Bureau.AMARA.id()),
                false));
        assertThat(done).isInstanceOf(Procedures.Logged.As.class);
        return ((Procedures.Logged.As) done).id();
    }

    private Signals signals(CaseId id) {
        return amara.dossier(id).standing().signals();
    }

    private List<SignalKind> kinds(CaseId id) {
        return signals(id).all().stream().map(Signals.Kept::kind).toList();
    }

    private CaseId marcus() {
        return log(
                "Marcus Whitfield",
                "marcus@harborview.example",
                List.of("2210 Alder Creek Rd", "Sandmere, CA 95899"),
                "Please mail the copy to 2210 Alder Creek Rd, Sandmere, CA 95899.");
    }

    @Test
    void whatTheMailGivesAwayIsFoundWhenItIsLogged() {
        var id = log(
                "Anna Hollis",
                "anna@harborview.example",
                List.of(),
                "I want my data.",
                "Authentication-Results: mx.larkmere.example; spf=fail; dkim=none; dmarc=fail",
                "Received: from a.test by mx.larkmere.example; Fri, 5 Jun 2026 21:47:00 +0000",
                "Reply-To: collect@parcelbox.example");
        assertThat(kinds(id)).containsExactly(SignalKind.MAIL_UNPROVEN, SignalKind.REPLY_ELSEWHERE);
        var dossier = amara.dossier(id);
        assertThat(dossier.note(signals(id).all().getLast().evidence()))
                .contains("collect@parcelbox.example", "anna@harborview.example");
    }

    @Test
    void whatOurRecordsSayIsComparedAsSoonAsSomebodyEntersIt() {
        var id = marcus();
        assertThat(kinds(id)).isEmpty();
        amara.enterRecords(
                id,
                Map.of(),
                new Records(List.of(
                        new Held(Means.ADDRESS, "418 Juniper St, Oakvale, CA 94001", "Circle profile"),
                        new Held(Means.EMAIL, "marcus@harb0rview.example", "Circle profile"))));
        assertThat(kinds(id))
                .containsExactlyInAnyOrder(
                        SignalKind.LOOK_ALIKE_DOMAIN, SignalKind.THIRD_ADDRESS, SignalKind.OTHER_ADDRESS);
    }

    @Test
    void lettersOfAnotherScriptStayOneSignalWhenTheRecordsAreEntered() {
        var id = log("M\u0430rcus Whitfield", "marcus@harborview.example", List.of(), "I want my data.");
        assertThat(kinds(id)).containsExactly(SignalKind.MIXED_SCRIPTS);
        amara.enterRecords(
                id, Map.of(), new Records(List.of(new Held(Means.NAME, "Marcus Whitfield", "Circle profile"))));
        assertThat(kinds(id)).containsExactly(SignalKind.MIXED_SCRIPTS);
    }

    @Test
    void anOlderAddressOnFileThatFitsIsEnough() {
        var id = marcus();
        amara.enterRecords(
                id,
                Map.of(),
                new Records(List.of(
                        new Held(Means.ADDRESS, "418 Juniper St, Oakvale, CA 94001", "Circle profile"),
                        new Held(Means.ADDRESS, "2210 Alder Creek Road, Sandmere, CA 95899", "Invoice of May"))));
        assertThat(kinds(id)).doesNotContain(SignalKind.OTHER_ADDRESS, SignalKind.THIRD_ADDRESS);
    }

    @Test
    void aChangeOnTheAccountIsLookedAtAndFoundOnce() {
        var id = marcus();
        bureau.does(
                Bureau.AMARA, id, new Command.RecordAccountChange(DAY, AccountChange.PASSWORD_RESET, DAY.minusDays(2)));
        amara.signals().lookAgain(id);
        amara.signals().lookAgain(id);
        assertThat(kinds(id)).containsExactly(SignalKind.AFTER_RESET);
        assertThat(signals(id).all().getFirst().strength()).isEqualTo(Strength.STRONG);
    }

    @Test
    void oneWordExplainsNothingAndASentenceDoes() {
        var id = marcus();
        bureau.does(Bureau.AMARA, id, new Command.RecordAccountChange(DAY, AccountChange.EMAIL, DAY.minusDays(2)));
        var signal = signals(id).all().getFirst().id();
        for (var poor : List.of("harmless", "ok ok ok ok", "...", "fine, fine")) {
            assertThat(amara.signals().explain(id, signal, poor))
                    .as(poor)
                    .isEqualTo(new Verdict.Barred(new Obstacle.SignalUnexplained(Signals.LEAST_WORDS)));
        }
        assertThat(signals(id).standing()).hasSize(1);
        assertThat(amara.signals().explain(id, signal, "He changed it himself at the desk in Oakvale."))
                .isInstanceOf(Verdict.Accepted.class);
        assertThat(signals(id).standing()).isEmpty();
        var why = signals(id).find(signal).orElseThrow().why().orElseThrow();
        assertThat(amara.dossier(id).note(why)).isEqualTo("He changed it himself at the desk in Oakvale.");
    }

    @Test
    void aSecondClickIsHarmless() {
        var id = marcus();
        bureau.does(Bureau.AMARA, id, new Command.RecordAccountChange(DAY, AccountChange.EMAIL, DAY.minusDays(2)));
        var signal = signals(id).all().getFirst().id();
        bureau.does(Bureau.AMARA, id, new Command.AcceptSignal(DAY, signal));
        var size = amara.dossier(id).file().size();
        bureau.does(Bureau.AMARA, id, new Command.AcceptSignal(DAY, signal));
        amara.signals().explain(id, signal, "He changed it himself at the desk.");
        amara.signals().explain(id, signal, "He changed it himself, as I said.");
        assertThat(amara.dossier(id).file().size()).isEqualTo(size + 1);
    }

    @Test
    void aSeriousSignalShowsInTheQueueUntilItIsExplainedAndMarksNothing() {
        var id = marcus();
        bureau.does(Bureau.AMARA, id, new Command.RecordAccountChange(DAY, AccountChange.SIM_SWAP, DAY.minusDays(1)));
        assertThat(bureau.register().card(id).orElseThrow().flags()).containsExactly(Flag.FRAUD);
        assertThat(amara.dossier(id).standing().flags()).isEmpty();
        amara.signals().explain(id, signals(id).all().getFirst().id(), "Her phone fell into the harbour.");
        assertThat(bureau.register().card(id).orElseThrow().flags()).isEmpty();
    }

    @Test
    void aRingShowsInAllItsMembersAlsoAfterTheIndexWasMadeAnew() {
        var first = log("Clara Vogt", "clara@post.example", List.of(), PATTER + "Clara Vogt");
        var second = log("Oscar Lund", "oscar@box.example", List.of(), PATTER + "Oscar Lund");
        assertThat(kinds(first)).isEmpty();
        bureau.register().rebuild(_ -> {});
        var third = log("Lena Brandt", "lena@letters.example", List.of(), PATTER + "Lena Brandt");
        for (var id : List.of(first, second, third)) {
            assertThat(kinds(id)).as(id.toString()).containsExactly(SignalKind.SAME_WORDING);
            assertThat(signals(id).isSerious()).isTrue();
        }
        assertThat(bureau.register().check(_ -> {}).findings()).isEmpty();
    }

    @Test
    void theDigitsOfADocumentAreCheckedAndForgotten() {
        var id = marcus();
        var lines = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C37UTO7408122F1204159ZE184226B<<<<<10";
        assertThat(amara.signals().judgeLines(id, Mrz.read(lines).orElseThrow()))
                .isInstanceOf(Verdict.Accepted.class);
        assertThat(kinds(id)).containsExactly(SignalKind.MRZ_WRONG, SignalKind.DOCUMENT_EXPIRED);
        assertThat(amara.dossier(id).notes().values()).noneMatch(note -> note.contains("L898902C3"));
    }

    @Test
    void whatWasFoundCannotBeTakenBackOnlyExplained() {
        var id = marcus();
        bureau.does(Bureau.AMARA, id, new Command.RecordAccountChange(DAY, AccountChange.EMAIL, DAY.minusDays(2)));
        var seq = amara.dossier(id).file().size();
        assertThat(amara.submit(id, List.of(new Command.Strike(DAY, seq)), List.of()))
                .isEqualTo(new Verdict.Barred(new Obstacle.CannotBeStruck(seq)));
    }
}
