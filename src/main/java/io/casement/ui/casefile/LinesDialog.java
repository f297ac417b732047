// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.casefile;

import io.casement.signals.Mrz;
import io.casement.ui.parts.FieldBox;
import io.casement.ui.parts.KeyButton;
import io.casement.ui.parts.KeyMap;
import io.casement.ui.parts.Lay;
import io.casement.ui.parts.Overlay;
import io.casement.ui.parts.Style;
import io.casement.ui.parts.Tone;
import io.casement.ui.words.Words;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;

/// The machine-readable lines of a document, typed to see whether their check digits add up. They are forgotten with
/// the dialog; only what speaks against the document is kept, and that names digits and a day.
final class LinesDialog {

    private static final double WIDTH = 560;

    private final Words words;
    private final LocalDate today;
    private final Consumer<Mrz> then;
    private final TextArea typed = Style.MONO.on(new TextArea());
    private final Label result = Lay.wrapped("", Style.SMALL);
    private Runnable close = () -> {};

    private LinesDialog(Words words, LocalDate today, Consumer<Mrz> then) {
        this.words = words;
        this.today = today;
        this.then = then;
        typed.setId("mrz");
        typed.setPrefRowCount(3);
        typed.textProperty().addListener(text -> read());
        read();
    }

    /// @param then gets what the lines prove, never the lines
    static void open(Overlay overlay, Words words, LocalDate today, Consumer<Mrz> then) {
        new LinesDialog(words, today, then).show(overlay);
    }

    private void show(Overlay overlay) {
        var cancel = KeyButton.ghost(words.text("part.cancel"), this::forget).key("Esc");
        var keep =
                KeyButton.primary(words.text("casefile.lines.keep"), this::keep).key("Ctrl Enter");
        var content = new VBox(
                12,
                Lay.wrapped(words.text("casefile.lines.title"), Style.H3),
                Lay.wrapped(words.text("casefile.lines.text"), Style.MUTED),
                new FieldBox(words.text("casefile.lines.typed"), typed),
                result,
                Lay.row(8, Lay.gap(), cancel, keep));
        var keys = KeyMap.anywhere().on("Ctrl Enter", keep::fire).on("Esc", cancel::fire);
        close = overlay.show(content, WIDTH, typed, keys);
    }

    private void read() {
        var read = Mrz.read(typed.getText());
        result.setText(read.map(this::says).orElseGet(this::shape));
        read.map(lines -> lines.signals(today).isEmpty() ? Tone.OK : Tone.DANGER)
                .orElse(Tone.NEUTRAL)
                .ink(result);
    }

    private String shape() {
        var so = typed.getText()
                .lines()
                .map(line -> line.replaceAll("\\s", ""))
                .filter(line -> !line.isEmpty())
                .map(line -> Integer.toString(line.length()))
                .collect(Collectors.joining(", "));
        return so.isEmpty() ? words.text("casefile.lines.shape") : words.text("casefile.lines.shape-so-far", so);
    }

    private String says(Mrz lines) {
        var digits = lines.wrong().isEmpty()
                ? words.text("casefile.lines.right")
                : words.text(
                        "casefile.lines.wrong",
                        lines.wrong().stream()
                                .sorted()
                                .map(part -> words.text("casefile.lines.part." + part.id()))
                                .collect(Collectors.joining(", ")));
        return lines.expires()
                .map(day -> digits + " "
                        + words.text(
                                day.isBefore(today) ? "casefile.lines.expired" : "casefile.lines.expires",
                                words.fullDay(day)))
                .orElse(digits);
    }

    private void keep() {
        Optional<Mrz> read = Mrz.read(typed.getText());
        if (read.isEmpty()) {
            result.setText(words.text("casefile.lines.unread"));
            Tone.DANGER.ink(result);
            typed.requestFocus();
            return;
        }
        forget();
        then.accept(read.get());
    }

    private void forget() {
        typed.clear();
        close.run();
    }
}
