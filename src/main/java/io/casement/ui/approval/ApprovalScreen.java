// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.approval;

import io.casement.cases.CaseId;
import io.casement.cases.Verdict;
import io.casement.law.Duty;
import io.casement.ui.acts.CaseActs;
import io.casement.ui.acts.CaseActs.Subject;
import io.casement.ui.acts.WhyPanel;
import io.casement.ui.parts.Chip;
import io.casement.ui.parts.ClockBar;
import io.casement.ui.parts.ClockLabel;
import io.casement.ui.parts.Icon;
import io.casement.ui.parts.KeyButton;
import io.casement.ui.parts.KeyMap;
import io.casement.ui.parts.Lay;
import io.casement.ui.parts.Paper;
import io.casement.ui.parts.Sheet;
import io.casement.ui.parts.StatusBar.Hint;
import io.casement.ui.parts.Style;
import io.casement.ui.parts.Tone;
import io.casement.ui.place.Place;
import io.casement.ui.place.Screen;
import io.casement.ui.place.Tools;
import io.casement.ui.words.Sentences;
import io.casement.ui.words.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Approvals: the list, the decision with its reasoning, and the letter as it will go. The decider is never
/// offered.
public final class ApprovalScreen implements Screen {

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final Tools tools;
    private final Words words;
    private final Sentences sentences;
    private final CaseActs acts;
    private final VBox list = new VBox();
    private final Label count = Lay.firm("", Style.MUTED);
    private final Label name = Lay.label("", Style.H2);
    private final Label number = Lay.firm("", Style.MUTED);
    private final HBox chips = Lay.row(8);
    private final ClockBar clock = new ClockBar(40, 8);
    private final ClockLabel clockWords = new ClockLabel(Style.STRONG);
    private final KeyButton due;
    private final VBox decision = new VBox(12);
    private final ScrollPane reading = Lay.scroll(decision);
    private final TextField why = new TextField();
    private final KeyButton approve;
    private final KeyButton back;
    private final VBox pages = new VBox(12);
    private final ScrollPane desk = Lay.scroll(pages);
    private final Label letterHead = Lay.label("", Style.MUTED);
    private final HBox root = new HBox();
    private Optional<ApprovalPage> page = Optional.empty();
    private Optional<CaseId> wanted = Optional.empty();
    private final Map<CaseId, String> unsaid = new HashMap<>();

    public ApprovalScreen(Tools tools) {
        this.tools = tools;
        this.words = tools.words();
        this.sentences = new Sentences(words);
        this.approve = KeyButton.primary(words.text("approval.approve"), this::approve)
                .key("Ctrl Enter")
                .onNotYet(reason -> tools.nav().tell(reason, false));
        this.due = KeyButton.ghost("", this::why).compact().key(WhyPanel.KEY);
        due.setAccessibleHelp(words.text("why.key"));
        due.setTooltip(Lay.tip(words.text("why.key")));
        this.acts = new CaseActs(tools);
        this.back = KeyButton.outlined(words.text("approval.send-back"), this::sendBack)
                .key("R");
        root.getChildren().addAll(left(), middle(), right());
        Style.SURFACE.on(root);
    }

    private VBox left() {
        var head = Style.LINE_BELOW.on(Lay.pad(
                0, 16, 0, 18, Lay.row(8, Lay.label(words.text("approval.waiting"), Style.STRONG), Lay.gap(), count)));
        head.setMinHeight(54);
        var scroll = Lay.scroll(list);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        var foot = Style.LINE_ABOVE.on(
                Lay.pad(10, 16, 10, 18, new VBox(Lay.wrapped(words.text("approval.rule"), Style.SMALL, Style.MUTED))));
        return Lay.wide(262, Style.LINE_RIGHT.on(new VBox(head, scroll, foot)));
    }

    private VBox middle() {
        var head = Style.LINE_BELOW.on(
                Lay.pad(0, 20, 0, 20, Lay.row(8, name, number, chips, Lay.gap(), clockWords, clock, due)));
        head.setMinHeight(54);
        name.setMinWidth(90);
        chips.setMinWidth(Region.USE_PREF_SIZE);
        Lay.pad(18, 20, 18, 20, decision);
        reading.setFocusTraversable(true);
        VBox.setVgrow(reading, Priority.ALWAYS);
        why.setPromptText(words.text("approval.why"));
        why.setAccessibleText(words.text("approval.why"));
        why.setOnAction(event -> sendBack());
        var open = KeyButton.ghost(words.text("approval.open"), this::open).key("Enter");
        var foot = Lay.pad(12, 20, 16, 20, new VBox(12, why, Lay.row(8, approve, back, Lay.gap(), open)));
        var box = Style.LINE_RIGHT.on(new VBox(head, reading, foot));
        box.setMinWidth(380);
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private VBox right() {
        var head = Lay.pad(0, 16, 0, 16, Lay.row(8, letterHead));
        head.setMinHeight(48);
        pages.setAlignment(Pos.TOP_CENTER);
        VBox.setVgrow(desk, Priority.ALWAYS);
        desk.setFocusTraversable(true);
        return Lay.wide(386, Style.DESK.on(new VBox(head, desk)));
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public Node home() {
        return reading;
    }

    @Override
    public KeyMap keys() {
        return KeyMap.anywhere()
                .on("Ctrl Enter", this::step)
                .on("R", this::sendBack)
                .on(WhyPanel.KEY, this::why)
                .on("J", () -> move(1))
                .on("K", () -> move(-1))
                .on("Down", () -> move(1))
                .on("Up", () -> move(-1))
                .on("Enter", this::open)
                .on("Space", desk::requestFocus);
    }

    @Override
    public List<Hint> hints() {
        return List.of(
                new Hint(words.text("approval.hint.next"), "J", "K"),
                new Hint(words.text("approval.approve"), "Ctrl Enter"),
                new Hint(words.text("approval.send-back"), "R"),
                new Hint(words.text("approval.hint.letter"), "Space"),
                new Hint(words.text("why.key"), WhyPanel.KEY),
                new Hint(words.text("part.undo"), "Ctrl Z"));
    }

    @Override
    public List<Node> panes() {
        return List.of(reading, desk);
    }

    @Override
    public boolean wantsRail() {
        return false;
    }

    @Override
    public void show(Place place) {
        if (place instanceof Place.Approvals(Optional<CaseId> row)) {
            wanted = row.or(() -> wanted);
            load();
        }
    }

    @Override
    public void refresh() {
        load();
    }

    private void load() {
        var row = wanted;
        var scale = Paper.scale(root);
        tools.desk().ask(work -> ApprovalPage.of(work, row, scale, words), this::fill);
    }

    private void fill(ApprovalPage now) {
        // what was begun to one decision is not said to another
        page.flatMap(ApprovalPage::decision)
                .map(ApprovalPage.Decision::id)
                .ifPresent(before -> unsaid.put(before, why.getText()));
        page = Optional.of(now);
        now.decision()
                .map(ApprovalPage.Decision::id)
                .map(id -> unsaid.getOrDefault(id, ""))
                .filter(text -> !text.equals(why.getText()))
                .ifPresent(why::setText);
        count.setText(words.number(now.rows().size()));
        var shown = now.decision().map(ApprovalPage.Decision::id);
        list.getChildren()
                .setAll(now.rows().stream().map(row -> line(row, shown)).toList());
        now.decision().ifPresentOrElse(this::fill, this::nothing);
    }

    /// What the ground asked and what was answered, then the reasons.
    private VBox reasoning(ApprovalPage.Line line) {
        var box = Lay.column(6, Lay.label(words.text("approval.reasoning", line.right()), Style.STRONG));
        for (var answer : line.reasoning().answers()) {
            var asked = Lay.wide(190, Lay.wrapped(answer.question(), Style.MUTED));
            var row = new HBox(
                    10,
                    Lay.pad(4, 0, 0, 0, Lay.row(0, Icon.CHECKMARK_16.at(16, Tone.OK))),
                    asked,
                    Lay.grow(Lay.wrapped(answer.words())));
            box.getChildren().add(row);
        }
        if (!line.reasoning().reasons().isBlank()) {
            box.getChildren().add(Lay.wrapped(line.reasoning().reasons(), Style.MUTED));
        }
        return box;
    }

    private Button line(ApprovalPage.Row row, Optional<CaseId> shown) {
        var left = new ClockLabel(Style.SMALL);
        left.show(row.clock());
        var content = Lay.column(
                2,
                Lay.row(8, Lay.label(row.name(), Style.MEDIUM), Lay.gap(), left),
                Lay.label(row.outcome()),
                Lay.label(row.number() + "  " + row.handedIn(), Style.SMALL, Style.MUTED));
        var button = Style.all(new Button("", content), Style.ITEM, Style.ROW_LINE);
        button.getStyleClass().remove("button");
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAlignment(Pos.CENTER_LEFT);
        Lay.pad(10, 16, 10, 18, button);
        content.prefWidthProperty().bind(button.widthProperty().subtract(34));
        button.setAccessibleText(words.text(
                "approval.row", row.name(), row.outcome(), row.clock().words()));
        button.pseudoClassStateChanged(CURRENT, shown.equals(Optional.of(row.id())));
        button.setOnAction(event -> look(row.id()));
        return button;
    }

    private void look(CaseId id) {
        wanted = Optional.of(id);
        load();
    }

    private void move(int step) {
        page.ifPresent(now -> now.decision().ifPresent(decision -> {
            var ids = now.rows().stream().map(ApprovalPage.Row::id).toList();
            var to = ids.indexOf(decision.id()) + step;
            if (to >= 0 && to < ids.size()) {
                look(ids.get(to));
            }
        }));
    }

    private void fill(ApprovalPage.Decision now) {
        name.setText(now.name());
        number.setText(now.number());
        chips.getChildren().setAll(Chip.of(now.rights(), Tone.NEUTRAL));
        clock.show(now.clock());
        clock.setVisible(true);
        clockWords.show(now.clock());
        due.say(now.due());
        due.setVisible(true);
        decision.getChildren().setAll(Lay.wrapped(now.title(), Style.H3));
        now.notes().forEach(note -> decision.getChildren().add(Lay.wrapped(note, Style.MUTED)));
        now.since().forEach(since -> {
            decision.getChildren().add(Lay.wrapped(since.title(), Style.MUTED));
            since.changes()
                    .forEach(change -> decision.getChildren()
                            .add(Lay.row(10, Icon.INFO_16.at(16, Tone.WARN), Lay.grow(Lay.wrapped(change)))));
        });
        var table = Style.CARD.on(new VBox());
        for (var line : now.lines()) {
            var outcome = Lay.row(8);
            line.before()
                    .ifPresent(before ->
                            outcome.getChildren().addAll(Chip.of(before, Tone.WARN), Lay.label("\u2192", Style.MUTED)));
            outcome.getChildren().add(Chip.of(line.outcome(), Tone.ACCENT));
            var row = Lay.pad(
                    8,
                    14,
                    8,
                    14,
                    Lay.row(
                            12,
                            Lay.wide(120, Lay.label(line.right())),
                            outcome,
                            Lay.label(line.citation(), Style.SMALL, Style.MUTED)));
            table.getChildren().add(row);
        }
        decision.getChildren().add(table);
        now.lines().stream()
                .filter(line -> !line.reasoning().isBlank())
                .forEach(line -> decision.getChildren().add(reasoning(line)));
        decision.getChildren().add(Lay.label(words.text("approval.goes-to"), Style.STRONG));
        decision.getChildren().add(now.recipient().card(words));
        decision.getChildren().add(Lay.label(words.text("approval.judge"), Style.STRONG));
        now.facts()
                .forEach(fact ->
                        decision.getChildren().add(Lay.row(10, Icon.CHECKMARK_16.at(16, Tone.OK), Lay.label(fact))));
        now.barred()
                .ifPresentOrElse(
                        obstacle -> {
                            decision.getChildren()
                                    .add(Lay.row(
                                            10, Icon.INFO_16.at(16, Tone.WARN), Lay.wrapped(sentences.of(obstacle))));
                            approve.notYet(sentences.of(obstacle), words);
                        },
                        approve::ready);
        back.ready();
        letterHead.setText(words.text(
                "approval.letter",
                words.text("letter.language." + (now.language().startsWith("de") ? "de" : "en"))));
        pages.getChildren().clear();
        for (var picture : now.pages()) {
            var sheet = new Sheet();
            sheet.show(
                    Paper.image(picture),
                    ApprovalPage.LETTER,
                    words.text(
                            "part.page",
                            pages.getChildren().size() + 1,
                            now.pages().size()));
            Lay.pad(0, 0, 12, 0, sheet);
            pages.getChildren().add(sheet);
        }
    }

    private void nothing() {
        name.setText("");
        number.setText("");
        chips.getChildren().clear();
        clock.setVisible(false);
        clockWords.setText("");
        due.setVisible(false);
        pages.getChildren().clear();
        letterHead.setText("");
        decision.getChildren()
                .setAll(
                        Lay.wrapped(words.text("approval.none"), Style.H3),
                        Lay.wrapped(words.text("approval.none-text"), Style.MUTED));
        approve.notYet(words.text("approval.none"), words);
        back.notYet(words.text("approval.none"), words);
    }

    private void approve() {
        page.flatMap(ApprovalPage::decision).ifPresent(now -> {
            tools.desk()
                    .ask(
                            work -> work.approve(now.id(), now.letter()),
                            verdict -> done(verdict, "approval.told.approved"));
        });
    }

    /// Approves; but who has just written why it goes back means that.
    private void step() {
        if (why.equals(why.getScene().getFocusOwner()) && !why.getText().isBlank()) {
            sendBack();
        } else {
            approve.fire();
        }
    }

    private void sendBack() {
        page.flatMap(ApprovalPage::decision).ifPresent(now -> {
            var text = why.getText().strip();
            if (text.isEmpty()) {
                tools.nav().tell(words.text("approval.why-missing"), false);
                why.requestFocus();
                return;
            }
            why.clear();
            reading.requestFocus();
            tools.desk()
                    .ask(
                            work -> work.returnLetter(now.id(), now.letter(), text),
                            verdict -> done(verdict, "approval.told.returned"));
        });
    }

    /// The next one opens by itself.
    private void done(Verdict verdict, String told) {
        switch (verdict) {
            case Verdict.Barred(var obstacle) -> tools.nav().tell(obstacle);
            case Verdict.Accepted _ -> {
                tools.nav().tell(words.text(told), true);
                wanted = Optional.empty();
                load();
            }
        }
    }

    private void why() {
        page.flatMap(ApprovalPage::decision)
                .ifPresent(now -> acts.why(new Subject(now.id(), now.name()), Duty.ANSWER, Optional.of(due)));
    }

    private void open() {
        page.flatMap(ApprovalPage::decision).ifPresent(now -> tools.nav().go(Place.file(now.id())));
    }
}
