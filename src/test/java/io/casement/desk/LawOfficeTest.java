// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.desk;

import static io.casement.ui.Bureau.AMARA;
import static io.casement.ui.Bureau.CLOCK;
import static io.casement.ui.Bureau.INGRID;
import static io.casement.ui.Bureau.LARKMERE;
import static io.casement.ui.Bureau.TOMASZ;
import static org.assertj.core.api.Assertions.assertThat;

import io.casement.cases.CaseId;
import io.casement.cases.Channel;
import io.casement.cases.Clerk;
import io.casement.cases.Command;
import io.casement.cases.Entry;
import io.casement.cases.Obstacle;
import io.casement.cases.Person;
import io.casement.cases.Power;
import io.casement.cases.Request;
import io.casement.cases.RulesOffer;
import io.casement.cases.Verdict;
import io.casement.cases.View;
import io.casement.keys.CheapKeyring;
import io.casement.keys.ClerkSlot;
import io.casement.keys.Keyring;
import io.casement.keys.WrongSecret;
import io.casement.law.Deadline;
import io.casement.law.Duty;
import io.casement.law.RegimeId;
import io.casement.law.Right;
import io.casement.lawbook.Lawbook;
import io.casement.store.LawRevision;
import io.casement.store.NewDocument;
import io.casement.store.Register;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An office reads a law otherwise than the program: two people change it, and no open case moves by itself.
class LawOfficeTest {
    private static final char[] PASSPHRASE = "gravel otter lantern quay".toCharArray();
    private static final Lawbook SHIPPED = Lawbook.load();
    private static final RegimeId CALIFORNIA = new RegimeId("US-CA");
    private static final LocalDate IN_45_DAYS = LocalDate.of(2026, 7, 16);
    private static final LocalDate IN_30_DAYS = LocalDate.of(2026, 7, 1);
    private static final String WHY = "Our own promise to customers.";

    @TempDir
    private Path folder;

    private final Keyring.Created keys =
            CheapKeyring.create(new ClerkSlot(INGRID.id().value(), INGRID.name()), PASSPHRASE);
    private Register register;
    private Regimes regimes;
    private int logged;

    @BeforeEach
    void found() throws IOException {
        regimes = new Regimes(SHIPPED);
        register = Register.create(
                folder.resolve("register"), keys.keyring(), keys.key(), regimes, INGRID, LARKMERE, CLOCK.instant());
        register.addClerk(AMARA, CLOCK.instant(), INGRID.id());
        register.addClerk(TOMASZ, CLOCK.instant(), INGRID.id());
    }

    @AfterEach
    void close() {
        register.close();
    }

    private void reopen(Lawbook shipped) throws IOException, WrongSecret {
        register.close();
        regimes = new Regimes(shipped);
        register = Register.open(
                folder.resolve("register"),
                keys.keyring().unlock(INGRID.name(), PASSPHRASE).key(),
                regimes,
                _ -> {});
        as(INGRID).laws().settle(_ -> {});
    }

    private Procedures as(Clerk who) {
        return new Procedures(register, regimes, Correspondence.ofTheProgram(), who, CLOCK);
    }

    private CaseId log(String law, String received) {
        var mail =
                NewDocument.of(("mail " + ++logged).getBytes(StandardCharsets.UTF_8), "request.eml", "message/rfc822");
        var person = new Person(
                "Ada Lovell", Optional.empty(), List.of(), Optional.of("US"), Optional.empty(), "en", Map.of());
        var request = new Request(
                Optional.of("Ada Lovell"),
                Optional.empty(),
                Optional.empty(),
                Optional.of("My data"),
                "I ask for a copy.",
                List.of(),
                "Everything");
        var done = as(AMARA)
                .log(new NewRequest(
                        mail,
                        person,
                        request,
                        Channel.EMAIL,
                        LocalDate.parse(received),
                        new RegimeId(law),
                        Set.of(Right.ACCESS),
                        Optional.of(AMARA.id()),
                        false));
        assertThat(done).isInstanceOf(Procedures.Logged.As.class);
        var id = ((Procedures.Logged.As) done).id();
        if (law.equals("US-CA")) {
            // what the law wants next is the answer, no longer the receipt
            does(AMARA, id, new Command.RecordDuty(LocalDate.of(2026, 6, 9), Duty.ACKNOWLEDGEMENT));
        }
        return id;
    }

    private Optional<LocalDate> lastDay(CaseId id) {
        return as(AMARA).dossier(id).clock().due().map(Deadline.Due::lastDay);
    }

    private Optional<LocalDate> cardDay(CaseId id) {
        return register.card(id).orElseThrow().lastDay();
    }

    private Optional<RulesOffer> offer(CaseId id) {
        return as(AMARA).dossier(id).offer();
    }

    private static String shortened() {
        return SHIPPED.text(CALIFORNIA)
                .orElseThrow()
                .replace("within: 45 calendar-days", "within: 30 calendar-days")
                .replace("by: 45 calendar-days", "by: 30 calendar-days");
    }

    private int propose(Clerk who, String text) {
        var proposed = as(who).laws().propose(CALIFORNIA, text, WHY);
        assertThat(proposed).isInstanceOf(LawOffice.Proposed.As.class);
        return ((LawOffice.Proposed.As) proposed).number();
    }

    /// Two people let California have 30 days.
    private void shorten() {
        var number = propose(TOMASZ, shortened());
        assertThat(as(INGRID).laws().approve(CALIFORNIA, number)).isEmpty();
    }

    private void does(Clerk who, CaseId id, Command command) {
        assertThat(as(who).submit(id, List.of(command), List.of())).isInstanceOf(Verdict.Accepted.class);
    }

    // ---- open cases ------------------------------------------------------------------------------------------------

    @Test
    void an_open_case_stays_on_its_date_and_is_offered_the_new_one_and_a_new_case_gets_it() {
        var old = log("US-CA", "2026-06-01");

        shorten();

        assertThat(lastDay(old)).contains(IN_45_DAYS);
        assertThat(cardDay(old)).contains(IN_45_DAYS);
        assertThat(offer(old).flatMap(RulesOffer::lastDay)).contains(IN_30_DAYS);
        assertThat(register.card(old).orElseThrow().offered().orElseThrow().lastDay())
                .contains(IN_30_DAYS);
        assertThat(as(AMARA).queue(View.RULES_CHANGED, 10))
                .extracting(card -> card.id())
                .containsExactly(old);
        assertThat(register.counts(AMARA.id(), LocalDate.of(2026, 6, 9))).containsEntry(View.RULES_CHANGED, 1);

        var fresh = log("US-CA", "2026-06-01");
        assertThat(lastDay(fresh)).contains(IN_30_DAYS);
        assertThat(offer(fresh)).isEmpty();
        assertThat(register.check(_ -> {}).findings()).isEmpty();
    }

    @Test
    void who_adopts_the_new_rules_moves_the_case_and_can_take_that_back() {
        var id = log("US-CA", "2026-06-01");
        shorten();
        var desk = as(AMARA);
        var newer = desk.dossier(id).offer().orElseThrow().newer();

        assertThat(desk.submit(id, List.of(new Command.AdoptRules(desk.today(), newer)), List.of()))
                .isInstanceOf(Verdict.Accepted.class);
        assertThat(lastDay(id)).contains(IN_30_DAYS);
        assertThat(cardDay(id)).contains(IN_30_DAYS);
        assertThat(offer(id)).isEmpty();
        assertThat(desk.queue(View.RULES_CHANGED, 10)).isEmpty();
        assertThat(desk.dossier(id).file().last(Entry.RulesAdopted.class)).isPresent();

        assertThat(desk.undo()).isInstanceOf(Procedures.Undone.Back.class);
        assertThat(lastDay(id)).contains(IN_45_DAYS);
        assertThat(offer(id)).isPresent();
        assertThat(desk.redo()).isInstanceOf(Procedures.Undone.Back.class);
        assertThat(lastDay(id)).contains(IN_30_DAYS);
        assertThat(register.check(_ -> {}).findings()).isEmpty();
    }

    @Test
    void who_keeps_the_dates_is_not_asked_again_until_the_law_changes_once_more() {
        var id = log("US-CA", "2026-06-01");
        shorten();
        does(
                AMARA,
                id,
                new Command.KeepRules(
                        LocalDate.of(2026, 6, 9), offer(id).orElseThrow().newer()));

        assertThat(lastDay(id)).contains(IN_45_DAYS);
        assertThat(offer(id)).isEmpty();
        assertThat(as(AMARA).queue(View.RULES_CHANGED, 10)).isEmpty();

        var number = propose(TOMASZ, shortened().replace("30 calendar-days", "20 calendar-days"));
        assertThat(as(INGRID).laws().approve(CALIFORNIA, number)).isEmpty();
        assertThat(offer(id).flatMap(RulesOffer::lastDay)).contains(LocalDate.of(2026, 6, 21));
    }

    @Test
    void only_what_is_offered_can_be_adopted() {
        var id = log("US-CA", "2026-06-01");
        var own = as(AMARA).dossier(id).file().rules().orElseThrow();

        assertThat(as(AMARA).submit(id, List.of(new Command.AdoptRules(LocalDate.of(2026, 6, 9), own)), List.of()))
                .isEqualTo(new Verdict.Barred(new Obstacle.RulesNotOffered()));
    }

    @Test
    void a_remark_a_ground_or_a_citation_offers_nothing() {
        var id = log("US-CA", "2026-06-01");
        var number = propose(
                TOMASZ,
                SHIPPED.text(CALIFORNIA)
                        .orElseThrow()
                        .replace("citation: 11 CCR § 7021(b)", "citation: 11 CCR § 7022(b)"));
        assertThat(as(INGRID).laws().approve(CALIFORNIA, number)).isEmpty();

        assertThat(offer(id)).isEmpty();
        assertThat(as(AMARA).dossier(id).file().rules()).isEqualTo(regimes.rulesOf(CALIFORNIA));
    }

    @Test
    void a_case_that_is_put_under_another_law_counts_by_the_rules_of_that_day() {
        var id = log("EU-DE", "2026-06-01");
        shorten();
        var file = as(AMARA).dossier(id).file();
        var wrong = file.last(Entry.Logged.class).orElseThrow();

        does(
                AMARA,
                id,
                new Command.Correct(
                        LocalDate.of(2026, 6, 9), 2, new Entry.Logged(wrong.on(), CALIFORNIA, wrong.rights())));

        assertThat(lastDay(id)).contains(IN_30_DAYS);
        assertThat(as(AMARA).dossier(id).file().rules()).isEqualTo(regimes.rulesOf(CALIFORNIA));
        assertThat(register.check(_ -> {}).findings()).isEmpty();
    }

    @Test
    void correcting_what_was_asked_for_leaves_the_rules_alone() {
        var id = log("US-CA", "2026-06-01");
        var wrong = as(AMARA).dossier(id).file().last(Entry.Logged.class).orElseThrow();
        shorten();

        does(
                AMARA,
                id,
                new Command.Correct(
                        LocalDate.of(2026, 6, 9), 2, new Entry.Logged(wrong.on(), CALIFORNIA, Set.of(Right.DELETION))));

        assertThat(lastDay(id)).contains(IN_45_DAYS);
        assertThat(offer(id)).isPresent();
    }

    // ---- over time -------------------------------------------------------------------------------------------------

    @Test
    void everything_stands_when_the_register_is_opened_again() throws Exception {
        var old = log("US-CA", "2026-06-01");
        shorten();
        var fresh = log("US-CA", "2026-06-02");

        reopen(SHIPPED);

        assertThat(lastDay(old)).contains(IN_45_DAYS);
        assertThat(lastDay(fresh)).contains(LocalDate.of(2026, 7, 2));
        assertThat(offer(old)).isPresent();
        register.rebuild(_ -> {});
        assertThat(cardDay(old)).contains(IN_45_DAYS);
        assertThat(as(AMARA).queue(View.RULES_CHANGED, 10))
                .extracting(card -> card.id())
                .containsExactly(old);
        assertThat(register.check(_ -> {}).findings()).isEmpty();
        assertThat(as(INGRID).laws().check()).isEmpty();
    }

    @Test
    void a_newer_program_with_another_period_moves_no_open_case_and_offers_it() throws Exception {
        var id = log("US-CA", "2026-06-01");

        reopen(shippedWith(shortened()));

        assertThat(lastDay(id)).contains(IN_45_DAYS);
        assertThat(cardDay(id)).contains(IN_45_DAYS);
        assertThat(as(AMARA).queue(View.RULES_CHANGED, 10)).hasSize(1);
        assertThat(offer(id).flatMap(RulesOffer::lastDay)).contains(IN_30_DAYS);
        assertThat(register.check(_ -> {}).findings()).isEmpty();
    }

    @Test
    void a_newer_program_leaves_the_office_s_own_text_in_force_and_says_that_its_own_changed() throws Exception {
        shorten();
        assertThat(as(INGRID).laws().law(CALIFORNIA).shippedChanged()).isFalse();

        var newer = SHIPPED.text(CALIFORNIA).orElseThrow().replace("name: California", "name: State of California");
        reopen(shippedWith(newer));

        var standing = as(INGRID).laws().law(CALIFORNIA);
        assertThat(standing.shippedChanged()).isTrue();
        assertThat(standing.inForce()).isPresent();
        assertThat(lastDay(log("US-CA", "2026-06-01"))).contains(IN_30_DAYS);
    }

    private static Lawbook shippedWith(String california) {
        return program(CALIFORNIA, california);
    }

    /// The laws of a program that ships another text of one law.
    private static Lawbook program(RegimeId law, String text) {
        Map<String, String> files = new LinkedHashMap<>();
        resource("index.txt")
                .lines()
                .map(String::strip)
                .filter(name -> name.endsWith(".law") || name.endsWith(".calendar"))
                .forEach(name -> files.put(name, resource(name)));
        files.put(law + ".law", text);
        return Lawbook.of(files);
    }

    private static String resource(String name) {
        try (var in = LawOfficeTest.class.getResourceAsStream("/casement/law/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void the_office_goes_back_to_the_program_s_text_and_follows_it_from_then_on() throws Exception {
        shorten();
        var back = as(TOMASZ).laws().proposeShipped(CALIFORNIA, "The promise ended.");
        assertThat(as(INGRID).laws().approve(CALIFORNIA, ((LawOffice.Proposed.As) back).number()))
                .isEmpty();
        assertThat(as(INGRID).laws().law(CALIFORNIA).inForce()).isEmpty();
        assertThat(lastDay(log("US-CA", "2026-06-01"))).contains(IN_45_DAYS);

        reopen(shippedWith(shortened()));

        assertThat(lastDay(log("US-CA", "2026-06-01"))).contains(IN_30_DAYS);
        assertThat(as(INGRID).laws().law(CALIFORNIA).shippedChanged()).isFalse();
    }

    @Test
    void a_text_that_a_newer_program_cannot_read_is_left_out_and_told() throws Exception {
        var id = log("US-CA", "2026-06-01");
        shorten();
        var heir = new RegimeId("XX-CLUB");
        var own = as(TOMASZ)
                .laws()
                .propose(
                        "law: XX-CLUB\ninherits: US-CO\n\n[source club]\ntext: our rules\nseen: 2026-06-01\n\n=== from 2024-01-01 ===\n",
                        "Our club.");
        assertThat(as(INGRID).laws().approve(heir, ((LawOffice.Proposed.As) own).number()))
                .isEmpty();

        // the newer program's Colorado names a source as the club does
        var colorado = new RegimeId("US-CO");
        reopen(program(
                colorado,
                SHIPPED.text(colorado)
                        .orElseThrow()
                        .replaceFirst("\n\\[source", "\n[source club]\ntext: x\nseen: 2026-01-01\n\n[source")));

        assertThat(lastDay(id)).contains(IN_45_DAYS);
        assertThat(as(INGRID).laws().law(heir).unreadable()).isPresent();
        assertThat(as(INGRID).laws().check()).singleElement().isInstanceOf(LawOffice.Flaw.TextUnreadable.class);
        assertThat(offer(id)).as("the others are in force").isPresent();
    }

    // ---- four eyes -------------------------------------------------------------------------------------------------

    @Test
    void nobody_approves_an_own_proposal_and_an_agent_neither_proposes_nor_approves() {
        var number = propose(TOMASZ, shortened());

        assertThat(as(TOMASZ).laws().approve(CALIFORNIA, number)).contains(new Obstacle.OwnWork());
        assertThat(as(AMARA).laws().approve(CALIFORNIA, number)).contains(new Obstacle.NotEmpowered(Power.KEEP_LAWS));
        assertThat(as(AMARA).laws().propose(CALIFORNIA, shortened(), WHY))
                .isEqualTo(new LawOffice.Proposed.Barred(new Obstacle.NotEmpowered(Power.KEEP_LAWS)));
        assertThat(as(AMARA).laws().law(CALIFORNIA).proposals()).hasSize(1);
        assertThat(regimes.lawbook().text(CALIFORNIA)).isEqualTo(SHIPPED.text(CALIFORNIA));
    }

    @Test
    void what_was_judged_is_not_judged_again_and_only_its_author_takes_a_proposal_back() {
        var first = propose(TOMASZ, shortened());
        assertThat(as(INGRID).laws().takeBack(CALIFORNIA, first))
                .contains(new Obstacle.NotYourRevision(CALIFORNIA, first));
        assertThat(as(TOMASZ).laws().takeBack(CALIFORNIA, first)).isEmpty();
        assertThat(as(INGRID).laws().approve(CALIFORNIA, first))
                .contains(new Obstacle.RevisionJudged(CALIFORNIA, first));
        var second = propose(TOMASZ, shortened());
        assertThat(as(INGRID).laws().turnDown(CALIFORNIA, second, " ")).contains(new Obstacle.WhyMissing());
        assertThat(as(INGRID).laws().turnDown(CALIFORNIA, second, "Too short.")).isEmpty();

        assertThat(as(AMARA).laws().history(CALIFORNIA))
                .extracting(
                        LawRevision::number,
                        each -> each.judgement().orElseThrow().outcome())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, LawRevision.Outcome.TURNED_DOWN),
                        org.assertj.core.groups.Tuple.tuple(1, LawRevision.Outcome.TAKEN_BACK));
        assertThat(as(INGRID).laws().approve(CALIFORNIA, 7)).contains(new Obstacle.NoSuchRevision(CALIFORNIA, 7));
    }

    @Test
    void what_was_written_over_another_text_than_the_one_in_force_is_stale() {
        var first = propose(TOMASZ, shortened());
        var second = propose(INGRID, shortened().replace("30 calendar-days", "40 calendar-days"));
        assertThat(as(INGRID).laws().approve(CALIFORNIA, first)).isEmpty();

        assertThat(as(TOMASZ).laws().approve(CALIFORNIA, second))
                .contains(new Obstacle.RevisionStale(CALIFORNIA, second));
    }

    @Test
    void a_bad_file_is_refused_with_file_line_and_reason_and_nothing_is_saved() {
        var before = register.lastNumber();
        var bad = shortened().replace("within: 30 calendar-days", "within: 30 fortnights");

        var refused = as(TOMASZ).laws().propose(CALIFORNIA, bad, WHY);

        assertThat(refused)
                .isInstanceOfSatisfying(
                        LawOffice.Proposed.Barred.class,
                        barred -> assertThat(barred.obstacle())
                                .isInstanceOfSatisfying(Obstacle.LawUnreadable.class, reason -> {
                                    assertThat(reason.file()).isEqualTo("US-CA.law");
                                    assertThat(bad.lines().toList().get(reason.line() - 1))
                                            .contains("fortnights");
                                    assertThat(reason.reason()).contains("30 fortnights");
                                }));
        assertThat(as(TOMASZ)
                        .laws()
                        .propose(CALIFORNIA, SHIPPED.text(CALIFORNIA).orElseThrow(), WHY))
                .isEqualTo(new LawOffice.Proposed.Barred(new Obstacle.LawUnchanged(CALIFORNIA)));
        assertThat(as(TOMASZ).laws().propose(CALIFORNIA, shortened(), ""))
                .isEqualTo(new LawOffice.Proposed.Barred(new Obstacle.WhyMissing()));
        assertThat(register.lastNumber()).isEqualTo(before);
    }

    @Test
    void a_dry_run_says_what_would_move_and_moves_nothing() {
        var id = log("US-CA", "2026-06-01");
        log("EU-DE", "2026-06-01");

        var effect = as(TOMASZ).laws().effect(CALIFORNIA, shortened());

        assertThat(effect.open()).isEqualTo(1);
        assertThat(effect.earlier()).isEqualTo(1);
        assertThat(effect.later()).isZero();
        assertThat(effect.moved()).singleElement().satisfies(moved -> {
            assertThat(moved.id()).isEqualTo(id);
            assertThat(moved.number()).isEqualTo(as(AMARA).dossier(id).file().number());
            assertThat(moved.offer().days()).isEqualTo(-15);
        });
        assertThat(offer(id)).isEmpty();
        assertThat(as(TOMASZ)
                        .laws()
                        .effect(CALIFORNIA, SHIPPED.text(CALIFORNIA).orElseThrow())
                        .moved())
                .isEmpty();
    }

    @Test
    void a_change_of_a_law_offers_itself_to_cases_under_its_heirs() {
        var id = log("EU-DE", "2026-06-01");
        var eu = new RegimeId("EU");
        var longer = SHIPPED.text(eu)
                .orElseThrow()
                .replace("within: 1 calendar-month", "within: 2 calendar-months")
                .replace("by: 2 calendar-months", "by: 1 calendar-month");

        assertThat(as(TOMASZ).laws().effect(eu, longer).moved()).hasSize(1);
        var proposed = as(TOMASZ).laws().propose(eu, longer, WHY);
        assertThat(as(INGRID).laws().approve(eu, ((LawOffice.Proposed.As) proposed).number()))
                .isEmpty();

        assertThat(lastDay(id)).contains(LocalDate.of(2026, 7, 1));
        assertThat(offer(id)).isPresent();
        assertThat(as(AMARA).queue(View.RULES_CHANGED, 10)).hasSize(1);
    }
}
