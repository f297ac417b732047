// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.casefile;

import io.casement.cases.CaseId;
import io.casement.cases.EvidenceResult;
import io.casement.cases.Obstacle;
import io.casement.cases.Verdict;
import io.casement.desk.EvidenceRoom.Seen;
import io.casement.desk.Procedures;
import io.casement.ui.parts.Ask;
import io.casement.ui.parts.KeyButton;
import io.casement.ui.parts.KeyMap;
import io.casement.ui.parts.Lay;
import io.casement.ui.parts.Style;
import io.casement.ui.place.Tools;
import io.casement.ui.words.Words;
import java.io.ByteArrayInputStream;
import java.util.function.Function;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// A document as it is kept; looking is entered before it opens. Judging destroys it, so it asks first.
final class LookDialog {
    private static final double WIDTH = 980;
    private static final double PICTURE = 640;
    private static final double HIGHEST = 480;

    private final Tools tools;
    private final Words words;
    private final CaseId id;
    private final EvidencePage.Card card;
    private Runnable close = () -> {};

    private LookDialog(Tools tools, CaseId id, EvidencePage.Card card) {
        this.tools = tools;
        this.words = tools.words();
        this.id = id;
        this.card = card;
    }

    static void open(Tools tools, CaseId id, EvidencePage.Card card) {
        var dialog = new LookDialog(tools, id, card);
        tools.desk().ask(work -> work.evidence().view(id, card.id()), seen -> {
            switch (seen) {
                case Seen.Barred(Obstacle obstacle) -> tools.nav().tell(obstacle);
                case Seen.Picture picture ->
                    dialog.show(
                            new Image(new ByteArrayInputStream(picture.shown().jpeg())));
            }
        });
    }

    private void show(Image image) {
        var view = new ImageView(image);
        view.setPreserveRatio(true);
        view.setFitWidth(PICTURE);
        view.setFitHeight(HIGHEST);
        var side = Lay.wide(264, Lay.column(10, Lay.label(words.text("casefile.look.what"), Style.SMALL, Style.MUTED)));
        var keys = KeyMap.anywhere();
        var digit = 0;
        for (var result : EvidenceResult.values()) {
            digit++;
            var button = KeyButton.outlined(words.text("casefile.look." + result.id()), () -> judge(result))
                    .key(Integer.toString(digit))
                    .wide();
            keys.on(Integer.toString(digit), button::fire);
            side.getChildren().add(button);
        }
        var destroy = KeyButton.ghost(words.text("casefile.look.destroy"), this::destroy)
                .noUndo()
                .key("Shift D")
                .wide();
        var shut = KeyButton.ghost(words.text("casefile.look.close"), () -> close.run())
                .key("Esc");
        side.getChildren().addAll(destroy, Lay.wrapped(words.text("casefile.look.text"), Style.SMALL, Style.SUBTLE));
        var picture = Lay.wide(PICTURE, new VBox(view));
        var box = new VBox(
                14,
                Lay.column(
                        4,
                        Lay.wrapped(card.title(), Style.H3),
                        Lay.wrapped(words.text("casefile.look.entered"), Style.MUTED)),
                new HBox(20, picture, side),
                Lay.row(8, Lay.gap(), shut));
        keys.on("Shift D", destroy::fire);
        close = tools.nav().overlay().show(box, WIDTH, shut, keys);
        keys.on("Esc", close);
    }

    private void judge(EvidenceResult result) {
        confirm(
                words.text("casefile.look.judge-title", words.text("entry.evidence-result." + result.id())),
                words.text("casefile.look.judge"),
                work -> work.evidence().judge(id, work.today(), card.id(), result));
    }

    private void destroy() {
        confirm(
                words.text("casefile.look.destroy-title"),
                words.text("casefile.look.destroy"),
                work -> work.evidence().destroy(id, card.id()));
    }

    private void confirm(String title, String verb, Function<Procedures, Verdict> act) {
        new Ask(tools.nav().overlay(), words)
                .confirm(
                        new Ask.Question(title, words.text("casefile.look.for-ever"), verb, false),
                        () -> tools.desk().ask(act, verdict -> {
                            switch (verdict) {
                                case Verdict.Barred(Obstacle obstacle) ->
                                    tools.nav().tell(obstacle);
                                case Verdict.Accepted _ -> {
                                    close.run();
                                    tools.nav().tell(words.text("casefile.look.gone"), false);
                                }
                            }
                        }));
    }
}
