// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases;

import io.casement.law.ClockFacts;
import io.casement.law.Duty;
import io.casement.law.RegimeId;
import io.casement.law.Right;
import io.casement.law.RulesId;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// All of a case on which its dates depend. A register keeps it beside the card, so that every open case can be
/// reckoned anew without reading a single journal.
///
/// @param rules  by which its clocks run; empty for a case that was logged before rules were remembered
/// @param kept   the newer rules that somebody looked at and turned down
/// @param paused whether somebody stopped the clock and nobody let it run on
/// @param answeredOn the day on which the answer was posted
public record ClockSheet(
        RegimeId law,
        Optional<RulesId> rules,
        Optional<RulesId> kept,
        Set<Right> rights,
        ClockFacts facts,
        Done done,
        boolean paused,
        Optional<LocalDate> answeredOn,
        boolean closed) {

    public ClockSheet {
        rights = Set.copyOf(rights);
    }

    /// What was done and decided, as far as duties end or begin with it.
    ///
    /// @param met duties that were met, by a letter or by somebody's word
    /// @param appealed the day on which an appeal came
    public record Done(
            Set<Duty> met,
            Set<Right> granted,
            Set<Right> declined,
            Set<Right> forwarded,
            boolean identified,
            Optional<LocalDate> appealed) {

        public Done {
            met = Set.copyOf(met);
            granted = Set.copyOf(granted);
            declined = Set.copyOf(declined);
            forwarded = Set.copyOf(forwarded);
        }

        static Done of(CaseFile file, Standing standing) {
            var met = file.each(Entry.DutyMet.class)
                    .map(Entry.DutyMet::duty)
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(Duty.class)));
            if (isPosted(standing.letter(LetterKind.RECEIPT))) {
                met.add(Duty.ACKNOWLEDGEMENT);
            }
            if (isPosted(CaseClock.notice(file, standing))) {
                met.add(Duty.EXTENSION_NOTICE);
            }
            return new Done(
                    met,
                    decided(standing, each -> each instanceof Outcome.Granted || each instanceof Outcome.GrantedInPart),
                    decided(standing, each -> !each.against().isEmpty()),
                    decided(standing, Outcome.Forwarded.class::isInstance),
                    standing.identity().enough(),
                    file.last(Entry.AppealReceived.class).map(Entry.AppealReceived::on));
        }

        private static Set<Right> decided(Standing standing, Predicate<Outcome> fits) {
            return standing.decided().entrySet().stream()
                    .filter(each -> fits.test(each.getValue().outcome()))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toUnmodifiableSet());
        }

        private static boolean isPosted(Optional<LetterState> letter) {
            return letter.flatMap(LetterState::posted).isPresent();
        }
    }

    public static ClockSheet of(CaseFile file) {
        return of(file, Standing.of(file));
    }

    static ClockSheet of(CaseFile file, Standing standing) {
        return new ClockSheet(
                file.law().orElse(RegimeId.OTHER),
                file.rules(),
                file.last(Entry.RulesKept.class).map(Entry.RulesKept::rules),
                file.rights(),
                CaseClock.facts(file, standing),
                Done.of(file, standing),
                CaseClock.openPause(file).isPresent(),
                standing.answer().flatMap(LetterState::posted).map(Entry.LetterPosted::on),
                standing.closed());
    }

    /// The day of receipt, which says which version of the law holds.
    public LocalDate received() {
        return facts.received();
    }
}
