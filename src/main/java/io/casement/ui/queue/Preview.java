// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.queue;

import io.casement.ui.acts.WhyPanel;
import io.casement.ui.parts.ClockBar;
import io.casement.ui.parts.Icon;
import io.casement.ui.parts.KeyButton;
import io.casement.ui.parts.Lay;
import io.casement.ui.parts.MarkedText;
import io.casement.ui.parts.Scripts;
import io.casement.ui.parts.Sign;
import io.casement.ui.parts.Style;
import io.casement.ui.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The selected case at a glance: its clock, the next step, what the requester wrote.
final class Preview extends VBox {

    private static final double WIDTH = 352;
    private static final double INSIDE = WIDTH - 33;
    private static final double NAMES = 76;

    /// What the buttons of the preview do.
    record Acts(Runnable step, Runnable open, Runnable up, Runnable down, Runnable extend, Runnable why) {}

    private final Words words;
    private final Label number = Lay.label("", Style.SMALL, Style.SUBTLE);
    private final StackPane name = new StackPane();
    private final Label left = Lay.firm("", Style.H1);
    private final Label toGo = Lay.wrapped("", Style.SMALL, Style.MUTED);
    private final KeyButton lastDay;
    private final ClockBar bar = new ClockBar(INSIDE, 8);
    private final Label received = Lay.firm("", Style.MICRO, Style.SUBTLE);
    private final Label due = Lay.label("", Style.MICRO, Style.SUBTLE);
    private final StackPane next = new StackPane();
    private final KeyButton step;
    private final KeyButton extend;
    private final Label source = Lay.label("", Style.SMALL, Style.SUBTLE);
    private final MarkedText quote = new MarkedText(Style.MUTED);
    private final VBox wanted = new VBox(4);
    private final VBox wantedBox;
    private final VBox facts = new VBox(7);
    private final FlowPane flags = new FlowPane(6, 6);
    private final VBox events = new VBox(7);
    private final VBox body;
    private Optional<PreviewPage> page = Optional.empty();

    Preview(Words words, Acts acts) {
        this.words = words;
        Style.all(Lay.wide(WIDTH, this), Style.SURFACE, Style.LINE_LEFT);
        setFocusTraversable(true);
        step = KeyButton.primary("", acts.step()).key("Ctrl Enter");
        lastDay = KeyButton.ghost("", acts.why()).compact().key(WhyPanel.KEY);
        lastDay.setAccessibleHelp(words.text("why.key"));
        lastDay.setTooltip(Lay.tip(words.text("why.key")));
        extend = KeyButton.ghost(words.text("queue.extend"), acts.extend())
                .compact()
                .key("E");
        name.setAlignment(Pos.CENTER_LEFT);
        var title = Style.LINE_BELOW.on(Lay.high(
                52,
                Lay.row(
                        4,
                        Lay.grow(Lay.column(0, number, name)),
                        KeyButton.icon(Icon.ARROW_UP_20, words.text("queue.up"), acts.up())
                                .key("K"),
                        down(acts),
                        KeyButton.icon(Icon.OPEN_16, words.text("queue.open-case"), acts.open())
                                .key("Enter"))));
        Lay.pad(0, 8, 0, 16, title);
        wantedBox = Lay.column(6, Lay.label(words.text("why.open"), Style.STRONG), wanted);
        body = Lay.pad(
                16,
                16,
                16,
                16,
                Lay.column(
                        16,
                        clock(),
                        card(),
                        Lay.column(2, source, quote),
                        Lay.hairline(),
                        wantedBox,
                        facts,
                        flags,
                        events));
        var scroll = Lay.grow(Lay.scroll(body));
        getChildren().addAll(title, scroll);
        showNothing();
    }

    private KeyButton down(Acts acts) {
        var button = KeyButton.icon(Icon.ARROW_UP_20, words.text("queue.down"), acts.down())
                .key("J");
        button.setRotate(180);
        return button;
    }

    private VBox clock() {
        var dates = Lay.row(8, received, Lay.gap(), due);
        var head = Lay.line(6, left, toGo, Lay.gap(), lastDay);
        head.setMaxHeight(Region.USE_PREF_SIZE);
        return Lay.column(4, head, bar, dates);
    }

    private VBox card() {
        var buttons = new FlowPane(4, 4, step, extend);
        var card = Style.all(Lay.column(10, next, buttons), Style.CARD, Style.TONE_ACCENT);
        return Lay.pad(12, 12, 12, 12, card);
    }

    /// Shows a case; the same nodes every time.
    void show(PreviewPage now) {
        page = Optional.of(now);
        body.setVisible(true);
        number.setText(now.number());
        name.getChildren().setAll(Scripts.line(now.name(), Style.H3));
        left.setText(now.clock().words());
        CaseLine.tone(now.clock()).ink(left);
        toGo.setText(now.toGo());
        lastDay.say(now.lastDay().isEmpty() ? words.text("clock.none") : now.lastDay());
        bar.show(now.clock());
        received.setText(now.received());
        due.setText(now.due());
        next.getChildren().setAll(Lay.said(now.nextTitle(), now.nextText()));
        step.say(now.button());
        ready(step, now.stepBarred());
        ready(extend, now.extendBarred());
        source.setText(now.source());
        quote.show(now.excerpt().text(), now.excerpt().marks());
        wanted.getChildren()
                .setAll(now.wanted().stream().map(line -> line(line, true)).toList());
        shown(wantedBox, now.wanted().size() > 1);
        facts.getChildren()
                .setAll(now.facts().stream().map(line -> line(line, false)).toList());
        flags.getChildren()
                .setAll(now.flags().stream()
                        .map(flag -> Sign.of(flag).chip(words))
                        .toList());
        shown(flags, !now.flags().isEmpty());
        events.getChildren()
                .setAll(now.events().stream().map(line -> line(line, true)).toList());
        setAccessibleText(words.text("queue.preview-of", now.name(), now.nextTitle() + " " + now.nextText()));
    }

    /// No case is selected.
    void showNothing() {
        page = Optional.empty();
        number.setText("");
        name.getChildren().clear();
        body.setVisible(false);
    }

    /// What a panel about the clock hangs on.
    Node date() {
        return lastDay;
    }

    Optional<PreviewPage> page() {
        return page;
    }

    void onNotYet(Consumer<String> told) {
        step.onNotYet(told);
        extend.onNotYet(told);
    }

    private void ready(KeyButton button, Optional<String> barred) {
        barred.ifPresentOrElse(why -> button.notYet(why, words), button::ready);
    }

    private static HBox line(PreviewPage.Line line, boolean small) {
        var styles = small ? List.of(Style.SMALL) : List.<Style>of();
        var name = Lay.wrapped(line.name(), styles.toArray(Style[]::new));
        var value = Lay.wrapped(line.value(), styles.toArray(Style[]::new));
        Style.SUBTLE.on(name);
        Style.MUTED.set(value, small);
        value.setAccessibleText(line.name() + ", " + line.value());
        return new HBox(Lay.wide(NAMES, name), Lay.grow(value));
    }

    private static void shown(Region region, boolean shown) {
        region.setVisible(shown);
        region.setManaged(shown);
    }
}
