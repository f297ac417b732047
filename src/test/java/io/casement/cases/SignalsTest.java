// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases;

import static io.casement.cases.Sample.note;
import static org.assertj.core.api.Assertions.assertThat;

import io.casement.law.Right;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What stands of the signals of a case.
final class SignalsTest {
    private static final LocalDate ON = LocalDate.parse("2026-03-05");

    private final Sample sample = Sample.received("EU-DE", "2026-03-05", Right.ACCESS);

    private static SignalId id(int number) {
        return new SignalId(new UUID(6, number));
    }

    private static Command found(int number, SignalKind kind, Strength strength) {
        return new Command.FindSignal(ON, id(number), kind, strength, note(number));
    }

    private Signals signals() {
        return sample.standing().signals();
    }

    @Test
    void the_strongest_stands_first() {
        sample.does(found(1, SignalKind.FREE_MAIL, Strength.WEAK))
                .does(found(2, SignalKind.OTHER_NAME, Strength.MEDIUM))
                .does(found(3, SignalKind.LOOK_ALIKE_DOMAIN, Strength.STRONG));
        assertThat(signals().all().stream().map(Signals.Kept::strength))
                .containsExactly(Strength.STRONG, Strength.MEDIUM, Strength.WEAK);
    }

    @Test
    void one_that_is_known_is_not_found_again() {
        sample.does(found(1, SignalKind.FREE_MAIL, Strength.WEAK));
        var size = sample.file().size();
        sample.does(found(1, SignalKind.FREE_MAIL, Strength.WEAK));
        assertThat(sample.file().size()).isEqualTo(size);
        sample.does(found(2, SignalKind.FREE_MAIL, Strength.WEAK));
        assertThat(signals().all()).hasSize(2);
    }

    @Test
    void a_ring_that_grows_is_one_signal_unless_it_was_explained() {
        sample.does(found(1, SignalKind.SAME_WORDING, Strength.WEAK))
                .does(found(2, SignalKind.OTHER_NAME, Strength.MEDIUM))
                .does(found(3, SignalKind.SAME_WORDING, Strength.MEDIUM));
        assertThat(signals().all().stream().map(Signals.Kept::id)).containsExactlyInAnyOrder(id(2), id(3));
        sample.does(found(1, SignalKind.SAME_WORDING, Strength.WEAK));
        assertThat(signals().find(id(1))).as("known, though taken over").isEmpty();
        sample.does(new Command.ExplainSignal(ON, id(3), note(9), 4))
                .does(found(4, SignalKind.SAME_WORDING, Strength.MEDIUM));
        assertThat(signals().all().stream().map(Signals.Kept::id)).containsExactlyInAnyOrder(id(2), id(3), id(4));
    }

    @Test
    void a_ring_takes_over_none_of_another_kind() {
        sample.does(found(1, SignalKind.SAME_WORDING, Strength.WEAK))
                .does(found(2, SignalKind.SAME_CONTACT, Strength.WEAK));
        assertThat(signals().all()).hasSize(2);
    }

    @Test
    void one_that_does_not_grow_stays_beside_another_of_its_kind() {
        sample.does(found(1, SignalKind.OTHER_NAME, Strength.MEDIUM))
                .does(found(2, SignalKind.OTHER_NAME, Strength.MEDIUM));
        assertThat(signals().all()).hasSize(2);
    }

    @Test
    void explained_ones_stand_no_longer() {
        sample.does(found(1, SignalKind.LOOK_ALIKE_DOMAIN, Strength.STRONG))
                .does(found(2, SignalKind.FREE_MAIL, Strength.WEAK));
        assertThat(signals().isSerious()).isTrue();
        sample.does(new Command.ExplainSignal(ON, id(1), note(9), 4));
        assertThat(signals().standing().stream().map(Signals.Kept::id)).containsExactly(id(2));
        assertThat(signals().isSerious()).as("a weak one alone").isFalse();
        assertThat(signals().find(id(1)).map(Signals.Kept::state).map(Signals.State::id))
                .contains("explained");
    }

    @Test
    void the_same_word_said_again_explains_no_more() {
        assertThat(Signals.words("moved moved moved")).isEqualTo(1);
        assertThat(Signals.words("She moved to Köln in May, see her letter.")).isEqualTo(9);
        assertThat(Signals.words("... 12 34")).isZero();
    }
}
