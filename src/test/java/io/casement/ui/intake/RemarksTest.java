// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.casement.intake.Limits;
import io.casement.intake.Office;
import io.casement.intake.Outcome;
import io.casement.intake.Reading;
import io.casement.intake.Reason;
import io.casement.ui.words.Words;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Whatever is odd about a file is said with what was done about it and what helps.
class RemarksTest {

    private static final Office OFFICE = new Office(ZoneId.of("Europe/Berlin"), LocalDate.of(2026, 3, 2));
    private static final String FROM = "From: Eva <eva@example.org>\r\n";
    private static final String TOP = FROM + "Date: Sun, 1 Mar 2026 10:00:00 +0100\r\n";
    private static final String MIXED = TOP + "Content-Type: multipart/mixed; boundary=b\r\n\r\n";

    private static List<String> said(String name, String content) {
        return said(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> said(String name, byte[] content) {
        var read = (Outcome.Understood) Reading.read(name, content, OFFICE, Limits.usual());
        return new Remarks(Words.in(Locale.UK)).of(read.slip());
    }

    @Test
    void an_ordinary_mail_needs_no_remark() {
        assertThat(said("a.eml", TOP + "\r\nPlease delete my data.\r\n")).isEmpty();
        assertThat(said("a.txt", "Please delete my data.")).isEmpty();
    }

    @Test
    void a_mail_without_a_date_asks_for_the_day_and_assumes_none() {
        assertThat(said("a.eml", FROM + "\r\nPlease delete my data.\r\n"))
                .containsExactly("This mail has no date that can be read, so none is assumed. Say the day it arrived.");
    }

    @Test
    void a_date_that_cannot_be_is_not_used_and_both_are_said() {
        assertThat(said("a.eml", FROM + "Date: Sun, 1 Mar 2076 10:00:00 +0100\r\n\r\nPlease delete my data.\r\n"))
                .hasSize(2)
                .anyMatch(text -> text.contains("cannot be right and was not used"))
                .anyMatch(text -> text.contains("none is assumed"));
    }

    @Test
    void an_unknown_character_set_is_named_with_what_was_read_instead() {
        assertThat(said("a.eml", TOP + "Content-Type: text/plain; charset=x-none\r\n\r\nPlease delete my data.\r\n"))
                .singleElement()
                .asString()
                .contains("nobody knows (x-none)", "read as", "The original is kept", "check names");
    }

    @Test
    void a_mail_that_breaks_off_says_so_and_keeps_what_was_read() {
        assertThat(said(
                        "a.eml",
                        MIXED
                                + "--b\r\n\r\nPlease delete my data.\r\n--b\r\nContent-Type: application/pdf; name=z.pdf\r\n"
                                + "Content-Transfer-Encoding: base64\r\n\r\nQUJDQUJDQUJ"))
                .singleElement()
                .asString()
                .contains("breaks off", "the original is kept", "ask for it once more");
    }

    @Test
    void a_mail_that_ends_as_it_should_is_not_called_broken() {
        assertThat(said("a.eml", MIXED + "--b\r\n\r\nPlease delete my data.\r\n--b--\r\n"))
                .isEmpty();
        assertThat(said("a.eml", MIXED + "--b\r\n\r\nPlease delete my data.\r\n--b--"))
                .isEmpty();
    }

    @Test
    void an_attached_mail_was_not_read_and_may_be_the_request() {
        assertThat(said(
                        "a.eml",
                        MIXED + "--b\r\n\r\nSee below.\r\n--b\r\nContent-Type: message/rfc822\r\n\r\n" + TOP
                                + "\r\nPlease delete my data.\r\n--b--\r\n"))
                .containsExactly(
                        "Another mail is attached and was not read. If it holds the request, save it and log it"
                                + " by itself.");
    }

    @Test
    void an_empty_file_in_a_mail_is_named() {
        assertThat(said(
                        "a.eml",
                        MIXED + "--b\r\n\r\nMy proof.\r\n--b\r\nContent-Type: application/pdf; name=id.pdf\r\n\r\n"
                                + "--b--\r\n"))
                .contains("An attached file is empty: id.pdf. Ask for it once more.");
    }

    @Test
    void a_scan_is_kept_as_it_came_however_long_it_is() {
        byte[] scan = new byte[50 << 20];
        System.arraycopy(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16}, 0, scan, 0, 6);
        assertThat(said("scan.jpg", scan)).singleElement().asString().contains("kept as it came", "type what it says");
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void what_is_refused_is_told_with_what_helps_in_both_languages(Reason reason) {
        var refused = new Outcome.Unreadable(reason, reason == Reason.TOO_LARGE ? "1048576" : "zip");
        assertThat(new Unread(Words.in(Locale.UK)).of(refused)).contains("Nothing was logged; ");
        assertThat(new Unread(Words.in(Locale.GERMANY)).of(refused)).contains("Nichts wurde erfasst; ");
    }
}
