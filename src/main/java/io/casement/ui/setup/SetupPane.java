// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.setup;

import io.casement.keys.Passphrase;
import io.casement.letters.Organisation;
import io.casement.ui.parts.FieldBox;
import io.casement.ui.parts.Icon;
import io.casement.ui.parts.KeyButton;
import io.casement.ui.parts.Lay;
import io.casement.ui.parts.Logo;
import io.casement.ui.parts.SecretField;
import io.casement.ui.parts.Style;
import io.casement.ui.parts.ThinProgress;
import io.casement.ui.parts.Tone;
import io.casement.ui.words.Words;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The first run. Ctrl Enter moves on, Esc goes back; nothing is made before the last answer is given.
public final class SetupPane extends HBox {

    private static final double WIDTH = 640;

    private enum Page {
        WHERE,
        PASSPHRASE,
        OFFICE,
        SHEET
    }

    private final Words words;
    private final Founder founder;
    private final String zone;
    private final VBox steps = new VBox(14);
    private final VBox page = new VBox(16);
    private final Label said = Lay.wrapped("");
    private final ThinProgress progress;
    private final TextField folder = new TextField();
    private final TextField name = new TextField();
    private final SecretField first;
    private final SecretField second;
    private final TextField organisation = new TextField();
    private final TextField legalName = new TextField();
    private final TextArea address = new TextArea();
    private final TextField country = new TextField();
    private final TextField email = new TextField();
    private final TextField phone = new TextField();
    private final TextField officer = new TextField();
    private final TextField signatory = new TextField();
    private final TextField role = new TextField();
    private final TextField typed = new TextField();
    private char[] sheet = new char[0];
    private Page at = Page.WHERE;
    private boolean busy;

    /// Begins with the question where the cases live.
    ///
    /// @param zone the time zone whose days the office counts, proposed by the computer
    public SetupPane(Words words, Path proposed, String zone, Founder founder) {
        this.words = words;
        this.founder = founder;
        this.zone = zone;
        this.first = new SecretField(words);
        this.second = new SecretField(words);
        this.progress = new ThinProgress(words);
        folder.setText(proposed.toString());
        country.setText(Locale.getDefault().getCountry());
        address.setPrefRowCount(3);
        Style.SURFACE.on(this);
        var brand = Lay.row(10, new Logo(30), Lay.label(words.text("frame.name"), Style.H3));
        var side = Style.all(Lay.pad(36, 24, 24, 28, new VBox(30, brand, steps)), Style.SIDE, Style.LINE_RIGHT);
        Lay.wide(250, side);
        var column = Lay.pad(80, 40, 40, 96, new VBox(16, page, said));
        column.setMaxWidth(WIDTH + 136);
        var main = new VBox(progress, Lay.scroll(column));
        HBox.setHgrow(main, Priority.ALWAYS);
        getChildren().addAll(side, main);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        show(Page.WHERE);
    }

    /// Where the focus belongs once the pane is shown.
    public Node home() {
        return switch (at) {
            case WHERE -> folder;
            case PASSPHRASE -> name;
            case OFFICE -> organisation;
            case SHEET -> typed;
        };
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
            event.consume();
            next();
        } else if (event.getCode() == KeyCode.ESCAPE && (at == Page.PASSPHRASE || at == Page.OFFICE) && !busy) {
            event.consume();
            show(at == Page.OFFICE ? Page.PASSPHRASE : Page.WHERE);
        }
    }

    private void show(Page now) {
        at = now;
        said.setText("");
        steps.getChildren().clear();
        for (var each : Page.values()) {
            var label = Lay.label(
                    words.text("setup.step." + each.name().toLowerCase(Locale.ROOT)),
                    each == now ? Style.STRONG : Style.MUTED);
            var mark = each.compareTo(now) < 0 ? Icon.CHECKMARK_CIRCLE_16 : Icon.CIRCLE_16;
            label.setGraphic(mark.at(16, each == now ? Tone.ACCENT : Tone.NEUTRAL));
            label.setGraphicTextGap(10);
            steps.getChildren().add(label);
        }
        var head = Lay.column(
                4,
                Lay.label(words.text("setup.title." + now.name().toLowerCase(Locale.ROOT)), Style.H1),
                Lay.wrapped(words.text("setup.text." + now.name().toLowerCase(Locale.ROOT)), Style.MUTED));
        page.getChildren().setAll(head);
        page.getChildren().addAll(fields(now));
        home().requestFocus();
    }

    private List<Node> fields(Page now) {
        return switch (now) {
            case WHERE -> {
                var other = KeyButton.outlined(
                        words.text("setup.other-folder"),
                        () -> founder.chooseFolder().ifPresent(chosen -> folder.setText(chosen.toString())));
                var look = KeyButton.ghost(words.text("setup.look-around"), founder::lookAround);
                yield List.of(box("setup.folder", folder), Lay.row(8, next("setup.continue"), other, look));
            }
            case PASSPHRASE ->
                List.of(
                        box("setup.your-name", name),
                        new FieldBox(words.text("setup.passphrase"), first, first.field()),
                        new FieldBox(words.text("setup.again"), second, second.field()),
                        Lay.row(8, next("setup.continue")));
            case OFFICE ->
                List.of(
                        pair(box("setup.organisation", organisation), box("setup.legal-name", legalName)),
                        box("setup.address", address),
                        pair(box("setup.country", country), box("setup.email", email)),
                        pair(box("setup.phone", phone), box("setup.officer", officer)),
                        pair(box("setup.signatory", signatory), box("setup.role", role)),
                        Lay.row(8, next("setup.make")));
            case SHEET -> {
                var code = Style.MONO.on(new Label(String.valueOf(sheet)));
                code.setWrapText(true);
                var save = KeyButton.outlined(words.text("setup.save-sheet"), () -> founder.saveSheet(sheet.clone()));
                yield List.of(
                        Style.CARD.on(Lay.pad(18, 18, 18, 18, new VBox(code))),
                        Lay.row(8, save),
                        box("setup.type-group", typed),
                        Lay.row(8, next("setup.enter")));
            }
        };
    }

    private FieldBox box(String key, TextInputControl field) {
        return new FieldBox(words.text(key), field);
    }

    private static HBox pair(Region left, Region right) {
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        left.setPrefWidth(WIDTH / 2);
        right.setPrefWidth(WIDTH / 2);
        return new HBox(12, left, right);
    }

    private KeyButton next(String key) {
        return KeyButton.primary(words.text(key), this::next).key("Ctrl Enter");
    }

    private void next() {
        if (busy) {
            return;
        }
        switch (at) {
            case WHERE -> {
                if (folder.getText().isBlank()) {
                    say("setup.need-folder", folder);
                } else {
                    show(Page.PASSPHRASE);
                }
            }
            case PASSPHRASE -> passphrase();
            case OFFICE -> found();
            case SHEET -> {
                var groups = Arrays.asList(String.valueOf(sheet).strip().split("[\\s-]+", -1));
                if (groups.contains(typed.getText().strip().toUpperCase(Locale.ROOT))) {
                    Arrays.fill(sheet, ' ');
                    founder.enter();
                } else {
                    say("setup.wrong-group", typed);
                }
            }
        }
    }

    private void passphrase() {
        var one = first.secret();
        var two = second.secret();
        try {
            if (name.getText().isBlank()) {
                say("setup.need-name", name);
            } else if (!Arrays.equals(one, two)) {
                say("setup.differ", second.field());
            } else {
                switch (Passphrase.judge(one)) {
                    case FIT -> show(Page.OFFICE);
                    case TOO_SHORT -> say("setup.too-short", first.field());
                    case TOO_COMMON -> say("setup.too-common", first.field());
                }
            }
        } finally {
            Arrays.fill(one, ' ');
            Arrays.fill(two, ' ');
        }
    }

    private void found() {
        for (var needed : List.of(organisation, legalName, address, country, email, signatory, role)) {
            if (needed.getText().isBlank()) {
                say("setup.need-all", needed);
                return;
            }
        }
        if (!Arrays.asList(Locale.getISOCountries())
                .contains(country.getText().strip().toUpperCase(Locale.ROOT))) {
            say("setup.need-country", country);
            return;
        }
        busy = true;
        progress.begin(words.text("setup.making"), () -> {});
        founder.found(
                Path.of(folder.getText().strip()),
                name.getText().strip(),
                first.secret(),
                office(),
                code -> {
                    busy = false;
                    progress.end();
                    sheet = code;
                    first.clear();
                    second.clear();
                    show(Page.SHEET);
                },
                failure -> {
                    busy = false;
                    progress.end();
                    tell(words.text(
                            failure.getClass().getSimpleName().equals("NotARegister")
                                    ? "setup.not-empty"
                                    : "setup.failed"));
                });
    }

    private Organisation office() {
        var lines = new ArrayList<String>();
        address.getText()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(lines::add);
        return new Organisation(
                organisation.getText().strip(),
                legalName.getText().strip(),
                words.text("setup.office"),
                lines,
                country.getText().strip().toUpperCase(Locale.ROOT),
                email.getText().strip(),
                given(phone),
                Optional.empty(),
                given(officer),
                signatory.getText().strip(),
                role.getText().strip(),
                zone,
                Optional.empty());
    }

    private static Optional<String> given(TextField field) {
        return Optional.of(field.getText().strip()).filter(text -> !text.isEmpty());
    }

    private void say(String key, Node field) {
        tell(words.text(key));
        field.requestFocus();
    }

    private void tell(String sentence) {
        Tone.DANGER.ink(said);
        said.setText(sentence);
    }
}
