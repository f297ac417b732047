// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casement.cases.Channel;
import io.casement.cases.Entry;
import io.casement.cases.ExtensionGround;
import io.casement.cases.LetterKind;
import io.casement.cases.Outcome;
import io.casement.cases.Person;
import io.casement.cases.Shortfall;
import io.casement.law.Block;
import io.casement.law.Ground;
import io.casement.law.GroundRule;
import io.casement.law.Notice;
import io.casement.law.Regime;
import io.casement.law.Right;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Every law that ships can be put into a letter: its grounds have words, its demands are met.
class LawsInLettersTest {
    private static final LocalDate RECEIVED = LocalDate.of(2026, 8, 3);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    static Stream<Regime> everyVersionOfEveryLaw() {
        return Samples.LAWS.ids().stream()
                .flatMap(id -> Samples.LAWS.versions(id).stream()
                        .map(version -> Samples.LAWS.regime(id, version.from()).orElseThrow()));
    }

    static Stream<Regime> everyLawInForce() {
        return Samples.LAWS.ids().stream().flatMap(id -> Samples.LAWS.regime(id, RECEIVED).stream());
    }

    @ParameterizedTest
    @MethodSource("everyVersionOfEveryLaw")
    void everyGroundHasItsSentenceInEveryLanguage(Regime law) {
        for (String language : Samples.TEMPLATES.languages()) {
            Texts texts = Samples.TEMPLATES.in(language);
            for (GroundRule rule : law.grounds()) {
                for (Right right : rule.rights()) {
                    assertThat(law.sheet(rule.ground(), right, RECEIVED).reason(right, language))
                            .as("%s in %s", rule.ground(), language)
                            .isPresent();
                    assertThat(texts.find("refused." + right.id(), law.id()))
                            .as("%s in %s", right, language)
                            .isPresent();
                }
            }
        }
    }

    /// What a lawyer ticks off under each law: the blocks that the law demands of today's letter, each in a part that
    /// nobody can take out, with the place that demands it; and a sentence that a reader looks for.
    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        EU      | refused    | reasons, complaint-body, court | (Art. 77 GDPR)
        EU      | granted    | about-data, data-rights, complaint-body | You can ask us to correct or delete your data
        GB      | refused    | reasons, controller-complaint, complaint-body, court | (s. 164A DPA 2018)
        GB      | granted    | about-data, data-rights, controller-complaint, complaint-body | complain to us
        GB-LE   | refused    | reasons, complaint-body | Information Commissioner
        CH      | refused    | reasons | because
        CH      | extended   | answer-day | You will have our answer by
        US-CA   | refused    | reasons | because
        US-CA   | extended   | reasons | (11 CCR § 7021(b))
        US-VA   | extended   | reasons | (Va. Code § 59.1-577)
        US-VA   | refused    | reasons, appeal | within 60 days of receiving your appeal
        US-CO   | extended   | reasons | (C.R.S. § 6-1-1306)
        US-CO   | refused    | appeal | If we turn your appeal down, you can complain to the Attorney General of Colorado
        US-CT   | extended   | reasons | (Conn. Gen. Stat. § 42-518)
        US-CT   | refused    | reasons, appeal | within 60 days of receiving your appeal
        US-UT   | extended   | reasons | (Utah Code § 13-61-203)
        US-UT   | refused    | reasons | because
        US-TX   | extended   | reasons | (Tex. Bus. & Com. Code § 541.052)
        US-TX   | refused    | appeal | within 60 days of receiving your appeal
        US-OR   | extended   | reasons | (ORS § 646A.576)
        US-OR   | refused    | appeal | within 45 days of receiving your appeal
        US-MT   | extended   | reasons | (Mont. Code § 30-14-2808)
        US-MT   | refused    | appeal | within 60 days of receiving your appeal
        US-IA   | extended   | reasons | (Iowa Code § 715D.3)
        US-IA   | refused    | appeal | within 60 days of receiving your appeal
        US-MN   | refused    | reasons, appeal | You can appeal against this decision
        US-NJ   | extended   | reasons | (N.J.S. § 56:8-166.7)
        US-NJ   | refused    | appeal | within 45 days of receiving your appeal
        US-MD   | extended   | reasons | (Md. Com. Law § 14-4705)
        US-MD   | refused    | appeal | within 60 days of receiving your appeal
        CA      | refused    | reasons, complaint-body | within 6 months of this answer (s. 8 PIPEDA)
        CA      | extended   | reasons, answer-day, complaint-body | Privacy Commissioner of Canada
        CA-BC   | refused    | reasons, complaint-body, complaint-by, contact | within 30 days of this answer
        BR      | refused    | reasons | (ANPD) (Art. 18(1) LGPD)
        MX      | refused    | complaint-body, complaint-by | within 15 days of this answer (Art. 40 LFPDPPP)
        CO      | refused    | complaint-body | only from somebody who turned to us first
        CO      | extended   | reasons, answer-day | You will have our answer by
        CN      | refused    | reasons, court | You can also go to court (Art. 50 PIPL)
        HK      | refused    | reasons | because
        HK      | elsewhere  | reasons, holder | The name and address of that organisation
        HK      | forwarded  | reasons, holder | The name and address of that organisation
        HK      | nothing    | reasons, nothing-held | We searched for your data, and hold none (s. 19(1) PDPO)
        HK      | extended   | reasons | (s. 19 PDPO)
        TW      | extended   | reasons | (Art. 13 PDPA)
        KR      | refused    | reasons, appeal | You can appeal against this decision
        KR      | extended   | reasons, appeal | You can appeal against this decision
        SG      | extended   | answer-day | You will have our answer by
        MY      | refused    | reasons | because
        MY      | elsewhere  | reasons, holder | The name and address of that organisation
        MY      | extended   | reasons | (s. 31 PDPA 2010)
        AU      | refused    | reasons | because
        NZ      | refused    | reasons, complaint-body | Privacy Commissioner (s. 46 Privacy Act 2020)
        NZ      | extended   | reasons, answer-day, complaint-body | Privacy Commissioner (s. 48 Privacy Act 2020)
        ZA      | uncorrected | statement | you asked for a correction and that we did not make it (s. 24(2)(d) POPIA)
        ZA      | granted    | data-rights | You can also ask us to correct your personal data
        NG      | refused    | reasons, complaint-body | supervisory authority of Nigeria
        TR      | refused    | reasons, complaint-body, complaint-by | within 30 days of this answer, and in any case within 60 days
        TR      | refused    | reasons, complaint-body, complaint-by | only from somebody who turned to us first
        SA      | refused    | reasons, complaint-body, complaint-by | within 90 days of this answer
        SA      | extended   | reasons | (Art. 3 PDPL Implementing Regulations)
        AE-DIFC | refused    | complaint-body | Commissioner of Data Protection of the DIFC
        AE-DIFC | extended   | complaint-body | Commissioner of Data Protection of the DIFC
        AE-DIFC | granted    | complaint-body | Commissioner of Data Protection of the DIFC
        """)
    void todaysLetterHoldsWhatTheLawDemands(String law, String what, String blocks, String sentence) {
        Letter letter = today(law, what);
        String written = Samples.written(letter).replace('~', ' ');
        Set<Block> expected = Set.copyOf(Stream.of(blocks.split(", ", -1))
                .map(id -> Stream.of(Block.values())
                        .filter(block -> block.id().equals(id))
                        .findFirst()
                        .orElseThrow())
                .toList());
        Set<Block> held = EnumSet.noneOf(Block.class);
        for (Part part : letter.parts()) {
            Stream.of(Block.values())
                    .filter(block -> part.key().equals(block.id()) && part.isRequired())
                    .forEach(held::add);
            if (part.key().matches("(declined|nothing-held|forwarded)\\..*|reasons")) {
                held.add(Block.REASONS);
            }
        }
        assertThat(held).as(written).containsAll(expected);
        assertThat(written).contains(sentence);
        assertThat(Preflight.check(
                        letter,
                        Samples.request(law, Samples.AOIFE, "2026-11-16", Channel.EMAIL)
                                .regime(),
                        TODAY))
                .noneMatch(lack -> lack.lack() == Shortfall.Lack.REQUIRED_BY_LAW);
    }

    /// Whoever adds a duty to a law finds that nobody ticks it off yet.
    @Test
    void everyDutyOfEveryLawStandsInTheListAbove() throws NoSuchMethodException {
        String list = LawsInLettersTest.class
                .getDeclaredMethod(
                        "todaysLetterHoldsWhatTheLawDemands", String.class, String.class, String.class, String.class)
                .getAnnotation(CsvSource.class)
                .textBlock();
        Map<String, Set<String>> ticked = new TreeMap<>();
        for (String line : list.lines().toList()) {
            String[] cells = line.split("\\|", -1);
            ticked.computeIfAbsent(cells[0].strip(), _ -> new TreeSet<>())
                    .addAll(List.of(cells[2].strip().split(", ", -1)));
        }
        Samples.LAWS.ids().stream()
                .flatMap(id -> Samples.LAWS.regime(id, TODAY).stream())
                .filter(law -> !law.id().value().startsWith("EU-"))
                .forEach(law -> Stream.of(Notice.EXTENSION, Notice.GRANT, Notice.REFUSAL)
                        .flatMap(notice -> law.mustContain(notice, TODAY).keySet().stream())
                        .forEach(
                                block -> assertThat(ticked.getOrDefault(law.id().value(), Set.of()))
                                        .as(law.id().value())
                                        .contains(block.id())));
    }

    /// Minn. Stat. § 325M.14, ORS § 646A.576 and 11 CCR § 7026: whoever is refused for fraud learns on what that rests.
    @ParameterizedTest
    @CsvSource({"US-MN, ACCESS", "US-OR, OBJECTION", "US-CA, MARKETING_OPT_OUT"})
    void whereTheLawWantsTheBasisOfASuspicionOfFraudTheLetterCannotGoWithoutIt(String law, Right right) {
        Samples sample = Samples.request(law, Samples.MARCUS, "2026-11-16", Channel.EMAIL, right);
        Letter letter = decided(sample, right, new Outcome.Refused(Set.of(Ground.FRAUD)));
        String reason = Refusal.key(right, Ground.FRAUD);
        assertThat(Preflight.check(letter, sample.regime(), TODAY))
                .contains(new Shortfall(Shortfall.Lack.UNFILLED, reason));
        assertThat(Samples.written(letter.filled("why-fraudulent", "the sender's domain is not yours")))
                .contains("because we believe that it is fraudulent: the sender's domain is not yours (");
    }

    /// A complaint has its time from our answer on; a notice that the answer takes longer sets none.
    @Test
    void anExtensionNamesNoTimeToComplain() {
        assertThat(Samples.written(today("CA", "extended"))).doesNotContain("has to be made within");
        assertThat(Samples.written(today("US-VA", "granted"))).doesNotContain("appeal");
    }

    /// Data that are held after all, or are ours, need no such sentence.
    @Test
    void whoHoldsTheDataAndThatNoneAreHeldIsSaidOnlyWhereItIsSo() {
        assertThat(today("HK", "refused").parts())
                .extracting(Part::key)
                .doesNotContain(Block.HOLDER.id(), Block.NOTHING_HELD.id());
        assertThat(today("EU", "elsewhere").parts()).extracting(Part::key).doesNotContain(Block.HOLDER.id());
        assertThat(today("ZA", "refused").parts()).extracting(Part::key).doesNotContain(Block.STATEMENT.id());
    }

    @Test
    void whatTheLawDemandsCannotBeTakenOutOfALetterThatSaysItAndNoAddressIsLeftBlank() {
        Letter elsewhere = today("HK", "elsewhere");
        Regime law = Samples.request("HK", Samples.AOIFE, "2026-11-16", Channel.EMAIL, Right.ACCESS)
                .regime();
        assertThat(Preflight.check(elsewhere, law, TODAY))
                .contains(new Shortfall(Shortfall.Lack.UNFILLED, Block.HOLDER.id()));
        Letter without = elsewhere.withParts(elsewhere.parts().stream()
                .filter(part -> !part.key().equals(Block.HOLDER.id()))
                .toList());
        assertThat(Preflight.check(without, law, TODAY))
                .contains(new Shortfall(Shortfall.Lack.REQUIRED_BY_LAW, Block.HOLDER.id()));
        Letter nothing = today("HK", "nothing");
        assertThatThrownBy(() -> nothing.withWords(Block.NOTHING_HELD.id(), " "))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Letter today(String law, String what) {
        Right right = what.equals("uncorrected") ? Right.CORRECTION : Right.ACCESS;
        Samples sample = Samples.request(law, Samples.AOIFE, "2026-11-16", Channel.EMAIL, right);
        String day = "2026-11-20";
        return switch (what) {
            case "extended" ->
                sample.with(new Entry.PeriodExtended(
                                LocalDate.parse(day),
                                ExtensionGround.COMPLEXITY,
                                Samples.LETTER,
                                Optional.of(LocalDate.parse("2027-01-15"))))
                        .letter(LetterKind.EXTENSION, TODAY.toString());
            case "granted" -> decided(sample, right, new Outcome.Granted());
            case "nothing" -> decided(sample, right, new Outcome.NothingHeld());
            case "forwarded" -> decided(sample, right, new Outcome.Forwarded());
            case "elsewhere" -> decided(sample, right, new Outcome.Refused(Set.of(Ground.NOT_THE_CONTROLLER)));
            default -> decided(sample, right, new Outcome.Refused(Set.of(Ground.OTHER_PEOPLE)));
        };
    }

    private static Letter decided(Samples sample, Right right, Outcome outcome) {
        return sample.decided("2026-11-20", right, outcome).letter(LetterKind.ANSWER, TODAY.toString());
    }

    /// Va. Code § 59.1-577: how to appeal, and sixty days for us to decide; PIPEDA: six months to complain.
    @Test
    void anAppealAndAComplaintSayHowLongTheyTakeWhereTheLawSaysSo() {
        assertThat(refused("US-VA", Ground.IDENTITY_OPEN))
                .contains("You can appeal against this decision: write to")
                .contains("within 60 days of receiving your appeal");
        assertThat(refused("US-OR", Ground.IDENTITY_OPEN)).contains("within 45 days of receiving your appeal");
        assertThat(refused("CA", Ground.OTHER_PEOPLE)).contains("within 6 months of this answer");
        assertThat(refused("US-CA", Ground.FRAUD))
                .as("California knows no appeal to the business")
                .doesNotContain("appeal");
    }

    private static String refused(String law, Ground ground) {
        return Samples.written(Samples.request(law, Samples.AOIFE, "2026-05-18", Channel.EMAIL, Right.ACCESS)
                .decided("2026-05-20", Right.ACCESS, new Outcome.Refused(Set.of(ground)))
                .letter(LetterKind.ANSWER, "2026-05-21"));
    }

    @ParameterizedTest
    @MethodSource("everyLawInForce")
    void aRefusalNamesThePlaceInTheLawAndHoldsAllThatTheLawDemands(Regime law) {
        for (Person person : List.of(Samples.AOIFE, Samples.JANNIK)) {
            for (GroundRule rule : law.grounds()) {
                for (Right right : rule.rights()) {
                    refusal(law, rule, right, person);
                }
            }
        }
    }

    private static void refusal(Regime law, GroundRule rule, Right right, Person person) {
        Letter letter = Samples.request(law.id().value(), person, RECEIVED.toString(), Channel.EMAIL, right)
                .identityAsked("2026-08-04")
                .identified("2026-08-05")
                .decided("2026-08-06", right, new Outcome.Refused(Set.of(rule.ground())))
                .letter(LetterKind.ANSWER, "2026-08-07");
        String written = Citations.written(
                law.citation(rule.ground(), right).orElseThrow(), Samples.TEMPLATES.in(person.language()), law.id());
        Part part = letter.parts().stream()
                .filter(each -> each.key().equals(Refusal.key(right, rule.ground())))
                .findFirst()
                .orElseThrow();
        assertThat(part.text()).as("%s %s", law.id(), right).contains(written);
        assertThat(Preflight.check(letter, law, LocalDate.of(2026, 8, 7)))
                .as("%s %s %s", law.id(), right, rule.ground())
                .noneMatch(lack -> lack.lack() == Shortfall.Lack.REQUIRED_BY_LAW);
    }
}
