// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.parts;

import io.casement.ui.words.Words;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// Says at the bottom left, for six seconds, what was done, with the way to take it back; the history keeps it
/// anyway.
public final class Toasts extends VBox {
    private static final Duration SHOWN = Duration.seconds(6);

    private final Words words;

    public Toasts(Words words) {
        super(8);
        this.words = words;
        setAlignment(Pos.BOTTOM_LEFT);
        setPickOnBounds(false);
        Lay.pad(0, 0, 16, 20, this);
    }

    /// Says `text`; what was done cannot be taken back here.
    public void show(String text) {
        HBox toast = toast(text);
        lift(text, toast);
    }

    /// Says `text` and offers to take it back.
    public void show(String text, Runnable undo) {
        HBox toast = toast(text);
        Button back = Style.LINK.on(new Button(words.text("part.undo")));
        back.getStyleClass().removeAll("button");
        HBox offer = Lay.row(4, back, new KeyCap(Chord.of("Ctrl Z")));
        toast.getChildren().add(offer);
        StackPane shown = lift(text, toast);
        back.setOnAction(event -> {
            getChildren().remove(shown);
            undo.run();
        });
    }

    /// Takes every toast away, as when the screen is locked.
    public void clear() {
        getChildren().clear();
    }

    private static HBox toast(String text) {
        Label said = new Label(text);
        said.setMinWidth(Region.USE_PREF_SIZE);
        HBox toast = Style.TOAST.on(new HBox(Icon.CHECKMARK_CIRCLE_16.at(18, Tone.OK), said));
        toast.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        return toast;
    }

    private StackPane lift(String text, HBox toast) {
        StackPane shown = new StackPane(Style.FLOAT.on(new Region()), toast);
        shown.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        shown.setAccessibleRole(AccessibleRole.TEXT);
        shown.setAccessibleText(text);
        PauseTransition clock = new PauseTransition(SHOWN);
        clock.setOnFinished(event -> getChildren().remove(shown));
        shown.hoverProperty().addListener((property, was, is) -> hold(clock, is || shown.isFocusWithin()));
        shown.focusWithinProperty().addListener((property, was, is) -> hold(clock, is || shown.isHover()));
        shown.getProperties().put(PauseTransition.class, clock);
        getChildren().add(shown);
        shown.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        clock.play();
        return shown;
    }

    private static void hold(Animation clock, boolean held) {
        if (held) {
            clock.pause();
        } else {
            clock.play();
        }
    }
}
