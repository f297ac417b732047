// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.settings;

import static io.casement.ui.Hands.press;
import static org.assertj.core.api.Assertions.assertThat;

import io.casement.cases.Clerk;
import io.casement.law.ClockFacts;
import io.casement.law.Deadline;
import io.casement.law.Duty;
import io.casement.law.LastDay;
import io.casement.law.RegimeId;
import io.casement.law.Right;
import io.casement.lawbook.Lawbook;
import io.casement.ui.Bureau;
import io.casement.ui.Fx;
import io.casement.ui.Hands;
import io.casement.ui.frame.Screens;
import io.casement.ui.place.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The laws in the real window, on a real register, by keys.
@Tag("fx")
class LawsScreenTest {
    private static final RegimeId CALIFORNIA = new RegimeId("US-CA");
    private static final String ANSWER = "clock_response-0-within";

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

    @Test
    void californiaIsChangedToThirtyDaysByOnePersonAndApprovedByAnother() {
        var window = window(Bureau.INGRID, CALIFORNIA);
        assertThat(answerDays()).isEqualTo(45);
        write(window, ANSWER, "30");
        // the date to try follows at once, and the source is asked for below the sentence
        assertThat(texts(window)).anyMatch(text -> text.contains("Thu 9 July 2026"));
        press(window, "Ctrl Enter");
        assertThat(texts(window)).anyMatch(text -> text.contains("Say where the new value comes from"));
        write(window, ANSWER + "-source", "Statutes of 2026, chapter 12");
        press(window, "Enter", "Ctrl Enter");
        // why is asked for last
        type(window, "The legislature shortened the period.");
        press(window, "Ctrl Enter");
        assertThat(bureau.procedures(Bureau.INGRID).laws().law(CALIFORNIA).proposals())
                .singleElement()
                .satisfies(each -> assertThat(each.why()).isEqualTo("The legislature shortened the period."));
        // nothing holds yet, and the author cannot approve it
        assertThat(answerDays()).isEqualTo(45);
        press(window, "Ctrl Enter");
        assertThat(bureau.procedures(Bureau.INGRID).laws().law(CALIFORNIA).inForce())
                .isEmpty();

        var second = window(Bureau.TOMASZ, CALIFORNIA);
        assertThat(texts(second)).anyMatch(text -> text.contains("45 calendar days, now 30 calendar days"));
        press(second, "Ctrl Enter");
        assertThat(answerDays()).isEqualTo(30);
        var id = bureau.log("Ada Lovelace", "US", "US-CA", Right.ACCESS, "2026-06-09");
        var answer = LastDay.of(
                bureau.procedures(Bureau.AMARA).dossier(id).law(),
                Right.ACCESS,
                Duty.ANSWER,
                ClockFacts.received(Bureau.TODAY));
        assertThat(answer)
                .isInstanceOfSatisfying(
                        Deadline.Due.class, due -> assertThat(due.lastDay()).isEqualTo(LocalDate.of(2026, 7, 9)));
    }

    @Test
    void whatWasTypedIsThereAgainAfterALock() {
        var drafts = new Editing();
        var window = Hands.window(bureau, Bureau.TOMASZ, tools -> new Screens(tools, drafts));
        go(window, CALIFORNIA);
        write(window, ANSWER, "31");
        var again = Hands.window(bureau, Bureau.TOMASZ, tools -> new Screens(tools, drafts));
        go(again, CALIFORNIA);
        assertThat(text(again, ANSWER)).isEqualTo("31");
        Fx.run(() -> again.scene().getRoot().requestFocus());
        press(again, "Ctrl Z", "Ctrl Z", "Ctrl Z");
        assertThat(text(again, ANSWER)).isEqualTo("45");
        // nobody else sees them
        var other = Hands.window(bureau, Bureau.INGRID, tools -> new Screens(tools, new Editing()));
        go(other, CALIFORNIA);
        assertThat(text(other, ANSWER)).isEqualTo("45");
    }

    @Test
    void whatWasTypedStaysWhenOneLooksAtAnotherLawAndCtrlZTakesItBack() {
        var window = window(Bureau.TOMASZ, CALIFORNIA);
        write(window, ANSWER, "31");
        go(window, new RegimeId("BR"));
        go(window, CALIFORNIA);
        assertThat(text(window, ANSWER)).isEqualTo("31");
        Fx.run(() -> window.scene().getRoot().requestFocus());
        press(window, "Ctrl Z", "Ctrl Z", "Ctrl Z");
        assertThat(text(window, ANSWER)).isEqualTo("45");
    }

    @Test
    void aWrongNumberIsToldWithItsLineAndCannotBeProposed() {
        var window = window(Bureau.TOMASZ, CALIFORNIA);
        write(window, ANSWER, "4500");
        assertThat(texts(window))
                .anyMatch(text -> text.contains("US-CA.law, line ") && text.contains("Nothing is lost"));
        press(window, "Ctrl Enter");
        assertThat(bureau.procedures(Bureau.TOMASZ).laws().law(CALIFORNIA).proposals())
                .isEmpty();
        assertThat(text(window, ANSWER)).isEqualTo("4500");
    }

    @Test
    void anAgentReadsTheLawsAndIsToldWhyNothingCanBeChanged() {
        var window = window(Bureau.AMARA, CALIFORNIA);
        assertThat(texts(window)).anyMatch(text -> text.contains("45 calendar days"));
        assertThat(Fx.get(() -> find(window, ANSWER))).isEmpty();
        assertThat(texts(window)).anyMatch(text -> text.startsWith("You can read the laws"));
    }

    @Test
    void aProposalIsTurnedDownWithItsReasonAndTheHistoryTellsBoth() {
        var text = shipped().replace("within: 45 calendar-days", "within: 40 calendar-days");
        bureau.procedures(Bureau.INGRID).laws().propose(CALIFORNIA, text, "A reading of the new text.");
        var window = window(Bureau.TOMASZ, CALIFORNIA);
        press(window, "R");
        type(window, "The text does not say so.");
        press(window, "Ctrl Enter");
        assertThat(bureau.procedures(Bureau.TOMASZ).laws().law(CALIFORNIA).proposals())
                .isEmpty();
        assertThat(answerDays()).isEqualTo(45);
        press(window, "H");
        assertThat(texts(window))
                .anyMatch(line -> line.startsWith("Turned down by Tomasz"))
                .anyMatch(line -> line.equals("The text does not say so."))
                .anyMatch(line -> line.contains("A reading of the new text."));
    }

    @Test
    void whatNobodyHasCheckedIsSaidPlainlyAndEnteredWithItsCitation() {
        var window = window(Bureau.TOMASZ, new RegimeId("CH"));
        assertThat(texts(window)).anyMatch(text -> text.equals("Not known: nobody has checked."));
        Fx.run(() ->
                ((javafx.scene.control.Button) find(window, "enter-clock_ack").orElseThrow()).fire());
        write(window, "enter-number", "5");
        write(window, "enter-citation", "Art. 16 DSV");
        write(window, "enter-source", "Data Protection Ordinance, as printed");
        press(window, "Ctrl Enter");
        assertThat(texts(window)).anyMatch(text -> text.contains("Confirm receipt") && text.contains("new"));
    }

    @Test
    void aGoodFileIsTakenAndABadOneRefusedWithItsLine() throws IOException {
        var good = folder.resolve("US-CA.law");
        Files.writeString(good, shipped().replace("within: 45 calendar-days", "within: 40 calendar-days"));
        var bad = folder.resolve("bad.law");
        Files.writeString(bad, shipped().replace("within: 45 calendar-days", "within: 40 lunar-days"));
        assertThat(new LawFiles(new LawSpeech(bureau.words())).read(bureau.procedures(Bureau.TOMASZ), bad))
                .isInstanceOfSatisfying(
                        LawFiles.Brought.Refused.class,
                        refused -> assertThat(refused.why())
                                .contains("US-CA.law, line ")
                                .contains("40 lunar-days"));
        assertThat(new LawFiles(new LawSpeech(bureau.words())).read(bureau.procedures(Bureau.TOMASZ), good))
                .isInstanceOf(LawFiles.Brought.Law.class);
    }

    private static String shipped() {
        return Lawbook.load().text(CALIFORNIA).orElseThrow();
    }

    private int answerDays() {
        return bureau.procedures(Bureau.AMARA)
                .law(CALIFORNIA, Bureau.TODAY)
                .orElseThrow()
                .clocks()
                .of(Duty.ANSWER, Right.ACCESS)
                .orElseThrow()
                .within()
                .amount();
    }

    private Bureau.Window window(Clerk who, RegimeId law) {
        var window = Hands.window(bureau, who, Screens::new);
        go(window, law);
        return window;
    }

    private static void go(Bureau.Window window, RegimeId law) {
        Hands.go(window, new Place.Settings(Optional.of(law)));
    }

    private static void type(Bureau.Window window, String text) {
        Fx.run(() -> {
            if (window.scene().getFocusOwner() instanceof TextInputControl field) {
                field.appendText(text);
            } else {
                throw new AssertionError(
                        "no text field has the focus: " + window.scene().getFocusOwner());
            }
        });
        Fx.run(() -> {});
    }

    /// Goes into a field and writes over what stands there.
    private static void write(Bureau.Window window, String id, String text) {
        Fx.run(() -> {
            var field = (TextField) find(window, id).orElseThrow(() -> new AssertionError("no field " + id));
            field.requestFocus();
            field.setText(text);
        });
        Fx.run(() -> {});
    }

    private static String text(Bureau.Window window, String id) {
        return Fx.get(() -> ((TextField) find(window, id).orElseThrow()).getText());
    }

    private static Optional<Node> find(Bureau.Window window, String id) {
        drawn(window);
        return all(window.scene().getRoot()).stream()
                .filter(node -> id.equals(node.getId()))
                .findFirst();
    }

    private static List<String> texts(Bureau.Window window) {
        return Fx.get(() -> {
            List<String> texts = new ArrayList<>();
            drawn(window);
            for (var node : all(window.scene().getRoot())) {
                if (node instanceof Labeled label && label.getText() != null) {
                    texts.add(label.getText());
                } else if (node instanceof Text text) {
                    texts.add(text.getText());
                }
            }
            return texts;
        });
    }

    /// What a pulse would do: panes that scroll have their content only then.
    private static void drawn(Bureau.Window window) {
        window.scene().getRoot().applyCss();
        window.scene().getRoot().layout();
    }

    private static List<Node> all(Node node) {
        List<Node> all = new ArrayList<>(List.of(node));
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> all.addAll(all(child)));
        }
        return all;
    }
}
