// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.letters;

import io.casement.cases.Entry;
import io.casement.cases.LetterKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The rows beside the address: our reference, dates, law, and whom to turn to.
final class ReferenceBlock {

    private ReferenceBlock() {}

    static List<Letter.Reference> of(Pen pen, LetterKind kind) {
        var rows = new ArrayList<Letter.Reference>();
        rows.add(row(pen, "reference.number", pen.file().number().toString(), true));
        rows.add(row(pen, "reference.date", pen.day(pen.date()), false));
        rows.addAll(about(pen, kind));
        var office = pen.matter().organisation();
        rows.add(row(pen, "reference.contact", pen.matter().contact().orElse(office.office()), false));
        rows.add(new Letter.Reference("", office.email(), false));
        office.phone().ifPresent(phone -> rows.add(new Letter.Reference("", phone, false)));
        return rows;
    }

    /// The request and its law; whoever did not write the request is not told how it came.
    private static List<Letter.Reference> about(Pen pen, LetterKind kind) {
        return switch (kind) {
            case RECEIPT,
                    IDENTITY_REQUEST,
                    EXTENSION,
                    ANSWER,
                    CLARIFICATION,
                    REFERRAL,
                    COMPLAINT_RECEIPT,
                    COMPLAINT_ANSWER,
                    APPEAL_ANSWER,
                    AUTHORITY_REQUEST ->
                Stream.concat(
                                Stream.of(row(pen, "reference.request", request(pen), false)),
                                law(pen).stream().map(law -> row(pen, "reference.law", law, false)))
                        .toList();
            case FRAUD_NOTICE, PERMISSION_CHECK -> List.of();
            case RECIPIENT_NOTICE, PROCESSOR_NOTICE ->
                law(pen).map(law -> row(pen, "reference.law", law, false)).stream()
                        .toList();
        };
    }

    private static String request(Pen pen) {
        var channel = pen.file()
                .last(Entry.Received.class)
                .map(received -> pen.words("channel." + received.channel().id()));
        return channel.map(
                        each -> pen.line("reference.request.value", pen.values().with("channel", each)))
                .orElseGet(() -> pen.day(pen.file().received()));
    }

    /// The article of the one right, the law's short name for several; for another law the citation of its last
    /// day.
    private static Optional<String> law(Pen pen) {
        var law = pen.law();
        if (law.isByHand()) {
            return Deadlines.byHand(pen);
        }
        var rights = pen.file().rights();
        var article = rights.size() == 1
                ? rights.stream().findFirst().flatMap(law::article).map(pen::cite)
                : Optional.<String>empty();
        return article.or(() -> Optional.of(shortName(pen)));
    }

    private static String shortName(Pen pen) {
        var name = pen.law().shortName().orElse(pen.law().title().law());
        return Citations.act(name, pen.texts(), pen.law().id());
    }

    private static Letter.Reference row(Pen pen, String label, String value, boolean strong) {
        return new Letter.Reference(pen.words(label), value, strong);
    }
}
