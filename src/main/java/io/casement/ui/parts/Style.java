// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.parts;

import java.util.Locale;
import javafx.scene.Node;

/// Every class of `casement.css`, named once; `MUTED` is `.cm-muted`.
public enum Style {
    // text
    MEDIUM,
    STRONG,
    MUTED,
    SUBTLE,
    ACCENT,
    OK,
    WARN,
    DANGER,
    MICRO,
    SMALL,
    READ,
    H3,
    H2,
    H1,
    FIGURE,
    MONO,
    FLOW,
    FLOW_SMALL,
    READING,
    ZH,
    JA,
    KO,
    OTHER_SCRIPT,
    // surfaces and lines
    SURFACE,
    SIDE,
    INSET,
    DESK,
    LINE_BELOW,
    LINE_ABOVE,
    LINE_LEFT,
    LINE_RIGHT,
    ROW_LINE,
    HAIRLINE,
    // frame
    SIDEBAR,
    BRAND,
    NAV_HEAD,
    NAV,
    RAIL,
    RAIL_ITEM,
    TITLEBAR,
    TOOLBAR,
    STATUS,
    // buttons and chips
    KEY,
    BUTTON,
    PRIMARY,
    GHOST,
    NO_UNDO,
    COMPACT,
    ICON_ONLY,
    LINK,
    CHIP,
    CHIP_BUTTON,
    OUTLINE,
    TONE_ACCENT,
    TONE_OK,
    TONE_WARN,
    TONE_DANGER,
    AVATAR,
    NOBODY,
    // fields
    FIELD_LABEL,
    FIELD_MESSAGE,
    FIELD_ERROR,
    WITH_ICON,
    WITH_END,
    TALL,
    SEGMENTS,
    SEGMENT,
    TOGGLE,
    SWITCH,
    // clock and stages
    CLOCK,
    CLOCK_LABEL,
    RING,
    STAGES,
    STAGE,
    STAGE_LINE,
    // rows, cards, notes
    LIST,
    ROW,
    ITEM,
    PASSAGE,
    GROUP,
    HEADS,
    CARD,
    CHOICE,
    NOTE,
    TABS,
    TAB,
    COUNT,
    HISTORY,
    MARKED,
    PAPER,
    // what floats
    FLOAT,
    DIALOG_SHAPE,
    DIALOG,
    SCRIM,
    TOAST,
    // thin things
    PROGRESS,
    METER,
    STRENGTH,
    SCROLL;

    private final String css = "cm-" + name().toLowerCase(Locale.ROOT).replace('_', '-');

    /// The class as the style sheet writes it.
    public String css() {
        return css;
    }

    /// Gives `node` this class and returns it.
    public <N extends Node> N on(N node) {
        if (!node.getStyleClass().contains(css)) {
            node.getStyleClass().add(css);
        }
        return node;
    }

    /// Gives or takes this class.
    public void set(Node node, boolean wanted) {
        if (wanted) {
            on(node);
        } else {
            node.getStyleClass().remove(css);
        }
    }

    /// Gives `node` all of `styles` and returns it.
    public static <N extends Node> N all(N node, Style... styles) {
        for (Style style : styles) {
            style.on(node);
        }
        return node;
    }
}
