// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases;

import java.util.List;

/// Facet: whether there is reasonable doubt who asks, Art. 12(6) GDPR, and what it rests on: somebody marked the
/// case as suspected fraud, or a strong signal stands that nobody explained.
///
/// A signal decides nothing by this. Nothing is declined and nobody is turned away: on doubt the law lets one
/// ask for "additional information necessary to confirm the identity", and 11 CCR § 7061(b) has one verify
/// further on suspicious activity, so a strong signal only wants a stronger proof, and less than a strong one
/// wants nothing. Whoever explains it takes that back. It rests on what was found and on what people said of it,
/// never on what was decided.
///
/// @param marked somebody marked the case as suspected fraud
/// @param open strong signals of which nobody has said anything yet
/// @param accepted strong signals that somebody takes seriously
public record Doubt(boolean marked, int open, int accepted) {

    static Doubt of(CaseFile file) {
        var marked = false;
        for (var recorded : file.entries()) {
            if (recorded.entry() instanceof Entry.Flagged(var _, Flag flag, var _) && flag == Flag.FRAUD) {
                marked = true;
            } else if (recorded.entry() instanceof Entry.FlagLifted(var _, Flag flag, var _) && flag == Flag.FRAUD) {
                marked = false;
            }
        }
        var strong = Signals.of(file).standing().stream()
                .filter(each -> each.strength() == Strength.STRONG)
                .toList();
        return new Doubt(marked, count(strong, Signals.State.OPEN), count(strong, Signals.State.ACCEPTED));
    }

    private static int count(List<Signals.Kept> signals, Signals.State state) {
        return (int) signals.stream().filter(each -> each.state() == state).count();
    }

    public boolean isReasonable() {
        return marked || open + accepted > 0;
    }
}
