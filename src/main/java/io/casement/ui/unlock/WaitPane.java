// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.unlock;

import io.casement.ui.words.Refusals;
import io.casement.ui.words.Words;
import javafx.scene.layout.StackPane;

/// While something is prepared that takes some seconds.
public final class WaitPane extends StackPane {

    private final Words words;
    private final Threshold threshold;
    private final Said said = new Said();

    /// @param title what there will be
    /// @param what what is being done
    public WaitPane(Words words, String title, String what, String program) {
        this.words = words;
        threshold = new Threshold(words, program, said);
        threshold.greet(title, what);
        threshold.progress().begin(what, () -> {});
        getChildren().add(threshold);
    }

    /// It did not come to be.
    public void refused(Throwable why) {
        threshold.progress().end();
        threshold.place("");
        said.refuse(new Refusals(words).of(why));
    }
}
