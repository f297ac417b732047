// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.casefile;

import io.casement.cases.Means;
import io.casement.ui.parts.KeyButton;
import io.casement.ui.parts.KeyMap;
import io.casement.ui.parts.Lay;
import io.casement.ui.parts.Style;
import io.casement.ui.words.Sentences;
import io.casement.ui.words.Words;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Who is asking? How sure one has to be, the request beside our records, proofs, and who speaks for the person.
final class IdentityPane extends VBox {

    private final Words words;
    private final Sentences sentences;
    private final IdentityActions actions;
    private final Runnable changed;
    private final Label why = Lay.wrapped("", Style.MUTED);
    private final Label facts = Lay.wrapped("", Style.SMALL, Style.WARN);
    private final LevelBars bars;
    private final PointsTable table;
    private final DeclarationCard declaration;
    private final SpeaksCard speaks;
    /// Where the documents that were shown as proof stand, beside the declaration.
    private final VBox evidence = new VBox(12);
    /// Where the fraud signals stand, below the proofs.
    private final VBox signals = new VBox(8);
    /// The declaration and the documents, in two halves where they fit.
    private final GridPane proofs = new GridPane();
    private Optional<EvidencePane> documents = Optional.empty();
    private final KeyButton ask;
    private final KeyButton records;
    private final KeyButton who;
    private final KeyButton data;
    private final KeyButton disputed;
    private final DeliveryCard delivery;
    private final KeyButton where;
    /// What our own systems tell of the account, below what our records say.
    private final Label account = Lay.wrapped("", Style.SMALL, Style.MUTED);
    private Optional<IdentityPage> page = Optional.empty();
    private String shownFor = "";

    IdentityPane(
            Words words,
            IdentityActions actions,
            DeliveryActions delivering,
            ConflictActions conflicts,
            Consumer<String> say,
            Runnable changed) {
        super(12);
        this.words = words;
        this.sentences = new Sentences(words);
        this.actions = actions;
        this.changed = changed;
        bars = new LevelBars(words);
        table = new PointsTable(words, say, this::told);
        declaration = new DeclarationCard(words, this::turnDeclaration, actions::recordDeclaration);
        speaks = new SpeaksCard(words, actions::judgeAuthority);
        proofs.setVgap(12);
        proofs.getChildren().addAll(declaration, evidence);
        for (var half = 0; half < 2; half++) {
            var column = new ColumnConstraints();
            column.setPercentWidth(50);
            proofs.getColumnConstraints().add(column);
        }
        ask = KeyButton.outlined(words.text("casefile.ask-proof"), actions::ask).key("Q");
        records = KeyButton.outlined(words.text("casefile.records.enter"), actions::enterRecords)
                .key("R");
        who = KeyButton.ghost("", actions::represent).key("S");
        data = KeyButton.ghost("", actions::findSensitivity).key("D");
        disputed = KeyButton.ghost("", actions::dispute).key("F");
        delivery = new DeliveryCard(words, delivering::where);
        where = KeyButton.ghost(words.text("casefile.where"), delivering::where).key(DeliveryActions.WHERE);
        var history = KeyButton.ghost(words.text("casefile.account"), delivering::account)
                .key(DeliveryActions.ACCOUNT);
        var lines =
                KeyButton.ghost(words.text("casefile.lines"), delivering::lines).key(DeliveryActions.LINES);
        var conflict = KeyButton.ghost(words.text("casefile.conflict"), conflicts::open)
                .key(ConflictActions.KEY);
        var foot = new FlowPane(8, 8, ask, records, who, data, disputed, where, history, lines, conflict);
        foot.setAlignment(Pos.CENTER_LEFT);
        getChildren()
                .addAll(
                        Lay.column(4, Lay.label(words.text("casefile.identity.title"), Style.H3), why, facts),
                        bars,
                        table,
                        account,
                        proofs,
                        speaks,
                        delivery,
                        signals,
                        Lay.wrapped(words.text("casefile.identity.rule"), Style.SMALL, Style.SUBTLE),
                        foot);
    }

    /// Puts the documents that were shown as proof beside the declaration, or below it.
    void placeEvidence(EvidencePane pane) {
        documents = Optional.of(pane);
        evidence.getChildren().setAll(pane);
    }

    /// Puts the fraud signals below the proofs.
    void placeSignals(Node pane) {
        signals.getChildren().setAll(pane);
        shown(signals, true);
    }

    /// @param caseKey changes when another case is shown; what is counted so far stays while it does not
    void show(IdentityPage now, DeliveryPage to, String caseKey) {
        if (!caseKey.equals(shownFor)
                || page.filter(before -> before.counted().equals(now.counted())).isEmpty()) {
            table.count(now.counted());
            shownFor = caseKey;
        }
        page = Optional.of(now);
        why.setText(now.why());
        facts.setText(String.join(" ", now.facts()));
        shown(facts, !now.facts().isEmpty());
        now.ask().ifPresentOrElse(obstacle -> ask.notYet(sentences.of(obstacle), words), ask::ready);
        who.say(words.text("casefile.speaks", now.speaks().word()));
        data.say(words.text(
                "casefile.data",
                words.text("casefile.data-word." + now.identity().sensitivity().id())));
        disputed.say(
                now.identity().disputed().isEmpty()
                        ? words.text("casefile.dispute-none")
                        : words.text(
                                "casefile.dispute",
                                sentences.means(now.identity().disputed())));
        shown(disputed, now.correction());
        table.show(now.points());
        speaks.show(now.speaks());
        delivery.show(to);
        shown(where, !to.tells());
        account.setText(words.text("casefile.account.told", String.join("; ", to.account())));
        shown(account, !to.account().isEmpty());
        told();
    }

    Set<Means> counted() {
        return table.counted();
    }

    boolean enough() {
        return page.filter(now -> now.enough(counted())).isPresent();
    }

    /// Whether a signed declaration is all that is still missing.
    boolean wantsDeclaration() {
        return page.filter(now -> now.ask().isEmpty() && now.wantsDeclaration(counted()))
                .isPresent();
    }

    /// What is still missing, in words; or why nothing can be judged now.
    String missing() {
        return page.map(now -> now.judge()
                        .map(sentences::of)
                        .orElseGet(() -> words.text(
                                "casefile.identity.missing",
                                words.text("obstacle.level."
                                        + now.identity().needed().id()))))
                .orElse("");
    }

    /// Whether the rules bar any judgement now.
    boolean barred() {
        return page.flatMap(IdentityPage::judge).isPresent();
    }

    void keys(KeyMap map) {
        for (var digit = 1; digit <= 9; digit++) {
            var number = digit;
            map.on(Integer.toString(digit), () -> press(number));
        }
        map.on("Shift Q", actions::chooseProof)
                .on("R", records::fire)
                .on("S", who::fire)
                .on("D", data::fire)
                .on("F", disputed::fire);
    }

    Region first() {
        return table.first().orElse(ask);
    }

    private void press(int digit) {
        var declared = page.flatMap(IdentityPage::declaration).filter(each -> each.digit() == digit);
        if (declared.isPresent()) {
            declaration.press();
        } else {
            table.press(digit);
        }
    }

    private void turnDeclaration() {
        table.turn(Means.DECLARATION);
    }

    private void told() {
        page.ifPresent(now -> {
            bars.show(now.bars(), counted());
            now.declaration().ifPresent(each -> declaration.show(each, counted()));
            shown(declaration, now.declaration().isPresent());
            var shows = documents.filter(Node::isManaged);
            shown(proofs, now.declaration().isPresent() || shows.isPresent());
            shown(evidence, shows.isPresent());
            lay(now.declaration().isPresent(), shows);
            shown(signals, !signals.getChildren().isEmpty());
        });
        changed.run();
    }

    private void lay(boolean declared, Optional<EvidencePane> shows) {
        var halves = declared && shows.filter(EvidencePane::isNarrow).isPresent();
        var below = declared && !halves ? 1 : 0;
        GridPane.setConstraints(declaration, 0, 0, halves ? 1 : 2, 1);
        GridPane.setConstraints(evidence, halves ? 1 : 0, below, halves ? 1 : 2, 1);
        // margins and no gap: what spans both halves would lose the gap
        GridPane.setMargin(declaration, new Insets(0, halves ? 6 : 0, 0, 0));
        GridPane.setMargin(evidence, new Insets(0, 0, 0, halves ? 6 : 0));
    }

    private static void shown(Node node, boolean wanted) {
        node.setVisible(wanted);
        node.setManaged(wanted);
    }
}
