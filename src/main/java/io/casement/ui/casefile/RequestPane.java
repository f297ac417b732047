// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.casefile;

import io.casement.cases.LetterId;
import io.casement.ui.parts.Facts;
import io.casement.ui.parts.Lay;
import io.casement.ui.parts.Mark;
import io.casement.ui.parts.MarkedText;
import io.casement.ui.parts.Style;
import io.casement.ui.parts.TabsRow;
import io.casement.ui.words.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The requester's own words stay in sight until the letter; the letters of the case are one tab away.
final class RequestPane extends VBox {

    private enum Tab {
        REQUEST,
        LETTERS
    }

    private final Words words;
    private final TabsRow<Tab> tabs;
    private final Facts head = new Facts(62, 4);
    private final MarkedText text = new MarkedText(Style.READ);
    private final VBox letters = new VBox(4);
    private final ScrollPane scroll = Lay.scroll(new VBox());
    private final VBox request;
    private final Consumer<LetterId> open;

    RequestPane(Words words, Consumer<LetterId> open) {
        this.words = words;
        this.open = open;
        Map<Tab, String> names = new LinkedHashMap<>();
        names.put(Tab.REQUEST, words.text("casefile.tab.request"));
        names.put(Tab.LETTERS, words.text("casefile.tab.letters"));
        this.tabs = new TabsRow<>(names, this::shown);
        request = Lay.pad(16, 20, 20, 20, new VBox(16, head, Lay.hairline(), text));
        Lay.pad(12, 12, 12, 12, letters);
        scroll.setFocusTraversable(true);
        scroll.setAccessibleText(words.text("casefile.tab.request"));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        Style.LINE_RIGHT.on(this);
        getChildren().addAll(tabs, scroll);
        Lay.wide(348, this);
        shown(Tab.REQUEST);
    }

    void show(CaseFilePage page) {
        var asked = page.request();
        head.clear();
        line("casefile.from", asked.from());
        line("casefile.to", asked.to());
        line("casefile.sent", asked.sent());
        line("casefile.subject", asked.subject());
        text.show(asked.body(), marks(page));
        tabs.count(
                Tab.LETTERS,
                page.letters().isEmpty()
                        ? OptionalInt.empty()
                        : OptionalInt.of(page.letters().size()));
        letters.getChildren().setAll(page.letters().stream().map(this::letter).toList());
        if (page.letters().isEmpty()) {
            letters.getChildren().add(Lay.wrapped(words.text("casefile.no-letters"), Style.MUTED));
        }
    }

    ScrollPane focusable() {
        return scroll;
    }

    private static List<Mark> marks(CaseFilePage page) {
        var length = page.request().body().length();
        return page.request().phrases().stream()
                .filter(phrase -> phrase.to() <= length)
                .map(phrase -> new Mark(phrase.from(), phrase.to(), Mark.Kind.READ))
                .toList();
    }

    private void line(String key, Optional<String> value) {
        value.ifPresent(text -> head.line(words.text(key), text));
    }

    private Button letter(CaseFilePage.Sent sent) {
        var button = Style.NAV.on(new Button(
                "",
                Lay.column(
                        0, Lay.label(sent.what(), Style.MEDIUM), Lay.label(sent.state(), Style.SMALL, Style.MUTED))));
        button.getStyleClass().remove("button");
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinHeight(44);
        button.setAccessibleText(sent.what() + ", " + sent.state());
        button.setOnAction(event -> open.accept(sent.id()));
        return button;
    }

    private void shown(Tab tab) {
        scroll.setContent(tab == Tab.REQUEST ? request : letters);
    }
}
