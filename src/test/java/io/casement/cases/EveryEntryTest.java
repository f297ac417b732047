// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases;

import static io.casement.cases.Sample.letter;
import static io.casement.cases.Sample.note;
import static org.assertj.core.api.Assertions.assertThat;

import io.casement.law.Right;
import io.casement.store.EntryCodecTest;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Three questions asked of every kind of entry there is: may it be taken back, does it void an approval, and does it
/// keep who made it from approving. The answers are written down here once more, so that none changes by accident.
final class EveryEntryTest {
    private static final LocalDate ON = LocalDate.of(2026, 3, 2);

    /// What came, went out, or is kept as proof of what was done.
    private static final Set<Class<?>> HOLDS = Set.of(
            Entry.Received.class,
            Entry.Logged.class,
            Entry.LetterPosted.class,
            Entry.AddressChanged.class,
            Entry.ConflictFound.class,
            Entry.ConflictLifted.class,
            Entry.EvidenceTaken.class,
            Entry.EvidenceViewed.class,
            Entry.EvidenceJudged.class,
            Entry.EvidenceDestroyed.class,
            Entry.AttachmentRemoved.class,
            Entry.SignalFound.class,
            // these are no facts of their own: what they did is undone by doing it anew
            Entry.Corrected.class,
            Entry.Struck.class);

    /// What the answer says, who gets it, or whether they are who they say.
    private static final Set<Class<?>> VOIDS = Set.of(
            Entry.AddressChanged.class,
            Entry.Flagged.class,
            Entry.SignalFound.class,
            Entry.SignalAccepted.class,
            Entry.Decided.class,
            Entry.IdentityJudged.class,
            Entry.SensitivityFound.class,
            Entry.FieldsDisputed.class,
            Entry.DeclarationReceived.class,
            Entry.Represented.class,
            Entry.AuthorityJudged.class,
            Entry.EvidenceJudged.class,
            Entry.DocumentSeen.class);

    /// Whoever did this does not look at the letter with other eyes.
    private static final Set<Class<?>> KEEPS_FROM_APPROVING = Set.of(
            Entry.Decided.class,
            Entry.IdentityJudged.class,
            Entry.DeclarationReceived.class,
            Entry.AuthorityJudged.class,
            Entry.AddressChanged.class,
            Entry.AddressConfirmed.class,
            Entry.EvidenceJudged.class,
            Entry.DocumentSeen.class,
            Entry.SignalExplained.class);

    private interface Check {
        void of(Entry entry);
    }

    private static Stream<DynamicTest> everyKind(Check check) {
        return EntryCodecTest.everyKind()
                .map(entry -> DynamicTest.dynamicTest(entry.getClass().getSimpleName(), () -> check.of(entry)));
    }

    private static Sample received() {
        return Sample.received("EU-DE", "2026-03-02", Right.ACCESS).does(new Command.TakeNote(ON, note(7)));
    }

    private static Sample approved(LetterKind kind) {
        var sample = received();
        if (kind == LetterKind.ANSWER) {
            sample.identified().grants(Right.ACCESS);
        }
        return sample.drafts(9, kind)
                .submits(9)
                .by(Sample.SUPERVISOR)
                .approves(9)
                .by(Sample.AGENT);
    }

    private static boolean isVoid(Sample sample) {
        return sample.standing().letters().values().stream()
                .filter(each -> each.id().equals(letter(9)))
                .allMatch(each -> each.voided().isPresent());
    }

    @TestFactory
    Stream<DynamicTest> what_may_be_taken_back() {
        return everyKind(entry -> {
            var sample = received().writes(entry);
            var strike = new Command.Strike(ON, sample.file().size());
            if (HOLDS.contains(entry.getClass())) {
                assertThat(sample.asks(strike)).isInstanceOf(Verdict.Barred.class);
            } else {
                assertThat(sample.asks(strike)).isInstanceOf(Verdict.Accepted.class);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> what_voids_the_approval_of_an_answer() {
        return everyKind(entry -> assertThat(isVoid(approved(LetterKind.ANSWER).writes(entry)))
                .isEqualTo(VOIDS.contains(entry.getClass())));
    }

    @TestFactory
    Stream<DynamicTest> the_approval_of_a_receipt_falls_with_its_address_only() {
        return everyKind(entry -> assertThat(isVoid(approved(LetterKind.RECEIPT).writes(entry)))
                .isEqualTo(entry instanceof Entry.AddressChanged));
    }

    @Test
    void a_protected_address_voids_every_approval_and_a_mark_of_excess_none() {
        for (var kind : Set.of(LetterKind.ANSWER, LetterKind.RECEIPT)) {
            assertThat(isVoid(approved(kind).writes(new Entry.Flagged(ON, Flag.ADDRESS_PROTECTED, note(1)))))
                    .isTrue();
            assertThat(isVoid(approved(kind).writes(new Entry.Flagged(ON, Flag.EXCESSIVE, note(1)))))
                    .isFalse();
        }
    }

    @TestFactory
    Stream<DynamicTest> who_does_not_approve() {
        return everyKind(entry -> {
            var sample = received()
                    .drafts(9, LetterKind.RECEIPT)
                    .by(Sample.SUPERVISOR)
                    .writes(entry);
            var state = sample.standing().letter(LetterKind.RECEIPT).orElseThrow();
            assertThat(SecondPerson.workedOn(sample.file(), state, Sample.SUPERVISOR.id()))
                    .isEqualTo(KEEPS_FROM_APPROVING.contains(entry.getClass()));
            assertThat(SecondPerson.workedOn(sample.file(), state, Sample.LEGAL.id()))
                    .as("somebody who did nothing here")
                    .isFalse();
        });
    }

    @Test
    void whoever_strikes_a_decision_has_decided_and_whoever_strikes_a_note_has_not() {
        for (var kind : Set.of(Entry.Decided.class, Entry.NoteTaken.class)) {
            var sample = received().identified().grants(Right.ACCESS).drafts(9, LetterKind.ANSWER);
            sample.by(Sample.SUPERVISOR).writes(new Entry.Struck(ON, seq(sample, kind)));
            var state = sample.standing().letter(LetterKind.ANSWER).orElseThrow();
            assertThat(SecondPerson.workedOn(sample.file(), state, Sample.SUPERVISOR.id()))
                    .isEqualTo(kind == Entry.Decided.class);
        }
    }

    // ---- letters hold as soon as somebody else relies on them
    // --------------------------------------------------------

    private static Verdict striking(Sample sample, Class<? extends Entry> kind) {
        return sample.asks(new Command.Strike(ON, seq(sample, kind)));
    }

    @Test
    void a_letter_is_taken_back_from_its_end() {
        var draft = received().drafts(9, LetterKind.RECEIPT);
        assertThat(striking(draft, Entry.LetterDrafted.class)).isInstanceOf(Verdict.Accepted.class);
        var submitted = received().drafts(9, LetterKind.RECEIPT).submits(9);
        assertThat(striking(submitted, Entry.LetterDrafted.class)).isInstanceOf(Verdict.Barred.class);
        assertThat(striking(submitted, Entry.LetterSubmitted.class)).isInstanceOf(Verdict.Accepted.class);
        var approved = approved(LetterKind.RECEIPT);
        assertThat(striking(approved, Entry.LetterSubmitted.class)).isInstanceOf(Verdict.Barred.class);
        assertThat(striking(approved.by(Sample.SUPERVISOR), Entry.LetterApproved.class))
                .isInstanceOf(Verdict.Accepted.class);
    }

    @Test
    void a_note_struck_behind_an_approval_changes_nothing_that_was_approved() {
        for (var kind : Set.of(LetterKind.ANSWER, LetterKind.RECEIPT)) {
            var sample = approved(kind);
            assertThat(striking(sample, Entry.NoteTaken.class)).isInstanceOf(Verdict.Accepted.class);
            assertThat(isVoid(sample.does(new Command.Strike(ON, seq(sample, Entry.NoteTaken.class)))))
                    .isFalse();
        }
    }

    @Test
    void what_was_logged_corrected_behind_an_approval_voids_it() {
        var sample = approved(LetterKind.RECEIPT);
        var logged = sample.file().entries().stream()
                .filter(each -> each.entry() instanceof Entry.Logged)
                .findFirst()
                .orElseThrow();
        assertThat(isVoid(sample.writes(new Entry.Corrected(ON, logged.seq(), logged.entry()))))
                .isTrue();
    }

    @Test
    void an_explanation_taken_back_behind_an_approval_voids_an_answer_and_no_receipt() {
        for (var kind : Set.of(LetterKind.ANSWER, LetterKind.RECEIPT)) {
            var signal = new SignalId(new java.util.UUID(9, 9));
            var before = received()
                    .writes(new Entry.SignalFound(ON, signal, SignalKind.FREE_MAIL, Strength.WEAK, note(3)))
                    .writes(new Entry.SignalExplained(ON, signal, note(4)));
            var explained = before.file().size();
            if (kind == LetterKind.ANSWER) {
                before.identified().grants(Right.ACCESS);
            }
            before.drafts(9, kind)
                    .submits(9)
                    .by(Sample.SUPERVISOR)
                    .approves(9)
                    .by(Sample.AGENT)
                    .writes(new Entry.Struck(ON, explained));
            assertThat(isVoid(before)).isEqualTo(kind == LetterKind.ANSWER);
        }
    }

    private static int seq(Sample sample, Class<? extends Entry> kind) {
        return sample.file().entries().stream()
                .filter(each -> kind.isInstance(each.entry()))
                .mapToInt(Recorded::seq)
                .max()
                .orElseThrow();
    }
}
