// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.approval;

import static org.assertj.core.api.Assertions.assertThat;

import io.casement.cases.Command;
import io.casement.cases.Flag;
import io.casement.cases.LetterKind;
import io.casement.cases.Means;
import io.casement.cases.NoteId;
import io.casement.cases.Outcome;
import io.casement.law.Right;
import io.casement.store.Paper;
import io.casement.ui.Bureau;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What somebody who approves reads before they press.
class ApprovalPageTest {

    @TempDir
    Path folder;

    @Test
    void who_comes_back_to_a_letter_reads_what_changed_in_the_case_and_in_its_words() {
        try (var bureau = Bureau.in(folder.resolve("register"))) {
            var amara = bureau.procedures(Bureau.AMARA);
            var ingrid = bureau.procedures(Bureau.INGRID);
            var id = bureau.log("Caoimhe Brennan", "IE", "EU-IE", Right.DELETION, "2026-06-09");
            var today = amara.today();
            amara.submit(
                    id,
                    List.of(
                            new Command.SetOwner(today, Bureau.AMARA.id()),
                            new Command.JudgeIdentity(today, Set.of(Means.EMAIL, Means.BIRTH_DATE)),
                            new Command.Decide(today, Right.DELETION, new Outcome.Granted(), Optional.empty())),
                    List.of());
            var letter =
                    amara.draftLetter(id, LetterKind.ANSWER, List.of()).letter().orElseThrow();
            amara.submitLetter(id, letter);
            assertThat(ApprovalPage.of(ingrid, Optional.empty(), 1, bureau.words())
                            .decision()
                            .orElseThrow()
                            .since())
                    .isEmpty();

            ingrid.returnLetter(id, letter, "Say it in plainer words");
            var key = amara.letter(id, letter).parts().stream()
                    .filter(part -> !part.isRequired())
                    .findFirst()
                    .orElseThrow()
                    .key();
            amara.write(id, letter, key, "We deleted it.");
            var note = new NoteId(UUID.randomUUID());
            amara.submit(
                    id,
                    List.of(new Command.SetFlag(today, Flag.HOLD, note)),
                    List.of(new Paper.OfNote(note, "a claim may come")));
            amara.submitLetter(id, letter);

            var since = ApprovalPage.of(ingrid, Optional.empty(), 1, bureau.words())
                    .decision()
                    .orElseThrow()
                    .since();
            assertThat(since).hasSize(2);
            assertThat(since.getFirst().title()).startsWith("Changed since your last step here");
            assertThat(since.getFirst().changes()).containsExactly("Marked: legal hold");
            assertThat(since.getLast().changes())
                    .singleElement()
                    .asString()
                    .startsWith("Letter: ")
                    .contains("now “We deleted it.”");
        }
    }
}
