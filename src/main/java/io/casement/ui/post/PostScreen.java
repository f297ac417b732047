// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.post;

import io.casement.cases.Channel;
import io.casement.cases.Command;
import io.casement.cases.LetterId;
import io.casement.cases.NoteId;
import io.casement.cases.Verdict;
import io.casement.store.Paper;
import io.casement.ui.parts.Ask;
import io.casement.ui.parts.Icon;
import io.casement.ui.parts.KeyButton;
import io.casement.ui.parts.KeyMap;
import io.casement.ui.parts.Lay;
import io.casement.ui.parts.Meter;
import io.casement.ui.parts.Note;
import io.casement.ui.parts.StatusBar.Hint;
import io.casement.ui.parts.Style;
import io.casement.ui.parts.Tone;
import io.casement.ui.place.Place;
import io.casement.ui.place.Screen;
import io.casement.ui.place.Tools;
import io.casement.ui.words.Sentences;
import io.casement.ui.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Posting: a scanner types the number and presses Enter, so the cursor moves down by itself; a scanned letter
/// code jumps to its row. Posting asks nothing and cannot be undone; a wrong number can be corrected.
public final class PostScreen implements Screen {

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final double REF = 68;
    private static final double KIND = 150;
    private static final double TRACKING = 230;
    private static final double STATE = 150;

    private final Tools tools;
    private final Words words;
    private final Sentences sentences;
    private final VBox rows = new VBox();
    private final ScrollPane scroll = Lay.scroll(rows);
    private final Label count = Lay.label("", Style.MUTED);
    private final Meter meter = new Meter(300, 8);
    private final Label done = Lay.label("", Style.STRONG);
    private final Label note = Lay.wrapped("", Style.SMALL, Style.MUTED);
    private final KeyButton post;
    private final VBox to = new VBox();
    private final HBox root = new HBox();
    private final Map<LetterId, TextField> fields = new LinkedHashMap<>();
    private final List<PostPage.Row> posted = new ArrayList<>();
    private PostPage page = new PostPage(List.of(), Optional.empty());
    private Optional<LetterId> wanted = Optional.empty();

    public PostScreen(Tools tools) {
        this.tools = tools;
        this.words = tools.words();
        this.sentences = new Sentences(words);
        this.post = KeyButton.primary(words.text("post.mark"), this::mark)
                .key("Enter")
                .onNotYet(reason -> tools.nav().tell(reason, false));
        var save =
                KeyButton.outlined(words.text("post.save-pdf"), this::savePdf).key("Ctrl P");
        var title = Style.LINE_BELOW.on(Lay.pad(
                0,
                16,
                0,
                20,
                Lay.row(10, Lay.label(words.text("post.title"), Style.H2), count, Lay.gap(), save, post)));
        title.setMinHeight(52);
        var heads = Style.HEADS.on(Lay.pad(
                0,
                20,
                0,
                20,
                Lay.row(
                        12,
                        Lay.wide(REF, Lay.label(words.text("post.ref"))),
                        grow(Lay.label(words.text("post.recipient"))),
                        Lay.wide(KIND, Lay.label(words.text("post.letter"))),
                        Lay.wide(TRACKING, Lay.label(words.text("post.tracking"))),
                        Lay.wide(STATE, Lay.label(words.text("post.state"))))));
        heads.setMinHeight(28);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        scroll.setFocusTraversable(true);
        var main = new VBox(title, heads, scroll);
        HBox.setHgrow(main, Priority.ALWAYS);
        root.getChildren().addAll(main, side());
        Style.SURFACE.on(root);
    }

    private VBox side() {
        var box = Lay.pad(
                18,
                20,
                16,
                20,
                new VBox(
                        14,
                        to,
                        Lay.label(words.text("post.scan"), Style.H3),
                        Lay.wrapped(words.text("post.scan-text"), Style.MUTED),
                        Lay.column(6, done, meter),
                        new Note(
                                Icon.WARNING_20, Tone.NEUTRAL, words.text("post.other"), words.text("post.other-text")),
                        Lay.label(words.text("post.when"), Style.STRONG),
                        fact("post.when-sent"),
                        fact("post.when-sealed"),
                        Lay.gap(),
                        note));
        note.setText(words.text("post.no-undo"));
        return Lay.wide(340, Style.all(box, Style.SIDE, Style.LINE_LEFT));
    }

    private Node fact(String key) {
        var text = Lay.wrapped(words.text(key));
        HBox.setHgrow(text, Priority.ALWAYS);
        return new HBox(10, Icon.CHECKMARK_16.at(16, Tone.OK), text);
    }

    @Override
    public Node node() {
        return root;
    }

    /// The number being scanned is where one is at home.
    @Override
    public Node home() {
        return current()
                .flatMap(letter -> Optional.<Node>ofNullable(fields.get(letter)))
                .orElse(scroll);
    }

    @Override
    public KeyMap keys() {
        return KeyMap.anywhere()
                .on("Ctrl Enter", this::mark)
                .on("Enter", this::mark)
                .on("J", () -> move(1))
                .on("K", () -> move(-1))
                .on("Down", () -> move(1))
                .on("Up", () -> move(-1))
                .on("Ctrl P", this::savePdf);
    }

    @Override
    public List<Hint> hints() {
        return List.of(
                new Hint(words.text("post.hint.posted"), "Enter"),
                new Hint(words.text("post.hint.move"), "Up", "Down"),
                new Hint(words.text("post.save-pdf"), "Ctrl P"));
    }

    @Override
    public List<Node> panes() {
        return List.of(scroll);
    }

    @Override
    public boolean wantsRail() {
        return false;
    }

    @Override
    public void show(Place place) {
        if (place instanceof Place.Post(Optional<LetterId> row)) {
            wanted = row.or(() -> wanted);
            posted.clear();
            load(true);
        }
    }

    @Override
    public void refresh() {
        load(false);
    }

    private void load(boolean arrives) {
        tools.desk().ask(work -> PostPage.of(work, words), now -> fill(now, arrives));
    }

    private void fill(PostPage now, boolean arrives) {
        page = now;
        count.setText(words.count("post.count", now.rows().size()));
        to.getChildren()
                .setAll(now.rows().stream()
                        .limit(1)
                        .map(row -> row.to().card(words))
                        .toList());
        var typed = new LinkedHashMap<LetterId, String>();
        fields.forEach((letter, field) -> typed.put(letter, field.getText()));
        var focused = fields.entrySet().stream()
                .filter(each -> each.getValue().isFocused())
                .map(Map.Entry::getKey)
                .findFirst();
        fields.clear();
        rows.getChildren().clear();
        posted.forEach(row -> rows.getChildren().add(done(row)));
        for (var row : now.rows()) {
            rows.getChildren().add(open(row, typed.getOrDefault(row.letter(), "")));
        }
        if (now.rows().isEmpty() && posted.isEmpty()) {
            rows.getChildren()
                    .add(Lay.pad(
                            40,
                            20,
                            20,
                            20,
                            Lay.column(
                                    4,
                                    Lay.label(words.text("post.none"), Style.H3),
                                    Lay.wrapped(words.text("post.none-text"), Style.MUTED))));
        }
        var all = posted.size() + now.rows().size();
        done.setText(words.text("post.done", posted.size(), all));
        meter.show(all == 0 ? 0 : (double) posted.size() / all, Tone.OK, done.getText());
        now.barred().ifPresentOrElse(obstacle -> post.notYet(sentences.of(obstacle), words), () -> {
            if (now.rows().isEmpty()) {
                post.notYet(words.text("post.none"), words);
            } else {
                post.ready();
            }
        });
        focused.or(() -> arrives ? wanted : Optional.empty())
                .or(() -> arrives || !posted.isEmpty() ? first() : Optional.empty())
                .flatMap(letter -> Optional.ofNullable(fields.get(letter)))
                .or(() ->
                        arrives ? first().flatMap(letter -> Optional.ofNullable(fields.get(letter))) : Optional.empty())
                .ifPresent(tools.nav()::focus);
    }

    private Optional<LetterId> first() {
        return page.rows().stream().map(PostPage.Row::letter).findFirst();
    }

    private HBox open(PostPage.Row row, String typed) {
        var field = Style.MONO.on(new TextField(typed));
        field.setPromptText(words.text(row.byMail() ? "post.by-mail" : "post.prompt"));
        field.setAccessibleText(words.text("post.tracking-of", row.number(), row.recipient()));
        field.setOnAction(event -> mark());
        Lay.wide(TRACKING, field);
        fields.put(row.letter(), field);
        var line = line(row, field, Lay.label(row.state(), Style.MUTED));
        field.focusedProperty().addListener((value, was, is) -> {
            line.pseudoClassStateChanged(CURRENT, is);
            if (is) {
                to.getChildren().setAll(row.to().card(words));
            }
        });
        return line;
    }

    private HBox done(PostPage.Row row) {
        var state = Lay.label(words.text("post.posted"), Style.OK);
        state.setGraphic(Icon.CHECKMARK_CIRCLE_16.at(16, Tone.OK));
        return line(row, Lay.wide(TRACKING, Lay.label(row.state(), Style.MONO)), state);
    }

    private static HBox line(PostPage.Row row, Region tracking, Label state) {
        var who = Lay.row(
                6, Lay.label(row.recipient(), Style.MEDIUM), Lay.label(row.country(), Style.SMALL, Style.MUTED));
        var line = Lay.row(
                12,
                Lay.wide(REF, Lay.label(row.number(), Style.MUTED)),
                grow(who),
                Lay.wide(KIND, Lay.label(row.kind())),
                tracking,
                Lay.wide(STATE, state));
        line.setMinHeight(44);
        Lay.pad(0, 20, 0, 20, line);
        return Style.all(line, Style.ITEM, Style.ROW_LINE);
    }

    private static <R extends Region> R grow(R region) {
        region.setMinWidth(150);
        region.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(region, Priority.ALWAYS);
        return region;
    }

    private void move(int step) {
        var letters = List.copyOf(fields.keySet());
        var at = current().map(letters::indexOf).orElse(-1);
        var to = Math.clamp(at + step, 0, Math.max(0, letters.size() - 1));
        if (!letters.isEmpty()) {
            Optional.ofNullable(fields.get(letters.get(to))).ifPresent(TextField::requestFocus);
        }
    }

    private Optional<LetterId> current() {
        return fields.entrySet().stream()
                .filter(each -> each.getValue().isFocused())
                .map(Map.Entry::getKey)
                .findFirst()
                .or(this::first);
    }

    private void mark() {
        if (post.missing().isPresent()) {
            post.fire();
            return;
        }
        current().ifPresent(letter -> {
            var text = Optional.ofNullable(fields.get(letter))
                    .map(TextField::getText)
                    .orElse("")
                    .strip();
            var scanned =
                    page.rows().stream().filter(row -> isCodeOf(row, text)).findFirst();
            if (scanned.isPresent()) {
                Optional.ofNullable(fields.get(letter)).ifPresent(TextField::clear);
                Optional.ofNullable(fields.get(scanned.get().letter())).ifPresent(TextField::requestFocus);
            } else if (text.startsWith("CSM:")) {
                tools.nav().tell(words.text("post.unknown-code"), false);
            } else {
                page.rows().stream()
                        .filter(row -> row.letter().equals(letter))
                        .findFirst()
                        .ifPresent(row -> send(row, text));
            }
        });
    }

    /// The code at the foot of a letter: CSM:reference:letter:page/pages.
    private static boolean isCodeOf(PostPage.Row row, String text) {
        return text.startsWith("CSM:" + row.number() + ":" + row.letter());
    }

    private void send(PostPage.Row row, String tracking) {
        var note = new NoteId(UUID.randomUUID());
        var tracked = !tracking.isEmpty();
        var channel = row.byMail() ? row.channel() : tracked ? Channel.REGISTERED_POST : Channel.POST;
        List<Paper> papers = tracked ? List.of(new Paper.OfNote(note, tracking)) : List.of();
        tools.desk()
                .ask(
                        work -> work.submit(
                                row.id(),
                                List.of(new Command.PostLetter(
                                                work.today(),
                                                row.letter(),
                                                channel,
                                                tracked ? Optional.of(note) : Optional.empty())
                                        .shown(row.seen())),
                                papers),
                        verdict -> posted(row, tracking, verdict));
    }

    private void posted(PostPage.Row row, String tracking, Verdict verdict) {
        switch (verdict) {
            case Verdict.Barred(var obstacle) -> tools.nav().tell(obstacle);
            case Verdict.Accepted(var _, var warnings) -> {
                posted.add(new PostPage.Row(
                        row.id(),
                        row.letter(),
                        row.number(),
                        row.recipient(),
                        row.country(),
                        row.kind(),
                        row.channel(),
                        row.byMail(),
                        tracking.isEmpty() ? words.text("post.untracked") : tracking,
                        row.to(),
                        row.seen()));
                warnings.stream().findFirst().ifPresent(warning -> tools.nav().tell(sentences.of(warning), false));
                fields.remove(row.letter());
                load(false);
            }
        }
    }

    private void savePdf() {
        current()
                .flatMap(letter -> page.rows().stream()
                        .filter(row -> row.letter().equals(letter))
                        .findFirst())
                .ifPresent(row -> tools.desk().ask(work -> work.pages(row.id(), row.letter()), pdf -> save(row, pdf)));
    }

    private void save(PostPage.Row row, byte[] pdf) {
        Ask.save(root.getScene().getWindow(), words.text("post.save-pdf"), row.number() + ".pdf")
                .ifPresent(file -> {
                    try {
                        Files.write(file, pdf);
                        tools.nav()
                                .tell(
                                        words.text(
                                                "post.saved", file.getFileName().toString()),
                                        false);
                    } catch (IOException unwritable) {
                        tools.nav()
                                .tell(
                                        words.text(
                                                "post.not-saved",
                                                file.getFileName().toString()),
                                        false);
                    }
                });
    }
}
