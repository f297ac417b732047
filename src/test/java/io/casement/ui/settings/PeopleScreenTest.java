// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.casement.cases.Clerk;
import io.casement.cases.ClerkId;
import io.casement.cases.FourEyes;
import io.casement.cases.Role;
import io.casement.law.Right;
import io.casement.store.Presence;
import io.casement.ui.Bureau;
import io.casement.ui.Fx;
import io.casement.ui.Hands;
import io.casement.ui.frame.Screens;
import io.casement.ui.parts.Snapshot;
import io.casement.ui.parts.Theme;
import io.casement.ui.place.Place;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// People and roles in the real window, without a mouse.
@Tag("fx")
class PeopleScreenTest {

    private static final Clerk HELGE = new Clerk(new ClerkId(new UUID(9, 7)), "Helge Storm", Role.HEAD);

    @TempDir
    Path folder;

    private Bureau bureau;

    @BeforeEach
    void found() {
        bureau = Bureau.in(folder.resolve("register"));
        bureau.register().addClerk(HELGE, Bureau.CLOCK.instant(), HELGE.id());
    }

    @AfterEach
    void close() {
        bureau.close();
    }

    private Bureau.Window window(Clerk who) {
        var window = Hands.window(bureau, who, Screens::new);
        Hands.go(window, new Place.People());
        return window;
    }

    private Role roleOf(Clerk clerk) {
        return bureau.register().clerks().stream()
                .filter(each -> each.id().equals(clerk.id()))
                .map(Clerk::role)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_role_is_given_with_two_keys_and_taken_back_with_one() {
        var window = window(HELGE);
        Hands.press(window, "J", "R", "3");
        assertThat(roleOf(Bureau.AMARA)).isEqualTo(Role.LEGAL);
        Hands.press(window, "Ctrl Z");
        assertThat(roleOf(Bureau.AMARA)).isEqualTo(Role.AGENT);
    }

    @Test
    void an_absence_has_a_last_day_and_its_end_is_one_key() {
        var window = window(HELGE);
        Hands.press(window, "J", "A");
        type(window, "1 May 2026");
        Hands.press(window, "Ctrl Enter");
        assertThat(presence(Bureau.AMARA))
                .as("a day that is over ends no absence")
                .isEqualTo(Presence.HERE);
        type(window, "30 June 2026");
        Hands.press(window, "Ctrl Enter");
        assertThat(presence(Bureau.AMARA))
                .isEqualTo(Presence.away(Bureau.TODAY, Optional.of(LocalDate.of(2026, 6, 30))));
        Hands.press(window, "A");
        assertThat(presence(Bureau.AMARA).awayFrom()).isEmpty();
    }

    @Test
    void who_is_away_can_hand_over_what_is_open_or_let_it_wait() {
        var id = bureau.log("Caoimhe Brennan", "IE", "EU-IE", Right.ACCESS, "2026-06-09");
        var window = window(HELGE);
        Hands.press(window, "J", "A", "Ctrl Enter", "1");
        assertThat(presence(Bureau.AMARA)).isEqualTo(Presence.away(Bureau.TODAY, Optional.empty()));
        assertThat(bureau.register().card(id).orElseThrow().owner()).contains(Bureau.AMARA.id());
        // back, and away again: now the second line takes them
        Hands.press(window, "A", "A", "Ctrl Enter", "2");
        assertThat(bureau.register().card(id).orElseThrow().owner()).get().isNotEqualTo(Bureau.AMARA.id());
    }

    @Test
    void who_manages_nobody_says_only_of_themselves_that_they_are_away() {
        var window = window(Bureau.AMARA);
        Hands.press(window, "K", "K", "K", "A", "Ctrl Enter");
        assertThat(presence(Bureau.INGRID)).isEqualTo(Presence.HERE);
        Hands.press(window, "J", "A", "Ctrl Enter");
        assertThat(presence(Bureau.AMARA).awayFrom()).contains(Bureau.TODAY);
    }

    private Presence presence(Clerk who) {
        return bureau.register().presence().getOrDefault(who.id(), Presence.HERE);
    }

    private static void type(Bureau.Window window, String text) {
        Fx.run(() -> ((TextInputControl) window.scene().getFocusOwner()).setText(text));
    }

    @Test
    void an_administrator_begins_with_the_people_and_is_offered_no_list_of_cases() {
        bureau.log("Caoimhe Brennan", "IE", "EU-IE", Right.ACCESS, "2026-06-09");
        var admin = new Clerk(new ClerkId(new UUID(9, 8)), "Ada Berg", Role.ADMINISTRATOR);
        bureau.register().addClerk(admin, Bureau.CLOCK.instant(), Bureau.INGRID.id());
        var window = Hands.window(bureau, admin, Screens::new);
        Hands.press(window, "Ctrl 1", "Esc");
        var seen = Fx.get(() -> {
            window.scene().getRoot().applyCss(); // a scroll pane shows nothing before
            window.scene().getRoot().layout();
            return window.scene().getRoot().lookupAll("*").stream()
                    .filter(Labeled.class::isInstance)
                    .map(node -> ((Labeled) node).getText())
                    .collect(Collectors.joining("\n"));
        });
        assertThat(seen).contains("People and roles", "Amara Okafor").doesNotContain("My work", "Overdue", "Caoimhe");
        assertThat(bureau.register().refusals()).as("nothing had to be refused").isEmpty();
    }

    @Test
    void what_the_office_adds_to_four_eyes_is_one_key() {
        var window = window(HELGE);
        Hands.press(window, "3");
        assertThat(bureau.register().houseRules().more()).containsExactly(FourEyes.EVERY_ANSWER);
        Hands.press(window, "3");
        assertThat(bureau.register().houseRules().more()).isEmpty();
    }

    @Test
    void who_does_not_manage_people_sees_the_page_and_changes_nothing() {
        var window = window(Bureau.AMARA);
        Hands.press(window, "J", "R", "3", "3");
        assertThat(roleOf(Bureau.AMARA)).isEqualTo(Role.AGENT);
        assertThat(bureau.register().houseRules().more()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void it_is_drawn(Theme theme) {
        bureau.log("Caoimhe Brennan", "IE", "EU-IE", Right.ACCESS, "2026-06-09");
        bureau.register().here(Bureau.INGRID.id(), Bureau.CLOCK.instant());
        var today = bureau.procedures(HELGE).today();
        bureau.register()
                .setPresence(
                        Bureau.TOMASZ.id(),
                        Presence.away(today, Optional.of(today.plusDays(6))),
                        Bureau.CLOCK.instant(),
                        HELGE.id());
        var window = window(HELGE);
        Fx.run(() -> theme.apply(window.scene()));
        Fx.run(() -> {});
        var picture = Fx.get(() -> {
            var drawn = Snapshot.of(window.scene());
            Snapshot.write(
                    drawn,
                    Path.of("target", "pictures", "08d-people-" + theme.name().toLowerCase(Locale.ROOT) + ".png"));
            return drawn;
        });
        assertThat(picture.getWidth()).isEqualTo(1440);
    }
}
