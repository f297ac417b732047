// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.unlock;

import io.casement.cases.Clerk;
import io.casement.ui.parts.Icon;
import io.casement.ui.parts.KeyButton;
import io.casement.ui.parts.KeyCap;
import io.casement.ui.parts.Lay;
import io.casement.ui.parts.Note;
import io.casement.ui.parts.SecretField;
import io.casement.ui.parts.Style;
import io.casement.ui.parts.Tone;
import io.casement.ui.words.Refusals;
import io.casement.ui.words.Words;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Coming in to the demonstration as one of its people: digits choose, Enter opens. Their passphrase is filled in
/// and said, because it protects nothing.
public final class CastPane extends StackPane {

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final Words words;
    private final Cast cast;
    private final Host host;
    private final List<HBox> rows = new ArrayList<>();
    private final SecretField secret;
    private final VBox form = new VBox(10);
    private final Said said = new Said();
    private final Threshold threshold;
    private int chosen;
    private boolean busy;

    public CastPane(Words words, Cast cast, String program, Host host) {
        this.words = words;
        this.cast = cast;
        this.host = host;
        for (var i = 0; i < cast.people().size(); i++) {
            rows.add(row(i, cast.people().get(i)));
        }
        secret = new SecretField(words);
        secret.field().setAccessibleText(words.text("unlock.passphrase"));
        form.getChildren().addAll(rows);
        form.getChildren()
                .addAll(
                        secret,
                        Threshold.tall(KeyButton.primary(words.text("unlock.unlock"), this::unlock)
                                .key("Enter")));
        Lay.wide(Threshold.WIDTH, form);
        Lay.wide(Threshold.WIDTH, said);
        var note = Lay.wide(
                Threshold.WIDTH,
                new Note(
                        Icon.BEAKER_20,
                        Tone.NEUTRAL,
                        words.text("unlock.demo-note"),
                        words.text("unlock.demo-note.text", cast.passphrase())));
        var links = Threshold.links();
        links.getChildren().add(Threshold.link(words.text("unlock.demo-own"), host::setUp));
        threshold = new Threshold(words, program, form, said, note, links);
        threshold.greet(words.text("unlock.demo-title"), words.text("unlock.demo-place"));
        getChildren().add(threshold);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        fill();
        choose(0);
    }

    private HBox row(int place, Clerk person) {
        var dot = new RadioButton();
        dot.setFocusTraversable(false);
        dot.setMouseTransparent(true);
        var role = words.text("role." + person.role().id());
        var row = Style.all(
                Lay.row(
                        12,
                        dot,
                        Lay.grow(Lay.column(
                                0, Lay.firm(person.name(), Style.MEDIUM), Lay.label(role, Style.SMALL, Style.SUBTLE))),
                        new KeyCap(Integer.toString(place + 1))),
                Style.CARD,
                Style.CHOICE);
        Lay.pad(8, 14, 8, 14, row);
        row.setFocusTraversable(true);
        row.setAccessibleRole(AccessibleRole.RADIO_BUTTON);
        row.setAccessibleText(person.name() + ", " + role);
        row.setOnMouseClicked(event -> choose(place));
        return row;
    }

    /// Where the focus belongs once the pane is shown.
    public Node home() {
        return rows.get(chosen);
    }

    private void fill() {
        secret.clear();
        secret.field().replaceText(0, 0, cast.passphrase());
    }

    private void choose(int place) {
        chosen = Math.clamp(place, 0, rows.size() - 1);
        for (var i = 0; i < rows.size(); i++) {
            rows.get(i).pseudoClassStateChanged(CURRENT, i == chosen);
            ((RadioButton) rows.get(i).getChildren().getFirst()).setSelected(i == chosen);
        }
        home().requestFocus();
    }

    private void pressed(KeyEvent event) {
        var inField = event.getTarget() instanceof TextInputControl;
        switch (event.getCode()) {
            case ENTER -> {
                event.consume();
                unlock();
            }
            case UP -> move(event, -1);
            case DOWN -> move(event, 1);
            case DIGIT1, DIGIT2, DIGIT3, NUMPAD1, NUMPAD2, NUMPAD3 -> {
                if (!inField) {
                    event.consume();
                    choose(digit(event.getCode()) - 1);
                }
            }
            default -> {} // the pane's own
        }
    }

    private void move(KeyEvent event, int step) {
        event.consume();
        choose(chosen + step);
    }

    private static int digit(KeyCode code) {
        var name = code.name();
        return name.charAt(name.length() - 1) - '0';
    }

    private void unlock() {
        if (busy) {
            return;
        }
        busy = true;
        form.setDisable(true);
        said.quiet();
        threshold.progress().begin(words.text("unlock.opening"), () -> {});
        var name = cast.people().get(chosen).name();
        host.unlock(cast.folder(), name, secret.secret(), threshold.progress()::done, this::failed);
    }

    private void failed(Throwable failure) {
        busy = false;
        form.setDisable(false);
        threshold.progress().end();
        said.refuse(new Refusals(words).of(failure));
        fill();
        home().requestFocus();
    }

    String said() {
        return said.text();
    }
}
