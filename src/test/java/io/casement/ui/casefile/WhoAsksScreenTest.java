// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.casefile;

import static io.casement.ui.Hands.go;
import static io.casement.ui.Hands.press;
import static org.assertj.core.api.Assertions.assertThat;

import io.casement.cases.CaseId;
import io.casement.cases.Channel;
import io.casement.cases.Clerk;
import io.casement.cases.Command;
import io.casement.cases.LetterKind;
import io.casement.cases.Level;
import io.casement.cases.Means;
import io.casement.cases.Person;
import io.casement.cases.Representative;
import io.casement.cases.Request;
import io.casement.cases.Sensitivity;
import io.casement.cases.identity.Held;
import io.casement.cases.identity.Records;
import io.casement.desk.Dossier;
import io.casement.desk.NewRequest;
import io.casement.desk.Procedures;
import io.casement.law.RegimeId;
import io.casement.law.Right;
import io.casement.store.NewDocument;
import io.casement.ui.Bureau;
import io.casement.ui.Fx;
import io.casement.ui.Hands;
import io.casement.ui.Pictures;
import io.casement.ui.frame.Screens;
import io.casement.ui.place.Place;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who is asking, in the real window and by keyboard.
@Tag("fx")
class WhoAsksScreenTest {

    private static final Records RECORDS = new Records(List.of(
            new Held(Means.EMAIL, "marcus.whitfield@mail.example", "Circle profile"),
            new Held(Means.BIRTH_DATE, "14 Mar 1981", "Reservation SF-20911"),
            new Held(Means.BOOKING_NUMBER, "SF-20911", "3 nights, February 2025"),
            new Held(Means.ADDRESS, "418 Juniper St, Oakland", "Circle profile")));

    @TempDir
    Path folder;

    private Bureau bureau;

    @BeforeEach
    void found() {
        bureau = Bureau.in(folder.resolve("register"));
    }

    @AfterEach
    void close() {
        bureau.close();
    }

    private CaseId marcus(String law, Right right) {
        var body = """
                To the privacy office,

                My name is Marcus T. Whitfield, born March 14, 1981. I am a California resident and I am exercising \
                my right to know. Send me the specific pieces of personal information you hold about me, not a summary.

                I stayed at Larkmere San Francisco, booking SF-20911, and I am in your Circle program under this e-mail.

                Please mail the copy to 2210 Alder Creek Rd, Sacramento, CA 95833. I have moved. Phone is 415 555 0142.

                Marcus T. Whitfield
                """;
        var person = new Person(
                "Marcus T. Whitfield",
                Optional.of("marcus.whitfield@mail.example"),
                List.of("2210 Alder Creek Rd", "Sacramento, CA 95833"),
                Optional.of("US"),
                Optional.of("+1 415 555 0142"),
                "en",
                Map.of(Means.BIRTH_DATE, "March 14, 1981", Means.BOOKING_NUMBER, "SF-20911"));
        var request = new Request(
                Optional.of("Marcus Whitfield <marcus.whitfield@mail.example>"),
                Optional.of("privacy@larkmere.example"),
                Optional.empty(),
                Optional.of("CCPA request, specific pieces"),
                body,
                List.of(),
                "Everything");
        var logged = bureau.procedures(Bureau.AMARA)
                .log(new NewRequest(
                        NewDocument.of(body.getBytes(StandardCharsets.UTF_8), "request.eml", "message/rfc822"),
                        person,
                        request,
                        Channel.EMAIL,
                        LocalDate.parse("2026-06-05"),
                        new RegimeId(law),
                        Set.of(right),
                        Optional.of(Bureau.AMARA.id()),
                        false));
        return ((Procedures.Logged.As) logged).id();
    }

    private void records(CaseId id) {
        bureau.procedures(Bureau.AMARA).enterRecords(id, Map.of(), RECORDS);
    }

    private Dossier dossier(CaseId id) {
        return bureau.procedures(Bureau.AMARA).dossier(id);
    }

    private Bureau.Window window(Clerk who) {
        return Hands.window(bureau, who, Screens::new);
    }

    private Bureau.Window at(CaseId id) {
        var window = window(Bureau.AMARA);
        go(window, Place.file(id));
        return window;
    }

    private static void type(Bureau.Window window, String text) {
        Fx.run(() -> ((TextInputControl) window.scene().getFocusOwner()).replaceSelection(text));
    }

    @Test
    void verifying_with_three_data_points_takes_four_keystrokes() {
        var id = marcus("EU-DE", Right.ACCESS);
        records(id);
        press(at(id), "1", "2", "3", "Ctrl Enter");
        var identity = dossier(id).standing().identity();
        assertThat(identity.means()).containsExactlyInAnyOrder(Means.EMAIL, Means.BIRTH_DATE, Means.BOOKING_NUMBER);
        assertThat(identity.enough()).isTrue();
    }

    @Test
    void a_point_that_differs_or_is_not_held_stays_uncounted_whatever_is_pressed() {
        var id = marcus("EU-DE", Right.ACCESS);
        records(id);
        press(at(id), "4", "5", "1", "Ctrl Enter");
        assertThat(dossier(id).standing().identity().judged())
                .as("one point is not enough")
                .isEmpty();
        press(at(id), "4", "5", "1", "2", "Ctrl Enter");
        assertThat(dossier(id).standing().identity().means()).containsExactlyInAnyOrder(Means.EMAIL, Means.BIRTH_DATE);
    }

    @Test
    void california_counts_three_and_then_asks_for_the_declaration_with_one_key() {
        var id = marcus("US-CA", Right.ACCESS);
        records(id);
        receipt(id);
        var window = at(id);
        press(window, "1", "2", "3", "Ctrl Enter");
        assertThat(dossier(id).standing().identity().asked()).containsExactly(Means.DECLARATION);
        // it comes: the key of its card records it, then counts it
        bureau.does(Bureau.AMARA, id, new Command.RecordIdentityEvidence(Bureau.TODAY));
        var again = at(id);
        press(again, "8", "1", "Ctrl Enter");
        assertThat(dossier(id).standing().identity().isSigned()).isTrue();
        press(again, "1", "2", "3", "8", "Ctrl Enter");
        assertThat(dossier(id).standing().identity().reached()).isEqualTo(Level.THREE_POINTS);
    }

    private void receipt(CaseId id) {
        var work = bureau.procedures(Bureau.AMARA);
        work.draftLetter(id, LetterKind.RECEIPT, List.of()).letter().ifPresent(letter -> work.approve(id, letter));
    }

    @Test
    void what_our_records_say_is_typed_in_without_a_mouse() {
        var id = marcus("EU-DE", Right.ACCESS);
        var window = at(id);
        press(window, "R");
        type(window, "Marcus.Whitfield@mail.example");
        press(window, "Ctrl Enter");
        assertThat(dossier(id).records().held())
                .containsExactly(new Held(Means.EMAIL, "Marcus.Whitfield@mail.example", ""));
        assertThat(dossier(id).comparison().uncountable()).doesNotContainKey(Means.EMAIL);
    }

    @Test
    void who_speaks_and_how_sensitive_the_data_are_take_two_keys_each() {
        var id = marcus("EU-DE", Right.ACCESS);
        var window = at(id);
        press(window, "S", "2", "D", "3");
        var standing = dossier(id).standing();
        assertThat(standing.representation().by()).isEqualTo(Representative.AGENT);
        assertThat(standing.identity().sensitivity()).isEqualTo(Sensitivity.SPECIAL);
        assertThat(standing.identity().needed()).isEqualTo(Level.THREE_POINTS);
    }

    @Test
    void after_three_tries_the_agents_step_says_who_looks_now() {
        var id = marcus("EU-DE", Right.ACCESS);
        for (var tries = 0; tries < 3; tries++) {
            bureau.does(Bureau.AMARA, id, new Command.JudgeIdentity(Bureau.TODAY, Set.of()));
        }
        press(at(id), "1", "2", "Ctrl Enter");
        assertThat(dossier(id).standing().identity().enough()).isFalse();
        var supervisor = window(Bureau.INGRID);
        go(supervisor, Place.file(id));
        press(supervisor, "1", "2", "Ctrl Enter");
        assertThat(dossier(id).standing().identity().enough()).isTrue();
    }

    @Test
    void it_looks_like_the_design() {
        var id = marcus("US-CA", Right.ACCESS);
        records(id);
        receipt(id);
        Pictures.of("03a-identity", () -> {
            var window = bureau.window(Bureau.AMARA, Screens::new);
            window.frame().go(Place.file(id));
            window.press("1", "2");
            return window.scene().getRoot();
        });
        for (var opened : List.of("R", "Shift Q", "8")) {
            Pictures.of("03a-opened-" + opened.charAt(0), () -> {
                var window = bureau.window(Bureau.AMARA, Screens::new);
                window.frame().go(Place.file(id));
                window.press(opened);
                return window.scene().getRoot();
            });
        }
        bureau.does(Bureau.AMARA, id, new Command.Represent(Bureau.TODAY, Representative.GUARDIAN));
        bureau.does(Bureau.AMARA, id, new Command.RecordDeclaration(Bureau.TODAY, false));
        bureau.procedures(Bureau.AMARA)
                .enterRecords(
                        id,
                        Map.of(Means.BIRTH_DATE, "31 February 1981"),
                        new Records(List.of(
                                new Held(Means.EMAIL, "m\u0430rcus.whitfield@mail.example", "Circle profile"),
                                new Held(Means.BIRTH_DATE, "14 Mar 1981", "Reservation SF-20911"),
                                new Held(Means.ADDRESS, "2210 Alder Creek Road, Sacramento", "Circle profile"),
                                new Held(Means.NAME, "Markus Whitfield", "Circle profile"))));
        var pictures = Pictures.of("03a-identity-guardian", () -> {
            var window = bureau.window(Bureau.AMARA, Screens::new);
            window.frame().go(Place.file(id));
            return window.scene().getRoot();
        });
        assertThat(pictures).hasSize(2);
    }
}
