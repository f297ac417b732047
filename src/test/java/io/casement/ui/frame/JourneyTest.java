// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.frame;

import static org.assertj.core.api.Assertions.assertThat;

import io.casement.cases.CaseId;
import io.casement.cases.Clerk;
import io.casement.cases.Command;
import io.casement.cases.LetterKind;
import io.casement.cases.LetterState;
import io.casement.cases.Means;
import io.casement.cases.Outcome;
import io.casement.cases.Step;
import io.casement.cases.View;
import io.casement.desk.Dossier;
import io.casement.law.Right;
import io.casement.store.Filter;
import io.casement.ui.Bureau;
import io.casement.ui.Fx;
import io.casement.ui.place.Place;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The daily journeys in the real window, without a mouse. Each test names every keystroke, so it fails when one
/// more is needed.
@Tag("fx")
class JourneyTest {

    private static final String REQUEST = """
            From: Caoimhe Brennan <caoimhe.brennan@eircom.example>
            To: privacy@larkmere.example
            Date: Tue, 9 Jun 2026 08:14:00 +0100
            Subject: Subject access request

            Dear data protection team,

            Under Article 15 of the GDPR I would like a copy of all the personal data you have about me.

            My customer number is LC 5520 1187. I was born on 2 November 1987 and my mobile is +353 85 555 0164.
            Please write to 7 Hawthorn Rise, Tramore, X91 K5P8, Ireland.

            Caoimhe Brennan
            """;

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

    private Dossier only() {
        var card =
                bureau.register().queue(View.OPEN, Bureau.AMARA.id(), Bureau.TODAY, Optional.empty(), 10, Filter.NONE);
        assertThat(card).hasSize(1);
        return bureau.procedures(Bureau.AMARA).dossier(card.getFirst().id());
    }

    private void copied(String text) {
        Fx.run(() -> {
            var content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
        });
    }

    private Bureau.Window window(Clerk who) {
        return Fx.get(() -> {
            var window = bureau.window(who, Screens::new);
            window.frame().start();
            return window;
        });
    }

    private static void go(Bureau.Window window, Place place) {
        Fx.run(() -> window.frame().go(place));
        Fx.run(() -> {});
    }

    /// Each key in a turn of its own, so that what a key leaves for later is done before the next.
    private static void press(Bureau.Window window, String... keys) {
        for (var key : keys) {
            Fx.run(() -> window.press(key));
            Fx.run(() -> {});
        }
    }

    @Test
    void log_verify_decide_and_letter_take_eight_keystrokes() {
        copied(REQUEST);
        press(window(Bureau.AMARA), "Ctrl V", "Ctrl Enter", "1", "2", "3", "Ctrl Enter", "Ctrl Enter", "Ctrl Enter");
        var dossier = only();
        assertThat(dossier.file().rights()).containsExactly(Right.ACCESS);
        assertThat(dossier.person().name()).isEqualTo("Caoimhe Brennan");
        assertThat(dossier.standing().identity().enough()).isTrue();
        assertThat(dossier.standing().decided().values()).allMatch(each -> each.outcome() instanceof Outcome.Granted);
        assertThat(dossier.standing().step()).isEqualTo(new Step.Post());
    }

    @Test
    void declining_takes_a_ground_its_reasons_and_two_steps_and_then_a_second_person() {
        var id = identified();
        var window = window(Bureau.AMARA);
        go(window, Place.file(id));
        press(window, "X");
        type(window, "The fourth request within two months, answered each time.");
        press(window, "Esc", "Ctrl Enter");
        // why it is excessive only a person can say; the letter does not go without it
        press(window, "Ctrl Enter");
        assertThat(answer(id).isOpen()).isTrue();
        press(window, "F2");
        type(window, "you asked the same three times since April, and we answered each time");
        press(window, "Ctrl Enter", "Ctrl Enter");
        assertThat(answer(id).stage()).isEqualTo(LetterState.Stage.SUBMITTED);

        var supervisor = window(Bureau.INGRID);
        press(supervisor, "Ctrl 9", "Ctrl Enter");
        assertThat(answer(id).stage()).isEqualTo(LetterState.Stage.APPROVED);
    }

    @Test
    void posting_is_one_enter_for_each_envelope() {
        var first = released();
        var second = released();
        var legal = window(Bureau.TOMASZ);
        press(legal, "Ctrl 7", "Enter", "Enter");
        assertThat(List.of(answer(first).stage(), answer(second).stage())).containsOnly(LetterState.Stage.POSTED);
    }

    @Test
    void what_was_done_is_taken_back_from_anywhere() {
        var id = bureau.log("Giulia Ferraris", "IT", "EU-IT", Right.DELETION, "2026-06-08");
        var window = window(Bureau.AMARA);
        go(window, Place.file(id));
        press(window, "1", "2", "Ctrl Enter");
        assertThat(bureau.procedures(Bureau.AMARA)
                        .dossier(id)
                        .standing()
                        .identity()
                        .enough())
                .isTrue();
        press(window, "Ctrl 1", "Ctrl Z");
        assertThat(bureau.procedures(Bureau.AMARA)
                        .dossier(id)
                        .standing()
                        .identity()
                        .enough())
                .isFalse();
        press(window, "Ctrl Y");
        assertThat(bureau.procedures(Bureau.AMARA)
                        .dossier(id)
                        .standing()
                        .identity()
                        .enough())
                .isTrue();
    }

    private CaseId identified() {
        var id = bureau.log("Pieter van der Westhuizen", "IE", "EU-IE", Right.ACCESS, "2026-06-08");
        bureau.does(Bureau.AMARA, id, new Command.JudgeIdentity(Bureau.TODAY, EnumSet.of(Means.EMAIL, Means.ADDRESS)));
        return id;
    }

    private CaseId released() {
        var id = identified();
        var work = bureau.procedures(Bureau.AMARA);
        var drafted = work.draftLetter(
                id,
                LetterKind.ANSWER,
                List.of(new Command.Decide(Bureau.TODAY, Right.ACCESS, new Outcome.Granted(), Optional.empty())));
        work.approve(id, drafted.letter().orElseThrow());
        return id;
    }

    private LetterState answer(CaseId id) {
        return bureau.procedures(Bureau.AMARA).dossier(id).standing().answer().orElseThrow();
    }

    private static void type(Bureau.Window window, String text) {
        Fx.run(() -> {
            var owner = window.scene().getFocusOwner();
            assertThat(owner).isInstanceOf(TextInputControl.class);
            ((TextInputControl) owner).setText(text);
        });
    }

    /// Rights that these journeys never touch stay as they are.
    @Test
    void an_opt_out_asks_nobody_for_proof() {
        var id = bureau.log("Marcus Whitfield", "US", "US-CA", Right.MARKETING_OPT_OUT, "2026-06-08");
        var window = window(Bureau.AMARA);
        go(window, Place.file(id));
        press(window, "Ctrl Enter", "Ctrl Enter");
        var dossier = bureau.procedures(Bureau.AMARA).dossier(id);
        assertThat(dossier.standing().identity().means()).isEqualTo(Set.of());
        assertThat(dossier.standing().step()).isEqualTo(new Step.Post());
    }
}
