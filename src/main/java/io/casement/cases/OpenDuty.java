// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases;

import io.casement.law.ClockFacts;
import io.casement.law.Deadline;
import io.casement.law.Duty;
import io.casement.law.Right;
import io.casement.law.Rule;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// Something that the law still wants in a case, with its last day or the reason why there is none.
///
/// @param rights the rights of the request on which it hangs, all with the same days
/// @param facts from which the law derived them; an appeal has a day of receipt of its own
public record OpenDuty(Duty duty, Set<Right> rights, Deadline deadline, ClockFacts facts) {

    /// Duties that no letter of a case shows to be done, so that somebody has to say it.
    public static final Set<Duty> RECORDABLE = Collections.unmodifiableSet(EnumSet.of(
            Duty.ACKNOWLEDGEMENT,
            Duty.STOP_PROCESSING,
            Duty.OPT_OUT,
            Duty.CURE_REQUEST,
            Duty.FORWARDING,
            Duty.DISPUTE_MARK,
            Duty.CARRYING_OUT,
            Duty.TELLING_RECIPIENTS,
            Duty.APPEAL_DECISION));

    /// The nearest last day first, then the nearest safe day; what has no date comes last.
    static final Comparator<OpenDuty> BY_DAY = Comparator.<OpenDuty, Boolean>comparing(
                    each -> each.due().isEmpty())
            .thenComparing((one, other) -> one.due().isEmpty()
                    ? 0
                    : Comparator.comparing(Deadline.Due::lastDay)
                            .thenComparing(Deadline.Due::safeDay)
                            .compare(one.due().get(), other.due().orElseThrow()))
            .thenComparing(OpenDuty::duty);

    public OpenDuty {
        rights = Set.copyOf(rights);
    }

    public Optional<Deadline.Due> due() {
        return deadline instanceof Deadline.Due due ? Optional.of(due) : Optional.empty();
    }

    /// The right by which its days can be derived again.
    public Right right() {
        return rights.stream().min(Comparator.naturalOrder()).orElseThrow();
    }

    /// Whether it has a last day by which a queue can be sorted: what is to be done at once has none to come.
    public boolean presses() {
        return due().isPresent() && deadline.why().stream().noneMatch(step -> step.rule() == Rule.AT_ONCE);
    }
}
