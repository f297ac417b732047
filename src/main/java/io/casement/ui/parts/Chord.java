// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.parts;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// One keystroke as a person counts it: "Ctrl Enter", "Ctrl Shift L", "J", "Shift X", "F7", "!", "/".
///
/// On macOS Ctrl is Command. Signs ("!", "/", "?") are matched by what was typed, because they lie elsewhere on
/// every keyboard; letters, digits and named keys by the key.
public record Chord(boolean ctrl, boolean shift, String key) {
    private static final boolean MAC =
            System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac");
    private static final Map<String, KeyCode> NAMED = Map.ofEntries(
            Map.entry("Enter", KeyCode.ENTER),
            Map.entry("Esc", KeyCode.ESCAPE),
            Map.entry("Space", KeyCode.SPACE),
            Map.entry("Tab", KeyCode.TAB),
            Map.entry("Up", KeyCode.UP),
            Map.entry("Down", KeyCode.DOWN),
            Map.entry("Left", KeyCode.LEFT),
            Map.entry("Right", KeyCode.RIGHT),
            Map.entry("Home", KeyCode.HOME),
            Map.entry("End", KeyCode.END),
            Map.entry("Delete", KeyCode.DELETE),
            Map.entry("[", KeyCode.OPEN_BRACKET),
            Map.entry("]", KeyCode.CLOSE_BRACKET),
            Map.entry(",", KeyCode.COMMA));

    /// Reads the written form; modifiers first, one space between.
    public static Chord of(String written) {
        List<String> words = Arrays.asList(written.split(" "));
        String key = words.getLast();
        List<String> modifiers = words.subList(0, words.size() - 1);
        boolean known = modifiers.stream().allMatch(word -> word.equals("Ctrl") || word.equals("Shift"));
        Chord chord = new Chord(modifiers.contains("Ctrl"), modifiers.contains("Shift"), key);
        if (!known || key.isEmpty() || (!chord.isSign() && chord.code().isEmpty())) {
            throw new IllegalArgumentException("not a key: " + written);
        }
        return chord;
    }

    /// Whether `event` (a press, or for signs a typed character) is this keystroke.
    public boolean matches(KeyEvent event) {
        if (event.isAltDown()) {
            return false; // AltGr writes signs of its own
        }
        if (isSign()) {
            return event.getEventType() == KeyEvent.KEY_TYPED
                    && event.getCharacter().equals(key);
        }
        return event.getEventType() == KeyEvent.KEY_PRESSED
                && event.isShortcutDown() == ctrl
                && event.isShiftDown() == shift
                && code().filter(code -> same(code, event.getCode())).isPresent();
    }

    /// Whether it acts without Ctrl and is not a function key, so that a text field needs it for itself.
    public boolean plain() {
        return !ctrl && !(key.length() > 1 && key.charAt(0) == 'F');
    }

    /// What the key caps say, one per key: "Ctrl Enter" or, on macOS, "⌘ Enter".
    public String shown() {
        return (ctrl ? (MAC ? "⌘ " : "Ctrl ") : "") + (shift ? (MAC ? "⇧ " : "Shift ") : "") + key;
    }

    private boolean isSign() {
        return !ctrl && key.length() == 1 && !Character.isLetterOrDigit(key.charAt(0));
    }

    private Optional<KeyCode> code() {
        if (NAMED.containsKey(key)) {
            return Optional.ofNullable(NAMED.get(key));
        }
        String name = key.length() == 1 && Character.isDigit(key.charAt(0)) ? "DIGIT" + key : key;
        return Arrays.stream(KeyCode.values())
                .filter(code -> code.name().equals(name))
                .findFirst();
    }

    private static boolean same(KeyCode wanted, KeyCode pressed) {
        boolean keypad = wanted.isDigitKey() && pressed.isKeypadKey();
        return wanted == pressed
                || (keypad && pressed.name().equals(wanted.name().replace("DIGIT", "NUMPAD")));
    }
}
