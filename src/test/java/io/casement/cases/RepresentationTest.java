// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.casement.law.Right;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RepresentationTest {

    private static final String DAY = "2026-03-05";
    private static final LocalDate ON = LocalDate.parse(DAY);

    private static Sample asked(String law, Right right, Representative by) {
        return Sample.received(law, DAY, right).does(new Command.Represent(ON, by));
    }

    private static Command shown(Authority what, Shown how) {
        return new Command.JudgeAuthority(ON, what, how);
    }

    private static Command give(Right right) {
        return Sample.answered(new Command.Decide(ON, right, new Outcome.Granted(), Optional.empty()));
    }

    private static Obstacle barred(Verdict verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Barred.class);
        return ((Verdict.Barred) verdict).obstacle();
    }

    @Test
    void an_agent_gets_nothing_before_mandate_and_confirmation() {
        var sample = asked("EU-DE", Right.ACCESS, Representative.AGENT).identified();
        assertThat(barred(sample.asks(give(Right.ACCESS))))
                .isEqualTo(new Obstacle.AuthorityOpen(
                        Representative.AGENT, List.of(Authority.MANDATE, Authority.CONFIRMED_BY_PERSON)));
        sample.does(shown(Authority.MANDATE, Shown.SHOWN));
        assertThat(barred(sample.asks(give(Right.ACCESS))))
                .isEqualTo(new Obstacle.AuthorityOpen(Representative.AGENT, List.of(Authority.CONFIRMED_BY_PERSON)));
        sample.does(shown(Authority.CONFIRMED_BY_PERSON, Shown.SHOWN));
        assertThat(sample.asks(give(Right.ACCESS))).isInstanceOf(Verdict.Accepted.class);
    }

    @Test
    void an_agents_opt_out_needs_the_signed_permission_only() {
        assertThat(asked("US-CA", Right.OBJECTION, Representative.AGENT)
                        .standing()
                        .representation()
                        .missing())
                .containsExactly(Authority.MANDATE);
    }

    @Test
    void a_lawyer_shows_authority_like_everybody_else() {
        var sample = asked("GB", Right.ACCESS, Representative.LAWYER).identified();
        assertThat(barred(sample.asks(give(Right.ACCESS)))).isInstanceOf(Obstacle.AuthorityOpen.class);
    }

    @Test
    void a_guardian_shows_responsibility_court_orders_and_the_childs_view() {
        var sample = asked("EU-DE", Right.ACCESS, Representative.GUARDIAN);
        assertThat(sample.standing().identity().needed()).as("a child's data").isEqualTo(Level.THREE_POINTS);
        sample.identified()
                .does(shown(Authority.PARENTAL_RESPONSIBILITY, Shown.SHOWN))
                .does(shown(Authority.COURT_ORDERS, Shown.SHOWN));
        assertThat(sample.standing().representation().missing()).containsExactly(Authority.CHILDS_VIEW);
        sample.does(shown(Authority.CHILDS_VIEW, Shown.REFUSED));
        assertThat(sample.standing().representation().enough())
                .as("the child objects")
                .isFalse();
        sample.does(shown(Authority.CHILDS_VIEW, Shown.WAIVED));
        assertThat(sample.standing().representation().enough())
                .as("too young to be asked")
                .isTrue();
    }

    @Test
    void only_the_view_of_a_child_can_be_waived() {
        var sample = asked("EU-DE", Right.ACCESS, Representative.GUARDIAN);
        assertThat(barred(sample.asks(shown(Authority.COURT_ORDERS, Shown.WAIVED))))
                .isEqualTo(new Obstacle.CannotBeWaived(Authority.COURT_ORDERS));
        sample.writes(new Entry.AuthorityJudged(ON, Authority.COURT_ORDERS, Shown.WAIVED));
        assertThat(sample.standing().representation().missing())
                .as("nor by a correction of the journal")
                .contains(Authority.COURT_ORDERS);
    }

    @Test
    void a_doubtful_mandate_is_none() {
        var sample = asked("GB", Right.ACCESS, Representative.LAWYER).does(shown(Authority.MANDATE, Shown.DOUBTFUL));
        assertThat(sample.standing().representation().enough()).isFalse();
    }

    @Test
    void what_one_representative_showed_says_nothing_about_the_next() {
        var sample = asked("GB", Right.ACCESS, Representative.AGENT)
                .does(shown(Authority.MANDATE, Shown.SHOWN))
                .does(new Command.Represent(ON, Representative.LAWYER));
        assertThat(sample.standing().representation().missing()).containsExactly(Authority.MANDATE);
    }

    @Test
    void who_asks_for_themselves_shows_no_authority() {
        var sample = Sample.received("EU-DE", DAY, Right.ACCESS);
        assertThat(sample.standing().representation().enough()).isTrue();
        assertThat(barred(sample.asks(shown(Authority.MANDATE, Shown.SHOWN))))
                .isEqualTo(new Obstacle.AuthorityNotAsked(Representative.SELF, Authority.MANDATE));
    }

    @Test
    void the_dead_are_left_to_national_law_and_the_estate_shows_its_grant() {
        var sample = asked("EU-IT", Right.ACCESS, Representative.EXECUTOR);
        assertThat(sample.standing().representation().recital27().orElseThrow().isRegular())
                .isTrue();
        assertThat(sample.standing().representation().outsideTheLaw()).isTrue();
        assertThat(sample.standing().representation().missing()).containsExactly(Authority.GRANT_OF_PROBATE);
        assertThat(asked("US-CA", Right.ACCESS, Representative.EXECUTOR)
                        .standing()
                        .representation()
                        .outsideTheLaw())
                .as("nobody has looked there")
                .isFalse();
    }

    @Test
    void a_refusal_waits_for_no_authority() {
        var sample = asked("EU-DE", Right.ACCESS, Representative.AGENT);
        assertThat(sample.asks(Sample.answered(
                        new Command.Decide(ON, Right.ACCESS, new Outcome.Withdrawn(), Optional.empty()))))
                .isInstanceOf(Verdict.Accepted.class);
    }
}
