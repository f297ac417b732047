// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.parts;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.control.Label;

/// Who a case belongs to, as initials in a circle of 24 px.
public final class Avatar extends Label {
    public Avatar() {
        Style.AVATAR.on(this);
    }

    /// Shows the initials of `name`; `me` is tinted.
    public void show(String name, boolean me) {
        setText(initials(name));
        (me ? Tone.ACCENT : Tone.NEUTRAL).fill(this);
        Style.NOBODY.set(this, false);
        Lay.tip(this, name);
        setAccessibleText(name);
    }

    /// Nobody has it; `word` says so.
    public void nobody(String word) {
        setText("");
        Tone.NEUTRAL.fill(this);
        Style.NOBODY.on(this);
        Lay.tip(this, word);
        setAccessibleText(word);
    }

    /// First letters of the first and the last part of a name.
    static String initials(String name) {
        List<String> parts = Arrays.stream(name.strip().split("[\\s-]+"))
                .filter(part -> !part.isEmpty())
                .toList();
        List<String> ends = parts.size() > 2 ? List.of(parts.getFirst(), parts.getLast()) : parts;
        return ends.stream()
                .map(part -> part.substring(0, part.offsetByCodePoints(0, 1)))
                .collect(Collectors.joining())
                .toUpperCase(Locale.ROOT);
    }
}
