// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.queue;

import io.casement.ui.parts.Avatar;
import io.casement.ui.parts.ClockBar;
import io.casement.ui.parts.ClockFace;
import io.casement.ui.parts.ClockLabel;
import io.casement.ui.parts.Icon;
import io.casement.ui.parts.Lay;
import io.casement.ui.parts.RowView;
import io.casement.ui.parts.Scripts;
import io.casement.ui.parts.Sign;
import io.casement.ui.parts.StageBar;
import io.casement.ui.parts.StageRing;
import io.casement.ui.parts.Style;
import io.casement.ui.parts.Tone;
import io.casement.ui.words.Words;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// Draws a line of the list; one such view per visible cell.
final class CaseLine implements RowView<QueueRow> {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    static final double NUMBER = 68;
    static final double RIGHT = 78;
    static final double WHERE = 147;
    static final double RECEIVED = 62;
    static final double DUE = 178;
    static final double STAGE = 98;
    static final double FLAG = 20;
    static final double OWNER = 24;

    private final Words words;
    private final Label number = Lay.label("", Style.SUBTLE);
    private final HBox name = Lay.row(0);
    private final Label right = Lay.label("", Style.MUTED);
    private final Label place = Lay.label("", Style.MUTED);
    private final Label law = Lay.label("", Style.SMALL, Style.SUBTLE);
    private final Label received = Lay.label("", Style.SUBTLE);
    private final Label due = Lay.label("");
    private final ClockBar bar = new ClockBar(48, 6);
    private final ClockLabel left = new ClockLabel();
    private final Label duty = Lay.label("", Style.MICRO, Style.SUBTLE);
    private final StageRing ring = new StageRing();
    private final Label stage = Lay.label("", Style.SMALL, Style.MUTED);
    private final HBox flags = Lay.row(0);
    private final Avatar owner = new Avatar();
    private final HBox line;
    private final Label group = Lay.label("", Style.STRONG);
    private final Label size = Lay.label("", Style.SUBTLE);
    private final HBox head = Style.GROUP.on(new HBox(group, size));

    CaseLine(Words words) {
        this.words = words;
        var where = Lay.line(4, place, law);
        law.setMinWidth(Region.USE_PREF_SIZE);
        name.setMinWidth(0);
        line = Style.ROW.on(new HBox(
                Lay.wide(NUMBER, number),
                Lay.grow(name),
                Lay.wide(RIGHT, right),
                Lay.wide(WHERE, Lay.pad(0, 6, 0, 0, where)),
                Lay.wide(RECEIVED, received),
                Lay.wide(DUE, Lay.row(0, Lay.wide(48, due), bar, Lay.pad(0, 0, 0, 8, Lay.column(0, left, duty)))),
                Lay.wide(STAGE, Lay.row(6, ring, stage)),
                Lay.wide(FLAG, flags),
                owner));
    }

    @Override
    public Region show(QueueRow row) {
        return switch (row) {
            case QueueRow.Group(var part, var count) -> {
                group.setText(words.text("queue.group." + part.id()));
                size.setText(count.isPresent() ? words.number(count.getAsInt()) : "");
                yield head;
            }
            case QueueRow.Case shown -> fill(shown);
        };
    }

    private Region fill(QueueRow.Case shown) {
        line.pseudoClassStateChanged(CHOSEN, shown.marked());
        number.setText(shown.number());
        name.getChildren().setAll(Scripts.line(shown.name(), Style.MEDIUM));
        right.setText(shown.right());
        place.setText(shown.where().place());
        place.setManaged(!shown.where().place().isEmpty());
        law.setText(shown.where().law());
        received.setText(shown.received());
        due.setText(shown.due());
        bar.show(shown.clock());
        left.show(shown.clock());
        duty.setText(shown.duty());
        duty.setVisible(!shown.duty().isEmpty());
        duty.setManaged(!shown.duty().isEmpty());
        Style.MUTED.set(due, tone(shown.clock()) == Tone.NEUTRAL);
        tone(shown.clock()).ink(due);
        ring.show(shown.stage());
        stage.setText(StageBar.name(shown.stage(), words));
        flags.getChildren().clear();
        shown.flags().stream()
                .findFirst()
                .ifPresent(flag -> flags.getChildren().add(Sign.of(flag).alone(words)));
        shown.owner()
                .ifPresentOrElse(who -> owner.show(who, shown.mine()), () -> owner.nobody(words.text("queue.nobody")));
        return line;
    }

    static Tone tone(ClockFace clock) {
        return switch (clock.state()) {
            case OVERDUE -> Tone.DANGER;
            case SOON -> Tone.WARN;
            case NONE, ON_TIME, PAUSED, ANSWERED -> Tone.NEUTRAL;
        };
    }

    @Override
    public String spoken(QueueRow row) {
        return switch (row) {
            case QueueRow.Group(var part, var count) ->
                words.text("queue.group." + part.id()) + (count.isPresent() ? ", " + count.getAsInt() : "");
            case QueueRow.Case shown -> shown.spoken();
        };
    }

    /// The heads of the columns.
    static HBox heads(Words words) {
        return Style.HEADS.on(new HBox(
                Lay.wide(NUMBER, Lay.label(words.text("queue.head.number"))),
                Lay.grow(Lay.label(words.text("queue.head.requester"))),
                Lay.wide(RIGHT, Lay.label(words.text("queue.head.right"))),
                Lay.wide(WHERE, Lay.label(words.text("queue.head.where"))),
                Lay.wide(RECEIVED, Lay.label(words.text("queue.head.received"))),
                Lay.wide(DUE, Lay.row(4, Lay.label(words.text("queue.head.due")), Icon.ARROW_UP_20.at(12))),
                Lay.wide(STAGE, Lay.label(words.text("queue.head.stage"))),
                Lay.wide(FLAG + OWNER, new Region())));
    }
}
