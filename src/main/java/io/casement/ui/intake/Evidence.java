// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.intake;

import io.casement.intake.Field;
import io.casement.intake.Mark;
import io.casement.intake.Point;
import io.casement.intake.Slip;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Words of the text that filled a field of the form.
record Evidence(FormField field, int from, int to) {

    /// All of them, in the order of the text.
    static List<Evidence> of(Slip slip) {
        var all = new ArrayList<Evidence>();
        slip.points().forEach((point, field) -> add(all, of(point), field));
        slip.rights().forEach(field -> add(all, Optional.of(FormField.RIGHTS), field));
        slip.law().ifPresent(field -> add(all, Optional.of(FormField.LAW), field));
        slip.received().ifPresent(field -> add(all, Optional.of(FormField.RECEIVED), field));
        all.sort(Comparator.comparingInt(Evidence::from));
        return all;
    }

    /// Numbers and dates of birth fill no field; they are kept to recognise the person, and shown as read.
    private static Optional<FormField> of(Point point) {
        return switch (point) {
            case NAME -> Optional.of(FormField.NAME);
            case EMAIL -> Optional.of(FormField.EMAIL);
            case ADDRESS -> Optional.of(FormField.ADDRESS);
            case PHONE -> Optional.of(FormField.PHONE);
            case BIRTH_DATE, CUSTOMER_NUMBER, CONTRACT_NUMBER, ORDER_NUMBER, USER_NAME -> Optional.empty();
        };
    }

    private static void add(List<Evidence> all, Optional<FormField> where, Field<?> field) {
        for (var mark : field.evidence()) {
            if (mark instanceof Mark.InText(int from, int to)) {
                all.add(new Evidence(where.orElse(FormField.TEXT), from, to));
            }
        }
    }
}
