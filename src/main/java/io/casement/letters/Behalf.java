// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.letters;

import io.casement.cases.LetterKind;
import io.casement.cases.Means;
import io.casement.cases.identity.BirthDates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// For whom a letter is meant when somebody else gets it, and a word to a child that gets it alone.
final class Behalf {

    /// From here on nobody is a child in any of the laws that ship.
    private static final int GROWN_UP = 18;

    private Behalf() {}

    /// The parts of a letter, with what its addressee has to know before the rest.
    static List<Part> with(Pen pen, LetterKind kind, List<Part> parts) {
        return first(pen, kind)
                .map(part -> {
                    var all = new ArrayList<Part>();
                    all.add(part);
                    all.addAll(parts);
                    return List.copyOf(all);
                })
                .orElse(parts);
    }

    private static Optional<Part> first(Pen pen, LetterKind kind) {
        return switch (kind) {
            case RECEIPT,
                    IDENTITY_REQUEST,
                    EXTENSION,
                    ANSWER,
                    CLARIFICATION,
                    REFERRAL,
                    COMPLAINT_RECEIPT,
                    COMPLAINT_ANSWER,
                    APPEAL_ANSWER -> toWhomever(pen);
            case FRAUD_NOTICE, RECIPIENT_NOTICE, PROCESSOR_NOTICE, AUTHORITY_REQUEST, PERMISSION_CHECK ->
                Optional.empty();
        };
    }

    private static Optional<Part> toWhomever(Pen pen) {
        if (pen.matter().spokesman().isPresent()) {
            var paragraph = switch (pen.matter().speaksFor()) {
                case GUARDIAN -> "behalf.guardian";
                case EXECUTOR -> "behalf.executor";
                case SELF, AGENT, LAWYER, HOUSEHOLD, EMPLOYEE -> "behalf";
            };
            return Optional.of(pen.part("behalf", paragraph, person(pen)));
        }
        return isChild(pen) ? Optional.of(pen.part("child", pen.values())) : Optional.empty();
    }

    /// The person of whose data a letter to somebody else speaks.
    static Values person(Pen pen) {
        return pen.values()
                .with(
                        "person",
                        Optional.of(Typography.line(pen.matter().person().name())));
    }

    /// Whether the person says so with the date of birth; nothing else in a request does.
    private static boolean isChild(Pen pen) {
        return Optional.ofNullable(pen.matter().person().points().get(Means.BIRTH_DATE))
                .flatMap(told -> latest(told, pen.date()))
                .filter(born -> born.plusYears(GROWN_UP).isAfter(pen.date()))
                .isPresent();
    }

    private static Optional<LocalDate> latest(String told, LocalDate today) {
        return switch (BirthDates.read(told, Optional.empty(), today)) {
            case BirthDates.Reading.Day(LocalDate day) -> Optional.of(day);
            case BirthDates.Reading.Either(LocalDate first, LocalDate second) ->
                Optional.of(first.isAfter(second) ? first : second);
            case BirthDates.Reading.Unfit _ -> Optional.empty();
        };
    }
}
