// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.place;

import io.casement.cases.CaseId;
import io.casement.cases.Obstacle;
import io.casement.ui.parts.Overlay;
import java.util.Optional;
import javafx.scene.Node;

/// What a screen may ask of the frame around it.
public interface Nav {

    void go(Place place);

    /// To where one came from; closing a case returns to its row.
    void back();

    /// After the step: the case that follows this one in the list that one came from; else that list.
    void next(CaseId from);

    void previous(CaseId from);

    /// Says what was done; with a way to take it back.
    void tell(String sentence, boolean canUndo);

    /// Says why something cannot be done; nothing was changed.
    void tell(Obstacle obstacle);

    /// Dialogs and panels lie on this.
    Overlay overlay();

    /// The screen now binds other keys, or shows other hints.
    void keysChanged();

    /// The focus comes back to the screen's home or to this node, once it is laid out.
    void focus(Node node);

    /// What the status bar says at its right end; nothing for the time of the last save.
    void status(Optional<String> text);
}
