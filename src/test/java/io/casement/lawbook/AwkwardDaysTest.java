// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.lawbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Days at the edges of calendars and periods, each counted by hand with a printed calendar.
final class AwkwardDaysTest {
    private static final DeadlineCases CASES = new DeadlineCases(Lawbook.load());
    private static final List<String> COLUMNS = List.of(
            "what",
            "expected",
            "law_id",
            "right_id",
            "clock",
            "received",
            "id_requested",
            "id_received",
            "clarification_asked",
            "clarification_answered",
            "other_events",
            "holiday_calendar");

    private static final String TABLE = """
            Christmas, a Saturday and a Sunday|2025-12-29|EU-DE|access|response|2025-11-26||||||
            New Year|2026-01-02|EU-DE|access|response|2025-12-01||||||
            the last day of a leap February|2024-02-29|EU-DE|access|response|2024-01-31||||||
            Easter Monday|2026-04-07|EU-AT|access|response|2026-03-06||||||
            Good Friday to Easter Monday|2026-04-07|GB|access|response|2026-03-03||||||EW
            Easter Monday is worked in Scotland|2026-04-06|GB|access|response|2026-03-03||||||SCT
            Boxing Day moved to Monday|2026-12-29|GB|access|response|2026-11-25||||||EW
            New Year and 2 January, a Saturday|2027-01-05|GB|access|response|2026-12-01||||||SCT
            2 January moved to Monday|2027-01-05|GB|access|response|2026-12-02||||||SCT
            a notice on the rolled last day|2026-02-26|EU-DE|access|response|2025-11-26|||||extension notified 2025-12-29|
            a notice on the day after|2025-12-29|EU-DE|access|response|2025-11-26|||||extension notified 2025-12-30|
            a restart after an extension|2026-07-10|GB|access|response|2026-03-02|2026-03-25|2026-04-10|||extension notified 2026-03-20|EW
            a restart in the extended period|2026-08-03|GB|access|response|2026-03-02|2026-04-20|2026-05-01|||extension notified 2026-03-20|EW
            a pause|2026-04-09|GB|access|response|2026-03-02|||2026-03-10|2026-03-16||EW
            a pause in an extended period|2026-06-09|GB|access|response|2026-03-02|||2026-03-10|2026-03-16|extension notified 2026-04-08|EW
            a notice after a paused period|2026-04-09|GB|access|response|2026-03-02|||2026-03-10|2026-03-16|extension notified 2026-04-10|EW
            received on a holiday|2026-12-10|US-CA|access|ack|2026-11-26||||||
            a summer that does not count|2027-01-20|NZ|access|response|2026-12-01||||||
            a holiday chain|2026-07-13|CO|access|response|2026-06-26||||||
            a feast and a weekend of Friday and Saturday|2026-03-20|SA|access|response|2026-02-18||||||SA
            a month that is shorter|2026-09-30|EU-DE|access|response|2026-08-31||||||
            a month that is shorter, extended|2026-11-30|EU-DE|access|response|2026-08-31|||||extension notified 2026-09-30|
            14jul of FR|2026-07-15|EU-FR|access|response|2026-06-14||||||
            patrick of IE|2026-03-18|EU-IE|access|response|2026-02-17||||||
            ascension of BE|2026-05-15|EU-BE|access|response|2026-04-14||||||
            midsummer of SE|2026-06-22|EU-SE|access|response|2026-05-19||||||
            constit of PL|2026-05-04|EU-PL|access|response|2026-04-01||||||
            0106 of ES|2026-01-07|EU-ES|access|response|2025-12-06||||||
            2jun of IT|2026-06-03|EU-IT|access|response|2026-05-02||||||
            kings of NL|2026-04-28|EU-NL|access|response|2026-03-27||||||
            orth-easter of GR|2026-04-14|EU-GR|access|response|2026-03-13||||||
            dec of CZ|2026-12-28|EU-CZ|access|response|2026-11-24||||||
            23oct of HU|2026-10-26|EU-HU|access|response|2026-09-23||||||
            eve of LV|2026-12-28|EU-LV|access|response|2026-11-24||||||
            a pause in the extended period|2026-06-12|EU-DE|access|response|2026-03-02|2026-04-20|2026-04-30|||extension notified 2026-03-31|
            """;

    static Stream<String> rows() {
        return TABLE.lines();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void theDayIsTheOneCountedByHand(String row) {
        String[] parts = row.split("\\|", -1);
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < parts.length; i++) {
            cells.put(COLUMNS.get(i), parts[i]);
        }
        DeadlineCases.Answer answer = CASES.answer(cells);
        assertThat(answer.due().map(Object::toString).orElse(answer.why()))
                .as(row)
                .isEqualTo(cells.get("expected"));
    }
}
