// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.setup;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/// One step of the first run: a question, and the fields that answer it.
interface Question {

    /// Under "setup.step.", "setup.title." and "setup.text." stand its words.
    String id();

    Region body();

    /// Where the focus goes.
    Node home();

    /// Whether it is answered; what is not is marked with how it would be.
    boolean answered();

    /// The key of what the button to the next step says.
    default String verb() {
        return "setup.continue";
    }

    /// The key of what stands beside that button.
    default Optional<String> hint() {
        return Optional.empty();
    }

    /// Goes back inside the question; false when there is nothing to go back to.
    default boolean back() {
        return false;
    }

    /// A digit was pressed outside of a text field.
    default void choose(int digit) {}
}
