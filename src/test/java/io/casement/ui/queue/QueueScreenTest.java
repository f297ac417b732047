// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.queue;

import static org.assertj.core.api.Assertions.assertThat;

import io.casement.cases.CaseId;
import io.casement.cases.Entry;
import io.casement.cases.ExtensionGround;
import io.casement.cases.View;
import io.casement.law.Deadline;
import io.casement.law.Right;
import io.casement.ui.Bureau;
import io.casement.ui.Elsewhere;
import io.casement.ui.Fx;
import io.casement.ui.acts.CaseActs;
import io.casement.ui.place.Place;
import io.casement.ui.place.Tools;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.util.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("fx")
class QueueScreenTest {
    @TempDir
    Path folder;

    private Bureau bureau;
    private final Elsewhere elsewhere = new Elsewhere();

    @BeforeEach
    void found() {
        bureau = Bureau.in(folder.resolve("register"));
    }

    @AfterEach
    void close() {
        bureau.close();
    }

    private Bureau.Window open(View view) {
        return open(view, Duration.ZERO);
    }

    private Bureau.Window open(View view, Duration rest) {
        var window = bureau.window(Bureau.AMARA, tools -> {
            var queue = new QueueScreen(tools, rest);
            return place -> place instanceof Place.Queue || place instanceof Place.Search ? queue : elsewhere;
        });
        window.frame().go(Place.queue(view));
        return window;
    }

    @SuppressWarnings("unchecked")
    private static ListView<QueueRow> list(Bureau.Window window) {
        return (ListView<QueueRow>) window.scene().getRoot().lookup(".cm-list");
    }

    private static Optional<String> selected(Bureau.Window window) {
        return list(window).getSelectionModel().getSelectedItem() instanceof QueueRow.Case line
                ? Optional.of(line.name())
                : Optional.empty();
    }

    private static List<String> names(Bureau.Window window) {
        return list(window).getItems().stream()
                .filter(QueueRow.Case.class::isInstance)
                .map(row -> ((QueueRow.Case) row).name())
                .toList();
    }

    private static boolean says(Bureau.Window window, String text) {
        var root = window.scene().getRoot();
        root.applyCss();
        root.layout();
        return root.lookupAll(".label").stream()
                .anyMatch(node -> node instanceof Label label && label.getText().contains(text));
    }

    private static void fire(Bureau.Window window, String word) {
        window.scene().getRoot().lookupAll(".cm-button").stream()
                .map(Button.class::cast)
                .filter(button -> button.getAccessibleText().startsWith(word))
                .findFirst()
                .orElseThrow()
                .fire();
    }

    private void threeCases() {
        bureau.log("Kim Min-ji", "IE", "EU-IE", Right.ACCESS, "2026-05-09");
        bureau.log("Giulia Ferraris", "IT", "EU-IT", Right.ACCESS, "2026-05-11");
        bureau.log("Siobhan Gallagher", "GB", "GB", Right.DELETION, "2026-05-29");
    }

    @Test
    void the_most_pressing_case_is_selected_and_previewed_on_arrival() {
        threeCases();
        Fx.run(() -> {
            var window = open(View.MINE);
            assertThat(selected(window)).contains("Kim Min-ji");
            assertThat(says(window, "3 open")).isTrue();
            assertThat(says(window, "Open identity")).isTrue();
        });
    }

    @Test
    void j_and_k_step_over_the_heads_of_groups_and_stop_at_the_ends() {
        threeCases();
        Fx.run(() -> {
            var window = open(View.MINE);
            window.press("J", "J", "J", "J");
            assertThat(selected(window)).contains("Siobhan Gallagher");
            window.press("K");
            assertThat(selected(window)).contains("Giulia Ferraris");
            window.press("Up", "Up", "Up");
            assertThat(selected(window)).contains("Kim Min-ji");
        });
    }

    @Test
    void enter_opens_the_case_and_coming_back_finds_its_row() {
        threeCases();
        Fx.run(() -> {
            var window = open(View.MINE);
            window.press("J", "Enter");
            assertThat(elsewhere.visited()).singleElement().isInstanceOf(Place.File.class);
            window.frame().back();
            assertThat(selected(window)).contains("Giulia Ferraris");
        });
    }

    @Test
    void a_place_with_a_row_selects_it() {
        threeCases();
        var id = bureau.log("Ruth Ngarimu", "DE", "EU-DE", Right.ACCESS, "2026-06-01");
        Fx.run(() -> {
            var window = open(View.MINE);
            window.frame().go(new Place.Queue(View.OPEN, Optional.of(id)));
            assertThat(selected(window)).contains("Ruth Ngarimu");
        });
    }

    @Test
    void i_takes_an_unassigned_case_which_leaves_that_view_and_the_next_one_is_selected() {
        var first = bureau.log("Kim Min-ji", "IE", "EU-IE", Right.ACCESS, "2026-05-09", Optional.empty());
        bureau.log("Giulia Ferraris", "IT", "EU-IT", Right.ACCESS, "2026-05-11", Optional.empty());
        Fx.run(() -> {
            var window = open(View.UNASSIGNED);
            window.press("I");
            assertThat(names(window)).containsExactly("Giulia Ferraris");
            assertThat(selected(window)).contains("Giulia Ferraris");
        });
        assertThat(bureau.register().card(first).orElseThrow().owner()).contains(Bureau.AMARA.id());
    }

    @Test
    void ctrl_enter_goes_where_the_next_step_is_done_and_does_what_one_key_can_do() {
        var free = bureau.log("Kim Min-ji", "IE", "EU-IE", Right.ACCESS, "2026-05-09", Optional.empty());
        Fx.run(() -> {
            var window = open(View.OPEN);
            new QueueActs(new Tools(bureau.desk(Bureau.AMARA), bureau.words(), window.frame(), Bureau.AMARA))
                    .step(row(window));
            assertThat(elsewhere.visited()).isEmpty();
        });
        assertThat(bureau.register().card(free).orElseThrow().owner()).contains(Bureau.AMARA.id());
        Fx.run(() -> {
            var window = open(View.OPEN);
            new QueueActs(new Tools(bureau.desk(Bureau.AMARA), bureau.words(), window.frame(), Bureau.AMARA))
                    .step(row(window));
            assertThat(elsewhere.visited()).containsExactly(new Place.File(free, Optional.of(Place.Pane.IDENTITY)));
        });
    }

    private static CaseActs.Subject row(Bureau.Window window) {
        var line = (QueueRow.Case) list(window).getSelectionModel().getSelectedItem();
        return new CaseActs.Subject(line.id(), line.name());
    }

    @Test
    void a_note_is_written_and_kept_without_the_mouse() {
        var id = bureau.log("Giulia Ferraris", "IT", "EU-IT", Right.ACCESS, "2026-05-11");
        Fx.run(() -> {
            var window = open(View.MINE);
            window.press("M");
            ((TextInputControl) window.scene().getFocusOwner()).setText("She called; the letter may go by post.");
            fire(window, "Keep the note");
        });
        assertThat(bureau.register().papers(id).notes().values())
                .containsExactly("She called; the letter may go by post.");
    }

    @Test
    void extending_asks_for_the_reason_and_begins_the_letter_that_makes_it_valid() {
        var id = bureau.log("Giulia Ferraris", "IT", "EU-IT", Right.ACCESS, "2026-05-11");
        Fx.run(() -> {
            var window = open(View.MINE);
            window.press("E");
            assertThat(says(window, "Extend to 11 Aug")).isTrue();
            window.press("2");
            fire(window, "Extend to");
        });
        assertThat(bureau.procedures(Bureau.AMARA).dossier(id).clock().due().map(Deadline.Due::lastDay))
                .contains(LocalDate.of(2026, 8, 11));
        assertThat(bureau.register().load(id).each(Entry.LetterDrafted.class)).hasSize(1);
    }

    @Test
    void a_second_extension_is_barred_with_the_reason_and_opens_no_dialog() {
        bureau.log("Giulia Ferraris", "IT", "EU-IT", Right.ACCESS, "2026-05-11");
        Fx.run(() -> {
            var window = open(View.MINE);
            bureau.procedures(Bureau.AMARA).extend(row(window).id(), ExtensionGround.NUMBER);
            window.press("E");
            assertThat(says(window, "it can be extended once")).isTrue();
        });
    }

    @Test
    void p_offers_only_grounds_that_this_law_knows_and_p_again_lets_the_clock_run_on() {
        var id = bureau.log("Siobhan Gallagher", "GB", "GB", Right.ACCESS, "2026-05-29");
        Fx.run(() -> {
            var window = open(View.MINE);
            window.press("P");
            assertThat(says(window, "why does the clock wait?")).isTrue();
            window.press("1");
        });
        assertThat(bureau.register().load(id).each(Entry.ClockPaused.class)).hasSize(1);
        Fx.run(() -> {
            var window = open(View.MINE);
            window.press("P");
        });
        assertThat(bureau.register().load(id).each(Entry.ClockResumed.class)).hasSize(1);
    }

    @Test
    void searching_finds_closed_and_foreign_cases_and_esc_brings_the_view_back() {
        threeCases();
        bureau.log("Oriel Gallagher", "DE", "EU-DE", Right.ACCESS, "2026-06-01", Optional.of(Bureau.INGRID.id()));
        Fx.run(() -> {
            var window = open(View.MINE);
            window.press("/");
            ((TextInputControl) window.scene().getFocusOwner()).setText("gallagher");
            assertThat(names(window)).containsExactlyInAnyOrder("Siobhan Gallagher", "Oriel Gallagher");
            window.press("Esc");
            assertThat(window.scene().getFocusOwner()).isSameAs(list(window));
            window.press("Esc");
            assertThat(names(window)).hasSize(3);
        });
    }

    @Test
    void letters_typed_into_the_search_field_do_nothing_to_the_selected_case() {
        var id = bureau.log("Kim Min-ji", "IE", "EU-IE", Right.ACCESS, "2026-05-09", Optional.empty());
        Fx.run(() -> {
            var window = open(View.UNASSIGNED);
            window.press("/", "I");
        });
        assertThat(bureau.register().card(id).orElseThrow().owner()).isEmpty();
    }

    @Test
    void a_filter_narrows_the_list_and_its_chip_takes_it_away() {
        threeCases();
        Fx.run(() -> {
            var window = open(View.MINE);
            window.press("F", "3");
            assertThat(names(window)).containsExactly("Siobhan Gallagher");
            var chip = (Button) window.scene().getRoot().lookup(".cm-chip-button");
            assertThat(chip.getText()).isEqualTo("Deletion");
            chip.fire();
            assertThat(names(window)).hasSize(3);
        });
    }

    @Test
    void many_cases_come_page_by_page_none_twice_and_none_left_out() {
        var expected = new ArrayList<CaseId>();
        for (var i = 0; i < 250; i++) {
            var day = LocalDate.of(2026, 3, 1).plusDays(i % 100);
            expected.add(bureau.log("Requester " + i, "DE", "EU-DE", Right.ACCESS, day.toString()));
        }
        Fx.run(() -> {
            var window = open(View.MINE, Duration.hours(1));
            assertThat(names(window)).hasSize(Batch.PAGE);
            for (var i = 0; i < 270; i++) {
                window.press("J");
            }
            var ids = list(window).getItems().stream()
                    .filter(QueueRow.Case.class::isInstance)
                    .map(row -> ((QueueRow.Case) row).id())
                    .toList();
            assertThat(ids).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(says(window, "250 open")).isTrue();
        });
    }
}
