// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.lawbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.casement.law.Authority;
import io.casement.law.Block;
import io.casement.law.ChildAges;
import io.casement.law.Citation;
import io.casement.law.ClockFacts;
import io.casement.law.Deadline;
import io.casement.law.Duty;
import io.casement.law.Fees;
import io.casement.law.Ground;
import io.casement.law.GroundRule;
import io.casement.law.Keeping;
import io.casement.law.LastDay;
import io.casement.law.Notice;
import io.casement.law.Question;
import io.casement.law.Regime;
import io.casement.law.RegimeId;
import io.casement.law.Right;
import io.casement.law.Rule;
import io.casement.law.Sentences;
import io.casement.law.Validity;
import io.casement.law.Wait;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The law files that ship: whole, sourced, cited, and saying what their laws say.
class ShippedLawsTest {
    private static final Lawbook LAWS = Lawbook.load();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    /// Laws of which nobody has checked some period; a lawyer who adds it takes the law off this list.
    private static final Set<String> OPEN_ON_PURPOSE = Set.of(
            "OTHER", "AE-DIFC", "AU", "BR", "CA-BC", "CH", "CL", "CN", "IL", "IN", "JP", "KE", "KR", "MX", "MY", "NG",
            "NZ", "SG", "UA", "ZA");

    static Stream<Regime> everyVersionOfEveryLaw() {
        return LAWS.ids().stream()
                .flatMap(id -> LAWS.versions(id).stream()
                        .map(v -> LAWS.regime(id, v.from()).orElseThrow()));
    }

    @Test
    void everyFileKeepsTheFormat() {
        LAWS.check();
        assertThat(LAWS.ids())
                .extracting(RegimeId::value)
                .contains("EU", "EU-DE", "EU-FR", "EU-IE", "EU-IT", "GB", "US-CA", "OTHER");
    }

    @ParameterizedTest
    @MethodSource("everyVersionOfEveryLaw")
    void everyFieldHasASourceAndADayOnWhichItWasSeen(Regime law) {
        List<LawLine> lines = LAWS.summary(law.id(), law.validity().from());
        assertThat(lines).isNotEmpty();
        assertThat(lines).allSatisfy(line -> {
            assertThat(line.origin().source()).as("%s", line).isNotBlank();
            assertThat(line.origin().seen()).as("%s", line).isBetween(LocalDate.of(2026, 1, 1), TODAY.plusYears(20));
        });
    }

    @ParameterizedTest
    @MethodSource("everyVersionOfEveryLaw")
    void everyCitationFollowsThePattern(Regime law) {
        assertThat(citations(law))
                .allSatisfy(c -> assertThat(c.isRegular()).as(c.text()).isTrue());
    }

    @ParameterizedTest
    @MethodSource("everyVersionOfEveryLaw")
    void everyRightOfALawHasAClockThatEndsItsCaseOrItIsSaidThatNobodyHasChecked(Regime law) {
        ClockFacts facts = ClockFacts.received(law.validity().from());
        for (Right right : law.rights()) {
            Deadline answer = LastDay.of(law, right, law.mainDuty(right), facts);
            if (answer instanceof Deadline.NoDate none) {
                assertThat(OPEN_ON_PURPOSE)
                        .as("%s %s", right, none)
                        .contains(law.id().value());
                assertThat(none.reason())
                        .isIn(
                                Deadline.Reason.UNKNOWN,
                                Deadline.Reason.UNCERTAIN,
                                Deadline.Reason.NOT_IN_THE_LAW,
                                Deadline.Reason.ENTERED_BY_HAND_MISSING);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("everyVersionOfEveryLaw")
    void europeAndCaliforniaSayWhatARefusalNeedsAndNameABody(Regime law) {
        if (law.id().value().matches("EU.*|GB.*|US-CA")) {
            assertThat(law.mustContain(Notice.REFUSAL, law.validity().from())).containsKey(Block.REASONS);
            Authority body = law.authority().orElseThrow();
            assertThat(body.name("en")).isNotBlank();
            assertThat(body.web()).isPresent();
            assertThat(law.id().value().equals("EU") || body.address().size() >= 2)
                    .as("%s", body)
                    .isTrue();
        }
    }

    /// So that a file beside the index is not forgotten.
    @Test
    void everyFileOfTheFolderStandsInTheIndexAndEveryLineOfItIsAFile() throws Exception {
        Path index = Path.of(Objects.requireNonNull(ShippedLawsTest.class.getResource("/casement/law/index.txt"))
                .toURI());
        Path folder = Objects.requireNonNull(index.getParent());
        List<String> listed = Files.readAllLines(index).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.map(file -> folder.relativize(file).toString().replace('\\', '/'))
                            .filter(name -> name.endsWith(".law") || name.endsWith(".calendar")))
                    .containsExactlyInAnyOrderElementsOf(listed);
        }
    }

    @Test
    void aLawBeginsWhereItWasFoundToBeginOrWhereTheCalendarsBegin() {
        for (RegimeId id : LAWS.ids()) {
            LocalDate from = LAWS.versions(id).getFirst().from();
            LAWS.summary(id, from).stream()
                    .filter(line -> line.key().equals("in-force"))
                    .forEach(line -> assertThat(from)
                            .as("%s, %s", id, line.value())
                            .isEqualTo(
                                    line.value().equals("not-seen")
                                            ? LocalDate.of(2010, 1, 1)
                                            : LocalDate.parse(line.value())));
        }
    }

    @Test
    void nothingIsWrittenThatIsOnlyRemembered() {
        for (RegimeId id : LAWS.ids()) {
            assertThat(LAWS.summary(id, LAWS.versions(id).getLast().from()))
                    .noneMatch(line -> line.origin().source().contains("not looked up"))
                    .noneMatch(line -> line.value().contains("*"));
        }
    }

    @Test
    void theAgeOfConsentIsNotTheAgeOfCompetence() {
        assertThat(at("GB", "2026-07-01").particulars().children().orElseThrow())
                .satisfies(ages -> {
                    assertThat(ages.consent()).contains(13);
                    assertThat(ages.competence()).contains(12);
                    assertThat(ages.competentIn()).contains("GB-SCT");
                });
        assertThat(at("EU-FR", "2026-07-01").particulars().children().orElseThrow())
                .satisfies(ages -> {
                    assertThat(ages.consent()).contains(15);
                    assertThat(ages.competence()).as("nobody has checked").isEmpty();
                });
        assertThat(at("EU-BG", "2026-07-01")
                        .particulars()
                        .children()
                        .orElseThrow()
                        .consent())
                .as("the Regulation's 16 is not inherited where a state may have chosen")
                .isEmpty();
    }

    @Test
    void feesAndKeepingAreKnownWhereTheyWereSeen() {
        assertThat(at("US-VA", "2026-07-01")
                        .particulars()
                        .fees(Right.ACCESS)
                        .orElseThrow()
                        .free())
                .contains(new Fees.Free(2, 12));
        assertThat(at("CH", "2026-07-01").particulars().fees(Right.ACCESS).orElseThrow())
                .satisfies(fees -> assertThat(fees.most()).contains("300 CHF"));
        assertThat(at("HK", "2026-07-01")
                        .particulars()
                        .keeping(Keeping.Thing.REFUSALS)
                        .orElseThrow()
                        .until(day("2026-01-31")))
                .contains(day("2030-01-31"));
        assertThat(at("EU", "2026-07-01")
                        .particulars()
                        .keeping(Keeping.Thing.RECORD)
                        .orElseThrow()
                        .atLeast())
                .isEmpty();
        assertThat(at("JP", "2026-07-01").particulars().kept())
                .as("nobody has checked")
                .isEmpty();
    }

    @Test
    void everyCountryOfTheEconomicAreaHasItsBody() {
        List<String> members = LAWS.ids().stream()
                .map(RegimeId::value)
                .filter(id -> id.startsWith("EU-"))
                .toList();
        assertThat(members).hasSize(30);
        for (String member : members) {
            Regime law = at(member, "2026-07-01");
            assertThat(law.authority().orElseThrow().address()).as(member).hasSizeGreaterThanOrEqualTo(2);
            assertThat(law.calendar().id()).isEqualTo(law.country());
        }
        Regime germany = at("EU-DE", "2026-07-01");
        assertThat(germany.authorities()).filteredOn(a -> a.only().isPresent()).hasSize(10);
        assertThat(germany.authority("DE-BY").orElseThrow().name("de"))
                .as("a church or a public body is never chosen by itself")
                .contains("BayLDA");
    }

    @Test
    void anOverlayInheritsTheRegulationAndBringsItsOwnAuthorityAndHolidays() {
        Regime eu = at("EU", "2026-03-05");
        Regime germany = at("EU-DE", "2026-03-05");
        assertThat(germany.articles()).isEqualTo(eu.articles());
        assertThat(germany.clocks()).isEqualTo(eu.clocks());
        assertThat(germany.calendar().id()).isEqualTo("DE");
        assertThat(germany.authority("DE-NW").orElseThrow().address()).contains("40213 Düsseldorf");
        assertThat(germany.authority().orElseThrow().name("de")).contains("Ihres Landes");
        assertThat(germany.authority().orElseThrow().name("en")).contains("of your Land");
        assertThat(germany.authorities().stream().flatMap(a -> a.region().stream()))
                .hasSize(16);
        assertThat(at("EU-FR", "2026-03-05").authority().orElseThrow().name("de"))
                .contains("CNIL");
    }

    @Test
    void germanyHasAHolidayCalendarForEachLand() {
        assertThat(LAWS.calendars().stream().filter(id -> id.startsWith("DE-"))).hasSize(16);
    }

    @Test
    void theUnitedKingdomHasThreeVersionsWithoutAGap() {
        assertThat(LAWS.versions(new RegimeId("GB")))
                .containsExactly(
                        new Validity(day("2018-05-25"), Optional.of(day("2026-02-04"))),
                        new Validity(day("2026-02-05"), Optional.of(day("2026-06-18"))),
                        new Validity(day("2026-06-19"), Optional.empty()));
    }

    @Test
    void clocksFollowTheDayOfReceipt() {
        assertThat(identity(at("GB", "2026-02-04")).caution()).isEqualTo(Wait.Caution.AS_IF_NOT_ASKED);
        assertThat(identity(at("GB", "2026-02-05")).caution()).isEqualTo(Wait.Caution.NONE);
        assertThat(at("GB", "2026-02-04").clarificationStopsClock(Right.ACCESS)).isFalse();
        assertThat(at("GB", "2026-02-05").clarificationStopsClock(Right.ACCESS)).isTrue();
        assertThat(at("GB", "2026-02-05").clarificationStopsClock(Right.DELETION))
                .isFalse();
        assertThat(at("GB", "2026-06-18").clocks().of(Duty.COMPLAINT_ACKNOWLEDGEMENT, Right.ACCESS))
                .isEmpty();
        assertThat(at("GB", "2026-06-19").clocks().of(Duty.COMPLAINT_ACKNOWLEDGEMENT, Right.ACCESS))
                .isPresent();
    }

    @Test
    void lettersFollowTheDayOfSendingWhateverTheDayOfReceipt() {
        for (String received : List.of("2026-01-15", "2026-05-20", "2026-06-30")) {
            Regime law = at("GB", received);
            assertThat(law.mustContain(Notice.REFUSAL, day("2026-06-18")))
                    .as("received %s", received)
                    .containsOnlyKeys(Block.REASONS, Block.COMPLAINT_BODY, Block.COURT);
            assertThat(law.mustContain(Notice.REFUSAL, day("2026-06-19")))
                    .as("received %s", received)
                    .containsEntry(Block.CONTROLLER_COMPLAINT, new Citation("s. 164A DPA 2018"));
        }
        assertThat(LAWS.letterDuties(new RegimeId("GB"), day("2026-06-19"))
                        .orElseThrow()
                        .of(Notice.GRANT))
                .containsKey(Block.CONTROLLER_COMPLAINT);
    }

    @Test
    void californiaConfirmsReceiptAndItsClockWaitsForNobody() {
        Regime law = at("US-CA", "2026-11-20");
        assertThat(law.mustAcknowledge(Right.DELETION)).isTrue();
        assertThat(law.mustAcknowledge(Right.MARKETING_OPT_OUT)).isFalse();
        assertThat(law.mustContain(Notice.ACKNOWLEDGEMENT, day("2026-11-21")))
                .containsOnlyKeys(Block.VERIFICATION, Block.ANSWER_DAY);
        assertThat(law.identityStopsClock(Right.ACCESS)).isFalse();
        assertThat(law.mustContain(Notice.IDENTITY, day("2026-11-21"))).containsKey(Block.CLOCK_RUNS_ON);
        assertThat(law.mustContain(Notice.REFUSAL, day("2026-11-21"))).doesNotContainKey(Block.APPEAL);
        assertThat(law.rights()).doesNotContain(Right.CONSENT_WITHDRAWAL);
        assertThat(law.mainDuty(Right.MARKETING_OPT_OUT)).isEqualTo(Duty.OPT_OUT);
    }

    @Test
    void infeasibleIsNoGeneralGroundAgainstAccessInTheUnion() {
        Regime law = at("EU", "2026-03-05");
        assertThat(law.citation(Ground.INFEASIBLE, Right.ACCESS)).contains(new Citation("Art. 11(2) GDPR"));
        assertThat(law.rule(Ground.INFEASIBLE, Right.ACCESS)
                        .flatMap(GroundRule::note)
                        .orElseThrow())
                .contains("Effort alone is no ground");
        assertThat(law.allows(Ground.INFEASIBLE, Right.OBJECTION)).isFalse();
        assertThat(law.allows(Ground.MUST_KEEP, Right.ACCESS)).isFalse();
        assertThat(law.citation(Ground.MUST_KEEP, Right.DELETION)).contains(new Citation("Art. 17(3)(b) GDPR"));
        assertThat(law.allows(Ground.EXCESSIVE, Right.MARKETING_OPT_OUT))
                .as("absolute")
                .isFalse();
    }

    @Test
    void anotherLawAllowsWhatAPersonCites() {
        Regime law = at("OTHER", "2026-03-05");
        assertThat(law.rights()).containsExactlyInAnyOrder(Right.values());
        assertThat(law.allows(Ground.CLAIMS, Right.ACCESS)).isTrue();
        assertThat(law.citation(Ground.CLAIMS, Right.ACCESS)).isEmpty();
        assertThat(law.mayExtend(Right.ACCESS)).isFalse();
    }

    @Test
    void whereNobodyHasCataloguedGroundsAPersonMayCiteOne() {
        Regime taiwan = at("TW", "2026-03-05");
        assertThat(taiwan.allows(Ground.CLAIMS, Right.DELETION)).isTrue();
        assertThat(taiwan.citation(Ground.CLAIMS, Right.DELETION)).isEmpty();
        Regime switzerland = at("CH", "2026-03-05");
        assertThat(switzerland.allows(Ground.SECRET, Right.ACCESS)).isTrue();
        assertThat(switzerland.allows(Ground.CLAIMS, Right.ACCESS))
                .as("the Act lists its grounds against access, and this is none of them")
                .isFalse();
        assertThat(switzerland.allows(Ground.CLAIMS, Right.DELETION))
                .as("those against deletion nobody has listed")
                .isTrue();
    }

    @Test
    void whereMoreGroundsAreKnownToExistThanWereSeenAPersonMayCiteOne() {
        Regime hongKong = at("HK", "2026-03-05");
        assertThat(hongKong.citation(Ground.NOT_THE_CONTROLLER, Right.ACCESS))
                .contains(new Citation("s. 20(3)(d) PDPO"));
        assertThat(hongKong.allows(Ground.CLAIMS, Right.ACCESS))
                .as("s. 20 has more than was seen")
                .isTrue();
        assertThat(hongKong.citation(Ground.CLAIMS, Right.ACCESS)).isEmpty();
        assertThat(at("US-VA", "2026-03-05").allows(Ground.EXCESSIVE, Right.DELETION))
                .as("only that nobody could be authenticated was seen")
                .isTrue();
        assertThat(at("MY", "2026-03-05").allows(Ground.CLAIMS, Right.ACCESS))
                .as("s. 32 lists them all, and this is none of them")
                .isFalse();
    }

    @Test
    void aListOfCasesIsNeverToldAsDataThatAreNobodys() {
        for (String id : List.of("EU", "GB", "MY", "KR", "NZ", "ZA", "AU")) {
            assertThat(at(id, "2026-11-25")
                            .sheet(Ground.NOT_COVERED, Right.ACCESS, TODAY)
                            .reason(Right.ACCESS, "en"))
                    .as(id)
                    .hasValueSatisfying(reason -> assertThat(reason).contains("{exemption}"));
        }
    }

    @Test
    void aLawIsNotKnownBeforeItsFirstDay() {
        assertThat(LAWS.regime(new RegimeId("EU"), day("2018-05-24"))).isEmpty();
        assertThat(LAWS.regime(new RegimeId("XX"), day("2026-03-05"))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("everyVersionOfEveryLaw")
    void everyStepOfADerivationHasWordsInEveryLanguage(Regime law) {
        ClockFacts facts = ClockFacts.received(law.validity().from().plusDays(20));
        facts = facts.identity(facts.received()).clarification(facts.received()).fee(facts.received());
        for (Locale locale : List.of(Locale.UK, Locale.GERMANY)) {
            Sentences words = Lawbook.sentences(locale);
            for (Duty duty : Duty.values()) {
                Deadline deadline = LastDay.of(law, Right.ACCESS, duty, facts);
                assertThat(deadline.why())
                        .isNotEmpty()
                        .allSatisfy(step ->
                                assertThat(words.of(step)).doesNotContain("{").endsWith("."));
            }
        }
    }

    @Test
    void bothLanguagesHaveTheSameWordsAndNoneIsLeftOver() throws IOException {
        Set<String> english = keys("en");
        assertThat(keys("de")).isEqualTo(english);
        for (Rule rule : Rule.values()) {
            assertThat(english).contains("reckoning." + rule.id());
        }
        for (Question question : Question.values()) {
            assertThat(english).contains("question." + question.id());
        }
        for (Deadline.Reason reason : Deadline.Reason.values()) {
            assertThat(english)
                    .contains("reason." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        List<String> rules = Stream.of(Rule.values()).map(Rule::id).toList();
        assertThat(english)
                .filteredOn(key -> key.startsWith("reckoning."))
                .allMatch(key -> rules.contains(key.replace("reckoning.", "").replace(".one", "")));
    }

    @Test
    void aDerivationReadsLikeAnExplanation() {
        Regime law = at("GB", "2026-06-05");
        ClockFacts facts = ClockFacts.received(day("2026-06-05"))
                .clarification(day("2026-06-10"))
                .clarificationAnswered(day("2026-06-12"));
        List<Sentences> words = List.of(Lawbook.sentences(Locale.UK), Lawbook.sentences(Locale.GERMANY));
        Deadline deadline = LastDay.of(law, Right.ACCESS, Duty.ANSWER, facts);
        assertThat(deadline.why().stream().map(words.getFirst()::cited))
                .containsExactly(
                        "Received on Fri 5 June 2026; that day does not count. (Art. 4A UK GDPR)",
                        "One month from then: Sun 5 July 2026. (Art. 12A(1) UK GDPR)",
                        "3 days from question to answer are not counted: Wed 8 July 2026. (Art. 12A(5) UK GDPR)",
                        "Carefully: the day of asking, Wed 10 June 2026, might count.",
                        "So the safe day is Tue 7 July 2026.");
        assertThat(words.getLast().of(deadline.why().get(1))).isEqualTo("Ein Monat danach: So., 5. Juli 2026.");
    }

    private static Wait identity(Regime law) {
        return law.waitFor(Question.IDENTITY, Right.ACCESS).orElseThrow();
    }

    private static List<Citation> citations(Regime law) {
        List<Citation> all = new ArrayList<>(law.articles().values());
        law.clocks().running().forEach(c -> c.citation().ifPresent(all::add));
        law.clocks().waits().forEach(w -> w.citation().ifPresent(all::add));
        law.clocks().extensions().forEach(e -> {
            e.citation().ifPresent(all::add);
            e.noticeCitation().ifPresent(all::add);
        });
        law.particulars().fees().forEach(f -> f.citation().ifPresent(all::add));
        law.particulars().children().flatMap(ChildAges::citation).ifPresent(all::add);
        law.particulars().kept().forEach(k -> k.citation().ifPresent(all::add));
        law.grounds().forEach(g -> all.add(g.citation()));
        law.letters().values().stream()
                .flatMap(d -> d.blocks().values().stream())
                .map(Map::values)
                .forEach(all::addAll);
        law.redress().complaint().ifPresent(all::add);
        law.redress().court().ifPresent(all::add);
        return all;
    }

    private static Set<String> keys(String language) throws IOException {
        try (InputStream in = Objects.requireNonNull(
                ShippedLawsTest.class.getResourceAsStream("/casement/words/law_" + language + ".properties"))) {
            Properties words = new Properties();
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return words.stringPropertyNames();
        }
    }

    private static Regime at(String id, String received) {
        return LAWS.regime(new RegimeId(id), day(received)).orElseThrow();
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
