// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.casefile;

import static io.casement.ui.Bureau.AMARA;
import static io.casement.ui.Bureau.TODAY;
import static io.casement.ui.Hands.go;
import static io.casement.ui.Hands.press;
import static org.assertj.core.api.Assertions.assertThat;

import io.casement.cases.CaseId;
import io.casement.cases.Command;
import io.casement.cases.Evidence;
import io.casement.cases.EvidenceKind;
import io.casement.cases.EvidenceResult;
import io.casement.cases.Flag;
import io.casement.cases.Means;
import io.casement.cases.NoteId;
import io.casement.cases.Request;
import io.casement.cases.Sensitivity;
import io.casement.desk.Dossier;
import io.casement.evidence.Cards;
import io.casement.evidence.Region;
import io.casement.law.Right;
import io.casement.ui.Bureau;
import io.casement.ui.Fx;
import io.casement.ui.Hands;
import io.casement.ui.Pictures;
import io.casement.ui.frame.Screens;
import io.casement.ui.parts.Choice;
import io.casement.ui.place.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A document is blacked out, kept, looked at, judged and gone, in the real window and by keyboard.
@Tag("fx")
class EvidenceScreenTest {

    @TempDir
    Path folder;

    private Bureau bureau;
    private CaseId id;

    @BeforeEach
    void aCaseInWhichNothingElseDid() throws IOException {
        bureau = Bureau.in(folder.resolve("register"));
        id = bureau.log("Anna Beispiel", "DE", "EU-DE", Right.ACCESS, "2026-06-01");
        bureau.does(
                AMARA,
                id,
                new Command.FindSensitivity(TODAY, Sensitivity.SPECIAL),
                new Command.SetFlag(TODAY, Flag.FRAUD, new NoteId(new UUID(3, 1))),
                new Command.JudgeIdentity(TODAY, Set.of(Means.EMAIL)));
        Files.write(folder.resolve("card.jpg"), Cards.jpeg());
        Files.writeString(folder.resolve("card.pdf"), "%PDF-1.7");
    }

    @AfterEach
    void close() {
        bureau.close();
    }

    private Bureau.Window at() {
        var window = Hands.window(bureau, AMARA, Screens::new);
        go(window, Place.file(id));
        return window;
    }

    private Evidence evidence() {
        return Evidence.of(bureau.register().load(id));
    }

    private static Stream<Node> all(Node node) {
        return node instanceof Parent parent
                ? Stream.concat(
                        Stream.of(node),
                        parent.getChildrenUnmodifiable().stream().flatMap(EvidenceScreenTest::all))
                : Stream.of(node);
    }

    private static EvidencePane pane(Scene scene) {
        scene.getRoot().applyCss(); // a scroll pane shows nothing before
        scene.getRoot().layout();
        return all(scene.getRoot())
                .filter(EvidencePane.class::isInstance)
                .map(EvidencePane.class::cast)
                .findFirst()
                .orElseThrow();
    }

    /// What choosing the file would do; the chooser itself is the system's.
    private void choose(Bureau.Window window, String file) {
        Fx.run(() -> pane(window.scene()).take(folder.resolve(file)));
        Fx.run(() -> {});
    }

    @SuppressWarnings("unchecked")
    private static void is(Bureau.Window window, EvidenceKind kind) {
        Fx.run(() -> ((Choice<EvidenceKind>)
                        Objects.requireNonNull(window.scene().getRoot().lookup("#mask-kind")))
                .setValue(kind));
    }

    private void take(LocalDate destroyBy) {
        bureau.procedures(AMARA)
                .evidence()
                .take(
                        id,
                        TODAY,
                        Cards.jpeg(),
                        EvidenceKind.IDENTITY_CARD,
                        List.of(new Region(0, 510, 1000, 120), new Region(340, 380, 330, 120)),
                        destroyBy);
    }

    @Test
    void a_document_is_blacked_out_and_kept_without_a_mouse() {
        var window = at();
        choose(window, "card.jpg");
        is(window, EvidenceKind.PASSPORT);
        press(window, "Down", "Down", "Shift Right", "Enter", "Ctrl Enter");
        assertThat(evidence().kept()).hasSize(1);
        assertThat(evidence().kept().getFirst().kind()).isEqualTo(EvidenceKind.PASSPORT);
        assertThat(evidence().kept().getFirst().destroyBy()).isEqualTo(TODAY.plusDays(14));
    }

    @Test
    void nothing_is_kept_while_nothing_is_blacked_out() {
        var window = at();
        choose(window, "card.jpg");
        is(window, EvidenceKind.PASSPORT);
        press(window, "Ctrl Enter");
        assertThat(evidence().shown()).isEmpty();
        press(window, "Right", "Enter", "Delete", "Ctrl Enter");
        assertThat(evidence().shown()).isEmpty();
        press(window, "Enter", "Esc");
        assertThat(evidence().shown()).isEmpty();
    }

    @Test
    void a_file_that_is_no_picture_opens_nothing() {
        var window = at();
        choose(window, "card.pdf");
        assertThat(Fx.get(() -> all(window.scene().getRoot()).noneMatch(MaskCanvas.class::isInstance)))
                .isTrue();
        assertThat(evidence().shown()).isEmpty();
    }

    @Test
    void looking_is_entered_and_judging_asks_before_it_destroys() {
        take(TODAY.plusDays(14));
        var window = at();
        press(window, "V");
        assertThat(evidence().shown().getFirst().looks()).hasSize(1);
        press(window, "1", "Esc");
        assertThat(evidence().kept()).as("asked, and not done").hasSize(1);
        press(window, "1", "Ctrl Enter");
        var document = evidence().shown().getFirst();
        assertThat(document.isKept()).isFalse();
        assertThat(document.judgement().orElseThrow().result()).isEqualTo(EvidenceResult.MATCHES);
    }

    @Test
    void a_case_that_needs_none_shows_nothing_of_it() {
        var other = bureau.log("Bo Muster", "DE", "EU-DE", Right.ACCESS, "2026-06-01");
        var window = Hands.window(bureau, AMARA, Screens::new);
        go(window, Place.file(other));
        assertThat(Fx.get(() -> pane(window.scene()).isManaged())).isFalse();
        press(window, "T", "V");
        assertThat(Evidence.of(bureau.register().load(other)).shown()).isEmpty();
    }

    @Test
    void the_page_says_what_is_there_what_is_late_and_what_is_gone() {
        take(TODAY);
        take(TODAY.plusDays(2));
        var room = bureau.procedures(AMARA).evidence();
        room.judge(id, TODAY, evidence().shown().getFirst().id(), EvidenceResult.DIFFERS);
        var page = EvidencePage.of(bureau.procedures(AMARA).dossier(id), bureau.words(), List.of(), Optional.empty());
        assertThat(page.cards()).extracting(EvidencePage.Card::kept).containsExactly(false, true);
        assertThat(page.cards().getFirst().certificate())
                .contains("26-0001", "Amara Okafor", "it is not theirs", "because it was judged", "SHA-256")
                .contains(evidence().shown().getFirst().fingerprint().hex());
        assertThat(page.takes()).isTrue();
    }

    @Test
    void a_document_kept_too_long_is_said_in_the_header_and_on_its_card() {
        take(TODAY.plusDays(2));
        var words = bureau.words();
        var now = bureau.procedures(AMARA).dossier(id);
        for (var day = 0; day <= 2; day++) {
            assertThat(CaseFilePage.of(on(now, TODAY.plusDays(day)), words, Optional.empty(), false, Optional.empty())
                            .overdue())
                    .as("its last day is not over")
                    .isEmpty();
        }
        var late = on(now, TODAY.plusDays(3));
        assertThat(CaseFilePage.of(late, words, Optional.empty(), false, Optional.empty())
                        .overdue())
                .contains("Proof kept too long");
        var card = EvidencePage.of(late, words, List.of(), Optional.empty())
                .cards()
                .getFirst();
        assertThat(card.overdue()).isTrue();
        assertThat(card.text()).startsWith("Its last day was 11 June. Judge it or destroy it now.");
        // once it is gone, so is the reminder
        bureau.procedures(AMARA)
                .evidence()
                .destroy(id, evidence().shown().getFirst().id());
        var gone = on(bureau.procedures(AMARA).dossier(id), TODAY.plusDays(3));
        assertThat(CaseFilePage.of(gone, words, Optional.empty(), false, Optional.empty())
                        .overdue())
                .isEmpty();
    }

    /// The same case, looked at on another day.
    private static Dossier on(Dossier now, LocalDate day) {
        return new Dossier(
                now.file(),
                now.law(),
                now.standing(),
                now.clock(),
                now.offer(),
                now.person(),
                now.request(),
                now.records(),
                now.notes(),
                now.letters(),
                now.reviewed(),
                now.documents(),
                now.clerks(),
                now.me(),
                now.organisation(),
                now.house(),
                day);
    }

    private CaseId marcus() {
        var request = new Request(
                Optional.of("Marcus Whitfield"),
                Optional.empty(),
                Optional.empty(),
                Optional.of("My data"),
                "I attach my driver's license so there is no delay.",
                List.of(),
                "All");
        return bureau.log(
                "Marcus T. Whitfield",
                "US",
                "US-CA",
                Right.ACCESS,
                "2026-06-05",
                Optional.of(AMARA.id()),
                request,
                Cards.mail());
    }

    @Test
    void what_nobody_asked_for_is_removed_by_two_keys() {
        var marcus = marcus();
        var window = Hands.window(bureau, AMARA, Screens::new);
        go(window, Place.file(marcus));
        press(window, "X", "Esc");
        assertThat(Evidence.of(bureau.register().load(marcus)).removed()).isEmpty();
        press(window, "X", "Ctrl Enter");
        assertThat(Evidence.of(bureau.register().load(marcus)).removed()).hasSize(1);
        assertThat(bureau.procedures(AMARA).evidence().unasked(marcus)).isEmpty();
    }

    @Test
    void it_looks_like_the_design() {
        var marcus = marcus();
        Pictures.of("03a-unasked", () -> {
            var window = bureau.window(AMARA, Screens::new);
            window.frame().go(Place.file(marcus));
            return window.scene().getRoot();
        });
        take(TODAY);
        bureau.procedures(AMARA)
                .evidence()
                .judge(id, TODAY, evidence().shown().getFirst().id(), EvidenceResult.EXPIRED);
        take(TODAY.plusDays(14));
        Pictures.of("03a-evidence", () -> window().scene().getRoot());
        Pictures.of("03a-evidence-look", () -> {
            var window = window();
            window.press("V");
            return window.scene().getRoot();
        });
        Pictures.of("03a-evidence-mask", () -> {
            var window = window();
            pane(window.scene()).take(folder.resolve("card.jpg"));
            window.press("Down", "Down", "Down", "Shift Right", "Enter", "Right", "Right");
            return window.scene().getRoot();
        });
        assertThat(Path.of("target", "pictures", "03a-evidence-dark.png")).exists();
    }

    private Bureau.Window window() {
        var window = bureau.window(AMARA, Screens::new);
        window.frame().go(Place.file(id));
        return window;
    }
}
