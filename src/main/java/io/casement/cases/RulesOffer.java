// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases;

import io.casement.law.Deadline;
import io.casement.law.Duty;
import io.casement.law.Regime;
import io.casement.law.Right;
import io.casement.law.RulesId;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/// The rules have changed since the case got its dates, and by the new ones at least one date that is still to be
/// kept would be another. Nothing moves until somebody takes the offer.
///
/// @param newer  the rules as they are now
/// @param shifts which open duties would move, the one that ends the case first
public record RulesOffer(RulesId newer, List<Shift> shifts) {

    public RulesOffer {
        shifts = List.copyOf(shifts);
    }

    /// A duty whose days would move; of several rights each by itself.
    ///
    /// @param before empty where there is no date now
    /// @param after empty where there would be none
    public record Shift(Duty duty, Right right, Optional<Days> before, Optional<Days> after) {}

    /// The two days of a duty.
    public record Days(LocalDate last, LocalDate safe) {}

    private record Key(Duty duty, Right right) implements Comparable<Key> {
        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::duty).thenComparing(Key::right);

        @Override
        public int compareTo(Key that) {
            return ORDER.compare(this, that);
        }
    }

    /// Reckons both, and offers only what makes a difference to a duty that is still open.
    public static Optional<RulesOffer> of(ClockSheet sheet, Regime pinned, Regime newest, RulesId newer) {
        if (sheet.closed() || sheet.kept().equals(Optional.of(newer))) {
            return Optional.empty();
        }
        var shifts = shifts(days(OpenDuties.of(sheet, pinned)), days(OpenDuties.of(sheet, newest)), newest);
        return shifts.isEmpty() ? Optional.empty() : Optional.of(new RulesOffer(newer, shifts));
    }

    /// The last day of what moves first, as it would be; empty where the new rules give none.
    public Optional<LocalDate> lastDay() {
        return shifts.getFirst().after().map(Days::last);
    }

    /// By how many days that would move; 0 where one of both is not known, or only its safe day moves.
    public long days() {
        var first = shifts.getFirst();
        return first.before()
                .flatMap(was -> first.after().map(will -> ChronoUnit.DAYS.between(was.last(), will.last())))
                .orElse(0L);
    }

    private static List<Shift> shifts(Map<Key, Days> now, Map<Key, Days> then, Regime newest) {
        var keys = new TreeSet<>(now.keySet());
        keys.addAll(then.keySet());
        var shifts = new ArrayList<Shift>();
        for (var key : keys) {
            var before = Optional.ofNullable(now.get(key));
            var after = Optional.ofNullable(then.get(key));
            if (!before.equals(after)) {
                shifts.add(new Shift(key.duty(), key.right(), before, after));
            }
        }
        shifts.sort(Comparator.comparing(shift -> shift.duty() != newest.mainDuty(shift.right())));
        return shifts;
    }

    private static Map<Key, Days> days(List<OpenDuty> duties) {
        var days = new TreeMap<Key, Days>();
        for (var open : duties) {
            if (open.deadline() instanceof Deadline.Due due) {
                open.rights()
                        .forEach(
                                right -> days.put(new Key(open.duty(), right), new Days(due.lastDay(), due.safeDay())));
            }
        }
        return days;
    }
}
