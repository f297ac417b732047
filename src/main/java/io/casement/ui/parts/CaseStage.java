// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.parts;

import io.casement.ui.words.Words;
import java.util.Locale;

/// The eight stages of a case as the screens draw them.
public enum CaseStage {
    RECEIVED(0),
    IDENTITY(1),
    ASSESSMENT(2),
    FULFILMENT(3),
    APPROVAL(4),
    LETTER(5),
    SENT(6),
    CLOSED(7);

    /// The sevenths of the way that lie behind a case in this stage.
    private final int sevenths;

    CaseStage(int sevenths) {
        this.sevenths = sevenths;
    }

    public int sevenths() {
        return sevenths;
    }

    /// "Assessment".
    public String name(Words words) {
        return words.text("stage." + name().toLowerCase(Locale.ROOT));
    }
}
