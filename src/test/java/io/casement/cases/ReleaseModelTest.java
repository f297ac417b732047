// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.casement.law.Ground;
import io.casement.law.Regime;
import io.casement.law.RegimeId;
import io.casement.law.Right;
import io.casement.lawbook.Lawbook;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Random people do random things to a case, and no letter ever leaves that should not.
///
/// What may leave is said a second time here, in a model that knows nothing of how the core says it: it looks at what
/// was done, by whom and in which order, and keeps no facets.
class ReleaseModelTest {

    private static final int SEQUENCES = Integer.getInteger("casement.sequences", 100_000);
    private static final int MOST_STEPS = 15;
    private static final LocalDate DAY = LocalDate.parse("2026-03-05");
    private static final Instant AT = Instant.parse("2026-03-05T09:00:00Z");
    private static final Regime LAW =
            Lawbook.load().regime(new RegimeId("EU-DE"), DAY).orElseThrow();

    private static final List<Actor> PEOPLE = List.of(
            Sample.AGENT,
            Sample.OTHER_AGENT,
            Sample.SUPERVISOR,
            Sample.actor(8, Role.SUPERVISOR),
            Sample.LEGAL,
            Sample.HEAD,
            Sample.ADMINISTRATOR,
            Sample.AUDITOR);

    private static final List<Binding> BINDINGS = List.of(
            Sample.BINDING,
            new Binding(Sample.BINDING.recipient(), Sample.BINDING.enclosures(), Means.ADDRESS),
            new Binding(new Sha256("d".repeat(64)), Sample.BINDING.enclosures(), Means.EMAIL),
            new Binding(Sample.BINDING.recipient(), new Sha256("e".repeat(64)), Means.EMAIL));

    /// Decides a command; the real one, or one with a rule left out.
    private interface Rules {
        Verdict decide(CaseFile file, Command command, Actor actor, HouseRules house);
    }

    private static Verdict real(CaseFile file, Command command, Actor actor, HouseRules house) {
        return Handling.decide(file, command, actor, new Handling.Setting(LAW, DAY, Optional.empty(), house));
    }

    // ---- the model -----------------------------------------------------------------------------------------------

    /// What has to be true of a release, told from what happened.
    private static final class Model {

        private final Set<ClerkId> hands = new HashSet<>();
        private final Set<ClerkId> banned = new HashSet<>();
        private final Map<Right, Outcome> decided = new HashMap<>();
        private final Set<Flag> flags = EnumSet.noneOf(Flag.class);
        private Set<Means> matched = Set.of();
        private boolean special;
        private Representative by = Representative.SELF;
        private boolean mandateShown;
        private boolean changed;
        private boolean confirmed;
        private boolean frozen;
        private final Map<SignalId, Strength> signals = new HashMap<>();
        private final Map<SignalId, Signals.State> said = new HashMap<>();
        private boolean documentSeen;
        private Optional<Seen> approved = Optional.empty();
        private boolean stillApproved;

        /// A command that was accepted happened.
        void happened(Command command, Actor actor) {
            switch (command) {
                case Command.JudgeIdentity judge -> {
                    matched = judge.means();
                    touched(actor);
                }
                case Command.Decide decision -> {
                    decided.put(decision.right(), decision.outcome());
                    touched(actor);
                }
                case Command.Represent represent -> {
                    mandateShown &= by == represent.by();
                    by = represent.by();
                    stillApproved = false;
                }
                case Command.JudgeAuthority judge -> {
                    mandateShown = judge.shown() == Shown.SHOWN;
                    touched(actor);
                }
                case Command.FindSensitivity found -> {
                    special = found.sensitivity() == Sensitivity.SPECIAL;
                    stillApproved = false;
                }
                case Command.ChangeAddress _ -> {
                    changed = true;
                    confirmed = false;
                    touched(actor);
                }
                case Command.ConfirmAddress _ -> {
                    confirmed = true;
                    hands.add(actor.id());
                }
                case Command.SetFlag flag -> {
                    flags.add(flag.flag());
                    stillApproved = false;
                }
                case Command.LiftFlag flag -> flags.remove(flag.flag());
                case Command.FindSignal found -> {
                    // what is known already is not found again
                    if (signals.putIfAbsent(found.signal(), found.strength()) == null) {
                        stillApproved &= found.strength() == Strength.WEAK;
                    }
                }
                case Command.ExplainSignal explained -> {
                    if (said.put(explained.signal(), Signals.State.EXPLAINED) != Signals.State.EXPLAINED) {
                        hands.add(actor.id());
                    }
                }
                case Command.AcceptSignal accepted -> {
                    if (said.put(accepted.signal(), Signals.State.ACCEPTED) != Signals.State.ACCEPTED) {
                        stillApproved = false;
                    }
                }
                case Command.SeeDocument seen -> {
                    documentSeen |= seen.result() == EvidenceResult.MATCHES;
                    touched(actor);
                }
                case Command.FindConflict found -> banned.add(found.clerk());
                case Command.LiftConflict lifted -> banned.remove(lifted.clerk());
                case Command.DraftLetter _ -> hands.add(actor.id());
                case Command.SubmitLetter _ -> {
                    hands.add(actor.id());
                    frozen = true;
                }
                case Command.ReturnLetter _ -> {
                    frozen = false;
                    stillApproved = false;
                }
                case Command.ApproveLetter approve -> {
                    approved = Optional.of(new Seen(approve.fingerprint(), approve.binding()));
                    stillApproved = true;
                }
                default -> {}
            }
        }

        private void touched(Actor actor) {
            hands.add(actor.id());
            stillApproved = false;
        }

        private boolean handsOver() {
            return decided.getOrDefault(Right.ACCESS, new Outcome.Withdrawn()) instanceof Outcome.Granted;
        }

        private boolean deletes() {
            return decided.getOrDefault(Right.DELETION, new Outcome.Withdrawn()) instanceof Outcome.Granted;
        }

        private boolean declines() {
            return decided.values().stream().anyMatch(Outcome.Refused.class::isInstance);
        }

        private boolean objects() {
            return decided.getOrDefault(Right.OBJECTION, new Outcome.Withdrawn()) instanceof Outcome.Granted;
        }

        private boolean doubted() {
            return flags.contains(Flag.FRAUD)
                    || signals.entrySet().stream()
                            .anyMatch(each -> each.getValue() == Strength.STRONG
                                    && said.get(each.getKey()) != Signals.State.EXPLAINED);
        }

        private long points() {
            return matched.stream()
                    .filter(each -> each != Means.NAME && each != Means.DECLARATION && each != Means.DOCUMENT)
                    .count();
        }

        /// Whether too little is known of who asks, for what they get.
        private boolean stranger() {
            if (matched.contains(Means.DOCUMENT) || points() >= 3) {
                return false;
            }
            if (handsOver() || deletes()) {
                return points() < (special ? 3 : 2);
            }
            return objects() && points() < 2 && (doubted() || !matched.contains(Means.EMAIL));
        }

        private boolean two(HouseRules house) {
            return declines()
                    || deletes()
                    || special
                    || matched.contains(Means.DOCUMENT)
                    || said.containsValue(Signals.State.ACCEPTED)
                    || flags.contains(Flag.FRAUD)
                    || flags.contains(Flag.OTHER_PEOPLE)
                    || (handsOver() && changed)
                    || ((handsOver() || objects()) && by != Representative.SELF)
                    || house.more().contains(FourEyes.EVERY_ANSWER);
        }

        /// Why this approval must not be.
        Optional<String> wrong(Command.ApproveLetter approve, Actor actor, HouseRules house) {
            if (banned.contains(actor.id())) {
                return Optional.of("a person with a conflict approved");
            }
            if (two(house) && hands.contains(actor.id())) {
                return Optional.of("somebody approved their own work");
            }
            if (two(house) && (actor.role() == Role.AGENT || actor.role() == Role.AUDITOR || !frozen)) {
                return Optional.of("nobody with that power approved");
            }
            if (actor.role() == Role.ADMINISTRATOR || actor.role() == Role.AUDITOR) {
                return Optional.of("somebody approved who handles no case");
            }
            var gives = handsOver() || deletes() || objects();
            if (gives && by != Representative.SELF && !mandateShown) {
                return Optional.of("a representative without mandate gets something");
            }
            if (gives && matched.contains(Means.DOCUMENT) && !documentSeen) {
                return Optional.of("somebody gets something by a document that nobody saw");
            }
            if (stranger()) {
                return Optional.of("somebody gets something whom nobody knows");
            }
            var to = approve.binding().map(Binding::to);
            var onFile = to.isPresent() && matched.contains(to.get()) && !changed;
            return handsOver() && !confirmed && !onFile
                    ? Optional.of("data go to an address that nobody confirmed")
                    : Optional.empty();
        }

        /// Why this posting must not be.
        Optional<String> wrong(Command.PostLetter post, Actor actor) {
            if (banned.contains(actor.id())) {
                return Optional.of("a person with a conflict posted");
            }
            if (actor.role() != Role.LEGAL && actor.role() != Role.HEAD) {
                return Optional.of("somebody posted who does not post");
            }
            if (!stillApproved) {
                return Optional.of("what was not approved, or no more, was posted");
            }
            if (!approved.flatMap(Seen::binding).equals(post.binding())) {
                return Optional.of("something else was posted than was approved");
            }
            return post.seen().isEmpty() || post.seen().equals(approved)
                    ? Optional.empty()
                    : Optional.of("something else was posted than was shown");
        }
    }

    // ---- random commands -----------------------------------------------------------------------------------------

    private static final LetterId LETTER = Sample.letter(1);

    /// Any command; more often one that leads on, since chance alone seldom gets a letter to the post.
    private static Command command(SplittableRandom random, CaseFile file) {
        return random.nextInt(10) < 7 ? leadingOn(random, file) : any(random);
    }

    private static Command leadingOn(SplittableRandom random, CaseFile file) {
        var standing = Standing.of(file);
        var answer = standing.answer();
        if (answer.isPresent()) {
            return switch (answer.get().stage()) {
                case DRAFT -> random.nextBoolean() ? submit() : approve(random);
                // somebody who has not noticed that the approval is void goes on to post it
                case SUBMITTED ->
                    answer.get().voided().isPresent() && random.nextBoolean() ? post(random) : approve(random);
                // what is found between approval and post is what nobody who approved has seen
                case APPROVED, CAME_BACK -> random.nextInt(8) == 0 ? find(random) : post(random);
                case POSTED -> new Command.RecordCameBack(DAY, LETTER);
            };
        }
        if (!standing.identity().enough()) {
            return judge(random);
        }
        var open = standing.undecided(file);
        return open.isEmpty()
                ? new Command.DraftLetter(DAY, LETTER, LetterKind.ANSWER)
                : decide(random, open.iterator().next());
    }

    private static Command any(SplittableRandom random) {
        return switch (random.nextInt(21)) {
            case 0 -> judge(random);
            case 1 ->
                decide(
                        random,
                        List.of(Right.ACCESS, Right.DELETION, Right.OBJECTION).get(random.nextInt(3)));
            case 2 -> new Command.Represent(DAY, random.nextBoolean() ? Representative.SELF : Representative.LAWYER);
            case 3 ->
                new Command.JudgeAuthority(DAY, Authority.MANDATE, random.nextBoolean() ? Shown.SHOWN : Shown.DOUBTFUL);
            case 4 ->
                new Command.FindSensitivity(DAY, random.nextBoolean() ? Sensitivity.ORDINARY : Sensitivity.SPECIAL);
            case 5 -> new Command.ChangeAddress(DAY, Set.of(random.nextBoolean() ? Means.EMAIL : Means.NAME));
            case 6 -> new Command.ConfirmAddress(DAY, random.nextBoolean() ? Means.PHONE : Means.NAME);
            case 7 -> new Command.SetFlag(DAY, random.nextBoolean() ? Flag.FRAUD : Flag.OTHER_PEOPLE, Sample.note(1));
            case 8 -> new Command.LiftFlag(DAY, random.nextBoolean() ? Flag.FRAUD : Flag.OTHER_PEOPLE, Sample.note(1));
            case 9 -> new Command.FindConflict(DAY, anybody(random).id(), Conflict.COLLEAGUE);
            case 10 -> new Command.LiftConflict(DAY, anybody(random).id(), Sample.note(1));
            case 11 -> new Command.DraftLetter(DAY, LETTER, LetterKind.ANSWER);
            case 12 -> submit();
            case 13 -> new Command.ReturnLetter(DAY, LETTER, Sample.note(2));
            case 14 -> approve(random);
            case 15 -> new Command.SetOwner(DAY, anybody(random).id());
            case 16 -> find(random);
            case 17 -> new Command.ExplainSignal(DAY, signal(random), Sample.note(5), random.nextInt(2, 5));
            case 18 -> new Command.AcceptSignal(DAY, signal(random));
            case 19 ->
                new Command.SeeDocument(
                        DAY,
                        EvidenceKind.PASSPORT,
                        random.nextBoolean() ? EvidenceResult.MATCHES : EvidenceResult.EXPIRED);
            default -> post(random);
        };
    }

    private static Actor anybody(SplittableRandom random) {
        return PEOPLE.get(random.nextInt(PEOPLE.size()));
    }

    private static Command find(SplittableRandom random) {
        return new Command.FindSignal(
                DAY,
                signal(random),
                SignalKind.LOOK_ALIKE_DOMAIN,
                List.of(Strength.values()).get(random.nextInt(3)),
                Sample.note(4));
    }

    private static SignalId signal(SplittableRandom random) {
        return new SignalId(new UUID(6, random.nextInt(2)));
    }

    private static Command judge(SplittableRandom random) {
        return new Command.JudgeIdentity(
                DAY,
                switch (random.nextInt(5)) {
                    case 4 -> Set.of(Means.EMAIL, Means.DOCUMENT);
                    case 0 -> Set.of();
                    case 1 -> Set.of(Means.EMAIL, Means.NAME);
                    case 2 -> Set.of(Means.BIRTH_DATE, Means.CUSTOMER_NUMBER);
                    default -> Set.of(Means.EMAIL, Means.BIRTH_DATE, Means.CUSTOMER_NUMBER);
                });
    }

    private static Command decide(SplittableRandom random, Right right) {
        var outcome = random.nextInt(4) == 0 ? new Outcome.Refused(Set.of(Ground.EXCESSIVE)) : new Outcome.Granted();
        return Sample.answered(new Command.Decide(DAY, right, outcome, Optional.of(Sample.note(3))));
    }

    private static Command submit() {
        return new Command.SubmitLetter(DAY, LETTER, List.of());
    }

    private static Command approve(SplittableRandom random) {
        return new Command.ApproveLetter(
                DAY, LETTER, new DocumentId(new UUID(4, 1)), print(random), binding(random), List.of());
    }

    private static Sha256 print(SplittableRandom random) {
        return new Sha256((random.nextInt(8) == 0 ? "f" : "a").repeat(64));
    }

    private static Command post(SplittableRandom random) {
        var post = new Command.PostLetter(DAY, LETTER, Channel.POST, Optional.empty(), binding(random));
        return random.nextBoolean() ? post : post.shown(Optional.of(new Seen(print(random), binding(random))));
    }

    private static Optional<Binding> binding(SplittableRandom random) {
        var which = random.nextInt(12);
        return which == 11 ? Optional.empty() : Optional.of(BINDINGS.get(which < 4 ? which : 0));
    }

    // ---- playing -------------------------------------------------------------------------------------------------

    /// What became of a sequence.
    private record Played(int approvals, int postings, Optional<String> wrong) {}

    /// A case as it is when the random people come, and what was done to it before.
    private record Start(CaseFile file, List<Command> done) {

        static Start of(List<Command> done, Right first, Right... more) {
            var sample = Sample.received("EU-DE", "2026-03-05", first, more);
            done.forEach(sample::does);
            return new Start(sample.file(), done);
        }
    }

    private static final List<Start> STARTS = List.of(
            Start.of(List.of(), Right.ACCESS),
            Start.of(List.of(), Right.ACCESS),
            Start.of(List.of(), Right.ACCESS, Right.DELETION),
            Start.of(List.of(), Right.ACCESS, Right.DELETION),
            Start.of(
                    List.of(new Command.FindSignal(
                            DAY,
                            new SignalId(new UUID(6, 0)),
                            SignalKind.LOOK_ALIKE_DOMAIN,
                            Strength.STRONG,
                            Sample.note(4))),
                    Right.OBJECTION),
            // health data, a suspicion and a try that was not enough: a document may be looked at
            Start.of(
                    List.of(
                            new Command.FindSensitivity(DAY, Sensitivity.SPECIAL),
                            new Command.SetFlag(DAY, Flag.FRAUD, Sample.note(1)),
                            new Command.JudgeIdentity(DAY, Set.of(Means.EMAIL))),
                    Right.ACCESS));

    private static Played play(long seed, Rules rules) {
        var random = new SplittableRandom(seed);
        var start = STARTS.get(random.nextInt(STARTS.size()));
        var file = start.file();
        var house = random.nextInt(4) == 0 ? new HouseRules(Set.of(FourEyes.EVERY_ANSWER)) : HouseRules.NONE;
        var model = new Model();
        start.done().forEach(command -> model.happened(command, Sample.AGENT));
        var approvals = 0;
        var postings = 0;
        var steps = 7 + random.nextInt(MOST_STEPS - 6);
        for (var step = 0; step < steps; step++) {
            var actor = anybody(random);
            var command = command(random, file);
            if (!(rules.decide(file, command, actor, house) instanceof Verdict.Accepted(List<Entry> entries, var _))) {
                continue;
            }
            if (command instanceof Command.ApproveLetter approve) {
                approvals++;
                var wrong = model.wrong(approve, actor, house);
                if (wrong.isPresent()) {
                    return new Played(approvals, postings, wrong.map(why -> why + ", seed " + seed));
                }
            } else if (command instanceof Command.PostLetter post) {
                postings++;
                var wrong = model.wrong(post, actor);
                if (wrong.isPresent()) {
                    return new Played(approvals, postings, wrong.map(why -> why + ", seed " + seed));
                }
            }
            model.happened(command, actor);
            for (var entry : entries) {
                var journal = new ArrayList<>(file.journal());
                journal.add(new Recorded(journal.size() + 1, AT, actor.id(), entry));
                file = new CaseFile(file.id(), file.number(), journal);
            }
        }
        return new Played(approvals, postings, Optional.empty());
    }

    @Test
    void no_sequence_of_commands_releases_what_may_not_leave() {
        var played = IntStream.range(0, SEQUENCES)
                .parallel()
                .mapToObj(seed -> play(seed, ReleaseModelTest::real))
                .toList();
        assertThat(played.stream().flatMap(each -> each.wrong().stream()).limit(3))
                .isEmpty();
        // a run in which nothing leaves would prove nothing
        assertThat(played.stream().mapToInt(Played::approvals).sum()).isGreaterThan(SEQUENCES / 20);
        assertThat(played.stream().mapToInt(Played::postings).sum()).isGreaterThan(SEQUENCES / 100);
    }

    // ---- planted faults ------------------------------------------------------------------------------------------

    /// Forgets a rule: whoever is barred by it is let through as somebody whom it does not bar.
    private static Verdict forgetting(
            Class<? extends Obstacle> rule, CaseFile file, Command command, Actor actor, HouseRules house) {
        var verdict = real(file, command, actor, house);
        if (!(verdict instanceof Verdict.Barred(Obstacle obstacle)) || !rule.isInstance(obstacle)) {
            return verdict;
        }
        return switch (obstacle) {
            case Obstacle.OwnWork _, Obstacle.Conflicted _ ->
                real(file, command, new Actor(new ClerkId(new UUID(9, 9)), actor.role()), house);
            case Obstacle.NotEmpowered _ ->
                real(file, command, new Actor(new ClerkId(new UUID(9, 9)), Role.HEAD), house);
            case Obstacle.AddressUnconfirmed _, Obstacle.IdentityOpen _, Obstacle.AuthorityOpen _ ->
                command instanceof Command.ApproveLetter approve
                        ? new Verdict.Accepted(
                                List.of(new Entry.LetterApproved(
                                        DAY, LETTER, approve.pdf(), approve.fingerprint(), approve.binding())),
                                List.of())
                        : verdict;
            case Obstacle.DocumentUnjudged _ ->
                command instanceof Command.JudgeIdentity judge
                        ? new Verdict.Accepted(
                                List.of(new Entry.IdentityJudged(DAY, Level.DOCUMENT_SEEN, judge.means())), List.of())
                        : verdict;
            case Obstacle.ApprovalVoid _, Obstacle.ShownOtherwise _ ->
                new Verdict.Accepted(
                        List.of(new Entry.LetterPosted(DAY, LETTER, Channel.POST, Optional.empty())), List.of());
            default -> verdict;
        };
    }

    private static Optional<String> found(Rules rules) {
        return found(rules, "");
    }

    /// The first sequence that breaks a rule in this way.
    private static Optional<String> found(Rules rules, String how) {
        return IntStream.range(0, 10_000)
                .mapToObj(seed -> play(seed, rules).wrong())
                .flatMap(Optional::stream)
                .filter(why -> why.contains(how))
                .findFirst();
    }

    @Test
    void a_core_that_forgot_a_rule_is_found_out() {
        for (var rule : List.of(
                Obstacle.OwnWork.class,
                Obstacle.Conflicted.class,
                Obstacle.NotEmpowered.class,
                Obstacle.AddressUnconfirmed.class,
                Obstacle.IdentityOpen.class,
                Obstacle.AuthorityOpen.class,
                Obstacle.DocumentUnjudged.class,
                Obstacle.ShownOtherwise.class,
                Obstacle.ApprovalVoid.class)) {
            Rules faulty = (file, command, actor, house) -> forgetting(rule, file, command, actor, house);
            assertThat(found(faulty)).as(rule.getSimpleName()).isPresent();
        }
    }

    /// Decides as if no signal had ever been found.
    private static Verdict blind(CaseFile file, Command command, Actor actor, HouseRules house) {
        var journal = file.journal().stream()
                .filter(each -> !(each.entry() instanceof Entry.SignalFound))
                .toList();
        return real(new CaseFile(file.id(), file.number(), journal), command, actor, house);
    }

    @Test
    void a_core_that_posts_over_a_signal_is_found_out() {
        Rules faulty = (file, command, actor, house) -> command instanceof Command.PostLetter
                ? blind(file, command, actor, house)
                : real(file, command, actor, house);
        assertThat(found(faulty, "or no more, was posted")).isPresent();
    }

    @Test
    void a_core_that_wants_no_more_proof_for_a_strong_signal_is_found_out() {
        Rules faulty = (file, command, actor, house) ->
                command instanceof Command.ApproveLetter || command instanceof Command.Decide
                        ? blind(file, command, actor, house)
                        : real(file, command, actor, house);
        assertThat(found(faulty, "whom nobody knows")).isPresent();
    }
}
