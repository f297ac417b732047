// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.queue;

import io.casement.ui.parts.Chip;
import io.casement.ui.parts.Icon;
import io.casement.ui.parts.KeyButton;
import io.casement.ui.parts.KeyCap;
import io.casement.ui.parts.Lay;
import io.casement.ui.parts.Style;
import io.casement.ui.words.Words;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Above the list: what is listed, the search field, the filters that hold, the heads of the columns.
final class QueueHead extends VBox {

    private static final double SEARCH = 220;

    private final Words words;
    private final Label title = Lay.label("", Style.H2);
    private final Label count = Lay.firm("", Style.SUBTLE);
    private final TextField search = Style.all(new TextField(), Style.WITH_ICON, Style.WITH_END);
    private final HBox chips = Lay.row(8);
    private final KeyButton filter;
    private Consumer<Asked> narrow = asked -> {};
    private boolean quiet;

    /// @param typed hears the words in the search field with every key
    QueueHead(Words words, Consumer<String> typed, Runnable toList, Runnable choose) {
        this.words = words;
        search.setPromptText(words.text("queue.search"));
        search.setAccessibleText(words.text("queue.search"));
        search.textProperty().addListener((property, was, is) -> {
            if (!quiet) {
                typed.accept(is);
            }
        });
        search.setOnAction(event -> toList.run());
        filter = KeyButton.ghost(words.text("queue.filter"), choose)
                .compact()
                .with(Icon.FILTER_20)
                .key("F");
        var bar = Style.TITLEBAR.on(new HBox(title, count, Lay.gap(), field()));
        var grouped = Lay.firm(words.text("queue.grouped"), Style.SMALL, Style.SUBTLE);
        var tools = Style.all(new HBox(filter, chips, Lay.gap(), grouped), Style.TOOLBAR, Style.LINE_BELOW);
        Lay.pad(0, 16, 0, 12, tools);
        getChildren().addAll(bar, tools, CaseLine.heads(words));
    }

    private Node field() {
        var icon = Icon.SEARCH_20.at(16);
        icon.setMouseTransparent(true);
        var cap = new KeyCap("/");
        cap.setMouseTransparent(true);
        cap.visibleProperty().bind(search.textProperty().isEmpty());
        StackPane.setAlignment(icon, Pos.CENTER_LEFT);
        StackPane.setMargin(icon, new Insets(0, 0, 0, 10));
        StackPane.setAlignment(cap, Pos.CENTER_RIGHT);
        StackPane.setMargin(cap, new Insets(0, 8, 0, 0));
        return Lay.wide(SEARCH, new StackPane(search, icon, cap));
    }

    /// Who is told which filters are left when a chip is removed.
    void onNarrowed(Consumer<Asked> told) {
        narrow = told;
    }

    void show(QueuePage page) {
        title.setText(page.title());
        count.setText(page.count());
        chips.getChildren().clear();
        var asked = page.asked();
        page.law()
                .ifPresent(name -> chips.getChildren()
                        .add(Chip.removable(name, words, () -> narrow.accept(asked.law(Optional.empty())))));
        page.right()
                .ifPresent(name -> chips.getChildren()
                        .add(Chip.removable(name, words, () -> narrow.accept(asked.right(Optional.empty())))));
    }

    /// Writes words into the search field; nobody is told.
    void words(String sought) {
        if (!search.getText().strip().equals(sought)) {
            quiet = true;
            search.setText(sought);
            search.positionCaret(sought.length());
            quiet = false;
        }
    }

    TextField search() {
        return search;
    }
}
