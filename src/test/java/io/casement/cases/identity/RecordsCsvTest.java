// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.casement.cases.Means;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordsCsvTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 9);

    private static RecordsCsv.Result read(String text) {
        return RecordsCsv.read(text, TODAY);
    }

    private static RecordsCsv.Result unfit(int line, RecordsCsv.Fault fault, String words) {
        return new RecordsCsv.Result.Unfit(line, fault, words);
    }

    @Test
    void a_table_is_read_with_its_sources() {
        assertThat(
                        read(
                                "point,value,source\nemail,anna@mail.example,Circle profile\nbirth-date,1981-03-14,Reservation\n"))
                .isEqualTo(new RecordsCsv.Result.Read(new Records(List.of(
                        new Held(Means.EMAIL, "anna@mail.example", "Circle profile"),
                        new Held(Means.BIRTH_DATE, "1981-03-14", "Reservation")))));
    }

    @Test
    void quotes_semicolons_a_byte_order_mark_and_no_head_are_read_too() {
        var expected = new RecordsCsv.Result.Read(
                new Records(List.of(new Held(Means.ADDRESS, "418 Juniper St, \"rear\"", "crm"))));
        assertThat(read("\uFEFFaddress,\"418 Juniper St, \"\"rear\"\"\",crm")).isEqualTo(expected);
        assertThat(read("point;value;source\r\nAddress;418 Juniper St, \"rear\";crm\r\n\r\n"))
                .isEqualTo(expected);
    }

    @Test
    void an_address_in_several_lines_is_one_field_and_the_next_error_still_names_its_line() {
        var text = "point,value,source\naddress,\"418 Juniper St\nOakland\",crm\nshoe-size,44,crm\n";
        assertThat(read(text)).isEqualTo(unfit(4, RecordsCsv.Fault.UNKNOWN_POINT, "shoe-size"));
    }

    @Test
    void every_mistake_names_its_line_and_nothing_is_taken_over() {
        assertThat(read("")).isEqualTo(unfit(1, RecordsCsv.Fault.EMPTY_FILE, ""));
        assertThat(read("point,value,source\n")).isEqualTo(unfit(1, RecordsCsv.Fault.EMPTY_FILE, ""));
        assertThat(read("email,a@b.example,x\nphone\n")).isEqualTo(unfit(2, RecordsCsv.Fault.COLUMNS, "1"));
        assertThat(read("email,a,b,c\n")).isEqualTo(unfit(1, RecordsCsv.Fault.COLUMNS, "4"));
        assertThat(read("email,,crm\n")).isEqualTo(unfit(1, RecordsCsv.Fault.NO_VALUE, "email"));
        assertThat(read("document,P123,crm\n")).isEqualTo(unfit(1, RecordsCsv.Fault.NOT_A_RECORD, "document"));
        assertThat(read("email,\"a@b.example,crm\n")).isEqualTo(unfit(1, RecordsCsv.Fault.QUOTE_OPEN, ""));
        assertThat(read("birth-date,1981-02-31,crm\n"))
                .isEqualTo(unfit(1, RecordsCsv.Fault.DATE_IMPOSSIBLE, "1981-02-31"));
        assertThat(read("\nbirth-date,2031-01-01,crm\n"))
                .isEqualTo(unfit(2, RecordsCsv.Fault.DATE_IN_THE_FUTURE, "2031-01-01"));
        assertThat(read("birth-date,spring,crm\n")).isEqualTo(unfit(1, RecordsCsv.Fault.DATE_UNREADABLE, "spring"));
        assertThat(read("email," + "x".repeat(501) + ",crm\n")).isEqualTo(unfit(1, RecordsCsv.Fault.TOO_LONG, "email"));
        assertThat(read("email,a@b.example,crm\n".repeat(201))).isEqualTo(unfit(201, RecordsCsv.Fault.TOO_MANY, ""));
    }
}
