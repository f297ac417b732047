// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.setup;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.casement.cases.Clerk;
import io.casement.cases.ClerkId;
import io.casement.cases.Role;
import io.casement.desk.Regimes;
import io.casement.keys.CheapKeyring;
import io.casement.keys.ClerkSlot;
import io.casement.law.Authority;
import io.casement.law.RegimeId;
import io.casement.lawbook.Lawbook;
import io.casement.store.Register;
import io.casement.ui.Bureau;
import io.casement.ui.Fx;
import io.casement.ui.Pictures;
import io.casement.ui.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

@Tag("fx")
class SetupPaneTest {
    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{4}(-[0-9A-Z]{4}){6}");

    private static final Regimes LAWS = new Regimes(Lawbook.load());
    private static final List<Authority> REGIONAL =
            LAWS.lawbook().regime(new RegimeId("EU-DE"), Bureau.TODAY).orElseThrow().authorities().stream()
                    .filter(each -> each.region().isPresent())
                    .toList();

    @TempDir
    Path folder;

    private final Words words = Words.in(Locale.UK);
    private final List<String> heard = new ArrayList<>();
    private final List<Runnable> later = new ArrayList<>();
    private boolean waits;

    /// Makes real keys and a real register, on the caller's thread.
    private final class Founders implements Host {
        @Override
        public void keys(
                String name, char[] passphrase, Consumer<? super Founder> made, Consumer<? super Throwable> failed) {
            var clerk = new Clerk(new ClerkId(UUID.randomUUID()), name, Role.HEAD);
            var keys = CheapKeyring.create(new ClerkSlot(clerk.id().value(), name), passphrase);
            Arrays.fill(passphrase, '\0');
            if (waits) {
                later.add(() -> made.accept(new Founder(clerk, keys)));
            } else {
                made.accept(new Founder(clerk, keys));
            }
        }

        @Override
        public void found(Founding founding, Consumer<? super Throwable> failed) {
            var keys = founding.founder().keys();
            try (var register = Register.create(
                    founding.folder(),
                    keys.keyring(),
                    keys.key(),
                    LAWS,
                    founding.founder().clerk(),
                    founding.organisation(),
                    Bureau.CLOCK.instant())) {
                heard.add(register.organisation().senderLine() + ", "
                        + register.organisation().country() + ", signed "
                        + register.organisation().signatory());
                heard.add(register.clerks().getFirst().name());
            } catch (IOException refused) {
                failed.accept(refused);
            }
        }

        @Override
        public void lookAround(Consumer<? super Throwable> failed) {
            heard.add("look around");
        }

        @Override
        public void signIn(Optional<Path> at) {
            heard.add("sign in" + at.map(each -> " to " + each.getFileName()).orElse(""));
        }

        @Override
        public Optional<Path> chooseFolder() {
            return Optional.of(folder.resolve("chosen"));
        }

        @Override
        public Optional<Path> chooseFile(String name) {
            return Optional.of(folder.resolve(name));
        }
    }

    private SetupPane pane() {
        var pane = new SetupPane(
                words, new Proposal(folder.resolve("register"), "NL", "Europe/Amsterdam", REGIONAL), new Founders());
        new Scene(pane, 1440, 900);
        return pane;
    }

    private SetupPane atLetters(String country) {
        var pane = atRecovery();
        keepsTheCode(pane);
        type(
                pane,
                "Larkmere Hotels",
                "Larkmere Hotels B.V.",
                "Privacy office",
                "privacy@larkmere.example",
                "Kade 12\n1011 AB Amsterdam",
                country);
        next(pane);
        type(pane, "Ingrid Halvorsen", "Privacy lead");
        return pane;
    }

    private static void press(SetupPane pane, KeyCode code, boolean ctrl) {
        pane.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, ctrl, false, false));
    }

    private static void next(SetupPane pane) {
        press(pane, KeyCode.ENTER, true);
    }

    private static List<TextInputControl> fields(SetupPane pane) {
        pane.applyCss();
        pane.layout();
        return pane.lookupAll(".text-input").stream()
                .map(TextInputControl.class::cast)
                .toList();
    }

    private static List<String> texts(SetupPane pane) {
        pane.applyCss();
        pane.layout();
        return pane.lookupAll(".label").stream()
                .filter(node -> node instanceof Label && isShown(node))
                .map(node -> ((Label) node).getText())
                .toList();
    }

    private static boolean isShown(Node node) {
        return node.isVisible() && (node.getParent() == null || isShown(node.getParent()));
    }

    private static void type(SetupPane pane, String... texts) {
        var fields = fields(pane);
        for (var i = 0; i < texts.length; i++) {
            fields.get(i).replaceText(0, fields.get(i).getLength(), texts[i]);
        }
    }

    private SetupPane atRecovery() {
        var pane = pane();
        next(pane);
        type(pane, "Ingrid Halvorsen", "gravel otter lantern quay", "gravel otter lantern quay");
        next(pane);
        return pane;
    }

    /// Saves the sheet and types the group that is asked for.
    private void keepsTheCode(SetupPane pane) {
        press(pane, KeyCode.S, true);
        next(pane);
        var asked = texts(pane).stream()
                .filter(text -> text.startsWith("To be sure"))
                .findFirst()
                .orElseThrow();
        var number = Integer.parseInt(asked.replaceAll("\\D*(\\d) of 7.*", "$1"));
        type(pane, code().split("-", -1)[number - 1].toLowerCase(Locale.ROOT));
        next(pane);
    }

    private String code() {
        try {
            var sheet = Files.readString(folder.resolve("Casement recovery code.txt"));
            var found = CODE.matcher(sheet);
            assertThat(found.find()).isTrue();
            return found.group();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void a_register_is_made_without_the_mouse_and_opens_with_passphrase_and_code() throws Exception {
        Fx.run(() -> {
            var pane = atRecovery();
            keepsTheCode(pane);
            type(
                    pane,
                    "Larkmere Hotels",
                    "Larkmere Hotels B.V.",
                    "Privacy office",
                    "privacy@larkmere.example",
                    "Kade 12\n1011 AB Amsterdam");
            next(pane);
            assertThat(fields(pane).getFirst().getText()).isEqualTo("Ingrid Halvorsen");
            type(pane, "Ingrid Halvorsen", "Privacy lead");
            next(pane);
        });
        assertThat(heard)
                .containsExactly(
                        "Larkmere Hotels B.V. · Privacy office · Kade 12 · 1011 AB Amsterdam, NL, signed Ingrid Halvorsen",
                        "Ingrid Halvorsen");
        var slots =
                CheapKeyring.read(Register.keyring(folder.resolve("register")).bytes());
        slots.unlock("ingrid halvorsen", "gravel otter lantern quay".toCharArray())
                .key()
                .close();
        slots.unlockByRecovery(code().toCharArray()).close();
    }

    @Test
    void neither_code_nor_passphrase_nor_name_ever_stands_in_the_log() {
        var root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        var level = root.getLevel();
        var logged = new ListAppender<ILoggingEvent>();
        logged.start();
        root.addAppender(logged);
        root.setLevel(Level.TRACE);
        try {
            LoggerFactory.getLogger(SetupPaneTest.class).info("begins");
            Fx.run(() -> next(atLetters("Netherlands")));
        } finally {
            root.setLevel(level);
            root.detachAppender(logged);
        }
        assertThat(heard).isNotEmpty();
        var all = logged.list.stream().map(String::valueOf).collect(Collectors.joining("\n"));
        assertThat(all).contains("begins");
        assertThat(all.toUpperCase(Locale.ROOT)).doesNotContain(code().split("-", -1));
        assertThat(all).doesNotContain("gravel", "lantern", "Halvorsen");
    }

    @Test
    void what_fails_at_the_last_step_is_told_there_and_may_be_tried_again() throws IOException {
        var inTheWay = folder.resolve("register").resolve("letter.txt");
        var pane = Fx.get(() -> atLetters("Netherlands"));
        Files.createDirectories(inTheWay.getParent());
        Files.writeString(inTheWay, "mine");
        Fx.run(() -> {
            next(pane);
            assertThat(texts(pane)).anyMatch(text -> text.startsWith("The folder is not empty. Nothing was changed."));
            assertThat(pane.busy()).isFalse();
        });
        assertThat(inTheWay).hasContent("mine");
        Files.delete(inTheWay);
        Fx.run(() -> next(pane));
        assertThat(heard).contains("Ingrid Halvorsen");
    }

    @Test
    void esc_stops_the_making_of_keys_and_what_comes_too_late_is_wiped() {
        waits = true;
        Fx.run(() -> {
            var pane = atRecovery();
            assertThat(pane.busy()).isTrue();
            assertThat(texts(pane)).contains("The keys are being made");
            press(pane, KeyCode.ESCAPE, false);
            assertThat(pane.busy()).isFalse();
            assertThat(fields(pane).get(1).getLength()).isEqualTo("gravel otter lantern quay".length());
            later.removeFirst().run();
            assertThat(texts(pane)).contains("Choose a passphrase");
            next(pane);
            later.removeFirst().run();
            assertThat(texts(pane)).contains("Keep the recovery code");
        });
    }

    @Test
    void only_where_a_country_has_several_authorities_is_asked_for_one() {
        Fx.run(() -> {
            assertThat(texts(atLetters("Netherlands"))).doesNotContain("Authority to which people complain");
            assertThat(texts(atLetters("DE"))).contains("Authority to which people complain");
        });
    }

    @Test
    void nobody_else_on_the_computer_may_read_the_saved_sheet() throws IOException {
        Fx.run(() -> press(atRecovery(), KeyCode.S, true));
        var sheet = folder.resolve("Casement recovery code.txt");
        assertThat(sheet).content().contains(folder.resolve("register").toString());
        var owned = Files.getFileAttributeView(sheet, PosixFileAttributeView.class);
        if (owned != null) {
            assertThat(owned.readAttributes().permissions())
                    .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        }
    }

    @Test
    void a_folder_that_cannot_be_made_is_refused_before_any_key_is_made() throws IOException {
        Files.writeString(folder.resolve("letter.txt"), "a file is no folder");
        Fx.run(() -> {
            var pane = pane();
            type(pane, folder.resolve("letter.txt").resolve("register").toString());
            next(pane);
            assertThat(fields(pane).getFirst().getAccessibleHelp()).startsWith("Nothing can be written here");
            type(pane, "");
            next(pane);
            assertThat(fields(pane).getFirst().getAccessibleHelp()).startsWith("Choose a folder");
        });
    }

    @Test
    void an_error_goes_as_soon_as_it_is_being_mended() {
        Fx.run(() -> {
            var pane = pane();
            type(pane, "");
            next(pane);
            type(pane, folder.resolve("elsewhere").toString());
            assertThat(fields(pane).getFirst().getAccessibleHelp()).isNull();
        });
    }

    @Test
    void nothing_is_on_the_disk_before_the_last_step() {
        Fx.run(() -> {
            var pane = atRecovery();
            next(pane);
            assertThat(texts(pane)).anyMatch(text -> text.startsWith("To be sure"));
        });
        assertThat(folder.resolve("register")).doesNotExist();
    }

    @Test
    void the_code_hides_while_a_group_of_it_is_asked_for_and_a_wrong_group_does_not_pass() {
        Fx.run(() -> {
            var pane = atRecovery();
            var groups = texts(pane).stream()
                    .filter(text -> text.matches("[0-9A-Z]{4}"))
                    .toList();
            assertThat(groups).hasSize(7);
            next(pane);
            assertThat(texts(pane)).doesNotContainAnyElementsOf(groups);
            type(pane, "----");
            next(pane);
            assertThat(fields(pane).getFirst().getAccessibleHelp()).startsWith("That is not this group");
            press(pane, KeyCode.ESCAPE, false);
            assertThat(texts(pane)).containsAll(groups);
        });
    }

    @Test
    void going_back_to_the_passphrase_makes_another_code() {
        Fx.run(() -> {
            var pane = atRecovery();
            press(pane, KeyCode.S, true);
            var first = code();
            press(pane, KeyCode.ESCAPE, false);
            assertThat(fields(pane).get(1).getLength()).isZero();
            type(pane, "Ingrid Halvorsen", "plum kettle harbour moss", "plum kettle harbour moss");
            next(pane);
            press(pane, KeyCode.S, true);
            assertThat(code()).isNotEqualTo(first);
        });
    }

    @Test
    void a_weak_or_mistyped_passphrase_does_not_pass() {
        Fx.run(() -> {
            var pane = pane();
            next(pane);
            type(pane, "", "password1234", "password1235");
            next(pane);
            var fields = fields(pane);
            assertThat(fields.get(0).getAccessibleHelp()).startsWith("Type your name");
            assertThat(fields.get(1).getAccessibleHelp()).startsWith("Take at least four words");
            assertThat(fields.get(2).getAccessibleHelp()).startsWith("Not the same");
            assertThat(texts(pane)).contains("Too easy to guess");
        });
    }

    @Test
    void a_folder_with_something_in_it_is_refused_before_any_key_is_made() throws IOException {
        Files.createDirectories(folder.resolve("register"));
        Files.writeString(folder.resolve("register").resolve("letter.txt"), "mine");
        Fx.run(() -> {
            var pane = pane();
            next(pane);
            assertThat(fields(pane).getFirst().getAccessibleHelp()).startsWith("Something lies in this folder already");
        });
    }

    @Test
    void a_folder_that_holds_a_register_says_so() {
        Bureau.in(folder.resolve("register")).close();
        Fx.run(() -> {
            var pane = pane();
            next(pane);
            assertThat(fields(pane).getFirst().getAccessibleHelp()).startsWith("There is a register in this folder");
        });
    }

    @Test
    void the_way_to_signing_in_leads_to_the_register_that_was_found() {
        Bureau.in(folder.resolve("register")).close();
        Fx.run(() -> {
            var pane = pane();
            fields(pane);
            ((Button) pane.lookup(".cm-link")).fire();
        });
        assertThat(heard).containsExactly("sign in to register");
    }

    @Test
    void two_chooses_to_look_around_first() {
        Fx.run(() -> {
            var pane = pane();
            press(pane, KeyCode.DIGIT2, false);
            next(pane);
        });
        assertThat(heard).containsExactly("look around");
    }

    @Test
    void a_country_that_does_not_exist_and_an_address_without_at_are_marked() {
        Fx.run(() -> {
            var pane = atRecovery();
            keepsTheCode(pane);
            type(pane, "Larkmere", "", "Privacy office", "larkmere.example", "Kade 12", "Ruritania");
            next(pane);
            var fields = fields(pane);
            assertThat(fields.get(3).getAccessibleHelp()).startsWith("Type an e-mail address");
            assertThat(fields.get(5).getAccessibleHelp()).startsWith("Type a country");
        });
    }

    @Test
    void who_has_a_register_is_led_to_signing_in() {
        Fx.run(() -> {
            var pane = atRecovery();
            fields(pane);
            ((Button) pane.lookup(".cm-link")).fire();
        });
        assertThat(heard).containsExactly("sign in");
    }

    @Test
    void the_steps_are_drawn_light_and_dark() {
        var pictures = Pictures.of("07b-first-run", this::pane);
        Pictures.of("07c-first-run-passphrase", () -> {
            var pane = pane();
            next(pane);
            type(pane, "Ingrid Halvorsen", "gravel otter lantern quay", "gravel otter lantern quay");
            return pane;
        });
        Pictures.of("07d-first-run-recovery", this::atRecovery);
        Pictures.of("07e-first-run-organisation", () -> {
            var pane = atRecovery();
            keepsTheCode(pane);
            return pane;
        });
        assertThat(pictures.get(0).getPixelReader().getArgb(1435, 895)).isEqualTo(0xFFFFFFFF);
        assertThat(pictures.get(1).getPixelReader().getArgb(1435, 895)).isEqualTo(0xFF1B1A19);
    }
}
