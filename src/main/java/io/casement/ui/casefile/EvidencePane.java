// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.casefile;

import io.casement.cases.Obstacle;
import io.casement.cases.Verdict;
import io.casement.desk.EvidenceRoom.Unasked;
import io.casement.evidence.Scan;
import io.casement.evidence.Unfit;
import io.casement.ui.parts.Ask;
import io.casement.ui.parts.Icon;
import io.casement.ui.parts.KeyButton;
import io.casement.ui.parts.KeyMap;
import io.casement.ui.parts.Lay;
import io.casement.ui.parts.Style;
import io.casement.ui.parts.Tone;
import io.casement.ui.place.Tools;
import io.casement.ui.words.Sentences;
import io.casement.ui.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

/// The documents that were shown as proof, a card each: taken blacked out, looked at, judged, gone.
final class EvidencePane extends VBox {

    static final String REMOVE = "X";
    static final String TAKE = "T";
    static final String LOOK = "V";
    static final String CERTIFICATE = "Shift V";

    private final Tools tools;
    private final Words words;
    private Optional<EvidencePage> page = Optional.empty();

    EvidencePane(Tools tools) {
        super(12);
        this.tools = tools;
        this.words = tools.words();
    }

    void show(EvidencePage now) {
        page = Optional.of(now);
        getChildren().clear();
        // the keys belong to the first card that they fit
        var look = now.firstKept();
        var paper = now.cards().stream().filter(card -> !card.kept()).reduce((_, later) -> later);
        for (var card : now.cards()) {
            getChildren().add(card(card, look.equals(Optional.of(card)), paper.equals(Optional.of(card))));
        }
        for (var each : now.unasked()) {
            getChildren().add(unasked(each, each.equals(now.unasked().getFirst())));
        }
        if (now.takes()) {
            getChildren().add(offer(now));
        }
        setVisible(!now.isEmpty());
        setManaged(!now.isEmpty());
    }

    /// Whether half the width is enough: one card, which has little to say.
    boolean isNarrow() {
        return getChildren().size() == 1
                && page.filter(now -> now.cards().isEmpty()).isPresent();
    }

    void keys(KeyMap map) {
        map.on(
                        REMOVE,
                        () -> page.stream()
                                .flatMap(now -> now.unasked().stream())
                                .findFirst()
                                .ifPresent(this::remove))
                .on(TAKE, this::choose)
                .on(LOOK, () -> page.flatMap(EvidencePage::firstKept).ifPresent(this::look))
                .on(
                        CERTIFICATE,
                        () -> page.stream()
                                .flatMap(now -> now.cards().stream())
                                .filter(card -> !card.kept())
                                .reduce((_, later) -> later)
                                .ifPresent(this::save));
    }

    // ---- cards ---------------------------------------------------------------------------------------------------

    private Region card(EvidencePage.Card card, boolean looks, boolean saves) {
        var act = card.kept()
                ? KeyButton.ghost(words.text("casefile.evidence.look"), () -> look(card))
                : KeyButton.ghost(words.text("casefile.evidence.certificate"), () -> save(card));
        if (looks || saves) {
            act.key(looks ? LOOK : CERTIFICATE);
        }
        var text = Lay.wrapped(card.text(), Style.SMALL, Style.MUTED);
        if (card.overdue()) {
            Tone.DANGER.ink(text);
        }
        return box(card.title(), card.state(), act, text);
    }

    private Region unasked(Unasked attachment, boolean first) {
        var act = KeyButton.ghost(words.text("casefile.unasked.remove"), () -> remove(attachment));
        if (first) {
            act.key(REMOVE);
        }
        var text = page.filter(EvidencePage::takes).isPresent()
                ? "casefile.unasked.take-first"
                : attachment.telling() ? "casefile.unasked.telling" : "casefile.unasked.picture";
        return box(attachment.name(), "", act, Lay.wrapped(words.text(text), Style.SMALL, Style.MUTED));
    }

    private void remove(Unasked attachment) {
        page.ifPresent(now -> new Ask(tools.nav().overlay(), words)
                .confirm(
                        new Ask.Question(
                                words.text("casefile.unasked.title", attachment.name()),
                                words.text("casefile.unasked.text"),
                                words.text("casefile.unasked.remove"),
                                false),
                        () -> tools.desk().ask(work -> work.evidence().remove(now.id(), attachment), verdict -> {
                            switch (verdict) {
                                case Verdict.Barred(Obstacle obstacle) ->
                                    tools.nav().tell(obstacle);
                                case Verdict.Accepted _ ->
                                    tools.nav().tell(words.text("casefile.unasked.removed"), false);
                            }
                        })));
    }

    private Region offer(EvidencePage now) {
        var act = KeyButton.ghost(words.text("casefile.evidence.take"), this::choose)
                .key(TAKE);
        now.bars().ifPresent(obstacle -> act.notYet(new Sentences(words).of(obstacle), words));
        act.onNotYet(why -> tools.nav().tell(why, false));
        return box(
                words.text("casefile.evidence.offer"),
                "",
                act,
                Lay.wrapped(words.text("casefile.evidence.rule"), Style.SMALL, Style.MUTED));
    }

    private static Region box(String title, String state, KeyButton act, Label text) {
        var name = Lay.label(title, Style.STRONG);
        var head = Lay.row(8, name, Lay.gap(), act.compact());
        if (!state.isEmpty()) {
            head.getChildren().add(2, Lay.firm(state, Style.SMALL, Style.SUBTLE));
        }
        var content = Lay.grow(Lay.column(0, head, text));
        content.setMinWidth(0);
        var row = new HBox(10, Icon.CONTACT_CARD_20.at(20), content);
        row.setAlignment(Pos.TOP_LEFT);
        return Style.CARD.on(Lay.pad(8, 8, 11, 12, row));
    }

    // ---- acts ----------------------------------------------------------------------------------------------------

    private void choose() {
        page.filter(EvidencePage::takes).ifPresent(now -> {
            if (now.bars().isPresent()) {
                tools.nav().tell(now.bars().get());
                return;
            }
            var kinds = List.of(new FileChooser.ExtensionFilter(
                    words.text("casefile.evidence.pictures"), "*.jpg", "*.jpeg", "*.png", "*.JPG", "*.JPEG", "*.PNG"));
            Ask.file(getScene().getWindow(), words.text("casefile.evidence.offer"), kinds)
                    .ifPresent(this::take);
        });
    }

    /// Reads a file in memory and lets the person black it out.
    void take(Path file) {
        page.ifPresent(now -> tools.desk().ask(_ -> read(file), read -> {
            switch (read) {
                case Scan.Read.Not(Unfit why) ->
                    tools.nav().tell(words.text("casefile.evidence.unfit." + why.id()), false);
                case Scan.Read.Fit(Scan scan) -> MaskDialog.open(tools, now, scan);
            }
        }));
    }

    private static Scan.Read read(Path file) {
        try {
            return Files.size(file) > Scan.LONGEST
                    ? new Scan.Read.Not(Unfit.TOO_LONG)
                    : Scan.read(Files.readAllBytes(file));
        } catch (IOException unreadable) {
            return new Scan.Read.Not(Unfit.DAMAGED);
        }
    }

    private void look(EvidencePage.Card card) {
        page.ifPresent(now -> LookDialog.open(tools, now.id(), card));
    }

    private void save(EvidencePage.Card card) {
        page.ifPresent(now -> Ask.save(
                        getScene().getWindow(),
                        words.text("casefile.evidence.certificate"),
                        now.number() + " " + words.text("casefile.evidence.certificate") + ".txt")
                .ifPresent(file -> {
                    try {
                        Files.writeString(file, card.certificate());
                        tools.nav().tell(words.text("casefile.saved-file", name(file)), false);
                    } catch (IOException unwritable) {
                        tools.nav().tell(words.text("casefile.not-saved-file", name(file)), false);
                    }
                }));
    }

    private static String name(Path file) {
        return Optional.ofNullable(file.getFileName()).map(Path::toString).orElse("");
    }
}
