// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.casement.app.Shell.Ran;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Finding out who asks, on the command line, with what people get wrong.
class WhoAsksTest {

    private static final String MAIL = """
            From: Marcus Whitfield <marcus.whitfield@mail.example>
            To: privacy@larkmere.example
            Subject: CCPA request, specific pieces
            Date: Fri, 5 Jun 2026 21:47:00 -0700
            Message-ID: <1@mail.example>
            MIME-Version: 1.0
            Content-Type: text/plain; charset=utf-8

            My name is Marcus Whitfield, born March 14, 1981. I am a California resident and want a copy of
            the specific pieces of personal information that you hold about me.
            My address: 2210 Alder Creek Rd, Sacramento, CA 95833. Phone: +1 415 555 0142

            Marcus Whitfield
            """;

    @TempDir
    Path folder;

    private Shell shell = new Shell(Path.of(""), LocalDate.EPOCH);

    @BeforeEach
    void aCase() {
        shell = new Shell(folder, LocalDate.of(2026, 6, 8));
        shell.write("Adm.txt", "Adm walks over seven green bridges");
        shell.write("Amara.txt", "Amara walks over seven green bridges");
        done(shell.run(
                "init",
                "--store",
                shell.file("register").toString(),
                "--user",
                "Adm",
                "--passphrase-file",
                shell.file("Adm.txt").toString()));
        done(shell.as(
                "Adm",
                "user",
                "add",
                "Amara",
                "--role",
                "agent",
                "--new-passphrase-file",
                shell.file("Amara.txt").toString()));
        var mail = shell.write("request.eml", MAIL.replace("\n", "\r\n"));
        done(shell.as(
                "Amara",
                "log",
                mail.toString(),
                "--law",
                "US-CA",
                "--right",
                "access",
                "--received",
                "2026-06-05",
                "--mine"));
    }

    private Ran doing(String... deed) {
        return shell.as(
                "Amara",
                "do",
                Stream.concat(Stream.of("26-0001"), Stream.of(deed)).toArray(String[]::new));
    }

    private static Ran done(Ran ran) {
        assertThat(ran.err()).isEmpty();
        assertThat(ran.status()).isZero();
        return ran;
    }

    private Ran show() {
        return done(shell.as("Amara", "show", "26-0001"));
    }

    private static void assertSays(Ran ran, int status, String... sentences) {
        assertThat(ran.err()).contains(sentences);
        assertThat(ran.status()).isEqualTo(status);
    }

    @Test
    void what_our_records_say_is_imported_and_stands_beside_the_request() {
        var csv = shell.write("records.csv", """
                point,value,source
                email,Marcus.Whitfield@mail.example,Circle profile
                birth-date,1981-03-14,Reservation SF-20911
                booking-number,SF-20911,"3 nights, February 2025"
                address,"418 Juniper St, Oakland",Circle profile
                """);
        done(doing("records", "file=" + csv));
        var shown = show().out();
        assertThat(shown)
                .contains("Circle profile) | Same")
                .contains("1981-03-14 (Reservation SF-20911) | Same")
                .contains("Differs: another address")
                .contains("needed three-points, 11 CCR § 7062(c)");

        assertSays(
                doing("judge-identity", "means=email,address"), 1, "Address: the request and our records do not say");
        assertSays(doing("judge-identity", "means=email,phone"), 1, "Phone: our records say nothing of it");
        assertSays(doing("judge-identity", "means=email,booking-number"), 1, "Booking: the request does not say it");
        done(doing("told", "point=booking-number", "value=SF 20911"));
        done(doing("judge-identity", "means=email,birth-date,booking-number"));
        assertThat(show().out()).contains("identity   two-points, needed three-points");
        var seq = show().out()
                .lines()
                .filter(line -> line.contains("identity-judged"))
                .findFirst()
                .orElseThrow();
        assertSays(
                doing("correct", "seq=" + seq.strip().split("\\s+", 2)[0], "means=email,address"),
                1,
                "Address: the request and our records do not say");
    }

    @Test
    void a_table_with_a_mistake_is_named_by_its_line_and_nothing_is_taken_over() {
        var csv =
                shell.write("records.csv", "point,value,source\nemail,a@mail.example,crm\nbirth-date,1981-02-31,crm\n");
        assertSays(
                doing("records", "file=" + csv),
                2,
                "records.csv: Line 3: there is no day 1981-02-31",
                "Nothing was taken over");
        assertThat(show().out()).doesNotContain("compared").doesNotContain("records-entered");
        assertSays(
                doing("records", "file=" + folder.resolve("none.csv")), 2, "could not be read", "Nothing was changed");
        assertSays(doing("records", "point=birth-date", "value=2031-01-01"), 2, "nobody was born on 2031-01-01");
        assertSays(doing("records", "point=document", "value=P1"), 2, "stands in no record");
    }

    @Test
    void a_table_of_a_spreadsheet_is_read_with_its_accents() throws Exception {
        var csv = folder.resolve("records.csv");
        Files.write(csv, "point;value;source\nname;Márcus Whitfield;Büro\n".getBytes(Charset.forName("windows-1252")));
        done(doing("records", "file=" + csv));
        assertThat(show().out()).contains("Márcus Whitfield (Büro) | Similar: accents");
    }

    @Test
    void a_declaration_counts_signed_only() {
        assertSays(doing("judge-identity", "means=email,birth-date,phone,declaration"), 1, "No declaration came yet");
        done(doing("declare", "signed=no"));
        assertThat(show().out()).contains("not signed, so it proves nothing");
        assertSays(
                doing("judge-identity", "means=email,birth-date,phone,declaration"),
                1,
                "is not signed, so it proves nothing");
        done(doing("declare", "signed=yes"));
        done(doing("judge-identity", "means=email,birth-date,phone,declaration"));
        assertThat(show().out()).contains("three-points, enough");
    }

    @Test
    void the_fourth_try_is_a_supervisors() {
        for (var tries = 0; tries < 3; tries++) {
            done(doing("judge-identity", "means=email"));
        }
        assertThat(show().out()).contains("3, now a supervisor has to look");
        assertSays(doing("judge-identity", "means=email,birth-date"), 1, "A supervisor has to look at this now");
        assertThat(shell.as("Adm", "do", "26-0001", "judge-identity", "means=email,birth-date")
                        .status())
                .isZero();
    }

    @Test
    void asking_for_too_much_cites_what_forbids_it() {
        assertSays(
                doing("ask-identity", "means=customer-number,document"),
                1,
                "Document: that is more than this request needs",
                "11 CCR § 7060");
        done(doing("ask-identity", "means=declaration"));
        var letter = done(shell.as("Amara", "letter", "26-0001", "identity-request"));
        assertThat(letter.out())
                .contains("This is what we need from you.")
                .contains("under penalty of perjury")
                .doesNotContain("customer or member number");
    }

    @Test
    void an_agent_who_has_shown_nothing_gets_nothing() {
        done(doing("declare", "signed=yes"));
        done(doing("judge-identity", "means=email,birth-date,phone,declaration"));
        done(doing("represent", "by=agent"));
        assertSays(
                doing("decide", "right=access", "outcome=grant"),
                1,
                "an authorised agent asks. Still to be shown: the signed mandate");
        assertThat(show().out()).contains("agent, still to show: mandate, confirmed-by-person");
        done(doing("authority", "what=mandate", "shown=shown"));
        done(doing("authority", "what=confirmed-by-person", "shown=shown"));
        done(doing("decide", "right=access", "outcome=grant"));
        assertSays(
                doing("authority", "what=grant-of-probate", "shown=shown"),
                1,
                "nothing that an authorised agent has to show");
    }

    @Test
    void what_our_records_say_stands_in_no_journal() {
        done(doing("records", "point=customer-number", "value=K-20931", "source=Circle profile"));
        var json = done(shell.as("Amara", "show", "26-0001", "--json")).out();
        assertThat(json).contains("K-20931");
        assertThat(json.substring(json.indexOf("\"journal\""))).doesNotContain("K-20931");
    }
}
