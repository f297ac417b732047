// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.casement.cases.Card;
import io.casement.cases.Means;
import io.casement.cases.SignalKind;
import io.casement.cases.Step;
import io.casement.cases.View;
import io.casement.store.Filter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DemoTest {

    /// A Wednesday; what the demonstration shows must not hang on it, and hardly does.
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-10T09:00:00Z"), Demo.ZONE);

    @Test
    void theDemonstrationHasCasesOfEveryKindAndLeavesNothingBehind() throws Exception {
        Path register;
        try (var demo = Demo.make(Wiring.of(CLOCK))) {
            register = demo.register();
            var open = cards(demo, View.OPEN);
            var closed = cards(demo, View.CLOSED);

            assertThat(open.size() + closed.size()).isBetween(38, 45);
            assertThat(closed).hasSizeGreaterThanOrEqualTo(5);
            assertThat(Stream.concat(open.stream(), closed.stream())
                            .map(Card::stage)
                            .collect(Collectors.toSet()))
                    .as("every stage that a case can be in")
                    .isEqualTo(EnumSet.allOf(Step.Stage.class));
            for (var view : EnumSet.complementOf(EnumSet.of(View.DUE_THIS_WEEK))) {
                assertThat(cards(demo, view)).as(view.id()).isNotEmpty();
            }
            assertThat(open.stream().map(card -> card.law().value()).collect(Collectors.toSet()))
                    .contains("EU", "EU-DE", "EU-FR", "EU-IE", "EU-IT", "GB", "US-CA", "OTHER");
            assertThat(open).anyMatch(card -> card.pausedSince().isPresent());
            assertThat(open).anyMatch(card -> card.firstDay().isPresent());
            assertThat(demo.sitting().register().clerks())
                    .extracting("name")
                    .containsExactly("Amara Okafor", "Ingrid Halvorsen", "Tomasz Wiśniewski");
            showsWhoAsks(demo, open);
            assertThat(demo.sitting().register().check(progress -> {}).findings())
                    .isEmpty();
        }
        assertThat(register).doesNotExist();
        assertThat(register.getParent()).doesNotExist();
    }

    /// Records beside the request, signals, a picture that nobody asked for, and one that was blacked out.
    private static void showsWhoAsks(Demo demo, List<Card> open) {
        var desk = demo.sitting().procedures();
        var marcus = open.stream()
                .map(card -> desk.dossier(card.id()))
                .filter(dossier -> dossier.person().name().contains("Marcus"))
                .findFirst()
                .orElseThrow();
        assertThat(marcus.standing().signals().standing())
                .extracting(signal -> signal.kind())
                .contains(SignalKind.THIRD_ADDRESS, SignalKind.RECENT_CHANGE, SignalKind.SAME_WORDING);
        assertThat(marcus.comparison().uncountable())
                .as("e-mail, birth date and booking are the same; the address is not")
                .doesNotContainKeys(Means.EMAIL, Means.BIRTH_DATE, Means.BOOKING_NUMBER)
                .containsKey(Means.ADDRESS);
        assertThat(desk.evidence().unasked(marcus.file().id())).hasSize(1);
        assertThat(open.stream()
                        .map(card -> desk.dossier(card.id()).standing().evidence())
                        .filter(evidence -> !evidence.kept().isEmpty()
                                && evidence.overdue(desk.today()).isEmpty()))
                .hasSize(1);
    }

    @Test
    void everybodyInItWritesFromAnExampleDomain() {
        assertThat(DemoCases.read())
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.mail().lines().findFirst())
                        .get()
                        .asString()
                        .containsPattern("@example\\.(com|org|net)>$"));
    }

    private static List<Card> cards(Demo demo, View view) {
        var desk = demo.sitting().procedures();
        return demo.sitting().register().queue(view, desk.me().id(), desk.today(), Optional.empty(), 100, Filter.NONE);
    }
}
