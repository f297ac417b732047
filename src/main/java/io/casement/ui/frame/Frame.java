// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.frame;

import io.casement.cases.Card;
import io.casement.cases.CaseId;
import io.casement.cases.Clerk;
import io.casement.cases.Codes;
import io.casement.cases.Command;
import io.casement.cases.Obstacle;
import io.casement.cases.Power;
import io.casement.cases.View;
import io.casement.desk.Desk;
import io.casement.desk.Procedures;
import io.casement.desk.Trouble;
import io.casement.letters.Organisation;
import io.casement.ui.parts.Icon;
import io.casement.ui.parts.KeyButton;
import io.casement.ui.parts.KeyMap;
import io.casement.ui.parts.Keys;
import io.casement.ui.parts.Lay;
import io.casement.ui.parts.Overlay;
import io.casement.ui.parts.StatusBar;
import io.casement.ui.parts.Style;
import io.casement.ui.parts.Toasts;
import io.casement.ui.place.Nav;
import io.casement.ui.place.Place;
import io.casement.ui.place.Screen;
import io.casement.ui.place.Tools;
import io.casement.ui.words.Sentences;
import io.casement.ui.words.Words;
import java.io.File;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The window after signing in: it alone knows the screens, holds the one watcher and shows the current place anew
/// when a case changes or a day ends. Screens subscribe to nothing, so nothing leaks.
public final class Frame implements Nav {

    private static final double RAIL_BELOW = 1240;
    private static final List<View> NUMBERED = List.of(
            View.MINE,
            View.UNASSIGNED,
            View.DUE_THIS_WEEK,
            View.OVERDUE,
            View.WAITING_ON_REQUESTER,
            View.WAITING_APPROVAL,
            View.TO_POST,
            View.CLOSED);

    private final Tools tools;
    private final Sentences sentences;
    private final Function<Place, Screen> screens;
    private final Clock clock;
    private final Runnable lock;
    private final BorderPane body = new BorderPane();
    private final StackPane root = new StackPane(body);
    private final Sidebar sidebar;
    private final StatusBar status = new StatusBar();
    private final Toasts toasts;
    private final Keys keys;
    private final Overlay overlay;
    private final Deque<Place> trail = new ArrayDeque<>();
    private Place place;
    private Optional<Screen> screen = Optional.empty();
    private List<CaseId> order = List.of();
    private boolean folded;
    private LocalDate day;

    /// Fills the scene's window.
    ///
    /// @param screens makes the screen of a place, and gives the same one for places of the same kind
    /// @param lock signs out and asks for the passphrase
    public Frame(
            Desk desk,
            Words words,
            Clerk me,
            Organisation organisation,
            Scene scene,
            Clock clock,
            Function<Tools, Function<Place, Screen>> screens,
            Runnable lock) {
        this(desk, words, me, organisation, scene, clock, System::nanoTime, screens, lock);
    }

    /// The same with a running clock of its own for the keyboard, which is deaf to Ctrl Enter just after a change.
    public Frame(
            Desk desk,
            Words words,
            Clerk me,
            Organisation organisation,
            Scene scene,
            Clock clock,
            LongSupplier nanos,
            Function<Tools, Function<Place, Screen>> screens,
            Runnable lock) {
        this.tools = new Tools(desk, words, this, me);
        this.place = dayBegins();
        this.sentences = new Sentences(words);
        this.clock = clock;
        this.lock = lock;
        this.sidebar = new Sidebar(words, organisation.name(), me.name(), me.role(), this::go, lock);
        this.toasts = new Toasts(words);
        this.keys = new Keys(scene, nanos);
        this.overlay = new Overlay(root, keys);
        this.screens = screens.apply(tools);
        this.day = LocalDate.now(clock);
        body.setLeft(sidebar);
        body.setBottom(status);
        StackPane.setAlignment(toasts, Pos.BOTTOM_LEFT);
        StackPane.setMargin(toasts, new Insets(0, 0, 44, 16));
        root.getChildren().add(toasts);
        toasts.setPickOnBounds(false);
        root.widthProperty().addListener(width -> fold());
        root.setOnDragOver(this::dragged);
        root.setOnDragDropped(this::dropped);
        desk.watch(this::changed);
        desk.refusals(this::tell);
        saved();
    }

    public Parent root() {
        return root;
    }

    /// Goes to where the day begins.
    public void start() {
        arrive(place);
        warn();
    }

    // ---- going places --------------------------------------------------------------------------------------------

    @Override
    public void go(Place to) {
        if (!to.equals(place) && !(place instanceof Place.Intake)) {
            trail.push(place);
        }
        arrive(to);
    }

    @Override
    public void back() {
        arrive(trail.isEmpty() ? dayBegins() : trail.pop());
    }

    /// With one's own cases; who reads none begins with the people.
    private Place dayBegins() {
        return tools.me().role().may(Power.READ) ? Place.queue(View.MINE) : new Place.People();
    }

    private void arrive(Place to) {
        place = to;
        var shown = screens.apply(to);
        var changed = screen.filter(shown::equals).isEmpty();
        screen = Optional.of(shown);
        if (changed) {
            body.setCenter(shown.node());
        }
        fold();
        sidebar.current(to);
        status(Optional.empty());
        shown.show(to);
        keysChanged();
        focus(shown.home());
        count();
    }

    @Override
    public void next(CaseId from) {
        neighbour(from, 1);
    }

    @Override
    public void previous(CaseId from) {
        neighbour(from, -1);
    }

    /// The list that one came from, as it stands now, says what comes next.
    private void neighbour(CaseId from, int step) {
        var list = trail.stream()
                .filter(Place.Queue.class::isInstance)
                .map(Place.Queue.class::cast)
                .findFirst()
                .orElse(new Place.Queue(View.MINE, Optional.empty()));
        tools.desk()
                .ask(work -> work.queue(list.view(), 500).stream().map(Card::id).toList(), now -> {
                    var known = order.isEmpty() ? now : order;
                    var at = known.indexOf(from);
                    var rest = step > 0
                            ? known.subList(Math.max(at, 0), known.size())
                            : known.subList(0, Math.max(at, 0)).reversed();
                    var next = rest.stream()
                            .filter(id -> !id.equals(from))
                            .filter(now::contains)
                            .findFirst();
                    order = now;
                    next.ifPresentOrElse(
                            id -> arrive(Place.file(id)), () -> arrive(new Place.Queue(list.view(), Optional.empty())));
                });
    }

    // ---- telling -------------------------------------------------------------------------------------------------

    @Override
    public void tell(String sentence, boolean canUndo) {
        if (canUndo) {
            toasts.show(sentence, this::undo);
        } else {
            toasts.show(sentence);
        }
    }

    @Override
    public void tell(Obstacle obstacle) {
        toasts.show(sentences.of(obstacle));
    }

    /// Shows once what failed: what happened, that nothing was lost, the way on, and a code that one can read out.
    public void trouble(Trouble trouble) {
        var close = KeyButton.primary(words().text("trouble.close"), () -> {}).key("Enter");
        var box = new VBox(
                12,
                Lay.wrapped(words().text("trouble.title"), Style.H2),
                Lay.wrapped(words().text("trouble." + Codes.id(trouble.what()))),
                Lay.label(words().text("trouble.code", trouble.code()), Style.MONO, Style.MUTED),
                Lay.row(8, Lay.gap(), close));
        box.setPadding(new Insets(24));
        var map = KeyMap.anywhere();
        var shut = overlay.show(box, 580, close, map);
        close.setOnAction(event -> shut.run());
        map.on("Enter", shut).on("Esc", shut).on("Ctrl Enter", shut);
    }

    @Override
    public Overlay overlay() {
        return overlay;
    }

    @Override
    public void status(Optional<String> text) {
        text.ifPresentOrElse(status::right, this::saved);
    }

    private void saved() {
        status.right(Icon.LOCK_16, words().text("frame.saved", LocalTime.now(clock)));
    }

    private Words words() {
        return tools.words();
    }

    @Override
    public void focus(Node node) {
        Platform.runLater(node::requestFocus);
    }

    // ---- what changed --------------------------------------------------------------------------------------------

    private void changed(CaseId id) {
        saved();
        screen.ifPresent(Screen::refresh);
        count();
    }

    private void count() {
        tools.desk().ask(Procedures::counts, sidebar::counts);
    }

    /// Holidays that run out are said before they do.
    private void warn() {
        tools.desk()
                .ask(work -> !work.lawbook().calendarsRunningOut(work.today()).isEmpty(), sidebar::warn);
    }

    /// Called now and then by the window: urgency changes at midnight although no fact did.
    public void midnight() {
        var today = LocalDate.now(clock);
        if (!today.equals(day)) {
            day = today;
            screen.ifPresent(Screen::refresh);
            count();
            warn();
        }
    }

    // ---- keys ----------------------------------------------------------------------------------------------------

    @Override
    public void keysChanged() {
        screen.ifPresent(shown -> {
            keys.show(shown::home, List.of(everywhere(), shown.keys()));
            status.hints(shown.hints());
        });
    }

    private KeyMap everywhere() {
        var map = KeyMap.anywhere()
                .on("Ctrl N", () -> go(new Place.Intake(List.of(), Optional.empty())))
                .on("Ctrl V", this::paste)
                .on("Ctrl Z", this::undo)
                .on("Ctrl Y", this::redo)
                .on("Ctrl B", this::foldByHand)
                .on("Ctrl Shift L", lock)
                .on("Ctrl ,", () -> go(new Place.Settings(Optional.empty())))
                .on("F6", () -> pane(1))
                .on("Shift F6", () -> pane(-1))
                .on(
                        "F1",
                        () -> new KeyHelp(tools, overlay, root)
                                .open(screen.map(Screen::help).orElse(List.of())))
                .on("Esc", this::back);
        for (var view : tools.me().role().may(Power.READ) ? NUMBERED : List.<View>of()) {
            var number = "Ctrl " + (NUMBERED.indexOf(view) + 1);
            map.on(number, () -> go(view == View.TO_POST ? new Place.Post(Optional.empty()) : Place.queue(view)));
        }
        if (tools.me().role().may(Power.APPROVE)) {
            map.on("Ctrl 9", () -> go(new Place.Approvals(Optional.empty())));
        }
        return map;
    }

    private void pane(int step) {
        screen.map(Screen::panes).filter(panes -> !panes.isEmpty()).ifPresent(panes -> {
            var owner = root.getScene().getFocusOwner();
            var at = panes.stream()
                    .filter(pane -> holds(pane, owner))
                    .findFirst()
                    .map(panes::indexOf)
                    .orElse(-1);
            panes.get(Math.floorMod(at + step, panes.size())).requestFocus();
        });
    }

    private static boolean holds(Node pane, @Nullable Node node) {
        for (var each = node; each != null; each = each.getParent()) {
            if (each.equals(pane)) {
                return true;
            }
        }
        return false;
    }

    /// What is on the clipboard is logged: files, a message, or text.
    private void paste() {
        var clipboard = Clipboard.getSystemClipboard();
        if (clipboard.hasFiles()) {
            go(new Place.Intake(clipboard.getFiles().stream().map(File::toPath).toList(), Optional.empty()));
        } else if (clipboard.hasString() && !clipboard.getString().isBlank()) {
            go(new Place.Intake(List.of(), Optional.of(clipboard.getString())));
        } else {
            tell(words().text("frame.clipboard-empty"), false);
        }
    }

    private void undo() {
        takeBack(Procedures::undo, "frame.undone");
    }

    private void redo() {
        takeBack(Procedures::redo, "frame.redone");
    }

    private void takeBack(Function<Procedures, Procedures.Undone> how, String key) {
        Consumer<Procedures.Undone> told = undone -> {
            switch (undone) {
                case Procedures.Undone.Back(var _, var commands) ->
                    tell(words().text(key, words().text("command." + name(commands.getFirst()))), false);
                case Procedures.Undone.Nothing() -> tell(words().text("frame.nothing-to-undo"), false);
                case Procedures.Undone.Barred(Obstacle obstacle) -> tell(obstacle);
            }
        };
        tools.desk().ask(how, told);
    }

    private static String name(Command command) {
        return command.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }

    // ---- room ----------------------------------------------------------------------------------------------------

    private void foldByHand() {
        folded = !folded;
        fold();
    }

    private void fold() {
        var narrow = root.getWidth() > 0 && root.getWidth() < RAIL_BELOW;
        sidebar.narrow(folded || narrow || screen.map(Screen::wantsRail).orElse(false));
    }

    // ---- files held over the window ------------------------------------------------------------------------------

    private void dragged(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    private void dropped(DragEvent event) {
        List<Path> files =
                event.getDragboard().getFiles().stream().map(File::toPath).toList();
        if (!files.isEmpty()) {
            go(new Place.Intake(files, Optional.empty()));
            event.setDropCompleted(true);
            event.consume();
        }
    }
}
