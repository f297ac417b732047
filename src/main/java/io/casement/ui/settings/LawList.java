// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.settings;

import io.casement.law.RegimeId;
import io.casement.ui.parts.CapField;
import io.casement.ui.parts.Icon;
import io.casement.ui.parts.Lay;
import io.casement.ui.parts.Style;
import io.casement.ui.parts.Tone;
import io.casement.ui.settings.LawsPage.Mark;
import io.casement.ui.settings.LawsPage.Row;
import io.casement.ui.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The laws by name, with a search, the period of the answer, and a mark on those that are not as shipped.
final class LawList extends VBox {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final double WIDTH = 252;

    private final Words words;
    private final Consumer<RegimeId> choose;
    private final CapField search;
    private final VBox rows = new VBox();
    private final ScrollPane scroll;
    private final Label count = Lay.label("", Style.MUTED);
    private final HBox foot = Lay.row(8, count, Lay.gap());
    private LawsPage page = new LawsPage(List.of(), Optional.empty());
    private final List<Button> shown = new ArrayList<>();
    private List<Row> found = List.of();
    private Optional<RegimeId> current = Optional.empty();

    LawList(Words words, Consumer<RegimeId> choose) {
        this.words = words;
        this.choose = choose;
        search = CapField.search(words.text("settings.find"), WIDTH - 26);
        search.field().setId("find");
        search.field().textProperty().addListener((property, was, is) -> list());
        search.field().addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        scroll = Lay.scroll(rows);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        foot.setMinHeight(38);
        Lay.pad(0, 8, 0, 14, Style.LINE_ABOVE.on(foot));
        getChildren().addAll(Lay.pad(12, 12, 10, 12, new HBox(search)), scroll, foot);
        Lay.wide(WIDTH, Style.LINE_RIGHT.on(this));
    }

    TextField search() {
        return search.field();
    }

    /// The law that is chosen, or the search if none is found.
    Node home() {
        for (var i = 0; i < found.size(); i++) {
            if (current.equals(Optional.of(found.get(i).id()))) {
                return shown.get(i);
            }
        }
        return shown.isEmpty() ? search.field() : shown.getFirst();
    }

    /// Puts a button at the foot.
    void offer(Node... buttons) {
        foot.getChildren().addAll(buttons);
    }

    void show(LawsPage now, RegimeId chosen) {
        var same = now.equals(page);
        page = now;
        current = Optional.of(chosen);
        if (same) {
            current(chosen);
        } else {
            var focused = shown.stream().anyMatch(Node::isFocused);
            list();
            if (focused) {
                home().requestFocus();
            }
        }
    }

    void current(RegimeId id) {
        current = Optional.of(id);
        for (var i = 0; i < found.size(); i++) {
            shown.get(i).pseudoClassStateChanged(CURRENT, found.get(i).id().equals(id));
        }
    }

    /// To the next or previous law.
    void move(int step) {
        var at = found.stream().map(Row::id).toList().indexOf(current.orElse(null));
        var to = at < 0 ? 0 : Math.max(0, Math.min(found.size() - 1, at + step));
        if (!found.isEmpty()) {
            choose.accept(found.get(to).id());
            current(found.get(to).id());
            shown.get(to).requestFocus();
            reveal(shown.get(to));
        }
    }

    private void reveal(Node row) {
        rows.layout();
        var height = scroll.getViewportBounds().getHeight();
        var all = rows.getHeight();
        if (all <= height) {
            return;
        }
        var top = scroll.getVvalue() * (all - height);
        var bounds = row.getBoundsInParent();
        if (bounds.getMinY() < top) {
            scroll.setVvalue(bounds.getMinY() / (all - height));
        } else if (bounds.getMaxY() > top + height) {
            scroll.setVvalue((bounds.getMaxY() - height) / (all - height));
        }
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.DOWN) {
            event.consume();
            if (!found.isEmpty()) {
                choose.accept(found.getFirst().id());
                shown.getFirst().requestFocus();
            }
        }
    }

    private void list() {
        found = page.rows().stream()
                .filter(row -> row.matches(search.field().getText()))
                .toList();
        shown.clear();
        found.forEach(row -> shown.add(line(row)));
        rows.getChildren().setAll(shown);
        if (found.isEmpty() && !page.rows().isEmpty()) {
            rows.getChildren()
                    .add(Lay.pad(
                            12, 14, 12, 14, new VBox(Lay.wrapped(words.text("settings.none-found"), Style.MUTED))));
        }
        count.setText(
                found.size() == page.rows().size()
                        ? words.count("settings.count", found.size())
                        : words.text(
                                "settings.count-of", found.size(), page.rows().size()));
        current.ifPresent(this::current);
    }

    private Button line(Row row) {
        var content = Lay.row(
                6,
                Lay.label(row.name(), Style.MEDIUM),
                Lay.label(row.shortName(), Style.SMALL, Style.MUTED),
                Lay.gap());
        row.mark().ifPresent(mark -> content.getChildren().add(sign(mark)));
        content.getChildren().add(Lay.firm(row.period(), Style.SMALL, Style.MUTED));
        var button = Style.all(new Button("", content), Style.ITEM, Style.ROW_LINE);
        button.getStyleClass().remove("button");
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAlignment(Pos.CENTER_LEFT);
        Lay.high(36, Lay.pad(0, 14, 0, 14, button));
        content.prefWidthProperty().bind(button.widthProperty().subtract(28));
        button.setId("law-" + row.id().value());
        button.setAccessibleText(words.text(
                "settings.row",
                row.name(),
                row.shortName(),
                row.period(),
                row.mark().map(mark -> words.text("settings.mark." + id(mark))).orElse("")));
        button.setOnAction(event -> choose.accept(row.id()));
        return button;
    }

    private Node sign(Mark mark) {
        var icon = switch (mark) {
            case DRAFT -> Icon.EDIT_16.at(14, Tone.ACCENT);
            case OWN -> Icon.CHECKMARK_CIRCLE_16.at(14, Tone.ACCENT);
            case WAITS -> Icon.CLOCK_16.at(14, Tone.WARN);
        };
        Lay.tip(icon, words.text("settings.mark." + id(mark)));
        return icon;
    }

    private static String id(Mark mark) {
        return mark.name().toLowerCase(java.util.Locale.ROOT);
    }
}
