// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.queue;

import io.casement.cases.CaseId;
import io.casement.ui.parts.Icon;
import io.casement.ui.parts.KeyButton;
import io.casement.ui.parts.Lay;
import io.casement.ui.parts.RowView;
import io.casement.ui.parts.Style;
import io.casement.ui.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/// The list itself: virtual, so that about thirty lines exist whatever the count; heads of groups cannot be
/// selected.
final class CaseList extends StackPane {

    /// So many lines before the end the next page is asked for.
    private static final int AHEAD = 40;

    private static final double BLANK = 380;

    private final Words words;
    private final ListView<QueueRow> list = new ListView<>();
    private final VBox blank = new VBox(8);
    private final Consumer<Optional<QueueRow.Case>> onSelected;
    private final Runnable onEnd;
    private Optional<CaseId> selected = Optional.empty();
    private boolean filling;

    /// @param onSelected hears of every change of the selection
    /// @param onOpen hears of a double click
    /// @param onEnd hears that the end of the list comes into sight
    CaseList(Words words, Consumer<Optional<QueueRow.Case>> onSelected, Runnable onOpen, Runnable onEnd) {
        this.words = words;
        this.onSelected = onSelected;
        this.onEnd = onEnd;
        RowView.draw(list, () -> new CaseLine(words));
        blank.setAlignment(Pos.CENTER);
        blank.setMaxSize(BLANK, VBox.USE_PREF_SIZE);
        getChildren().addAll(list, blank);
        list.getSelectionModel().selectedItemProperty().addListener((property, was, is) -> changed(was, is));
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                onOpen.run();
            }
        });
        list.skinProperty().addListener(skin -> watchEnd());
    }

    ListView<QueueRow> node() {
        return list;
    }

    Optional<QueueRow.Case> selected() {
        return list.getSelectionModel().getSelectedItem() instanceof QueueRow.Case line
                ? Optional.of(line)
                : Optional.empty();
    }

    /// Shows the lines; those that did not change keep their nodes, and the list its place.
    ///
    /// @param wanted the case to select; else the one that was selected, or the one that now stands in its line
    void show(QueuePage page, Optional<CaseId> wanted, Runnable offer) {
        var before = list.getSelectionModel().getSelectedIndex();
        filling = true;
        splice(list.getItems(), page.rows());
        var at = wanted.map(page::at)
                .filter(OptionalInt::isPresent)
                .or(() -> selected.map(page::at).filter(OptionalInt::isPresent))
                .orElseGet(() -> before > 0
                        ? page.near(before)
                        : page.first().map(page::at).orElseGet(OptionalInt::empty));
        if (at.isPresent()) {
            list.getSelectionModel().select(at.getAsInt());
        } else {
            list.getSelectionModel().clearSelection();
        }
        filling = false;
        wanted.flatMap(id -> page.at(id).stream().boxed().findFirst()).ifPresent(this::reveal);
        blank(page.blank(), offer);
        told();
    }

    /// A step up or down over the heads of groups.
    void move(int step) {
        var rows = list.getItems();
        for (var at = list.getSelectionModel().getSelectedIndex() + step; at >= 0 && at < rows.size(); at += step) {
            if (rows.get(at) instanceof QueueRow.Case) {
                list.getSelectionModel().select(at);
                reveal(at);
                return;
            }
        }
    }

    /// Brings a line into sight, with the head of its group where that is the line above.
    private void reveal(int at) {
        var flow = flow();
        if (flow == null || flow.getFirstVisibleCell() == null || flow.getLastVisibleCell() == null) {
            list.scrollTo(Math.max(0, at - 1));
        } else if (at - 1 < flow.getFirstVisibleCell().getIndex()) {
            list.scrollTo(Math.max(0, at - 1));
        } else if (at >= flow.getLastVisibleCell().getIndex()) {
            var seen = flow.getLastVisibleCell().getIndex()
                    - flow.getFirstVisibleCell().getIndex();
            list.scrollTo(Math.max(0, at - Math.max(1, seen - 2)));
        }
    }

    private @Nullable VirtualFlow<?> flow() {
        return list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow ? flow : null;
    }

    private void watchEnd() {
        var flow = flow();
        if (flow != null) {
            flow.positionProperty().addListener(position -> {
                var last = flow.getLastVisibleCell();
                if (last != null) {
                    near(last.getIndex());
                }
            });
        }
    }

    private void near(int line) {
        if (!filling && line >= list.getItems().size() - AHEAD) {
            onEnd.run();
        }
    }

    private void changed(@Nullable QueueRow was, @Nullable QueueRow is) {
        if (filling) {
            return;
        }
        if (is instanceof QueueRow.Group) {
            var rows = list.getItems();
            var at = rows.indexOf(is);
            var back = was != null && rows.indexOf(was) == at + 1 && at > 0;
            list.getSelectionModel().select(back ? at - 1 : at + 1);
            return;
        }
        told();
        near(list.getSelectionModel().getSelectedIndex());
    }

    private void told() {
        var now = selected();
        now.map(QueueRow.Case::id).ifPresent(id -> selected = Optional.of(id));
        onSelected.accept(now);
    }

    private void blank(Optional<Blank> why, Runnable act) {
        blank.setVisible(why.isPresent());
        blank.getChildren().clear();
        why.ifPresent(now -> {
            var title = Lay.wrapped(now.title(), Style.H3);
            var text = Lay.wrapped(now.text(), Style.MUTED);
            title.setAlignment(Pos.CENTER);
            text.setAlignment(Pos.CENTER);
            text.setTextAlignment(TextAlignment.CENTER);
            title.setTextAlignment(TextAlignment.CENTER);
            blank.getChildren().addAll(now.icon().at(32), title, text);
            button(now.offer(), act).ifPresent(button -> {
                VBox.setMargin(button, new Insets(8, 0, 0, 0));
                blank.getChildren().add(button);
            });
        });
    }

    private Optional<KeyButton> button(Blank.Offer offer, Runnable act) {
        return switch (offer) {
            case LOG ->
                Optional.of(KeyButton.primary(words.text("frame.log"), act)
                        .key("Ctrl N")
                        .with(Icon.ADD_20));
            case UNASSIGNED ->
                Optional.of(
                        KeyButton.outlined(words.text("queue.take-one"), act).key("Ctrl 2"));
            case CLEAR_FILTER ->
                Optional.of(KeyButton.outlined(words.text("queue.clear-filter"), act)
                        .key("Esc"));
            case CLEAR_SEARCH ->
                Optional.of(KeyButton.outlined(words.text("queue.clear-search"), act)
                        .key("Esc"));
            case NOTHING -> Optional.empty();
        };
    }

    /// Replaces only what lies between the lines that are the same at both ends.
    static <T> void splice(List<T> shown, List<T> now) {
        var head = 0;
        while (head < Math.min(shown.size(), now.size()) && shown.get(head).equals(now.get(head))) {
            head++;
        }
        var tail = 0;
        while (tail < Math.min(shown.size(), now.size()) - head
                && shown.get(shown.size() - 1 - tail).equals(now.get(now.size() - 1 - tail))) {
            tail++;
        }
        shown.subList(head, shown.size() - tail).clear();
        shown.addAll(head, now.subList(head, now.size() - tail));
    }
}
