// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.frame;

import io.casement.cases.Obstacle;
import io.casement.cases.Power;
import io.casement.cases.Role;
import io.casement.cases.View;
import io.casement.ui.parts.Avatar;
import io.casement.ui.parts.Icon;
import io.casement.ui.parts.KeyButton;
import io.casement.ui.parts.Lay;
import io.casement.ui.parts.Logo;
import io.casement.ui.parts.Style;
import io.casement.ui.parts.Tone;
import io.casement.ui.place.Place;
import io.casement.ui.words.Sentences;
import io.casement.ui.words.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Where one can go: 216 wide with names and counts, or as a rail of 52 with icons alone.
final class Sidebar extends StackPane {

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("selected");
    private static final double WIDE = 216;
    private static final double NARROW = 52;

    /// A line of the sidebar.
    private record Line(Icon icon, String word, Place place, Optional<View> counted) {}

    private final Words words;
    private final Consumer<Place> go;
    private final VBox wide;
    private final Supplier<VBox> makeRail;
    private @Nullable VBox rail;
    private @Nullable Place current;
    private boolean changed;
    private final Map<Place, List<Button>> buttons = new LinkedHashMap<>();
    private final Map<View, Label> counts = new LinkedHashMap<>();
    private final Node warning = Icon.WARNING_16.at(14, Tone.WARN);

    Sidebar(Words words, String organisation, String me, Role role, Consumer<Place> go, Runnable lock) {
        this.words = words;
        this.go = go;
        this.wide = wide(organisation, me, role, lock);
        this.makeRail = () -> rail(me, role, lock);
        getChildren().add(wide);
        showChanged();
        setMinWidth(Region.USE_PREF_SIZE);
        narrow(false);
    }

    /// Shows the rail instead of the names, or the names again.
    void narrow(boolean narrow) {
        getChildren().setAll(narrow ? rail() : wide);
        setPrefWidth(narrow ? NARROW : WIDE);
    }

    /// Made when the window is first too narrow for the names.
    private VBox rail() {
        var made = rail;
        if (made == null) {
            made = makeRail.get();
            rail = made;
            Optional.ofNullable(current).ifPresent(this::current);
            showChanged();
        }
        return made;
    }

    void current(Place place) {
        current = place;
        buttons.forEach((at, nodes) -> nodes.forEach(node -> node.pseudoClassStateChanged(CURRENT, same(at, place))));
    }

    void counts(Map<View, Integer> numbers) {
        counts.forEach((view, label) -> {
            var number = numbers.getOrDefault(view, 0);
            label.setText(number == 0 ? "" : words.number(number));
        });
        changed = numbers.getOrDefault(View.RULES_CHANGED, 0) > 0;
        showChanged();
    }

    /// Changed rules are rare, so their list shows only while some case waits for an answer.
    private void showChanged() {
        buttons.getOrDefault(Place.queue(View.RULES_CHANGED), List.of()).forEach(node -> {
            node.setVisible(changed);
            node.setManaged(changed);
        });
    }

    /// Marks Settings: something there wants to be looked at before long.
    void warn(boolean wanted) {
        warning.setVisible(wanted);
        buttons.forEach((at, nodes) -> {
            if (at instanceof Place.Settings) {
                var settings = words.text("frame.settings");
                nodes.forEach(node ->
                        node.setAccessibleText(wanted ? words.text("frame.settings-warn", settings) : settings));
            }
        });
    }

    private static boolean same(Place line, Place place) {
        return switch (place) {
            case Place.Queue(View view, var _) -> line instanceof Place.Queue(View at, var _) && at == view;
            case Place.Approvals _ -> line instanceof Place.Approvals;
            case Place.Post _ -> line instanceof Place.Post;
            case Place.Settings _, Place.People _ -> line instanceof Place.Settings;
            case Place.Search _, Place.File _, Place.Intake _ -> false;
        };
    }

    private VBox wide(String organisation, String me, Role role, Runnable lock) {
        var brand = Style.BRAND.on(Lay.row(
                10,
                new Logo(24),
                Lay.column(
                        0,
                        Lay.label(words.text("frame.name"), Style.STRONG),
                        Lay.label(organisation, Style.SMALL, Style.MUTED))));
        var log = KeyButton.outlined(words.text("frame.log"), () -> go.accept(intake()))
                .key("Ctrl N")
                .with(Icon.ADD_20, Tone.ACCENT)
                .wide();
        if (!role.may(Power.LOG)) {
            log.notYet(new Sentences(words).of(new Obstacle.NotEmpowered(Power.LOG)), words);
        }
        var box = new VBox(brand, pad(log, 0, 8, 8, 8));
        lines(role).forEach(line -> box.getChildren().add(pad(nav(line), 0, 8, 0, 8)));
        box.getChildren().add(Lay.gap());
        foot(role).forEach(line -> box.getChildren().add(pad(nav(line), 0, 8, 0, 8)));
        var avatar = new Avatar();
        avatar.show(me, true);
        var lockButton = KeyButton.icon(Icon.LOCK_20, words.text("frame.lock"), lock)
                .key("Ctrl Shift L")
                .compact();
        var who = Style.LINE_ABOVE.on(Lay.row(8, avatar, Lay.label(me), Lay.gap(), lockButton));
        who.setPadding(new Insets(8, 8, 8, 16));
        VBox.setMargin(who, new Insets(8, 0, 0, 0));
        box.getChildren().add(who);
        return Style.SIDEBAR.on(box);
    }

    private VBox rail(String me, Role role, Runnable lock) {
        var box = new VBox(4);
        box.setAlignment(Pos.TOP_CENTER);
        var mark = new Logo(26);
        VBox.setMargin(mark, new Insets(10, 0, 12, 0));
        box.getChildren().add(mark);
        if (role.may(Power.LOG)) {
            box.getChildren().add(railButton(Icon.ADD_20, words.text("frame.log"), () -> go.accept(intake())));
        }
        lines(role).forEach(line -> box.getChildren().add(railNav(line)));
        box.getChildren().add(Lay.gap());
        foot(role).forEach(line -> box.getChildren().add(railNav(line)));
        var avatar = new Avatar();
        avatar.show(me, true);
        var you = new Button("", avatar);
        Style.RAIL_ITEM.on(you);
        you.getStyleClass().remove("button");
        Lay.tip(you, words.text("frame.lock-of", me));
        you.setAccessibleText(words.text("frame.lock-of", me));
        you.setOnAction(event -> lock.run());
        VBox.setMargin(you, new Insets(0, 0, 8, 0));
        box.getChildren().add(you);
        return Style.RAIL.on(box);
    }

    /// Lists of cases are for those who read cases.
    private List<Line> lines(Role role) {
        return !role.may(Power.READ)
                ? List.of()
                : List.of(
                        line(Icon.PERSON_20, View.MINE),
                        line(Icon.PEOPLE_20, View.UNASSIGNED),
                        line(Icon.CALENDAR_CLOCK_20, View.DUE_THIS_WEEK),
                        line(Icon.ALERT_20, View.OVERDUE),
                        line(Icon.MAIL_CLOCK_20, View.WAITING_ON_REQUESTER),
                        line(Icon.PEOPLE_SWAP_20, View.WAITING_APPROVAL),
                        new Line(
                                Icon.PRINT_20,
                                words.text("frame.view.to-post"),
                                new Place.Post(Optional.empty()),
                                Optional.of(View.TO_POST)),
                        line(Icon.ARROW_REPEAT_ALL_20, View.RULES_CHANGED),
                        line(Icon.ARCHIVE_20, View.CLOSED));
    }

    /// Approvals are for those who may approve; the laws may be read by everybody.
    private List<Line> foot(Role role) {
        List<Line> foot = new ArrayList<>();
        if (role.may(Power.APPROVE)) {
            foot.add(new Line(
                    Icon.CHECKMARK_CIRCLE_20,
                    words.text("frame.approvals"),
                    new Place.Approvals(Optional.empty()),
                    Optional.empty()));
        }
        foot.add(new Line(
                Icon.SETTINGS_20,
                words.text("frame.settings"),
                new Place.Settings(Optional.empty()),
                Optional.empty()));
        return foot;
    }

    private Line line(Icon icon, View view) {
        return new Line(icon, words.text("frame.view." + view.id()), Place.queue(view), Optional.of(view));
    }

    private static Place intake() {
        return new Place.Intake(List.of(), Optional.empty());
    }

    private Button nav(Line line) {
        var count = Lay.firm("", Style.SMALL, Style.SUBTLE);
        line.counted().filter(view -> view != View.CLOSED).ifPresent(view -> counts.put(view, count));
        var content = Lay.row(10, line.icon().at(18), Lay.grow(Lay.label(line.word())), count);
        if (line.place() instanceof Place.Settings) {
            warning.setVisible(false);
            content.getChildren().add(warning);
        }
        content.setMinWidth(0);
        HBox.setHgrow(content, Priority.ALWAYS);
        var button = new Button("", content);
        button.getStyleClass().remove("button");
        Style.NAV.on(button);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setMaxWidth(Double.MAX_VALUE);
        content.prefWidthProperty().bind(button.widthProperty().subtract(16));
        button.setAccessibleText(line.word());
        button.setOnAction(event -> go.accept(line.place()));
        buttons.computeIfAbsent(line.place(), place -> new ArrayList<>()).add(button);
        return button;
    }

    private Button railNav(Line line) {
        var button = railButton(line.icon(), line.word(), () -> go.accept(line.place()));
        buttons.computeIfAbsent(line.place(), place -> new ArrayList<>()).add(button);
        return button;
    }

    private static Button railButton(Icon icon, String word, Runnable action) {
        var button = new Button("", icon.at(20));
        button.getStyleClass().remove("button");
        Style.RAIL_ITEM.on(button);
        Lay.tip(button, word);
        button.setAccessibleText(word);
        button.setOnAction(event -> action.run());
        return button;
    }

    private static Node pad(Region node, double top, double right, double bottom, double left) {
        VBox.setMargin(node, new Insets(top, right, bottom, left));
        return node;
    }
}
