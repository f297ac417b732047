// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.casefile;

import io.casement.cases.CaseId;
import io.casement.cases.DocumentId;
import io.casement.ui.parts.HistoryList;
import io.casement.ui.parts.KeyCap;
import io.casement.ui.parts.Lay;
import io.casement.ui.parts.Style;
import io.casement.ui.parts.TabsRow;
import io.casement.ui.words.Words;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// What happened, newest first; notes and files; a note can be written at the foot at any time.
final class HistoryPane extends VBox {

    private enum Tab {
        HISTORY,
        NOTES,
        FILES
    }

    private final Words words;
    private final TabsRow<Tab> tabs;
    private final HistoryList history = new HistoryList();
    private final HistoryList notes = new HistoryList();
    private final VBox files = new VBox(4);
    private final ScrollPane scroll = Lay.scroll(new VBox());
    private final TextField note = new TextField();
    private final Consumer<DocumentId> save;
    private final Map<CaseId, String> begun = new HashMap<>();
    private Optional<CaseId> shown = Optional.empty();

    HistoryPane(Words words, Consumer<String> takeNote, Consumer<DocumentId> save) {
        this.words = words;
        this.save = save;
        Map<Tab, String> names = new LinkedHashMap<>();
        names.put(Tab.HISTORY, words.text("casefile.tab.history"));
        names.put(Tab.NOTES, words.text("casefile.tab.notes"));
        names.put(Tab.FILES, words.text("casefile.tab.files"));
        this.tabs = new TabsRow<>(names, this::shown);
        note.setPromptText(words.text("casefile.write-note"));
        note.setAccessibleText(words.text("casefile.write-note"));
        note.setOnAction(event -> {
            if (!note.getText().isBlank()) {
                takeNote.accept(note.getText().strip());
                note.clear();
            }
        });
        var cap = new KeyCap("M");
        cap.setMouseTransparent(true);
        StackPane.setAlignment(cap, Pos.CENTER_RIGHT);
        StackPane.setMargin(cap, new javafx.geometry.Insets(0, 8, 0, 0));
        var foot = Style.LINE_ABOVE.on(Lay.pad(12, 16, 12, 16, new StackPane(note, cap)));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        scroll.setFocusTraversable(true);
        scroll.setAccessibleText(words.text("casefile.tab.history"));
        Style.all(this, Style.SIDE, Style.LINE_LEFT);
        Lay.pad(16, 16, 16, 16, history);
        Lay.pad(16, 16, 16, 16, notes);
        Lay.pad(12, 12, 12, 12, files);
        getChildren().addAll(tabs, scroll, foot);
        Lay.wide(300, this);
        shown(Tab.HISTORY);
    }

    void show(CaseFilePage page) {
        if (!shown.filter(page.id()::equals).isPresent()) {
            // a note begun on one case stays with it
            shown.ifPresent(before -> begun.put(before, note.getText()));
            note.setText(begun.getOrDefault(page.id(), ""));
            shown = Optional.of(page.id());
        }
        history.show(page.history());
        notes.show(page.notes());
        count(Tab.NOTES, page.notes().size());
        count(Tab.FILES, page.files().size());
        files.getChildren().setAll(page.files().stream().map(this::file).toList());
    }

    /// Where M goes.
    void writeNote() {
        note.requestFocus();
    }

    ScrollPane focusable() {
        return scroll;
    }

    private void count(Tab tab, int number) {
        tabs.count(tab, number == 0 ? OptionalInt.empty() : OptionalInt.of(number));
    }

    private Button file(CaseFilePage.Kept kept) {
        var button = Style.NAV.on(new Button(
                "",
                Lay.column(
                        0, Lay.label(kept.name(), Style.MEDIUM), Lay.label(kept.facts(), Style.SMALL, Style.MUTED))));
        button.getStyleClass().remove("button");
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinHeight(44);
        button.setAccessibleText(words.text("casefile.save-file", kept.name()));
        button.setOnAction(event -> save.accept(kept.id()));
        return button;
    }

    private void shown(Tab tab) {
        scroll.setContent(
                switch (tab) {
                    case HISTORY -> history;
                    case NOTES -> notes;
                    case FILES -> files;
                });
    }
}
