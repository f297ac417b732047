// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.settings;

import io.casement.cases.Clerk;
import io.casement.cases.ClerkId;
import io.casement.cases.FourEyes;
import io.casement.cases.HouseRules;
import io.casement.cases.Obstacle;
import io.casement.cases.Role;
import io.casement.desk.People;
import io.casement.desk.Procedures;
import io.casement.keys.Cost;
import io.casement.store.Presence;
import io.casement.ui.parts.Avatar;
import io.casement.ui.parts.Choosing;
import io.casement.ui.parts.Icon;
import io.casement.ui.parts.KeyButton;
import io.casement.ui.parts.KeyMap;
import io.casement.ui.parts.Lay;
import io.casement.ui.parts.StatusBar.Hint;
import io.casement.ui.parts.Style;
import io.casement.ui.parts.Switch;
import io.casement.ui.parts.Tone;
import io.casement.ui.place.Place;
import io.casement.ui.place.Screen;
import io.casement.ui.place.Tools;
import io.casement.ui.words.Sentences;
import io.casement.ui.words.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Settings, People and roles: who works here, what their role lets them do, what needs a second person.
public final class PeopleScreen implements Screen {

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final double ROLE = 150;
    private static final double NUMBER = 90;
    private static final double HERE = 130;
    private static final double STATE = 190;
    private static final double CELL = 110;

    private final Tools tools;
    private final Words words;
    private final Sentences sentences;
    private final VBox people = Style.CARD.on(new VBox());
    private final VBox rights = Style.CARD.on(new VBox());
    private final VBox acts = Style.CARD.on(new VBox());
    private final VBox content;
    private final ScrollPane scroll;
    private final KeyButton invite;
    private final HBox root;
    private final List<Button> rows = new ArrayList<>();
    private PeoplePage page = new PeoplePage(List.of(), List.of(), List.of(), Optional.empty(), java.util.Set.of());
    private Optional<ClerkId> current = Optional.empty();

    public PeopleScreen(Tools tools) {
        this.tools = tools;
        this.words = tools.words();
        this.sentences = new Sentences(words);
        invite = KeyButton.outlined(words.text("people.invite"), this::invite)
                .with(Icon.ADD_20)
                .key("N")
                .onNotYet(reason -> tools.nav().tell(reason, false));
        var head = Lay.row(
                8,
                Lay.column(
                        2,
                        Lay.label(words.text("people.title"), Style.H3),
                        Lay.label(words.text("people.rule"), Style.MUTED)),
                Lay.gap(),
                invite);
        content = Lay.pad(
                20,
                24,
                24,
                24,
                new VBox(
                        14,
                        head,
                        people,
                        Lay.label(words.text("people.may"), Style.STRONG),
                        rights,
                        Lay.label(words.text("people.four-eyes"), Style.STRONG),
                        Lay.wrapped(words.text("people.four-eyes-text"), Style.MUTED),
                        acts));
        scroll = Lay.scroll(content);
        scroll.setFocusTraversable(false);
        HBox.setHgrow(scroll, Priority.ALWAYS);
        root = new HBox(new SettingsList(words, SettingsList.Part.PEOPLE, tools.nav()::go), scroll);
        Style.SURFACE.on(root);
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public Node home() {
        return currentRow().<Node>map(each -> each).orElse(scroll);
    }

    @Override
    public KeyMap keys() {
        var map = KeyMap.anywhere()
                .on("J", () -> move(1))
                .on("K", () -> move(-1))
                .on("Down", () -> move(1))
                .on("Up", () -> move(-1))
                .on("N", invite::fire)
                .on("R", this::role)
                .on("A", this::absence)
                .on("L", this::leave)
                .on("Ctrl Z", this::undo)
                .on("Ctrl Up", () -> tools.nav().go(new Place.Settings(Optional.empty())));
        var digit = 1;
        for (var act : FourEyes.addable()) {
            map.on(Integer.toString(digit++), () -> turn(act));
        }
        return map;
    }

    @Override
    public List<Hint> hints() {
        return List.of(
                new Hint(words.text("people.hint.next"), "J", "K"),
                new Hint(words.text("people.invite"), "N"),
                new Hint(words.text("people.role"), "R"),
                new Hint(words.text("people.hint.away"), "A"),
                new Hint(words.text("people.hint.leave"), "L"),
                new Hint(words.text("part.undo"), "Ctrl Z"),
                new Hint(words.text("settings.hint.back"), "Esc"));
    }

    @Override
    public List<Node> panes() {
        return List.of(home());
    }

    @Override
    public boolean wantsRail() {
        return false;
    }

    @Override
    public void show(Place place) {
        refresh();
    }

    @Override
    public void refresh() {
        tools.desk().ask(work -> PeoplePage.of(work, words), this::fill);
    }

    private void fill(PeoplePage now) {
        page = now;
        current = now.row(current).map(row -> row.clerk().id());
        var focused = rows.stream().anyMatch(Node::isFocused);
        rows.clear();
        people.getChildren().setAll(heads());
        now.people().forEach(row -> people.getChildren().add(row(row)));
        rights.getChildren().setAll(roleHeads());
        now.rights().forEach(right -> rights.getChildren().add(right(right)));
        acts.getChildren().clear();
        var digit = 1;
        for (var act : now.acts()) {
            acts.getChildren().add(act(act, act.always() ? 0 : digit++));
        }
        now.barred().ifPresentOrElse(why -> invite.notYet(sentences.of(why), words), invite::ready);
        if (focused) {
            tools.nav().focus(home());
        }
    }

    // ---- the tables ----------------------------------------------------------------------------------------------

    private HBox heads() {
        return Style.HEADS.on(Lay.pad(
                0,
                14,
                0,
                14,
                high(Lay.row(
                        12,
                        Lay.grow(Lay.label(words.text("people.name"))),
                        Lay.wide(ROLE, Lay.label(words.text("people.role"))),
                        Lay.wide(NUMBER, Lay.label(words.text("people.open"))),
                        Lay.wide(HERE, Lay.label(words.text("people.here"))),
                        Lay.wide(STATE, Lay.label(words.text("people.state")))))));
    }

    private static HBox high(HBox row) {
        row.setMinHeight(28);
        return row;
    }

    private Button row(PeoplePage.Row row) {
        var avatar = new Avatar();
        avatar.show(row.clerk().name(), row.isMe());
        var here = Lay.label(row.here(), row.hereNow() ? Style.OK : Style.MUTED);
        if (row.hereNow()) {
            here.setGraphic(Icon.CHECKMARK_CIRCLE_16.at(16, Tone.OK));
        }
        var state = Lay.label(row.state(), Style.MUTED);
        var line = Lay.row(
                12,
                Lay.grow(Lay.row(10, avatar, Lay.label(row.clerk().name(), Style.MEDIUM))),
                Lay.wide(ROLE, Lay.label(row.role())),
                Lay.wide(NUMBER, Lay.label(words.number(row.openCases()))),
                Lay.wide(HERE, here),
                Lay.wide(STATE, state));
        line.setMinHeight(37);
        var button = Style.all(new Button("", line), Style.ITEM, Style.ROW_LINE);
        button.getStyleClass().remove("button");
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAlignment(Pos.CENTER_LEFT);
        Lay.pad(0, 14, 0, 14, button);
        line.prefWidthProperty().bind(button.widthProperty().subtract(28));
        button.setAccessibleText(
                words.text("people.row", row.clerk().name(), row.role(), row.openCases(), row.here(), row.state()));
        button.pseudoClassStateChanged(
                CURRENT, current.filter(row.clerk().id()::equals).isPresent());
        button.setOnAction(event -> {
            look(row.clerk().id());
            role();
        });
        button.focusedProperty().addListener((value, was, is) -> {
            if (is) {
                look(row.clerk().id());
            }
        });
        rows.add(button);
        return button;
    }

    private HBox roleHeads() {
        var row = Lay.row(12, Lay.grow(new Region()));
        for (var role : Role.values()) {
            row.getChildren().add(cell(Lay.label(words.text("role." + role.id()))));
        }
        return Style.HEADS.on(Lay.pad(0, 14, 0, 14, high(row)));
    }

    private HBox right(PeoplePage.Right right) {
        var row = Lay.row(12, Lay.grow(Lay.label(right.what())));
        var said = new ArrayList<String>();
        for (var role : Role.values()) {
            var may = right.roles().contains(role);
            row.getChildren().add(cell(may ? Icon.CHECKMARK_16.at(16, Tone.OK) : Lay.label("–", Style.SUBTLE)));
            if (may) {
                said.add(words.text("role." + role.id()));
            }
        }
        row.setMinHeight(30);
        row.setAccessibleText(right.what() + ": " + String.join(", ", said));
        return Style.ROW_LINE.on(Lay.pad(0, 14, 0, 14, row));
    }

    private static HBox cell(Node node) {
        var cell = new HBox(node);
        cell.setAlignment(Pos.CENTER);
        return Lay.wide(CELL, cell);
    }

    private HBox act(PeoplePage.Act act, int digit) {
        var row = Lay.row(12, Lay.grow(Lay.label(act.what())));
        if (act.always()) {
            row.getChildren().addAll(Icon.LOCK_16.at(16), Lay.label(words.text("people.always"), Style.MUTED));
        } else {
            var turn = new Switch(act.what(), is -> turn(act.act()));
            turn.setSelected(act.on());
            turn.setDisable(page.barred().isPresent());
            row.getChildren().addAll(turn, new io.casement.ui.parts.KeyCap(Integer.toString(digit)));
        }
        row.setMinHeight(34);
        return Style.ROW_LINE.on(Lay.pad(0, 14, 0, 14, row));
    }

    // ---- moving --------------------------------------------------------------------------------------------------

    private Optional<Button> currentRow() {
        for (var i = 0; i < rows.size(); i++) {
            if (current.filter(page.people().get(i).clerk().id()::equals).isPresent()) {
                return Optional.of(rows.get(i));
            }
        }
        return rows.stream().findFirst();
    }

    private void move(int step) {
        var at = currentRow().map(rows::indexOf).orElse(-1);
        if (!rows.isEmpty()) {
            var to = Math.clamp((long) at + step, 0, rows.size() - 1);
            look(page.people().get(to).clerk().id());
            rows.get(to).requestFocus();
        }
    }

    private void look(ClerkId id) {
        current = Optional.of(id);
        for (var i = 0; i < rows.size(); i++) {
            rows.get(i)
                    .pseudoClassStateChanged(
                            CURRENT, page.people().get(i).clerk().id().equals(id));
        }
    }

    // ---- acting --------------------------------------------------------------------------------------------------

    private void invite() {
        InviteDialog.open(
                tools.nav().overlay(),
                words,
                tools.me().role() == Role.HEAD,
                (name, role, passphrase) -> tools.desk()
                        .ask(
                                work -> {
                                    try {
                                        return work.people().admit(name, role, passphrase, Cost.floor());
                                    } finally {
                                        Arrays.fill(passphrase, '\0');
                                    }
                                },
                                barred -> told(barred, words.text("people.told.in", name.strip()), false)));
    }

    private void role() {
        withCurrent(row -> new Choosing<Role>(tools.nav().overlay(), words)
                .pick(
                        words.text("people.role-of", row.clerk().name()),
                        Arrays.stream(Role.values())
                                .map(each -> new Choosing.Choice<>(
                                        each,
                                        words.text("role." + each.id()),
                                        words.text("people.role-text." + each.id())))
                                .toList(),
                        chosen -> change(
                                people -> people.role(row.clerk().id(), chosen),
                                words.text(
                                        "people.told.role", row.clerk().name(), words.text("role." + chosen.id())))));
    }

    /// Away, or there again.
    private void absence() {
        page.row(current)
                .ifPresent(row -> tools.desk().ask(Procedures::today, today -> {
                    if (row.away()) {
                        change(
                                people -> people.presence(row.clerk().id(), Presence.HERE),
                                words.text("people.told.back", row.clerk().name()));
                    } else if (row.left()) {
                        tools.nav().tell(new Obstacle.HasLeft());
                    } else if (!row.isMe() && page.barred().isPresent()) {
                        tools.nav().tell(page.barred().get());
                    } else {
                        AbsenceDialog.open(
                                tools.nav().overlay(),
                                words,
                                () -> today,
                                row,
                                page.others(row),
                                (until, to) -> away(row, Presence.away(today, until), to.map(Clerk::id)));
                    }
                }));
    }

    private void away(PeoplePage.Row row, Presence presence, Optional<ClerkId> to) {
        tools.desk().ask(work -> work.people().absence(row.clerk().id(), presence, to), leaving -> {
            switch (leaving) {
                case People.Leaving.Barred(var obstacle) -> tools.nav().tell(obstacle);
                case People.Leaving.Left(var handed, var kept) ->
                    tools.nav()
                            .tell(
                                    to.isEmpty()
                                            ? words.text(
                                                    "people.told.away",
                                                    row.clerk().name())
                                            : words.text(
                                                    "people.told.away-over",
                                                    row.clerk().name(),
                                                    handed,
                                                    kept.size()),
                                    false);
            }
            refresh();
        });
    }

    private void leave() {
        withCurrent(row -> tools.desk()
                .ask(work -> work.people().successors(row.clerk().id()), clerks -> {
                    var question = Choosing.Question.of(
                            words.text("people.leave-title", row.clerk().name()),
                            words.text("people.leave-text", row.openCases()),
                            words.text("people.leave"));
                    new Choosing<Clerk>(tools.nav().overlay(), words)
                            .ask(
                                    question,
                                    clerks.stream()
                                            .map(each -> new Choosing.Choice<>(
                                                    each,
                                                    each.name(),
                                                    words.text("role."
                                                            + each.role().id())))
                                            .toList(),
                                    (to, why) -> tools.desk()
                                            .ask(
                                                    work -> work.people()
                                                            .leave(
                                                                    row.clerk().id(),
                                                                    Optional.of(to.id()),
                                                                    work.today()),
                                                    this::left));
                }));
    }

    private void left(People.Leaving leaving) {
        switch (leaving) {
            case People.Leaving.Barred(var obstacle) -> tools.nav().tell(obstacle);
            case People.Leaving.Left(var handed, var kept) -> {
                tools.nav()
                        .tell(
                                kept.isEmpty()
                                        ? words.text("people.told.left", handed)
                                        : words.text("people.told.left-some", handed, kept.size()),
                                false);
                refresh();
            }
        }
    }

    private void turn(FourEyes act) {
        var more = new HashSet<>(page.added());
        var on = more.add(act);
        if (!on) {
            more.remove(act);
        }
        change(
                people -> people.house(new HouseRules(more)),
                words.text(on ? "people.told.act-on" : "people.told.act-off", words.text("people.act." + act.id())));
    }

    private void withCurrent(java.util.function.Consumer<PeoplePage.Row> act) {
        page.barred().ifPresentOrElse(tools.nav()::tell, () -> page.row(current).ifPresent(act));
    }

    private void change(Function<People, Optional<Obstacle>> what, String told) {
        tools.desk().ask(work -> what.apply(work.people()), barred -> told(barred, told, false));
    }

    private void told(Optional<Obstacle> barred, String told, boolean undo) {
        barred.ifPresentOrElse(tools.nav()::tell, () -> tools.nav().tell(told, undo));
        refresh();
    }

    private void undo() {
        tools.desk().ask(work -> work.people().undo(), did -> {
            tools.nav().tell(words.text(did ? "people.told.undone" : "people.told.nothing"), false);
            refresh();
        });
    }
}
