// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.unlock;

import io.casement.ui.parts.Lay;
import io.casement.ui.words.Refusals;
import io.casement.ui.words.Words;
import java.nio.file.Path;
import java.time.LocalTime;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/// Signing in to a register.
public final class UnlockPane extends StackPane {

    private static final int NOON = 12;
    private static final int EVENING = 18;

    private final Words words;
    private final Host host;
    private final Start start;
    private final StackPane form = new StackPane();
    private final Said said = new Said();
    private final HBox links = Threshold.links();
    private final Threshold threshold;
    private final SignInForm signIn;
    private final RecoverForm recover;
    private Path folder;
    private boolean busy;

    public UnlockPane(Words words, Start start, Host host) {
        this.words = words;
        this.start = start;
        this.host = host;
        this.folder = start.folder();
        this.signIn = new SignInForm(words, start.name(), this::unlock);
        this.recover = new RecoverForm(words, start.name(), this::recover);
        Lay.wide(Threshold.WIDTH, form);
        Lay.wide(Threshold.WIDTH, said);
        this.threshold = new Threshold(words, start.program(), form, said, links);
        getChildren().add(threshold);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && form.getChildren().contains(recover) && !busy) {
                event.consume();
                toSignIn();
            }
        });
        toSignIn();
        start.lockedAt().ifPresent(time -> said.reassure(words.text("unlock.locked-at", time)));
    }

    /// Where the focus belongs once the pane is shown.
    public Node home() {
        return form.getChildren().contains(recover) ? recover.home() : signIn.home();
    }

    /// It is known already that the register will not open.
    public void refused(Throwable why) {
        refuse(new Refusals(words).of(why));
    }

    // ---- two forms ---------------------------------------------------------------------------------------------

    private void toSignIn() {
        recover.clear();
        form.getChildren().setAll(signIn);
        threshold.greet(
                signIn.knowsName() ? words.text(hello(start.now()), first(signIn.name())) : words.text("unlock.title"),
                place());
        said.quiet();
        links.getChildren().clear();
        if (signIn.knowsName()) {
            links.getChildren().add(link(words.text("unlock.somebody-else", first(signIn.name())), () -> {
                signIn.askName();
                toSignIn();
            }));
        }
        links.getChildren()
                .addAll(
                        link(words.text("unlock.another-folder"), this::another),
                        link(words.text("unlock.forgot"), this::toRecover),
                        link(words.text("unlock.new-register"), host::setUp));
        home().requestFocus();
    }

    private void toRecover() {
        form.getChildren().setAll(recover);
        threshold.greet(words.text("unlock.recover-title"), place());
        said.quiet();
        links.getChildren()
                .setAll(
                        link(words.text("unlock.back"), this::toSignIn),
                        link(words.text("unlock.another-folder"), this::another));
        home().requestFocus();
    }

    private String place() {
        var last = folder.getFileName();
        return words.text("unlock.folder", last == null ? folder.toString() : last.toString());
    }

    private static String hello(LocalTime now) {
        if (now.getHour() < NOON) {
            return "unlock.morning";
        }
        return now.getHour() < EVENING ? "unlock.day" : "unlock.evening";
    }

    private static String first(String name) {
        return name.strip().replaceFirst("\\s.*", "");
    }

    private Button link(String text, Runnable action) {
        return Threshold.link(text, () -> {
            if (!busy) {
                action.run();
            }
        });
    }

    private void another() {
        host.chooseFolder().ifPresent(chosen -> {
            folder = chosen;
            threshold.place(place());
            said.quiet();
            home().requestFocus();
        });
    }

    // ---- asking ------------------------------------------------------------------------------------------------

    private void unlock() {
        if (busy) {
            return;
        }
        signIn.missing().ifPresentOrElse(this::refuse, () -> {
            begin();
            host.unlock(folder, signIn.name(), signIn.take(), threshold.progress()::done, this::failed);
        });
    }

    private void recover() {
        if (busy) {
            return;
        }
        if (recover.fits()) {
            begin();
            host.recover(folder, recover.name(), recover.code(), recover.take(), this::failed);
        }
    }

    private void begin() {
        busy = true;
        form.setDisable(true);
        said.quiet();
        threshold.progress().begin(words.text("unlock.opening"), () -> {});
    }

    private void failed(Throwable failure) {
        busy = false;
        threshold.progress().end();
        form.setDisable(false);
        refused(failure);
    }

    /// Whether it waits for the host.
    boolean busy() {
        return busy;
    }

    private void refuse(String sentence) {
        said.refuse(sentence);
        home().requestFocus();
    }

    /// What was said last, for whoever cannot see it.
    String said() {
        return said.text();
    }
}
