// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casement.ui.Fx;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

class KeysTest {
    private final AtomicLong clock = new AtomicLong(10_000_000_000L);
    private final List<String> done = new ArrayList<>();
    private final TextField field = Fx.get(() -> new TextField());
    private final TextArea area = Fx.get(() -> new TextArea());
    private final Button button = Fx.get(() -> new Button("Log it"));
    private final VBox pane = Fx.get(() -> new VBox(field, area, button));
    private final Scene scene = Fx.get(() -> new Scene(pane));
    private final Keys keys = new Keys(scene, clock::get);

    private void show(KeyMap... maps) {
        keys.show(() -> pane, List.of(maps));
        clock.addAndGet(Keys.DEAF_NANOS);
    }

    private Runnable note(String what) {
        return () -> done.add(what);
    }

    private void focus(Node node) {
        node.requestFocus();
        assertThat(scene.getFocusOwner()).isSameAs(node);
    }

    private void press(KeyCode code, boolean ctrl) {
        down(code, ctrl, false);
        up(code);
    }

    private void down(KeyCode code, boolean ctrl, boolean shift) {
        fire(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, ctrl, false, false));
    }

    private void up(KeyCode code) {
        fire(new KeyEvent(KeyEvent.KEY_RELEASED, "", "", code, false, false, false, false));
    }

    private void type(String sign) {
        fire(new KeyEvent(KeyEvent.KEY_TYPED, sign, "", KeyCode.UNDEFINED, false, false, false, false));
    }

    private void fire(KeyEvent event) {
        Event.fireEvent(scene.getFocusOwner() == null ? pane : scene.getFocusOwner(), event);
    }

    @Test
    void a_letter_acts_in_the_pane_and_is_a_letter_in_a_field() {
        Fx.run(() -> {
            show(KeyMap.anywhere().on("G", note("give")).on("!", note("flag")).on("1", note("first")));
            focus(pane);
            press(KeyCode.G, false);
            press(KeyCode.DIGIT1, false);
            press(KeyCode.NUMPAD1, false);
            type("!");
            for (Node input : List.of(field, area)) {
                focus(input);
                press(KeyCode.G, false);
                press(KeyCode.DIGIT1, false);
                type("!");
            }
        });
        assertThat(done).containsExactly("give", "first", "first", "flag");
    }

    @Test
    void ctrl_and_function_keys_act_in_a_field_too_but_editing_keys_are_the_fields() {
        Fx.run(() -> {
            show(KeyMap.anywhere()
                    .on("Ctrl Enter", note("step"))
                    .on("F8", note("next to check"))
                    .on("Ctrl Z", note("undo"))
                    .on("Ctrl V", note("paste")));
            focus(field);
            press(KeyCode.ENTER, true);
            press(KeyCode.F8, false);
            press(KeyCode.Z, true);
            press(KeyCode.V, true);
            focus(pane);
            press(KeyCode.Z, true);
            press(KeyCode.V, true);
        });
        assertThat(done).containsExactly("step", "next to check", "undo", "paste");
    }

    @Test
    void one_long_press_of_ctrl_enter_is_one_step() {
        Fx.run(() -> {
            show(KeyMap.anywhere().on("Ctrl Enter", note("step")));
            focus(pane);
            down(KeyCode.ENTER, true, false);
            clock.addAndGet(2 * Keys.DEAF_NANOS);
            down(KeyCode.ENTER, true, false);
            down(KeyCode.ENTER, true, false);
            up(KeyCode.ENTER);
            down(KeyCode.ENTER, true, false);
        });
        assertThat(done).containsExactly("step", "step");
    }

    @Test
    void a_key_let_go_in_a_file_dialog_is_not_held_for_ever() {
        Fx.run(() -> {
            show(KeyMap.anywhere().on("Ctrl Enter", note("step")));
            down(KeyCode.ENTER, true, false);
            clock.addAndGet(Keys.REPEAT_NANOS);
            down(KeyCode.ENTER, true, false);
            assertThat(done).containsExactly("step", "step");
        });
    }

    @Test
    void repeats_that_waited_for_slow_work_are_no_steps() {
        Fx.run(() -> {
            show(KeyMap.anywhere().on("Ctrl Enter", () -> {
                done.add("step");
                clock.addAndGet(3 * Keys.REPEAT_NANOS);
            }));
            down(KeyCode.ENTER, true, false);
            down(KeyCode.ENTER, true, false);
            assertThat(done).containsExactly("step");
        });
    }

    @Test
    void a_second_ctrl_enter_within_400_ms_of_a_change_of_screen_is_not_a_step() {
        Fx.run(() -> {
            KeyMap next = KeyMap.anywhere().on("Ctrl Enter", note("second"));
            show(KeyMap.anywhere().on("Ctrl Enter", () -> {
                done.add("first");
                keys.show(() -> pane, List.of(next));
            }));
            focus(pane);
            press(KeyCode.ENTER, true);
            clock.addAndGet(Keys.DEAF_NANOS - 1);
            press(KeyCode.ENTER, true);
            assertThat(done).containsExactly("first");
            clock.addAndGet(1);
            press(KeyCode.ENTER, true);
        });
        assertThat(done).containsExactly("first", "second");
    }

    @Test
    void esc_in_a_field_returns_to_the_pane_before_it_goes_back() {
        Fx.run(() -> {
            show(KeyMap.anywhere().on("Esc", note("back")));
            focus(field);
            press(KeyCode.ESCAPE, false);
            assertThat(done).isEmpty();
            assertThat(scene.getFocusOwner()).isSameAs(pane);
            press(KeyCode.ESCAPE, false);
        });
        assertThat(done).containsExactly("back");
    }

    @Test
    void esc_in_the_field_where_one_is_at_home_goes_back_at_once() {
        Fx.run(() -> {
            keys.show(() -> area, List.of(KeyMap.anywhere().on("Esc", note("back"))));
            focus(field);
            press(KeyCode.ESCAPE, false);
            assertThat(done).isEmpty();
            assertThat(scene.getFocusOwner()).isSameAs(area);
            press(KeyCode.ESCAPE, false);
            assertThat(done).containsExactly("back");
        });
    }

    @Test
    void the_innermost_screen_is_asked_first_and_a_dialog_hides_them_all() {
        Fx.run(() -> {
            KeyMap dialog = KeyMap.anywhere().on("Esc", note("close"));
            show(
                    KeyMap.anywhere().on("E", note("frame")).on("Ctrl N", note("log")),
                    KeyMap.anywhere().on("E", note("extend")));
            focus(pane);
            press(KeyCode.E, false);
            press(KeyCode.N, true);
            keys.push(dialog);
            press(KeyCode.E, false);
            press(KeyCode.N, true);
            press(KeyCode.ESCAPE, false);
            keys.pop(dialog);
            press(KeyCode.E, false);
        });
        assertThat(done).containsExactly("extend", "log", "close", "extend");
    }

    @Test
    void keys_of_a_pane_act_only_while_the_focus_is_in_it() {
        Fx.run(() -> {
            show(KeyMap.within(button).on("G", note("give")));
            focus(pane);
            press(KeyCode.G, false);
            focus(button);
            press(KeyCode.G, false);
        });
        assertThat(done).containsExactly("give");
    }

    @Test
    void enter_on_a_focused_button_presses_the_button_and_not_the_row() {
        Fx.run(() -> {
            show(KeyMap.anywhere().on("Enter", note("open")).on("Space", note("read")));
            button.setOnAction(event -> done.add("pressed"));
            focus(button);
            press(KeyCode.ENTER, false);
            press(KeyCode.SPACE, false);
            focus(pane);
            press(KeyCode.ENTER, false);
        });
        assertThat(done).contains("pressed", "open").doesNotContain("read");
    }

    @Test
    void shift_makes_another_key() {
        Fx.run(() -> {
            show(KeyMap.anywhere().on("X", note("select")).on("Shift X", note("all like this")));
            focus(pane);
            down(KeyCode.X, false, true);
            up(KeyCode.X);
            press(KeyCode.X, false);
        });
        assertThat(done).containsExactly("all like this", "select");
    }

    @Test
    void a_misspelt_key_is_found_when_the_screen_is_built() {
        for (String wrong : List.of("Ctrl", "Strg Enter", "Ctrl+Enter", "", "Retrun", "Ctrl Ctrl")) {
            assertThatThrownBy(() -> Chord.of(wrong)).as(wrong).isInstanceOf(IllegalArgumentException.class);
        }
        for (String right :
                List.of("Ctrl Enter", "Ctrl Shift L", "J", "1", "F8", "!", "/", "?", "Ctrl [", "Ctrl ,", "Esc", "0")) {
            assertThat(Chord.of(right).shown()).isNotEmpty();
        }
    }
}
