// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.casefile;

import io.casement.cases.Identity;
import io.casement.cases.Means;
import io.casement.ui.parts.KeyButton;
import io.casement.ui.parts.KeyMap;
import io.casement.ui.parts.Lay;
import io.casement.ui.parts.Overlay;
import io.casement.ui.parts.Style;
import io.casement.ui.parts.Toggles;
import io.casement.ui.words.Sentences;
import io.casement.ui.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What proof the letter asks for, the least intrusive first; what the request does not need cannot be chosen, and
/// the rule against it is said.
final class ProofDialog {

    private static final double WIDTH = 560;

    private final Words words;
    private final Identity identity;
    private final Toggles<Means> means;
    private final Label missing;
    private final Consumer<Set<Means>> then;
    private Runnable close = () -> {};

    private ProofDialog(Words words, Identity identity, Consumer<Set<Means>> then) {
        this.words = words;
        this.identity = identity;
        this.then = then;
        means = new Toggles<>(identity.askable(), each -> words.text("casefile.means." + each.id()));
        means.show(identity.proposed());
        missing = Style.FIELD_ERROR.on(Lay.wrapped(words.text("casefile.proof-dialog.none")));
        missing.setVisible(false);
        missing.setManaged(false);
    }

    static void open(Overlay overlay, Words words, Identity identity, Consumer<Set<Means>> then) {
        new ProofDialog(words, identity, then).show(overlay);
    }

    private void show(Overlay overlay) {
        var cancel =
                KeyButton.ghost(words.text("part.cancel"), () -> close.run()).key("Esc");
        var send =
                KeyButton.primary(words.text("casefile.ask-proof"), this::send).key("Ctrl Enter");
        var box = new VBox(
                12,
                Lay.wrapped(words.text("casefile.proof-dialog.title"), Style.H3),
                Lay.wrapped(words.text("casefile.proof-dialog.text"), Style.MUTED),
                means,
                missing,
                Lay.wrapped(notAllowed(), Style.SMALL, Style.SUBTLE),
                Lay.row(8, Lay.gap(), cancel, send));
        var keys = KeyMap.anywhere().on("Ctrl Enter", send::fire);
        for (var digit = 1; digit <= 9; digit++) {
            var number = digit;
            keys.on(Integer.toString(digit), () -> means.turn(number));
        }
        close = overlay.show(box, WIDTH, means.first(), keys);
        keys.on("Esc", close);
    }

    /// What would be too much, with the place that says so.
    private String notAllowed() {
        var sentences = new Sentences(words);
        var barred = new ArrayList<>(List.of(Means.values()));
        barred.removeAll(identity.askable());
        barred.removeAll(identity.disputed());
        barred.remove(Means.NAME);
        var disputed = identity.disputed().isEmpty()
                ? ""
                : " " + words.text("casefile.proof-dialog.disputed", sentences.means(identity.disputed()));
        return barred.isEmpty()
                ? disputed.strip()
                : words.text(
                                "casefile.proof-dialog.too-much",
                                sentences.means(barred),
                                identity.noMore()
                                        .map(place -> ", " + place.text())
                                        .orElse(""))
                        + disputed;
    }

    private void send() {
        if (means.chosen().isEmpty()) {
            missing.setVisible(true);
            missing.setManaged(true);
            return;
        }
        close.run();
        then.accept(means.chosen());
    }
}
