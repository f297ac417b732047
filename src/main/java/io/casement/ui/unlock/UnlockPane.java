// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.unlock;

import io.casement.ui.parts.Icon;
import io.casement.ui.parts.Lay;
import io.casement.ui.parts.Logo;
import io.casement.ui.parts.Style;
import io.casement.ui.parts.ThinProgress;
import io.casement.ui.parts.Tone;
import io.casement.ui.words.Refusals;
import io.casement.ui.words.Words;
import java.nio.file.Path;
import java.time.LocalTime;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/// Signing in to a register.
public final class UnlockPane extends StackPane {

    private static final double WIDTH = 380;
    private static final double LINKS = 560;
    private static final int NOON = 12;
    private static final int EVENING = 18;

    private final Words words;
    private final Host host;
    private final Start start;
    private final Label greeting = Lay.label("", Style.H1);
    private final Label where = Lay.label("", Style.MUTED);
    private final StackPane form = new StackPane();
    private final Label said = Lay.wrapped("", Style.MUTED);
    private final HBox message = new HBox(8);
    private final HBox links = Lay.row(20);
    private final ThinProgress progress;
    private final SignInForm signIn;
    private final RecoverForm recover;
    private Path folder;
    private boolean busy;

    public UnlockPane(Words words, Start start, Host host) {
        this.words = words;
        this.start = start;
        this.host = host;
        this.folder = start.folder();
        this.progress = new ThinProgress(words);
        this.signIn = new SignInForm(words, start.name(), this::unlock);
        this.recover = new RecoverForm(words, start.name(), this::recover);
        Style.SIDE.on(this);
        message.setAlignment(Pos.TOP_CENTER);
        said.setTextAlignment(TextAlignment.CENTER);
        links.setAlignment(Pos.CENTER);
        var column = new VBox(22, new Logo(64), heading(), form, message, links);
        column.setAlignment(Pos.CENTER);
        column.setMaxSize(LINKS, Region.USE_PREF_SIZE);
        Lay.wide(WIDTH, form);
        Lay.wide(WIDTH, message);
        column.setTranslateY(-20);
        StackPane.setAlignment(progress, Pos.TOP_LEFT);
        progress.setMaxWidth(Double.MAX_VALUE);
        getChildren().addAll(column, progress);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && form.getChildren().contains(recover) && !busy) {
                event.consume();
                toSignIn();
            }
        });
        toSignIn();
        start.lockedAt()
                .ifPresent(time -> say(Icon.CHECKMARK_CIRCLE_16, Tone.OK, words.text("unlock.locked-at", time)));
    }

    /// Where the focus belongs once the pane is shown.
    public Node home() {
        return form.getChildren().contains(recover) ? recover.home() : signIn.home();
    }

    private VBox heading() {
        var box = new VBox(2, greeting, where);
        box.setAlignment(Pos.CENTER);
        return box;
    }

    // ---- two forms ---------------------------------------------------------------------------------------------

    private void toSignIn() {
        recover.clear();
        form.getChildren().setAll(signIn);
        greet();
        quiet();
        links.getChildren().clear();
        if (signIn.knowsName()) {
            var first = first(signIn.name());
            links.getChildren().add(link(words.text("unlock.somebody-else", first), () -> {
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
        greeting.setText(words.text("unlock.recover-title"));
        quiet();
        links.getChildren()
                .setAll(
                        link(words.text("unlock.back"), this::toSignIn),
                        link(words.text("unlock.another-folder"), this::another));
        home().requestFocus();
    }

    private void greet() {
        greeting.setText(
                signIn.knowsName() ? words.text(hello(start.now()), first(signIn.name())) : words.text("unlock.title"));
        where.setText(words.text("unlock.folder", name(folder)));
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

    private static String name(Path folder) {
        var last = folder.getFileName();
        return last == null ? folder.toString() : last.toString();
    }

    private Button link(String text, Runnable action) {
        var link = Style.LINK.on(new Button(text));
        link.getStyleClass().removeAll("button");
        link.setMinWidth(Region.USE_PREF_SIZE);
        link.setOnAction(event -> {
            if (!busy) {
                action.run();
            }
        });
        return link;
    }

    private void another() {
        host.chooseFolder().ifPresent(chosen -> {
            folder = chosen;
            where.setText(words.text("unlock.folder", name(folder)));
            quiet();
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
            host.unlock(folder, signIn.name(), signIn.take(), this::failed);
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
        quiet();
        progress.begin(words.text("unlock.opening"), () -> {});
        progress.cancel().setVisible(false);
    }

    private void failed(Throwable failure) {
        busy = false;
        progress.end();
        form.setDisable(false);
        refuse(new Refusals(words).of(failure));
    }

    /// Whether it waits for the host.
    boolean busy() {
        return busy;
    }

    private void refuse(String sentence) {
        say(Icon.ERROR_CIRCLE_16, Tone.DANGER, sentence);
        home().requestFocus();
    }

    private void say(Icon icon, Tone tone, String sentence) {
        said.setText(sentence);
        Style.MUTED.set(said, tone != Tone.DANGER);
        tone.ink(said);
        if (tone == Tone.OK) {
            Tone.NEUTRAL.ink(said);
        }
        message.getChildren().setAll(Lay.pad(2, 0, 0, 0, new HBox(icon.at(16, tone))), said);
        message.setVisible(true);
    }

    private void quiet() {
        said.setText("");
        message.getChildren().clear();
        message.setVisible(false);
    }

    /// What was said last, for whoever cannot see it.
    String said() {
        return said.getText();
    }
}
