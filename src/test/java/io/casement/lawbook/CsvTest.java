// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.lawbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// RFC 4180, both ways.
class CsvTest {
    @Test
    void quotesHoldCommasQuotesAndLineBreaks() {
        assertThat(Csv.parse("a,\"b,\"\"c\"\"\",\"d\r\ne\"\r\nf,,\"\"\r\n"))
                .containsExactly(List.of("a", "b,\"c\"", "d\r\ne"), List.of("f", "", ""));
    }

    @Test
    void lineEndsOfEverySystemAndAByteOrderMarkAreTaken() {
        assertThat(Csv.parse("\uFEFFa,b\nc,d\re,f\r\n\r\ng,h"))
                .containsExactly(List.of("a", "b"), List.of("c", "d"), List.of("e", "f"), List.of("g", "h"));
    }

    @Test
    void aLineWithNothingButAQuotedNothingIsARecord() {
        assertThat(Csv.parse("\"\"\n")).containsExactly(List.of(""));
    }

    @Test
    void aQuoteInTheMiddleIsJustAQuote() {
        assertThat(Csv.parse("5\" pipe,x")).containsExactly(List.of("5\" pipe", "x"));
    }

    @Test
    void anUnclosedQuoteEndsWithTheFile() {
        assertThat(Csv.parse("a,\"b\nc")).containsExactly(List.of("a", "b\nc"));
    }

    @Test
    void whatIsWrittenIsReadBack() {
        Random random = new Random(11);
        String alphabet = "ab ,\"\n\r;é";
        for (int i = 0; i < 2_000; i++) {
            List<String> record = new ArrayList<>();
            for (int f = 0; f < 1 + random.nextInt(4); f++) {
                StringBuilder field = new StringBuilder("x");
                for (int c = random.nextInt(6); c > 0; c--) {
                    field.append(alphabet.charAt(random.nextInt(alphabet.length())));
                }
                record.add(field.toString());
            }
            assertThat(Csv.parse(Csv.line(record))).containsExactly(record);
        }
    }
}
