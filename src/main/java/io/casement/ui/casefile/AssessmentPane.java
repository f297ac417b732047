// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.casefile;

import io.casement.cases.CaseId;
import io.casement.cases.Command;
import io.casement.cases.Found;
import io.casement.cases.Outcome;
import io.casement.cases.SourceId;
import io.casement.law.Citation;
import io.casement.law.Ground;
import io.casement.law.Right;
import io.casement.store.Paper;
import io.casement.ui.casefile.AssessmentPage.Allowed;
import io.casement.ui.casefile.AssessmentPage.Choice;
import io.casement.ui.casefile.AssessmentPage.Row;
import io.casement.ui.parts.Icon;
import io.casement.ui.parts.KeyButton;
import io.casement.ui.parts.KeyCap;
import io.casement.ui.parts.KeyMap;
import io.casement.ui.parts.Lay;
import io.casement.ui.parts.Note;
import io.casement.ui.parts.Segments;
import io.casement.ui.parts.Style;
import io.casement.ui.parts.Tone;
import io.casement.ui.place.Tools;
import io.casement.ui.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// What do we answer? Each right is a row; declining opens its ground and the reasoning, kept while it is typed.
final class AssessmentPane extends VBox {

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final List<Choice> OFFERED = List.of(Choice.GIVE, Choice.PART, Choice.DECLINE, Choice.NOT_HELD);
    private static final Duration TYPED = Duration.millis(400);

    private final Tools tools;
    private final Words words;
    private final CaseActions actions;
    private final VBox table = Style.CARD.on(new VBox());
    private final VBox sources = new VBox(6);
    private final VBox ground = Style.CARD.on(new VBox(10));
    private final Label groundTitle = Lay.label("", Style.STRONG);
    private final Label citation = Lay.label("", Style.MUTED);
    private final Label hint = Lay.wrapped("", Style.SMALL, Style.MUTED);
    private final TextArea reasons = new TextArea();
    private final FlowPane grounds = new FlowPane(8, 8);
    private final Note second;
    private final PauseTransition typed = new PauseTransition(TYPED);
    private final List<HBox> lines = new ArrayList<>();
    private AssessmentPage page = new AssessmentPage(List.of(), List.of(), false, Optional.empty());
    private LocalDate today = LocalDate.EPOCH;
    private String shownFor = "";
    private int current;
    private Choice wanted = Choice.DECLINE;
    private Set<Ground> against = EnumSet.noneOf(Ground.class);

    AssessmentPane(Tools tools, CaseActions actions) {
        super(12);
        this.tools = tools;
        this.words = tools.words();
        this.actions = actions;
        this.second = new Note(
                Icon.PEOPLE_SWAP_20,
                Tone.NEUTRAL,
                words.text("casefile.second.bold"),
                words.text("casefile.second.muted"));
        reasons.setWrapText(true);
        reasons.setPrefRowCount(4);
        reasons.setAccessibleText(words.text("casefile.reasons"));
        reasons.textProperty().addListener((value, was, is) -> typed.playFromStart());
        reasons.focusedProperty().addListener((value, was, is) -> {
            if (!is) {
                keep();
            }
        });
        typed.setOnFinished(event -> keep());
        var head = Lay.row(8, groundTitle, Lay.gap(), citation);
        Lay.pad(14, 14, 14, 14, ground);
        ground.getChildren()
                .addAll(head, hint, Lay.label(words.text("casefile.reasons"), Style.SMALL, Style.MUTED), reasons);
        getChildren()
                .addAll(
                        Lay.column(
                                4,
                                Lay.label(words.text("casefile.assessment.title"), Style.H3),
                                Lay.wrapped(words.text("casefile.assessment.text"), Style.MUTED)),
                        sources,
                        table,
                        ground,
                        grounds,
                        second);
    }

    void show(AssessmentPage now, LocalDate day, String caseKey) {
        today = day;
        if (!caseKey.equals(shownFor)) {
            shownFor = caseKey;
            page = now;
            current = firstUndecided();
            take();
            reasons.setText(row().map(Row::reasons).orElse(""));
        } else {
            page = now;
            current = Math.min(current, Math.max(0, page.rows().size() - 1));
            if (!reasons.isFocused()) {
                take();
                reasons.setText(row().map(Row::reasons).orElse(""));
            }
        }
        rows();
        openSources();
        detail();
    }

    /// Everything is answered, or nothing speaks against giving everything.
    boolean ready() {
        return page.complete()
                || (page.clean()
                        && page.rows().stream().allMatch(row -> row.chosen().isEmpty()));
    }

    boolean complete() {
        return page.complete();
    }

    /// The decisions that "give everything" means.
    List<Command> giveAll() {
        return page.rows().stream()
                .filter(row -> row.chosen().isEmpty())
                .<Command>map(row -> new Command.Decide(today, row.right(), new Outcome.Granted(), Optional.empty()))
                .toList();
    }

    /// What is still to be decided, in words; a refusal that waits for its reasons says so.
    String missing() {
        return row().filter(row -> !against.isEmpty() && row.chosen().isEmpty())
                .map(row -> words.text("casefile.assessment.reasons-missing"))
                .orElse(words.text("casefile.assessment.missing"));
    }

    KeyMap keys(KeyMap map) {
        for (var digit = 1; digit <= 9; digit++) {
            var number = digit;
            map.on(Integer.toString(digit), () -> go(number - 1));
        }
        map.on("J", () -> go(current + 1)).on("K", () -> go(current - 1));
        map.on("Down", () -> go(current + 1)).on("Up", () -> go(current - 1));
        map.on("G", () -> choose(Choice.GIVE)).on("N", () -> choose(Choice.NOT_HELD));
        map.on("W", () -> choose(Choice.DECLINE)).on("Shift W", () -> choose(Choice.PART));
        map.on("Shift G", () -> actionsFor(giveAll()));
        map.on("D", () -> answer(Found.DATA)).on("0", () -> answer(Found.NOTHING));
        for (var allowed : Ground.values()) {
            allowed.key().ifPresent(key -> map.on(key, () -> toggle(allowed)));
        }
        return map;
    }

    VBox first() {
        return table;
    }

    // ---- rows ----------------------------------------------------------------------------------------------------

    private Optional<Row> row() {
        return current < page.rows().size() ? Optional.of(page.rows().get(current)) : Optional.empty();
    }

    private int firstUndecided() {
        for (var at = 0; at < page.rows().size(); at++) {
            if (page.rows().get(at).chosen().isEmpty()) {
                return at;
            }
        }
        return 0;
    }

    private void take() {
        against = EnumSet.noneOf(Ground.class);
        row().ifPresent(row -> {
            against.addAll(row.grounds());
            wanted = row.chosen().orElse(Choice.DECLINE);
        });
    }

    private void go(int to) {
        if (to >= 0 && to < page.rows().size()) {
            keep();
            current = to;
            take();
            reasons.setText(row().map(Row::reasons).orElse(""));
            rows();
            detail();
        }
    }

    private void rows() {
        lines.clear();
        table.getChildren().clear();
        for (var at = 0; at < page.rows().size(); at++) {
            var line = line(page.rows().get(at), at);
            lines.add(line);
            table.getChildren().add(line);
        }
    }

    private HBox line(Row row, int at) {
        var texts =
                Lay.column(0, Lay.label(row.name(), Style.STRONG), Lay.label(row.detail(), Style.SMALL, Style.MUTED));
        HBox.setHgrow(texts, Priority.ALWAYS);
        var segments = new Segments<>(OFFERED, choice -> words.text("casefile.choice." + choice.id()))
                .onChosen(choice -> {
                    go(at);
                    choose(choice);
                });
        shown(row, at).filter(OFFERED::contains).ifPresentOrElse(segments::show, segments::showNone);
        var line = Lay.row(12, new KeyCap(Integer.toString(at + 1)), texts, segments);
        row.grounds().stream()
                .sorted()
                .findFirst()
                .ifPresent(first -> line.getChildren()
                        .add(2, Lay.label(words.text("ground." + first.id()), Style.SMALL, Style.MUTED)));
        line.setMinHeight(50);
        Lay.pad(6, 12, 6, 12, line);
        Style.ITEM.on(line);
        if (at + 1 < page.rows().size()) {
            Style.ROW_LINE.on(line);
        }
        line.pseudoClassStateChanged(CURRENT, at == current);
        line.setOnMouseClicked(event -> go(at));
        return line;
    }

    private Optional<Choice> shown(Row row, int at) {
        return at == current && !against.isEmpty() ? Optional.of(wanted) : row.chosen();
    }

    // ---- choosing ------------------------------------------------------------------------------------------------

    private void choose(Choice choice) {
        row().ifPresent(row -> {
            wanted = choice;
            switch (choice) {
                case GIVE -> decide(row, new Outcome.Granted());
                case NOT_HELD -> decide(row, new Outcome.NothingHeld());
                case WITHDRAWN -> decide(row, new Outcome.Withdrawn());
                case FORWARDED -> decide(row, new Outcome.Forwarded());
                case LAPSED -> decide(row, new Outcome.Lapsed());
                case PART, DECLINE -> {
                    if (against.isEmpty()) {
                        row.allowed().stream().findFirst().ifPresent(first -> against.add(first.ground()));
                    }
                    rows();
                    detail();
                    decline(row);
                    reasons.requestFocus();
                }
            }
        });
    }

    private void toggle(Ground ground) {
        row().filter(row -> row.allowed().stream().anyMatch(each -> each.ground() == ground))
                .ifPresent(row -> {
                    if (wanted != Choice.PART) {
                        wanted = Choice.DECLINE;
                    }
                    against = EnumSet.of(ground);
                    rows();
                    detail();
                    decline(row);
                    reasons.requestFocus();
                });
    }

    private void decide(Row row, Outcome outcome) {
        against = EnumSet.noneOf(Ground.class);
        actionsFor(List.of(new Command.Decide(today, row.right(), outcome, Optional.empty())));
    }

    /// A refusal is decided as soon as it has its ground and its reasons.
    private void decline(Row row) {
        if (against.isEmpty() || reasons.getText().isBlank()) {
            return;
        }
        var outcome = wanted == Choice.PART ? new Outcome.GrantedInPart(against) : new Outcome.Refused(against);
        var same = row.chosen().equals(Optional.of(wanted))
                && row.grounds().equals(against)
                && row.reasons().equals(reasons.getText());
        if (!same) {
            var command = new Command.Decide(today, row.right(), outcome, Optional.of(row.reasoning()));
            actions.does(
                    command, List.of(new Paper.OfNote(row.reasoning(), reasons.getText())), "casefile.told.decided");
        }
    }

    private void actionsFor(List<Command> commands) {
        commands.forEach(command -> actions.does(command, "casefile.told.decided"));
    }

    /// Keeps the reasons: into the decision that they belong to, or beside the journal until there is one.
    void keep() {
        typed.stop();
        row().ifPresent(row -> {
            if (reasons.getText().equals(row.reasons())) {
                return;
            }
            if (against.isEmpty() || reasons.isFocused()) {
                var id = shownFor;
                var text = reasons.getText();
                tools.desk()
                        .ask(
                                work -> {
                                    work.keep(CaseId.of(id), new Paper.OfNote(row.reasoning(), text));
                                    return text;
                                },
                                kept -> {});
            } else {
                decline(row);
            }
        });
    }

    /// Before moving on: reasons that are typed belong to their decision.
    void finish() {
        row().ifPresent(this::decline);
    }

    boolean declining() {
        return row().filter(row -> !against.isEmpty() && !reasons.getText().isBlank())
                .isPresent();
    }

    // ---- details -------------------------------------------------------------------------------------------------

    private void detail() {
        var declines = !against.isEmpty();
        ground.setVisible(declines);
        ground.setManaged(declines);
        second.setVisible(
                declines || page.rows().stream().anyMatch(row -> !row.grounds().isEmpty()));
        second.setManaged(second.isVisible());
        row().ifPresent(row -> {
            var chosen = row.allowed().stream()
                    .filter(each -> against.contains(each.ground()))
                    .findFirst();
            groundTitle.setText(chosen.map(Allowed::name).orElse(""));
            citation.setText(
                    chosen.flatMap(Allowed::citation).map(Citation::text).orElse(""));
            hint.setText(chosen.flatMap(Allowed::note).orElse(words.text("casefile.reasons.hint")));
            grounds.getChildren()
                    .setAll(row.allowed().stream().map(this::button).toList());
        });
    }

    private KeyButton button(Allowed allowed) {
        var button = KeyButton.outlined(allowed.name(), () -> toggle(allowed.ground()))
                .compact();
        allowed.ground().key().ifPresent(button::key);
        button.pseudoClassStateChanged(CURRENT, against.contains(allowed.ground()));
        return button;
    }

    private void openSources() {
        sources.getChildren()
                .setAll(page.openSources().stream().map(this::source).toList());
        sources.setVisible(!page.openSources().isEmpty());
        sources.setManaged(!page.openSources().isEmpty());
    }

    private HBox source(SourceId source) {
        var found = KeyButton.outlined(words.text("casefile.source.data"), () -> answer(source, Found.DATA))
                .compact();
        var nothing = KeyButton.outlined(words.text("casefile.source.nothing"), () -> answer(source, Found.NOTHING))
                .compact();
        if (page.openSources().getFirst().equals(source)) {
            found.key("D");
            nothing.key("0");
        }
        var row = Lay.row(8, Lay.label(words.text("casefile.source.asked", source.code())), Lay.gap(), found, nothing);
        return Style.NOTE.on(row);
    }

    private void answer(Found found) {
        page.openSources().stream().findFirst().ifPresent(source -> answer(source, found));
    }

    private void answer(SourceId source, Found found) {
        actions.does(new Command.RecordSource(today, source, found), "casefile.told.source");
    }

    /// Only for tests and the frame: the rights in the order shown.
    List<Right> rights() {
        return page.rows().stream().map(Row::right).toList();
    }
}
