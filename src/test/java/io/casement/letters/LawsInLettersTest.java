// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.letters;

import static org.assertj.core.api.Assertions.assertThat;

import io.casement.cases.Channel;
import io.casement.cases.LetterKind;
import io.casement.cases.Outcome;
import io.casement.cases.Person;
import io.casement.cases.Shortfall;
import io.casement.law.Ground;
import io.casement.law.GroundRule;
import io.casement.law.Regime;
import io.casement.law.Right;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every law that ships can be put into a letter: its grounds have words, its demands are met.
class LawsInLettersTest {
    private static final LocalDate RECEIVED = LocalDate.of(2026, 8, 3);

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
