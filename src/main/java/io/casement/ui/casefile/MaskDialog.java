// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.casefile;

import io.casement.cases.Evidence;
import io.casement.cases.EvidenceKind;
import io.casement.desk.EvidenceRoom.Taken;
import io.casement.evidence.Scan;
import io.casement.ui.parts.Choice;
import io.casement.ui.parts.DateField;
import io.casement.ui.parts.FieldBox;
import io.casement.ui.parts.KeyButton;
import io.casement.ui.parts.KeyMap;
import io.casement.ui.parts.Lay;
import io.casement.ui.parts.Style;
import io.casement.ui.place.Tools;
import io.casement.ui.words.Sentences;
import io.casement.ui.words.Words;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Blacks out what is more than needed, before anything of the picture is kept.
final class MaskDialog {
    private static final double WIDTH = 980;

    private final Tools tools;
    private final Words words;
    private final EvidencePage page;
    private final Scan scan;
    private final MaskCanvas canvas;
    private final Choice<EvidenceKind> kind;
    private final FieldBox kindBox;
    private final DateField until;
    private final FieldBox untilBox;
    private final CheckBox blackAlready;
    private final Label count = Lay.label("", Style.SMALL, Style.MUTED);
    private final Label missing = Style.FIELD_ERROR.on(Lay.wrapped(""));
    private Runnable close = () -> {};

    private MaskDialog(Tools tools, EvidencePage page, Scan scan) {
        this.tools = tools;
        this.words = tools.words();
        this.page = page;
        this.scan = scan;
        canvas = new MaskCanvas(scan, 640, 460, this::told);
        canvas.setId("mask-canvas");
        canvas.setAccessibleText(words.text("casefile.mask.canvas"));
        kind = new Choice<>(
                List.of(EvidenceKind.values()), each -> words.text("entry.evidence-kind." + each.id()), _ -> told());
        kind.setId("mask-kind");
        kindBox = new FieldBox(words.text("casefile.mask.kind"), kind);
        until = new DateField(words, page::today);
        until.show(page.destroyBy());
        untilBox = new FieldBox(words.text("casefile.mask.until"), until, until.field());
        blackAlready = new CheckBox(words.text("casefile.mask.already"));
        blackAlready.setWrapText(true);
        blackAlready.setOnAction(_ -> told());
    }

    static void open(Tools tools, EvidencePage page, Scan scan) {
        new MaskDialog(tools, page, scan).show();
    }

    private void show() {
        var cancel =
                KeyButton.ghost(words.text("part.cancel"), () -> close.run()).key("Esc");
        var keep =
                KeyButton.primary(words.text("casefile.mask.keep"), this::keep).key("Ctrl Enter");
        var back = KeyButton.outlined(words.text("casefile.mask.back"), canvas::takeLastAway)
                .key("Delete");
        var side = Lay.wide(
                264,
                Lay.column(
                        14,
                        kindBox,
                        untilBox,
                        blackAlready,
                        Lay.column(
                                6,
                                Lay.label(words.text("casefile.mask.keys"), Style.SMALL, Style.MUTED),
                                Lay.wrapped(words.text("casefile.mask.keys-text"), Style.SMALL, Style.SUBTLE)),
                        count,
                        back,
                        missing));
        var box = new VBox(
                14,
                Lay.column(
                        4,
                        Lay.wrapped(words.text("casefile.mask.title"), Style.H3),
                        Lay.wrapped(words.text("casefile.mask.rule"), Style.MUTED)),
                new HBox(20, Lay.wide(640, new VBox(canvas)), side),
                Lay.row(
                        8,
                        Lay.wrapped(words.text("casefile.mask.promise"), Style.SMALL, Style.SUBTLE),
                        Lay.gap(),
                        cancel,
                        keep));
        var keys = KeyMap.anywhere().on("Ctrl Enter", keep::fire);
        close = tools.nav().overlay().show(box, WIDTH, canvas, keys);
        keys.on("Esc", close);
        told();
    }

    private void told() {
        say("");
        var regions = canvas.regions().size();
        count.setText(words.text("casefile.mask.count", regions));
    }

    private void say(String why) {
        missing.setText(why);
        missing.setVisible(!why.isEmpty());
        missing.setManaged(!why.isEmpty());
    }

    private void keep() {
        var regions = canvas.regions();
        if (regions.isEmpty() && !blackAlready.isSelected()) {
            say(words.text("casefile.mask.nothing"));
            canvas.requestFocus();
            return;
        }
        if (kind.chosen().isEmpty()) {
            kindBox.error(words.text("casefile.mask.kind-missing"));
            kind.requestFocus();
            return;
        }
        var day = until.day();
        if (day.isEmpty()) {
            untilBox.error(words.text(
                    "casefile.mask.until-missing", words.day(page.today().plusDays(Evidence.MOST_DAYS))));
            return;
        }
        take(kind.chosen().get(), day.get());
    }

    private void take(EvidenceKind what, LocalDate day) {
        var regions = canvas.regions();
        tools.desk().ask(work -> work.evidence().take(page.id(), page.today(), scan, what, regions, day), taken -> {
            switch (taken) {
                case Taken.As _ -> {
                    close.run();
                    tools.nav().tell(words.text("casefile.evidence.taken"), true);
                }
                case Taken.Barred(var obstacle) -> say(new Sentences(words).of(obstacle));
                case Taken.Not(var why) -> say(words.text("casefile.evidence.unfit." + why.id()));
            }
        });
    }
}
