// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.parts;

import io.casement.ui.words.Words;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.event.ActionEvent;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/// A button with its key: primary (one in a window), outlined, or ghost.
///
/// "Not yet" looks flat but keeps its place in the tab order: pressed, it says what is missing instead of acting.
public final class KeyButton extends Button {
    private static final PseudoClass NOT_YET = PseudoClass.getPseudoClass("not-yet");

    private final HBox content = new HBox(8);
    private final Label label = new Label();
    private Optional<Chord> chord = Optional.empty();
    private Optional<String> missing = Optional.empty();
    private Consumer<String> onNotYet = why -> {};

    private KeyButton(String text, Runnable action) {
        Style.BUTTON.on(this);
        getStyleClass().removeAll("button");
        label.setText(text);
        label.setMinWidth(Region.USE_PREF_SIZE);
        content.setAlignment(Pos.CENTER);
        content.getChildren().add(label);
        setGraphic(content);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setMinWidth(Region.USE_PREF_SIZE);
        setOnAction(event -> action.run());
        say();
    }

    /// The next step; one in a window.
    public static KeyButton primary(String text, Runnable action) {
        return Style.PRIMARY.on(new KeyButton(text, action));
    }

    /// The usual button.
    public static KeyButton outlined(String text, Runnable action) {
        return new KeyButton(text, action);
    }

    /// The rest.
    public static KeyButton ghost(String text, Runnable action) {
        return Style.GHOST.on(new KeyButton(text, action));
    }

    /// An icon without a word, as in toolbars; `name` is its tooltip and accessible text.
    public static KeyButton icon(Icon icon, String name, Runnable action) {
        KeyButton button = Style.all(new KeyButton(name, action), Style.GHOST, Style.ICON_ONLY);
        button.content.getChildren().setAll(icon.at(18));
        button.setTooltip(Lay.tip(name));
        return button;
    }

    /// Shows the key as a cap (the key itself is bound by a [KeyMap]).
    public KeyButton key(String written) {
        Chord read = Chord.of(written);
        chord = Optional.of(read);
        content.getChildren().removeIf(node -> node instanceof KeyCap);
        if (getStyleClass().contains(Style.ICON_ONLY.css())) {
            tip(label.getText());
        } else {
            content.getChildren().add(new KeyCap(read));
        }
        say();
        return this;
    }

    /// Puts an icon before the word.
    public KeyButton with(Icon icon) {
        FontIcon node = icon.at(getStyleClass().contains(Style.COMPACT.css()) ? 14 : 16);
        content.getChildren().removeIf(child -> child instanceof FontIcon);
        content.getChildren().addFirst(node);
        return this;
    }

    /// The same in the ink of `tone`.
    public KeyButton with(Icon icon, Tone tone) {
        with(icon);
        tone.ink(content.getChildren().getFirst());
        return this;
    }

    /// As wide as its place, with the words at the left and the key at the right.
    public KeyButton wide() {
        setMaxWidth(Double.MAX_VALUE);
        Lay.grow(label);
        content.setMinWidth(0);
        content.prefWidthProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> getWidth() - getInsets().getLeft() - getInsets().getRight(),
                        widthProperty(),
                        insetsProperty()));
        return this;
    }

    /// 26 px high instead of 32.
    public KeyButton compact() {
        content.setSpacing(6);
        return Style.COMPACT.on(this);
    }

    /// What cannot be undone is written in red.
    public KeyButton noUndo() {
        return Style.NO_UNDO.on(this);
    }

    /// Changes the word; the label always says precisely what will happen.
    public void say(String text) {
        label.setText(text);
        say();
    }

    /// From now on the press does nothing but say `why` it cannot be done yet.
    public void notYet(String why, Words words) {
        missing = Optional.of(why);
        pseudoClassStateChanged(NOT_YET, true);
        tip(why);
        setAccessibleHelp(words.text("part.not-yet", why));
    }

    /// It can be done.
    public void ready() {
        missing = Optional.empty();
        pseudoClassStateChanged(NOT_YET, false);
        setTooltip(null);
        setAccessibleHelp(null);
        if (getStyleClass().contains(Style.ICON_ONLY.css())) {
            tip(label.getText());
        }
    }

    /// Who is told when it is pressed although it is not possible yet: say it, and move the focus to what is
    /// missing.
    public KeyButton onNotYet(Consumer<String> told) {
        onNotYet = told;
        return this;
    }

    /// Why it is not possible yet, if so.
    public Optional<String> missing() {
        return missing;
    }

    /// The key it wears.
    public Optional<Chord> chord() {
        return chord;
    }

    @Override
    public void fire() {
        if (missing.isPresent()) {
            onNotYet.accept(missing.get());
        } else if (!isDisabled()) {
            fireEvent(new ActionEvent());
        }
    }

    private void tip(String text) {
        Tooltip tooltip = Lay.tip(text);
        tooltip.setMaxWidth(320);
        chord.ifPresent(key -> tooltip.setGraphic(new KeyCap(key)));
        setTooltip(tooltip);
    }

    private void say() {
        setAccessibleText(label.getText() + chord.map(key -> ", " + key.shown()).orElse(""));
    }
}
