// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.queue;

import static org.assertj.core.api.Assertions.assertThat;

import io.casement.cases.Request;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExcerptTest {
    private static Request request(String body, String... phrases) {
        return new Request(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                body,
                Arrays.stream(phrases)
                        .map(phrase -> new Request.Phrase(
                                "rights", body.indexOf(phrase), body.indexOf(phrase) + phrase.length()))
                        .toList(),
                "");
    }

    private static List<String> marked(Excerpt excerpt) {
        return excerpt.marks().stream()
                .map(mark -> excerpt.text().substring(mark.from(), mark.to()))
                .toList();
    }

    @Test
    void the_sentence_that_asks_is_shown_with_its_phrases_marked() {
        var excerpt = Excerpt.around(request(
                "Gentile ufficio,\n\nchiedo una copia dei dati dal 2022 a oggi. Cordiali saluti",
                "una copia",
                "dal 2022"));
        assertThat(excerpt.text()).isEqualTo("chiedo una copia dei dati dal 2022 a oggi.");
        assertThat(marked(excerpt)).containsExactly("una copia", "dal 2022");
    }

    @Test
    void a_number_with_a_full_stop_does_not_end_the_sentence() {
        assertThat(Excerpt.around(request("Under Art.15 I want v2.0 of my data. Bye.", "my data"))
                        .text())
                .isEqualTo("Under Art.15 I want v2.0 of my data.");
    }

    @Test
    void a_request_without_phrases_is_shown_from_its_beginning_and_cut_between_words() {
        var excerpt = Excerpt.around(request("word ".repeat(400)));
        assertThat(excerpt.text()).startsWith("word word").endsWith("word…").hasSizeLessThan(310);
    }

    @Test
    void an_empty_request_and_phrases_beyond_its_end_do_no_harm() {
        assertThat(Excerpt.around(request("")).text()).isEmpty();
        var broken = new Request(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "short",
                List.of(new Request.Phrase("rights", 3, 99), new Request.Phrase("rights", -1, 2)),
                "");
        assertThat(Excerpt.around(broken)).isEqualTo(new Excerpt("short", List.of()));
    }
}
