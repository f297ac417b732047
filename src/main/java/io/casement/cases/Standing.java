// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases;

import io.casement.law.Ground;
import io.casement.law.Right;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Where a case stands: one short spine and independent facets, each a fold of the journal.
/// "Paused" or "suspected fraud" can therefore never become a status that hides the work.
///
/// @param sources every source that was asked, with its answer if it came
/// @param letters in the order in which they were begun
/// @param conflicts who has no business with the case
/// @param answer the answer that counts now: one posted before the case was opened again counts no more
public record Standing(
        Step step,
        Identity identity,
        Representation representation,
        Map<Right, Entry.Decided> decided,
        Map<SourceId, Optional<Found>> sources,
        Evidence evidence,
        Map<LetterId, LetterState> letters,
        Set<Flag> flags,
        Signals signals,
        Set<Entry.Linked> links,
        Delivery delivery,
        Map<ClerkId, Conflict> conflicts,
        Optional<LetterState> answer,
        Optional<ClerkId> owner,
        boolean closed) {

    /// What others who have the data would have to do as well; a copy is the person's alone.
    public static final Set<Right> PASSED_ON =
            Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(Right.ACCESS, Right.PORTABILITY)));

    /// Folds all facets from a journal.
    public static Standing of(CaseFile file) {
        var identity = Identity.of(file);
        var decided = decided(file);
        var sources = sources(file);
        var letters = LetterState.of(file);
        var conflicts = conflicts(file);
        var owner = file.last(Entry.OwnerSet.class).map(Entry.OwnerSet::owner).filter(id -> !conflicts.containsKey(id));
        var done = done(file);
        var answer = answer(file, letters.values());
        var step = done.<Step>map(closed -> new Step.Done(closed.on(), closed.how()))
                .orElseGet(() -> open(file, identity, decided, sources, answer, owner));
        return new Standing(
                step,
                identity,
                Representation.of(file),
                decided,
                sources,
                Evidence.of(file),
                letters,
                flags(file),
                Signals.of(file),
                new LinkedHashSet<>(file.each(Entry.Linked.class).toList()),
                Delivery.of(file),
                conflicts,
                answer,
                owner,
                done.isPresent());
    }

    /// The rights on which nothing is decided yet.
    public Set<Right> undecided(CaseFile file) {
        var open = EnumSet.noneOf(Right.class);
        open.addAll(file.rights());
        open.removeAll(decided.keySet());
        return open;
    }

    /// The notes of a flag that is set, oldest first.
    public List<NoteId> flagNotes(CaseFile file, Flag flag) {
        return flags.contains(flag)
                ? file.each(Entry.Flagged.class)
                        .filter(entry -> entry.flag() == flag)
                        .map(Entry.Flagged::why)
                        .toList()
                : List.of();
    }

    /// The newest letter of a kind, whatever its stage.
    public Optional<LetterState> letter(LetterKind kind) {
        return letters.values().stream().filter(letter -> letter.kind() == kind).reduce((_, later) -> later);
    }

    /// Does the answer decline anything? Then a second person must approve it.
    public boolean declines() {
        return decided.values().stream()
                .anyMatch(each -> !each.outcome().against().isEmpty());
    }

    /// Whether anybody holds this request to be somebody else's: by a flag, a signal or a decision.
    public boolean suspectsFraud() {
        return flags.contains(Flag.FRAUD)
                || signals.all().stream().anyMatch(each -> each.state() == Signals.State.ACCEPTED)
                || decided.values().stream()
                        .anyMatch(each -> each.outcome().against().contains(Ground.FRAUD));
    }

    /// Whether anything was done to data that others may have got.
    public boolean passesOn() {
        return decided.entrySet().stream()
                .anyMatch(each -> PASSED_ON.contains(each.getKey())
                        && gives(each.getValue().outcome()));
    }

    /// Does the answer hand over data, so that it must not reach anybody else?
    public boolean handsOver() {
        return decided.entrySet().stream()
                .anyMatch(each -> (each.getKey() == Right.ACCESS || each.getKey() == Right.PORTABILITY)
                        && gives(each.getValue().outcome()));
    }

    /// Whether somebody gets what they asked for, or a part of it.
    static boolean gives(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Granted(), Outcome.GrantedInPart _ -> true;
            case Outcome.Refused _, Outcome.NothingHeld(), Outcome.Withdrawn(), Outcome.Forwarded(), Outcome.Lapsed() ->
                false;
        };
    }

    private static Map<ClerkId, Conflict> conflicts(CaseFile file) {
        var conflicts = new LinkedHashMap<ClerkId, Conflict>();
        for (var recorded : file.entries()) {
            if (recorded.entry() instanceof Entry.ConflictFound(var _, ClerkId clerk, Conflict why)) {
                conflicts.put(clerk, why);
            } else if (recorded.entry() instanceof Entry.ConflictLifted(var _, ClerkId clerk, var _)) {
                conflicts.remove(clerk);
            }
        }
        return Map.copyOf(conflicts);
    }

    private static Step open(
            CaseFile file,
            Identity identity,
            Map<Right, Entry.Decided> decided,
            Map<SourceId, Optional<Found>> sources,
            Optional<LetterState> answer,
            Optional<ClerkId> owner) {
        if (answer.isPresent() && answer.get().stage() != LetterState.Stage.DRAFT) {
            return answered(answer.get());
        }
        var allDecided =
                decided.keySet().containsAll(file.rights()) && !file.rights().isEmpty();
        if (allDecided) {
            return new Step.Draft();
        }
        if (owner.isEmpty()) {
            return new Step.Triage();
        }
        if (!identity.enough()) {
            return identity.askedOn().<Step>map(Step.AwaitingIdentity::new).orElseGet(Step.Identify::new);
        }
        return sources.values().stream().anyMatch(Optional::isEmpty) ? new Step.Gather() : new Step.Decide();
    }

    private static Step answered(LetterState answer) {
        return switch (answer.stage()) {
            case DRAFT -> new Step.Draft();
            case SUBMITTED -> new Step.Approve(answer.since());
            case APPROVED, CAME_BACK -> new Step.Post();
            case POSTED -> new Step.Sent(answer.since());
        };
    }

    private static Optional<LetterState> answer(CaseFile file, Collection<LetterState> letters) {
        var answer = letters.stream()
                .filter(letter -> letter.kind() == LetterKind.ANSWER)
                .reduce((_, later) -> later);
        return answer.filter(letter -> letter.posted().isEmpty()
                || !reopenedAfter(file, letter.posted().get()));
    }

    /// A letter that came back is posted again; every other reason to open a case again calls for a new answer.
    private static boolean reopenedAfter(CaseFile file, Entry.LetterPosted posted) {
        return file.entries().stream()
                .map(Recorded::entry)
                .dropWhile(entry -> !entry.equals(posted))
                .anyMatch(entry -> entry instanceof Entry.Reopened(var _, ReopenGround ground)
                        && ground != ReopenGround.LETTER_CAME_BACK);
    }

    private static Optional<Entry.Closed> done(CaseFile file) {
        Optional<Entry.Closed> done = Optional.empty();
        for (var recorded : file.entries()) {
            if (recorded.entry() instanceof Entry.Closed closed) {
                done = Optional.of(closed);
            } else if (recorded.entry() instanceof Entry.Reopened) {
                done = Optional.empty();
            }
        }
        return done;
    }

    private static Map<Right, Entry.Decided> decided(CaseFile file) {
        var decided = new EnumMap<Right, Entry.Decided>(Right.class);
        file.each(Entry.Decided.class).forEach(entry -> decided.put(entry.right(), entry));
        decided.keySet().retainAll(file.rights());
        return decided;
    }

    private static Map<SourceId, Optional<Found>> sources(CaseFile file) {
        Map<SourceId, Optional<Found>> sources = new LinkedHashMap<>();
        for (var recorded : file.entries()) {
            if (recorded.entry() instanceof Entry.SourceAsked asked) {
                sources.put(asked.source(), Optional.empty());
            } else if (recorded.entry() instanceof Entry.SourceAnswered answered) {
                sources.put(answered.source(), Optional.of(answered.found()));
            }
        }
        return sources;
    }

    private static Set<Flag> flags(CaseFile file) {
        var flags = EnumSet.noneOf(Flag.class);
        for (var recorded : file.entries()) {
            if (recorded.entry() instanceof Entry.Flagged flagged) {
                flags.add(flagged.flag());
            } else if (recorded.entry() instanceof Entry.FlagLifted lifted) {
                flags.remove(lifted.flag());
            }
        }
        return flags;
    }
}
