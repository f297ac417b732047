// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases;

import io.casement.law.Right;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What is otherwise in a case since somebody last did something in it: whoever approves twice looks at what is
/// new, and not at all of it again. What the letter says otherwise is no matter of the journal.
///
/// @param since the day of what they did last
/// @param all in the order in which an approver asks: what is decided, for whom, to where, and what speaks
///     against it
public record Changes(LocalDate since, List<Change> all) {

    public Changes {
        all = List.copyOf(all);
    }

    /// One difference between then and now.
    public sealed interface Change {

        /// Another outcome, or one where there was none.
        ///
        /// @param before empty where nothing was decided
        record OtherOutcome(Right right, Optional<Outcome> before, Outcome now) implements Change {}

        /// Nothing is decided on it any more.
        record OutcomeGone(Right right, Outcome before) implements Change {}

        /// The same was decided anew, for reasons or with answers that were written anew.
        record OtherReasons(Right right) implements Change {}

        record OtherRights(Set<Right> now) implements Change {}

        record OtherProof(Level before, Level now) implements Change {}

        /// More or less proof is needed.
        record OtherNeed(Level before, Level now) implements Change {}

        record OtherSpeaker(Representative before, Representative now) implements Change {}

        /// Name or address of whoever gets the letters changed.
        record OtherRecipient(Set<Means> what) implements Change {}

        record Confirmed(Means through) implements Change {}

        record Marked(Set<Flag> flags) implements Change {}

        record Unmarked(Set<Flag> flags) implements Change {}

        /// Signals that stand and did not.
        record Signalled(int signals) implements Change {}

        /// Signals that stood and were explained.
        record Explained(int signals) implements Change {}
    }

    /// What changed since somebody's last entry; empty for who never did anything in the case.
    public static Optional<Changes> since(CaseFile file, ClerkId clerk) {
        return file.journal().stream()
                .filter(each -> each.by().equals(clerk))
                .reduce((_, later) -> later)
                .map(last -> between(last, file));
    }

    private static Changes between(Recorded last, CaseFile file) {
        var earlier = new CaseFile(
                file.id(),
                file.number(),
                file.journal().stream().filter(each -> each.seq() <= last.seq()).toList());
        var before = Standing.of(earlier);
        var now = Standing.of(file);
        var all = new ArrayList<Change>();
        if (!earlier.rights().equals(file.rights())) {
            all.add(new Change.OtherRights(file.rights()));
        }
        outcomes(before, now, all);
        people(before, now, all);
        var moved = EnumSet.noneOf(Means.class);
        file.journal().stream()
                .filter(each -> each.seq() > last.seq())
                .map(Recorded::entry)
                .filter(Entry.AddressChanged.class::isInstance)
                .forEach(entry -> moved.addAll(((Entry.AddressChanged) entry).what()));
        if (!moved.isEmpty()) {
            all.add(new Change.OtherRecipient(moved));
        }
        now.delivery()
                .confirmed()
                .filter(entry -> !before.delivery().confirmed().equals(Optional.of(entry)))
                .ifPresent(entry -> all.add(new Change.Confirmed(entry.through())));
        marks(before, now, all);
        return new Changes(last.entry().on(), all);
    }

    private static void outcomes(Standing before, Standing now, List<Change> all) {
        for (var right : Right.values()) {
            var then = Optional.ofNullable(before.decided().get(right));
            var today = now.decided().get(right);
            if (today == null) {
                then.ifPresent(gone -> all.add(new Change.OutcomeGone(right, gone.outcome())));
            } else if (!then.map(Entry.Decided::outcome).equals(Optional.of(today.outcome()))) {
                all.add(new Change.OtherOutcome(right, then.map(Entry.Decided::outcome), today.outcome()));
            } else if (!Objects.requireNonNull(before.decided().get(right))
                    .reasoning()
                    .equals(today.reasoning())) {
                all.add(new Change.OtherReasons(right));
            }
        }
    }

    private static void people(Standing before, Standing now, List<Change> all) {
        if (before.identity().reached() != now.identity().reached()) {
            all.add(new Change.OtherProof(
                    before.identity().reached(), now.identity().reached()));
        }
        if (before.identity().needed() != now.identity().needed()) {
            all.add(new Change.OtherNeed(
                    before.identity().needed(), now.identity().needed()));
        }
        if (before.representation().by() != now.representation().by()) {
            all.add(new Change.OtherSpeaker(
                    before.representation().by(), now.representation().by()));
        }
    }

    private static void marks(Standing before, Standing now, List<Change> all) {
        var set = more(now.flags(), before.flags());
        if (!set.isEmpty()) {
            all.add(new Change.Marked(set));
        }
        var lifted = more(before.flags(), now.flags());
        if (!lifted.isEmpty()) {
            all.add(new Change.Unmarked(lifted));
        }
        var stood = standing(before);
        var stand = standing(now);
        if (!more(stand, stood).isEmpty()) {
            all.add(new Change.Signalled(more(stand, stood).size()));
        }
        // one that grew is another one now, and none that was explained
        var explained = more(stood, stand).stream()
                .filter(id ->
                        now.signals().find(id).filter(Signals.Kept::isExplained).isPresent())
                .count();
        if (explained > 0) {
            all.add(new Change.Explained((int) explained));
        }
    }

    private static Set<SignalId> standing(Standing standing) {
        return standing.signals().standing().stream().map(Signals.Kept::id).collect(Collectors.toUnmodifiableSet());
    }

    private static <T> Set<T> more(Set<T> these, Set<T> others) {
        var more = new HashSet<>(these);
        more.removeAll(others);
        return more;
    }
}
