// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.casement.cases.CaseNumber;
import io.casement.cases.Entry;
import io.casement.cases.LetterKind;
import io.casement.law.RegimeId;
import io.casement.law.Right;
import io.casement.ui.Bureau;
import io.casement.ui.Elsewhere;
import io.casement.ui.Fx;
import io.casement.ui.Pictures;
import io.casement.ui.parts.Choice;
import io.casement.ui.parts.DateField;
import io.casement.ui.place.Place;
import io.casement.ui.place.Screen;
import io.casement.ui.place.Tools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("fx")
class IntakeScreenTest {
    @TempDir
    private Path folder;

    private static Function<Tools, Function<Place, Screen>> screens(Elsewhere elsewhere) {
        return tools -> {
            var intake = new IntakeScreen(tools);
            return place -> place instanceof Place.Intake ? intake : elsewhere;
        };
    }

    private static Place pasted(String text) {
        return new Place.Intake(List.of(), Optional.of(text));
    }

    private static void settle() {
        Fx.run(() -> {});
        Fx.run(() -> {});
    }

    @Test
    void a_pasted_mail_is_logged_with_two_keys_and_the_case_has_what_it_says() {
        try (var bureau = Bureau.in(folder)) {
            var elsewhere = new Elsewhere();
            var window = Fx.get(() -> bureau.window(Bureau.AMARA, screens(elsewhere)));
            Fx.run(() -> window.frame().go(pasted(IntakeFormTest.MAIL)));
            settle();
            log(window, "Ctrl Enter");
            var dossier = bureau.procedures(Bureau.AMARA)
                    .dossier(new CaseNumber(2026, 1))
                    .orElseThrow();
            assertThat(dossier.file().rights()).containsExactly(Right.ACCESS);
            assertThat(dossier.file().law()).contains(new RegimeId("EU-IE"));
            assertThat(dossier.file().received()).isEqualTo(IntakeFormTest.TODAY);
            assertThat(dossier.person().name()).isEqualTo("Caoimhe Brennan");
            assertThat(dossier.standing().owner()).contains(Bureau.AMARA.id());
            assertThat(dossier.standing().letters().values())
                    .as(
                            "the receipt went with it: %s",
                            dossier.standing().letters().keySet().stream()
                                    .map(letter -> bureau.procedures(Bureau.AMARA)
                                            .shortfalls(dossier.file().id(), letter))
                                    .toList())
                    .anyMatch(letter -> letter.kind() == LetterKind.RECEIPT
                            && letter.approved().isPresent());
            assertThat(elsewhere.visited()).contains(Place.file(dossier.file().id()));
        }
    }

    @Test
    void a_law_that_nobody_has_checked_takes_the_day_that_a_person_found() {
        try (var bureau = Bureau.in(folder)) {
            var window = Fx.get(() -> bureau.window(Bureau.AMARA, screens(new Elsewhere())));
            Fx.run(() -> window.frame().go(pasted(IntakeFormTest.MAIL)));
            settle();
            assertThat(Fx.get(() -> shownDays(window))).hasSize(1);
            Fx.run(() -> choose(window, "JP"));
            settle();
            assertThat(Fx.get(() -> shownDays(window))).hasSize(2);
            Fx.run(() -> {
                shownDays(window).getLast().field().setText("2026-07-09");
                citation(window).setText("Art. 33 APPI");
            });
            settle();
            log(window, "Ctrl Enter");
            var dossier = bureau.procedures(Bureau.AMARA)
                    .dossier(new CaseNumber(2026, 1))
                    .orElseThrow();
            assertThat(dossier.file().law()).contains(new RegimeId("JP"));
            assertThat(dossier.clock().due().orElseThrow().lastDay()).isEqualTo(LocalDate.of(2026, 7, 9));
        }
    }

    @Test
    void what_is_missing_is_said_at_the_field_and_nothing_is_logged() {
        try (var bureau = Bureau.in(folder)) {
            var window = Fx.get(() -> bureau.window(Bureau.AMARA, screens(new Elsewhere())));
            Fx.run(() -> window.frame().go(pasted("Please send me my data.")));
            settle();
            log(window, "Ctrl Enter");
            assertThat(bureau.procedures(Bureau.AMARA).dossier(new CaseNumber(2026, 1)))
                    .isEmpty();
            assertThat(Fx.get(() -> texts(window))).anyMatch(text -> text.startsWith("Choose where they live"));
        }
    }

    @Test
    void what_is_odd_about_a_mail_stands_above_it_and_no_day_is_assumed() {
        try (var bureau = Bureau.in(folder)) {
            var window = Fx.get(() -> bureau.window(Bureau.AMARA, screens(new Elsewhere())));
            Fx.run(() ->
                    window.frame().go(pasted("From: Eva <eva@example.org>\nSubject: x\n\nPlease delete my data.\n")));
            settle();
            assertThat(Fx.get(() -> accessible(window)))
                    .anyMatch(text -> text.contains("no date that can be read, so none is assumed"));
            log(window, "Ctrl Enter");
            assertThat(bureau.procedures(Bureau.AMARA).dossier(new CaseNumber(2026, 1)))
                    .isEmpty();
            assertThat(Fx.get(() -> texts(window))).anyMatch(text -> text.equals("Write the day it arrived."));
        }
    }

    @Test
    void a_file_that_cannot_be_read_says_why_and_the_next_one_goes_on() throws IOException {
        var broken = Files.write(folder.resolve("empty.eml"), new byte[0]);
        var good = Files.writeString(folder.resolve("request.eml"), IntakeFormTest.MAIL);
        try (var bureau = Bureau.in(folder.resolve("register"))) {
            var window = Fx.get(() -> bureau.window(Bureau.AMARA, screens(new Elsewhere())));
            Fx.run(() -> window.frame().go(new Place.Intake(List.of(broken, good), Optional.empty())));
            settle();
            assertThat(Fx.get(() -> accessible(window))).anyMatch(text -> text.contains("The file is empty"));
            Fx.run(() -> button(window, "Go on").fire());
            settle();
            log(window, "Ctrl Shift Enter");
            assertThat(bureau.procedures(Bureau.AMARA).dossier(new CaseNumber(2026, 1)))
                    .isPresent();
            assertThat(Fx.get(() -> texts(window))).contains("Drop a mail, a PDF or a picture here");
        }
    }

    @Test
    void a_case_of_the_same_address_is_shown_and_linked_in_the_same_act() {
        try (var bureau = Bureau.in(folder)) {
            var earlier = bureau.log("Caoimhe Brennan", "IE", "EU-IE", Right.ACCESS, "2026-05-11");
            var window = Fx.get(() -> bureau.window(Bureau.AMARA, screens(new Elsewhere())));
            var mail = IntakeFormTest.MAIL.replace("caoimhe.brennan@post.example", "requester1@post.example");
            Fx.run(() -> window.frame().go(pasted(mail)));
            settle();
            assertThat(Fx.get(() -> accessible(window)))
                    .anyMatch(text -> text.contains("Same e-mail address as 26-0001"));
            Fx.run(() -> window.press("Ctrl L"));
            log(window, "Ctrl Enter");
            var dossier = bureau.procedures(Bureau.AMARA)
                    .dossier(new CaseNumber(2026, 2))
                    .orElseThrow();
            assertThat(dossier.file().entries())
                    .anyMatch(each -> each.entry() instanceof Entry.Linked link
                            && link.other().equals(earlier));
            Fx.run(() -> window.press("Ctrl Z"));
            var after = bureau.procedures(Bureau.AMARA)
                    .dossier(new CaseNumber(2026, 2))
                    .orElseThrow();
            assertThat(after.standing().closed()).isTrue();
        }
    }

    @Test
    void a_draft_is_there_again_after_closing() {
        try (var bureau = Bureau.in(folder)) {
            var window = Fx.get(() -> bureau.window(Bureau.AMARA, screens(new Elsewhere())));
            Fx.run(() -> window.frame().go(new Place.Intake(List.of(), Optional.empty())));
            settle();
            Fx.run(() -> area(window).setText("A call: please delete all."));
            Fx.run(() -> window.press("Esc"));
            Fx.run(() -> window.frame().go(new Place.Intake(List.of(), Optional.empty())));
            settle();
            assertThat(Fx.get(() -> area(window).getText())).isEqualTo("A call: please delete all.");
        }
    }

    @Test
    void it_looks_like_its_design() {
        try (var bureau = Bureau.in(folder)) {
            bureau.log("Caoimhe Brennan", "IE", "EU-IE", Right.ACCESS, "2026-05-11");
            var mail = IntakeFormTest.MAIL.replace("caoimhe.brennan@post.example", "requester1@post.example");
            assertThat(Pictures.of("intake", () -> {
                        var window = bureau.window(Bureau.AMARA, screens(new Elsewhere()));
                        window.frame().go(pasted(mail));
                        return window.frame().root();
                    }))
                    .hasSize(2);
            assertThat(Pictures.of("intake-empty", () -> {
                        var window = bureau.window(Bureau.AMARA, screens(new Elsewhere()));
                        window.frame().go(new Place.Intake(List.of(), Optional.empty()));
                        return window.frame().root();
                    }))
                    .hasSize(2);
            assertThat(Pictures.of("intake-remarks", () -> {
                        var window = bureau.window(Bureau.AMARA, screens(new Elsewhere()));
                        window.frame().go(pasted("""
                                        From: Eva <eva@example.org>
                                        Content-Type: text/plain; charset=x-none

                                        Dear team,

                                        Please delete my data.
                                        """));
                        return window.frame().root();
                    }))
                    .hasSize(2);
            assertThat(Pictures.of("intake-problems", () -> {
                        var window = bureau.window(Bureau.AMARA, screens(new Elsewhere()));
                        window.frame().go(pasted("Please send me my data."));
                        button(window, "Log it").fire();
                        return window.frame().root();
                    }))
                    .hasSize(2);
        }
    }

    /// The button of the step; the key itself stays deaf for a moment after a change of screen.
    private static void log(Bureau.Window window, String key) {
        var word = key.contains("Shift") ? "Log and next" : "Log it";
        Fx.run(() -> button(window, word).fire());
        settle();
    }

    private static Button button(Bureau.Window window, String word) {
        return all(window.scene().getRoot())
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(each -> each.getAccessibleText() != null
                        && each.getAccessibleText().startsWith(word))
                .findFirst()
                .orElseThrow();
    }

    private static TextArea area(Bureau.Window window) {
        return all(window.scene().getRoot())
                .filter(TextArea.class::isInstance)
                .map(TextArea.class::cast)
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static void choose(Bureau.Window window, String law) {
        var laws = all(window.scene().getRoot())
                .filter(Choice.class::isInstance)
                .map(node -> (Choice<Object>) node)
                .filter(choice -> choice.getItems().stream().anyMatch(IntakePage.LawChoice.class::isInstance))
                .findFirst()
                .orElseThrow();
        laws.getItems().stream()
                .filter(item -> item instanceof IntakePage.LawChoice choice
                        && choice.id().value().equals(law))
                .findFirst()
                .ifPresent(item -> laws.getSelectionModel().select(item));
    }

    private static List<DateField> shownDays(Bureau.Window window) {
        return all(window.scene().getRoot())
                .filter(DateField.class::isInstance)
                .map(DateField.class::cast)
                .filter(IntakeScreenTest::isShown)
                .toList();
    }

    /// The field right of the day that is entered by hand.
    private static TextField citation(Bureau.Window window) {
        Parent row = shownDays(window).getLast().getParent();
        while (all(row).noneMatch(node -> node instanceof TextField field && !inDateField(field) && isShown(field))) {
            row = row.getParent();
        }
        return all(row).filter(node -> node instanceof TextField field && !inDateField(field))
                .map(TextField.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static boolean inDateField(Node node) {
        return Stream.iterate(node, each -> each != null, Node::getParent).anyMatch(DateField.class::isInstance);
    }

    private static boolean isShown(Node node) {
        return Stream.iterate(node, each -> each != null, Node::getParent).allMatch(Node::isVisible);
    }

    private static List<String> texts(Bureau.Window window) {
        return all(window.scene().getRoot())
                .filter(Label.class::isInstance)
                .map(node -> ((Label) node).getText())
                .toList();
    }

    private static List<String> accessible(Bureau.Window window) {
        return all(window.scene().getRoot())
                .map(Node::getAccessibleText)
                .filter(text -> text != null)
                .toList();
    }

    private static Stream<Node> all(Node node) {
        if (node instanceof TextField) {
            return Stream.of(node);
        }
        var inside = node instanceof ScrollPane scroll && scroll.getContent() != null
                ? Stream.of(scroll.getContent())
                : node instanceof Parent parent ? parent.getChildrenUnmodifiable().stream() : Stream.<Node>empty();
        return Stream.concat(Stream.of(node), inside.flatMap(IntakeScreenTest::all));
    }
}
