// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.frame;

import static io.casement.ui.Hands.go;
import static io.casement.ui.Hands.press;
import static org.assertj.core.api.Assertions.assertThat;

import io.casement.cases.CaseId;
import io.casement.cases.LetterKind;
import io.casement.cases.LetterState;
import io.casement.cases.View;
import io.casement.desk.LawOffice;
import io.casement.law.Deadline;
import io.casement.law.RegimeId;
import io.casement.law.Right;
import io.casement.lawbook.Lawbook;
import io.casement.letters.Part;
import io.casement.ui.Bureau;
import io.casement.ui.Fx;
import io.casement.ui.Hands;
import io.casement.ui.Pictures;
import io.casement.ui.place.Place;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The clocks in the real window, by keys: why a date is what it is, and more time. What opens gives the focus back.
@Tag("fx")
class ClockJourneyTest {
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

    private Bureau.Window window() {
        return Hands.window(bureau, Bureau.AMARA, Screens::new);
    }

    private static void type(Bureau.Window window, String text) {
        Fx.run(() -> ((TextInputControl) window.scene().getFocusOwner()).appendText(text));
    }

    private static Node focus(Bureau.Window window) {
        return Fx.get(() -> window.scene().getFocusOwner());
    }

    private static boolean says(Bureau.Window window, String text) {
        return Fx.get(() -> {
            window.scene().getRoot().applyCss();
            window.scene().getRoot().layout();
            return shown(window.scene().getRoot())
                    .anyMatch(node -> (node instanceof Label label
                                    && label.getText().contains(text))
                            || (node instanceof Text words && words.getText().contains(text)));
        });
    }

    private static Stream<Node> shown(Node node) {
        return node instanceof Parent parent
                ? Stream.concat(
                        Stream.of(node),
                        parent.getChildrenUnmodifiable().stream().flatMap(ClockJourneyTest::shown))
                : Stream.of(node);
    }

    private static String clipboard() {
        return Fx.get(() -> Clipboard.getSystemClipboard().getString());
    }

    @Test
    void y_opens_it_in_a_case_and_esc_gives_the_focus_back() {
        var id = bureau.log("Giulia Ferraris", "IT", "EU-IT", Right.ACCESS, "2026-06-08");
        var window = window();
        go(window, Place.file(id));
        var before = focus(window);
        press(window, "Y");
        assertThat(says(window, "Why Wed 8 July 2026?")).isTrue();
        press(window, "Esc");
        assertThat(says(window, "Why Wed 8 July 2026?")).isFalse();
        assertThat(focus(window)).isEqualTo(before);
    }

    @Test
    void y_opens_it_on_a_row_of_the_queue_and_closes_it_again() {
        bureau.log("Giulia Ferraris", "IT", "EU-IT", Right.ACCESS, "2026-06-08");
        var window = window();
        go(window, Place.queue(View.MINE));
        press(window, "Y");
        assertThat(says(window, "Why Wed 8 July 2026?")).isTrue();
        press(window, "Y");
        assertThat(says(window, "Why Wed 8 July 2026?")).isFalse();
    }

    @Test
    void all_of_it_is_copied_or_the_lines_that_were_walked_to() {
        var id = bureau.log("Giulia Ferraris", "IT", "EU-IT", Right.ACCESS, "2026-06-08");
        var window = window();
        go(window, Place.file(id));
        press(window, "Y", "Ctrl C");
        assertThat(clipboard()).contains("Giulia Ferraris").contains("Answer: Wed 8 July 2026");
        press(window, "J", "Shift J", "Ctrl C");
        assertThat(clipboard().lines())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("Mon 8 June: Received on Mon 8 June 2026");
    }

    @Test
    void a_digit_shows_the_next_clock() {
        var id = bureau.log("Giulia Ferraris", "IT", "EU-IT", Right.ACCESS, "2026-06-08");
        var window = window();
        go(window, Place.file(id));
        press(window, "Y", "2");
        assertThat(says(window, "Why Tue 8 September 2026?")).isTrue();
    }

    @Test
    void where_nobody_knows_the_day_it_is_entered_there_with_its_place_in_the_law() {
        var id = bureau.log("Kim Min-ji", "KR", "OTHER", Right.ACCESS, "2026-06-08");
        var window = window();
        go(window, Place.file(id));
        press(window, "Y");
        assertThat(says(window, "Casement does not know this law.")).isTrue();
        press(window, "Ctrl Enter");
        assertThat(says(window, "Write the last day.")).isTrue();
        type(window, "18 June 2026");
        press(window, "Ctrl Enter");
        type(window, "Art. 35(3) PIPA");
        press(window, "Ctrl Enter");
        assertThat(bureau.register().card(id).orElseThrow().lastDay()).contains(LocalDate.of(2026, 6, 18));
        press(window, "Y");
        assertThat(says(window, "Art. 35(3) PIPA")).isTrue();
        press(window, "Esc", "Ctrl Z");
        assertThat(bureau.register().card(id).orElseThrow().lastDay()).isEmpty();
    }

    @Test
    void in_intake_each_line_of_the_deadlines_says_why() {
        var window = window();
        go(window, new Place.Intake(List.of(), Optional.of("""
                From: Caoimhe Brennan <caoimhe.brennan@eircom.example>
                Date: Tue, 9 Jun 2026 08:14:00 +0100
                Subject: Subject access request

                Under Article 15 of the GDPR I would like a copy of my data.
                Please write to 7 Hawthorn Rise, Tramore, X91 K5P8, Ireland.

                Caoimhe Brennan
                """)));
        press(window, "F9");
        assertThat(says(window, "Why Thu 9 July 2026?")).isTrue();
        press(window, "Esc");
        Fx.run(() -> window.scene().getRoot().lookupAll(".cm-item").stream()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(line -> line.getAccessibleText().startsWith("If extended"))
                .findFirst()
                .orElseThrow()
                .fire());
        assertThat(says(window, "Why Wed 9 September 2026?")).isTrue();
    }

    @Test
    void the_reason_for_more_time_is_told_in_the_letter_and_both_are_taken_back_as_one() {
        var id = bureau.log("Giulia Ferraris", "IT", "EU-IT", Right.ACCESS, "2026-06-08");
        var window = window();
        go(window, Place.file(id));
        press(window, "E", "1");
        assertThat(says(window, "Extend to 8 September")).isTrue();
        type(window, "Camera and booking systems in two countries.");
        press(window, "Ctrl Enter");
        var dossier = bureau.procedures(Bureau.AMARA).dossier(id);
        var notice = dossier.standing().letter(LetterKind.EXTENSION).orElseThrow();
        assertThat(notice.stage()).isEqualTo(LetterState.Stage.APPROVED);
        assertThat(bureau.procedures(Bureau.AMARA).letter(id, notice.id()).printed())
                .extracting(Part::text)
                .contains("Camera and booking systems in two countries.");
        press(window, "Ctrl Z");
        assertThat(bureau.procedures(Bureau.AMARA).dossier(id).standing().letter(LetterKind.EXTENSION))
                .isEmpty();
        assertThat(bureau.register().card(id).orElseThrow().lastDay()).contains(LocalDate.of(2026, 7, 8));
    }

    @Test
    void one_month_of_the_two_is_chosen_by_an_arrow() {
        var id = bureau.log("Giulia Ferraris", "IT", "EU-IT", Right.ACCESS, "2026-06-08");
        var window = window();
        go(window, Place.file(id));
        press(window, "E");
        Fx.run(() -> window.scene().getRoot().lookupAll(".cm-segment").stream()
                .filter(each -> ((ToggleButton) each).isSelected())
                .findFirst()
                .orElseThrow()
                .requestFocus());
        press(window, "Left");
        assertThat(says(window, "Extend to 10 August")).isTrue();
        press(window, "1", "Ctrl Enter");
        // the law gives two months; that we named one makes it the day to aim at, and the letter says so
        var dossier = bureau.procedures(Bureau.AMARA).dossier(id);
        assertThat(dossier.clock().due().map(Deadline.Due::safeDay)).contains(LocalDate.of(2026, 8, 10));
        var notice = dossier.standing().letter(LetterKind.EXTENSION).orElseThrow();
        assertThat(bureau.procedures(Bureau.AMARA).letter(id, notice.id()).printed())
                .extracting(Part::text)
                .anyMatch(text -> text.replace('\u00a0', ' ').contains("10 August 2026"));
    }

    @Test
    void where_the_law_sets_no_length_a_day_is_named() {
        var id = bureau.log("Thomas Brunner", "CH", "CH", Right.ACCESS, "2026-06-08");
        var window = window();
        go(window, Place.file(id));
        press(window, "E", "1", "Ctrl Enter");
        assertThat(says(window, "Extend the clock")).isTrue();
        type(window, "20 August 2026");
        press(window, "Ctrl Enter");
        assertThat(bureau.procedures(Bureau.AMARA).dossier(id).clock().due().map(Deadline.Due::lastDay))
                .contains(LocalDate.of(2026, 8, 20));
    }

    @Test
    void what_the_law_wants_next_stands_in_the_head_and_can_be_said_to_be_done() {
        var id = bureau.log("Yolanda Ortiz", "US", "US-CA", Right.ACCESS, "2026-06-08");
        var window = window();
        go(window, Place.queue(View.MINE));
        assertThat(says(window, "Receipt")).isTrue();
        go(window, Place.file(id));
        assertThat(says(window, "Confirm receipt by ")).isTrue();
        press(window, "C", "1");
        assertThat(says(window, "Confirm receipt by ")).isFalse();
        press(window, "Ctrl Z");
        assertThat(says(window, "Confirm receipt by ")).isTrue();
    }

    @Test
    void newer_rules_are_offered_and_taken_turned_down_or_taken_back_by_keys() {
        var id = bureau.log("Yolanda Ortiz", "US", "US-CA", Right.DELETION, "2026-06-01");
        var california = new RegimeId("US-CA");
        var text = Lawbook.load()
                .text(california)
                .orElseThrow()
                .replace("within: 45 calendar-days", "within: 30 calendar-days")
                .replace("by: 45 calendar-days", "by: 30 calendar-days");
        var proposed = bureau.procedures(Bureau.TOMASZ).laws().propose(california, text, "The law was amended.");
        assertThat(proposed).isInstanceOf(LawOffice.Proposed.As.class);
        assertThat(bureau.procedures(Bureau.INGRID)
                        .laws()
                        .approve(california, ((LawOffice.Proposed.As) proposed).number()))
                .isEmpty();
        var window = window();
        go(window, Place.file(id));
        assertThat(says(window, "would be due 1 July instead of 16 July")).isTrue();
        press(window, "U");
        assertThat(answer(id)).contains(LocalDate.of(2026, 7, 1));
        press(window, "Ctrl Z", "Shift U");
        assertThat(answer(id)).contains(LocalDate.of(2026, 7, 16));
        assertThat(bureau.procedures(Bureau.AMARA).dossier(id).offer()).isEmpty();
    }

    private Optional<LocalDate> answer(CaseId id) {
        return bureau.procedures(Bureau.AMARA).dossier(id).clock().due().map(Deadline.Due::lastDay);
    }

    @Test
    void without_a_ground_nothing_is_extended_and_esc_changes_nothing() {
        var id = bureau.log("Giulia Ferraris", "IT", "EU-IT", Right.ACCESS, "2026-06-08");
        var window = window();
        go(window, Place.file(id));
        var before = focus(window);
        press(window, "E", "Ctrl Enter");
        assertThat(says(window, "Extend to 8 September")).isTrue();
        press(window, "Esc");
        assertThat(focus(window)).isEqualTo(before);
        assertThat(bureau.register().card(id).orElseThrow().lastDay()).contains(LocalDate.of(2026, 7, 8));
    }

    @Test
    void why_the_new_date_is_asked_over_the_panel_and_esc_comes_back_to_it() {
        var id = bureau.log("Giulia Ferraris", "IT", "EU-IT", Right.ACCESS, "2026-06-08");
        var window = window();
        go(window, Place.file(id));
        press(window, "E", "Y");
        assertThat(says(window, "Why Tue 8 September 2026?")).isTrue();
        press(window, "Esc", "1", "Ctrl Enter");
        assertThat(bureau.procedures(Bureau.AMARA).dossier(id).clock().due().map(Deadline.Due::lastDay))
                .contains(LocalDate.of(2026, 9, 8));
    }

    @Test
    void it_is_drawn_under_the_clock_in_both_themes() {
        var id = bureau.log("Giulia Ferraris", "IT", "EU-IT", Right.ACCESS, "2026-05-15");
        var pictures = Pictures.of("03g-why", () -> {
            var window = bureau.window(Bureau.AMARA, Screens::new);
            window.frame().start();
            window.frame().go(Place.file(id));
            window.press("Y");
            return window.frame().root();
        });
        assertThat(pictures).hasSize(2);
    }
}
