// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.app;

import io.casement.cases.Clerk;
import io.casement.cases.Role;
import io.casement.keys.ClerkSlot;
import io.casement.keys.Cost;
import io.casement.keys.Keyring;
import io.casement.ui.setup.Founder;
import io.casement.ui.setup.Founding;
import io.casement.ui.setup.Host;
import io.casement.ui.setup.Proposal;
import io.casement.ui.setup.SetupPane;
import io.casement.ui.unlock.CastPane;
import io.casement.ui.unlock.Start;
import io.casement.ui.unlock.UnlockPane;
import io.casement.ui.words.Words;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// What a newcomer sees first, for the album: signing in, and each step of the first run, walked by the keyboard
/// as a person would. Makes real keys and no register. Lives on the FX thread.
final class FirstPages {

    private static final LocalTime MORNING = LocalTime.of(9, 57);
    private static final Path FOLDER = Path.of("Larkmere");
    private static final int GROUPS = 7;
    private static final int WITH_HYPHEN = 5;

    private final Words words;
    private final Demo demo;
    private final Keyring.Created keys;

    FirstPages(Words words, Demo demo) {
        this.words = words;
        this.demo = demo;
        var ingrid = new ClerkSlot(Demo.INGRID.id().value(), Demo.INGRID.name());
        keys = Keyring.create(ingrid, Demo.PASSPHRASE.toCharArray(), Cost.floor());
    }

    /// A page to be shown in a scene, and then to be led to the state that is drawn.
    record Page(Parent root, Consumer<Scene> lead) {}

    /// Each page is made anew for each picture.
    Map<String, Supplier<Page>> all() {
        Map<String, Supplier<Page>> all = new LinkedHashMap<>();
        all.put("07a-sign-in", this::signIn);
        all.put("07a-sign-in-demo", () -> {
            var pane = new CastPane(words, demo.cast(), Cli.program(), new Closed());
            return new Page(pane, scene -> pane.home().requestFocus());
        });
        all.put("07b-set-up-where", () -> setUp(scene -> {}));
        all.put("07c-set-up-passphrase", () -> setUp(FirstPages::toPassphrase));
        all.put("07d-set-up-recovery", () -> setUp(this::toRecovery));
        all.put("07e-set-up-organisation", () -> setUp(this::toOrganisation));
        all.put("07f-set-up-letters", () -> setUp(this::toLetters));
        return all;
    }

    private Page signIn() {
        var start = new Start(FOLDER, Optional.of(Demo.AMARA.name()), MORNING, Optional.of(MORNING), Cli.program());
        var pane = new UnlockPane(words, start, new Closed());
        return new Page(pane, scene -> {
            pane.home().requestFocus();
            type(scene, Demo.PASSPHRASE);
        });
    }

    private Page setUp(Consumer<Scene> lead) {
        var proposal = new Proposal(
                Path.of("/home/ingrid/.local/share/casement/register"), "NL", Demo.ZONE.getId(), List.of());
        var pane = new SetupPane(words, proposal, new Walked());
        return new Page(pane, scene -> {
            pane.home().requestFocus();
            lead.accept(scene);
        });
    }

    // ---- the walk ------------------------------------------------------------------------------------------------

    private static void toPassphrase(Scene scene) {
        next(scene);
        type(scene, Demo.INGRID.name(), Demo.PASSPHRASE, Demo.PASSPHRASE);
    }

    private void toRecovery(Scene scene) {
        toPassphrase(scene);
        next(scene);
    }

    private void toOrganisation(Scene scene) {
        toRecovery(scene);
        next(scene);
        var code = keys.recovery().grouped();
        // which group is asked for is the pane's own matter
        for (var group = 0; group < GROUPS && fields(scene).size() == 1; group++) {
            type(scene, new String(code, group * WITH_HYPHEN, WITH_HYPHEN - 1));
            next(scene);
        }
        Arrays.fill(code, ' ');
        var larkmere = Demo.LARKMERE;
        type(
                scene,
                larkmere.name(),
                larkmere.legalName(),
                larkmere.office(),
                larkmere.email(),
                String.join("\n", larkmere.address()));
    }

    private void toLetters(Scene scene) {
        toOrganisation(scene);
        next(scene);
        type(scene, Demo.INGRID.name(), "Head of privacy");
    }

    private static void next(Scene scene) {
        scene.getRoot().fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, true, false, false));
    }

    private static void type(Scene scene, String... texts) {
        var fields = fields(scene);
        for (var i = 0; i < texts.length; i++) {
            fields.get(i).replaceText(0, fields.get(i).getLength(), texts[i]);
        }
    }

    private static List<TextInputControl> fields(Scene scene) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        return scene.getRoot().lookupAll(".text-input").stream()
                .filter(Node::isVisible)
                .filter(node -> node.getParent().isVisible())
                .map(TextInputControl.class::cast)
                .toList();
    }

    /// Gives the keys that were made before, and nothing else.
    private final class Walked implements Host {

        @Override
        public void keys(
                String name, char[] passphrase, Consumer<? super Founder> made, Consumer<? super Throwable> failed) {
            Arrays.fill(passphrase, ' ');
            made.accept(new Founder(new Clerk(Demo.INGRID.id(), name, Role.HEAD), keys));
        }

        @Override
        public void found(Founding founding, Consumer<? super Throwable> failed) {}

        @Override
        public void lookAround(Consumer<? super Throwable> failed) {}

        @Override
        public void signIn(Optional<Path> folder) {}

        @Override
        public Optional<Path> chooseFolder() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> chooseFile(String name) {
            return Optional.empty();
        }
    }

    /// Lets nobody in: nobody is there.
    private static final class Closed implements io.casement.ui.unlock.Host {

        @Override
        public void unlock(
                Path folder, String name, char[] passphrase, DoubleConsumer done, Consumer<? super Throwable> failed) {}

        @Override
        public void recover(Path folder, String name, char[] code, char[] fresh, Consumer<? super Throwable> failed) {}

        @Override
        public Optional<Path> chooseFolder() {
            return Optional.empty();
        }

        @Override
        public void setUp() {}
    }
}
