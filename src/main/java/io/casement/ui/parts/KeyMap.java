// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;

/// The keys of one screen, pane or dialog. [Keys] asks the innermost map first.
public final class KeyMap {
    private record Binding(Chord chord, Runnable action) {}

    private final Optional<Node> pane;
    private final List<Binding> bindings = new ArrayList<>();

    private KeyMap(Optional<Node> pane) {
        this.pane = pane;
    }

    /// Keys that act wherever the focus is.
    public static KeyMap anywhere() {
        return new KeyMap(Optional.empty());
    }

    /// Keys that act only while the focus is inside `pane`.
    public static KeyMap within(Node pane) {
        return new KeyMap(Optional.of(pane));
    }

    /// Binds a keystroke, written as in [Chord].
    public KeyMap on(String chord, Runnable action) {
        bindings.add(new Binding(Chord.of(chord), action));
        return this;
    }

    /// What `event` would do here, given the node that has the focus.
    Optional<Runnable> action(KeyEvent event, Optional<Node> focus) {
        if (pane.isPresent() && focus.filter(node -> inside(node, pane.get())).isEmpty()) {
            return Optional.empty();
        }
        boolean typing = focus.filter(Keys::takesText).isPresent();
        return bindings.stream()
                .filter(binding -> binding.chord().matches(event))
                .filter(binding -> !typing
                        || !binding.chord().plain()
                        || binding.chord().key().equals("Esc"))
                .map(Binding::action)
                .findFirst();
    }

    private static boolean inside(Node node, Node pane) {
        return Stream.<Node>iterate(node, Objects::nonNull, Node::getParent).anyMatch(pane::equals);
    }
}
