// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.settings;

import io.casement.ui.parts.Icon;
import io.casement.ui.parts.KeyButton;
import io.casement.ui.parts.Lay;
import io.casement.ui.parts.Style;
import io.casement.ui.parts.Tone;
import io.casement.ui.settings.LawFolder.Waiting;
import io.casement.ui.words.Words;
import java.util.List;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What waits for a second person: who wants what, why, and what it would do; and the two answers to it.
final class WaitingCard extends HBox {

    /// What the second person, or the author, can do with a proposal.
    interface Judge {
        void approve(int number);

        void turnDown(int number);

        void takeBack(int number);
    }

    WaitingCard(Waiting waiting, boolean first, Words words, Judge judge) {
        super(12);
        var approve = (first
                ? KeyButton.primary(words.text("settings.approve"), () -> judge.approve(waiting.number()))
                        .key("Ctrl Enter")
                : KeyButton.outlined(words.text("settings.approve"), () -> judge.approve(waiting.number())));
        approve.setId("approve-" + waiting.number());
        waiting.barred().ifPresent(why -> approve.notYet(why, words));
        var other = waiting.mine()
                ? KeyButton.outlined(words.text("settings.take-back"), () -> judge.takeBack(waiting.number()))
                : KeyButton.outlined(words.text("settings.turn-down"), () -> judge.turnDown(waiting.number()));
        if (first && !waiting.mine()) {
            other.key("R");
        }
        waiting.barred().filter(why -> !waiting.mine()).ifPresent(why -> other.notYet(why, words));
        other.setId("turn-down-" + waiting.number());
        var box = Lay.column(4, Lay.said(waiting.who(), waiting.why()), changes(waiting.changes(), words));
        box.getChildren().add(Lay.wrapped(waiting.effect(), Style.SMALL, Style.MUTED));
        waiting.barred().ifPresent(why -> box.getChildren().add(Lay.wrapped(why, Style.SMALL, Style.WARN)));
        box.getChildren().add(Lay.pad(6, 0, 0, 0, Lay.row(8, approve, other)));
        HBox.setHgrow(box, Priority.ALWAYS);
        getChildren().addAll(Icon.PEOPLE_SWAP_20.at(20, Tone.WARN), box);
        Style.all(this, Style.NOTE, Style.TONE_WARN);
    }

    /// What differs, one thing a line.
    static VBox changes(List<String> changes, Words words) {
        var lines = Lay.column(2);
        changes.forEach(change -> lines.getChildren().add(Lay.wrapped(change)));
        if (changes.isEmpty()) {
            lines.getChildren().add(Lay.wrapped(words.text("settings.no-change"), Style.MUTED));
        }
        return lines;
    }
}
