// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.casement.law.Right;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What a careful clerk would tick for the letters in `letters.txt`.
class LettersTest {

    record Letter(String title, String language, String rights, String mentioned, String text) {
        @Override
        public String toString() {
            return language + ": " + title;
        }
    }

    static Stream<Letter> letters() throws IOException {
        try (InputStream in = LettersTest.class.getResourceAsStream("/intake/letters.txt")) {
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            List<Letter> letters = new ArrayList<>();
            for (String block : all.split("(?m)^== ", -1)) {
                if (!block.contains("|")) {
                    continue;
                }
                int line = block.indexOf('\n');
                String[] head = block.substring(0, line).split("\\|", -1);
                if (head.length == 4) {
                    letters.add(new Letter(
                            head[0].strip(),
                            head[1].strip(),
                            head[2].strip(),
                            head[3].strip(),
                            block.substring(line + 1)));
                }
            }
            assertThat(letters).hasSizeGreaterThan(80);
            return letters.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("letters")
    void isReadAsACarefulClerkReadsIt(Letter letter) {
        Slip slip = Given.text(letter.text());
        assertThat(slip.language().map(Field::value).orElse("-")).isEqualTo(letter.language());
        expect("asked for", ids(slip.rights()), letter.rights());
        expect("mentioned", ids(slip.mentioned()), letter.mentioned());
    }

    private static void expect(String what, Set<String> ids, String wanted) {
        if (!wanted.equals("?")) {
            Set<String> all = new TreeSet<>();
            if (!wanted.equals("-")) {
                Stream.of(wanted.split(",")).map(String::strip).forEach(all::add);
            }
            assertThat(ids).as(what).isEqualTo(all);
        }
    }

    private static Set<String> ids(List<Field<Right>> rights) {
        Set<String> ids = new TreeSet<>();
        rights.forEach(f -> ids.add(f.value().id()));
        return ids;
    }
}
