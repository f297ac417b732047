// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.frame;

import static io.casement.ui.Hands.go;
import static io.casement.ui.Hands.press;
import static org.assertj.core.api.Assertions.assertThat;

import io.casement.cases.AccountChange;
import io.casement.cases.CaseId;
import io.casement.cases.Command;
import io.casement.cases.Flag;
import io.casement.cases.LetterKind;
import io.casement.cases.Means;
import io.casement.cases.NoteId;
import io.casement.cases.Reasoning;
import io.casement.cases.Request;
import io.casement.cases.Signals;
import io.casement.cases.identity.Held;
import io.casement.cases.identity.Records;
import io.casement.law.Right;
import io.casement.letters.Part;
import io.casement.signals.Signal;
import io.casement.store.Paper;
import io.casement.ui.Bureau;
import io.casement.ui.Fx;
import io.casement.ui.Hands;
import io.casement.ui.Pictures;
import io.casement.ui.place.Place;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Fraud signals in the real window, by keys: explained with a sentence, ticked as evidence, never told to the
/// requester.
@Tag("fx")
class SignalJourneyTest {

    private static final String WORDS =
            "To the privacy office,\n\nI want everything you hold about me, within 24 hours."
                    + " Please mail the copy to Alder Creek Rd 2210, 95899 Sandmere.\n\nMarcus T. Whitfield";

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

    private CaseId marcus(Set<Means> judged) {
        var request = new Request(
                Optional.of("Marcus Whitfield <requester1@post.example>"),
                Optional.of("privacy@larkmere.example"),
                Optional.empty(),
                Optional.of("My data"),
                WORDS,
                List.of(),
                "Everything");
        var id = bureau.log(
                "Marcus T. Whitfield", "IE", "EU", Right.ACCESS, "2026-06-05", Optional.of(Bureau.AMARA.id()), request);
        bureau.does(Bureau.AMARA, id, new Command.JudgeIdentity(Bureau.TODAY, judged));
        bureau.procedures(Bureau.AMARA)
                .enterRecords(
                        id,
                        Map.of(),
                        new Records(List.of(
                                new Held(Means.ADDRESS, "Juniper Street 418, 94001 Oakvale", "Circle profile"))));
        bureau.does(
                Bureau.AMARA,
                id,
                new Command.RecordAccountChange(Bureau.TODAY, AccountChange.EMAIL, LocalDate.of(2026, 6, 3)));
        return id;
    }

    private Signals signals(CaseId id) {
        return bureau.procedures(Bureau.AMARA).dossier(id).standing().signals();
    }

    private Bureau.Window window() {
        return Hands.window(bureau, Bureau.AMARA, Screens::new);
    }

    private static void type(Bureau.Window window, String text) {
        Fx.run(() -> ((TextInputControl) window.scene().getFocusOwner()).appendText(text));
    }

    /// All words that are on the screen.
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

    @Test
    void a_signal_is_explained_by_key_with_a_sentence_and_not_with_a_word() {
        var id = marcus(Set.of());
        var window = window();
        go(window, new Place.File(id, Optional.of(Place.Pane.IDENTITY)));
        var before = signals(id).standing().size();

        assertThat(seen(window))
                .contains("Signals never decide. You do.", before + " signals", "Wants the answer at another address");
        press(window, "Shift 1");
        type(window, "harmless");
        press(window, "Enter");
        assertThat(seen(window)).contains("An explanation is a sentence of at least 3 words");
        assertThat(signals(id).standing()).hasSize(before);

        type(window, ", he showed us his new lease");
        press(window, "Enter");
        assertThat(signals(id).standing()).hasSize(before - 1);
        assertThat(seen(window)).contains("Explained: harmless, he showed us his new lease", (before - 1) + " signals");
        press(window, "Shift 1");
        assertThat(signals(id).standing()).as("a second time is harmless").hasSize(before - 1);
    }

    @Test
    void signals_are_ticked_as_evidence_and_the_letter_names_none_of_it() {
        var id = marcus(Set.of(Means.EMAIL, Means.ADDRESS));
        marked(id);
        var window = window();
        go(window, new Place.File(id, Optional.of(Place.Pane.ASSESSMENT)));
        press(window, "F");
        var boxes = Fx.get(() -> {
            window.scene().getRoot().applyCss();
            window.scene().getRoot().layout();
            return window.scene().getRoot().lookupAll(".check-box").stream()
                    .map(CheckBox.class::cast)
                    .filter(CheckBox::isSelected)
                    .toList();
        });
        assertThat(boxes).hasSameSizeAs(signals(id).standing());
        Fx.run(() -> boxes.getLast().fire());
        type(window, "She denied it on the phone number on file.");
        press(window, "Enter");
        type(window, "Phoned on 9 June; it was not her.");
        press(window, "Enter");
        type(window, "The person named did not write.");
        press(window, "Esc", "Ctrl Enter");

        var work = bureau.procedures(Bureau.AMARA);
        var dossier = work.dossier(id);
        var decided = Optional.ofNullable(dossier.standing().decided().get(Right.ACCESS))
                .orElseThrow();
        var written = Reasoning.of(dossier.note(decided.reasoning().orElseThrow()));
        assertThat(written.evidence()).hasSize(signals(id).standing().size() - 1);
        assertThat(written.evidence().getFirst().question()).contains("(strong)");

        var letter = dossier.standing().letter(LetterKind.ANSWER).orElseThrow();
        var words = work.letter(id, letter.id()).parts().stream()
                .map(Part::text)
                .collect(Collectors.joining("\n"))
                .toLowerCase(Locale.ROOT);
        for (var kept : signals(id).all()) {
            var signal = Signal.of(kept.kind(), kept.strength(), dossier.note(kept.evidence()));
            for (var quoted : signal.quoted()) {
                assertThat(words).doesNotContain(quoted.toLowerCase(Locale.ROOT));
            }
        }
        assertThat(words)
                .doesNotContain("juniper", "alder", "24 hours", "signal", "address on file", "phone", "denied");
    }

    @Test
    void signals_and_evidence_are_drawn_in_both_themes() {
        var id = marcus(Set.of());
        assertThat(Pictures.of("03a-signals", () -> drawn(id, Place.Pane.IDENTITY)))
                .hasSize(2);
        assertThat(Pictures.of("03a-signals-explaining", () -> drawn(id, Place.Pane.IDENTITY, "Shift 2")))
                .hasSize(2);
        marked(id);
        assertThat(Pictures.of("03e-evidence", () -> drawn(id, Place.Pane.ASSESSMENT, "F")))
                .hasSize(2);
    }

    private Parent drawn(CaseId id, Place.Pane pane, String... keys) {
        var window = bureau.window(Bureau.AMARA, Screens::new);
        window.frame().start();
        window.frame().go(new Place.File(id, Optional.of(pane)));
        for (var key : keys) {
            window.press(key);
        }
        return window.frame().root();
    }

    private void marked(CaseId id) {
        var note = new NoteId(UUID.randomUUID());
        bureau.procedures(Bureau.AMARA)
                .submit(
                        id,
                        List.of(new Command.SetFlag(Bureau.TODAY, Flag.FRAUD, note)),
                        List.of(new Paper.OfNote(note, "Somebody else writes")));
    }
}
