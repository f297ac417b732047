// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the date of a mail header (RFC 5322, 3.3 and 4.3) and the forms that programs write instead.
final class MailDates {
    private static final Pattern RFC =
            Pattern.compile("(\\d{1,2})[ \\-.]{1,3}([\\p{L}]{3})[\\p{L}]{0,9}\\.?[ \\-,]{1,3}(\\d{2,4})"
                    + "(?:,?[ T]{1,3}(\\d{1,2})[:.](\\d{2})(?:[:.](\\d{2}))?)?(?:[ ]{0,3}([+-]\\d{4}|[A-Z]{1,5}))?");
    private static final Pattern AMERICAN = Pattern.compile(
            "([A-Z][a-z]{2})[a-z]{0,6}\\.? {1,3}(\\d{1,2}),? {1,3}(?:(\\d{1,2}):(\\d{2})(?::(\\d{2}))? {1,3})?(?:[A-Z]{3,4} {1,3})?(\\d{4})");
    private static final Pattern ISO =
            Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(?:[ T](\\d{2}):(\\d{2})(?::(\\d{2})(?:\\.\\d{1,9})?)?)?"
                    + " ?(Z|[+-]\\d{2}:?\\d{2})?");

    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("jan", 1),
            Map.entry("feb", 2),
            Map.entry("mar", 3),
            Map.entry("mär", 3),
            Map.entry("apr", 4),
            Map.entry("avr", 4),
            Map.entry("may", 5),
            Map.entry("mai", 5),
            Map.entry("mag", 5),
            Map.entry("mei", 5),
            Map.entry("maj", 5),
            Map.entry("jun", 6),
            Map.entry("jul", 7),
            Map.entry("aug", 8),
            Map.entry("ago", 8),
            Map.entry("sep", 9),
            Map.entry("oct", 10),
            Map.entry("okt", 10),
            Map.entry("nov", 11),
            Map.entry("dec", 12),
            Map.entry("dez", 12),
            Map.entry("dic", 12));

    /// Zone names of RFC 5322, 4.3, in hours from Greenwich.
    private static final Map<String, Integer> ZONES = Map.ofEntries(
            Map.entry("UT", 0),
            Map.entry("GMT", 0),
            Map.entry("UTC", 0),
            Map.entry("Z", 0),
            Map.entry("EDT", -4),
            Map.entry("EST", -5),
            Map.entry("CDT", -5),
            Map.entry("CST", -6),
            Map.entry("MDT", -6),
            Map.entry("MST", -7),
            Map.entry("PDT", -7),
            Map.entry("PST", -8),
            Map.entry("CET", 1),
            Map.entry("CEST", 2),
            Map.entry("MEZ", 1),
            Map.entry("MESZ", 2),
            Map.entry("BST", 1),
            Map.entry("WET", 0),
            Map.entry("WEST", 1),
            Map.entry("EET", 2),
            Map.entry("EEST", 3));

    private MailDates() {}

    /// A point in time as written.
    ///
    /// @param offset empty where no zone is told
    /// @param from where it stands in the header
    record Stamp(LocalDateTime local, Optional<ZoneOffset> offset, int from, int to) {

        /// The day in the office; without a zone, the day as written.
        LocalDate dayIn(ZoneId zone) {
            return offset.map(o -> local.atOffset(o).atZoneSameInstant(zone).toLocalDate())
                    .orElse(local.toLocalDate());
        }
    }

    /// The date in a `Date` header.
    static Optional<Stamp> of(String value) {
        return find(value, 0);
    }

    /// The date in a `Received` header: behind its last semicolon.
    static Optional<Stamp> ofReceived(String value) {
        int semicolon = value.lastIndexOf(';');
        return semicolon < 0 ? Optional.empty() : find(value, semicolon + 1);
    }

    private static Optional<Stamp> find(String value, int from) {
        String part = value.substring(0, Math.min(value.length(), from + 300));
        Matcher rfc = RFC.matcher(part);
        if (rfc.find(from)) {
            Integer month = MONTHS.get(rfc.group(2).toLowerCase(Locale.ROOT));
            if (month != null) {
                int year = century(rfc.group(3));
                return stamp(rfc, new int[] {year, month, Integer.parseInt(rfc.group(1))}, 4, zone(rfc.group(7)));
            }
        }
        Matcher iso = ISO.matcher(part);
        if (iso.find(from)) {
            int[] day = {Integer.parseInt(iso.group(1)), Integer.parseInt(iso.group(2)), Integer.parseInt(iso.group(3))
            };
            return stamp(iso, day, 4, zone(iso.group(7)));
        }
        Matcher american = AMERICAN.matcher(part);
        if (american.find(from)) {
            Integer month = MONTHS.get(american.group(1).toLowerCase(Locale.ROOT));
            int[] day = {
                Integer.parseInt(american.group(6)), month == null ? 0 : month, Integer.parseInt(american.group(2))
            };
            return stamp(american, day, 3, Optional.empty());
        }
        return Optional.empty();
    }

    private static Optional<Stamp> stamp(Matcher found, int[] day, int hours, Optional<ZoneOffset> offset) {
        try {
            LocalDateTime local = LocalDate.of(day[0], day[1], day[2])
                    .atTime(number(found, hours), number(found, hours + 1), Math.min(59, number(found, hours + 2)));
            return Optional.of(new Stamp(local, offset, found.start(), found.end()));
        } catch (DateTimeException _) {
            return Optional.empty(); // the 31st of February, 25 o'clock
        }
    }

    private static int number(Matcher found, int group) {
        return found.group(group) == null ? 0 : Integer.parseInt(found.group(group));
    }

    /// RFC 5322, 4.3: two digits below 50 are this century, three digits count from 1900.
    private static int century(String digits) {
        int year = Integer.parseInt(digits);
        return switch (digits.length()) {
            case 2 -> year < 50 ? 2000 + year : 1900 + year;
            case 3 -> 1900 + year;
            default -> year;
        };
    }

    private static Optional<ZoneOffset> zone(@org.jspecify.annotations.Nullable String written) {
        if (written == null) {
            return Optional.empty();
        }
        char sign = written.charAt(0);
        if (sign != '+' && sign != '-') {
            return Optional.ofNullable(ZONES.get(written)).map(ZoneOffset::ofHours);
        }
        String digits = written.replace(":", "");
        int hours = Integer.parseInt(digits.substring(1, 3));
        int minutes = Integer.parseInt(digits.substring(3, 5));
        boolean real = hours <= 14 && minutes < 60;
        int seconds = (hours * 60 + minutes) * 60;
        return real ? Optional.of(ZoneOffset.ofTotalSeconds(sign == '-' ? -seconds : seconds)) : Optional.empty();
    }
}
