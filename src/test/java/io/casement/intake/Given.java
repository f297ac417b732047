// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;

/// Things that arrive, said in a few words.
final class Given {
    static final Office OFFICE = new Office(ZoneId.of("Europe/Berlin"), LocalDate.of(2026, 11, 25));

    private Given() {}

    static Outcome file(String name, byte[] bytes) {
        return Reading.read(name, bytes, OFFICE, Limits.usual());
    }

    static Outcome file(String name, String latin1) {
        return file(name, latin1.getBytes(StandardCharsets.ISO_8859_1));
    }

    static Slip text(String text) {
        return understood(Reading.pasted(text, OFFICE, Limits.usual()));
    }

    /// A mail in UTF-8; line ends become those of mails.
    static Slip mail(String mail) {
        return mail(mail, StandardCharsets.UTF_8);
    }

    static Slip mail(String mail, Charset charset) {
        return understood(file("a.eml", mail.replace("\n", "\r\n").getBytes(charset)));
    }

    static Slip understood(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Understood.class);
        return ((Outcome.Understood) outcome).slip();
    }

    static Reason unreadable(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Unreadable.class);
        return ((Outcome.Unreadable) outcome).reason();
    }

    /// The words of a field's evidence, joined by a bar.
    static String words(Slip slip, Field<?> field) {
        return String.join("|", field.evidence().stream().map(slip::words).toList());
    }
}
