// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.queue;

import io.casement.cases.Card;
import io.casement.cases.CaseId;
import io.casement.cases.View;
import io.casement.law.Duty;
import io.casement.ui.acts.CaseActs;
import io.casement.ui.acts.CaseActs.Subject;
import io.casement.ui.acts.WhyPanel;
import io.casement.ui.parts.KeyMap;
import io.casement.ui.parts.Lay;
import io.casement.ui.parts.StatusBar.Hint;
import io.casement.ui.parts.Style;
import io.casement.ui.place.Place;
import io.casement.ui.place.Screen;
import io.casement.ui.place.Tools;
import io.casement.ui.words.Words;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// The queue: a list of cases at the left, the selected one at the right.
public final class QueueScreen implements Screen {

    private static final double PREVIEW_FROM = 1360;
    private static final Duration REST = Duration.millis(80);

    private final Tools tools;
    private final Words words;
    private final QueueActs acts;
    private final CaseActs common;
    private final Set<CaseId> marked = new LinkedHashSet<>();
    private final QueueHead head;
    private final CaseList list;
    private final Preview preview;
    private final HBox root;
    private final KeyMap keys;
    private final PauseTransition rested;
    private final PauseTransition typed;
    private Asked asked = Asked.of(View.MINE);
    private Optional<Batch> batch = Optional.empty();
    private Optional<QueuePage> page = Optional.empty();
    private boolean growing;
    private boolean peeked;
    private boolean returned;
    private int question;

    public QueueScreen(Tools tools) {
        this(tools, REST);
    }

    /// @param rest how long the selection and the search field rest before the desk is asked
    QueueScreen(Tools tools, Duration rest) {
        this.tools = tools;
        this.words = tools.words();
        this.acts = new QueueActs(tools);
        this.common = new CaseActs(tools);
        this.rested = after(rest, this::preview);
        this.typed = after(rest, this::search);
        this.head = new QueueHead(words, text -> rest(typed), this::toList, this::filter);
        this.list = new CaseList(words, row -> rest(rested), this::open, this::grow);
        this.preview = new Preview(
                words,
                new Preview.Acts(
                        this::step, this::open, () -> list.move(-1), () -> list.move(1), this::extend, this::why));
        preview.onNotYet(why -> tools.nav().tell(why, false));
        head.onNarrowed(this::ask);
        list.node().setAccessibleText(words.text("queue.list"));
        var left = Lay.grow(new VBox(head, Lay.grow(list)));
        left.setMinWidth(0);
        root = Style.SURFACE.on(new HBox(left, preview));
        root.sceneProperty().addListener((property, was, is) -> entered(is));
        keys = keyMap();
        fit();
    }

    private static PauseTransition after(Duration rest, Runnable then) {
        var pause = new PauseTransition(rest);
        pause.setOnFinished(event -> then.run());
        return pause;
    }

    /// Without a rest at once, so that a test need not wait.
    private static void rest(PauseTransition pause) {
        if (pause.getDuration().equals(Duration.ZERO)) {
            pause.getOnFinished().handle(null);
        } else {
            pause.playFromStart();
        }
    }

    // ---- the screen --------------------------------------------------------------------------------------------

    @Override
    public Node node() {
        return root;
    }

    @Override
    public Node home() {
        return list.node();
    }

    @Override
    public KeyMap keys() {
        return keys;
    }

    @Override
    public List<Node> panes() {
        return preview.isVisible() ? List.of(list.node(), preview) : List.of(list.node());
    }

    @Override
    public boolean wantsRail() {
        return false;
    }

    @Override
    public List<Hint> hints() {
        return List.of(
                new Hint(words.text("queue.hint.move"), "J", "K"),
                new Hint(words.text("queue.hint.open"), "Enter"),
                new Hint(words.text("queue.hint.step"), "Ctrl Enter"),
                new Hint(words.text("queue.hint.read"), "Space"),
                new Hint(words.text("queue.hint.mark"), "X"),
                new Hint(words.text("queue.hint.take"), "I"),
                new Hint(words.text("queue.hint.assign"), "A"),
                new Hint(words.text("queue.hint.note"), "M"),
                new Hint(words.text("queue.hint.extend"), "E"),
                new Hint(words.text("queue.hint.pause"), "P"),
                new Hint(words.text("why.key"), WhyPanel.KEY),
                new Hint(words.text("queue.hint.search"), "/"));
    }

    private KeyMap keyMap() {
        return KeyMap.anywhere()
                .on("J", () -> list.move(1))
                .on("K", () -> list.move(-1))
                .on("Down", () -> list.move(1))
                .on("Up", () -> list.move(-1))
                .on("Enter", this::open)
                .on("Space", this::read)
                .on("Ctrl Enter", this::step)
                .on("X", this::mark)
                .on("Shift J", () -> markOn(1))
                .on("Shift K", () -> markOn(-1))
                .on("I", () -> together(common::take))
                .on("A", () -> together(common::assign))
                .on("M", () -> with(common::note))
                .on("E", this::extend)
                .on(WhyPanel.KEY, this::why)
                .on("P", () -> with(common::pause))
                .on("!", () -> with(common::flag))
                .on("F", this::filter)
                .on("/", () -> head.search().requestFocus())
                .on("Esc", this::escape);
    }

    @Override
    public void show(Place place) {
        switch (place) {
            case Place.Queue(var view, var row) -> {
                returned = false;
                ask(asked.view(view).words(""), row);
            }
            case Place.Search(var sought) -> {
                returned = true;
                ask(asked.words(sought), Optional.empty());
            }
            case Place.File _, Place.Intake _, Place.Approvals _, Place.Post _, Place.Settings _, Place.People _ ->
                throw new IllegalArgumentException("the queue does not show " + place);
        }
    }

    @Override
    public void refresh() {
        var limit = batch.map(Batch::cards).map(List::size).orElse(0);
        load(Math.max(Batch.PAGE, limit), Optional.empty());
    }

    // ---- asking the desk ---------------------------------------------------------------------------------------

    private void ask(Asked now) {
        ask(now, Optional.empty());
    }

    private void ask(Asked now, Optional<CaseId> row) {
        var same = now.equals(asked);
        if (!same) {
            marked.clear();
        }
        asked = now;
        head.words(now.words());
        var limit = same ? batch.map(Batch::cards).map(List::size).orElse(0) : 0;
        load(Math.max(Batch.PAGE, limit), row);
    }

    private void load(int limit, Optional<CaseId> row) {
        var wanted = asked;
        var number = ++question;
        growing = true;
        tools.desk().ask(work -> Batch.first(work, wanted, limit).upTo(work, row), (Batch now) -> {
            if (number == question) {
                growing = false;
                fill(now, row);
            }
        });
    }

    /// The end of the list comes into sight.
    private void grow() {
        if (growing || batch.filter(Batch::more).isEmpty()) {
            return;
        }
        growing = true;
        var number = question;
        var before = batch.get();
        tools.desk().ask(before::next, (Batch now) -> {
            if (number == question) {
                growing = false;
                fill(now, Optional.empty());
            }
        });
    }

    private void fill(Batch now, Optional<CaseId> row) {
        marked.retainAll(now.cards().stream().map(Card::id).toList());
        var shown = QueuePage.of(now, marked, words);
        batch = Optional.of(now);
        page = Optional.of(shown);
        head.show(shown);
        list.show(shown, row, this::offer);
    }

    /// The selection has rested on a case.
    private void preview() {
        var row = list.selected();
        if (row.isEmpty()) {
            preview.showNothing();
            return;
        }
        var id = row.get().id();
        tools.desk().ask(work -> PreviewPage.of(work, id, words), (PreviewPage now) -> {
            if (list.selected().map(QueueRow.Case::id).filter(id::equals).isPresent()) {
                preview.show(now);
            }
        });
    }

    // ---- what the keys do --------------------------------------------------------------------------------------

    private void with(Consumer<Subject> act) {
        list.selected().map(QueueScreen::subject).ifPresent(act);
    }

    private static Subject subject(QueueRow.Case row) {
        return new Subject(row.id(), row.name());
    }

    /// With the cases that are marked, or the current one where none is.
    private void together(Consumer<List<Subject>> act) {
        var cases = page.stream()
                .flatMap(shown -> shown.rows().stream())
                .filter(QueueRow.Case.class::isInstance)
                .map(QueueRow.Case.class::cast)
                .filter(row -> marked.isEmpty() || marked.contains(row.id()))
                .map(QueueScreen::subject)
                .toList();
        if (marked.isEmpty()) {
            with(subject -> act.accept(List.of(subject)));
        } else {
            act.accept(cases);
        }
    }

    /// Marks the current case, or takes the mark off.
    private void mark() {
        list.selected().map(QueueRow.Case::id).ifPresent(id -> {
            if (!marked.remove(id)) {
                marked.add(id);
            }
            batch.ifPresent(now -> fill(now, Optional.empty()));
        });
    }

    /// Marks the current case and the one beside it.
    private void markOn(int step) {
        list.selected().map(QueueRow.Case::id).ifPresent(marked::add);
        list.move(step);
        list.selected().map(QueueRow.Case::id).ifPresent(marked::add);
        batch.ifPresent(now -> fill(now, Optional.empty()));
    }

    private void open() {
        if (list.selected().isEmpty()) {
            page.filter(shown -> shown.blank().isPresent()).ifPresent(shown -> offer());
        }
        with(subject -> leave(() -> tools.nav().go(Place.file(subject.id()))));
    }

    private void step() {
        with(subject -> leave(() -> acts.step(subject)));
    }

    /// Who comes back from a case that was found comes back to what was found.
    private void leave(Runnable go) {
        if (asked.isSearch()) {
            tools.nav().go(new Place.Search(asked.words()));
        }
        go.run();
    }

    private void read() {
        if (!wide()) {
            peeked = !peeked;
            fit();
            return;
        }
        with(subject -> tools.desk()
                .ask(
                        work -> PreviewPage.of(work, subject.id(), words),
                        (PreviewPage now) -> ReadDialog.open(tools.nav().overlay(), words, now, this::open)));
    }

    private void extend() {
        with(subject -> common.extend(subject, Optional.of(preview.date())));
    }

    private void why() {
        with(subject -> common.why(subject, Duty.ANSWER, Optional.of(preview.date())));
    }

    private void filter() {
        acts.filter(asked, this::ask);
    }

    private void search() {
        var sought = head.search().getText().strip();
        if (!sought.equals(asked.words())) {
            ask(asked.words(sought));
        }
    }

    private void toList() {
        search();
        list.node().requestFocus();
    }

    /// Takes back one thing at a time: the peek, the marks, the words, the filter; then goes back. Who came back
    /// to what was found has the list before it one step behind.
    private void escape() {
        if (peeked && !wide()) {
            read();
        } else if (!marked.isEmpty()) {
            marked.clear();
            batch.ifPresent(now -> fill(now, Optional.empty()));
        } else if (asked.isSearch() && returned) {
            tools.nav().back();
        } else if (asked.isSearch()) {
            ask(asked.words(""));
        } else if (asked.isFiltered()) {
            ask(asked.unfiltered());
        } else {
            tools.nav().back();
        }
    }

    private void offer() {
        page.flatMap(QueuePage::blank).map(Blank::offer).ifPresent(offer -> {
            switch (offer) {
                case LOG -> tools.nav().go(new Place.Intake(List.of(), Optional.empty()));
                case UNASSIGNED -> tools.nav().go(Place.queue(View.UNASSIGNED));
                case CLEAR_FILTER -> ask(asked.unfiltered());
                case CLEAR_SEARCH -> ask(asked.words(""));
                case NOTHING -> {}
            }
        });
    }

    // ---- room --------------------------------------------------------------------------------------------------

    private void entered(@Nullable Scene scene) {
        if (scene != null) {
            scene.widthProperty().addListener(width -> fit());
            fit();
        }
    }

    private boolean wide() {
        return root.getScene() == null || root.getScene().getWidth() >= PREVIEW_FROM;
    }

    private void fit() {
        var shown = wide() || peeked;
        preview.setVisible(shown);
        preview.setManaged(shown);
    }
}
