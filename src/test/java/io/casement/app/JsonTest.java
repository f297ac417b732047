// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JsonTest {

    @Test
    void wordsOfRequestersCannotBreakTheDocument() {
        assertThat(Json.of("a \"quote\" \\ and\nlines\tand \u0007 bells"))
                .isEqualTo("\"a \\\"quote\\\" \\\\ and\\nlines\\tand \\u0007 bells\"");
    }

    @Test
    void halfACharacterIsWrittenAsANumberAndAWholeOneAsItIs() {
        assertThat(Json.of("\ud83c\udf0a \ud83c")).isEqualTo("\"\ud83c\udf0a \\ud83c\"");
        assertThat(Json.of("\udf0a")).isEqualTo("\"\\udf0a\"");
    }

    @Test
    void whatIsMissingIsNull() {
        assertThat(Json.of(Json.object("due", Optional.empty(), "safe", Optional.of(LocalDate.of(2026, 3, 2)))))
                .isEqualTo("{\n  \"due\": null,\n  \"safe\": \"2026-03-02\"\n}");
    }

    @Test
    void emptyListsAndObjectsTakeOneLine() {
        assertThat(Json.of(List.of(List.of(), Map.of(), 1, true))).isEqualTo("[\n  [],\n  {},\n  1,\n  true\n]");
    }

    @Test
    void aPathIsOneWordAlthoughItCouldBeWalkedThrough() {
        assertThat(Json.of(Path.of("a", "b").toString())).isEqualTo(Json.of(Path.of("a", "b")));
    }
}
