// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.casefile;

import io.casement.cases.Means;
import io.casement.ui.parts.Icon;
import io.casement.ui.parts.KeyButton;
import io.casement.ui.parts.Lay;
import io.casement.ui.parts.Style;
import io.casement.ui.words.Words;
import java.util.Set;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// The declaration that they are who they say: whether it was asked for, came, is signed, and is counted.
final class DeclarationCard extends HBox {

    private final Words words;
    private final CheckBox box = new CheckBox();
    private final Label state = Lay.label("", Style.SMALL, Style.SUBTLE);
    private final Label text = Lay.wrapped("", Style.SMALL, Style.MUTED);
    private final KeyButton record;
    private final Runnable turn;
    private boolean signed;

    /// @param turn counts it or takes it back
    /// @param recorded asks for its day and whether it is signed
    DeclarationCard(Words words, Runnable turn, Runnable recorded) {
        super(10);
        this.words = words;
        this.turn = turn;
        record = KeyButton.ghost(words.text("casefile.declaration.record"), recorded)
                .compact();
        box.setOnAction(event -> turn.run());
        var name = Lay.firm(words.text("casefile.means.declaration"), Style.STRONG);
        var head = Lay.row(6, name, Lay.gap(), box, record);
        var content = Lay.column(0, head, state, text); // beside the name it is cut where two cards share a line
        HBox.setHgrow(content, Priority.ALWAYS);
        content.setMinWidth(240); // at no width its words would want all the height there is
        text.setMinHeight(18);
        getChildren().addAll(Icon.SIGNATURE_20.at(20), content);
        setAlignment(javafx.geometry.Pos.TOP_LEFT);
        Style.CARD.on(Lay.pad(8, 8, 11, 12, this));
    }

    void show(IdentityPage.Declaration now, Set<Means> counted) {
        signed = now.signed();
        state.setText(now.state());
        text.setText(now.text());
        box.setVisible(signed);
        box.setManaged(signed);
        box.setSelected(counted.contains(Means.DECLARATION));
        box.setAccessibleText(
                words.text("casefile.identity.count", words.text("casefile.means.declaration"), now.state()));
        record.say(words.text(signed ? "casefile.declaration.count" : "casefile.declaration.record"));
        record.key(Integer.toString(now.digit()));
    }

    /// What its digit does: counts a signed one, records any other.
    void press() {
        if (signed) {
            turn.run();
        } else {
            record.fire();
        }
    }
}
