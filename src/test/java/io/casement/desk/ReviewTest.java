// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.casement.cases.CaseId;
import io.casement.cases.Command;
import io.casement.cases.LetterId;
import io.casement.cases.LetterKind;
import io.casement.cases.Means;
import io.casement.cases.Outcome;
import io.casement.cases.Person;
import io.casement.cases.Verdict;
import io.casement.law.Right;
import io.casement.letters.Rewording;
import io.casement.ui.Bureau;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whoever looks at a letter a second time sees what it says otherwise.
class ReviewTest {

    @TempDir
    Path folder;

    private Bureau bureau;
    private CaseId id;
    private LetterId letter;

    @BeforeEach
    void aLetterWaits() {
        bureau = Bureau.in(folder.resolve("register"));
        id = bureau.log("Caoimhe Brennan", "IE", "EU-IE", Right.DELETION, "2026-06-09");
        var today = amara().today();
        accepted(amara().submit(
                        id,
                        List.of(
                                new Command.SetOwner(today, Bureau.AMARA.id()),
                                new Command.JudgeIdentity(today, Set.of(Means.EMAIL, Means.BIRTH_DATE, Means.ADDRESS)),
                                new Command.Decide(today, Right.DELETION, new Outcome.Granted(), Optional.empty())),
                        List.of()));
        letter = amara().draftLetter(id, LetterKind.ANSWER, List.of()).letter().orElseThrow();
        accepted(amara().submitLetter(id, letter));
    }

    @AfterEach
    void close() {
        bureau.close();
    }

    private Procedures amara() {
        return bureau.procedures(Bureau.AMARA);
    }

    private Procedures ingrid() {
        return bureau.procedures(Bureau.INGRID);
    }

    private static void accepted(Verdict verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Accepted.class);
    }

    private List<Rewording> rewordings() {
        return ingrid().dossier(id).rewordings(ingrid().letter(id, letter));
    }

    private String editable() {
        return amara().letter(id, letter).parts().stream()
                .filter(part -> !part.isRequired())
                .findFirst()
                .orElseThrow()
                .key();
    }

    @Test
    void the_first_time_everything_is_new_and_nothing_is_otherwise() {
        assertThat(rewordings()).isEmpty();
        assertThat(ingrid().dossier(id).reviewed(letter)).isEmpty();
        assertThat(ingrid().dossier(id).changes()).isEmpty();
    }

    @Test
    void what_was_sent_back_and_comes_again_shows_the_words_that_changed() {
        accepted(ingrid().returnLetter(id, letter, "Say it in plainer words"));
        assertThat(rewordings()).isEmpty();
        var key = editable();
        assertThat(amara().write(id, letter, key, "We deleted it, all of it.")).isEmpty();
        accepted(amara().submitLetter(id, letter));
        assertThat(rewordings()).singleElement().satisfies(each -> {
            assertThat(each.part()).isEqualTo(key);
            assertThat(each.after()).isEqualTo("We deleted it, all of it.");
        });
        assertThat(ingrid().dossier(id).reviewed(letter)).contains(Bureau.TODAY);
        accepted(ingrid().returnLetter(id, letter, "Better, but too long"));
        assertThat(rewordings()).as("seen once is seen").isEmpty();
    }

    @Test
    void what_was_approved_and_goes_elsewhere_shows_the_other_address() {
        accepted(ingrid().approve(id, letter));
        assertThat(rewordings()).isEmpty();
        var old = amara().dossier(id).person();
        accepted(amara().changePerson(
                        id,
                        new Person(
                                old.name(),
                                old.email(),
                                List.of("1 Other Street", "Cork"),
                                old.country(),
                                old.region(),
                                old.phone(),
                                old.language(),
                                old.points())));
        assertThat(rewordings()).anySatisfy(each -> {
            assertThat(each.part()).isEqualTo(Rewording.RECIPIENT);
            assertThat(each.after()).contains("1 Other Street");
            assertThat(each.before()).doesNotContain("1 Other Street");
        });
    }
}
