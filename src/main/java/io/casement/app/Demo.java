// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.app;

import io.casement.cases.CaseNumber;
import io.casement.cases.Channel;
import io.casement.cases.Clerk;
import io.casement.cases.ClerkId;
import io.casement.cases.Role;
import io.casement.cases.Verdict;
import io.casement.desk.LawOffice;
import io.casement.desk.Procedures;
import io.casement.desk.Procedures.Logged;
import io.casement.desk.Proposal;
import io.casement.intake.Limits;
import io.casement.intake.Office;
import io.casement.intake.Outcome;
import io.casement.intake.Reading;
import io.casement.keys.ClerkSlot;
import io.casement.keys.Cost;
import io.casement.law.RegimeId;
import io.casement.letters.Organisation;
import io.casement.ui.unlock.Cast;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A throw-away register with fictional cases, built by the same desk as real ones: every case in it went through
/// intake, rules, letters and approval. Lies in a folder of its own for temporary files and goes with the program.
final class Demo implements AutoCloseable {

    /// No secret: it opens nothing but the demonstration, and the window says it and fills it in.
    static final String PASSPHRASE = "larkmere demonstration window";

    static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    static final Organisation LARKMERE = new Organisation(
            "Larkmere Hotels",
            "Larkmere Hotels B.V.",
            "Privacy Office",
            List.of("Herenkade 41", "1011 AB Amsterdam"),
            "NL",
            "privacy@larkmere.example",
            Optional.of("+31 20 555 0137"),
            Optional.of("Trade register 71430082"),
            Optional.of("Dr Ingrid Halvorsen"),
            "Tomasz Wiśniewski",
            "Legal counsel, for the Privacy Office",
            ZONE.getId(),
            Optional.of("NL"));

    static final Clerk AMARA = clerk("Amara Okafor", Role.AGENT);
    static final Clerk INGRID = clerk("Ingrid Halvorsen", Role.SUPERVISOR);
    static final Clerk TOMASZ = clerk("Tomasz Wiśniewski", Role.LEGAL);

    private static final Map<String, Clerk> CLERKS = Map.of("amara", AMARA, "ingrid", INGRID, "tomasz", TOMASZ);

    private static final int TRIES = 500;

    private final Path folder;
    private final Sitting sitting;
    private final AtomicBoolean over;

    private Demo(Path folder, Sitting sitting, AtomicBoolean over) {
        this.folder = folder;
        this.sitting = sitting;
        this.over = over;
    }

    /// A clock that stands where the story is.
    private static final class StoryClock extends Clock {

        private final AtomicReference<Instant> now;
        private final ZoneId zone;

        StoryClock(AtomicReference<Instant> now, ZoneId zone) {
            this.now = now;
            this.zone = zone;
        }

        void at(LocalDate day, LocalTime time) {
            now.set(day.atTime(time).atZone(zone).toInstant());
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new StoryClock(now, other);
        }

        @Override
        public Instant instant() {
            return now.get();
        }
    }

    /// Makes the register and tells its story up to today.
    ///
    /// @param wiring with the clock of today
    static Demo make(Wiring wiring) throws IOException {
        var folder = Files.createTempDirectory("casement-demo");
        var over = new AtomicBoolean();
        // a window that is killed never closes
        Runtime.getRuntime().addShutdownHook(new Thread(() -> vanish(folder, over), "demo-eraser"));
        var clock = new StoryClock(new AtomicReference<>(wiring.clock().instant()), ZONE);
        var story = new Wiring(clock, wiring.regimes(), wiring.correspondence());
        var passphrase = PASSPHRASE.toCharArray();
        var founded = story.found(folder.resolve("register"), AMARA, passphrase, Cost.floor(), LARKMERE);
        founded.recovery().close();
        var demo = new Demo(folder, founded.sitting(), over);
        demo.tell(story, clock, LocalDate.ofInstant(wiring.clock().instant(), ZONE));
        return demo;
    }

    /// The folder of the register.
    Path register() {
        return folder.resolve("register");
    }

    Sitting sitting() {
        return sitting;
    }

    /// Who may come in, and how.
    Cast cast() {
        return new Cast(register(), List.of(AMARA, INGRID, TOMASZ), PASSPHRASE);
    }

    /// Lets the other two in, where that was not done yet; takes as long as a passphrase is meant to take, so it
    /// comes when somebody leaves and not before the window.
    static void letIn(Sitting sitting) {
        var passphrase = PASSPHRASE.toCharArray();
        for (var clerk : List.of(INGRID, TOMASZ)) {
            var keyring = sitting.register().keyring();
            if (!keyring.knows(clerk.name())) {
                sitting.register()
                        .keep(keyring.withClerk(
                                sitting.key(),
                                new ClerkSlot(clerk.id().value(), clerk.name()),
                                passphrase,
                                Cost.floor()));
            }
        }
    }

    // ---- the story -------------------------------------------------------------------------------------------------

    /// Something that happened on a day.
    private record Event(LocalDate day, LocalTime time, Runnable happens) {}

    private void tell(Wiring story, StoryClock clock, LocalDate today) {
        for (var clerk : List.of(INGRID, TOMASZ)) {
            sitting.register().addClerk(clerk, clock.instant(), AMARA.id());
        }
        Map<String, Procedures> desks = new LinkedHashMap<>();
        CLERKS.forEach((name, clerk) -> desks.put(name, story.as(sitting, clerk).procedures()));
        var events = new ArrayList<Event>();
        var cases = DemoCases.read();
        for (var i = 0; i < cases.size(); i++) {
            events.addAll(events(cases.get(i), desks, today, i));
        }
        events.addAll(change(desk(desks, "tomasz"), desk(desks, "ingrid"), today));
        events.stream()
                .sorted(Comparator.comparing(Event::day).thenComparing(Event::time))
                .takeWhile(event -> !over.get())
                .forEach(event -> {
                    clock.at(event.day(), event.time());
                    event.happens().run();
                });
    }

    /// The office promises an answer sooner than California asks; open cases are offered the new day.
    private static List<Event> change(Procedures author, Procedures second, LocalDate today) {
        var law = new RegimeId("US-CA");
        return List.of(
                new Event(today.minusDays(2), LocalTime.of(16, 10), () -> {
                    var text = author.laws()
                            .text(law)
                            .orElseThrow()
                            .replace("within: 45 calendar-days", "within: 40 calendar-days");
                    if (author.laws().propose(law, text, "Our privacy notice promises an answer within 40 days.")
                            instanceof LawOffice.Proposed.Barred(var obstacle)) {
                        throw new IllegalStateException("the story does not hold: " + obstacle.id());
                    }
                }),
                new Event(
                        today.minusDays(1),
                        LocalTime.of(9, 20),
                        () -> second.laws().approve(law, 1).ifPresent(obstacle -> {
                            throw new IllegalStateException("the story does not hold: " + obstacle.id());
                        })));
    }

    private List<Event> events(DemoCases.Case story, Map<String, Procedures> desks, LocalDate today, int place) {
        var received = today.minusDays(story.daysAgo());
        var came = LocalTime.of(7, 30).plusMinutes(place);
        var number = new ArrayList<CaseNumber>();
        var events = new ArrayList<Event>();
        events.add(new Event(
                received, came.plusHours(1), () -> number.add(log(story, desk(desks, "amara"), today, came))));
        for (var i = 0; i < story.acts().size(); i++) {
            var act = story.acts().get(i);
            var at = LocalTime.of(10, 0).plusMinutes(7L * place % 300).plusMinutes(i);
            events.add(new Event(
                    received.plusDays(act.day()),
                    at,
                    () -> carryOut(act, number.getFirst(), desk(desks, act.clerk()))));
        }
        return events;
    }

    private static Procedures desk(Map<String, Procedures> desks, String clerk) {
        return Optional.ofNullable(desks.get(clerk))
                .orElseThrow(() -> new IllegalStateException("demonstration: nobody is called " + clerk));
    }

    private CaseNumber log(DemoCases.Case story, Procedures desk, LocalDate today, LocalTime came) {
        var eml = story.eml(today, ZONE, came);
        var office = new Office(ZONE, desk.today());
        if (!(Reading.read("mail.eml", eml, office, Limits.usual()) instanceof Outcome.Understood(var slip))) {
            throw new IllegalStateException("a mail of the demonstration cannot be read");
        }
        var said = new Proposal.Said(
                Optional.of(new RegimeId(story.field("law"))),
                Stream.of(story.field("rights").split(","))
                        .map(DeadlineCommand::right)
                        .collect(Collectors.toSet()),
                Optional.of(desk.today()),
                Optional.of(Channel.EMAIL),
                Optional.empty(),
                Optional.empty(),
                Stream.of(story.field("address").split("; "))
                        .filter(line -> !line.isEmpty())
                        .toList(),
                Optional.of(story.field("country")),
                Optional.empty(),
                Optional.empty());
        return switch (desk.log(new Proposal(slip, said).request(eml, Optional.empty(), false))) {
            case Logged.As(var _, CaseNumber number, var _) -> number;
            case Logged.Barred(var obstacle) -> throw new IllegalStateException("demonstration: " + obstacle.id());
        };
    }

    private void carryOut(DemoCases.Act act, CaseNumber number, Procedures desk) {
        var in = Arguments.of(act.pairs().stream().map(this::lying).toList(), desk.today());
        var dossier = desk.dossier(number).orElseThrow();
        var work = Deeds.named(act.deed()).orElseThrow().work().of(new Deeds.Bench(desk, dossier, in));
        in.nothingElse();
        if (work.get() instanceof Verdict.Barred(var obstacle)) {
            throw new IllegalStateException(
                    "demonstration: " + act.deed() + " on day " + act.day() + " of " + number + ": " + obstacle);
        }
    }

    /// A picture of the demonstration lies beside the register while it is taken.
    private String lying(String pair) {
        if (!pair.startsWith("file=")) {
            return pair;
        }
        var name = pair.substring("file=".length());
        try {
            return "file=" + Files.write(folder.resolve(name), DemoCases.picture(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Clerk clerk(String name, Role role) {
        return new Clerk(new ClerkId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))), name, role);
    }

    /// Closes the register and removes every trace of it.
    @Override
    public void close() {
        sitting.close();
        vanish();
    }

    /// Removes every trace.
    void vanish() {
        vanish(folder, over);
    }

    /// Where the program is ended amid its work, that work may still write a file where one has just gone, and
    /// this tries again.
    private static void vanish(Path folder, AtomicBoolean over) {
        over.set(true);
        for (var i = 0; i < TRIES && Files.exists(folder); i++) {
            try {
                erase(folder);
            } catch (IOException | UncheckedIOException stillWritten) {
                Thread.onSpinWait();
            }
        }
    }

    private static void erase(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
