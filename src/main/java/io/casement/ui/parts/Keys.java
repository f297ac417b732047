// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.parts;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The keyboard of one window: which keystroke does what on the screen that is shown.
///
/// Single letters act only when no text field has the focus (WCAG 2.1.4). Ctrl Enter ignores auto-repeat and a
/// second press within 400 ms of a change of screen, so that one long press never does two steps. Esc in a field
/// returns to the pane first.
public final class Keys {
    /// So long after a change of screen Ctrl Enter stays deaf.
    public static final long DEAF_NANOS = 400_000_000L;

    /// Systems wait at most a second before a held key repeats. Longer without a press, and it was let go where this
    /// window does not hear it, such as in a file dialog.
    static final long REPEAT_NANOS = 1_500_000_000L;

    private static final Set<KeyCode> EDITING = EnumSet.of(
            KeyCode.A,
            KeyCode.C,
            KeyCode.V,
            KeyCode.X,
            KeyCode.Y,
            KeyCode.Z,
            KeyCode.LEFT,
            KeyCode.RIGHT,
            KeyCode.HOME,
            KeyCode.END);
    private static final Set<KeyCode> PRESSING = EnumSet.of(KeyCode.ENTER, KeyCode.SPACE);

    private final Scene scene;
    private final LongSupplier nanos;
    private final List<KeyMap> overlays = new ArrayList<>();
    private final Map<KeyCode, Long> held = new EnumMap<>(KeyCode.class);
    private List<KeyMap> maps = List.of();
    private Optional<Supplier<Node>> home = Optional.empty();
    private long changedAt;

    /// Listens to `scene`; `nanos` is a running clock such as `System::nanoTime`.
    public Keys(Scene scene, LongSupplier nanos) {
        this.scene = scene;
        this.nanos = nanos;
        this.changedAt = nanos.getAsLong() - DEAF_NANOS;
        scene.addEventFilter(KeyEvent.ANY, this::heard);
    }

    /// A change of screen: `maps` from the outermost (frame) to the innermost; `home`, asked when it is wanted, takes
    /// the focus on Esc in a field. In a field that is home itself, Esc goes back at once.
    public void show(Supplier<Node> home, List<KeyMap> maps) {
        this.maps = List.copyOf(maps);
        this.home = Optional.of(home);
        changedAt = nanos.getAsLong();
    }

    /// A panel or dialog opens over the screen; its keys come first.
    public void push(KeyMap map) {
        overlays.add(map);
        changedAt = nanos.getAsLong();
    }

    /// It closes again.
    public void pop(KeyMap map) {
        overlays.remove(map);
        changedAt = nanos.getAsLong();
    }

    /// Whether `node` needs plain letters for itself.
    static boolean takesText(Node node) {
        return (node instanceof TextInputControl input && input.isEditable())
                || (node instanceof ComboBoxBase<?> box && box.isEditable());
    }

    private void heard(KeyEvent event) {
        if (event.getEventType() == KeyEvent.KEY_RELEASED) {
            held.remove(event.getCode());
            return;
        }
        boolean repeated = event.getEventType() == KeyEvent.KEY_PRESSED && repeats(event.getCode());
        Optional<Node> focus = Optional.ofNullable(scene.getFocusOwner());
        if (pressesButton(event, focus) && focus.get() instanceof ButtonBase button) {
            event.consume();
            if (!repeated) {
                button.fire();
            }
            return;
        }
        if (belongsToFocus(event, focus)) {
            return;
        }
        if (isStep(event) && (repeated || nanos.getAsLong() - changedAt < DEAF_NANOS)) {
            event.consume();
            return;
        }
        if (event.getCode() == KeyCode.ESCAPE && event.getEventType() == KeyEvent.KEY_PRESSED && leavesField(focus)) {
            event.consume();
            return;
        }
        action(event, focus).ifPresent(action -> {
            event.consume();
            action.run();
            held.replace(event.getCode(), nanos.getAsLong()); // repeats that waited for slow work come now
        });
    }

    private boolean repeats(KeyCode code) {
        long now = nanos.getAsLong();
        Long before = held.put(code, now);
        return before != null && now - before < REPEAT_NANOS;
    }

    private Optional<Runnable> action(KeyEvent event, Optional<Node> focus) {
        for (KeyMap map : overlays.reversed()) {
            Optional<Runnable> found = map.action(event, focus);
            if (found.isPresent()) {
                return found;
            }
        }
        for (KeyMap map : overlays.isEmpty() ? maps.reversed() : List.<KeyMap>of()) {
            Optional<Runnable> found = map.action(event, focus);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /// Esc in a field first returns to the pane; with a panel open it closes the panel.
    private boolean leavesField(Optional<Node> focus) {
        if (!overlays.isEmpty() || focus.filter(Keys::takesText).isEmpty() || home.isEmpty()) {
            return false;
        }
        var to = home.get().get();
        if (focus.filter(to::equals).isPresent()) {
            return false;
        }
        to.requestFocus();
        return true;
    }

    /// JavaFX presses a focused button by Space alone; people expect Enter to do it too.
    private static boolean pressesButton(KeyEvent event, Optional<Node> focus) {
        return event.getEventType() == KeyEvent.KEY_PRESSED
                && event.getCode() == KeyCode.ENTER
                && !event.isShortcutDown()
                && focus.filter(ButtonBase.class::isInstance).isPresent();
    }

    private static boolean isStep(KeyEvent event) {
        return event.getEventType() == KeyEvent.KEY_PRESSED
                && event.getCode() == KeyCode.ENTER
                && event.isShortcutDown();
    }

    /// Editing keys are the field's, Enter and Space the button's, and everything is the open list's.
    private static boolean belongsToFocus(KeyEvent event, Optional<Node> focus) {
        if (focus.isEmpty()) {
            return false;
        }
        Node node = focus.get();
        if (node instanceof ComboBoxBase<?> box && box.isShowing()) {
            return true;
        }
        if (takesText(node) && event.isShortcutDown() && EDITING.contains(event.getCode())) {
            return true;
        }
        boolean presses = node instanceof ButtonBase || node instanceof ComboBoxBase<?>;
        return presses && !event.isShortcutDown() && PRESSING.contains(event.getCode());
    }
}
