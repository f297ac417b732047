// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.settings;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TextField;
import org.jspecify.annotations.Nullable;

/// What had the focus, and what was being typed there, so that a page can be made anew beneath it.
///
/// @param id    of the node
/// @param text  what stood in it, if it is a text field
/// @param caret where the caret stood
record Focus(Optional<String> id, Optional<String> text, int caret) {

    static Focus of(Parent root) {
        var scene = root.getScene();
        var owner = scene == null ? null : scene.getFocusOwner();
        if (owner == null || owner.getId() == null) {
            return new Focus(Optional.empty(), Optional.empty(), 0);
        }
        return owner instanceof TextField field
                ? new Focus(Optional.of(owner.getId()), Optional.of(field.getText()), field.getCaretPosition())
                : new Focus(Optional.of(owner.getId()), Optional.empty(), 0);
    }

    /// Gives the focus back to the node of the same id, if it lost its place, with what was typed and not yet taken.
    void restore(Parent root) {
        id.flatMap(wanted -> find(root, wanted)).ifPresent(node -> {
            if (node instanceof TextField field) {
                text.filter(typed -> !typed.equals(field.getText())).ifPresent(field::setText);
                if (!field.isFocused()) {
                    field.requestFocus();
                }
                field.selectRange(caret, caret);
            } else {
                node.requestFocus();
            }
        });
    }

    private static Optional<Node> find(@Nullable Node node, String id) {
        if (node == null || id.equals(node.getId())) {
            return Optional.ofNullable(node);
        }
        if (node instanceof Parent parent) {
            for (var child : parent.getChildrenUnmodifiable()) {
                var found = find(child, id);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }
}
