// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.setup;

import io.casement.ui.parts.Icon;
import io.casement.ui.parts.KeyButton;
import io.casement.ui.parts.KeyCap;
import io.casement.ui.parts.Lay;
import io.casement.ui.parts.Style;
import io.casement.ui.parts.Tone;
import io.casement.ui.words.Words;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.RadioButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Where the cases live: in a folder of this computer, or nowhere yet.
final class WhereQuestion implements Question {

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final double TEXT = 560;
    private static final double LABEL = 20;

    private final Words words;
    private final Fields fields;
    private final Runnable chosen;
    private final RadioButton hereDot = dot();
    private final RadioButton lookDot = dot();
    private final HBox here;
    private final HBox look;
    private final Fields.Field folder;
    private final HBox row;
    private final VBox body;
    private boolean demo;

    /// @param choose asks for another folder
    /// @param chosen is told when the choice between the two changed
    WhereQuestion(Words words, Path proposed, Supplier<Optional<Path>> choose, Runnable chosen) {
        this.words = words;
        this.chosen = chosen;
        this.fields = new Fields(words);
        here = card(1, Icon.LAPTOP_20, "here", hereDot);
        look = card(2, Icon.BEAKER_20, "look", lookDot);
        folder = fields.line("folder");
        folder.input().setText(proposed.toString());
        var other = KeyButton.outlined(
                words.text("setup.folder-choose"), () -> choose.get().ifPresent(this::propose));
        row = new HBox(8, Lay.grow(folder.box()), Lay.pad(LABEL, 0, 0, 0, new VBox(other)));
        folder.box().setMaxWidth(TEXT);
        body = Lay.column(12, here, look, Lay.pad(4, 0, 0, 0, row));
        select(1);
    }

    /// What lies there already is left alone: the register gets a folder of its own in it.
    private void propose(Path found) {
        var free = Ground.of(found) == Ground.NOT_EMPTY ? found.resolve(words.text("setup.folder-name")) : found;
        folder.input().setText(free.toString());
        folder.box().right();
    }

    private static RadioButton dot() {
        var dot = new RadioButton();
        dot.setFocusTraversable(false);
        dot.setMouseTransparent(true);
        return dot;
    }

    /// A row and no Button, because a button does not grow with text that wraps.
    private HBox card(int digit, Icon icon, String id, RadioButton dot) {
        var text = Lay.column(
                3,
                Lay.label(words.text("setup.card." + id), Style.H3),
                Lay.wrapped(words.text("setup.card-text." + id), Style.MUTED),
                Lay.wrapped(words.text("setup.card-how." + id), Style.SMALL, Style.SUBTLE));
        text.setMinWidth(0);
        var card = Style.all(
                new HBox(
                        16,
                        Lay.pad(2, 0, 0, 0, new HBox(dot)),
                        Lay.pad(2, 0, 0, 0, new HBox(icon.at(20))),
                        Lay.grow(text),
                        new KeyCap(Integer.toString(digit))),
                Style.CARD,
                Style.CHOICE);
        Lay.pad(18, 20, 18, 20, card);
        card.setFocusTraversable(true);
        card.setAccessibleRole(AccessibleRole.RADIO_BUTTON);
        card.setAccessibleText(words.text("setup.card." + id) + ". " + words.text("setup.card-text." + id));
        card.setOnMouseClicked(event -> choose(digit));
        card.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.SPACE || (event.getCode() == KeyCode.ENTER && !event.isShortcutDown())) {
                event.consume();
                choose(digit);
            } else if (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN) {
                event.consume();
                choose(event.getCode() == KeyCode.UP ? 1 : 2);
            }
        });
        return card;
    }

    @Override
    public String id() {
        return "where";
    }

    @Override
    public Region body() {
        return body;
    }

    @Override
    public Node home() {
        return demo ? look : here;
    }

    @Override
    public void choose(int digit) {
        if (digit != 1 && digit != 2) {
            return;
        }
        select(digit);
        chosen.run();
        home().requestFocus();
    }

    private void select(int digit) {
        demo = digit == 2;
        hereDot.setSelected(!demo);
        lookDot.setSelected(demo);
        here.pseudoClassStateChanged(CURRENT, !demo);
        look.pseudoClassStateChanged(CURRENT, demo);
        tint(here, !demo);
        tint(look, demo);
        row.setDisable(demo);
    }

    private static void tint(HBox card, boolean chosen) {
        var icon = ((HBox) card.getChildren().get(1)).getChildren().getFirst();
        (chosen ? Tone.ACCENT : Tone.NEUTRAL).ink(icon);
    }

    @Override
    public Optional<String> hint() {
        return Optional.of(demo ? "setup.next.look" : "setup.next.here");
    }

    /// The folder, if there is a register in it already.
    Optional<Path> register() {
        return readable(folder.text()) && Ground.of(folder()) == Ground.REGISTER
                ? Optional.of(folder())
                : Optional.empty();
    }

    boolean wantsDemo() {
        return demo;
    }

    Path folder() {
        return Path.of(folder.text());
    }

    @Override
    public boolean answered() {
        return demo || (fields.filled(folder) && isPath() && isFree());
    }

    private boolean isPath() {
        return fields.holds(folder, readable(folder.text()), "setup.missing.folder");
    }

    private static boolean readable(String text) {
        try {
            return !Path.of(text).toString().isEmpty();
        } catch (InvalidPathException unreadable) {
            return false;
        }
    }

    private boolean isFree() {
        return switch (Ground.of(folder())) {
            case FREE -> fields.holds(folder, true, "setup.missing.folder");
            case REGISTER -> fields.holds(folder, false, "setup.folder.register");
            case NOT_EMPTY -> fields.holds(folder, false, "setup.folder.not-empty");
            case NOT_WRITABLE -> fields.holds(folder, false, "setup.folder.not-writable");
        };
    }
}
