// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.casefile;

import static io.casement.ui.Hands.go;
import static io.casement.ui.Hands.press;
import static org.assertj.core.api.Assertions.assertThat;

import io.casement.cases.AccountChange;
import io.casement.cases.CaseId;
import io.casement.cases.Clerk;
import io.casement.cases.Conflict;
import io.casement.cases.Entry;
import io.casement.cases.Flag;
import io.casement.cases.Means;
import io.casement.cases.SignalKind;
import io.casement.cases.View;
import io.casement.desk.Dossier;
import io.casement.law.Right;
import io.casement.store.Filter;
import io.casement.ui.Bureau;
import io.casement.ui.Fx;
import io.casement.ui.Hands;
import io.casement.ui.Pictures;
import io.casement.ui.frame.Screens;
import io.casement.ui.place.Place;
import io.casement.ui.words.Words;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Where letters go, who is kept from the case, what the account and the lines of a document tell: in the real window
/// and by keyboard.
@Tag("fx")
class WhereLettersGoScreenTest {

    /// The example of ICAO 9303 part 4, good until 15 April 2032.
    private static final String LINES = """
            P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<
            L898902C36UTO7408122F3204153ZE184226B<<<<<16
            """;

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

    private CaseId giulia() {
        return bureau.log("Giulia Ferraris", "IT", "EU-IT", Right.ACCESS, "2026-06-08");
    }

    private Dossier dossier(CaseId id) {
        return bureau.procedures(Bureau.INGRID).dossier(id);
    }

    private Bureau.Window at(Clerk who, CaseId id) {
        var window = Hands.window(bureau, who, Screens::new);
        go(window, new Place.File(id, Optional.of(Place.Pane.IDENTITY)));
        return window;
    }

    private static void type(Bureau.Window window, String text) {
        Fx.run(() -> {
            var field = (TextInputControl) window.scene().getFocusOwner();
            field.setText(text);
        });
    }

    private static String seen(Bureau.Window window) {
        return Fx.get(() -> {
            window.scene().getRoot().applyCss();
            window.scene().getRoot().layout();
            return window.scene().getRoot().lookupAll("*").stream()
                    .filter(node -> node instanceof Labeled || node instanceof Text)
                    .filter(node -> node.isVisible())
                    .map(node -> node instanceof Labeled labeled ? labeled.getText() : ((Text) node).getText())
                    .collect(Collectors.joining("\n"));
        });
    }

    @Test
    void another_address_is_entered_and_then_confirmed_through_a_channel_that_was_there_before() {
        var id = giulia();
        var window = at(Bureau.AMARA, id);
        press(window, "W", "2");
        type(window, "Via Giulia 7\n00186 Roma");
        press(window, "Ctrl Enter");
        assertThat(dossier(id).person().address()).containsExactly("Via Giulia 7", "00186 Roma");
        assertThat(dossier(id).standing().delivery().changed()).containsExactly(Means.ADDRESS);
        assertThat(dossier(id).standing().delivery().isSafe(Means.ADDRESS, Set.of(Means.ADDRESS)))
                .isFalse();
        assertThat(seen(window)).contains("Changed since the request came: Address");

        press(window, "W", "1", "1");
        assertThat(dossier(id).standing().delivery().confirmed().map(Entry.AddressConfirmed::through))
                .contains(Means.EMAIL);
        assertThat(seen(window)).contains("Confirmed through: E-mail").doesNotContain("once the person says so");
    }

    @Test
    void an_address_nobody_can_write_to_stays_in_the_dialog_with_a_sentence() {
        var id = giulia();
        var before = dossier(id).file().size();
        var window = at(Bureau.AMARA, id);
        press(window, "W", "2", "Ctrl Enter");
        assertThat(seen(window)).contains("Nothing is different yet.");
        type(window, "Via Giulia 7");
        focus(window, "address-country");
        type(window, "Atlantis");
        press(window, "Ctrl Enter");
        assertThat(seen(window)).contains("No such country.");
        type(window, "Italy");
        focus(window, "address-email");
        type(window, "giulia at home");
        press(window, "Ctrl Enter");
        assertThat(seen(window)).contains("This is no e-mail address.");
        press(window, "Esc", "Esc");
        assertThat(dossier(id).file().size()).isEqualTo(before);
    }

    private static void focus(Bureau.Window window, String id) {
        Fx.run(() -> window.scene().getRoot().lookup("#" + id).requestFocus());
    }

    @Test
    void a_protected_address_is_a_mark_that_the_case_wears() {
        var id = giulia();
        var window = at(Bureau.AMARA, id);
        press(window, "W", "3");
        type(window, "Via Segreta 9, Roma");
        press(window, "Ctrl Enter");
        assertThat(dossier(id).standing().flags()).containsExactly(Flag.ADDRESS_PROTECTED);
        assertThat(seen(window)).contains("Protected, so no letter names it: Via Segreta 9, Roma");
        press(window, "W", "3");
        type(window, "The order has ended.");
        press(window, "Ctrl Enter");
        assertThat(dossier(id).standing().flags()).isEmpty();
    }

    @Test
    void who_knows_the_requester_closes_the_case_to_themselves_and_goes_to_the_queue() {
        var id = giulia();
        var window = at(Bureau.AMARA, id);
        press(window, "Shift B", "2");
        assertThat(dossier(id).standing().conflicts())
                .containsExactly(Map.entry(Bureau.AMARA.id(), Conflict.COLLEAGUE));
        assertThat(bureau.register().refusals())
                .as("nobody was refused anything")
                .isEmpty();
        assertThat(seen(window))
                .contains("The case is closed to you from now on.")
                .doesNotContain("Who is asking?");
        var mine =
                bureau.register().queue(View.OPEN, Bureau.AMARA.id(), Bureau.TODAY, Optional.empty(), 10, Filter.NONE);
        assertThat(mine).isEmpty();

        var supervisor = at(Bureau.INGRID, id);
        assertThat(seen(supervisor)).contains("Kept from this case", "Amara Okafor: a colleague asked");
        press(supervisor, "Shift B", Integer.toString(position(id, Bureau.AMARA)));
        type(supervisor, "Another person of that name.");
        press(supervisor, "Ctrl Enter");
        assertThat(dossier(id).standing().conflicts()).isEmpty();
        assertThat(seen(supervisor)).doesNotContain("Amara Okafor: a colleague asked");
    }

    private int position(CaseId id, Clerk who) {
        return dossier(id).clerks().stream().map(Clerk::id).toList().indexOf(who.id()) + 1;
    }

    @Test
    void what_our_systems_tell_of_the_account_stands_beside_our_records() {
        var id = giulia();
        var window = at(Bureau.AMARA, id);
        press(window, "H", "3");
        type(window, "12 July 2026");
        press(window, "Ctrl Enter");
        assertThat(seen(window)).contains("That day has not come yet.");
        type(window, "5 June 2026");
        press(window, "Ctrl Enter");
        assertThat(dossier(id).file().each(Entry.AccountChanged.class))
                .containsExactly(new Entry.AccountChanged(Bureau.TODAY, AccountChange.EMAIL, LocalDate.of(2026, 6, 5)));
        assertThat(seen(window)).contains("Our systems say of the account: e-mail changed 5 Jun.");
        assertThat(dossier(id).standing().signals().all())
                .anyMatch(signal -> signal.kind() == SignalKind.RECENT_CHANGE);
    }

    @Test
    void a_wrong_check_digit_is_named_while_it_is_typed_and_the_lines_are_kept_nowhere() {
        var id = giulia();
        var window = at(Bureau.AMARA, id);
        press(window, "Z");
        type(window, LINES.lines().toList().getFirst());
        assertThat(seen(window)).contains("So far: 44.");
        press(window, "Ctrl Enter");
        assertThat(seen(window)).contains("These are no lines of a document yet");
        type(window, LINES.replace("7408122", "7408132"));
        assertThat(seen(window)).contains("A check digit does not add up: date of birth, whole line.");
        press(window, "Ctrl Enter");
        assertThat(dossier(id).standing().signals().all()).anyMatch(signal -> signal.kind() == SignalKind.MRZ_WRONG);
        assertThat(String.join("\n", bureau.register().papers(id).notes().values()))
                .doesNotContain("L898902C3", "ERIKSSON", "740813");
    }

    @Test
    void lines_that_add_up_leave_no_trace() {
        var id = giulia();
        var before = dossier(id).file().size();
        var window = at(Bureau.AMARA, id);
        press(window, "Z");
        type(window, LINES);
        assertThat(seen(window)).contains("Every check digit adds up. The document is good until 15 April 2032.");
        press(window, "Ctrl Enter");
        assertThat(dossier(id).file().size()).isEqualTo(before);
        assertThat(seen(window)).doesNotContain("ERIKSSON");
    }

    @Test
    void who_may_only_read_is_told_why_nothing_opens() {
        var id = giulia();
        var window = at(Bureau.TOMASZ, id);
        for (var key : List.of("W", "H", "Z")) {
            press(window, key);
            assertThat(seen(window)).doesNotContain("Cancel").contains("Your role");
        }
    }

    @Test
    void every_question_is_drawn_in_both_languages_and_themes() {
        for (var locale : List.of(Locale.UK, Locale.GERMANY)) {
            var name = "03a-where-" + locale.getLanguage();
            try (var office = Bureau.in(folder.resolve(name), Words.in(locale))) {
                var id = office.log("Giulia Ferraris", "IT", "EU-IT", Right.ACCESS, "2026-06-08");
                for (var keys : List.of(
                        List.of("W"),
                        List.of("W", "1"),
                        List.of("W", "2"),
                        List.of("W", "3"),
                        List.of("H"),
                        List.of("H", "1"),
                        List.of("Z"),
                        List.of("Shift B"))) {
                    assertThat(Pictures.of(name + "-" + String.join("", keys).replace(" ", ""), () -> {
                                var window = office.window(Bureau.AMARA, Screens::new);
                                window.frame().go(Place.file(id));
                                keys.forEach(window::press);
                                return window.frame().root();
                            }))
                            .hasSize(2);
                }
            }
        }
    }
}
