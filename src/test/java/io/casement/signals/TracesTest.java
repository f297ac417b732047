// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.signals;

import static org.assertj.core.api.Assertions.assertThat;

import io.casement.cases.CaseId;
import io.casement.cases.Person;
import io.casement.cases.Request;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// By what requests meet: the same thing written otherwise leaves the same trace, and what everybody has leaves none.
final class TracesTest {
    private static final String LETTER =
            "I ask for a copy of all the personal data that you hold about me, the purposes,"
                    + " the recipients, how long you keep it, and where you have it from. Please answer within a month. My"
                    + " customer number stands on the invoice of the second of March. Tell me also whether a machine decided"
                    + " anything about me, by which rules it did so, and to which countries my data were sent.";

    private String name = "Marcus Whitfield";
    private Optional<String> email = Optional.empty();
    private Optional<String> phone = Optional.empty();
    private List<String> address = List.of();
    private Optional<String> from = Optional.empty();
    private Optional<String> to = Optional.of("privacy@larkmere.example");
    private String body = "Hello.";
    private String note = "";

    private Traces traces() {
        var person = new Person(name, email, address, Optional.empty(), phone, "en", Map.of());
        var request = new Request(from, to, Optional.empty(), Optional.empty(), body, List.of(), "");
        return Traces.of(person, request, note);
    }

    private Set<Traces.Mark> marks(Shared kind) {
        return traces().all().stream().filter(each -> each.kind() == kind).collect(Collectors.toSet());
    }

    private Set<Traces.Mark> phone(String written) {
        phone = Optional.of(written);
        return marks(Shared.PHONE);
    }

    private Set<Traces.Mark> named(String written) {
        name = written;
        return marks(Shared.NAME);
    }

    private Set<Traces.Mark> from(String line) {
        from = Optional.of(line);
        return marks(Shared.MAILBOX);
    }

    private Set<Traces.Mark> at(String... lines) {
        address = Arrays.asList(lines);
        return marks(Shared.ADDRESS);
    }

    @Test
    void a_name_meets_itself_in_another_order_and_a_single_word_meets_nobody() {
        assertThat(named("Marcus Whitfield")).hasSize(1).isEqualTo(named("Whitfield, Marcus"));
        assertThat(named("Marcus T. Whitfield")).isEqualTo(named("Marcus Whitfield"));
        assertThat(named("Marcus Whitford")).isNotEqualTo(named("Marcus Whitfield"));
        assertThat(named("Marcus")).isEmpty();
    }

    @Test
    void a_mailbox_meets_itself_in_the_request_and_in_the_head_of_the_mail() {
        email = Optional.of("m.whitfield@gmail.com");
        var told = marks(Shared.MAILBOX);
        assertThat(told).hasSize(1);
        assertThat(from("M W <MWhitfield@gmail.com>")).isEqualTo(told);
        assertThat(from("other@harborview.example")).hasSize(2);
        assertThat(from("no address at all")).isEqualTo(told);
    }

    @Test
    void forms_and_colleagues_write_for_everybody() {
        assertThat(from("no-reply@harborview.example")).isEmpty();
        assertThat(from("Webform <web-form@harborview.example>")).isEmpty();
        assertThat(from("Amara Okafor <amara@larkmere.example>")).isEmpty();
        assertThat(from("amara@harborview.example")).hasSize(1);
        to = Optional.of("larkmere@gmail.com");
        assertThat(from("somebody@gmail.com"))
                .as("a free mailbox is nobody's house")
                .hasSize(1);
        to = Optional.empty();
        assertThat(from("amara@larkmere.example")).hasSize(1);
    }

    @Test
    void a_phone_meets_itself_with_and_without_its_country_and_a_short_number_meets_nobody() {
        assertThat(phone("+49 30 555 01234")).hasSize(1).isEqualTo(phone("030 / 555 01234"));
        assertThat(phone("030 555 01235")).isNotEqualTo(phone("030 555 01234"));
        assertThat(phone("555 0123")).hasSize(1);
        assertThat(phone("55 0123")).isEmpty();
    }

    @Test
    void an_address_needs_more_than_one_line_of_it() {
        assertThat(at("418 Juniper Street", "Oakvale, CA 94001"))
                .hasSize(1)
                .isEqualTo(at("418 Juniper St, Oakvale, CA 94001"));
        assertThat(at("Oakvale")).isEmpty();
        assertThat(at("418 Juniper Street, Oakvale")).hasSize(1);
        assertThat(at()).isEmpty();
    }

    @Test
    void what_the_mail_told_besides_is_kept_as_a_note_and_read_again() {
        var head = List.of(
                new HeadLine("Subject", "x@y.example"), new HeadLine("reply-to", "Box <drop.box@parcel.example>"));
        assertThat(Traces.note(head, List.of("0b0b", "0a0a")))
                .isEqualTo("enclosure 0a0a\nenclosure 0b0b\nreply drop.box@parcel.example");
        note = Traces.note(head, List.of("0b0b", "0a0a"));
        assertThat(marks(Shared.ENCLOSURE)).hasSize(2);
        assertThat(marks(Shared.MAILBOX)).isEqualTo(from("drop.box@parcel.example"));
        assertThat(Traces.note(List.of(), List.of())).isEmpty();
        note = "something else";
        from = Optional.empty();
        assertThat(traces().marks()).extracting(Traces.Mark::kind).containsOnly(Shared.NAME);
    }

    @Test
    void the_note_of_a_case_is_its_own() {
        var one = new CaseId(new UUID(7, 1));
        assertThat(Traces.noteOf(one)).isEqualTo(Traces.noteOf(new CaseId(new UUID(7, 1))));
        assertThat(Traces.noteOf(one)).isNotEqualTo(Traces.noteOf(new CaseId(new UUID(7, 2))));
    }

    @Test
    void a_text_long_enough_leaves_its_wording() {
        assertThat(marks(Shared.WORDING)).isEmpty();
        body = LETTER;
        assertThat(marks(Shared.WORDING)).isNotEmpty();
    }

    @Test
    void kinds_have_fixed_names() {
        assertThat(Shared.MAILBOX.id()).isEqualTo("mailbox");
        assertThat(Shared.of("wording")).contains(Shared.WORDING);
        assertThat(Shared.of("colour")).isEmpty();
    }
}
