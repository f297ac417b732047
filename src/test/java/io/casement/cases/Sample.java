// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases;

import io.casement.law.GroundQuestion;
import io.casement.law.GroundRule;
import io.casement.law.Regime;
import io.casement.law.RegimeId;
import io.casement.law.Right;
import io.casement.lawbook.Lawbook;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Fixtures as sentences: a case under a real law, moved on by real commands.
public final class Sample {

    public static final Actor AGENT = actor(1, Role.AGENT);
    public static final Actor OTHER_AGENT = actor(2, Role.AGENT);
    public static final Actor SUPERVISOR = actor(3, Role.SUPERVISOR);
    public static final Actor LEGAL = actor(4, Role.LEGAL);
    public static final Actor ADMINISTRATOR = actor(5, Role.ADMINISTRATOR);
    public static final Actor HEAD = actor(6, Role.HEAD);
    public static final Actor AUDITOR = actor(7, Role.AUDITOR);

    /// To whom and with what a letter goes.
    public static final Binding BINDING =
            new Binding(new Sha256("b".repeat(64)), new Sha256("c".repeat(64)), Means.EMAIL);

    private static final Lawbook LAWBOOK = Lawbook.load();
    private static final Set<String> QUESTIONS = Stream.concat(
                    LAWBOOK.grounds().versions().values().stream()
                            .flatMap(version -> Stream.concat(
                                    version.sheets().values().stream(), Stream.of(version.nothingHeld()))),
                    LAWBOOK.catalogue().stream()
                            .flatMap(law -> law.grounds().stream().map(GroundRule::own)))
            .flatMap(sheet -> sheet.questions().stream())
            .map(GroundQuestion::key)
            .collect(Collectors.toUnmodifiableSet());

    private final Regime law;
    private CaseFile file;
    private LocalDate today;
    private Actor actor = AGENT;

    private Sample(String law, LocalDate received) {
        this.law = LAWBOOK.regime(new RegimeId(law), received).orElseThrow();
        this.file = new CaseFile(new CaseId(new UUID(7, 7)), new CaseNumber(2026, 413), List.of());
        this.today = received;
    }

    /// A request that was received and logged on the same day by its owner, the agent.
    public static Sample received(String law, String on, Right first, Right... more) {
        var day = LocalDate.parse(on);
        var sample = new Sample(law, day);
        return sample.does(new Command.Log(
                day,
                day,
                Channel.EMAIL,
                new DocumentId(new UUID(1, 1)),
                sample.law.id(),
                EnumSet.of(first, more),
                Optional.of(AGENT.id())));
    }

    public static Sample empty(String law, String today) {
        return new Sample(law, LocalDate.parse(today));
    }

    public static Actor actor(int number, Role role) {
        return new Actor(new ClerkId(new UUID(0, number)), role);
    }

    public static LetterId letter(int number) {
        return new LetterId(new UUID(2, number));
    }

    public static NoteId note(int number) {
        return new NoteId(new UUID(3, number));
    }

    /// Everything after this happens on this day.
    public Sample on(String day) {
        today = LocalDate.parse(day);
        return this;
    }

    public Sample by(Actor actor) {
        this.actor = actor;
        return this;
    }

    public Verdict asks(Command command) {
        return Handling.decide(file, command, actor, law, today);
    }

    /// Carries the command out; the sample is wrong if it is barred.
    public Sample does(Command command) {
        switch (asks(command)) {
            case Verdict.Barred(Obstacle obstacle) -> throw new AssertionError(command + " was barred: " + obstacle);
            case Verdict.Accepted(List<Entry> entries, var _) -> entries.forEach(this::writes);
        }
        return this;
    }

    public Sample writes(Entry entry) {
        file = file.with(new Recorded(
                file.size() + 1, Instant.parse("2026-01-01T00:00:00Z").plusSeconds(file.size()), actor.id(), entry));
        return this;
    }

    public Sample identified() {
        var means = EnumSet.of(Means.EMAIL, Means.BIRTH_DATE, Means.CUSTOMER_NUMBER);
        if (standing().identity().needed().compareTo(Level.THREE_POINTS) >= 0) {
            does(new Command.RecordDeclaration(today, true));
            means.add(Means.DECLARATION);
        }
        return does(new Command.JudgeIdentity(today, means));
    }

    /// A decision with every question of every ground answered.
    public static Command answered(Command.Decide decision) {
        return new Command.Decide(decision.on(), decision.right(), decision.outcome(), decision.reasoning(), QUESTIONS);
    }

    public Sample grants(Right... rights) {
        Arrays.stream(rights)
                .forEach(right -> does(new Command.Decide(today, right, new Outcome.Granted(), Optional.empty())));
        return this;
    }

    public Sample drafts(int letter, LetterKind kind) {
        return does(new Command.DraftLetter(today, letter(letter), kind));
    }

    public Sample submits(int letter) {
        return does(new Command.SubmitLetter(today, letter(letter), List.of()));
    }

    public Sample approves(int letter) {
        return does(approval(letter));
    }

    public Command.ApproveLetter approval(int letter) {
        return new Command.ApproveLetter(
                today,
                letter(letter),
                new DocumentId(new UUID(4, letter)),
                new Sha256("a".repeat(64)),
                Optional.of(BINDING),
                List.of());
    }

    public Command.SignLetter signature(int letter) {
        return new Command.SignLetter(
                today,
                letter(letter),
                new Sha256("a".repeat(64)),
                new DocumentId(new UUID(5, letter)),
                new Sha256("d".repeat(64)),
                new Sha256("e".repeat(64)));
    }

    public Sample posts(int letter) {
        return does(
                new Command.PostLetter(today, letter(letter), Channel.POST, Optional.empty(), Optional.of(BINDING)));
    }

    public CaseFile file() {
        return file;
    }

    public Regime law() {
        return law;
    }

    public LocalDate today() {
        return today;
    }

    public Standing standing() {
        return Standing.of(file);
    }

    public CaseClock clock() {
        return CaseClock.of(file, law);
    }

    public Card card() {
        return Card.of(file, law, person());
    }

    public static Person person() {
        return new Person(
                "Caoimhe Brennan",
                Optional.of("caoimhe.brennan@eircom.example"),
                new ArrayList<>(List.of("7 Hawthorn Rise", "Tramore", "X91 K5P8")),
                Optional.of("IE"),
                Optional.empty(),
                "en",
                java.util.Map.of(Means.BIRTH_DATE, "2 November 1987"));
    }

    public static Set<Right> rights(Right first, Right... more) {
        return EnumSet.of(first, more);
    }
}
