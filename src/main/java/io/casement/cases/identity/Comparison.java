// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases.identity;

import io.casement.alike.Addresses;
import io.casement.alike.Mailboxes;
import io.casement.alike.Names;
import io.casement.alike.Numbers;
import io.casement.alike.Phones;
import io.casement.cases.Means;
import io.casement.cases.Mismatch;
import io.casement.cases.Person;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The request beside our records, point by point.
///
/// @param lines every point that either of them has, in the order of [Means]
public record Comparison(List<Line> lines) {

    /// Countries that write the month first.
    private static final Set<String> MONTH_FIRST = Set.of("US");

    /// One data point.
    ///
    /// @param held the record that fits best
    public record Line(Means point, Optional<String> told, Optional<Held> held, Likeness likeness) {}

    public Comparison {
        lines = List.copyOf(lines);
    }

    /// Compares what somebody told with what our records hold.
    ///
    /// @param today the day by which a birth date may be in the future
    public static Comparison of(Person person, Records records, LocalDate today) {
        var told = person.told();
        var lines = new ArrayList<Line>();
        for (var point : Means.values()) {
            if (!point.isCompared()) {
                continue;
            }
            var said = Optional.ofNullable(told.get(point));
            var held = records.of(point);
            if (said.isEmpty() && held.isEmpty()) {
                continue;
            }
            lines.add(line(point, said, held, person, records.isEmpty(), today));
        }
        return new Comparison(lines);
    }

    private static Line line(
            Means point,
            Optional<String> told,
            List<Held> held,
            Person person,
            boolean nothingEntered,
            LocalDate today) {
        if (told.isEmpty()) {
            return new Line(point, told, Optional.of(held.getFirst()), new Likeness.NotTold());
        }
        var flaw = point == Means.BIRTH_DATE ? flaw(told.get(), person, today) : Optional.<Flaw>empty();
        if (held.isEmpty()) {
            Likeness likeness = flaw.<Likeness>map(Likeness.Impossible::new)
                    .orElseGet(() -> nothingEntered ? new Likeness.NotLooked() : new Likeness.NotHeld());
            return new Line(point, told, Optional.empty(), likeness);
        }
        var best = held.getFirst();
        Likeness likeness = compare(point, told.get(), best.value(), person, today);
        for (var each : held.subList(1, held.size())) {
            var other = compare(point, told.get(), each.value(), person, today);
            if (other.betters(likeness)) {
                likeness = other;
                best = each;
            }
        }
        return new Line(point, told, Optional.of(best), likeness);
    }

    private static Likeness compare(Means point, String told, String held, Person person, LocalDate today) {
        return switch (point) {
            case EMAIL -> Likeness.of(Mailboxes.compare(told, held));
            case BIRTH_DATE -> BirthDates.compare(told, held, monthFirst(person), today);
            case CUSTOMER_NUMBER, BOOKING_NUMBER -> Likeness.of(Numbers.compare(told, held));
            case TRANSACTION -> Likeness.of(Numbers.compareWords(told, held));
            case ADDRESS -> Likeness.of(Addresses.compare(told, held));
            case PHONE -> Likeness.of(Phones.compare(told, held, person.country()));
            case NAME -> Likeness.of(Names.compare(told, held));
            case ACCOUNT_LOGIN, ONE_TIME_CODE, DECLARATION, DOCUMENT ->
                throw new IllegalArgumentException(point.id() + " is not compared");
        };
    }

    /// A date that can be none is said to be so; words that are no date at all are left to a person.
    private static Optional<Flaw> flaw(String told, Person person, LocalDate today) {
        return BirthDates.read(told, monthFirst(person), today) instanceof BirthDates.Reading.Unfit(Flaw flaw)
                        && flaw != Flaw.UNREADABLE
                ? Optional.of(flaw)
                : Optional.empty();
    }

    private static Optional<Boolean> monthFirst(Person person) {
        return person.country().map(MONTH_FIRST::contains);
    }

    public Optional<Line> of(Means point) {
        return lines.stream().filter(line -> line.point() == point).findFirst();
    }

    /// What cannot be counted, and why.
    public Map<Means, Mismatch> uncountable() {
        var points = new EnumMap<Means, Mismatch>(Means.class);
        for (var line : lines) {
            line.likeness().mismatch().ifPresent(why -> points.put(line.point(), why));
        }
        return points;
    }
}
