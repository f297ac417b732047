// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.casefile;

import io.casement.cases.CaseId;
import io.casement.cases.Command;
import io.casement.cases.Found;
import io.casement.cases.Obstacle;
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
import io.casement.ui.words.Sentences;
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
    private final Sentences sentences;
    private final CaseActions actions;
    private final VBox table = Style.CARD.on(new VBox());
    private final VBox sources = new VBox(6);
    private final GroundCard card;
    private final Label others;
    private final FlowPane grounds = new FlowPane(8, 8);
    private final Note second;
    private final PauseTransition typed = new PauseTransition(TYPED);
    private final List<HBox> lines = new ArrayList<>();
    private AssessmentPage page = new AssessmentPage(List.of(), List.of(), false, Optional.empty(), List.of());
    private LocalDate today = LocalDate.EPOCH;
    private String shownFor = "";
    private int current;
    private Choice wanted = Choice.DECLINE;
    private Runnable making = () -> {};
    private Set<Ground> against = EnumSet.noneOf(Ground.class);
    private Optional<Decision> taken = Optional.empty();

    /// What was decided on a right when it was looked at.
    private record Decision(Right right, Optional<Choice> chosen, Set<Ground> grounds) {

        static Decision of(Row row) {
            return new Decision(row.right(), row.chosen(), row.grounds());
        }
    }

    AssessmentPane(Tools tools, CaseActions actions) {
        super(12);
        this.tools = tools;
        this.words = tools.words();
        this.sentences = new Sentences(words);
        this.actions = actions;
        this.second = new Note(
                Icon.PEOPLE_SWAP_20,
                Tone.NEUTRAL,
                words.text("casefile.second.bold"),
                words.text("casefile.second.muted"));
        this.card = new GroundCard(words, this::touched);
        this.others = Lay.label(words.text("casefile.grounds.others"), Style.SMALL, Style.MUTED);
        // leaving the card decides what is ready
        card.focusWithinProperty().addListener((value, was, is) -> {
            if (!is) {
                keep();
            }
        });
        typed.setOnFinished(event -> keep());
        getChildren()
                .addAll(
                        Lay.column(
                                4,
                                Lay.label(words.text("casefile.assessment.title"), Style.H3),
                                Lay.wrapped(words.text("casefile.assessment.text"), Style.MUTED)),
                        sources,
                        table,
                        card,
                        Lay.column(6, others, grounds),
                        second);
    }

    /// Who is told when what is in the making changes, so that the next step says what it would do.
    void onMaking(Runnable told) {
        making = told;
    }

    private void touched() {
        typed.playFromStart();
        making.run();
    }

    void show(AssessmentPage now, LocalDate day, String caseKey) {
        today = day;
        page = now;
        if (!caseKey.equals(shownFor)) {
            shownFor = caseKey;
            current = firstUndecided();
            take();
        } else {
            current = Math.min(current, Math.max(0, page.rows().size() - 1));
            if (!card.isTyping()) {
                again();
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
                        && row().flatMap(this::meant).isEmpty()
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

    /// What is still to be decided, in words; a refusal that waits for something says for what.
    String missing() {
        return row().filter(row -> row.chosen().isEmpty())
                .flatMap(this::lacks)
                .orElse(words.text("casefile.assessment.missing"));
    }

    void keys(KeyMap map) {
        for (var digit = 1; digit <= 9; digit++) {
            var number = digit;
            map.on(Integer.toString(digit), () -> go(number - 1));
        }
        map.on("Down", () -> go(current + 1)).on("Up", () -> go(current - 1));
        map.on("G", () -> choose(Choice.GIVE)).on("N", () -> choose(Choice.NOT_HELD));
        map.on("W", () -> choose(Choice.DECLINE)).on("Shift W", () -> choose(Choice.PART));
        map.on("Shift G", () -> actionsFor(giveAll()));
        map.on("D", () -> answer(Found.DATA)).on("0", () -> answer(Found.NOTHING));
        for (var allowed : Ground.values()) {
            allowed.key().ifPresent(key -> map.on(key, () -> toggle(allowed)));
        }
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
        taken = row().map(Decision::of);
        row().ifPresent(row -> {
            against.addAll(row.grounds());
            wanted = row.chosen().orElse(Choice.DECLINE);
            heads(row);
            card.lay(row.written());
        });
    }

    /// The row was read again. What is in the making stays, unless somebody decided meanwhile.
    private void again() {
        if (row().map(Decision::of).equals(taken)) {
            row().ifPresent(row -> {
                heads(row);
                card.lay(row.written());
            });
        } else {
            take();
        }
    }

    private void go(int to) {
        if (to >= 0 && to < page.rows().size()) {
            keep();
            current = to;
            take();
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
        return at == current && meant(row).isPresent() ? Optional.of(wanted) : row.chosen();
    }

    // ---- choosing ------------------------------------------------------------------------------------------------

    private void choose(Choice choice) {
        row().ifPresent(row -> {
            wanted = choice;
            switch (choice) {
                case GIVE -> decide(row, new Outcome.Granted());
                case NOT_HELD -> {
                    if (row.nothingHeld().questions().isEmpty()) {
                        decide(row, new Outcome.NothingHeld());
                    } else {
                        against = EnumSet.noneOf(Ground.class);
                        open(row);
                    }
                }
                case WITHDRAWN -> decide(row, new Outcome.Withdrawn());
                case FORWARDED -> decide(row, new Outcome.Forwarded());
                case LAPSED -> decide(row, new Outcome.Lapsed());
                case PART, DECLINE -> {
                    if (against.isEmpty()) {
                        proposed(row).ifPresent(against::add);
                    }
                    open(row);
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
                    open(row);
                });
    }

    /// The mildest ground to begin with; that somebody cheats is never proposed.
    private static Optional<Ground> proposed(Row row) {
        var allowed = row.allowed().stream().map(Allowed::ground).toList();
        return allowed.contains(Ground.OTHER_PEOPLE)
                ? Optional.of(Ground.OTHER_PEOPLE)
                : allowed.stream().filter(ground -> ground != Ground.FRAUD).findFirst();
    }

    /// Shows what the answer asks, and goes to where that is written.
    private void open(Row row) {
        rows();
        detail();
        settle(row);
        card.begin();
    }

    private void decide(Row row, Outcome outcome) {
        against = EnumSet.noneOf(Ground.class);
        actionsFor(List.of(new Command.Decide(today, row.right(), outcome, Optional.empty())));
    }

    /// The answer in the making that has to be written about.
    private Optional<Outcome> meant(Row row) {
        if (!against.isEmpty()) {
            return Optional.of(
                    wanted == Choice.PART ? new Outcome.GrantedInPart(against) : new Outcome.Refused(against));
        }
        return wanted == Choice.NOT_HELD && !row.nothingHeld().questions().isEmpty()
                ? Optional.of(new Outcome.NothingHeld())
                : Optional.empty();
    }

    /// Why the answer in the making cannot be decided yet.
    private Optional<String> lacks(Row row) {
        return meant(row).flatMap(outcome -> {
            var asked = row.asks(outcome);
            var written = card.written();
            if (asked.missing().isPresent()) {
                return asked.missing().map(need -> sentences.of(new Obstacle.FactMissing(need)));
            }
            if (asked.questions().stream()
                    .anyMatch(question -> !written.answered().contains(question.key()))) {
                return Optional.of(words.text("casefile.assessment.questions-missing"));
            }
            return written.reasons().isBlank() && !outcome.against().isEmpty()
                    ? Optional.of(words.text("casefile.assessment.reasons-missing"))
                    : Optional.empty();
        });
    }

    /// A refusal is decided as soon as it has its ground, its answers and its reasons.
    private void settle(Row row) {
        meant(row).filter(outcome -> lacks(row).isEmpty()).ifPresent(outcome -> {
            var written = card.written().to(row.asks(outcome).questions());
            var same = row.chosen().equals(Optional.of(wanted))
                    && row.grounds().equals(against)
                    && row.written().equals(written);
            if (!same) {
                var command = new Command.Decide(
                        today, row.right(), outcome, Optional.of(row.reasoning()), written.answered());
                actions.does(
                        command, List.of(new Paper.OfNote(row.reasoning(), written.note())), "casefile.told.decided");
            }
        });
    }

    private void actionsFor(List<Command> commands) {
        commands.forEach(command -> actions.does(command, "casefile.told.decided"));
    }

    /// Keeps what is written: into the decision that it belongs to, or beside the journal until there is one.
    void keep() {
        typed.stop();
        row().ifPresent(row -> {
            var written = card.written();
            if (written.equals(row.written())) {
                return;
            }
            if (card.isTyping() || meant(row).isEmpty() || lacks(row).isPresent()) {
                var id = shownFor;
                tools.desk()
                        .ask(
                                work -> {
                                    work.keep(CaseId.of(id), new Paper.OfNote(row.reasoning(), written.note()));
                                    return written;
                                },
                                kept -> {});
            } else {
                settle(row);
            }
        });
    }

    /// Before moving on: reasons that are typed belong to their decision.
    void finish() {
        row().ifPresent(this::settle);
    }

    boolean declining() {
        return row().filter(row -> meant(row).isPresent() && lacks(row).isEmpty())
                .isPresent();
    }

    // ---- details -------------------------------------------------------------------------------------------------

    private void detail() {
        var declines = !against.isEmpty();
        var open = row().flatMap(this::meant);
        card.setVisible(open.isPresent());
        card.setManaged(open.isPresent());
        second.setVisible(
                declines || page.rows().stream().anyMatch(row -> !row.grounds().isEmpty()));
        second.setManaged(second.isVisible());
        row().ifPresent(row -> {
            heads(row);
            open.ifPresent(outcome -> say(row, outcome));
            others.setText(words.text(declines ? "casefile.grounds.others" : "casefile.grounds"));
            grounds.getChildren()
                    .setAll(row.allowed().stream()
                            .filter(each -> !against.contains(each.ground()))
                            .map(this::button)
                            .toList());
        });
        making.run();
    }

    /// What the card is about.
    private void heads(Row row) {
        meant(row).ifPresent(outcome -> {
            var chosen = row.allowed().stream()
                    .filter(each -> against.contains(each.ground()))
                    .findFirst();
            card.evidence(against.contains(Ground.FRAUD) ? page.signals() : List.of());
            card.head(
                    chosen.map(Allowed::name).orElse(words.text("casefile.choice.not-held")),
                    chosen.flatMap(Allowed::citation).map(Citation::text).orElse(""),
                    chosen.flatMap(Allowed::note).orElse(words.text("casefile.reasons.hint")),
                    row.asks(outcome),
                    !against.isEmpty());
        });
    }

    /// How the letter would say it.
    private void say(Row row, Outcome outcome) {
        var id = shownFor;
        var own = words.locale().getLanguage();
        tools.desk().ask(work -> work.wording(CaseId.of(id), row.right(), outcome, own), wording -> {
            if (id.equals(shownFor)
                    && row().flatMap(this::meant).equals(Optional.of(outcome))
                    && row().map(Row::right).equals(Optional.of(row.right()))) {
                card.says(Optional.of(wording));
            }
        });
    }

    private KeyButton button(Allowed allowed) {
        var button = KeyButton.outlined(allowed.name(), () -> toggle(allowed.ground()))
                .compact();
        allowed.ground().key().ifPresent(button::key);
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
