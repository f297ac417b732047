// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.unlock;

import static org.assertj.core.api.Assertions.assertThat;

import io.casement.desk.Regimes;
import io.casement.keys.CheapKeyring;
import io.casement.keys.ClerkSlot;
import io.casement.keys.Keyring;
import io.casement.keys.WrongSecret;
import io.casement.lawbook.Lawbook;
import io.casement.store.Register;
import io.casement.ui.Bureau;
import io.casement.ui.Fx;
import io.casement.ui.Pictures;
import io.casement.ui.words.Refusals;
import io.casement.ui.words.Words;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("fx")
class UnlockPaneTest {
    private static final String PASSPHRASE = "gravel otter lantern quay";

    @TempDir
    Path folder;

    private final Words words = Words.in(Locale.UK);
    private final Keyring.Created created =
            CheapKeyring.create(new ClerkSlot(new UUID(9, 1), "Amara Okafor"), PASSPHRASE.toCharArray());
    private final List<String> opened = new ArrayList<>();
    private boolean answers = true;

    /// Opens real key slots, on the caller's thread.
    private final class Slots implements Host {
        @Override
        public void unlock(
                Path at, String name, char[] passphrase, DoubleConsumer done, Consumer<? super Throwable> failed) {
            if (!answers) {
                return;
            }
            try {
                created.keyring().unlock(name, passphrase).key().close();
                opened.add(name + " in " + at.getFileName());
            } catch (WrongSecret wrong) {
                failed.accept(wrong);
            } finally {
                Arrays.fill(passphrase, '\0');
            }
        }

        @Override
        public void recover(Path at, String name, char[] code, char[] fresh, Consumer<? super Throwable> failed) {
            try {
                created.keyring().unlockByRecovery(code).close();
                opened.add(name + " by code with " + fresh.length);
            } catch (WrongSecret wrong) {
                failed.accept(wrong);
            }
        }

        @Override
        public Optional<Path> chooseFolder() {
            return Optional.of(folder.resolve("elsewhere"));
        }

        @Override
        public void setUp() {
            opened.add("set up");
        }
    }

    private UnlockPane pane(String name) {
        return new UnlockPane(
                words,
                new Start(
                        folder.resolve("larkmere"),
                        Optional.of(name).filter(each -> !each.isEmpty()),
                        LocalTime.of(9, 57),
                        Optional.empty(),
                        "Casement 1.0"),
                new Slots());
    }

    private static List<TextInputControl> fields(UnlockPane pane) {
        if (pane.getScene() == null) {
            new Scene(pane, 1440, 900);
        }
        pane.applyCss();
        pane.layout();
        return pane.lookupAll(".text-field").stream()
                .map(TextInputControl.class::cast)
                .filter(field -> field.getParent().isVisible())
                .toList();
    }

    private static void type(TextInputControl field, String text) {
        field.replaceText(0, field.getLength(), text);
    }

    private static void enter(TextInputControl field) {
        ((javafx.scene.control.TextField) field).getOnAction().handle(null);
    }

    private static void link(UnlockPane pane, String text) {
        pane.lookupAll(".cm-link").stream()
                .map(Button.class::cast)
                .filter(button -> button.getText().equals(text))
                .findFirst()
                .orElseThrow()
                .fire();
    }

    @Test
    void the_passphrase_and_enter_open_the_register_of_the_one_who_was_there_last() {
        Fx.run(() -> {
            var pane = pane("Amara Okafor");
            var secret = fields(pane).getLast();
            type(secret, PASSPHRASE);
            enter(secret);
        });
        assertThat(opened).containsExactly("Amara Okafor in larkmere");
    }

    @Test
    void a_wrong_name_and_a_wrong_passphrase_get_the_same_sentence_and_empty_the_field() {
        Fx.run(() -> {
            var known = pane("Amara Okafor");
            var secret = fields(known).getLast();
            type(secret, "gravel otter lantern key");
            enter(secret);
            var stranger = pane("Nobody Here");
            var other = fields(stranger).getLast();
            type(other, PASSPHRASE);
            enter(other);
            assertThat(known.said())
                    .startsWith("That does not open this register")
                    .isEqualTo(stranger.said());
            assertThat(secret.getLength()).isZero();
            assertThat(known.busy()).isFalse();
        });
        assertThat(opened).isEmpty();
    }

    @Test
    void the_passphrase_never_stands_in_the_text_of_its_field() {
        Fx.run(() -> {
            var pane = pane("Amara Okafor");
            var secret = fields(pane).getLast();
            type(secret, PASSPHRASE);
            assertThat(secret.getText()).doesNotContain("gravel").hasSize(PASSPHRASE.length());
        });
    }

    @Test
    void an_empty_passphrase_is_not_even_tried() {
        Fx.run(() -> {
            var pane = pane("Amara Okafor");
            enter(fields(pane).getLast());
            assertThat(pane.said()).isEqualTo("Type your passphrase.");
            assertThat(pane.busy()).isFalse();
        });
    }

    @Test
    void a_second_enter_while_the_first_is_being_tried_does_nothing() {
        answers = false;
        Fx.run(() -> {
            var pane = pane("Amara Okafor");
            var secret = fields(pane).getLast();
            type(secret, "something else here");
            enter(secret);
            assertThat(pane.busy()).isTrue();
            answers = true;
            type(secret, PASSPHRASE);
            enter(secret);
        });
        assertThat(opened).isEmpty();
    }

    @Test
    void somebody_else_types_a_name_and_may_choose_another_folder() {
        Fx.run(() -> {
            var pane = pane("Ingrid Halvorsen");
            fields(pane);
            link(pane, "Not Ingrid?");
            link(pane, "Another folder");
            type(fields(pane).getFirst(), " amara okafor ");
            var secret = fields(pane).getLast();
            type(secret, PASSPHRASE);
            enter(secret);
        });
        assertThat(opened).containsExactly("amara okafor in elsewhere");
    }

    @Test
    void the_recovery_code_opens_and_a_mistyped_one_is_told_at_once() {
        Fx.run(() -> {
            var pane = pane("Amara Okafor");
            fields(pane);
            link(pane, "Forgot the passphrase");
            var fields = fields(pane);
            var code = created.recovery().grouped();
            type(fields.get(1), new String(code).substring(1));
            type(fields.get(2), "plum kettle harbour moss");
            type(fields.get(3), "plum kettle harbour moss");
            enter(fields.get(3));
            assertThat(fields.get(1).getAccessibleHelp()).startsWith("A sign is missing or mistyped");
            assertThat(opened).isEmpty();
            type(fields.get(1), new String(code));
            enter(fields.get(3));
        });
        assertThat(opened).containsExactly("Amara Okafor by code with 24");
    }

    @Test
    void a_fresh_passphrase_that_is_short_or_differs_is_not_sent() {
        Fx.run(() -> {
            var pane = pane("Amara Okafor");
            fields(pane);
            link(pane, "Forgot the passphrase");
            var fields = fields(pane);
            type(fields.get(1), new String(created.recovery().grouped()));
            type(fields.get(2), "short");
            type(fields.get(3), "shorter");
            enter(fields.get(3));
            assertThat(fields.get(2).getAccessibleHelp()).startsWith("Too short");
            assertThat(fields.get(3).getAccessibleHelp()).startsWith("The two are not the same");
        });
        assertThat(opened).isEmpty();
    }

    @Test
    void esc_leaves_the_recovery_code_and_wipes_what_was_typed() {
        Fx.run(() -> {
            var pane = pane("Amara Okafor");
            fields(pane);
            link(pane, "Forgot the passphrase");
            var code = fields(pane).get(1);
            type(code, "7K2M");
            code.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false));
            assertThat(fields(pane)).doesNotContain(code);
            assertThat(code.getLength()).isZero();
        });
    }

    @Test
    void a_folder_without_a_register_says_so_and_what_helps() {
        var refusals = new Refusals(words);
        assertThat(refusals.of(failure(folder.resolve("not there"))))
                .startsWith("There is no such folder")
                .contains("choose another folder");
        assertThat(refusals.of(failure(folder))).startsWith("There is no register in this folder");
    }

    @Test
    void a_register_in_use_and_one_with_damaged_keys_say_so_and_what_helps() throws Exception {
        var at = folder.resolve("larkmere");
        var refusals = new Refusals(words);
        try (var held = Bureau.in(at)) {
            assertThat(held.register().clerks()).isNotEmpty();
            var slots = CheapKeyring.read(Register.keyring(at).bytes());
            assertThat(slots.clerks()).isNotEmpty();
            assertThat(refusals.of(openingAgain(at))).startsWith("The register is open in another window");
        }
        try (var keys = FileChannel.open(at.resolve("keys"), StandardOpenOption.WRITE)) {
            keys.truncate(20);
        }
        assertThat(refusals.of(failure(at)))
                .startsWith("A part of the register is damaged")
                .contains("newest backup");
    }

    private Throwable openingAgain(Path at) {
        try {
            Register.open(at, created.key(), new Regimes(Lawbook.load()), progress -> {})
                    .close();
        } catch (IOException failed) {
            return failed;
        }
        throw new AssertionError("it opened twice");
    }

    private static Throwable failure(Path at) {
        try {
            Register.keyring(at);
        } catch (IOException failed) {
            return failed;
        }
        throw new AssertionError("there is a register");
    }

    @Test
    void the_pane_is_drawn_light_and_dark() {
        var pictures = Pictures.of("07a-unlock", () -> pane("Amara Okafor"));
        Pictures.of("07a-recover", () -> {
            var pane = pane("Amara Okafor");
            fields(pane);
            link(pane, "Forgot the passphrase");
            return pane;
        });
        assertThat(pictures.get(0).getPixelReader().getArgb(1435, 895)).isEqualTo(0xFFF7F6F4);
        assertThat(pictures.get(1).getPixelReader().getArgb(1435, 895)).isEqualTo(0xFF141413);
    }
}
