// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.settings;

import io.casement.cases.Obstacle;
import io.casement.desk.LawOffice;
import io.casement.desk.Procedures;
import io.casement.law.RegimeId;
import io.casement.law.Right;
import io.casement.lawbook.LawDraft;
import io.casement.lawbook.LawDraft.Backing;
import io.casement.lawbook.LawPart.Spot;
import io.casement.ui.parts.Ask;
import io.casement.ui.parts.Choosing;
import io.casement.ui.parts.Icon;
import io.casement.ui.parts.KeyButton;
import io.casement.ui.parts.KeyMap;
import io.casement.ui.parts.Lay;
import io.casement.ui.parts.Note;
import io.casement.ui.parts.StatusBar.Hint;
import io.casement.ui.parts.Style;
import io.casement.ui.parts.Tone;
import io.casement.ui.place.Place;
import io.casement.ui.place.Screen;
import io.casement.ui.place.Tools;
import io.casement.ui.settings.Clause.Line;
import io.casement.ui.settings.Clause.Unknown;
import io.casement.ui.words.Words;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.util.Duration;

/// Settings, Laws: what can be set at the left, the laws, and the one that is read or corrected.
///
/// What is changed here is a draft: it is kept while one looks at other laws and other screens, goes to a second
/// person when it is proposed, and holds when that person has approved it.
public final class LawsScreen implements Screen, Pen, WaitingCard.Judge {

    private static final RegimeId FIRST = new RegimeId("EU");
    private static final Duration REST = Duration.millis(400);

    /// Narrower than this, what can be set gives its room to the law: there is one thing so far.
    private static final double ROOM = 1000;

    private final Tools tools;
    private final Words words;
    private final LawSpeech speech;
    private final SettingsList settings;
    private final LawList list;
    private final TryPane trying;
    private final LawPane law;
    private final ScrollPane scroll;
    private final ProposeBar bar;
    private final HBox root = new HBox();
    private final Editing editing;
    private final PauseTransition rest = new PauseTransition(REST);
    private RegimeId wanted = FIRST;
    private Optional<LocalDate> day = Optional.empty();
    private Optional<Spot> open = Optional.empty();
    private Optional<LawFolder> folder = Optional.empty();
    private Optional<String> runningOut = Optional.empty();
    private LocalDate today;

    /// @param editing the drafts of whoever sits here
    public LawsScreen(Tools tools, Editing editing) {
        this.editing = editing;
        this.tools = tools;
        this.words = tools.words();
        this.speech = new LawSpeech(words);
        this.today = LocalDate.EPOCH;
        this.settings = new SettingsList(words, SettingsList.Part.LAWS, tools.nav()::go);
        this.list = new LawList(words, this::choose);
        this.trying = new TryPane(speech, () -> today, this::load);
        this.law = new LawPane(speech, this, trying, () -> today);
        this.scroll = Lay.scroll(law);
        this.bar = new ProposeBar(
                words, this::propose, this::drop, why -> tools.nav().tell(why, false));
        scroll.setFocusTraversable(true);
        scroll.setAccessibleText(words.text("settings.law"));
        var right = new VBox(scroll, bar);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        right.setMinWidth(0);
        root.getChildren().addAll(settings, list, right);
        Style.SURFACE.on(root);
        settings.visibleProperty()
                .bind(root.widthProperty()
                        .greaterThanOrEqualTo(ROOM)
                        .or(root.widthProperty().isEqualTo(0)));
        settings.managedProperty().bind(settings.visibleProperty());
        rest.setOnFinished(event -> countCases());
        if (LawFolder.barred(tools.me(), speech).isEmpty()) {
            list.offer(KeyButton.ghost(words.text("settings.add"), this::bring)
                    .key("Ctrl O")
                    .compact());
        }
    }

    // ---- as a screen ---------------------------------------------------------------------------------------------

    @Override
    public Node node() {
        return root;
    }

    @Override
    public Node home() {
        return list.home();
    }

    @Override
    public KeyMap keys() {
        return KeyMap.anywhere()
                .on("/", list.search()::requestFocus)
                .on("J", () -> list.move(1))
                .on("K", () -> list.move(-1))
                .on("Down", () -> list.move(1))
                .on("Up", () -> list.move(-1))
                .on("Ctrl Down", () -> tools.nav().go(new Place.People()))
                .on("Ctrl T", trying.field()::requestFocus)
                .on("Ctrl Enter", this::step)
                .on("Ctrl Z", this::undo)
                .on("Ctrl S", this::export)
                .on("Ctrl O", this::bring)
                .on("H", this::history)
                .on("R", this::turnDownFirst);
    }

    @Override
    public List<Hint> hints() {
        return List.of(
                new Hint(words.text("settings.find"), "/"),
                new Hint(words.text("settings.hint.next"), "J", "K"),
                new Hint(words.text("settings.hint.try"), "Ctrl T"),
                new Hint(words.text("settings.hint.propose"), "Ctrl Enter"),
                new Hint(words.text("part.undo"), "Ctrl Z"),
                new Hint(words.text("settings.export"), "Ctrl S"),
                new Hint(words.text("settings.hint.back"), "Esc"));
    }

    @Override
    public List<Node> panes() {
        return bar.isVisible() ? List.of(list.home(), scroll, bar.why()) : List.of(list.home(), scroll);
    }

    @Override
    public boolean wantsRail() {
        return false;
    }

    @Override
    public void show(Place place) {
        if (place instanceof Place.Settings(Optional<RegimeId> id)) {
            id.filter(one -> !one.equals(wanted)).ifPresent(this::turnTo);
            refresh();
        }
    }

    @Override
    public void refresh() {
        tools.desk().ask(Procedures::today, now -> {
            if (today.equals(LocalDate.EPOCH)) {
                trying.show(now);
            }
            today = now;
            var drafts = editing.laws();
            tools.desk().ask(work -> LawsPage.of(work, drafts, speech), page -> {
                list.show(page, wanted);
                runningOut = page.runningOut();
                settings.show(runningOut);
            });
            load();
        });
    }

    private void turnTo(RegimeId id) {
        wanted = id;
        day = Optional.empty();
        open = Optional.empty();
        folder = Optional.empty();
        bar.why().clear();
        scroll.setVvalue(0);
    }

    private void choose(RegimeId id) {
        if (!id.equals(wanted)) {
            turnTo(id);
        }
        load();
    }

    private void load() {
        var wish = new LawFolder.Wish(wanted, editing.text(wanted), day, trying.received(today), trying.right());
        tools.desk().ask(work -> LawFolder.of(work, wish, speech), now -> {
            // what was asked before the last change, or for another law, is old
            if (now.page().id().equals(wanted)
                    && editing.text(wanted)
                            .orElse(now.before().text())
                            .equals(now.draft().text())) {
                fill(now);
            }
        });
    }

    private void fill(LawFolder now) {
        folder = Optional.of(now);
        var focus = Focus.of(root);
        law.show(now.page(), now.trial(), open, now.barred(), notes(now), buttons(now));
        list.current(wanted);
        bar.show(now.page().changes(), missing(now));
        rest.stop();
        if (!now.page().changes().isEmpty()) {
            rest.playFromStart();
        }
        focus.restore(root);
    }

    private List<Node> notes(LawFolder now) {
        List<Node> notes = new ArrayList<>();
        if (!settings.isVisible()) {
            runningOut.ifPresent(
                    text -> notes.add(new Note(Icon.WARNING_16, Tone.WARN, words.text("settings.calendars"), text)));
        }
        now.barred()
                .ifPresent(
                        why -> notes.add(new Note(Icon.LOCK_16, Tone.NEUTRAL, words.text("settings.read-only"), why)));
        now.upkeep()
                .ifPresent(what -> notes.add(new Note(Icon.WARNING_16, Tone.WARN, words.text("settings.own"), what)));
        var first = now.page().changes().isEmpty();
        for (var waiting : now.proposals()) {
            notes.add(new WaitingCard(waiting, first, words, this));
            first = false;
        }
        return notes;
    }

    private List<Node> buttons(LawFolder now) {
        List<Node> buttons = new ArrayList<>();
        if (now.barred().isEmpty()) {
            var begin = KeyButton.outlined(words.text("settings.new-version"), this::begin)
                    .compact();
            begin.setId("new-version");
            buttons.add(begin);
        }
        buttons.add(KeyButton.outlined(words.text("settings.history"), this::history)
                .with(Icon.HISTORY_20)
                .key("H")
                .compact());
        return buttons;
    }

    /// What keeps the draft from being proposed; the reason is asked for last, in its field.
    private Optional<String> missing(LawFolder now) {
        return now.barred()
                .or(() -> now.page().wrong())
                .or(() -> now.page().unfounded() == 0
                        ? Optional.empty()
                        : Optional.of(
                                words.count("settings.unfounded", now.page().unfounded())));
    }

    /// Only in a window: a screen that was left behind, or locked away, asks nothing any more.
    private void countCases() {
        var scene = root.getScene();
        if (scene == null || scene.getWindow() == null) {
            return;
        }
        folder.filter(now -> now.page().wrong().isEmpty()).ifPresent(now -> {
            var id = wanted;
            var text = now.draft().text();
            tools.desk().ask(work -> LawFolder.effect(work, id, text, speech), said -> {
                if (folder.filter(now::equals).isPresent()) {
                    bar.effect(said);
                }
            });
        });
    }

    // ---- writing -------------------------------------------------------------------------------------------------

    private void edit(UnaryOperator<LawDraft> change) {
        folder.filter(now -> now.barred().isEmpty()).ifPresent(now -> {
            // two changes may come before the page does
            var from = editing.text(wanted).map(now.draft()::reading).orElse(now.before());
            editing.change(now.before(), from, change.apply(from));
            load();
        });
    }

    private LocalDate shown() {
        return folder.map(LawFolder::day).orElse(today);
    }

    @Override
    public void set(Line line, String value) {
        edit(draft -> line.key().equals("note")
                ? draft.setNote(shown(), line.spot(), value)
                : draft.set(shown(), line.spot(), line.key(), value));
    }

    @Override
    public void found(Line line, Backing backing) {
        edit(draft -> draft.found(shown(), line.spot(), line.key(), backing));
    }

    @Override
    public void unfold(Spot spot) {
        open = open.filter(spot::equals).isPresent() ? Optional.empty() : Optional.of(spot);
        load();
    }

    @Override
    public void remove(Spot spot) {
        edit(draft -> draft.remove(shown(), spot));
    }

    @Override
    public void enter(Unknown unknown) {
        EnterDialog.open(
                tools.nav().overlay(),
                speech,
                unknown.heading(),
                Clauses.rightsIn(unknown.rights()),
                () -> today,
                (heading, fields, backing) -> edit(draft -> draft.add(shown(), heading, fields, backing)));
    }

    @Override
    public void addGround() {
        EnterDialog.open(
                tools.nav().overlay(),
                speech,
                "ground",
                Set.<Right>of(),
                () -> today,
                (heading, fields, backing) -> edit(draft -> draft.add(shown(), heading, fields, backing)));
    }

    @Override
    public void version(LocalDate of) {
        day = Optional.of(of);
        load();
    }

    private void begin() {
        folder.ifPresent(now ->
                DayDialog.open(tools.nav().overlay(), words, () -> today, now.draft()::mayBegin, from -> {
                    day = Optional.of(from);
                    edit(draft -> draft.newVersionFrom(from));
                }));
    }

    private void undo() {
        folder.ifPresent(now -> {
            if (editing.undo(now.before())) {
                load();
            } else {
                tools.nav().tell(words.text("settings.nothing-to-undo"), false);
            }
        });
    }

    private void drop() {
        folder.ifPresent(now -> {
            // one step, so that Ctrl Z brings it back
            editing.change(now.before(), now.draft(), now.before());
            bar.why().clear();
            refresh();
            tools.nav().tell(words.text("settings.dropped"), false);
            tools.nav().focus(home());
        });
    }

    // ---- four eyes -----------------------------------------------------------------------------------------------

    /// Ctrl Enter: proposes what was changed here; else approves what waits.
    private void step() {
        leaveField();
        if (bar.isVisible()) {
            bar.fire();
            return;
        }
        folder.map(LawFolder::proposals)
                .filter(waiting -> !waiting.isEmpty())
                .map(List::getFirst)
                .ifPresentOrElse(
                        first -> first.barred()
                                .ifPresentOrElse(why -> tools.nav().tell(why, false), () -> approve(first.number())),
                        () -> tools.nav().tell(words.text("settings.nothing-to-do"), false));
    }

    /// What is being typed counts before it is proposed.
    private void leaveField() {
        var scene = root.getScene();
        if (scene != null && scene.getFocusOwner() instanceof TextField field && field.getOnAction() != null) {
            field.getOnAction().handle(new javafx.event.ActionEvent());
        }
    }

    private void propose() {
        var why = bar.why().getText().strip();
        if (why.isEmpty()) {
            tools.nav().tell(words.text("settings.why-missing"), false);
            bar.why().requestFocus();
            return;
        }
        folder.ifPresent(now -> {
            var id = wanted;
            var text = now.draft().text();
            tools.desk().ask(work -> work.laws().propose(id, text, why), done -> {
                switch (done) {
                    case LawOffice.Proposed.Barred(Obstacle obstacle) ->
                        tools.nav().tell(obstacle);
                    case LawOffice.Proposed.As _ -> {
                        editing.drop(id);
                        bar.why().clear();
                        tools.nav().tell(words.text("settings.proposed"), false);
                        refresh();
                        tools.nav().focus(home());
                    }
                }
            });
        });
    }

    @Override
    public void approve(int number) {
        judge(office -> office.approve(wanted, number), "settings.approved");
    }

    @Override
    public void turnDown(int number) {
        new Choosing<Boolean>(tools.nav().overlay(), words)
                .ask(
                        Choosing.Question.of(
                                        words.text("settings.turn-down-title"),
                                        words.text("settings.turn-down-text"),
                                        words.text("settings.turn-down"))
                                .because(words.text("settings.why")),
                        why -> judge(office -> office.turnDown(wanted, number, why), "settings.turned-down"));
    }

    private void turnDownFirst() {
        folder.map(LawFolder::proposals)
                .filter(waiting -> !waiting.isEmpty())
                .map(List::getFirst)
                .filter(first -> !first.mine())
                .ifPresent(first -> first.barred()
                        .ifPresentOrElse(why -> tools.nav().tell(why, false), () -> turnDown(first.number())));
    }

    @Override
    public void takeBack(int number) {
        judge(office -> office.takeBack(wanted, number), "settings.taken-back");
    }

    private void judge(Function<LawOffice, Optional<Obstacle>> act, String told) {
        tools.desk().ask(work -> act.apply(work.laws()), barred -> {
            barred.ifPresentOrElse(tools.nav()::tell, () -> tools.nav().tell(words.text(told), false));
            refresh();
            tools.nav().focus(home());
        });
    }

    private void history() {
        folder.ifPresent(now -> {
            var id = wanted;
            Optional<Runnable> back = now.barred().isEmpty() ? Optional.of(() -> backToShipped(id)) : Optional.empty();
            tools.desk()
                    .ask(
                            work -> LawFolder.history(work, id, speech),
                            history -> HistoryDialog.open(
                                    tools.nav().overlay(), words, now.page().name(), history, back));
        });
    }

    /// The text of the program becomes the draft; it is proposed like any other.
    private void backToShipped(RegimeId id) {
        tools.desk()
                .ask(
                        work -> work.laws().shipped(id),
                        shipped -> shipped.ifPresent(text -> edit(draft -> draft.reading(text))));
    }

    // ---- files ---------------------------------------------------------------------------------------------------

    private void export() {
        folder.ifPresent(
                now -> Ask.save(root.getScene().getWindow(), words.text("settings.export"), wanted.value() + ".law")
                        .ifPresent(path -> export(path, now.draft().text())));
    }

    void export(Path path, String text) {
        tools.desk()
                .ask(
                        work -> new LawFiles(speech).write(path, text),
                        said -> tools.nav().tell(said, false));
    }

    private void bring() {
        if (LawFolder.barred(tools.me(), speech).isEmpty()) {
            Ask.file(
                            root.getScene().getWindow(),
                            words.text("settings.add-title"),
                            List.of(new FileChooser.ExtensionFilter(words.text("settings.law-files"), "*.law")))
                    .ifPresent(this::bring);
        }
    }

    /// A file becomes the draft of its law; a bad one changes nothing and says where it is bad.
    void bring(Path path) {
        tools.desk().ask(work -> new LawFiles(speech).read(work, path), brought -> {
            switch (brought) {
                case LawFiles.Brought.Refused(String why) ->
                    new Choosing<Boolean>(tools.nav().overlay(), words)
                            .ask(
                                    Choosing.Question.of(
                                            words.text("settings.file-refused"), why, words.text("settings.close")),
                                    List.of(),
                                    (none, text) -> {});
                case LawFiles.Brought.Law(RegimeId id, String text) -> take(id, text);
            }
        });
    }

    private void take(RegimeId id, String text) {
        turnTo(id);
        tools.desk().ask(work -> LawFolder.before(work, id), before -> {
            var from = editing.text(id).map(before::reading).orElse(before);
            editing.change(before, from, before.reading(text));
            refresh();
            tools.nav().tell(words.text("settings.brought", id.value()), false);
        });
    }
}
