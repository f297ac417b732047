// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.lawbook;

import io.casement.law.WorkingCalendar;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A bare period of Regulation 1182/71, as tables ask for it beside the clocks of a law: when do three weeks end
/// that an event began?
///
/// The day of the event does not count (Art. 3(1)). Weeks end on the same day of the week, months on the day of
/// the same
/// number or the last of the month (Art. 3(2)). What ends on a free day goes on to the next working day (Art.
/// 3(4)), but
/// not a period in hours.
record PeriodEnd(int amount, Unit unit) {
    private static final Pattern PERIOD =
            Pattern.compile("(?i)(\\d{1,4})\\s*(hours?|h|working days?|days?|weeks?|months?)\\b");
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d");

    private enum Unit {
        HOUR,
        WORKING,
        DAY,
        WEEK,
        MONTH
    }

    /// The first period that the words name.
    static Optional<PeriodEnd> in(String words) {
        Matcher matcher = PERIOD.matcher(words);
        if (!matcher.find()) {
            return Optional.empty();
        }
        String unit = matcher.group(2).toUpperCase(Locale.ROOT);
        for (Unit each : Unit.values()) {
            if (each.name().startsWith(unit.length() == 1 ? unit : unit.substring(0, 3))) {
                return Optional.of(new PeriodEnd(Integer.parseInt(matcher.group(1)), each));
            }
        }
        return Optional.empty();
    }

    /// @param events may name the moment of the event, for a period in hours; without it, the day's beginning
    LocalDate after(LocalDate event, String events, WorkingCalendar calendar) {
        return switch (unit) {
            case HOUR ->
                moment(events).orElse(event.atStartOfDay()).plusHours(amount).toLocalDate();
            case WORKING -> calendar.plusWorkingDays(event, amount);
            case DAY -> calendar.nextWorkingDay(event.plusDays(amount));
            case WEEK -> calendar.nextWorkingDay(event.plusWeeks(amount));
            case MONTH -> calendar.nextWorkingDay(event.plusMonths(amount));
        };
    }

    private static Optional<LocalDateTime> moment(String events) {
        Matcher matcher = MOMENT.matcher(events);
        try {
            return matcher.find() ? Optional.of(LocalDateTime.parse(matcher.group())) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
