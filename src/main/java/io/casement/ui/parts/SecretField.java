// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.parts;

import io.casement.ui.words.Words;
import java.util.Arrays;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

/// A passphrase as it is typed: kept in a `char[]` that can be wiped; the text field beneath holds only dots.
///
/// JavaFX's own PasswordField keeps a String and an undo list of Strings. Only while a person holds the eye open
/// does the passphrase stand in a String, because drawing needs one.
public final class SecretField extends StackPane {
    private static final char DOT = '\u2022';

    private final Words words;
    private final Field field = new Field();
    private final KeyButton eye;
    private boolean open;

    public SecretField(Words words) {
        Fonts.mono();
        this.words = words;
        Style.all(field, Style.MONO, Style.TALL, Style.WITH_END);
        eye = KeyButton.icon(Icon.EYE_SHOW_16, words.text("part.show-secret"), this::turn)
                .compact();
        StackPane.setAlignment(eye, Pos.CENTER_RIGHT);
        StackPane.setMargin(eye, new Insets(0, 7, 0, 0));
        getChildren().addAll(field, eye);
    }

    /// A copy of what was typed; whoever takes it wipes it.
    public char[] secret() {
        return field.secret();
    }

    /// Wipes what was typed and closes the eye.
    public void clear() {
        open = false;
        field.wipe();
        look();
    }

    /// How many characters were typed.
    public ReadOnlyIntegerProperty lengthProperty() {
        return field.length.getReadOnlyProperty();
    }

    /// The text field, for label, focus and Enter.
    public TextField field() {
        return field;
    }

    private void turn() {
        open = !open;
        field.draw();
        look();
        field.requestFocus();
    }

    private void look() {
        eye.setGraphic((open ? Icon.EYE_HIDE_20 : Icon.EYE_SHOW_16).at(16));
        eye.say(words.text(open ? "part.hide-secret" : "part.show-secret"));
    }

    /// A text field that never lets the characters into its own text.
    private final class Field extends TextField {
        private final ReadOnlyIntegerWrapper length = new ReadOnlyIntegerWrapper(0);
        private char[] typed = new char[64];

        Field() {
            setContextMenu(new javafx.scene.control.ContextMenu());
            addEventFilter(KeyEvent.KEY_PRESSED, event -> {
                // its undo list would bring back dots without their characters
                if (event.isShortcutDown() && (event.getCode() == KeyCode.Z || event.getCode() == KeyCode.Y)) {
                    event.consume();
                }
            });
        }

        @Override
        public void replaceText(int start, int end, String text) {
            char[] added = printable(text);
            int rest = length.get() - end;
            char[] next = new char[Math.max(64, start + added.length + rest)];
            System.arraycopy(typed, 0, next, 0, start);
            System.arraycopy(added, 0, next, start, added.length);
            System.arraycopy(typed, end, next, start + added.length, rest);
            Arrays.fill(typed, '\0');
            typed = next;
            String drawn = open ? new String(added) : dots(added.length);
            Arrays.fill(added, '\0');
            super.replaceText(start, end, drawn);
            length.set(start + drawn.length() + rest);
        }

        @Override
        public void clear() {
            wipe();
        }

        /// A passphrase does not go to the clipboard, from where every program reads it.
        @Override
        public void copy() {}

        @Override
        public void cut() {}

        char[] secret() {
            return Arrays.copyOf(typed, length.get());
        }

        void wipe() {
            Arrays.fill(typed, '\0');
            length.set(0);
            setText("");
        }

        void draw() {
            int at = getCaretPosition();
            setText(open ? new String(typed, 0, length.get()) : dots(length.get()));
            positionCaret(at);
        }
    }

    private static String dots(int number) {
        return String.valueOf(DOT).repeat(number);
    }

    private static char[] printable(String text) {
        char[] all = text.toCharArray();
        int kept = 0;
        for (char c : all) {
            if (c >= ' ' && c != 0x7f) {
                all[kept++] = c;
            }
        }
        char[] printable = Arrays.copyOf(all, kept);
        Arrays.fill(all, '\0');
        return printable;
    }
}
