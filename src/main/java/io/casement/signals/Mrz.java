// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.signals;

import io.casement.cases.Codes;
import io.casement.cases.SignalKind;
import io.casement.cases.Strength;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The machine-readable lines of an identity document, ICAO 9303 parts 4 to 6: whether their check digits add up
/// and when it expires. Nothing of what they say about the person is kept.
///
/// @param wrong what does not add up
/// @param expires empty where the day is not one
public record Mrz(Set<Part> wrong, Optional<LocalDate> expires) {

    /// What carries a check digit of its own, or is a day.
    public enum Part {
        NUMBER,
        BIRTH,
        EXPIRY,
        OPTIONAL,
        WHOLE;

        public String id() {
            return Codes.id(this);
        }
    }

    public Mrz {
        wrong = wrong.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(wrong));
    }

    /// Reads lines as they were typed: three of 30, two of 36 or two of 44 characters; spaces do not count.
    ///
    /// @return empty if they have another shape
    public static Optional<Mrz> read(String typed) {
        var lines = typed.toUpperCase(Locale.ROOT)
                .replace("«", "<<")
                .lines()
                .map(line -> line.replaceAll("\\s", ""))
                .filter(line -> !line.isEmpty())
                .toList();
        if (lines.stream().anyMatch(line -> !line.matches("[A-Z0-9<]+"))) {
            return Optional.empty();
        }
        var shape = lines.stream().map(line -> Integer.toString(line.length())).collect(Collectors.joining(" "));
        return switch (shape) {
            case "30 30 30" -> Optional.of(td1(lines.get(0), lines.get(1)));
            case "36 36" -> Optional.of(td2(lines.get(1)));
            case "44 44" -> Optional.of(td3(lines.get(1)));
            default -> Optional.empty();
        };
    }

    private static Mrz td1(String first, String second) {
        var wrong = EnumSet.noneOf(Part.class);
        // a number longer than nine characters goes on behind its check digit
        if (first.charAt(14) == '<' && first.charAt(15) != '<') {
            var rest = first.substring(15).split("<", 2)[0];
            var number = first.substring(5, 14) + rest.substring(0, rest.length() - 1);
            check(wrong, Part.NUMBER, number, rest.charAt(rest.length() - 1));
        } else {
            check(wrong, Part.NUMBER, first.substring(5, 14), first.charAt(14));
        }
        check(wrong, Part.BIRTH, second.substring(0, 6), second.charAt(6));
        check(wrong, Part.EXPIRY, second.substring(8, 14), second.charAt(14));
        check(
                wrong,
                Part.WHOLE,
                first.substring(5, 30) + second.substring(0, 7) + second.substring(8, 15) + second.substring(18, 29),
                second.charAt(29));
        return days(wrong, second.substring(0, 6), second.substring(8, 14));
    }

    private static Mrz td2(String line) {
        var wrong = common(line);
        check(
                wrong,
                Part.WHOLE,
                line.substring(0, 10) + line.substring(13, 20) + line.substring(21, 35),
                line.charAt(35));
        return days(wrong, line.substring(13, 19), line.substring(21, 27));
    }

    private static Mrz td3(String line) {
        var wrong = common(line);
        var empty = line.substring(28, 42).chars().allMatch(c -> c == '<');
        if (!(empty && line.charAt(42) == '<')) {
            check(wrong, Part.OPTIONAL, line.substring(28, 42), line.charAt(42));
        }
        check(
                wrong,
                Part.WHOLE,
                line.substring(0, 10) + line.substring(13, 20) + line.substring(21, 43),
                line.charAt(43));
        return days(wrong, line.substring(13, 19), line.substring(21, 27));
    }

    private static EnumSet<Part> common(String line) {
        var wrong = EnumSet.noneOf(Part.class);
        check(wrong, Part.NUMBER, line.substring(0, 9), line.charAt(9));
        check(wrong, Part.BIRTH, line.substring(13, 19), line.charAt(19));
        check(wrong, Part.EXPIRY, line.substring(21, 27), line.charAt(27));
        return wrong;
    }

    private static void check(Set<Part> wrong, Part part, String text, char digit) {
        if (digit < '0' || digit > '9' || digit - '0' != digit(text)) {
            wrong.add(part);
        }
    }

    /// Weights 7, 3, 1; letters count from 10, fillers nothing.
    static int digit(String text) {
        var weights = new int[] {7, 3, 1};
        var sum = 0;
        for (var at = 0; at < text.length(); at++) {
            var c = text.charAt(at);
            var value = c == '<' ? 0 : c <= '9' ? c - '0' : c - 'A' + 10;
            sum += value * weights[at % 3];
        }
        return sum % 10;
    }

    private static Mrz days(EnumSet<Part> wrong, String birth, String expiry) {
        // an unknown day of birth is written with fillers
        if (!birth.contains("<")
                && day("20" + birth).or(() -> day("19" + birth)).isEmpty()) {
            wrong.add(Part.BIRTH);
        }
        var expires = day("20" + expiry);
        if (expires.isEmpty()) {
            wrong.add(Part.EXPIRY);
        }
        return new Mrz(wrong, expires);
    }

    private static Optional<LocalDate> day(String text) {
        if (!text.matches("\\d{8}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(text.substring(0, 4)),
                    Integer.parseInt(text.substring(4, 6)),
                    Integer.parseInt(text.substring(6))));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /// What speaks against the document on a day.
    public List<Signal> signals(LocalDate today) {
        var signals = new ArrayList<Signal>();
        if (!wrong.isEmpty()) {
            var parts = wrong.stream().sorted().map(Part::id).collect(Collectors.joining(", "));
            signals.add(Signal.of(SignalKind.MRZ_WRONG, Strength.STRONG, "digits", parts));
        }
        expires.filter(day -> day.isBefore(today))
                .ifPresent(day -> signals.add(Signal.of(SignalKind.DOCUMENT_EXPIRED, Strength.MEDIUM, "expired", day)));
        return signals;
    }
}
