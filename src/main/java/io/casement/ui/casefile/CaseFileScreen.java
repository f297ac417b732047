// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.casefile;

import io.casement.cases.CaseId;
import io.casement.cases.ClosedHow;
import io.casement.cases.Command;
import io.casement.cases.DocumentId;
import io.casement.cases.ExtensionGround;
import io.casement.cases.LetterId;
import io.casement.cases.LetterKind;
import io.casement.cases.Means;
import io.casement.cases.Next;
import io.casement.cases.Obstacle;
import io.casement.cases.Outcome;
import io.casement.cases.Verdict;
import io.casement.desk.Dossier;
import io.casement.desk.Procedures;
import io.casement.ui.acts.WhyPanel;
import io.casement.ui.parts.Ask;
import io.casement.ui.parts.KeyMap;
import io.casement.ui.parts.Lay;
import io.casement.ui.parts.Paper;
import io.casement.ui.parts.StatusBar.Hint;
import io.casement.ui.parts.Style;
import io.casement.ui.place.Place;
import io.casement.ui.place.Place.Pane;
import io.casement.ui.place.Screen;
import io.casement.ui.place.Tools;
import io.casement.ui.words.Sentences;
import io.casement.ui.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The case: read beside write, and one next step that Ctrl Enter always takes.
public final class CaseFileScreen implements Screen {

    /// Everything that one look at the register brings.
    private record Look(
            Dossier dossier,
            CaseFilePage page,
            IdentityPage identity,
            DeliveryPage delivery,
            EvidencePage evidence,
            SignalsPage signals,
            AssessmentPage assessment,
            Optional<LetterPage> letter) {}

    private final Tools tools;
    private final Words words;
    private final CaseActions actions;
    private final CaseHeader header;
    private final RequestPane request;
    private final OfferPane offer;
    private final DutiesPane duties;
    private final KeptOutPane keptOut;
    private final VBox left;
    private final HistoryPane history;
    private final IdentityActions proving;
    private final DeliveryActions delivering;
    private final ConflictActions conflicts;
    private final IdentityPane identity;
    private final EvidencePane evidence;
    private final SignalsPane signals;
    private final AssessmentPane assessment;
    private final LetterPane letter;
    private final ScrollPane work;
    private final HBox body = new HBox();
    private final BorderPane root = new BorderPane();
    private Optional<Look> look = Optional.empty();
    private Place.File place = new Place.File(new CaseId(new UUID(0, 0)), Optional.empty());
    private Optional<LetterId> reading = Optional.empty();

    public CaseFileScreen(Tools tools) {
        this.tools = tools;
        this.words = tools.words();
        this.actions = new CaseActions(tools);
        actions.onDraft(this::read);
        this.conflicts = new ConflictActions(tools, actions);
        this.header = new CaseHeader(words, actions, conflicts, tools.nav()::back, this::step);
        this.request = new RequestPane(words, this::read);
        this.offer = new OfferPane(words, actions::adopt, actions::keep);
        this.duties = new DutiesPane(words, actions::why, actions::duty);
        this.keptOut = new KeptOutPane(words, conflicts::open);
        this.left = new VBox(Lay.grow(request), keptOut, duties);
        this.history = new HistoryPane(words, actions::note, this::saveFile);
        this.proving = new IdentityActions(tools, actions);
        this.delivering = new DeliveryActions(tools, actions);
        this.identity = new IdentityPane(
                words, proving, delivering, conflicts, sentence -> tools.nav().tell(sentence, false), this::told);
        this.evidence = new EvidencePane(tools);
        identity.placeEvidence(evidence);
        this.signals = new SignalsPane(words, actions);
        identity.placeSignals(signals);
        this.assessment = new AssessmentPane(tools, actions);
        assessment.onMaking(this::told);
        this.letter = new LetterPane(tools, this::savePdf);
        this.work = Lay.scroll(new VBox());
        work.setFocusTraversable(true);
        Lay.pad(20, 24, 24, 24, identity);
        Lay.pad(20, 24, 24, 24, assessment);
        HBox.setHgrow(work, Priority.ALWAYS);
        HBox.setHgrow(letter, Priority.ALWAYS);
        root.setTop(new VBox(header, offer));
        root.setCenter(body);
        Style.SURFACE.on(root);
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public Node home() {
        return pane() == Pane.LETTER ? letter.first() : work;
    }

    private Pane pane() {
        return look.map(now -> now.page().pane()).orElse(Pane.IDENTITY);
    }

    @Override
    public KeyMap keys() {
        // the pane's keys go before those of the case: I is a ground while one decides
        var map = KeyMap.anywhere();
        switch (pane()) {
            case IDENTITY -> {
                identity.keys(map);
                map.on(DeliveryActions.WHERE, delivering::where)
                        .on(DeliveryActions.ACCOUNT, delivering::account)
                        .on(DeliveryActions.LINES, delivering::lines);
                evidence.keys(map);
                signals.keys(map);
            }
            case ASSESSMENT -> assessment.keys(map);
            case LETTER -> letter.keys(map);
        }
        return map.on("Ctrl Enter", this::step)
                .on("E", header::extend)
                .on(WhyPanel.KEY, header::why)
                .on("P", actions::pause)
                .on("!", actions::flag)
                .on("A", actions::assign)
                .on("I", actions::take)
                .on("M", history::writeNote)
                .on("C", actions::duty)
                .on(ConflictActions.KEY, conflicts::open)
                .on("U", actions::adopt)
                .on("Shift U", actions::keep)
                .on("Q", actions::askForProof)
                .on("Shift L", actions::letter)
                .on("Ctrl J", () -> tools.nav().next(place.id()))
                .on("Ctrl Shift J", () -> tools.nav().previous(place.id()))
                .on("Ctrl [", request.focusable()::requestFocus)
                .on("Ctrl ]", history.focusable()::requestFocus)
                .on("Ctrl Left", this::paneBack)
                .on("Ctrl Right", this::paneAhead)
                .on("Ctrl P", this::savePdf);
    }

    @Override
    public List<Hint> hints() {
        var step = new Hint(words.text("casefile.hint.step"), "Ctrl Enter");
        var undo = new Hint(words.text("part.undo"), "Ctrl Z");
        var why = new Hint(words.text("why.key"), WhyPanel.KEY);
        return switch (pane()) {
            case IDENTITY ->
                List.of(
                        new Hint(words.text("casefile.hint.count"), "1", "–", "9"),
                        new Hint(words.text("casefile.hint.records"), "R"),
                        new Hint(words.text("signal.pane.explain"), "Shift 1", "–", "9"),
                        new Hint(words.text("casefile.hint.ask"), "Q"),
                        step,
                        new Hint(words.text("casefile.hint.next"), "Ctrl J"),
                        why,
                        undo);
            case ASSESSMENT ->
                List.of(
                        new Hint(words.text("casefile.hint.item"), "1", "–", "9"),
                        new Hint(words.text("casefile.choice.give"), "G"),
                        new Hint(words.text("casefile.choice.decline"), "W"),
                        new Hint(words.text("casefile.choice.not-held"), "N"),
                        step,
                        why,
                        undo);
            case LETTER ->
                List.of(
                        new Hint(words.text("letter.hint.edit"), "F2"),
                        new Hint(words.text("letter.hint.next"), "Tab"),
                        new Hint(words.text("letter.gloss"), "Ctrl G"),
                        step,
                        why,
                        undo);
        };
    }

    @Override
    public List<Hint> help() {
        return Stream.concat(hints().stream(), new CaseKeys(words).of(pane()).stream())
                .toList();
    }

    @Override
    public List<Node> panes() {
        return pane() == Pane.LETTER
                ? List.of(letter.first())
                : List.of(request.focusable(), work, history.focusable());
    }

    @Override
    public boolean wantsRail() {
        return true;
    }

    // ---- showing -------------------------------------------------------------------------------------------------

    @Override
    public void show(Place at) {
        if (at instanceof Place.File file) {
            var other = !file.id().equals(place.id());
            if (other) {
                assessment.keep();
            }
            letter.save();
            place = file;
            reading = Optional.empty();
            load();
        }
    }

    @Override
    public void refresh() {
        load();
    }

    private void load() {
        var at = place;
        var letterId = reading;
        var scale = Paper.scale(root);
        tools.desk().ask(work -> look(work, at, letterId, scale), now -> {
            if (now.dossier().file().id().equals(place.id())) {
                fill(now);
            }
        });
    }

    private Look look(Procedures work, Place.File at, Optional<LetterId> letterId, double scale) {
        var dossier = work.dossier(at.id());
        var spare = new LetterId(new UUID(0, 1));
        var today = dossier.today();
        var page = CaseFilePage.of(
                dossier,
                words,
                letterId.isPresent() ? Optional.of(Pane.LETTER) : at.pane(),
                letterId.isPresent(),
                barred(work, at.id(), new Command.Extend(today, ExtensionGround.COMPLEXITY, spare))
                        .filter(obstacle -> !(obstacle instanceof Obstacle.ExtensionDayMissing)));
        var shown = letterId.or(() -> page.pane() == Pane.LETTER ? page.answer() : Optional.empty());
        var give = dossier.file().rights().stream()
                .findFirst()
                .flatMap(right -> barred(
                        work, at.id(), new Command.Decide(today, right, new Outcome.Granted(), Optional.empty())));
        return new Look(
                dossier,
                page,
                IdentityPage.of(
                        dossier,
                        words,
                        barred(work, at.id(), new Command.AskIdentity(today, spare)),
                        barred(work, at.id(), new Command.JudgeIdentity(today, Set.of()))),
                DeliveryPage.of(dossier, words),
                EvidencePage.of(
                        dossier,
                        words,
                        page.pane() == Pane.IDENTITY ? work.evidence().unasked(at.id()) : List.of(),
                        work.evidence().bars(at.id())),
                SignalsPage.of(dossier, words),
                AssessmentPage.of(dossier, words, give),
                shown.map(id -> LetterPage.of(work, at.id(), id, scale, words)));
    }

    private static Optional<Obstacle> barred(Procedures work, CaseId id, Command command) {
        return work.wouldBe(id, command) instanceof Verdict.Barred(Obstacle obstacle)
                ? Optional.of(obstacle)
                : Optional.empty();
    }

    private void fill(Look now) {
        var before = look.map(old -> old.page().pane());
        var arrived = look.map(old -> !old.page().id().equals(now.page().id())).orElse(true);
        look = Optional.of(now);
        actions.show(now.dossier());
        proving.show(now.dossier());
        delivering.show(now.dossier());
        conflicts.show(now.dossier());
        header.show(now.page());
        request.show(now.page());
        duties.show(now.page().wanted());
        keptOut.show(now.delivery().kept());
        offer.show(now.page().offer());
        history.show(now.page());
        var key = now.page().id().toString();
        evidence.show(now.evidence());
        identity.show(now.identity(), now.delivery(), key);
        signals.show(now.signals(), now.dossier().today(), key);
        assessment.show(now.assessment(), now.dossier().today(), key);
        now.letter().ifPresent(letter::show);
        if (arrived
                || !before.equals(Optional.of(now.page().pane()))
                || body.getChildren().isEmpty()) {
            lay(now.page().pane());
        }
        told();
    }

    private void lay(Pane pane) {
        switch (pane) {
            case IDENTITY -> {
                work.setContent(identity);
                work.setAccessibleText(words.text("casefile.identity.title"));
                body.getChildren().setAll(left, work, history);
            }
            case ASSESSMENT -> {
                work.setContent(assessment);
                work.setAccessibleText(words.text("casefile.assessment.title"));
                body.getChildren().setAll(left, work, history);
            }
            case LETTER -> body.getChildren().setAll(letter);
        }
        tools.nav().keysChanged();
        tools.nav().focus(home());
    }

    /// The next step as it stands with what is counted and typed but not yet done.
    private void told() {
        look.ifPresent(now -> {
            var waiting = now.letter().filter(LetterPage::waits);
            if (waiting.isPresent()) {
                header.step(waits(now, waiting.get()));
                return;
            }
            var next = next(now);
            var notYet = next.notYet().isPresent()
                    ? next.notYet()
                    : switch (next.next()) {
                        case JUDGE_IDENTITY ->
                            canJudge() || identity.wantsDeclaration()
                                    ? Optional.<String>empty()
                                    : Optional.of(identity.missing());
                        case DECIDE ->
                            assessment.ready() || assessment.declining()
                                    ? Optional.<String>empty()
                                    : Optional.of(assessment.missing());
                        case SUBMIT_ANSWER, RELEASE_ANSWER ->
                            now.letter()
                                    .flatMap(page -> page.checks().stream()
                                            .filter(check -> !check.good())
                                            .map(LetterPage.Check::detail)
                                            .findFirst());
                        case TAKE,
                                SEND_RECEIPT,
                                AWAIT_IDENTITY,
                                AWAIT_SOURCES,
                                WRITE_ANSWER,
                                AWAIT_APPROVAL,
                                POST_ANSWER,
                                CLOSE,
                                NOTHING -> Optional.<String>empty();
                    };
            var button = next.next() == Next.DECIDE && !assessment.complete() && assessment.ready()
                    ? words.text("casefile.give-all")
                    : next.button();
            var asks = next.next() == Next.JUDGE_IDENTITY && !canJudge() && identity.wantsDeclaration();
            header.step(
                    asks
                            ? new CaseFilePage.NextStep(
                                    next.next(),
                                    words.text("casefile.next.declaration"),
                                    words.text("casefile.ask-declaration"),
                                    notYet)
                            : new CaseFilePage.NextStep(next.next(), next.sentence(), button, notYet));
        });
    }

    /// The step of a letter that is read: what it lacks, else to hand it in or to let it go.
    private CaseFilePage.NextStep waits(Look now, LetterPage page) {
        return new CaseFilePage.NextStep(
                now.page().next().next(),
                words.text("letter.step", page.title()),
                words.text(page.second() ? "letter.submit" : "letter.release"),
                page.checks().stream()
                        .filter(check -> !check.good())
                        .map(LetterPage.Check::detail)
                        .findFirst());
    }

    /// The step of the case. Whoever went ahead and gave the grounds of a refusal decides, also where nobody proved
    /// who asks: nothing is given out by that.
    private CaseFilePage.NextStep next(Look now) {
        var next = now.page().next();
        var early = next.next() == Next.JUDGE_IDENTITY || next.next() == Next.AWAIT_IDENTITY;
        return early && pane() == Pane.ASSESSMENT && assessment.declining()
                ? new CaseFilePage.NextStep(
                        Next.DECIDE,
                        words.text("casefile.next.decide"),
                        new Sentences(words).of(Next.DECIDE),
                        next.notYet())
                : next;
    }

    private boolean canJudge() {
        return identity.enough() && !identity.barred();
    }

    // ---- the next step -------------------------------------------------------------------------------------------

    private void step() {
        look.ifPresent(now -> {
            var waiting = now.letter().filter(LetterPage::waits);
            if (waiting.isPresent()) {
                letGo(now.page().id(), waiting.get());
                return;
            }
            var next = next(now);
            if (next.notYet().isPresent()) {
                tools.nav().tell(next.notYet().get(), false);
                return;
            }
            take(now, next.next());
        });
    }

    private void take(Look now, Next next) {
        var id = now.page().id();
        var today = now.dossier().today();
        switch (next) {
            case TAKE -> actions.take();
            case SEND_RECEIPT -> actions.receipt();
            case JUDGE_IDENTITY -> {
                if (canJudge()) {
                    leave();
                    actions.does(new Command.JudgeIdentity(today, identity.counted()), "casefile.told.judged");
                } else if (identity.wantsDeclaration()) {
                    actions.askForProof(Set.of(Means.DECLARATION));
                } else {
                    tools.nav().tell(identity.missing(), false);
                    identity.first().requestFocus();
                }
            }
            case AWAIT_IDENTITY -> actions.does(new Command.RecordIdentityEvidence(today), "casefile.told.evidence");
            case DECIDE, WRITE_ANSWER -> answer(id);
            case RELEASE_ANSWER -> letGo(now, true);
            case SUBMIT_ANSWER -> letGo(now, false);
            case AWAIT_APPROVAL -> tools.nav().go(new Place.Approvals(Optional.of(id)));
            case POST_ANSWER -> tools.nav().go(new Place.Post(now.page().answer()));
            case CLOSE -> {
                actions.does(new Command.Close(today, ClosedHow.ANSWERED), "casefile.told.closed");
                tools.nav().next(id);
            }
            case AWAIT_SOURCES, NOTHING -> tools.nav().tell(words.text("casefile.not-yet.nothing"), false);
        }
    }

    /// Decides what is proposed, where nothing is chosen yet, and makes the letter in the same act.
    private void answer(CaseId id) {
        assessment.finish();
        if (!assessment.ready() && !assessment.declining()) {
            tools.nav().tell(assessment.missing(), false);
            return;
        }
        List<Command> commands =
                assessment.complete() ? List.of() : assessment.declining() ? List.of() : assessment.giveAll();
        leave();
        tools.desk()
                .ask(
                        work -> work.draftLetter(id, LetterKind.ANSWER, commands),
                        drafted -> actions.tell(drafted.verdict(), "casefile.told.letter"));
    }

    private void letGo(Look now, boolean release) {
        letter.save();
        now.page()
                .answer()
                .ifPresent(answer -> tools.desk()
                        .ask(
                                work -> release
                                        ? work.approve(now.page().id(), answer)
                                        : work.submitLetter(now.page().id(), answer),
                                verdict -> {
                                    actions.tell(
                                            verdict, release ? "casefile.told.released" : "casefile.told.submitted");
                                    if (verdict instanceof Verdict.Accepted) {
                                        tools.nav().next(now.page().id());
                                    }
                                }));
    }

    private void letGo(CaseId id, LetterPage page) {
        letter.save();
        tools.desk()
                .ask(
                        work -> page.second()
                                ? work.submitLetter(id, page.letter().id())
                                : work.approve(id, page.letter().id()),
                        verdict -> {
                            actions.tell(verdict, page.second() ? "casefile.told.submitted" : "casefile.told.released");
                            if (verdict instanceof Verdict.Accepted) {
                                leave();
                                load();
                            }
                        });
    }

    /// The work pane follows the step again, wherever one had gone back to look.
    private void leave() {
        place = new Place.File(place.id(), Optional.empty());
        reading = Optional.empty();
    }

    private void paneBack() {
        var back = switch (pane()) {
            case LETTER -> Pane.ASSESSMENT;
            case ASSESSMENT, IDENTITY -> Pane.IDENTITY;
        };
        show(new Place.File(place.id(), Optional.of(back)));
    }

    /// Where the step has not come yet, one may still look and decline: nobody has to prove who they are to be refused.
    private void paneAhead() {
        var ahead = switch (pane()) {
            case IDENTITY -> Pane.ASSESSMENT;
            case ASSESSMENT, LETTER -> look.flatMap(now -> now.page().answer()).isPresent() ? Pane.LETTER : pane();
        };
        show(new Place.File(place.id(), Optional.of(ahead)));
    }

    // ---- letters and files ---------------------------------------------------------------------------------------

    private void read(LetterId id) {
        reading = Optional.of(id);
        load();
    }

    private void savePdf() {
        look.flatMap(Look::letter)
                .filter(page -> !page.pages().isEmpty())
                .ifPresent(page -> tools.desk()
                        .ask(
                                work -> work.pages(page.id(), page.letter().id()),
                                pdf -> keep(
                                        page.letter().number() + " "
                                                + page.letter().kind().id() + ".pdf",
                                        pdf)));
    }

    private void saveFile(DocumentId document) {
        look.ifPresent(now -> tools.desk()
                .ask(
                        work -> work.register().document(now.page().id(), document),
                        bytes -> keep(
                                now.page().files().stream()
                                        .filter(each -> each.id().equals(document))
                                        .map(CaseFilePage.Kept::name)
                                        .findFirst()
                                        .orElse("document"),
                                bytes)));
    }

    private void keep(String name, byte[] bytes) {
        Ask.save(root.getScene().getWindow(), words.text("casefile.save"), name).ifPresent(file -> {
            try {
                Files.write(file, bytes);
                tools.nav()
                        .tell(
                                words.text(
                                        "casefile.saved-file",
                                        file.getFileName().toString()),
                                false);
            } catch (IOException unwritable) {
                tools.nav()
                        .tell(
                                words.text(
                                        "casefile.not-saved-file",
                                        file.getFileName().toString()),
                                false);
            }
        });
    }
}
