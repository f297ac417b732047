// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases;

import static io.casement.cases.Sample.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.casement.law.Circumstance;
import io.casement.law.Duty;
import io.casement.law.Ground;
import io.casement.law.Question;
import io.casement.law.RegimeId;
import io.casement.law.Right;
import io.casement.law.RulesId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Who may do what at which step: one table, which the code equals in every cell.
///
/// The table is `roles/table.txt`. What is not in it is a no: a command without a row fails here.
class RoleTableTest {

    private static final LocalDate DAY = LocalDate.parse("2026-03-05");
    private static final Set<Means> MATCHED = Set.of(Means.EMAIL, Means.BIRTH_DATE);
    private static final String STEPS = "Triage Identify AwaitingIdentity Gather Decide Draft Approve Post Sent Done";

    /// Somebody of the role who has done nothing in the case.
    private static Actor fresh(Role role) {
        return new Actor(new ClerkId(UUID.nameUUIDFromBytes(role.id().getBytes(StandardCharsets.UTF_8))), role);
    }

    private static Sample at(String step) {
        var logged = Sample.received("EU-DE", "2026-03-05", Right.DELETION, Right.ACCESS);
        return switch (step) {
            case "Triage" ->
                Sample.empty("EU-DE", "2026-03-05")
                        .does(new Command.Log(
                                DAY,
                                DAY,
                                Channel.EMAIL,
                                new DocumentId(new UUID(1, 1)),
                                new RegimeId("EU-DE"),
                                Set.of(Right.DELETION, Right.ACCESS),
                                Optional.empty()));
            case "Identify" -> logged;
            case "AwaitingIdentity" -> logged.does(new Command.AskIdentity(DAY, letter(9)));
            case "Gather" -> decide(logged).does(new Command.AskSource(DAY, new SourceId("crm")));
            case "Decide" -> decide(logged);
            case "Draft" -> drafted(logged);
            case "Approve" -> drafted(logged).submits(1);
            case "Post" -> approved(logged);
            case "Sent" -> approved(logged).by(LEGAL).posts(1);
            case "Done" ->
                approved(logged).by(LEGAL).posts(1).by(AGENT).does(new Command.Close(DAY, ClosedHow.ANSWERED));
            default -> throw new IllegalArgumentException(step);
        };
    }

    private static Sample decide(Sample logged) {
        return logged.does(new Command.JudgeIdentity(DAY, MATCHED));
    }

    private static Sample drafted(Sample logged) {
        return decide(logged).grants(Right.DELETION, Right.ACCESS).drafts(1, LetterKind.ANSWER);
    }

    private static Sample approved(Sample logged) {
        return drafted(logged).submits(1).by(SUPERVISOR).approves(1);
    }

    /// A command of each kind as somebody would give it.
    private static final Map<Class<? extends Command>, Function<Sample, Command>> COMMANDS = commands();

    private static Map<Class<? extends Command>, Function<Sample, Command>> commands() {
        var all = new LinkedHashMap<Class<? extends Command>, Function<Sample, Command>>();
        all.put(
                Command.Log.class,
                _ -> new Command.Log(
                        DAY,
                        DAY,
                        Channel.EMAIL,
                        new DocumentId(new UUID(1, 1)),
                        new RegimeId("EU-DE"),
                        Set.of(Right.ACCESS),
                        Optional.empty()));
        all.put(Command.SetOwner.class, _ -> new Command.SetOwner(DAY, OTHER_AGENT.id()));
        all.put(Command.AskIdentity.class, _ -> new Command.AskIdentity(DAY, letter(8)));
        all.put(Command.RecordIdentityEvidence.class, _ -> new Command.RecordIdentityEvidence(DAY));
        all.put(Command.JudgeIdentity.class, _ -> new Command.JudgeIdentity(DAY, MATCHED));
        all.put(Command.FindSensitivity.class, _ -> new Command.FindSensitivity(DAY, Sensitivity.SPECIAL));
        all.put(Command.RecordDeclaration.class, _ -> new Command.RecordDeclaration(DAY, true));
        all.put(Command.EnterRecords.class, _ -> new Command.EnterRecords(DAY, MATCHED));
        all.put(Command.Represent.class, _ -> new Command.Represent(DAY, Representative.LAWYER));
        all.put(Command.AskQuestion.class, _ -> new Command.AskQuestion(DAY, Question.CLARIFICATION));
        all.put(Command.DateRequest.class, _ -> new Command.DateRequest(DAY, DAY));
        all.put(
                Command.FindCircumstance.class,
                _ -> new Command.FindCircumstance(DAY, Circumstance.AUTOMATED_DECISION));
        all.put(Command.RecordAppeal.class, _ -> new Command.RecordAppeal(DAY));
        all.put(Command.RecordDuty.class, _ -> new Command.RecordDuty(DAY, Duty.TELLING_RECIPIENTS));
        all.put(Command.Extend.class, _ -> new Command.Extend(DAY, ExtensionGround.COMPLEXITY, letter(7)));
        all.put(Command.EnterLastDay.class, _ -> new Command.EnterLastDay(DAY, DAY.plusDays(30), note(1)));
        all.put(Command.AskSource.class, _ -> new Command.AskSource(DAY, new SourceId("hr")));
        all.put(Command.RecordSource.class, _ -> new Command.RecordSource(DAY, new SourceId("crm"), Found.DATA));
        all.put(
                Command.Decide.class,
                _ -> answered(new Command.Decide(
                        DAY, Right.ACCESS, new Outcome.Refused(Set.of(Ground.EXCESSIVE)), Optional.of(note(1)))));
        all.put(Command.DraftLetter.class, _ -> new Command.DraftLetter(DAY, letter(6), LetterKind.RECEIPT));
        all.put(Command.SubmitLetter.class, _ -> new Command.SubmitLetter(DAY, letter(1), List.of()));
        all.put(Command.ApproveLetter.class, sample -> sample.approval(1));
        all.put(Command.SignLetter.class, sample -> sample.signature(1));
        all.put(Command.ReturnLetter.class, _ -> new Command.ReturnLetter(DAY, letter(1), note(1)));
        all.put(
                Command.PostLetter.class,
                _ -> new Command.PostLetter(DAY, letter(1), Channel.POST, Optional.empty(), Optional.of(BINDING)));
        all.put(Command.RecordCameBack.class, _ -> new Command.RecordCameBack(DAY, letter(1)));
        all.put(Command.ChangeAddress.class, _ -> new Command.ChangeAddress(DAY, Set.of(Means.ADDRESS)));
        all.put(Command.ConfirmAddress.class, _ -> new Command.ConfirmAddress(DAY, Means.PHONE));
        all.put(Command.FindConflict.class, _ -> new Command.FindConflict(DAY, OTHER_AGENT.id(), Conflict.COLLEAGUE));
        all.put(Command.SetFlag.class, _ -> new Command.SetFlag(DAY, Flag.FRAUD, note(1)));
        all.put(Command.Link.class, _ -> new Command.Link(DAY, new CaseId(new UUID(7, 8)), LinkKind.FOLLOWS));
        all.put(Command.TakeNote.class, _ -> new Command.TakeNote(DAY, note(1)));
        all.put(Command.Close.class, _ -> new Command.Close(DAY, ClosedHow.WITHDRAWN));
        all.put(Command.Reopen.class, _ -> new Command.Reopen(DAY, ReopenGround.COMPLAINT));
        all.put(
                Command.Correct.class,
                sample -> new Command.Correct(
                        DAY, 1, new Entry.Received(DAY, Channel.POST, new DocumentId(new UUID(1, 1)))));
        // these need something before them, see prepared; what needs another law or right is in HandlingTest
        all.put(Command.DisputeFields.class, _ -> new Command.DisputeFields(DAY, Set.of(Means.PHONE)));
        all.put(Command.JudgeAuthority.class, _ -> new Command.JudgeAuthority(DAY, Authority.MANDATE, Shown.SHOWN));
        all.put(Command.Pause.class, _ -> new Command.Pause(DAY, Question.CLARIFICATION));
        all.put(Command.Resume.class, _ -> new Command.Resume(DAY));
        all.put(Command.RecordQuestionAnswer.class, _ -> new Command.RecordQuestionAnswer(DAY, Question.CLARIFICATION));
        all.put(Command.LiftFlag.class, _ -> new Command.LiftFlag(DAY, Flag.FRAUD, note(1)));
        all.put(Command.LiftConflict.class, _ -> new Command.LiftConflict(DAY, OTHER_AGENT.id(), note(1)));
        all.put(Command.AdoptRules.class, _ -> new Command.AdoptRules(DAY, rules()));
        all.put(Command.KeepRules.class, _ -> new Command.KeepRules(DAY, rules()));
        var shown = new DocumentId(new UUID(5, 5));
        var print = new Sha256("f".repeat(64));
        all.put(
                Command.TakeEvidence.class,
                _ -> new Command.TakeEvidence(DAY, shown, EvidenceKind.PASSPORT, print, DAY.plusDays(5)));
        all.put(Command.ViewEvidence.class, _ -> new Command.ViewEvidence(DAY, shown));
        all.put(Command.JudgeEvidence.class, _ -> new Command.JudgeEvidence(DAY, shown, EvidenceResult.MATCHES));
        all.put(Command.DestroyEvidence.class, _ -> new Command.DestroyEvidence(DAY, shown, EvidenceEnd.NOT_NEEDED));
        all.put(
                Command.SeeDocument.class,
                _ -> new Command.SeeDocument(DAY, EvidenceKind.PASSPORT, EvidenceResult.MATCHES));
        all.put(
                Command.RemoveAttachment.class,
                _ -> new Command.RemoveAttachment(DAY, new DocumentId(new UUID(1, 1)), shown, print));
        all.put(Command.FindSignal.class, _ -> signal());
        all.put(Command.ExplainSignal.class, _ -> new Command.ExplainSignal(DAY, SIGNAL, note(1), 5));
        all.put(Command.AcceptSignal.class, _ -> new Command.AcceptSignal(DAY, SIGNAL));
        all.put(
                Command.RecordAccountChange.class,
                _ -> new Command.RecordAccountChange(DAY, AccountChange.PASSWORD_RESET, DAY));
        all.put(Command.Strike.class, sample -> new Command.Strike(DAY, judgement(sample)));
        return all;
    }

    private static final SignalId SIGNAL = new SignalId(new UUID(6, 6));

    private static Command signal() {
        return new Command.FindSignal(DAY, SIGNAL, SignalKind.LOOK_ALIKE_DOMAIN, Strength.MEDIUM, note(1));
    }

    private static RulesId rules() {
        return new RulesId("0123456789abcdef0123456789abcdef");
    }

    private static int judgement(Sample sample) {
        return sample.file().entries().stream()
                .filter(each -> each.entry() instanceof Entry.IdentityJudged)
                .mapToInt(Recorded::seq)
                .findFirst()
                .orElse(99);
    }

    private static String name(Class<? extends Command> kind) {
        return kind.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    // ---- the table -----------------------------------------------------------------------------------------------

    /// Command, then per step the initials of the roles that may; `-` is nobody.
    private static Map<String, List<String>> table() throws IOException {
        try (var in = Objects.requireNonNull(RoleTableTest.class.getResourceAsStream("/roles/table.txt"))) {
            var rows = new TreeMap<String, List<String>>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.strip().split("\\s+", -1)))
                    .forEach(cells -> rows.put(cells.getFirst(), cells.subList(1, cells.size())));
            return rows;
        }
    }

    private static final Map<Role, String> INITIALS = Map.of(
            Role.AGENT, "a",
            Role.SUPERVISOR, "s",
            Role.LEGAL, "l",
            Role.AUDITOR, "u",
            Role.ADMINISTRATOR, "d",
            Role.HEAD, "h");

    /// The case after what a command presupposes, where that is possible.
    private static Sample prepared(Sample sample, Command command) {
        return switch (command) {
            case Command.Resume _ -> after(sample, AGENT, new Command.Pause(DAY, Question.CLARIFICATION));
            case Command.RecordQuestionAnswer _ ->
                after(sample, AGENT, new Command.AskQuestion(DAY, Question.CLARIFICATION));
            case Command.ExplainSignal _, Command.AcceptSignal _ -> after(sample, AGENT, signal());
            case Command.LiftFlag _ -> after(sample, AGENT, new Command.SetFlag(DAY, Flag.FRAUD, note(1)));
            case Command.JudgeAuthority _ -> after(sample, AGENT, new Command.Represent(DAY, Representative.LAWYER));
            case Command.LiftConflict _ ->
                after(sample, SUPERVISOR, new Command.FindConflict(DAY, OTHER_AGENT.id(), Conflict.CLOSE));
            default -> sample;
        };
    }

    private static Sample after(Sample sample, Actor actor, Command command) {
        return sample.by(actor).asks(command) instanceof Verdict.Accepted ? sample.does(command) : sample;
    }

    private static String cell(Function<Sample, Command> command, String step) {
        var may = Arrays.stream(Role.values())
                .filter(role -> {
                    var sample = prepared(at(step), command.apply(at(step)));
                    return sample.by(fresh(role)).asks(command.apply(sample)) instanceof Verdict.Accepted;
                })
                .map(role -> Objects.requireNonNull(INITIALS.get(role)))
                .collect(Collectors.joining());
        return may.isEmpty() ? "-" : may;
    }

    @TestFactory
    Stream<DynamicTest> the_code_says_what_the_table_says_in_every_cell() throws IOException {
        var table = table();
        var steps = List.of(STEPS.split(" ", -1));
        return Arrays.stream(Command.class.getPermittedSubclasses()).map(kind -> {
            var named = kind.asSubclass(Command.class);
            return DynamicTest.dynamicTest(name(named), () -> {
                var command = COMMANDS.get(named);
                assertThat(command).as("a command of this kind to try").isNotNull();
                var should = table.get(name(named));
                var nobody = steps.stream().map(_ -> "-").toList();
                var does = steps.stream()
                        .map(step -> cell(Objects.requireNonNull(command), step))
                        .toList();
                assertThat(does).as(name(named)).isEqualTo(should == null ? nobody : should);
            });
        });
    }

    @Test
    void the_table_names_no_command_that_there_is_not() throws IOException {
        var names = Arrays.stream(Command.class.getPermittedSubclasses())
                .map(kind -> name(kind.asSubclass(Command.class)))
                .collect(Collectors.toSet());
        assertThat(names).containsAll(table().keySet());
    }

    @Test
    void every_step_of_the_table_is_one() {
        for (var step : STEPS.split(" ", -1)) {
            assertThat(at(step).standing().step().getClass().getSimpleName()).isEqualTo(step);
        }
    }

    @Test
    void an_administrator_reads_no_case_and_an_auditor_changes_none() {
        assertThat(Role.ADMINISTRATOR.may(Power.READ)).isFalse();
        assertThat(EnumSet.allOf(Power.class).stream().filter(Role.AUDITOR::may))
                .containsExactly(Power.READ);
    }
}
