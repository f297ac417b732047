// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases;

import static io.casement.cases.Means.EMAIL;
import static io.casement.cases.Sample.AGENT;
import static io.casement.cases.Sample.LEGAL;
import static io.casement.cases.Sample.OTHER_AGENT;
import static io.casement.cases.Sample.SUPERVISOR;
import static io.casement.cases.Sample.note;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casement.law.Citation;
import io.casement.law.Right;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class EvidenceTest {

    private static final String DAY = "2026-03-05";
    private static final LocalDate ON = LocalDate.parse(DAY);
    private static final DocumentId CARD = new DocumentId(new UUID(5, 1));
    private static final DocumentId PASSPORT = new DocumentId(new UUID(5, 2));

    private final Sample sample = lastResort();

    /// Health data, a suspicion, and nothing else that did.
    private static Sample lastResort() {
        return Sample.received("EU-DE", DAY, Right.ACCESS)
                .does(new Command.FindSensitivity(ON, Sensitivity.SPECIAL))
                .does(new Command.SetFlag(ON, Flag.FRAUD, note(1)))
                .does(new Command.JudgeIdentity(ON, Set.of(EMAIL)));
    }

    private static Command take(DocumentId id) {
        return take(id, ON, ON.plusDays(14));
    }

    private static Command take(DocumentId id, LocalDate on, LocalDate destroyBy) {
        return new Command.TakeEvidence(on, id, EvidenceKind.IDENTITY_CARD, new Sha256("0a".repeat(32)), destroyBy);
    }

    private static Obstacle barred(Verdict verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Barred.class);
        return ((Verdict.Barred) verdict).obstacle();
    }

    private static final Command WITH_DOCUMENT = new Command.JudgeIdentity(ON, Set.of(EMAIL, Means.DOCUMENT));

    private static Command see(EvidenceResult result) {
        return new Command.SeeDocument(ON, EvidenceKind.PASSPORT, result);
    }

    private Evidence.Document card() {
        return sample.standing().evidence().find(CARD).orElseThrow();
    }

    @Nested
    class A_document {

        @Test
        void that_nobody_needs_is_not_taken_and_the_rule_is_named() {
            var plain = Sample.received("EU-DE", DAY, Right.ACCESS);
            assertThat(barred(plain.asks(take(CARD))))
                    .isEqualTo(new Obstacle.ProofNotNeeded(
                            Means.DOCUMENT, Level.TWO_POINTS, Optional.of(new Citation("Art. 12(6) GDPR"))));
            var optOut = Sample.received("US-CA", DAY, Right.MARKETING_OPT_OUT);
            assertThat(barred(optOut.asks(take(CARD)))).isInstanceOf(Obstacle.ProofNotNeeded.class);
        }

        @Test
        void that_is_needed_no_more_is_not_taken() {
            sample.does(take(PASSPORT))
                    .does(new Command.JudgeEvidence(ON, PASSPORT, EvidenceResult.MATCHES))
                    .does(WITH_DOCUMENT);
            assertThat(barred(sample.asks(take(CARD)))).isInstanceOf(Obstacle.ProofNotNeeded.class);
        }

        @Test
        void is_kept_for_thirty_days_at_most() {
            assertThat(barred(sample.asks(take(CARD, ON, ON.plusDays(31)))))
                    .isEqualTo(new Obstacle.EvidenceDayOutside(ON, ON.plusDays(30)));
            assertThat(barred(sample.asks(take(CARD, ON, ON.minusDays(1)))))
                    .isInstanceOf(Obstacle.EvidenceDayOutside.class);
            assertThat(sample.asks(take(CARD, ON, ON.plusDays(30)))).isInstanceOf(Verdict.Accepted.class);
            assertThat(sample.asks(take(CARD, ON, ON))).isInstanceOf(Verdict.Accepted.class);
        }

        @Test
        void is_overdue_only_after_its_day_and_only_while_it_is_there() {
            sample.does(take(CARD, ON, ON.plusDays(3)));
            assertThat(sample.standing().evidence().overdue(ON.plusDays(3))).isEmpty();
            assertThat(sample.standing().evidence().overdue(ON.plusDays(4))).containsExactly(card());
            sample.does(new Command.DestroyEvidence(ON, CARD, EvidenceEnd.NOT_NEEDED));
            assertThat(sample.standing().evidence().overdue(ON.plusDays(4))).isEmpty();
        }

        @Test
        void is_destroyed_by_judging_it() {
            sample.does(take(CARD)).does(new Command.JudgeEvidence(ON, CARD, EvidenceResult.MATCHES));
            assertThat(card().judgement().map(Evidence.Judgement::result)).contains(EvidenceResult.MATCHES);
            assertThat(card().end()).contains(new Evidence.End(ON, AGENT.id(), EvidenceEnd.JUDGED));
        }

        @Test
        void is_destroyed_by_closing_the_case_and_only_what_is_still_there() {
            sample.does(take(CARD)).does(take(PASSPORT));
            sample.does(new Command.DestroyEvidence(ON, PASSPORT, EvidenceEnd.NOT_NEEDED));
            var verdict = (Verdict.Accepted) sample.asks(new Command.Close(ON, ClosedHow.WITHDRAWN));
            assertThat(verdict.entries())
                    .containsExactly(
                            new Entry.EvidenceDestroyed(ON, CARD, EvidenceEnd.CLOSED),
                            new Entry.Closed(ON, ClosedHow.WITHDRAWN));
        }

        @Test
        void does_not_survive_that_a_reopening_is_taken_back() {
            sample.does(new Command.Close(ON, ClosedHow.WITHDRAWN))
                    .does(new Command.Reopen(ON, ReopenGround.LETTER_CAME_BACK));
            var reopened = sample.file().size();
            sample.does(take(CARD)).does(new Command.Strike(ON, reopened));
            assertThat(sample.standing().closed()).isTrue();
            assertThat(sample.standing().evidence().kept()).isEmpty();
        }

        @Test
        void that_is_gone_cannot_be_viewed_judged_or_destroyed_again() {
            sample.does(take(CARD)).does(new Command.DestroyEvidence(ON, CARD, EvidenceEnd.NOT_NEEDED));
            var gone = new Obstacle.EvidenceGone(ON);
            assertThat(barred(sample.asks(new Command.ViewEvidence(ON, CARD)))).isEqualTo(gone);
            assertThat(barred(sample.asks(new Command.JudgeEvidence(ON, CARD, EvidenceResult.MATCHES))))
                    .isEqualTo(gone);
            assertThat(barred(sample.asks(new Command.DestroyEvidence(ON, CARD, EvidenceEnd.NOT_NEEDED))))
                    .isEqualTo(gone);
            assertThat(barred(sample.asks(new Command.ViewEvidence(ON, PASSPORT))))
                    .isEqualTo(new Obstacle.NoSuchEvidence());
        }

        @Test
        void cannot_be_called_judged_or_closed_by_hand() {
            assertThatThrownBy(() -> new Command.DestroyEvidence(ON, CARD, EvidenceEnd.JUDGED))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> new Command.DestroyEvidence(ON, CARD, EvidenceEnd.CLOSED))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Nested
    class Counting_a_document {

        @Test
        void needs_one_that_somebody_found_to_be_theirs() {
            assertThat(barred(sample.asks(WITH_DOCUMENT))).isEqualTo(new Obstacle.DocumentUnjudged());
            sample.does(take(CARD));
            assertThat(barred(sample.asks(WITH_DOCUMENT))).isEqualTo(new Obstacle.DocumentUnjudged());
            sample.does(new Command.JudgeEvidence(ON, CARD, EvidenceResult.MATCHES));
            sample.does(WITH_DOCUMENT);
            assertThat(sample.standing().identity().reached()).isEqualTo(Level.DOCUMENT_SEEN);
            assertThat(sample.standing().identity().enough()).isTrue();
        }

        @Test
        void is_not_done_with_one_that_proves_nothing() {
            for (var result : List.of(EvidenceResult.DIFFERS, EvidenceResult.EXPIRED, EvidenceResult.UNREADABLE)) {
                var other = lastResort().does(take(CARD)).does(new Command.JudgeEvidence(ON, CARD, result));
                assertThat(barred(other.asks(WITH_DOCUMENT))).isEqualTo(new Obstacle.DocumentUnjudged());
                var seen = lastResort().does(see(result));
                assertThat(barred(seen.asks(WITH_DOCUMENT))).isEqualTo(new Obstacle.DocumentUnjudged());
            }
        }

        @Test
        void is_not_done_with_one_that_was_only_judged_afterwards() {
            sample.on("2026-03-06")
                    .does(new Command.SeeDocument(ON.plusDays(1), EvidenceKind.PASSPORT, EvidenceResult.MATCHES));
            assertThat(barred(sample.asks(WITH_DOCUMENT))).isEqualTo(new Obstacle.DocumentUnjudged());
            assertThat(sample.asks(new Command.JudgeIdentity(ON.plusDays(1), Set.of(Means.DOCUMENT))))
                    .isInstanceOf(Verdict.Accepted.class);
        }

        @Test
        void is_done_with_one_that_was_seen_and_given_back() {
            sample.does(see(EvidenceResult.MATCHES)).does(WITH_DOCUMENT);
            assertThat(sample.standing().identity().enough()).isTrue();
            assertThat(sample.standing().evidence().glances())
                    .containsExactly(
                            new Evidence.Glance(ON, AGENT.id(), EvidenceKind.PASSPORT, EvidenceResult.MATCHES));
            assertThat(sample.standing().evidence().kept()).isEmpty();
        }

        @Test
        void is_not_slipped_in_as_a_correction() {
            var seq = sample.file().size();
            var instead = new Entry.IdentityJudged(ON, Level.DOCUMENT_SEEN, Set.of(Means.DOCUMENT));
            assertThat(barred(sample.asks(new Command.Correct(ON, seq, instead))))
                    .isEqualTo(new Obstacle.DocumentUnjudged());
        }

        @Test
        void ends_when_the_document_turns_out_not_to_be_theirs() {
            sample.does(take(CARD)).does(new Command.JudgeEvidence(ON, CARD, EvidenceResult.MATCHES));
            var judged = sample.file().size() - 1;
            sample.does(WITH_DOCUMENT);
            sample.does(new Command.Correct(ON, judged, new Entry.EvidenceJudged(ON, CARD, EvidenceResult.DIFFERS)));
            assertThat(sample.standing().identity().reached()).isEqualTo(Level.KNOWN_CHANNEL);
            assertThat(sample.standing().identity().enough()).isFalse();
        }

        @Test
        void is_done_with_a_second_one_where_the_first_was_not_readable() {
            sample.does(see(EvidenceResult.UNREADABLE))
                    .does(see(EvidenceResult.MATCHES))
                    .does(WITH_DOCUMENT);
            assertThat(sample.standing().identity().reached()).isEqualTo(Level.DOCUMENT_SEEN);
        }

        @Test
        void that_an_older_version_let_happen_still_counts() {
            sample.writes(new Entry.IdentityJudged(ON, Level.DOCUMENT_SEEN, Set.of(Means.DOCUMENT)));
            assertThat(sample.standing().identity().enough()).isTrue();
        }
    }

    @Nested
    class A_document_that_is_given_back {

        @Test
        void is_not_even_looked_at_where_nobody_needs_it() {
            assertThat(barred(Sample.received("EU-DE", DAY, Right.ACCESS).asks(see(EvidenceResult.MATCHES))))
                    .isEqualTo(new Obstacle.ProofNotNeeded(
                            Means.DOCUMENT, Level.TWO_POINTS, Optional.of(new Citation("Art. 12(6) GDPR"))));
        }

        @Test
        void on_which_a_judgement_rests_is_not_taken_back_before_it() {
            sample.does(see(EvidenceResult.MATCHES));
            var seq = sample.file().size();
            sample.does(WITH_DOCUMENT);
            assertThat(barred(sample.asks(new Command.Strike(ON, seq)))).isEqualTo(new Obstacle.CannotBeStruck(seq));
            sample.does(new Command.Strike(ON, seq + 1)).does(new Command.Strike(ON, seq));
            assertThat(sample.standing().evidence().glances()).isEmpty();
        }

        @Test
        void keeps_whoever_saw_it_from_approving() {
            sample.by(OTHER_AGENT).does(see(EvidenceResult.MATCHES)).by(AGENT).drafts(1, LetterKind.RECEIPT);
            var letter = sample.standing().letter(LetterKind.RECEIPT).orElseThrow();
            assertThat(SecondPerson.workedOn(sample.file(), letter, OTHER_AGENT.id()))
                    .isTrue();
        }
    }

    @Nested
    class Looking {

        @Test
        void stays_in_the_journal_with_who_and_when() {
            sample.does(take(CARD)).by(SUPERVISOR).on("2026-03-06").does(view("2026-03-06"));
            assertThat(card().looks()).containsExactly(new Evidence.Look(ON.plusDays(1), SUPERVISOR.id()));
        }

        private Command view(String on) {
            return new Command.ViewEvidence(LocalDate.parse(on), CARD);
        }

        @Test
        void is_for_those_who_handle_and_those_who_approve() {
            sample.does(take(CARD));
            assertThat(sample.by(LEGAL).asks(view(DAY))).isInstanceOf(Verdict.Accepted.class);
            assertThat(sample.by(OTHER_AGENT).asks(view(DAY))).isInstanceOf(Verdict.Accepted.class);
        }

        @Test
        void comes_before_judging() {
            sample.does(take(CARD)).by(OTHER_AGENT);
            var judge = new Command.JudgeEvidence(ON, CARD, EvidenceResult.DIFFERS);
            assertThat(barred(sample.asks(judge))).isEqualTo(new Obstacle.EvidenceUnseen());
            assertThat(sample.does(view(DAY)).asks(judge)).isInstanceOf(Verdict.Accepted.class);
        }
    }

    @Nested
    class The_journal {

        @Test
        void keeps_every_step_fast_since_none_of_them_can_be_undone() {
            sample.does(take(CARD)).does(new Command.ViewEvidence(ON, CARD));
            sample.does(new Command.JudgeEvidence(ON, CARD, EvidenceResult.MATCHES));
            var size = sample.file().size();
            for (var seq = size - 3; seq <= size; seq++) {
                assertThat(barred(sample.asks(new Command.Strike(ON, seq))))
                        .isEqualTo(new Obstacle.CannotBeStruck(seq));
            }
        }

        @Test
        void lets_only_the_result_be_corrected() {
            sample.does(take(CARD)).does(new Command.JudgeEvidence(ON, CARD, EvidenceResult.MATCHES));
            var size = sample.file().size();
            var other = new Entry.EvidenceJudged(ON, PASSPORT, EvidenceResult.DIFFERS);
            assertThat(barred(sample.asks(new Command.Correct(ON, size - 1, other))))
                    .isEqualTo(new Obstacle.CannotBeStruck(size - 1));
            var end = new Entry.EvidenceDestroyed(ON, CARD, EvidenceEnd.NOT_NEEDED);
            assertThat(barred(sample.asks(new Command.Correct(ON, size, end))))
                    .isEqualTo(new Obstacle.CannotBeStruck(size));
            sample.does(new Command.Correct(ON, size - 1, new Entry.EvidenceJudged(ON, CARD, EvidenceResult.DIFFERS)));
            assertThat(card().judgement().map(Evidence.Judgement::result)).contains(EvidenceResult.DIFFERS);
            assertThat(card().isKept()).isFalse();
        }

        @Test
        void holds_no_name_and_no_words() {
            sample.does(take(CARD)).does(new Command.JudgeEvidence(ON, CARD, EvidenceResult.MATCHES));
            assertThat(List.of(Entry.EvidenceTaken.class, Entry.EvidenceViewed.class, Entry.EvidenceJudged.class))
                    .allSatisfy(kind -> assertThat(kind.getRecordComponents())
                            .noneMatch(part -> part.getType() == String.class || part.getType() == NoteId.class));
        }
    }

    @Test
    void whoever_judged_a_document_does_not_approve_what_follows_from_it() {
        sample.by(OTHER_AGENT).does(take(CARD)).does(new Command.JudgeEvidence(ON, CARD, EvidenceResult.MATCHES));
        sample.by(AGENT).drafts(1, LetterKind.RECEIPT);
        var letter = sample.standing().letter(LetterKind.RECEIPT).orElseThrow();
        assertThat(SecondPerson.workedOn(sample.file(), letter, OTHER_AGENT.id()))
                .isTrue();
        assertThat(SecondPerson.workedOn(sample.file(), letter, SUPERVISOR.id()))
                .isFalse();
    }

    @Test
    void who_has_seen_a_document_is_known() {
        sample.does(take(CARD)).by(SUPERVISOR).does(new Command.ViewEvidence(ON, CARD));
        var document = sample.standing().evidence().shown().getFirst();
        assertThat(document.wasSeenBy(AGENT.id())).isTrue();
        assertThat(document.wasSeenBy(SUPERVISOR.id())).isTrue();
        assertThat(document.wasSeenBy(Sample.LEGAL.id())).isFalse();
    }

    @Test
    void a_document_without_its_attachment_takes_the_place_of_the_one_with_it() {
        sample.writes(new Entry.AttachmentRemoved(ON, CARD, PASSPORT, new Sha256("a".repeat(64))));
        assertThat(sample.standing().evidence().isRemoved(CARD)).isTrue();
        assertThat(sample.standing().evidence().isRemoved(PASSPORT)).isFalse();
    }
}
