// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.frame;

import static io.casement.ui.Hands.go;
import static io.casement.ui.Hands.press;
import static org.assertj.core.api.Assertions.assertThat;

import io.casement.cases.CaseId;
import io.casement.cases.Command;
import io.casement.cases.Flag;
import io.casement.cases.LetterKind;
import io.casement.cases.LetterState;
import io.casement.cases.Means;
import io.casement.cases.NoteId;
import io.casement.cases.Outcome;
import io.casement.cases.identity.Held;
import io.casement.cases.identity.Records;
import io.casement.law.Right;
import io.casement.store.Paper;
import io.casement.ui.Bureau;
import io.casement.ui.Fx;
import io.casement.ui.Hands;
import io.casement.ui.place.Place;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Letters beside the answer are begun, read and handed on in the window, by keys alone.
@Tag("fx")
class LetterJourneyTest {

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

    private Bureau.Window window(CaseId id) {
        var window = Hands.window(bureau, Bureau.AMARA, Screens::new);
        go(window, new Place.File(id, Optional.empty()));
        return window;
    }

    private static String seen(Bureau.Window window) {
        return Fx.get(() -> {
            window.scene().getRoot().applyCss();
            window.scene().getRoot().layout();
            return window.scene().getRoot().lookupAll("*").stream()
                    .filter(node -> node.isVisible())
                    .map(node -> node instanceof Labeled label
                            ? label.getText()
                            : node instanceof Text text ? text.getText() : "")
                    .collect(Collectors.joining("\n"));
        });
    }

    private LetterState.Stage stage(CaseId id, LetterKind kind) {
        return bureau.procedures(Bureau.AMARA)
                .dossier(id)
                .standing()
                .letter(kind)
                .orElseThrow()
                .stage();
    }

    private static void choose(Bureau.Window window, String word) {
        var lines = List.of(seen(window).split("\n", -1));
        var kinds = lines.stream().filter(line -> ALL.contains(line)).distinct().toList();
        press(window, Integer.toString(kinds.indexOf(word) + 1));
    }

    private static final List<String> ALL = List.of(
            "Question what is meant",
            "Request for authority",
            "Question to the person",
            "Referral to somebody else",
            "Notice to a recipient",
            "Instruction to a processor",
            "Notice to the real person",
            "Decision on an appeal",
            "Receipt of a complaint",
            "Answer to a complaint");

    @Test
    void whoever_suspects_fraud_writes_to_the_real_person_and_hands_it_in() {
        var id = bureau.log("Marcus T. Whitfield", "IE", "EU", Right.ACCESS, "2026-06-05");
        var amara = bureau.procedures(Bureau.AMARA);
        var note = new NoteId(UUID.randomUUID());
        amara.submit(
                id,
                List.of(new Command.SetFlag(Bureau.TODAY, Flag.FRAUD, note)),
                List.of(new Paper.OfNote(note, "Another domain.")));
        amara.enterRecords(
                id,
                Map.of(),
                new Records(List.of(new Held(Means.ADDRESS, "Juniper Street 418, 94001 Oakvale", "Circle profile"))));
        var window = window(id);

        press(window, "Shift L");
        assertThat(seen(window)).doesNotContain("Notice to a recipient");
        choose(window, "Notice to the real person");
        assertThat(seen(window))
                .contains("Send for approval", "Suspected fraud", "We have given out no data because of that request");
        press(window, "Ctrl Enter");
        assertThat(stage(id, LetterKind.FRAUD_NOTICE)).isEqualTo(LetterState.Stage.SUBMITTED);
    }

    @Test
    void a_recipient_is_named_by_typing_and_gets_a_letter_that_goes_when_its_blank_is_filled() {
        var id = bureau.log("Marcus T. Whitfield", "IE", "EU", Right.DELETION, "2026-06-05");
        bureau.procedures(Bureau.AMARA)
                .enterRecords(
                        id,
                        Map.of(Means.CUSTOMER_NUMBER, "40318"),
                        new Records(List.of(
                                new Held(Means.EMAIL, "requester1@post.example", "Circle profile"),
                                new Held(Means.ADDRESS, "Via dei Cappellari 31, 00186 Roma", "Circle profile"),
                                new Held(Means.CUSTOMER_NUMBER, "40318", "Circle profile"))));
        bureau.does(
                Bureau.AMARA,
                id,
                new Command.JudgeIdentity(Bureau.TODAY, Set.of(Means.EMAIL, Means.ADDRESS, Means.CUSTOMER_NUMBER)),
                new Command.Decide(Bureau.TODAY, Right.DELETION, new Outcome.Granted(), Optional.empty()));
        var window = window(id);

        press(window, "Shift L");
        choose(window, "Notice to a recipient");
        Fx.run(() ->
                ((TextInputControl) window.scene().getFocusOwner()).setText("Spa Ltd.\n8 Quay Road\nLimerick\nIE"));
        press(window, "Ctrl Enter");
        press(window, "Ctrl Enter");
        assertThat(stage(id, LetterKind.RECIPIENT_NOTICE)).isEqualTo(LetterState.Stage.DRAFT);
        assertThat(seen(window)).contains("A value is still blank");

        var letter = bureau.procedures(Bureau.AMARA)
                .dossier(id)
                .standing()
                .letter(LetterKind.RECIPIENT_NOTICE)
                .orElseThrow();
        press(window, "F2");
        Fx.run(() -> ((TextInputControl) window.scene().getFocusOwner()).setText("guest 40318"));
        press(window, "Ctrl Enter");
        assertThat(bureau.procedures(Bureau.AMARA).letter(id, letter.id()).addressee())
                .startsWith("Spa Ltd.", "8 Quay Road", "Limerick");
        press(window, "Ctrl Enter");
        assertThat(stage(id, LetterKind.RECIPIENT_NOTICE)).isEqualTo(LetterState.Stage.APPROVED);
    }
}
