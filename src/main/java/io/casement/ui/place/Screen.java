// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.place;

import io.casement.ui.parts.KeyMap;
import io.casement.ui.parts.StatusBar;
import java.util.List;
import javafx.scene.Node;

/// A screen: builds its nodes once, is shown at a place again and again.
///
/// Lives on the FX thread; asks the desk and shows what comes back. It subscribes to nothing: when a case changes,
/// the frame calls [#refresh].
public interface Screen {

    Node node();

    /// Where the focus goes on arrival and on Esc in a field.
    Node home();

    KeyMap keys();

    List<StatusBar.Hint> hints();

    /// All keys that work here, for F1; the status bar has room for the most important ones.
    default List<StatusBar.Hint> help() {
        return hints();
    }

    /// The panes that F6 visits, in reading order.
    List<Node> panes();

    /// Shows itself at a place of its own kind; the old content stays until the new has come.
    void show(Place place);

    /// Something changed; shows the same place anew, keeping focus, selection and what is being typed.
    void refresh();

    /// Does it need the room that the sidebar takes? Then the frame shows the narrow rail.
    boolean wantsRail();
}
