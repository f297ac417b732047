// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;

import io.casement.ui.Fx;
import io.casement.ui.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PartsTest {
    private final Words words = Words.in(Locale.UK);
    private final List<Object> heard = new ArrayList<>();

    private static void arrow(Node node, KeyCode code) {
        Event.fireEvent(node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    @Nested
    class NotYet {
        @Test
        void a_button_that_cannot_act_yet_keeps_its_place_and_says_why_instead() {
            Fx.run(() -> {
                KeyButton button =
                        KeyButton.primary("Accept", () -> heard.add("accepted")).key("Ctrl Enter");
                button.onNotYet(heard::add);
                button.notYet("One data point is not counted.", words);
                button.fire();
                assertThat(heard).containsExactly("One data point is not counted.");
                assertThat(button.isFocusTraversable()).isTrue();
                assertThat(button.isDisabled()).isFalse();
                assertThat(button.getAccessibleHelp()).contains("One data point is not counted.");
                button.ready();
                button.fire();
            });
            assertThat(heard).hasSize(2).contains("accepted");
        }

        @Test
        void a_button_says_its_word_and_its_key_to_a_screen_reader() {
            KeyButton button =
                    Fx.get(() -> KeyButton.outlined("Send back", () -> {}).key("R"));
            assertThat(button.getAccessibleText()).isEqualTo("Send back, R");
        }
    }

    @Nested
    class Choices {
        @Test
        void segments_hold_one_choice_and_are_one_stop_in_the_tab_order() {
            Fx.run(() -> {
                Segments<String> segments = new Segments<>(List.of("Give", "Withhold", "Not held"), s -> s);
                segments.onChosen(heard::add);
                segments.show("Give");
                arrow(segments, KeyCode.RIGHT);
                arrow(segments, KeyCode.RIGHT);
                arrow(segments, KeyCode.RIGHT);
                assertThat(segments.chosen()).contains("Not held");
                assertThat(segments.getChildren())
                        .filteredOn(Node::isFocusTraversable)
                        .hasSize(1);
            });
            assertThat(heard).containsExactly("Withhold", "Not held");
        }

        @Test
        void pressing_the_chosen_segment_again_does_not_take_the_choice_away() {
            Fx.run(() -> {
                Segments<String> segments = new Segments<>(List.of("Give", "Withhold"), s -> s);
                segments.onChosen(heard::add);
                segments.show("Give");
                ((javafx.scene.control.ToggleButton) segments.getChildren().getFirst()).fire();
                assertThat(segments.chosen()).contains("Give");
                assertThat(((javafx.scene.control.ToggleButton)
                                        segments.getChildren().getFirst())
                                .isSelected())
                        .isTrue();
            });
            assertThat(heard).isEmpty();
        }

        @Test
        void digits_turn_rights_on_and_off() {
            Fx.run(() -> {
                Toggles<String> rights = new Toggles<>(List.of("Access", "Correction", "Deletion"), s -> s);
                rights.onChosen(heard::add);
                rights.turn(1);
                rights.turn(3);
                rights.turn(1);
                rights.turn(9);
                assertThat(rights.chosen()).containsExactly("Deletion");
            });
            assertThat(heard).last().isEqualTo(Set.of("Deletion"));
        }

        @Test
        void tabs_tell_only_of_a_change() {
            Fx.run(() -> {
                Map<String, String> tabs = new LinkedHashMap<>();
                tabs.put("request", "Request");
                tabs.put("letters", "Letters");
                TabsRow<String> row = new TabsRow<>(tabs, heard::add);
                row.show("request");
                arrow(row, KeyCode.RIGHT);
                arrow(row, KeyCode.RIGHT);
                assertThat(row.shown()).isEqualTo("letters");
            });
            assertThat(heard).containsExactly("letters");
        }
    }

    @Nested
    class Fields {
        @Test
        void a_field_tells_label_message_and_error_to_a_screen_reader_and_forgets_them() {
            Fx.run(() -> {
                TextField input = new TextField();
                FieldBox box = new FieldBox("Received", input);
                box.message(Icon.ERROR_CIRCLE_16, "After today", Tone.DANGER);
                box.error("The clock cannot start in the future. Did you mean 12 May?");
                assertThat(input.getAccessibleText()).isEqualTo("Received, After today");
                assertThat(input.getAccessibleHelp()).startsWith("The clock cannot start");
                assertThat(((Label) ((Pane) box.getChildren().getFirst())
                                        .getChildren()
                                        .getFirst())
                                .getLabelFor())
                        .isSameAs(input);
                box.clear();
                assertThat(input.getAccessibleText()).isEqualTo("Received");
                assertThat(input.getAccessibleHelp()).isNull();
            });
        }

        @Test
        void a_day_is_written_back_in_full_and_nonsense_stays_to_be_corrected() {
            Fx.run(() -> {
                DateField field = new DateField(words, () -> LocalDate.of(2026, 6, 9));
                field.onDay(heard::add);
                field.field().setText("t-3");
                assertThat(field.day()).contains(LocalDate.of(2026, 6, 6));
                assertThat(field.field().getText()).isEqualTo("Sat 6 June 2026");
                field.field().setText("5/6");
                assertThat(field.unread()).isTrue();
                assertThat(field.day()).isEmpty();
                assertThat(field.field().getText()).isEqualTo("5/6");
                field.clear();
                assertThat(field.unread()).isFalse();
            });
            assertThat(heard).containsExactly(Optional.of(LocalDate.of(2026, 6, 6)), Optional.empty());
        }
    }

    @Nested
    class Text {
        @Test
        void marks_are_painted_where_the_words_are_and_those_beyond_the_end_are_cut() {
            Fx.run(() -> {
                MarkedText text = new MarkedText();
                text.show(
                        "a copy of all the data",
                        List.of(
                                new Mark(2, 6, Mark.Kind.READ),
                                new Mark(18, 99, Mark.Kind.FOCUSED),
                                new Mark(50, 60, Mark.Kind.READ)));
                Snapshot.of(new StackPane(text), 400, 100, Theme.LIGHT);
                List<Node> paths = ((Pane) text.getChildren().getFirst()).getChildren();
                assertThat(paths).hasSize(2);
                assertThat(((Path) paths.get(0)).getLayoutBounds().getMinX()).isPositive();
                assertThat(((Path) paths.get(1)).getLayoutBounds().getMinX())
                        .isGreaterThan(((Path) paths.get(0)).getLayoutBounds().getMaxX());
            });
        }

        @Test
        void text_of_mixed_scripts_is_cut_where_the_face_changes_and_loses_nothing() {
            String mixed = "陈慧敏 Chen Huimin, 東京タワー, שלום (ok)";
            List<Scripts.Run> runs = Scripts.runs(mixed);
            assertThat(String.join("", runs.stream().map(Scripts.Run::text).toList()))
                    .isEqualTo(mixed);
            assertThat(runs.getFirst().face()).contains(Style.JA);
            assertThat(Scripts.runs("陈慧敏 Chen").getFirst().face()).contains(Style.ZH);
            assertThat(Scripts.runs("김민지").getFirst().face()).contains(Style.KO);
            assertThat(Scripts.runs("Søren Kjeldgaard Ελλάδα Привет"))
                    .hasSize(1)
                    .allMatch(run -> run.face().isEmpty());
            assertThat(Scripts.runs("")).hasSize(1);
        }

        @Test
        void initials_come_from_the_first_and_the_last_name() {
            assertThat(List.of("Amara Okafor", "Beatriz Carvalho Nunes", "ingrid", "Tamsin Okoro-Blake", "  ", "𠮷野 家"))
                    .extracting(Avatar::initials)
                    .containsExactly("AO", "BN", "I", "TB", "", "𠮷家");
        }
    }

    @Nested
    class Floating {
        @Test
        void a_toast_offers_to_take_it_back_and_goes_when_it_was() {
            Fx.run(() -> {
                Toasts toasts = new Toasts(words);
                toasts.show("Case 26-0383 given to Jonas", () -> heard.add("undone"));
                Pane shown = (Pane) toasts.getChildren().getFirst();
                assertThat(shown.getAccessibleText()).isEqualTo("Case 26-0383 given to Jonas");
                javafx.scene.control.Button undo = (javafx.scene.control.Button) shown.lookup("." + Style.LINK.css());
                undo.fire();
                assertThat(toasts.getChildren()).isEmpty();
            });
            assertThat(heard).containsExactly("undone");
        }

        @Test
        void a_question_starts_on_cancel_when_there_is_no_way_back_and_gives_the_focus_back() {
            Fx.run(() -> {
                TextField below = new TextField();
                StackPane root = new StackPane(below);
                Scene scene = new Scene(root);
                Keys keys = new Keys(scene, System::nanoTime);
                Ask ask = new Ask(new Overlay(root, keys), words);
                below.requestFocus();
                ask.confirm(
                        new Ask.Question("Post the letter?", "It cannot be called back.", "Post it", false),
                        () -> heard.add("posted"));
                KeyButton cancel = (KeyButton) scene.getFocusOwner();
                assertThat(cancel.getAccessibleText()).startsWith("Cancel");
                below.requestFocus();
                assertThat(scene.getFocusOwner())
                        .as("the dialog keeps the focus")
                        .isSameAs(cancel);
                arrow(cancel, KeyCode.ESCAPE);
                assertThat(root.getChildren()).containsExactly(below);
                assertThat(scene.getFocusOwner()).isSameAs(below);
            });
            assertThat(heard).isEmpty();
        }

        @Test
        void the_verb_does_it_once() {
            Fx.run(() -> {
                StackPane root = new StackPane(new TextField());
                Scene scene = new Scene(root);
                Ask ask = new Ask(new Overlay(root, new Keys(scene, System::nanoTime)), words);
                ask.confirm(
                        new Ask.Question("Close the case?", "It can be reopened.", "Close it", true),
                        () -> heard.add("closed"));
                KeyButton verb = (KeyButton) scene.getFocusOwner();
                verb.fire();
                assertThat(root.getChildren()).hasSize(1);
            });
            assertThat(heard).containsExactly("closed");
        }
    }
}
