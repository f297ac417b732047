// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.unlock;

import static org.assertj.core.api.Assertions.assertThat;

import io.casement.keys.WrongSecret;
import io.casement.ui.Bureau;
import io.casement.ui.Fx;
import io.casement.ui.Pictures;
import io.casement.ui.words.Words;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("fx")
class CastPaneTest {

    private static final String PASSPHRASE = "larkmere demonstration window";
    private static final Cast CAST =
            new Cast(Path.of("demo"), List.of(Bureau.AMARA, Bureau.INGRID, Bureau.TOMASZ), PASSPHRASE);

    private final Words words = Words.in(Locale.UK);
    private final List<String> heard = new ArrayList<>();
    private boolean wrong;

    private final class Porter implements Host {
        @Override
        public void unlock(
                Path at, String name, char[] passphrase, DoubleConsumer done, Consumer<? super Throwable> failed) {
            heard.add(name + " with " + new String(passphrase));
            if (wrong) {
                failed.accept(new WrongSecret());
            }
        }

        @Override
        public void recover(Path at, String name, char[] code, char[] fresh, Consumer<? super Throwable> failed) {
            throw new AssertionError("the demonstration has no recovery code");
        }

        @Override
        public Optional<Path> chooseFolder() {
            return Optional.empty();
        }

        @Override
        public void setUp() {
            heard.add("set up");
        }
    }

    private CastPane pane() {
        return new CastPane(words, CAST, "Casement 1.0", new Porter());
    }

    private CastPane shown() {
        var pane = pane();
        new Scene(pane, 1440, 900);
        pane.applyCss();
        pane.layout();
        return pane;
    }

    private static void press(CastPane pane, KeyCode code) {
        pane.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    @Test
    void each_of_the_three_comes_in_by_a_digit_and_enter() {
        for (var digit : List.of(KeyCode.DIGIT1, KeyCode.NUMPAD2, KeyCode.DIGIT3)) {
            Fx.run(() -> {
                var pane = shown();
                press(pane, digit);
                press(pane, KeyCode.ENTER);
            });
        }
        assertThat(heard)
                .containsExactly(
                        "Amara Okafor with " + PASSPHRASE,
                        "Ingrid Halvorsen with " + PASSPHRASE,
                        "Tomasz Wiśniewski with " + PASSPHRASE);
    }

    @Test
    void the_page_says_that_it_is_the_demonstration_and_what_the_passphrase_is() {
        Fx.run(() -> assertThat(shown().lookupAll(".cm-note"))
                .anyMatch(note -> note.getAccessibleText().startsWith("This is the demonstration.")
                        && note.getAccessibleText().contains(PASSPHRASE)));
    }

    @Test
    void after_a_wrong_passphrase_the_right_one_is_filled_in_again() {
        wrong = true;
        Fx.run(() -> {
            var pane = shown();
            var field = (TextInputControl) pane.lookup(".text-field");
            field.replaceText(0, field.getLength(), "something else");
            press(pane, KeyCode.ENTER);
            assertThat(pane.said()).startsWith("That does not open this register");
            press(pane, KeyCode.ENTER);
        });
        assertThat(heard).containsExactly("Amara Okafor with something else", "Amara Okafor with " + PASSPHRASE);
    }

    @Test
    void whoever_has_seen_enough_makes_a_register_of_their_own() {
        Fx.run(() -> ((Button) shown().lookup(".cm-link")).fire());
        assertThat(heard).containsExactly("set up");
    }

    @Test
    void the_pane_is_drawn_light_and_dark() {
        var pictures = Pictures.of("07a-unlock-demo", this::pane);
        assertThat(pictures.get(0).getPixelReader().getArgb(1435, 895)).isEqualTo(0xFFF7F6F4);
        assertThat(pictures.get(1).getPixelReader().getArgb(1435, 895)).isEqualTo(0xFF141413);
    }
}
