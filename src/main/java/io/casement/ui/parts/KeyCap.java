// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.parts;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;

/// The cap of a key, 18 px; every action that has a key wears one, so the interface teaches itself.
public final class KeyCap extends Label {
    public KeyCap(Chord chord) {
        this(chord.shown());
    }

    /// A cap that is not one keystroke, such as the dash of "1 – 4".
    public KeyCap(String shown) {
        super(shown);
        Style.KEY.on(this);
        setAccessibleRole(AccessibleRole.TEXT);
    }
}
