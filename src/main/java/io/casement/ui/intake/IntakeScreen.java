// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.intake;

import io.casement.cases.Command;
import io.casement.cases.LetterKind;
import io.casement.cases.LinkKind;
import io.casement.desk.Procedures;
import io.casement.desk.Procedures.Logged;
import io.casement.law.Duty;
import io.casement.ui.acts.WhyPanel;
import io.casement.ui.intake.Arrival.Origin;
import io.casement.ui.parts.Ask;
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
import io.casement.ui.words.Sentences;
import io.casement.ui.words.Words;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// Logging a request: what arrived on the left, the form on the right, and Ctrl Enter opens the case.
///
/// A draft that is left stays here, in memory, until it is logged or the program ends.
public final class IntakeScreen implements Screen {

    /// Something that waits for its turn: still to be read, or a form that was begun.
    private sealed interface Waiting {
        record ToRead(Origin origin) implements Waiting {}

        record Begun(Arrival arrival, IntakeForm form, Set<FormField> toCheck) implements Waiting {}
    }

    private final Tools tools;
    private final Words words;
    private final Sentences sentences;
    private final Label source = Lay.label("", Style.SUBTLE);
    private final KeyButton log;
    private final SourcePane left;
    private final FormPane form;
    private final ScrollPane right;
    private final BorderPane root = new BorderPane();
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private Arrival arrival = new Arrival.ByHand();
    private Optional<IntakePage> page = Optional.empty();
    private Optional<Twin> twin = Optional.empty();
    private Optional<Twin> linked = Optional.empty();
    private Optional<DueRows> due = Optional.empty();
    private boolean touched;
    private final AtomicBoolean logging = new AtomicBoolean();

    public IntakeScreen(Tools tools) {
        this.tools = tools;
        this.words = tools.words();
        this.sentences = new Sentences(words);
        this.left = new SourcePane(words, new SourcePane.Acts(this::choose, this::readTyped, this::skip));
        this.form = new FormPane(words, left.typedBox(), new FormPane.Listener() {
            @Override
            public void changed(FormField field) {
                IntakeScreen.this.changed(field);
            }

            @Override
            public void focused(Optional<FormField> field) {
                left.emphasise(field);
                status();
            }

            @Override
            public void why(Duty duty) {
                IntakeScreen.this.why(duty);
            }
        });
        left.onTyped(() -> {
            touched = touched || !left.typed().isBlank();
            left.typedBox().right();
        });
        right = Lay.scroll(form);
        log = KeyButton.primary(words.text("intake.log"), () -> log(false)).key("Ctrl Enter");
        var close = KeyButton.icon(Icon.DISMISS_16, words.text("intake.close"), this::close)
                .key("Esc")
                .compact();
        var next =
                KeyButton.ghost(words.text("intake.log-next"), () -> log(true)).key("Ctrl Shift Enter");
        var title = Style.LINE_BELOW.on(Lay.pad(
                0,
                16,
                0,
                12,
                Lay.row(10, close, Lay.label(words.text("intake.title"), Style.H2), source, Lay.gap(), next, log)));
        Lay.high(52, title);
        HBox.setHgrow(right, Priority.ALWAYS);
        root.setTop(title);
        root.setCenter(new HBox(left, right));
        Style.SURFACE.on(root);
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public Node home() {
        return log;
    }

    @Override
    public KeyMap keys() {
        var map = KeyMap.anywhere()
                .on("Ctrl Enter", () -> log(false))
                .on("Ctrl Shift Enter", () -> log(true))
                .on("Ctrl O", this::choose)
                .on("Ctrl R", this::readTyped)
                .on("Ctrl L", this::link)
                .on("F7", form::focusRights)
                .on("F9", () -> why(Duty.ANSWER))
                .on(WhyPanel.KEY, () -> why(Duty.ANSWER))
                .on("F8", () -> form.nextToCheck().ifPresentOrElse(Node::requestFocus, log::requestFocus))
                .on("Esc", this::close);
        for (var number = 1; number <= 8; number++) {
            var nth = number;
            map.on(Integer.toString(number), () -> form.turn(nth));
        }
        return map;
    }

    @Override
    public List<Hint> hints() {
        return List.of(
                new Hint(words.text("intake.log"), "Ctrl Enter"),
                new Hint(words.text("intake.hint.check"), "F8"),
                new Hint(words.text("intake.hint.rights"), "F7", "1", "–", "8"),
                new Hint(words.text("why.key"), "F9"),
                new Hint(words.text("intake.choose-other"), "Ctrl O"),
                new Hint(words.text("intake.hint.close"), "Esc"));
    }

    @Override
    public List<Node> panes() {
        return List.of(left.focusable(), log);
    }

    @Override
    public boolean wantsRail() {
        return true;
    }

    // ---- what comes ------------------------------------------------------------------------------------------------

    /// Nothing given: the draft that was left, or an empty form. Files or text: those, one after the other; a
    /// form that was begun waits behind them.
    @Override
    public void show(Place place) {
        if (place instanceof Place.Intake(var files, var pasted)) {
            var origins = new ArrayList<Origin>();
            files.forEach(file -> origins.add(new Origin.File(file)));
            pasted.ifPresent(text -> origins.add(new Origin.Pasted(text)));
            if (page.isEmpty()) {
                load(() -> begin(origins));
            } else {
                load(() -> {});
                begin(origins);
            }
        }
    }

    /// The next reference is another one once somebody has logged a case; what is typed stays.
    @Override
    public void refresh() {
        load(() -> {});
    }

    private void load(Runnable then) {
        tools.desk().ask(work -> IntakePage.of(work, words), now -> {
            page = Optional.of(now);
            form.offer(now);
            title();
            then.run();
        });
    }

    private void begin(List<Origin> origins) {
        if (origins.isEmpty()) {
            if (arrival instanceof Arrival.ByHand && !touched) {
                next();
            } else {
                status();
                tools.nav().focus(left.choose());
            }
            return;
        }
        if (touched || arrival instanceof Arrival.Read) {
            waiting.addLast(new Waiting.Begun(arrival, form.form(left.typed()), form.toCheck()));
        }
        for (var origin : origins.reversed()) {
            waiting.addFirst(new Waiting.ToRead(origin));
        }
        next();
    }

    /// Takes what comes next; with nothing left, an empty form.
    private void next() {
        var first = waiting.pollFirst();
        if (first == null) {
            fresh();
            return;
        }
        switch (first) {
            case Waiting.ToRead(Origin origin) -> tools.desk().ask(work -> Arrival.read(origin, work), this::arrived);
            case Waiting.Begun(Arrival before, IntakeForm begun, Set<FormField> toCheck) -> {
                lay(before, begun, toCheck);
                touched = true;
            }
        }
    }

    private void fresh() {
        lay(new Arrival.ByHand(), IntakeForm.empty(tools.me().id()), Set.of());
    }

    private void arrived(Arrival now) {
        switch (now) {
            case Arrival.Read read ->
                lay(
                        read,
                        IntakeForm.of(read.slip(), tools.me().id()),
                        IntakeForm.score(read.slip()).toCheck());
            case Arrival.Refused _, Arrival.ByHand _ ->
                lay(now, IntakeForm.empty(tools.me().id()), Set.of());
        }
    }

    private void lay(Arrival now, IntakeForm values, Set<FormField> toCheck) {
        arrival = now;
        twin = Optional.empty();
        linked = Optional.empty();
        left.show(now, values.text());
        form.show(values);
        form.check(toCheck);
        touched = false;
        title();
        status();
        recompute();
        look();
        tools.nav()
                .focus(
                        now instanceof Arrival.ByHand
                                ? left.choose()
                                : form.nextToCheck().orElse(log));
    }

    private void title() {
        page.ifPresent(known -> {
            var from = switch (arrival) {
                case Arrival.ByHand _ -> words.text("intake.from.hand");
                case Arrival.Refused refused -> refused.name();
                case Arrival.Read read -> read.name();
            };
            source.setText(words.text("intake.from", from, known.number().toString())
                    + (waiting.isEmpty() ? "" : ", " + words.count("intake.waiting", waiting.size())));
        });
    }

    private void status() {
        tools.nav().status(arrival instanceof Arrival.Read read ? Optional.of(status(read)) : Optional.empty());
    }

    private String status(Arrival.Read read) {
        var score = IntakeForm.score(read.slip());
        return words.text(
                "intake.score", score.read(), score.fields(), form.toCheck().size());
    }

    // ---- what changes ----------------------------------------------------------------------------------------------

    private void changed(FormField field) {
        touched = true;
        status();
        recompute();
        if (field == FormField.EMAIL) {
            look();
        }
    }

    private void recompute() {
        var now = form.form(left.typed());
        tools.desk().ask(work -> DueRows.of(now, work, words), this::due);
    }

    private void due(DueRows now) {
        due = Optional.of(now);
        form.due(now);
    }

    /// Why the dates are what they will be, once there are dates.
    private void why(Duty duty) {
        due.flatMap(DueRows::why)
                .ifPresent(why -> WhyPanel.open(
                        tools.nav(),
                        words,
                        why,
                        duty,
                        page.map(IntakePage::today).orElse(LocalDate.EPOCH),
                        Optional.empty(),
                        (day, citation) -> {}));
    }

    /// Is there a case of the same address already?
    private void look() {
        var email = form.form("").email();
        tools.desk().ask(work -> Twin.of(email, work), found -> {
            if (form.form("").email().equals(email)) {
                twin = found;
                linked = linked.filter(each -> found.filter(each::equals).isPresent());
                twinNote();
            }
        });
    }

    private void twinNote() {
        form.twin(twin.map(found -> {
            var state = words.text(
                    found.closed() ? "intake.twin.closed" : "intake.twin.open",
                    sentences.rights(found.rights()),
                    found.received());
            var note = new Note(
                    Icon.HISTORY_20,
                    Tone.ACCENT,
                    words.text("intake.twin", found.number().toString()),
                    state);
            var isLinked = linked.isPresent();
            note.offer(KeyButton.outlined(words.text(isLinked ? "intake.unlink" : "intake.link"), this::link)
                    .key("Ctrl L")
                    .compact());
            return note;
        }));
    }

    private void link() {
        linked = linked.isPresent() ? Optional.empty() : twin;
        twinNote();
    }

    // ---- acts ------------------------------------------------------------------------------------------------------

    private void choose() {
        var files = Ask.manyFiles(root.getScene().getWindow(), words.text("intake.choose"), List.of());
        if (!files.isEmpty()) {
            begin(files.stream().<Origin>map(Origin.File::new).toList());
        }
    }

    /// What was typed or pasted into the field is read as if it had arrived.
    private void readTyped() {
        if (arrival instanceof Arrival.ByHand && !left.typed().isBlank()) {
            var text = left.typed();
            tools.desk().ask(work -> Arrival.read(new Origin.Pasted(text), work), this::arrived);
        }
    }

    private void skip() {
        next();
    }

    private void close() {
        if (touched) {
            tools.nav().tell(words.text("intake.kept-draft"), false);
        }
        tools.nav().back();
    }

    private void log(boolean stay) {
        if (logging.get() || page.isEmpty()) {
            return;
        }
        if (arrival instanceof Arrival.Refused) {
            tools.nav().tell(words.text("intake.refused"), false);
            return;
        }
        var now = form.form(left.typed());
        var today = page.get().today();
        switch (IntakeForm.check(now, arrival instanceof Arrival.ByHand, today)) {
            case IntakeForm.Unfit(var problems) -> form.wrong(problems).ifPresent(Node::requestFocus);
            case IntakeForm.Fit() -> save(now, stay);
        }
    }

    private void save(IntakeForm now, boolean stay) {
        logging.set(true);
        var from = arrival;
        var other = linked;
        tools.desk().ask(work -> saved(work, now, from, other), result -> {
            logging.set(false);
            switch (result.logged()) {
                case Logged.Barred(var obstacle) -> tools.nav().tell(obstacle);
                case Logged.As as -> done(as, result.receiptWaits(), stay);
            }
        });
    }

    /// What became of it.
    ///
    /// @param receiptWaits whether a receipt was wanted and could not go yet
    private record Result(Logged logged, boolean receiptWaits) {}

    /// After a failure the same form can be logged again.
    private Result saved(Procedures work, IntakeForm now, Arrival from, Optional<Twin> other) {
        var done = false;
        try {
            var logged = logged(work, now, from, other);
            var waits = now.withReceipt() && logged instanceof Logged.As as && receiptWaits(work, as);
            done = true;
            return new Result(logged, waits);
        } finally {
            if (!done) {
                logging.set(false);
            }
        }
    }

    /// A receipt that lacks something, such as an address, is begun and not let go.
    private static boolean receiptWaits(Procedures work, Logged.As as) {
        return work.dossier(as.id()).standing().letters().values().stream()
                .noneMatch(letter ->
                        letter.kind() == LetterKind.RECEIPT && letter.approved().isPresent());
    }

    private static Logged logged(Procedures work, IntakeForm now, Arrival from, Optional<Twin> other) {
        var more = now.more(work.today());
        var commands = new ArrayList<Command>(more.commands());
        other.ifPresent(each -> commands.add(new Command.Link(work.today(), each.id(), LinkKind.SAME_PERSON)));
        return work.log(now.request(from), commands, more.papers());
    }

    private void done(Logged.As as, boolean receiptWaits, boolean stay) {
        var told = words.text(
                receiptWaits ? "intake.logged-no-receipt" : "intake.logged",
                as.number().toString());
        if (stay) {
            load(() -> {});
            next();
            tools.nav().tell(told, true);
            return;
        }
        fresh();
        tools.nav().go(Place.file(as.id()));
        tools.nav().tell(told, true);
    }
}
