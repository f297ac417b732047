// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.casefile;

import io.casement.cases.Flag;
import io.casement.ui.acts.WhyPanel;
import io.casement.ui.parts.Chip;
import io.casement.ui.parts.Chord;
import io.casement.ui.parts.ClockBar;
import io.casement.ui.parts.ClockLabel;
import io.casement.ui.parts.Icon;
import io.casement.ui.parts.KeyButton;
import io.casement.ui.parts.KeyCap;
import io.casement.ui.parts.Lay;
import io.casement.ui.parts.Sign;
import io.casement.ui.parts.StageBar;
import io.casement.ui.parts.Style;
import io.casement.ui.parts.Tone;
import io.casement.ui.words.Sentences;
import io.casement.ui.words.Words;
import javafx.geometry.Pos;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Two lines over a case: who and what with the clock, and the stages with the one next step.
final class CaseHeader extends VBox {

    private static final double MENU = 260;

    private final CaseActions actions;
    private final ConflictActions conflicts;
    private final Words words;
    private final Sentences sentences;
    private final Label name = Lay.label("", Style.H2);
    private final Label number = Lay.firm("", Style.MUTED);
    private final HBox chips = Lay.row(8);
    private final ClockLabel clockWords = new ClockLabel(Style.STRONG);
    private final ClockBar clock = new ClockBar(110, 8);
    private final KeyButton due;
    private final Label answer = Lay.firm("", Style.SMALL, Style.SUBTLE);
    private final KeyButton extend;
    private final StageBar stages;
    private final Label sentence = Lay.label("", Style.MUTED);
    private final KeyButton step;
    private final ContextMenu menu = new ContextMenu();

    CaseHeader(Words words, CaseActions actions, ConflictActions conflicts, Runnable back, Runnable next) {
        this.actions = actions;
        this.conflicts = conflicts;
        this.words = words;
        this.sentences = new Sentences(words);
        this.stages = new StageBar(words);
        this.extend =
                KeyButton.ghost(words.text("casefile.extend"), this::extend).key("E");
        this.due = KeyButton.ghost("", this::why).key(WhyPanel.KEY);
        due.setAccessibleHelp(words.text("why.key"));
        due.setTooltip(Lay.tip(words.text("why.key")));
        this.step = KeyButton.primary("", next).key("Ctrl Enter");
        var backButton = KeyButton.icon(Icon.ARROW_LEFT_20, words.text("casefile.back"), back)
                .key("Esc");
        var more = KeyButton.icon(Icon.MORE_16, words.text("casefile.more"), () -> {});
        more.setOnAction(event -> {
            menu.getItems().setAll(actions.menu().stream().map(CaseHeader::item).toList());
            menu.getItems()
                    .add(item(new CaseActions.Action(
                            words.text("casefile.conflict"), ConflictActions.KEY, this.conflicts::open)));
            menu.show(more, javafx.geometry.Side.BOTTOM, 0, 4);
        });
        name.setMinWidth(60);
        var head =
                Lay.row(10, backButton, name, number, chips, Lay.gap(), clockWords, clock, due, answer, extend, more);
        head.setMinHeight(54);
        head.setPrefHeight(54);
        Lay.pad(0, 12, 0, 12, head);
        sentence.setMinWidth(0);
        sentence.setAlignment(Pos.CENTER_RIGHT);
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(sentence, javafx.scene.layout.Priority.ALWAYS);
        var line = Lay.row(12, stages, sentence, step);
        line.setMinHeight(46);
        line.setPrefHeight(46);
        Lay.pad(0, 16, 6, 20, line);
        Style.LINE_BELOW.on(this);
        getChildren().addAll(head, line);
    }

    /// Why the clock stands where it does, in a panel under it.
    void why() {
        actions.why(due);
    }

    /// The panel that extends the clock, under it.
    void extend() {
        actions.extend(due);
    }

    void show(CaseFilePage page) {
        name.setText(page.name());
        number.setText(page.number());
        chips.getChildren().setAll(Chip.of(page.rights(), Tone.NEUTRAL), Chip.of(page.law(), Tone.NEUTRAL));
        page.outcome()
                .ifPresent(
                        outcome -> chips.getChildren().add(Chip.of(Icon.CIRCLE_HALF_FILL_20, outcome, Tone.NEUTRAL)));
        page.overdue().ifPresent(late -> chips.getChildren().add(Chip.of(Icon.WARNING_16, late, Tone.DANGER)));
        page.signals()
                .ifPresent(signals -> chips.getChildren().add(Chip.of(Icon.SHIELD_ERROR_20, signals, Tone.DANGER)));
        page.flags().stream().sorted().forEach(flag -> chips.getChildren().add(chip(flag)));
        clock.show(page.clock());
        clockWords.show(page.clock());
        due.say(page.wanted().next().orElse(page.due()));
        answer.setText(page.wanted().answer().orElse(""));
        answer.setManaged(page.wanted().answer().isPresent());
        page.extend().ifPresentOrElse(why -> extend.notYet(sentences.of(why), words), extend::ready);
        stages.show(page.stage(), page.behind());
    }

    /// The sentence of the next step, its button, and why it waits.
    void step(CaseFilePage.NextStep next) {
        sentence.setText(next.sentence());
        step.say(next.button());
        next.notYet().ifPresentOrElse(why -> step.notYet(why, words), step::ready);
        step.setAccessibleHelp(next.sentence());
    }

    /// Beside the number of signals the mark says that a person suspects fraud.
    private Label chip(Flag flag) {
        return flag == Flag.FRAUD
                ? Chip.of(Icon.SHIELD_ERROR_20, words.text("flag.fraud"), Tone.DANGER)
                : sign(flag).chip(words);
    }

    private static Sign sign(Flag flag) {
        return switch (flag) {
            case FRAUD -> Sign.FRAUD;
            case INFEASIBLE -> Sign.INFEASIBLE;
            case OTHER_PEOPLE, ADDRESS_PROTECTED -> Sign.OTHER_PEOPLE;
            case EXCESSIVE -> Sign.EXCESSIVE;
            case HOLD -> Sign.HOLD;
        };
    }

    private static MenuItem item(CaseActions.Action action) {
        var line = Lay.row(16, Lay.firm(action.word()), Lay.gap());
        action.key().ifPresent(key -> line.getChildren().add(new KeyCap(Chord.of(key))));
        line.setMinWidth(MENU);
        line.setAccessibleText(action.word());
        var item = new CustomMenuItem(line);
        item.setOnAction(event -> action.run().run());
        return item;
    }
}
