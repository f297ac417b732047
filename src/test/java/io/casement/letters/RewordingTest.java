// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.letters;

import static org.assertj.core.api.Assertions.assertThat;

import io.casement.cases.CaseNumber;
import io.casement.cases.LetterId;
import io.casement.cases.LetterKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What a letter says otherwise than the one that somebody looked at before.
class RewordingTest {

    private static Part part(String key, String words) {
        return new Part(key, Optional.empty(), List.of(new Span.Words(words)), Part.Origin.TEMPLATE, Optional.empty());
    }

    private static Letter letter(String day, List<String> addressee, List<String> enclosures, Part... parts) {
        return new Letter(
                new LetterId(new UUID(2, 1)),
                LetterKind.ANSWER,
                new CaseNumber(2026, 413),
                "en",
                LocalDate.parse(day),
                addressee,
                List.of(new Letter.Reference("Our reference", "26-0413", true)),
                "Your request",
                "Dear Ms Brennan,",
                List.of(parts),
                "Yours sincerely",
                enclosures,
                "eu/answer/1");
    }

    private static final List<String> HOME = List.of("Caoimhe Brennan", "7 Hawthorn Rise", "Tramore");

    private static Letter letter(Part... parts) {
        return letter("2026-03-05", HOME, List.of(), parts);
    }

    @Test
    void the_day_alone_changes_no_words() {
        assertThat(Rewording.between(
                        letter("2026-03-05", HOME, List.of(), part("intro", "We looked.")),
                        letter("2026-03-06", HOME, List.of(), part("intro", "We looked."))))
                .isEmpty();
    }

    @Test
    void another_house_on_the_envelope_is_seen() {
        var moved = List.of("Caoimhe Brennan", "9 Hawthorn Rise", "Tramore");
        assertThat(Rewording.between(letter(), letter("2026-03-05", moved, List.of())))
                .containsExactly(new Rewording(
                        Rewording.RECIPIENT,
                        "Caoimhe Brennan, 7 Hawthorn Rise, Tramore",
                        "Caoimhe Brennan, 9 Hawthorn Rise, Tramore"));
    }

    @Test
    void another_enclosure_is_seen() {
        assertThat(Rewording.between(letter(), letter("2026-03-05", HOME, List.of("Your data"))))
                .containsExactly(new Rewording(Rewording.ENCLOSURES, "", "Your data"));
    }

    @Test
    void parts_that_are_new_reworded_or_left_out_are_seen_in_the_order_of_the_letter() {
        assertThat(Rewording.between(
                        letter(part("a", "One."), part("b", "Two."), part("c", "Three.")),
                        letter(part("a", "One."), part("added.1", "More."), part("b", "Two, perhaps."))))
                .containsExactly(
                        new Rewording("added.1", "", "More."),
                        new Rewording("b", "Two.", "Two, perhaps."),
                        new Rewording("c", "Three.", ""));
    }

    @Test
    void a_part_that_was_emptied_is_left_out_and_one_that_was_empty_is_none() {
        assertThat(Rewording.between(letter(part("a", "One.")), letter(part("a", "  "))))
                .containsExactly(new Rewording("a", "One.", ""));
        assertThat(Rewording.between(letter(part("a", " ")), letter())).isEmpty();
    }

    @Test
    void another_heading_is_seen() {
        var under = part("a", "One.").under(Optional.of("Your rights"));
        assertThat(Rewording.between(letter(part("a", "One.")), letter(under)))
                .containsExactly(new Rewording("a", "One.", "Your rights: One."));
    }

    @Test
    void of_a_long_part_only_what_differs_is_said_with_a_few_words_around_it() {
        var before = "We keep the invoice for ten years because the tax law says so and delete it then.";
        var rewording = new Rewording("a", before, before.replace("ten", "six"));
        assertThat(rewording.was()).isEqualTo("… the invoice for ten years because the …");
        assertThat(rewording.is()).isEqualTo("… the invoice for six years because the …");
    }

    @Test
    void words_at_either_end_are_cut_on_the_other_side_only() {
        var rewording = new Rewording("a", "One two three four five.", "Once two three four five.");
        assertThat(rewording.was()).isEqualTo("One two three four …");
        assertThat(new Rewording("a", "One two.", "One two. And three.").is()).isEqualTo("One two. And three.");
        assertThat(new Rewording("a", "a b c d e", "a b c d x").is()).isEqualTo("… b c d x");
    }

    @Test
    void what_is_new_or_left_out_is_said_whole() {
        assertThat(new Rewording("a", "", "All of it.").is()).isEqualTo("All of it.");
        assertThat(new Rewording("a", "", "All of it.").was()).isEmpty();
        assertThat(new Rewording("a", "All of it.", "").was()).isEqualTo("All of it.");
    }
}
