// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.letters;

import static org.assertj.core.api.Assertions.assertThat;

import io.casement.cases.Authority;
import io.casement.cases.Channel;
import io.casement.cases.Entry;
import io.casement.cases.LetterKind;
import io.casement.cases.Means;
import io.casement.cases.Representative;
import io.casement.cases.Shortfall;
import io.casement.cases.Shortfall.Lack;
import io.casement.cases.Shown;
import io.casement.law.Right;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Letters to those who speak for somebody, and to children.
class BehalfTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 19);
    private static final String LAWYER = "Fiona Roche; 2 Quay Lane; Galway; IE";

    private static Samples request() {
        return Samples.request("EU-IE", Samples.AOIFE, "2026-05-18", Channel.EMAIL, Right.ACCESS);
    }

    private static Letter letter(Samples sample, LetterKind kind) {
        return sample.letter(kind, TODAY.toString());
    }

    @ParameterizedTest
    @EnumSource(
            value = LetterKind.class,
            names = {"RECEIPT", "IDENTITY_REQUEST", "EXTENSION", "ANSWER", "CLARIFICATION", "REFERRAL", "APPEAL_ANSWER"
            })
    void what_the_person_would_get_goes_to_who_speaks_and_says_for_whom(LetterKind kind) {
        var letter = letter(request().spokenForBy(Representative.LAWYER, LAWYER), kind);

        assertThat(letter.addressee()).startsWith("Fiona Roche").doesNotContain("Salthill");
        assertThat(letter.salutation()).contains("Fiona Roche");
        assertThat(letter.parts().getFirst().text()).startsWith("You wrote to us for Aoife Ní Dhomhnaill.");
    }

    @ParameterizedTest
    @CsvSource({"SELF", "EMPLOYEE", "HOUSEHOLD"})
    void whoever_speaks_for_themselves_gets_it_themselves(Representative by) {
        var letter = letter(request().spokenForBy(by, LAWYER), LetterKind.RECEIPT);

        assertThat(letter.addressee()).startsWith("Aoife Ní Dhomhnaill");
        assertThat(letter.parts()).noneMatch(part -> part.key().equals("behalf"));
    }

    @Test
    void only_what_is_still_to_be_shown_is_asked_for() {
        var guardian =
                request().spokenForBy(Representative.GUARDIAN, "Maeve Ní Dhomhnaill; 14 Bóthar na Trá; Salthill");
        var asked = Samples.written(letter(guardian, LetterKind.AUTHORITY_REQUEST));
        assertThat(asked)
                .contains("1. A paper that shows that the child is yours", "2. A sentence", "3. What the child thinks")
                .contains("We decide in the interest of the child");

        var shown = guardian.with(new Entry.AuthorityJudged(TODAY, Authority.PARENTAL_RESPONSIBILITY, Shown.SHOWN))
                .with(new Entry.AuthorityJudged(TODAY, Authority.CHILDS_VIEW, Shown.WAIVED));
        assertThat(Samples.written(letter(shown, LetterKind.AUTHORITY_REQUEST)))
                .contains("This is what we need from you.", "1. A sentence")
                .doesNotContain("What the child thinks");
    }

    @Test
    void the_person_is_asked_by_a_way_that_the_agent_did_not_name() {
        var agent = Samples.request("US-CA", Samples.MARCUS, "2026-05-18", Channel.EMAIL, Right.DELETION)
                .spokenForBy(Representative.AGENT, "Clean Slate Inc.; requests@cleanslate.example");
        var letter = letter(agent, LetterKind.PERMISSION_CHECK);

        assertThat(Samples.written(letter)).contains("Clean Slate Inc. asked us in your name");
        assertThat(Preflight.check(letter, agent.regime(), TODAY))
                .containsExactly(new Shortfall(Lack.NO_KNOWN_CHANNEL, "address"));
    }

    @ParameterizedTest
    @CsvSource({
        "2 March 2012, true",
        "19 May 2008, false",
        "20 May 2008, true",
        "03/04/1981, false",
        "unreadable, false"
    })
    void a_child_that_asks_alone_gets_a_word_of_its_own(String born, boolean child) {
        var letter = letter(request().of(Samples.AOIFE.telling(Map.of(Means.BIRTH_DATE, born))), LetterKind.RECEIPT);

        assertThat(letter.parts().getFirst().key().equals("child")).isEqualTo(child);
    }
}
