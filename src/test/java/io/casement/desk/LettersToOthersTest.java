// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.desk;

import static io.casement.ui.Bureau.AMARA;
import static io.casement.ui.Bureau.INGRID;
import static io.casement.ui.Bureau.TODAY;
import static io.casement.ui.Bureau.TOMASZ;
import static org.assertj.core.api.Assertions.assertThat;

import io.casement.cases.Authority;
import io.casement.cases.CaseId;
import io.casement.cases.Channel;
import io.casement.cases.Command;
import io.casement.cases.Entry;
import io.casement.cases.Flag;
import io.casement.cases.LetterId;
import io.casement.cases.LetterKind;
import io.casement.cases.LetterState;
import io.casement.cases.Means;
import io.casement.cases.NoteId;
import io.casement.cases.Obstacle;
import io.casement.cases.Outcome;
import io.casement.cases.Person;
import io.casement.cases.Representative;
import io.casement.cases.Shown;
import io.casement.cases.Verdict;
import io.casement.cases.identity.Held;
import io.casement.cases.identity.Records;
import io.casement.law.Right;
import io.casement.letters.Addressee;
import io.casement.store.Paper;
import io.casement.ui.Bureau;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Letters that do not go to the requester: to whom they go is kept, and nobody else gets them.
class LettersToOthersTest {

    @TempDir
    Path folder;

    private Bureau bureau;

    @BeforeEach
    void found() {
        bureau = Bureau.in(folder.resolve("register"));
    }

    @AfterEach
    void close() {
        bureau.close();
    }

    private CaseId logged(Right right) {
        return bureau.log("Marcus T. Whitfield", "IE", "EU", right, "2026-06-05");
    }

    private Procedures amara() {
        return bureau.procedures(AMARA);
    }

    private static Person person(String lines) {
        return Addressee.of(lines, "en").orElseThrow();
    }

    private static Obstacle barred(Verdict verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Barred.class);
        return ((Verdict.Barred) verdict).obstacle();
    }

    private void granted(CaseId id, Right right) {
        amara().enterRecords(
                        id,
                        Map.of(Means.CUSTOMER_NUMBER, "40318"),
                        new Records(List.of(
                                new Held(Means.EMAIL, "requester1@post.example", "Circle profile"),
                                new Held(Means.ADDRESS, "Via dei Cappellari 31, 00186 Roma", "Circle profile"),
                                new Held(Means.CUSTOMER_NUMBER, "40318", "Circle profile"))));
        bureau.does(
                AMARA,
                id,
                new Command.JudgeIdentity(TODAY, Set.of(Means.EMAIL, Means.ADDRESS, Means.CUSTOMER_NUMBER)),
                new Command.Decide(TODAY, right, new Outcome.Granted(), Optional.empty()));
    }

    @Test
    void data_follow_to_a_lawyer_only_when_the_person_has_said_so_by_an_old_way() {
        var id = logged(Right.ACCESS);
        var lawyer = person("Fiona Roche; Roche & Daly; 2 Quay Lane; Galway; IE");
        assertThat(amara().represent(id, Representative.LAWYER, lawyer)).isInstanceOf(Verdict.Accepted.class);
        assertThat(amara().dossier(id).file().last(Entry.AddressChanged.class)).isPresent();
        var receipt =
                amara().draftLetter(id, LetterKind.RECEIPT, List.of()).letter().orElseThrow();
        assertThat(amara().letter(id, receipt).addressee()).startsWith("Fiona Roche", "Roche & Daly");
        assertThat(amara().approve(id, receipt)).isInstanceOf(Verdict.Accepted.class);

        bureau.does(AMARA, id, new Command.JudgeAuthority(TODAY, Authority.MANDATE, Shown.SHOWN));
        granted(id, Right.ACCESS);
        var answer =
                amara().draftLetter(id, LetterKind.ANSWER, List.of()).letter().orElseThrow();
        bureau.does(AMARA, id, new Command.SubmitLetter(TODAY, answer, List.of()));
        assertThat(barred(bureau.procedures(INGRID).approve(id, answer)))
                .isInstanceOf(Obstacle.AddressUnconfirmed.class);

        bureau.does(AMARA, id, new Command.ConfirmAddress(TODAY, Means.PHONE));
        assertThat(bureau.procedures(INGRID).approve(id, answer)).isInstanceOf(Verdict.Accepted.class);
        assertThat(amara().letter(id, answer).addressee()).startsWith("Fiona Roche");
    }

    @Test
    void another_representative_voids_what_was_confirmed_for_the_first() {
        var id = logged(Right.ACCESS);
        amara().represent(id, Representative.LAWYER, person("Fiona Roche; 2 Quay Lane; Galway"));
        bureau.does(AMARA, id, new Command.ConfirmAddress(TODAY, Means.PHONE));
        assertThat(amara().dossier(id).standing().delivery().confirmed()).isPresent();
        bureau.does(AMARA, id, new Command.Represent(TODAY, Representative.AGENT));
        assertThat(amara().dossier(id).standing().delivery().confirmed()).isEmpty();
    }

    @Test
    void two_recipients_get_a_letter_each_and_keep_it_whatever_happens_to_the_case() {
        var id = logged(Right.DELETION);
        granted(id, Right.DELETION);
        var one = notice(id, "Spa Ltd.; 8 Quay Road; Limerick; IE");
        var other = notice(id, "Postwurf Nord GmbH; Hafenweg 3; 20457 Hamburg; DE");
        amara().fill(id, one, "identifier", "guest 40318");

        assertThat(amara().letter(id, one).addressee()).startsWith("Spa Ltd.");
        assertThat(amara().letter(id, other).addressee()).startsWith("Postwurf Nord GmbH");
        assertThat(amara().shortfalls(id, one)).isEmpty();
        assertThat(amara().approve(id, one)).isInstanceOf(Verdict.Accepted.class);
        assertThat(barred(amara().approve(id, other))).isInstanceOf(Obstacle.LetterNotReady.class);
        bureau.does(TOMASZ, id, new Command.PostLetter(TODAY, one, Channel.POST, Optional.empty()));
        assertThat(amara().dossier(id).standing().letters().get(one))
                .extracting(LetterState::stage)
                .isEqualTo(LetterState.Stage.POSTED);
    }

    private LetterId notice(CaseId id, String to) {
        return amara().draftLetter(id, LetterKind.RECIPIENT_NOTICE, person(to))
                .letter()
                .orElseThrow();
    }

    @Test
    void the_real_person_is_written_to_as_our_records_say_after_a_second_look() {
        var id = logged(Right.ACCESS);
        var note = new NoteId(UUID.randomUUID());
        amara().submit(
                        id,
                        List.of(new Command.SetFlag(TODAY, Flag.FRAUD, note)),
                        List.of(new Paper.OfNote(note, "The domain is not his.")));
        amara().enterRecords(
                        id,
                        Map.of(),
                        new Records(List.of(
                                new Held(Means.NAME, "Marcus Whitfield", "Circle profile"),
                                new Held(Means.ADDRESS, "Juniper Street 418, 94001 Oakvale", "Circle profile"))));
        var notice = amara().draftLetter(id, LetterKind.FRAUD_NOTICE, List.of())
                .letter()
                .orElseThrow();

        assertThat(amara().letter(id, notice).addressee())
                .startsWith("Marcus Whitfield", "Juniper Street 418", "94001 Oakvale");
        assertThat(barred(amara().approve(id, notice))).isInstanceOf(Obstacle.NotEmpowered.class);
        assertThat(amara().submitLetter(id, notice)).isInstanceOf(Verdict.Accepted.class);
        assertThat(bureau.procedures(INGRID).approve(id, notice)).isInstanceOf(Verdict.Accepted.class);

        // what the records say now is not what was approved
        amara().enterRecords(id, Map.of(), new Records(List.of(new Held(Means.ADDRESS, "Elm Road 1, Oakvale", "CRM"))));
        var post = new Command.PostLetter(TODAY, notice, Channel.POST, Optional.empty());
        assertThat(barred(bureau.procedures(TOMASZ).submit(id, List.of(post), List.of())))
                .isInstanceOf(Obstacle.ApprovalVoid.class);
    }
}
