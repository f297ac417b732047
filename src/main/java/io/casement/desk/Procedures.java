// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.desk;

import io.casement.cases.Actor;
import io.casement.cases.Binding;
import io.casement.cases.Card;
import io.casement.cases.CaseClock;
import io.casement.cases.CaseFile;
import io.casement.cases.CaseId;
import io.casement.cases.CaseNumber;
import io.casement.cases.Clerk;
import io.casement.cases.ClerkId;
import io.casement.cases.ClockSheet;
import io.casement.cases.ClosedHow;
import io.casement.cases.Command;
import io.casement.cases.DocumentId;
import io.casement.cases.Entry;
import io.casement.cases.EvidenceEnd;
import io.casement.cases.ExtensionGround;
import io.casement.cases.Flag;
import io.casement.cases.Handling;
import io.casement.cases.LetterId;
import io.casement.cases.LetterKind;
import io.casement.cases.LetterState;
import io.casement.cases.Means;
import io.casement.cases.NoteId;
import io.casement.cases.Obstacle;
import io.casement.cases.Outcome;
import io.casement.cases.Person;
import io.casement.cases.Power;
import io.casement.cases.Recorded;
import io.casement.cases.Representative;
import io.casement.cases.RulesOffer;
import io.casement.cases.Sha256;
import io.casement.cases.Shortfall;
import io.casement.cases.Standing;
import io.casement.cases.Verdict;
import io.casement.cases.View;
import io.casement.cases.Warning;
import io.casement.cases.identity.Comparison;
import io.casement.cases.identity.Records;
import io.casement.law.Block;
import io.casement.law.Regime;
import io.casement.law.RegimeId;
import io.casement.law.Right;
import io.casement.law.RulesId;
import io.casement.law.Title;
import io.casement.lawbook.Lawbook;
import io.casement.letters.Composer;
import io.casement.letters.Letter;
import io.casement.letters.Matter;
import io.casement.letters.ProtectedAddresses;
import io.casement.store.Change;
import io.casement.store.ChangedMeanwhile;
import io.casement.store.Filter;
import io.casement.store.Keyset;
import io.casement.store.NewDocument;
import io.casement.store.Paper;
import io.casement.store.Papers;
import io.casement.store.Refusal;
import io.casement.store.Register;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// What one person can do at the desk, in plain straight lines: load, decide, append.
///
/// One transaction per command: either everything it means is saved, or nothing. Not thread-safe; it lives on the
/// clerk thread, or on the caller's on the command line.
public final class Procedures {

    /// After so many fresh starts somebody else is always quicker, and the person is told.
    private static final int TRIES = 3;

    private final Register register;
    private final Regimes regimes;
    private final Correspondence correspondence;
    private final Clerk me;
    private final Clock clock;
    private final SignalRoom signals;
    private final People people;
    private final Deque<Done> done = new ArrayDeque<>();
    private final Deque<Done> undone = new ArrayDeque<>();
    private int act;
    private boolean together;
    private Consumer<CaseId> onChange = id -> {};

    public Procedures(Register register, Regimes regimes, Correspondence correspondence, Clerk me, Clock clock) {
        this.register = register;
        this.regimes = regimes;
        this.correspondence = correspondence;
        this.me = me;
        this.clock = clock;
        this.signals = new SignalRoom(this, register);
        this.people = new People(this, clock);
    }

    void onChange(Consumer<CaseId> listener) {
        onChange = listener;
    }

    public Clerk me() {
        return me;
    }

    /// The register itself, for reading lists; what changes a case goes through [#submit].
    public Register register() {
        return register;
    }

    public Lawbook lawbook() {
        return regimes.lawbook();
    }

    /// The laws as this office reads them, and how they are changed.
    public LawOffice laws() {
        return new LawOffice(register, regimes, me, clock);
    }

    /// What is done with documents that somebody shows as proof.
    public EvidenceRoom evidence() {
        return new EvidenceRoom(this, register);
    }

    /// Where letters are signed.
    public SigningRoom signing() {
        return new SigningRoom(this, register);
    }

    /// Who works in the register.
    public People people() {
        return people;
    }

    /// Today where the office is.
    public LocalDate today() {
        return now().toLocalDate();
    }

    /// Now where the office is.
    ZonedDateTime now() {
        return ZonedDateTime.now(
                clock.withZone(ZoneId.of(register.organisation().zone())));
    }

    // ---- reading -------------------------------------------------------------------------------------------------

    /// Everything about a case, read at once.
    ///
    /// @throws Refused if the case does not open to this person, which is kept
    public Dossier dossier(CaseId id) {
        return dossier(register.load(id));
    }

    /// The case with this number; empty when there is none.
    public Optional<Dossier> dossier(CaseNumber number) {
        return register.find(number).map(this::dossier);
    }

    private Dossier dossier(CaseFile file) {
        closedTo(Standing.of(file)).ifPresent(obstacle -> {
            refused(Optional.of(file.id()), "read", obstacle);
            throw new Refused(obstacle);
        });
        var law = lawOf(file);
        var papers = register.papers(file.id());
        return new Dossier(
                file,
                law,
                Standing.of(file),
                CaseClock.of(file, law),
                offer(file),
                papers.person(),
                papers.request(),
                recordsOf(file, papers),
                papers.notes(),
                papers.letters(),
                papers.reviewed(),
                register.documents(file.id()),
                register.clerks(),
                me,
                register.organisation(),
                register.houseRules(),
                today());
    }

    /// Records whose entry was taken back are none.
    static Records recordsOf(CaseFile file, Papers papers) {
        return file.last(Entry.RecordsEntered.class).isPresent() ? papers.records() : Records.NONE;
    }

    /// Why this person may not even read a case.
    private Optional<Obstacle> closedTo(Standing standing) {
        return unread().or(() ->
                Optional.ofNullable(standing.conflicts().get(me.id())).map(Obstacle.Conflicted::new));
    }

    /// Says no to who reads no case.
    ///
    /// @throws Refused if this person reads none, which is kept
    public void mustRead() {
        unread().ifPresent(obstacle -> {
            refused(Optional.empty(), "read", obstacle);
            throw new Refused(obstacle);
        });
    }

    private Optional<Obstacle> unread() {
        return me.role().may(Power.READ) ? Optional.empty() : Optional.of(new Obstacle.NotEmpowered(Power.READ));
    }

    /// A refusal of permission is kept for whoever checks the register: ids and codes only.
    private void refused(Optional<CaseId> id, String what, Obstacle obstacle) {
        if (obstacle instanceof Obstacle.Forbidden) {
            register.refused(new Refusal(clock.instant(), me.id(), id, what, obstacle.id()));
        }
    }

    /// Keeps that this person was refused something that is no command on a case.
    ///
    /// @return the same obstacle
    public Obstacle refused(String what, Obstacle obstacle) {
        refused(Optional.empty(), what, obstacle);
        return obstacle;
    }

    private static String what(List<Command> commands) {
        return commands.isEmpty()
                ? "write"
                : commands.getLast()
                        .getClass()
                        .getSimpleName()
                        .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                        .toLowerCase(Locale.ROOT);
    }

    public List<Card> queue(View view, int limit) {
        return queue(view, Optional.empty(), limit, Filter.NONE);
    }

    /// A page of the queue, without what does not open to this person.
    ///
    /// @param after where the page before ended
    public List<Card> queue(View view, Optional<Keyset> after, int limit, Filter filter) {
        return unread().isPresent() ? List.of() : register.queue(view, me.id(), today(), after, limit, filter);
    }

    /// Cases by their words, without what does not open to this person.
    public List<Card> search(String words, int limit) {
        if (unread().isPresent()) {
            return List.of();
        }
        var kept = register.keptFrom(me.id());
        return register.search(words, limit + kept.size()).stream()
                .filter(card -> !kept.contains(card.id()))
                .limit(limit)
                .toList();
    }

    /// How many cases each view holds.
    public Map<View, Integer> counts() {
        return unread().isPresent() ? Map.of() : register.counts(me.id(), today());
    }

    /// The law that a request received on this day falls under.
    public Optional<Regime> law(RegimeId id, LocalDate received) {
        return regimes.of(id, received);
    }

    /// What a law is called; cheaper than the law.
    public Optional<Title> lawTitle(RegimeId id, LocalDate received) {
        return regimes.lawbook().title(id, received);
    }

    /// What newer rules would change about an open case.
    private Optional<RulesOffer> offer(CaseFile file) {
        return Standing.of(file).closed() ? Optional.empty() : regimes.offer(ClockSheet.of(file));
    }

    private Regime lawOf(CaseFile file) {
        return regimes.of(file);
    }

    /// Brings offers of newer rules up to date and loads what the first letter needs; called when the window
    /// shows and nobody waits.
    public void warmUp() {
        laws().settle(_ -> {});
        correspondence.warmUp();
    }

    // ---- changing a case -----------------------------------------------------------------------------------------

    /// Decides commands one after the other, each on the file as the ones before leave it, and saves them all in
    /// one transaction, or none.
    ///
    /// @param papers words that the commands refer to, saved in the same transaction
    public Verdict submit(CaseId id, List<Command> commands, List<Paper> papers) {
        return submit(id, commands, papers, List.of());
    }

    /// Decides a command and saves it as nothing that could be taken back.
    Verdict note(CaseId id, Command command) {
        var verdict = silently(register.load(id), List.of(command), List.of());
        if (verdict instanceof Verdict.Barred(Obstacle obstacle)) {
            refused(Optional.of(id), what(List.of(command)), obstacle);
        }
        return verdict;
    }

    Verdict submit(CaseId id, List<Command> asked, List<Paper> papers, List<NewDocument> documents) {
        var commands = withChange(id, asked, papers);
        for (var attempt = 1; ; attempt++) {
            var file = register.load(id);
            var verdict = decide(file, commands);
            if (!(verdict instanceof Verdict.Accepted(List<Entry> entries, var _))) {
                refused(Optional.of(id), what(commands), ((Verdict.Barred) verdict).obstacle());
                return verdict;
            }
            if (entries.isEmpty()) {
                return verdict; // what is done already is not done twice
            }
            try {
                register.append(new Change(
                        id, Optional.empty(), file.size(), entries, papers, documents, clock.instant(), me.id()));
                remember(id, commands, papers, file.size(), entries.size());
                if (changesPicture(commands, papers)) {
                    signals.lookAgain(id);
                }
                onChange.accept(id);
                return verdict;
            } catch (ChangedMeanwhile meanwhile) {
                if (attempt == TRIES) {
                    return new Verdict.Barred(new Obstacle.ChangedMeanwhile());
                }
            }
        }
    }

    /// Whether there is more to compare than before.
    private static boolean changesPicture(List<Command> commands, List<Paper> papers) {
        return commands.stream()
                        .anyMatch(each ->
                                each instanceof Command.EnterRecords || each instanceof Command.RecordAccountChange)
                || papers.stream().anyMatch(Paper.OfPerson.class::isInstance);
    }

    /// What the rules would say, with nothing saved: buttons ask this to know whether they may act.
    public Verdict wouldBe(CaseId id, Command command) {
        return decide(register.load(id), List.of(command));
    }

    private Verdict decide(CaseFile file, List<Command> commands) {
        var house = register.houseRules();
        List<Entry> entries = new ArrayList<>();
        List<Warning> warnings = new ArrayList<>();
        var now = file;
        for (var asked : commands) {
            var command = bound(now, withRecords(now, withRules(now, asked)));
            var offered = command instanceof Command.AdoptRules || command instanceof Command.KeepRules
                    ? offer(now).map(RulesOffer::newer)
                    : Optional.<RulesId>empty();
            var uncountable = uncountable(now, command);
            if (uncountable.isPresent()) {
                return new Verdict.Barred(uncountable.get());
            }
            switch (Handling.decide(now, command, actor(), new Handling.Setting(lawOf(now), today(), offered, house))) {
                case Verdict.Barred barred -> {
                    return barred;
                }
                case Verdict.Accepted(List<Entry> more, List<Warning> also) -> {
                    for (var entry : more) {
                        now = now.with(new Recorded(now.size() + 1, clock.instant(), me.id(), entry));
                    }
                    entries.addAll(more);
                    warnings.addAll(also);
                }
            }
        }
        return new Verdict.Accepted(entries, warnings);
    }

    /// A case that is put under another law gets the rules of today; one that stays keeps its own.
    private Command withRules(CaseFile file, Command command) {
        if (command instanceof Command.Correct(LocalDate on, int seq, Entry instead)
                && instead instanceof Entry.Logged logged) {
            var rules = file.law().equals(Optional.of(logged.law())) ? logged.rules() : regimes.rulesOf(logged.law());
            return new Command.Correct(on, seq, new Entry.Logged(logged.on(), logged.law(), logged.rights(), rules));
        }
        return command;
    }

    /// A corrected judgement is held to the comparison like the first one.
    private Optional<Obstacle> uncountable(CaseFile file, Command command) {
        if (!(command instanceof Command.Correct(var _, var _, Entry instead)
                && instead instanceof Entry.IdentityJudged judged)) {
            return Optional.empty();
        }
        var papers = register.papers(file.id());
        var uncountable =
                Comparison.of(papers.person(), recordsOf(file, papers), today()).uncountable();
        return judged.means().stream()
                .sorted()
                .filter(uncountable::containsKey)
                .findFirst()
                .map(point -> new Obstacle.PointUncountable(point, Objects.requireNonNull(uncountable.get(point))));
    }

    /// Whoever counts a data point is held to what the request and our records say.
    private Command withRecords(CaseFile file, Command command) {
        if (!(command instanceof Command.JudgeIdentity judge)) {
            return command;
        }
        var papers = register.papers(file.id());
        var comparison = Comparison.of(papers.person(), recordsOf(file, papers), today());
        return new Command.JudgeIdentity(judge.on(), judge.means(), comparison.uncountable());
    }

    /// To whom and with what a letter would go now. An approval that prints nothing yet has the kind of address
    /// only.
    private Command bound(CaseFile file, Command command) {
        if (command instanceof Command.PostLetter post) {
            return new Command.PostLetter(
                    post.on(),
                    post.letter(),
                    post.channel(),
                    post.tracking(),
                    binding(file, post.letter()),
                    post.seen());
        }
        if (command instanceof Command.ApproveLetter approve
                && approve.binding().isEmpty()) {
            var nothing = new Sha256("0".repeat(64));
            return new Command.ApproveLetter(
                    approve.on(),
                    approve.letter(),
                    approve.pdf(),
                    approve.fingerprint(),
                    current(file, approve.letter()).map(letter -> new Binding(nothing, nothing, Bindings.to(letter))),
                    approve.shortfalls());
        }
        return command;
    }

    private Optional<Binding> binding(CaseFile file, LetterId letter) {
        return Optional.ofNullable(LetterState.of(file).get(letter))
                .flatMap(LetterState::approved)
                .flatMap(approved -> current(file, letter)
                        .map(now -> Bindings.of(register.document(file.id(), approved.pdf()), now)));
    }

    /// The letter as it would be addressed now, whatever its stage.
    private Optional<Letter> current(CaseFile file, LetterId letter) {
        var state = Optional.ofNullable(LetterState.of(file).get(letter));
        return state.flatMap(each -> Optional.ofNullable(
                        register.papers(file.id()).letters().get(letter))
                .map(kept -> Composer.refresh(kept, compose(file, letter, each.kind()))));
    }

    private Actor actor() {
        return me.actor();
    }

    // ---- the person ----------------------------------------------------------------------------------------------

    /// Keeps other words about the person; another name or address is an entry of its own, and voids what was
    /// approved.
    public Verdict changePerson(CaseId id, Person person) {
        return submit(id, List.of(), List.of(new Paper.OfPerson(person)));
    }

    /// Says who speaks for the person, and where they are reached. That letters go there is a change of address: data
    /// follow only after the person confirmed it through a channel that was there before.
    public Verdict represent(CaseId id, Representative by, Person speaker) {
        return submit(id, List.of(new Command.Represent(today(), by)), List.of(new Paper.OfSpeaker(speaker)));
    }

    /// Nobody changes where letters go without the journal saying so.
    private List<Command> withChange(CaseId id, List<Command> commands, List<Paper> papers) {
        if (commands.stream().anyMatch(Command.ChangeAddress.class::isInstance)) {
            return commands;
        }
        var changed = papers.stream()
                .map(paper -> changes(register.papers(id), paper))
                .filter(what -> !what.isEmpty())
                .findFirst();
        if (changed.isEmpty()) {
            return commands;
        }
        var all = new ArrayList<>(commands);
        all.add(new Command.ChangeAddress(today(), changed.get()));
        return all;
    }

    private static Set<Means> changes(Papers old, Paper now) {
        return switch (now) {
            case Paper.OfPerson(Person person) -> changes(old.person(), person);
            case Paper.OfSpeaker(Person speaker) -> changes(old.speaker().orElse(old.person()), speaker);
            case Paper.OfRequest _, Paper.OfRecords _, Paper.OfNote _, Paper.OfLetter _, Paper.OfReviewed _ -> Set.of();
        };
    }

    private static Set<Means> changes(Person old, Person now) {
        var changed = EnumSet.noneOf(Means.class);
        if (!old.name().equals(now.name())) {
            changed.add(Means.NAME);
        }
        if (!old.address().equals(now.address()) || !old.country().equals(now.country())) {
            changed.add(Means.ADDRESS);
        }
        if (!old.email().equals(now.email())) {
            changed.add(Means.EMAIL);
        }
        return changed;
    }

    // ---- logging -------------------------------------------------------------------------------------------------

    /// What became of a request that was to be logged.
    public sealed interface Logged {
        record As(CaseId id, CaseNumber number, List<Warning> warnings) implements Logged {}

        record Barred(Obstacle obstacle) implements Logged {}
    }

    /// Opens a case: document, person, words and first entries in one transaction.
    public Logged log(NewRequest request) {
        return log(request, List.of(), List.of());
    }

    /// Opens a case and does more to it in the same transaction, such as linking it; taking it back takes back
    /// all.
    public Logged log(NewRequest request, List<Command> more, List<Paper> morePapers) {
        var law = regimes.of(request.law(), request.received());
        if (law.isEmpty()) {
            return new Logged.Barred(new Obstacle.LawUnknown(request.law()));
        }
        var document = request.document();
        var command = new Command.Log(
                today(),
                request.received(),
                request.channel(),
                document.id(),
                request.law(),
                request.rights(),
                regimes.rulesOf(request.law()),
                request.owner());
        for (var attempt = 1; ; attempt++) {
            var number = register.nextNumber(today().getYear());
            var file = new CaseFile(new CaseId(UUID.randomUUID()), number, List.of());
            var verdict = Handling.decide(file, command, actor(), law.get(), today());
            if (!(verdict instanceof Verdict.Accepted(List<Entry> entries, List<Warning> warnings))) {
                return new Logged.Barred(refused("log", ((Verdict.Barred) verdict).obstacle()));
            }
            var further = decide(after(file, entries), more);
            if (!(further instanceof Verdict.Accepted(List<Entry> moreEntries, List<Warning> moreWarnings))) {
                return new Logged.Barred(((Verdict.Barred) further).obstacle());
            }
            var logged = Stream.concat(entries.stream(), moreEntries.stream()).toList();
            var seen = signals.of(file.id(), request);
            var found = decide(after(file, logged), seen.commands()) instanceof Verdict.Accepted(var signs, var _)
                    ? signs
                    : List.<Entry>of();
            var all = Stream.concat(logged.stream(), found.stream()).toList();
            var papers = new ArrayList<Paper>(
                    List.of(new Paper.OfPerson(request.person()), new Paper.OfRequest(request.request())));
            papers.addAll(morePapers);
            papers.addAll(seen.papers());
            try {
                register.append(new Change(
                        file.id(), Optional.of(number), 0, all, papers, List.of(document), clock.instant(), me.id()));
                remember(file.id(), List.of(command), List.of(), 0, all.size());
                if (request.withReceipt()) {
                    sendReceipt(file.id());
                }
                signals.lookBeside(seen.beside());
                onChange.accept(file.id());
                return new Logged.As(
                        file.id(),
                        number,
                        Stream.concat(warnings.stream(), moreWarnings.stream()).toList());
            } catch (ChangedMeanwhile taken) {
                if (attempt == TRIES) {
                    return new Logged.Barred(new Obstacle.ChangedMeanwhile());
                }
            }
        }
    }

    /// The receipt belongs to the act of logging, so taking that back takes back both.
    private void sendReceipt(CaseId id) {
        var acts = done.size();
        draftLetter(id, LetterKind.RECEIPT, List.of()).letter().ifPresent(letter -> approve(id, letter));
        while (done.size() > acts) {
            done.pop();
        }
    }

    // ---- fraud signals -------------------------------------------------------------------------------------------

    /// What is done with fraud signals.
    public SignalRoom signals() {
        return signals;
    }

    /// Keeps what was found, where anything is new; it is no act of the person at the desk, so nobody takes it back.
    void quietly(CaseFile file, List<Command> commands, List<Paper> papers) {
        if (decide(file, commands) instanceof Verdict.Accepted(List<Entry> entries, var _) && !entries.isEmpty()) {
            try {
                register.append(new Change(
                        file.id(),
                        Optional.empty(),
                        file.size(),
                        entries,
                        papers,
                        List.of(),
                        clock.instant(),
                        me.id()));
                onChange.accept(file.id());
            } catch (ChangedMeanwhile meanwhile) {
                // whoever changed it looked it over as well
            }
        }
    }

    // ---- letters -------------------------------------------------------------------------------------------------

    /// A letter that was begun, or why not.
    public record Drafted(Verdict verdict, Optional<LetterId> letter) {}

    /// Begins a letter: its words are composed from the case as it stands, after the commands before it.
    ///
    /// @param before commands that belong to the same act, such as the decisions that the letter tells
    public Drafted draftLetter(CaseId id, LetterKind kind, List<Command> before) {
        return draftLetter(id, kind, before, List.of());
    }

    public Drafted draftLetter(CaseId id, LetterKind kind, List<Command> before, List<Paper> papers) {
        var letter = new LetterId(UUID.randomUUID());
        var command = switch (kind) {
            case IDENTITY_REQUEST -> new Command.AskIdentity(today(), letter);
            case RECEIPT,
                    ANSWER,
                    FRAUD_NOTICE,
                    CLARIFICATION,
                    RECIPIENT_NOTICE,
                    PROCESSOR_NOTICE,
                    REFERRAL,
                    COMPLAINT_RECEIPT,
                    COMPLAINT_ANSWER,
                    APPEAL_ANSWER,
                    AUTHORITY_REQUEST,
                    PERMISSION_CHECK -> new Command.DraftLetter(today(), letter, kind);
            case EXTENSION -> throw new IllegalArgumentException("an extension notice is begun by extending");
        };
        var commands = new ArrayList<>(before);
        commands.add(command);
        return begin(id, letter, kind, commands, papers);
    }

    /// Begins a letter to somebody who is named for it, such as whoever got the data from us.
    public Drafted draftLetter(CaseId id, LetterKind kind, Person to) {
        var letter = new LetterId(UUID.randomUUID());
        return begin(
                id,
                letter,
                List.of(new Command.DraftLetter(today(), letter, kind)),
                List.of(),
                file -> correspondence.compose(matter(file, Optional.of(to)), kind, letter, today()));
    }

    /// Begins the letter that asks for proof.
    ///
    /// @param means what it names; empty leaves that to what the level needs
    public Drafted askForProof(CaseId id, Set<Means> means) {
        var letter = new LetterId(UUID.randomUUID());
        var command = new Command.AskIdentity(today(), letter, means);
        return begin(id, letter, LetterKind.IDENTITY_REQUEST, List.of(command), List.of());
    }

    /// Keeps what our records say of the person, and what they told since.
    ///
    /// @param told data points that came after the request; those that the request had stay
    public Verdict enterRecords(CaseId id, Map<Means, String> told, Records records) {
        List<Paper> papers = new ArrayList<>(List.of(new Paper.OfRecords(records)));
        var person = register.papers(id).person();
        var more = person.telling(told);
        if (!more.equals(person)) {
            papers.add(new Paper.OfPerson(more));
        }
        return submit(id, List.of(new Command.EnterRecords(today(), records.points())), papers);
    }

    /// Takes the extension and begins its notice.
    public Drafted extend(CaseId id, ExtensionGround ground) {
        return extend(id, ground, Optional.empty());
    }

    public Drafted extend(CaseId id, ExtensionGround ground, Optional<LocalDate> until) {
        return extend(id, ground, until, "");
    }

    /// Takes the extension up to a named day and begins its notice.
    ///
    /// @param until the new last day, where it is not the latest that the law allows
    /// @param reason in a person's words, which the notice tells behind the ground; may be empty
    public Drafted extend(CaseId id, ExtensionGround ground, Optional<LocalDate> until, String reason) {
        var letter = new LetterId(UUID.randomUUID());
        return begin(id, letter, List.of(new Command.Extend(today(), ground, letter, until)), List.of(), file -> {
            var notice = compose(file, letter, LetterKind.EXTENSION);
            return reason.isBlank() ? notice : notice.withAdded(Block.REASONS.id(), reason);
        });
    }

    private Drafted begin(CaseId id, LetterId letter, LetterKind kind, List<Command> commands, List<Paper> papers) {
        return begin(id, letter, commands, papers, file -> compose(file, letter, kind));
    }

    private Drafted begin(
            CaseId id, LetterId letter, List<Command> commands, List<Paper> papers, Function<CaseFile, Letter> words) {
        var file = register.load(id);
        var verdict = decide(file, commands);
        if (!(verdict instanceof Verdict.Accepted(List<Entry> entries, var _))) {
            return new Drafted(verdict, Optional.empty());
        }
        var begun = words.apply(after(file, entries));
        var all = new ArrayList<>(papers);
        all.add(new Paper.OfLetter(letter, begun));
        var saved = submit(id, commands, all);
        return new Drafted(saved, saved instanceof Verdict.Accepted ? Optional.of(letter) : Optional.empty());
    }

    private CaseFile after(CaseFile file, List<Entry> entries) {
        var now = file;
        for (var entry : entries) {
            now = now.with(new Recorded(now.size() + 1, clock.instant(), me.id(), entry));
        }
        return now;
    }

    private Letter compose(CaseFile file, LetterId letter, LetterKind kind) {
        var kept = Optional.ofNullable(register.papers(file.id()).letters().get(letter));
        return correspondence.compose(matter(file, kept.flatMap(Letter::to)), kind, letter, today());
    }

    private Matter matter(CaseFile file) {
        return matter(file, Optional.empty());
    }

    private Matter matter(CaseFile file, Optional<Person> to) {
        var papers = register.papers(file.id());
        var contact = Standing.of(file).owner().flatMap(this::nameOf);
        return new Matter(
                file,
                lawOf(file),
                papers.person(),
                register.organisation(),
                contact,
                papers.notes(),
                recordsOf(file, papers),
                papers.speaker(),
                to);
    }

    private Optional<String> nameOf(ClerkId id) {
        return register.clerks().stream()
                .filter(clerk -> clerk.id().equals(id))
                .map(Clerk::name)
                .findFirst();
    }

    /// The letter as it would go out today: what the case now says, with every part that a person has written
    /// kept.
    /// A letter that is approved or posted stays as it was.
    public Letter letter(CaseId id, LetterId letterId) {
        var dossier = dossier(id);
        var state = state(dossier, letterId);
        var kept = Optional.ofNullable(dossier.letters().get(letterId))
                .orElseThrow(() -> new IllegalStateException("a letter without words"));
        return switch (state.stage()) {
            case DRAFT, SUBMITTED -> Composer.refresh(kept, compose(dossier.file(), letterId, state.kind()));
            case APPROVED, POSTED, CAME_BACK -> kept;
        };
    }

    /// How the letter would say a decision: in its own language, and in that of who decides.
    ///
    /// @param language that of the letter, such as `de`
    public record Wording(String language, String theirs, String ours) {}

    /// How the letter would say a decision that is not taken yet.
    public Wording wording(CaseId id, Right right, Outcome outcome, String ours) {
        var file = register.load(id);
        var matter = matter(after(file, List.of(new Entry.Decided(today(), right, outcome, Optional.<NoteId>empty()))));
        var language = correspondence.language(matter.person().language());
        return new Wording(
                language,
                correspondence.sentence(matter, right, today(), language),
                correspondence.sentence(matter, right, today(), ours));
    }

    /// The English reading of a letter in another language: part key to words.
    public Map<String, String> gloss(CaseId id, LetterId letterId) {
        return correspondence.gloss(letter(id, letterId), matter(register.load(id)));
    }

    /// Saves a person's words for one part of a draft.
    ///
    /// @return why not, if the letter is no longer open
    public Optional<Obstacle> write(CaseId id, LetterId letterId, String part, String words) {
        return rewrite(id, letterId, letter -> letter.withWords(part, words));
    }

    /// Fills a blank wherever it stands in a draft, also in a part that may not be reworded.
    public Optional<Obstacle> fill(CaseId id, LetterId letterId, String blank, String value) {
        return rewrite(id, letterId, letter -> letter.filled(blank, value));
    }

    private Optional<Obstacle> rewrite(CaseId id, LetterId letterId, UnaryOperator<Letter> change) {
        var dossier = dossier(id);
        var state = state(dossier, letterId);
        if (!state.isOpen()) {
            return Optional.of(new Obstacle.LetterFrozen(state.stage()));
        }
        var changed = change.apply(letter(id, letterId));
        savePapers(dossier.file(), List.of(new Paper.OfLetter(letterId, changed)));
        return Optional.empty();
    }

    /// Keeps words while they are typed, before any act refers to them.
    public void keep(CaseId id, Paper paper) {
        if (paper instanceof Paper.OfPerson || paper instanceof Paper.OfSpeaker) {
            throw new IllegalArgumentException("whom letters go to is changed by changePerson or represent");
        }
        savePapers(register.load(id), List.of(paper));
    }

    private void savePapers(CaseFile file, List<Paper> papers) {
        try {
            register.append(new Change(
                    file.id(), Optional.empty(), file.size(), List.of(), papers, List.of(), clock.instant(), me.id()));
        } catch (ChangedMeanwhile meanwhile) {
            throw new IllegalStateException("words are saved whatever else changed", meanwhile);
        }
        onChange.accept(file.id());
    }

    /// What the letter still lacks.
    public List<Shortfall> shortfalls(CaseId id, LetterId letterId) {
        var dossier = dossier(id);
        var letter = letter(id, letterId);
        var lacks = new ArrayList<>(correspondence.shortfalls(letter, dossier.law(), dossier.organisation(), today()));
        ProtectedAddresses.of(dossier.standing().flagNotes(dossier.file(), Flag.ADDRESS_PROTECTED).stream()
                        .map(dossier::note)
                        .toList())
                .in(letter)
                .ifPresent(lacks::addFirst);
        return List.copyOf(lacks);
    }

    /// The pages: of an approved letter the very bytes that were approved, with the signature behind them if there is
    /// one; of any other how it would be printed now.
    public byte[] pages(CaseId id, LetterId letterId) {
        var dossier = dossier(id);
        return state(dossier, letterId)
                .pages()
                .map(document -> register.document(id, document))
                .orElseGet(() -> correspondence.print(letter(id, letterId), dossier.organisation()));
    }

    /// Hands the letter to a second person.
    public Verdict submitLetter(CaseId id, LetterId letterId) {
        var letter = letter(id, letterId);
        return submit(
                id,
                List.of(new Command.SubmitLetter(today(), letterId, shortfalls(id, letterId))),
                List.of(new Paper.OfLetter(letterId, letter)));
    }

    /// Lets a letter go: composed, printed, fingerprinted and kept in one transaction with the approval.
    public Verdict approve(CaseId id, LetterId letterId) {
        var letter = letter(id, letterId);
        var lacks = shortfalls(id, letterId);
        var asked = new Command.ApproveLetter(
                today(), letterId, new DocumentId(new UUID(0, 0)), new Sha256("0".repeat(64)), lacks);
        // first the rules, then the press: a letter that may not go is not printed
        if (wouldBe(id, asked) instanceof Verdict.Barred barred) {
            refused(Optional.of(id), what(List.of(asked)), barred.obstacle());
            return barred;
        }
        var pdf = correspondence.print(letter, register.organisation());
        var document = NewDocument.of(pdf, register.load(id).number() + ".pdf", "application/pdf");
        return submit(
                id,
                List.of(new Command.ApproveLetter(
                        today(),
                        letterId,
                        document.id(),
                        document.fingerprint(),
                        Optional.of(Bindings.of(pdf, letter)),
                        lacks)),
                List.of(new Paper.OfLetter(letterId, letter), new Paper.OfReviewed(letterId, letter)),
                List.of(document));
    }

    public Verdict returnLetter(CaseId id, LetterId letterId, String why) {
        var note = new NoteId(UUID.randomUUID());
        return submit(
                id,
                List.of(new Command.ReturnLetter(today(), letterId, note)),
                List.of(new Paper.OfNote(note, why), new Paper.OfReviewed(letterId, letter(id, letterId))));
    }

    private static LetterState state(Dossier dossier, LetterId letter) {
        return Optional.ofNullable(dossier.standing().letters().get(letter))
                .orElseThrow(() -> new IllegalArgumentException("no such letter"));
    }

    // ---- taking back ---------------------------------------------------------------------------------------------

    /// An act of this sitting, or a part of one: which entries it wrote.
    private record Done(int act, CaseId id, List<Command> commands, List<Paper> papers, int sizeBefore, int entries) {}

    /// What taking back did.
    public sealed interface Undone {
        /// What was taken back, or done again.
        record Back(CaseId id, List<Command> commands) implements Undone {}

        record Nothing() implements Undone {}

        record Barred(Obstacle obstacle) implements Undone {}
    }

    private void remember(CaseId id, List<Command> commands, List<Paper> papers, int sizeBefore, int entries) {
        if (!together) {
            act++;
        }
        done.push(new Done(act, id, commands, papers, sizeBefore, entries));
        undone.clear();
    }

    /// Does several acts, perhaps on several cases, that are taken back as one.
    public <T> T together(Supplier<T> acts) {
        act++;
        together = true;
        try {
            return acts.get();
        } finally {
            together = false;
        }
    }

    /// Takes back the last act of this sitting: its entries are struck through and stay readable. A case that was
    /// just logged is closed as logged by mistake.
    public Undone undo() {
        return whole(done, this::takeBack);
    }

    /// Does again what was taken back last.
    public Undone redo() {
        return whole(undone, this::doAgain);
    }

    /// All that belongs to the act on top, until something bars it.
    private static Undone whole(Deque<Done> acts, Function<Done, Undone> one) {
        var first = acts.peek();
        if (first == null) {
            return new Undone.Nothing();
        }
        var result = one.apply(first);
        for (var next = acts.peek();
                result instanceof Undone.Back && next != null && next.act() == first.act();
                next = acts.peek()) {
            result = one.apply(next);
        }
        return result;
    }

    private Undone takeBack(Done last) {
        var file = register.load(last.id());
        List<Command> back = new ArrayList<>();
        if (last.sizeBefore() == 0) {
            back.add(new Command.Close(today(), ClosedHow.LOGGED_BY_MISTAKE));
        } else {
            file.journal().subList(last.sizeBefore(), last.sizeBefore() + last.entries()).reversed().stream()
                    .flatMap(this::back)
                    .forEach(back::add);
        }
        return switch (silently(file, back, List.of())) {
            case Verdict.Barred(Obstacle obstacle) -> new Undone.Barred(obstacle);
            case Verdict.Accepted _ -> {
                var undoing = done.pop();
                // what was destroyed cannot be taken again
                if (undoing.commands().stream().noneMatch(Command.TakeEvidence.class::isInstance)) {
                    undone.push(undoing);
                }
                yield new Undone.Back(last.id(), last.commands());
            }
        };
    }

    /// How one entry is taken back. A document that was taken is destroyed instead of struck, and one that went
    /// with its case does not come back with it.
    private Stream<Command> back(Recorded recorded) {
        if (recorded.entry() instanceof Entry.EvidenceTaken taken) {
            return Stream.of(new Command.DestroyEvidence(today(), taken.document(), EvidenceEnd.TAKEN_BACK));
        }
        return recorded.entry() instanceof Entry.EvidenceDestroyed gone && gone.why() == EvidenceEnd.CLOSED
                ? Stream.empty()
                : Stream.of(new Command.Strike(today(), recorded.seq()));
    }

    private Undone doAgain(Done last) {
        if (last.sizeBefore() == 0) {
            return new Undone.Nothing();
        }
        var file = register.load(last.id());
        return switch (silently(file, last.commands(), last.papers())) {
            case Verdict.Barred(Obstacle obstacle) -> new Undone.Barred(obstacle);
            case Verdict.Accepted(List<Entry> entries, var _) -> {
                undone.pop();
                done.push(new Done(last.act(), last.id(), last.commands(), last.papers(), file.size(), entries.size()));
                yield new Undone.Back(last.id(), last.commands());
            }
        };
    }

    private Verdict silently(CaseFile file, List<Command> commands, List<Paper> papers) {
        var verdict = decide(file, commands);
        if (verdict instanceof Verdict.Accepted(List<Entry> entries, var _)) {
            try {
                register.append(new Change(
                        file.id(),
                        Optional.empty(),
                        file.size(),
                        entries,
                        papers,
                        List.of(),
                        clock.instant(),
                        me.id()));
            } catch (ChangedMeanwhile meanwhile) {
                return new Verdict.Barred(new Obstacle.ChangedMeanwhile());
            }
            onChange.accept(file.id());
        }
        return verdict;
    }
}
