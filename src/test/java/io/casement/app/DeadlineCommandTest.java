// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Dates on the command line, without a register.
final class DeadlineCommandTest {

    @TempDir
    private Path folder;

    private String says(String... arguments) {
        var result = new Shell(folder, LocalDate.of(2026, 7, 6)).run(arguments);
        assertThat(result.status()).as(result.err()).isZero();
        return result.out();
    }

    @Test
    void everyEventThatAClockLooksAtCanBeSaid() {
        assertThat(says(
                        "deadline",
                        "--law",
                        "CA",
                        "--right",
                        "access",
                        "--received",
                        "2026-03-09",
                        "--event",
                        "dated=2026-03-02"))
                .contains("extension_notice: by Wed 1 April 2026");
        assertThat(says(
                        "deadline",
                        "--law",
                        "US-UT",
                        "--right",
                        "access",
                        "--received",
                        "2026-03-02",
                        "--event",
                        "identity-asked=2026-03-05",
                        "--event",
                        "fraud-suspected=2026-03-10"))
                .contains("This clock does not apply to the case.");
        assertThat(says(
                        "deadline",
                        "--law",
                        "AR",
                        "--right",
                        "deletion",
                        "--received",
                        "2026-03-02",
                        "--event",
                        "answered=2026-03-06"))
                .contains("recipients: by Fri 13 March 2026");
        assertThat(says(
                        "deadline",
                        "--law",
                        "HK",
                        "--right",
                        "access",
                        "--received",
                        "2026-03-02",
                        "--event",
                        "extended=2026-03-20",
                        "--event",
                        "extended-to=2026-05-29"))
                .contains("response: by Fri 29 May 2026")
                .contains("The law sets no length; the day that we named: Fri 29 May 2026. (s. 19 PDPO)");
        assertThat(says(
                        "deadline",
                        "--law",
                        "GB",
                        "--right",
                        "access",
                        "--received",
                        "2026-07-01",
                        "--event",
                        "received-utc=2026-06-30T23:30Z"))
                .contains("by the other stamp it was received on Tue 30 June 2026");
        assertThat(says(
                        "deadline",
                        "--law",
                        "KR",
                        "--right",
                        "access",
                        "--received",
                        "2026-03-02",
                        "--circumstance",
                        "automated-decision"))
                .contains("response: by");
    }

    @Test
    void aClockSaysWhatADayMoreWouldMeanAndWhatCouldStillChangeIt() {
        assertThat(says("deadline", "--law", "EU-DE", "--right", "access", "--received", "today"))
                .contains("Had it been received a day later: by")
                .contains("What would change it: We tell the person of an extension, up to")
                .contains("(Art. 12(3) GDPR)");
        assertThat(says("deadline", "--law", "EU-DE", "--right", "access", "--received", "today", "--json"))
                .contains("\"a_day_later\"")
                .contains("\"would_change\"")
                .contains("\"event\"");
        assertThat(says("deadline", "--law", "EU-DE", "--right", "deletion", "--received", "today"))
                .contains("recipients: The law names no period.");
    }

    @Test
    void eventsThatCannotBeAreRefusedWithWhatTheyMayBe() {
        var shell = new Shell(folder, LocalDate.of(2026, 7, 6));
        String[] base = {"deadline", "--law", "GB", "--right", "access", "--received", "2026-07-01", "--event"};
        for (var wrong : new String[][] {
            {"identity-received=2026-07-05", "no question before it"},
            {"extended=2026-06-30", "before the day of receipt"},
            {"received-utc=yesterday", "no time like"},
            {"moon=2026-07-05", "Events are identity-asked"},
            {"moon", "is no event"}
        }) {
            var all = Arrays.copyOf(base, base.length + 1);
            all[base.length] = wrong[0];
            var result = shell.run(all);
            assertThat(result.status()).as(wrong[0]).isEqualTo(2);
            assertThat(result.err()).contains(wrong[1]);
        }
    }
}
