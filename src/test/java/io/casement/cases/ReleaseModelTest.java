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
        private Optional<Binding> approved = Optional.empty();
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
                    approved = approve.binding();
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

        private boolean two(HouseRules house) {
            return declines()
                    || deletes()
                    || special
                    || flags.contains(Flag.FRAUD)
                    || flags.contains(Flag.OTHER_PEOPLE)
                    || (handsOver() && (changed || by != Representative.SELF))
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
            if ((handsOver() || deletes()) && by != Representative.SELF && !mandateShown) {
                return Optional.of("a representative without mandate gets something");
            }
            var points = matched.stream()
                    .filter(each -> each != Means.NAME && each != Means.DECLARATION)
                    .count();
            if ((handsOver() || deletes()) && points < (special ? 3 : 2)) {
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
            return approved.equals(post.binding())
                    ? Optional.empty()
                    : Optional.of("something else was posted than was approved");
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
                case SUBMITTED -> approve(random);
                case APPROVED, CAME_BACK -> post(random);
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
        return switch (random.nextInt(17)) {
            case 0 -> judge(random);
            case 1 -> decide(random, random.nextBoolean() ? Right.ACCESS : Right.DELETION);
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
            default -> post(random);
        };
    }

    private static Actor anybody(SplittableRandom random) {
        return PEOPLE.get(random.nextInt(PEOPLE.size()));
    }

    private static Command judge(SplittableRandom random) {
        return new Command.JudgeIdentity(
                DAY,
                switch (random.nextInt(4)) {
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
                DAY, LETTER, new DocumentId(new UUID(4, 1)), new Sha256("a".repeat(64)), binding(random), List.of());
    }

    private static Command post(SplittableRandom random) {
        return new Command.PostLetter(DAY, LETTER, Channel.POST, Optional.empty(), binding(random));
    }

    private static Optional<Binding> binding(SplittableRandom random) {
        var which = random.nextInt(12);
        return which == 11 ? Optional.empty() : Optional.of(BINDINGS.get(which < 4 ? which : 0));
    }

    // ---- playing -------------------------------------------------------------------------------------------------

    /// What became of a sequence.
    private record Played(int approvals, int postings, Optional<String> wrong) {}

    private static final CaseFile ACCESS =
            Sample.received("EU-DE", "2026-03-05", Right.ACCESS).file();
    private static final CaseFile BOTH =
            Sample.received("EU-DE", "2026-03-05", Right.ACCESS, Right.DELETION).file();

    private static Played play(long seed, Rules rules) {
        var random = new SplittableRandom(seed);
        var file = random.nextInt(3) == 0 ? BOTH : ACCESS;
        var house = random.nextInt(4) == 0 ? new HouseRules(Set.of(FourEyes.EVERY_ANSWER)) : HouseRules.NONE;
        var model = new Model();
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
            case Obstacle.ApprovalVoid _ ->
                new Verdict.Accepted(
                        List.of(new Entry.LetterPosted(DAY, LETTER, Channel.POST, Optional.empty())), List.of());
            default -> verdict;
        };
    }

    private static Optional<String> found(Rules rules) {
        return IntStream.range(0, 10_000)
                .mapToObj(seed -> play(seed, rules).wrong())
                .flatMap(Optional::stream)
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
                Obstacle.ApprovalVoid.class)) {
            Rules faulty = (file, command, actor, house) -> forgetting(rule, file, command, actor, house);
            assertThat(found(faulty)).as(rule.getSimpleName()).isPresent();
        }
    }
}
