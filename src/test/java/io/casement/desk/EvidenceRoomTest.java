// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.desk;

import static io.casement.ui.Bureau.AMARA;
import static io.casement.ui.Bureau.INGRID;
import static io.casement.ui.Bureau.TODAY;
import static io.casement.ui.Bureau.TOMASZ;
import static org.assertj.core.api.Assertions.assertThat;

import io.casement.cases.CaseId;
import io.casement.cases.ClosedHow;
import io.casement.cases.Command;
import io.casement.cases.DocumentId;
import io.casement.cases.Entry;
import io.casement.cases.Evidence;
import io.casement.cases.EvidenceEnd;
import io.casement.cases.EvidenceKind;
import io.casement.cases.EvidenceResult;
import io.casement.cases.Flag;
import io.casement.cases.Means;
import io.casement.cases.NoteId;
import io.casement.cases.Obstacle;
import io.casement.cases.Request;
import io.casement.cases.Sensitivity;
import io.casement.cases.Verdict;
import io.casement.evidence.Cards;
import io.casement.evidence.Region;
import io.casement.evidence.Unfit;
import io.casement.law.Right;
import io.casement.ui.Bureau;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A document is shown, blacked out, looked at, judged and gone.
class EvidenceRoomTest {

    private static final List<Region> NUMBER = List.of(new Region(0, 510, 1000, 120));

    @TempDir
    private Path folder;

    private Bureau bureau;
    private Procedures amara;
    private CaseId id;

    @BeforeEach
    void aCaseInWhichNothingElseDid() {
        bureau = Bureau.in(folder.resolve("register"));
        amara = bureau.procedures(AMARA);
        id = bureau.log("Anna Beispiel", "DE", "EU-DE", Right.ACCESS, "2026-06-01");
        var accepted = amara.submit(
                id,
                List.of(
                        new Command.FindSensitivity(TODAY, Sensitivity.SPECIAL),
                        new Command.SetFlag(TODAY, Flag.FRAUD, new NoteId(new UUID(3, 1))),
                        new Command.JudgeIdentity(TODAY, Set.of(Means.EMAIL))),
                List.of());
        assertThat(accepted).isInstanceOf(Verdict.Accepted.class);
    }

    @AfterEach
    void close() {
        bureau.close();
    }

    private DocumentId take() {
        var taken = amara.evidence()
                .take(id, TODAY, Cards.jpeg(), EvidenceKind.IDENTITY_CARD, NUMBER, EvidenceRoom.destroyBy(TODAY));
        assertThat(taken).isInstanceOf(EvidenceRoom.Taken.As.class);
        return ((EvidenceRoom.Taken.As) taken).id();
    }

    private Evidence.Document shown(DocumentId document) {
        return Evidence.of(bureau.register().load(id)).find(document).orElseThrow();
    }

    private boolean isOnDisk(DocumentId document) {
        return Files.exists(folder.resolve("register").resolve("evidence").resolve(document.toString()));
    }

    @Test
    void what_is_kept_is_the_blacked_out_picture_and_nothing_of_the_one_that_came() throws IOException {
        var document = take();
        var seen = amara.evidence().view(id, document);
        assertThat(seen).isInstanceOf(EvidenceRoom.Seen.Picture.class);
        var jpeg = ((EvidenceRoom.Seen.Picture) seen).shown().jpeg();
        assertThat(jpeg).isNotEqualTo(Cards.jpeg()).startsWith(0xff, 0xd8, 0xff);
        assertThat(bureau.register().documents(id)).hasSize(1);
        var came = Cards.jpeg();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                assertThat(indexOf(Files.readAllBytes(file), Arrays.copyOfRange(came, 700, 900)))
                        .as(file.toString())
                        .isNegative();
            }
        }
        assertThat(shown(document).destroyBy()).isEqualTo(TODAY.plusDays(14));
    }

    private static int indexOf(byte[] text, byte[] wanted) {
        for (var at = 0; at + wanted.length <= text.length; at++) {
            if (text[at] == wanted[0] && Arrays.equals(text, at, at + wanted.length, wanted, 0, wanted.length)) {
                return at;
            }
        }
        return -1;
    }

    @Test
    void every_look_is_entered_before_anything_is_shown_and_is_no_act_to_take_back() {
        var document = take();
        var tomasz = bureau.procedures(TOMASZ);
        assertThat(tomasz.evidence().view(id, document)).isInstanceOf(EvidenceRoom.Seen.Picture.class);
        assertThat(shown(document).looks()).containsExactly(new Evidence.Look(TODAY, TOMASZ.id()));
        assertThat(tomasz.undo()).isEqualTo(new Procedures.Undone.Nothing());
        assertThat(shown(document).looks()).hasSize(1);
    }

    @Test
    void judging_destroys_at_once_and_for_ever() {
        var document = take();
        assertThat(isOnDisk(document)).isTrue();
        assertThat(amara.evidence().judge(id, TODAY, document, EvidenceResult.MATCHES))
                .isInstanceOf(Verdict.Accepted.class);
        assertThat(isOnDisk(document)).isFalse();
        assertThat(amara.evidence().view(id, document))
                .isEqualTo(new EvidenceRoom.Seen.Barred(new Obstacle.EvidenceGone(TODAY)));
        assertThat(amara.undo()).isInstanceOf(Procedures.Undone.Barred.class);
        assertThat(shown(document).judgement().orElseThrow().result()).isEqualTo(EvidenceResult.MATCHES);
        assertThat(bureau.register().check(_ -> {}).findings()).isEmpty();
    }

    @Test
    void another_judges_only_what_she_has_looked_at() {
        var document = take();
        var ingrid = bureau.procedures(INGRID);
        assertThat(ingrid.evidence().judge(id, TODAY, document, EvidenceResult.DIFFERS))
                .isEqualTo(new Verdict.Barred(new Obstacle.EvidenceUnseen()));
        assertThat(isOnDisk(document)).isTrue();
    }

    @Test
    void taking_back_that_a_document_was_taken_destroys_it_and_nothing_brings_it_back() {
        var document = take();
        assertThat(amara.undo()).isInstanceOf(Procedures.Undone.Back.class);
        assertThat(shown(document).end().map(Evidence.End::why)).contains(EvidenceEnd.TAKEN_BACK);
        assertThat(isOnDisk(document)).isFalse();
        assertThat(amara.redo()).isEqualTo(new Procedures.Undone.Nothing());
        assertThat(bureau.register().check(_ -> {}).findings()).isEmpty();
    }

    @Test
    void closing_destroys_and_opening_again_by_undo_brings_only_the_case_back() {
        var document = take();
        assertThat(amara.submit(id, List.of(new Command.Close(TODAY, ClosedHow.WITHDRAWN)), List.of()))
                .isInstanceOf(Verdict.Accepted.class);
        assertThat(isOnDisk(document)).isFalse();
        assertThat(shown(document).end().map(Evidence.End::why)).contains(EvidenceEnd.CLOSED);
        assertThat(amara.undo()).isInstanceOf(Procedures.Undone.Back.class);
        assertThat(amara.dossier(id).standing().closed()).isFalse();
        assertThat(shown(document).isKept()).isFalse();
        assertThat(amara.redo()).isInstanceOf(Procedures.Undone.Back.class);
        assertThat(amara.dossier(id).standing().closed()).isTrue();
    }

    @Test
    void a_case_logged_by_mistake_takes_its_proof_with_it() {
        var other = bureau.log("Bo Muster", "DE", "EU-DE", Right.ACCESS, "2026-06-01");
        assertThat(other).isNotEqualTo(id);
        var document = take();
        amara.submit(id, List.of(new Command.Close(TODAY, ClosedHow.LOGGED_BY_MISTAKE)), List.of());
        assertThat(isOnDisk(document)).isFalse();
    }

    @Test
    void what_nobody_needs_is_not_even_opened() {
        var plain = bureau.log("Bo Muster", "DE", "EU-DE", Right.ACCESS, "2026-06-01");
        var taken = amara.evidence().take(plain, TODAY, new byte[0], EvidenceKind.PASSPORT, NUMBER, TODAY.plusDays(1));
        assertThat(taken).isInstanceOf(EvidenceRoom.Taken.Barred.class);
        assertThat(((EvidenceRoom.Taken.Barred) taken).obstacle()).isInstanceOf(Obstacle.ProofNotNeeded.class);
    }

    @Test
    void a_file_that_is_no_picture_changes_nothing() {
        var size = bureau.register().load(id).size();
        for (var file : List.of(new byte[0], new byte[60 * 1024 * 1024])) {
            assertThat(amara.evidence().take(id, TODAY, file, EvidenceKind.PASSPORT, NUMBER, TODAY.plusDays(1)))
                    .isEqualTo(new EvidenceRoom.Taken.Not(file.length == 0 ? Unfit.EMPTY : Unfit.TOO_LONG));
        }
        var outside = List.of(new Region(1000, 0, 10, 10));
        assertThat(amara.evidence().take(id, TODAY, Cards.jpeg(), EvidenceKind.PASSPORT, outside, TODAY.plusDays(1)))
                .isEqualTo(new EvidenceRoom.Taken.Not(Unfit.REGION_OUTSIDE));
        assertThat(bureau.register().load(id).size()).isEqualTo(size);
        assertThat(folder.resolve("register").resolve("evidence")).doesNotExist();
    }

    private CaseId logged(byte[] mail) {
        var request = new Request(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "My data", List.of(), "All");
        return bureau.log(
                "Marcus Whitfield", "US", "US-CA", Right.ACCESS, "2026-06-01", Optional.of(AMARA.id()), request, mail);
    }

    @Test
    void a_photo_is_offered_for_removal_whatever_it_is_called_and_a_logo_is_not() {
        var photo = logged(Cards.mail("IMG_2034.jpg", new byte[40_000]));
        assertThat(amara.evidence().unasked(photo))
                .extracting(EvidenceRoom.Unasked::telling)
                .containsExactly(false);
        assertThat(amara.evidence().unasked(logged(Cards.mail("image001.png", new byte[4_000]))))
                .isEmpty();
        assertThat(amara.evidence().unasked(logged(Cards.mail("Personalausweis Vorderseite.pdf", new byte[400]))))
                .extracting(EvidenceRoom.Unasked::telling)
                .containsExactly(true);
    }

    @Test
    void a_licence_that_nobody_asked_for_is_taken_out_of_the_mail_and_only_that_it_came_stays() throws IOException {
        var marcus = logged(Cards.mail());
        var room = amara.evidence();
        assertThat(room.unasked(id)).as("a mail without attachments").isEmpty();
        assertThat(room.unasked(marcus)).extracting(EvidenceRoom.Unasked::name).containsExactly("drivers license.jpg");
        var licence = room.unasked(marcus).getFirst();
        assertThat(licence.telling()).isTrue();
        assertThat(room.remove(marcus, licence)).isInstanceOf(Verdict.Accepted.class);
        assertThat(room.unasked(marcus)).isEmpty();
        var documents = bureau.register().documents(marcus);
        assertThat(documents).hasSize(1);
        assertThat(new String(
                        bureau.register().document(marcus, documents.getFirst().id()), StandardCharsets.UTF_8))
                .contains("so there is no delay", licence.fingerprint().hex())
                .doesNotContain("drivers license.jpg");
        assertThat(bureau.register().load(marcus).each(Entry.AttachmentRemoved.class))
                .extracting(Entry.AttachmentRemoved::attachment)
                .containsExactly(licence.fingerprint());
        assertThat(room.remove(marcus, licence)).isEqualTo(new Verdict.Barred(new Obstacle.NoSuchEvidence()));
        assertThat(amara.undo()).isInstanceOf(Procedures.Undone.Barred.class);
        assertThat(bureau.register().check(_ -> {}).findings()).isEmpty();
    }

    @Test
    void destroying_says_whether_its_day_had_come() {
        var taken = amara.evidence().take(id, TODAY, Cards.jpeg(), EvidenceKind.OTHER, List.of(), TODAY);
        var due = ((EvidenceRoom.Taken.As) taken).id();
        var early = take();
        amara.evidence().destroy(id, due);
        amara.evidence().destroy(id, early);
        assertThat(bureau.register().load(id).each(Entry.EvidenceDestroyed.class))
                .extracting(Entry.EvidenceDestroyed::why)
                .containsExactly(EvidenceEnd.DAY_REACHED, EvidenceEnd.NOT_NEEDED);
    }
}
