// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.casement.law.GroundQuestion;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReasoningTest {

    private static final GroundQuestion WHO =
            new GroundQuestion("other-people", "who", Map.of("en", "Who?", "de", "Wer?"));
    private static final GroundQuestion BLACK_OUT =
            new GroundQuestion("other-people", "black-out", Map.of("en", "Black out?"));

    @Test
    void questionsAndAnswersStandBeforeTheReasonsInWordsThatAnybodyCanRead() {
        var written = Reasoning.of("Two bookings.\nOne guest.")
                .with(WHO, "de", "Der zweite\n  Gast")
                .with(BLACK_OUT, "de", "Ja.");

        assertThat(written.note()).isEqualTo("""
                [other-people.who] Wer?
                Der zweite Gast
                [other-people.black-out] Black out?
                Ja.

                Two bookings.
                One guest.""");
        assertThat(Reasoning.of(written.note())).isEqualTo(written);
        assertThat(written.answered()).isEqualTo(Set.of("other-people.who", "other-people.black-out"));
        assertThat(written.answer("other-people.who")).isEqualTo("Der zweite Gast");
        assertThat(written.answer("fraud.facts")).isEmpty();
    }

    /// Written before there were questions, or by somebody with odd habits.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Three signs of a take-over.",
                "\n",
                "\nBegins with an empty line",
                "Windows\r\nlines\r\n",
                "[see note] of 12 May",
                "[other-people.who] without an answer",
                "Ends with an empty line\n"
            })
    void anOldNoteIsReasonsWordForWord(String note) {
        var read = Reasoning.of(note);
        assertThat(read.answers()).isEmpty();
        assertThat(read.reasons()).isEqualTo(note);
        assertThat(read.note()).isEqualTo(note.startsWith("[other-people.who]") ? "\n" + note : note);
    }

    @Test
    void reasonsThatLookLikeAQuestionStayReasons() {
        for (var answers : List.of(new Reasoning(List.of(), ""), new Reasoning(List.of(), "").with(WHO, "en", "He"))) {
            var odd = answers.withReasons("[fraud.facts] he wrote\nthis himself");
            assertThat(Reasoning.of(odd.note())).isEqualTo(odd);
        }
    }

    @Test
    void anAnswerThatBeginsLikeAQuestionIsAnAnswer() {
        var odd = new Reasoning(List.of(), "why").with(WHO, "en", "[fraud.facts] is what he asked");
        assertThat(Reasoning.of(odd.note())).isEqualTo(odd);
    }

    @Test
    void aBlankAnswerIsNone() {
        var written = Reasoning.of("").with(WHO, "en", "He").with(WHO, "en", " \n ");
        assertThat(written.isBlank()).isTrue();
        assertThat(written.note()).isEmpty();
        assertThat(Reasoning.of("").with(WHO, "en", "He").with(WHO, "en", "She").answer(WHO.key()))
                .isEqualTo("She");
    }

    @Test
    void whatWasAnsweredForAGroundThatWasNotTakenGoes() {
        var both = Reasoning.of("why").with(BLACK_OUT, "en", "Yes").with(WHO, "en", "He");
        assertThat(both.to(List.of(WHO)).answered()).containsExactly(WHO.key());
        assertThat(both.to(List.of(WHO, BLACK_OUT)).answers())
                .extracting(Reasoning.Answer::words)
                .containsExactly("He", "Yes");
        assertThat(both.to(List.of()).note()).isEqualTo("why");
    }

    @Test
    void nothingIsWrittenOnlyWhereNeitherAnswerNorReasonIs() {
        assertThat(Reasoning.of("").isBlank()).isTrue();
        assertThat(Reasoning.of("Three signs.").isBlank()).isFalse();
        assertThat(Reasoning.of("").with(WHO, "en", "The guest.").isBlank()).isFalse();
    }

    @Test
    void answersMayStandWithoutReasons() {
        var answered = Reasoning.of("").with(WHO, "en", "The guest.");
        assertThat(Reasoning.of(answered.note())).isEqualTo(answered);
    }

    @Test
    void tickedSignalsStandBehindTheQuestionsAndStayWhateverTheGround() {
        var signal = new SignalId(UUID.fromString("0a1b2c3d-0000-4000-8000-000000000001"));
        var ticked = List.of(Reasoning.evidence(signal, "New address", "Changed two days before"));
        var written = Reasoning.of("why").withEvidence(ticked).with(WHO, "en", "He");
        assertThat(written.evidence()).isEqualTo(ticked);
        assertThat(written.to(List.of(WHO)).answers())
                .extracting(Reasoning.Answer::words)
                .containsExactly("He", "Changed two days before");
        assertThat(written.to(List.of()).evidence()).isEqualTo(ticked);
        assertThat(Reasoning.of(written.note())).isEqualTo(written);

        var unticked = written.withEvidence(List.of());
        assertThat(unticked.evidence()).isEmpty();
        assertThat(unticked.answered()).containsExactly(WHO.key());
    }
}
