// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// What is done to know who asks: what may be asked for, what counts, and the documents that are shown.
final class Identifying {

    private Identifying() {}

    static Verdict askIdentity(Situation at, Command.AskIdentity ask) {
        var identity = at.standing().identity();
        var noMore = identity.noMore();
        var excess = EnumSet.noneOf(Means.class);
        excess.addAll(ask.asked());
        excess.removeAll(identity.askable());
        var disputed = EnumSet.copyOf(excess);
        disputed.retainAll(identity.disputed());
        excess.removeAll(disputed);
        return at.needs(Power.HANDLE)
                .unless(identity.needed() == Level.NONE, new Obstacle.IdentityNotNeeded(identity.citation()))
                .unless(identity.enough(), new Obstacle.IdentityNotNeeded(noMore))
                .unless(!disputed.isEmpty(), new Obstacle.FieldIsDisputed(disputed))
                .unless(!excess.isEmpty(), new Obstacle.TooMuchAsked(excess, identity.needed(), noMore))
                .unless(
                        at.hasOpen(LetterKind.IDENTITY_REQUEST),
                        new Obstacle.LetterAlreadyBegun(LetterKind.IDENTITY_REQUEST))
                .then(
                        new Entry.LetterDrafted(ask.on(), ask.letter(), LetterKind.IDENTITY_REQUEST),
                        new Entry.IdentityAsked(
                                ask.on(),
                                ask.letter(),
                                ask.asked().isEmpty() ? Set.copyOf(identity.proposed()) : ask.asked()));
    }

    static Verdict judgeIdentity(Situation at, Command.JudgeIdentity judge) {
        var uncountable = judge.means().stream()
                .sorted()
                .filter(judge.uncountable()::containsKey)
                .findFirst()
                .<Obstacle>map(point -> new Obstacle.PointUncountable(
                        point, Objects.requireNonNull(judge.uncountable().get(point))));
        return at.needs(Power.HANDLE)
                .unless(at.tooManyTries())
                .unless(uncountable(at, judge.on(), judge.means()))
                .unless(uncountable)
                .then(new Entry.IdentityJudged(judge.on(), Identification.reached(judge.means()), judge.means()));
    }

    /// What of these means proves nothing here, whatever it says.
    static Optional<Obstacle> uncountable(Situation at, LocalDate on, Set<Means> means) {
        var identity = at.standing().identity();
        var disputed = EnumSet.noneOf(Means.class);
        disputed.addAll(means);
        disputed.retainAll(identity.disputed());
        if (!disputed.isEmpty()) {
            return Optional.of(new Obstacle.FieldIsDisputed(disputed));
        }
        if (means.contains(Means.DECLARATION) && !identity.isSigned()) {
            return Optional.of(identity.declaration()
                    .<Obstacle>map(unsigned -> new Obstacle.DeclarationUnsigned(unsigned.on()))
                    .orElseGet(Obstacle.DeclarationMissing::new));
        }
        if (!means.contains(Means.DOCUMENT)) {
            return Optional.empty();
        }
        return documentNotNeeded(at)
                .or(() -> at.standing().evidence().proves(on)
                        ? Optional.empty()
                        : Optional.of(new Obstacle.DocumentUnjudged()));
    }

    /// A document is asked for, and looked at, as the last resort only.
    static Optional<Obstacle> documentNotNeeded(Situation at) {
        var identity = at.standing().identity();
        return identity.needed() == Level.DOCUMENT_SEEN
                ? Optional.empty()
                : Optional.of(new Obstacle.ProofNotNeeded(
                        Means.DOCUMENT, identity.needed(), Identification.noMore(identity.stakes())));
    }

    static Verdict judgeAuthority(Situation at, Command.JudgeAuthority judge) {
        var representation = at.standing().representation();
        return at.needs(Power.HANDLE)
                .unless(
                        !representation.needed().contains(judge.what()),
                        new Obstacle.AuthorityNotAsked(representation.by(), judge.what()))
                .unless(
                        judge.shown() == Shown.WAIVED && judge.what() != Authority.CHILDS_VIEW,
                        new Obstacle.CannotBeWaived(judge.what()))
                .then(new Entry.AuthorityJudged(judge.on(), judge.what(), judge.shown()));
    }

    static Verdict takeEvidence(Situation at, Command.TakeEvidence take) {
        var last = take.on().plusDays(Evidence.MOST_DAYS);
        return at.needs(Power.HANDLE)
                .unless(documentNotNeeded(at))
                .unless(
                        take.destroyBy().isBefore(at.today())
                                || take.destroyBy().isAfter(last),
                        () -> new Obstacle.EvidenceDayOutside(at.today(), last))
                .then(new Entry.EvidenceTaken(
                        take.on(), take.document(), take.kind(), take.fingerprint(), take.destroyBy()));
    }

    static Verdict judgeEvidence(Situation at, Command.JudgeEvidence judge) {
        var unseen = at.standing()
                .evidence()
                .find(judge.document())
                .filter(each -> each.wasSeenBy(at.actor().id()))
                .isEmpty();
        return at.needs(Power.HANDLE)
                .unless(withoutEvidence(at, judge.document()))
                .unless(unseen, new Obstacle.EvidenceUnseen())
                .then(
                        new Entry.EvidenceJudged(judge.on(), judge.document(), judge.result()),
                        new Entry.EvidenceDestroyed(judge.on(), judge.document(), EvidenceEnd.JUDGED));
    }

    /// Why nothing can be done with a document: it was never taken, or is gone.
    static Optional<Obstacle> withoutEvidence(Situation at, DocumentId id) {
        var document = at.standing().evidence().find(id);
        return document.isEmpty()
                ? Optional.of(new Obstacle.NoSuchEvidence())
                : document.get().end().map(end -> new Obstacle.EvidenceGone(end.on()));
    }

    /// The end of whatever was shown, when a case ends.
    static List<Entry> endOfEvidence(Situation at, LocalDate on) {
        return at.standing().evidence().kept().stream()
                .<Entry>map(each -> new Entry.EvidenceDestroyed(on, each.id(), EvidenceEnd.CLOSED))
                .toList();
    }
}
