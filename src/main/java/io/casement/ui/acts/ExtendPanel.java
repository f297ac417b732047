// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.acts;

import io.casement.cases.ExtensionGround;
import io.casement.cases.Obstacle;
import io.casement.ui.acts.ExtendPage.Length;
import io.casement.ui.parts.ClockBar;
import io.casement.ui.parts.DateField;
import io.casement.ui.parts.FieldBox;
import io.casement.ui.parts.Icon;
import io.casement.ui.parts.KeyButton;
import io.casement.ui.parts.KeyCap;
import io.casement.ui.parts.KeyMap;
import io.casement.ui.parts.Lay;
import io.casement.ui.parts.Overlay;
import io.casement.ui.parts.Segments;
import io.casement.ui.parts.Style;
import io.casement.ui.words.Sentences;
import io.casement.ui.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The panel that extends a clock: the new date on the bar, how long, why, and the letter that it triggers.
final class ExtendPanel {

    private static final double WIDTH = 440;
    private static final double BAR = WIDTH - 48;

    /// What is done, and what says why the new date is what it is.
    interface Acts {
        void extend(ExtensionGround ground, Optional<LocalDate> until, String reason);

        void why(Node under);
    }

    private final Words words;
    private final ExtendPage page;
    private final Acts acts;
    private final ClockBar bar = new ClockBar(BAR, 8);
    private final Days days = new Days();
    private final ToggleGroup grounds = new ToggleGroup();
    private final List<RadioButton> choices = new ArrayList<>();
    private final TextArea reason = new TextArea();
    private final KeyButton extend;
    private final KeyButton why;
    private final DateField own;
    private final VBox ownBox;
    private Length length;
    private Runnable close = () -> {};

    private ExtendPanel(Words words, ExtendPage page, Acts acts) {
        this.words = words;
        this.page = page;
        this.acts = acts;
        this.length = page.lengths().stream().filter(Length::whole).findFirst().orElseGet(page.lengths()::getLast);
        this.own = new DateField(words, page::today).onDay(day -> show(length));
        own.field().setAccessibleText(words.text("acts.extend-own"));
        this.ownBox = new VBox(Lay.wide(200, own));
        this.extend = KeyButton.primary("", this::accept)
                .key("Ctrl Enter")
                .onNotYet(no -> missing().requestFocus());
        this.why = KeyButton.ghost(words.text("acts.extend-why"), this::why)
                .compact()
                .key(WhyPanel.KEY);
    }

    static void open(Overlay overlay, Words words, ExtendPage page, Optional<Node> anchor, Acts acts) {
        new ExtendPanel(words, page, acts).open(overlay, anchor);
    }

    private void open(Overlay overlay, Optional<Node> anchor) {
        var cancel =
                KeyButton.ghost(words.text("part.cancel"), () -> close.run()).key("Esc");
        var keys = KeyMap.anywhere()
                .on("Ctrl Enter", this::next)
                .on(WhyPanel.KEY, why::fire)
                .on("Esc", () -> close.run());
        for (var ground : ExtensionGround.values()) {
            var radio = new RadioButton(words.text("acts.extend-because." + ground.id()));
            radio.setToggleGroup(grounds);
            radio.setUserData(ground);
            choices.add(radio);
            keys.on(Integer.toString(choices.size()), () -> choose(radio));
        }
        grounds.selectedToggleProperty().addListener(chosen -> ready());
        reason.setPrefRowCount(2);
        reason.setWrapText(true);
        reason.setPromptText(words.text("acts.extend-reason-prompt"));
        show(length);
        ready();
        var box = Lay.column(
                13,
                Lay.row(
                        12,
                        Lay.label(words.text("acts.extend-title"), Style.H3),
                        Lay.gap(),
                        Lay.firm(page.citation(), Style.SMALL, Style.SUBTLE)),
                Lay.column(4, bar, days),
                by(),
                because(),
                new FieldBox(words.text("acts.extend-reason", page.language()), reason),
                letter(),
                Lay.row(8, extend, Lay.gap(), cancel));
        close = overlay.show(box, WIDTH, anchor, choices.getFirst(), keys);
    }

    private VBox by() {
        var segments = new Segments<>(page.lengths(), Length::word).onChosen(this::show);
        segments.show(length);
        return Lay.column(
                4,
                Lay.row(
                        8,
                        Lay.label(words.text("acts.extend-by"), Style.SMALL, Style.MUTED),
                        Lay.gap(),
                        Lay.firm(page.atMost(), Style.SMALL, Style.SUBTLE)),
                Lay.row(12, segments, Lay.gap(), why),
                ownBox);
    }

    private VBox because() {
        var box = Lay.column(5, Lay.label(words.text("acts.extend-because"), Style.SMALL, Style.MUTED));
        for (var radio : choices) {
            box.getChildren()
                    .add(Lay.row(8, radio, Lay.gap(), new KeyCap(Integer.toString(choices.indexOf(radio) + 1))));
        }
        return box;
    }

    private Region letter() {
        return Lay.row(
                8,
                Icon.MAIL_16.at(16),
                Lay.grow(Lay.wrapped(
                        words.text("acts.extend-notice", words.shortWeekday(page.noticeBy())),
                        Style.SMALL,
                        Style.MUTED)));
    }

    private void show(Length now) {
        length = now;
        var isOwn = now.day().isEmpty();
        ownBox.setVisible(isOwn);
        ownBox.setManaged(isOwn);
        var drawn = page.drawn(newDay().orElse(page.firstDay()), words);
        bar.show(drawn.clock());
        days.show(drawn);
        extend.say(newDay().isPresent() ? drawn.verb() : words.text("acts.extend-title"));
        ready();
    }

    private Optional<LocalDate> newDay() {
        return length.day().or(own::day);
    }

    private Optional<Obstacle> barred() {
        return length.day().isPresent() ? Optional.empty() : page.barred(own.day());
    }

    /// What still waits for the person.
    private Node missing() {
        return barred().isPresent() ? own.field() : choices.getFirst();
    }

    private void choose(RadioButton radio) {
        radio.setSelected(true);
        reason.requestFocus();
    }

    private void ready() {
        var barred = barred();
        if (barred.isPresent()) {
            extend.notYet(new Sentences(words).of(barred.get()), words);
        } else if (grounds.getSelectedToggle() == null) {
            extend.notYet(words.text("part.choice-missing"), words);
        } else {
            extend.ready();
        }
    }

    /// A day that was typed is read first.
    private void next() {
        ready();
        extend.fire();
    }

    private void why() {
        acts.why(why);
    }

    private void accept() {
        if (grounds.getSelectedToggle() != null
                && grounds.getSelectedToggle().getUserData() instanceof ExtensionGround ground) {
            close.run();
            acts.extend(
                    ground,
                    length.whole() ? Optional.empty() : newDay(),
                    reason.getText().strip());
        }
    }

    /// The three days under the bar, each where it lies on it.
    private static final class Days extends Pane {
        private static final double GAP = 8;
        private final Label received = Lay.firm("", Style.MICRO, Style.SUBTLE);
        private final Label first = Lay.firm("", Style.MICRO, Style.SUBTLE);
        private final Label last = Lay.firm("", Style.MICRO, Style.STRONG);
        private double share;

        Days() {
            Lay.high(16, Lay.wide(BAR, this));
            getChildren().addAll(received, first, last);
        }

        void show(ExtendPage.Drawn now) {
            received.setText(now.received());
            first.setText(now.firstDay());
            last.setText(now.newDay());
            share = now.first();
            requestLayout();
        }

        @Override
        protected void layoutChildren() {
            getChildren().forEach(Node::autosize);
            var end = getWidth() - last.getWidth();
            var from = received.getWidth() + GAP;
            var to = Math.max(from, end - first.getWidth() - GAP);
            first.relocate(Math.clamp(getWidth() * share - first.getWidth() / 2, from, to), 0);
            received.relocate(0, 0);
            last.relocate(end, 0);
        }
    }
}
