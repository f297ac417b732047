// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.letters;

import static io.casement.cases.LetterKind.ANSWER;
import static io.casement.cases.LetterKind.EXTENSION;
import static io.casement.cases.LetterKind.IDENTITY_REQUEST;
import static io.casement.cases.LetterKind.RECEIPT;
import static io.casement.law.Right.ACCESS;
import static io.casement.law.Right.DELETION;
import static io.casement.law.Right.OBJECTION;
import static io.casement.letters.Samples.AOIFE;
import static io.casement.letters.Samples.MARCUS;
import static io.casement.letters.Samples.PRIYA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.casement.cases.Channel;
import io.casement.cases.Entry;
import io.casement.cases.ExtensionGround;
import io.casement.cases.Outcome;
import io.casement.cases.Person;
import io.casement.cases.Shortfall;
import io.casement.cases.Shortfall.Lack;
import io.casement.law.Ground;
import io.casement.law.RegimeId;
import io.casement.law.Right;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PreflightTest {

    @Test
    void aLetterThatLacksNothingMayGo() {
        for (var letter : List.of(
                irish(new Outcome.Granted()),
                irish(new Outcome.Refused(Set.of(Ground.SECRET))),
                irish(new Outcome.NothingHeld()))) {
            assertEquals(List.of(), check(letter, "EU-IE"));
        }
    }

    @Test
    void aBlankBarsTheLetterUntilAPersonFillsIt() {
        var letter = refused("EU-IE", OBJECTION, Ground.COMPELLING).letter(ANSWER, "2026-06-10");

        assertEquals(List.of(new Shortfall(Lack.UNFILLED, "declined.objection.compelling")), check(letter, "EU-IE"));
        assertEquals(List.of(), check(letter.filled("compelling-reason", "we fight fraud with it"), "EU-IE"));
    }

    @Test
    void aBlankThatAPersonTypedOrLeftInTheirOwnWordsBarsItToo() {
        var letter = irish(new Outcome.Granted()).withWords("rights.review", "Call us at {phone}.");

        assertEquals(List.of(new Shortfall(Lack.UNFILLED, "rights.review")), check(letter, "EU-IE"));
    }

    @Test
    void aLetterWithoutWhatItsLawDemandsCannotGo() {
        var letter = irish(new Outcome.Refused(Set.of(Ground.SECRET)));
        var stripped = letter.withParts(
                letter.parts().stream().filter(part -> !part.isRequired()).toList());

        assertEquals(
                List.of(
                        new Shortfall(Lack.REQUIRED_BY_LAW, "complaint-body"),
                        new Shortfall(Lack.REQUIRED_BY_LAW, "court")),
                check(stripped, "EU-IE"));
    }

    @Test
    void aRefusalWhoseReasonWasEmptiedIsNone() {
        var letter = irish(new Outcome.Refused(Set.of(Ground.SECRET))).withWords("declined.access.secret", "  ");

        assertEquals(
                List.of(
                        new Shortfall(Lack.REQUIRED_BY_LAW, "reasons"),
                        new Shortfall(Lack.REQUIRED_BY_LAW, "declined.access.secret")),
                check(letter, "EU-IE"));
    }

    @Test
    void theLawOfTheDayOfSendingCountsNotThatOfTheDayOfWriting() {
        var letter = refused("GB", ACCESS, Ground.EXCESSIVE)
                .letter(ANSWER, "2026-06-18")
                .filled("why-excessive", "it is the fourth this month");
        var law = Samples.request("GB", PRIYA, "2026-05-18", Channel.EMAIL, ACCESS)
                .regime();

        assertEquals(List.of(), Preflight.check(letter, law, LocalDate.parse("2026-06-18")));
        assertEquals(
                List.of(new Shortfall(Lack.REQUIRED_BY_LAW, "controller-complaint")),
                Preflight.check(letter, law, LocalDate.parse("2026-06-19")));
    }

    @Test
    void anExtensionNoticeWithoutItsReasonCannotGo() {
        var asked = Samples.request("EU-IE", AOIFE, "2026-05-18", Channel.EMAIL, ACCESS);
        var extended = asked.with(new Entry.PeriodExtended(
                        LocalDate.parse("2026-06-10"), ExtensionGround.COMPLEXITY, Samples.LETTER))
                .letter(EXTENSION, "2026-06-10");

        assertEquals(List.of(), check(extended, "EU-IE"));
        assertEquals(
                List.of(new Shortfall(Lack.REQUIRED_BY_LAW, "reasons")),
                check(extended.withWords("reasons", ""), "EU-IE"));
        assertEquals(
                List.of(new Shortfall(Lack.UNFILLED, "reasons")),
                check(asked.letter(EXTENSION, "2026-06-10"), "EU-IE"),
                "a notice that nobody decided");
    }

    @Test
    void aRightOnWhichNothingIsDecidedKeepsTheLetterHere() {
        var letter = Samples.request("EU-IE", AOIFE, "2026-05-18", Channel.EMAIL, ACCESS, DELETION)
                .decided("2026-06-09", ACCESS, new Outcome.Withdrawn())
                .letter(ANSWER, "2026-06-10");

        assertTrue(check(letter, "EU-IE").contains(new Shortfall(Lack.UNFILLED, "undecided.deletion")));
    }

    @Test
    void californiasReceiptNeedsTheDayAndTheWayOfVerifying() {
        var receipt = Samples.request("US-CA", MARCUS, "2026-06-05", Channel.EMAIL, ACCESS)
                .letter(RECEIPT, "2026-06-08");
        var bare = receipt.withParts(
                receipt.parts().stream().filter(part -> !part.isRequired()).toList());

        assertEquals(List.of(), check(receipt, "US-CA"));
        assertEquals(
                List.of(
                        new Shortfall(Lack.REQUIRED_BY_LAW, "answer-day"),
                        new Shortfall(Lack.REQUIRED_BY_LAW, "verification")),
                check(bare, "US-CA"));
    }

    @Test
    void underAnotherLawSomebodyEntersTheDayBeforeTheReceiptGoes() {
        var asked = Samples.request("OTHER", PRIYA, "2026-06-01", Channel.POST, ACCESS);

        assertEquals(
                List.of(new Shortfall(Lack.UNFILLED, "answer-day")),
                check(asked.letter(RECEIPT, "2026-06-02"), "OTHER"));
        assertEquals(
                List.of(),
                check(
                        asked.lastDay("2026-06-02", "2026-07-01", "s. 12 Example Act")
                                .letter(RECEIPT, "2026-06-02"),
                        "OTHER"));
    }

    @Test
    void aRequestForProofNeedsItsGroundInTheLaw() {
        var asked = Samples.request("EU-IE", AOIFE, "2026-05-18", Channel.EMAIL, ACCESS)
                .identityAsked("2026-05-19")
                .letter(IDENTITY_REQUEST, "2026-05-19");

        assertEquals(List.of(), check(asked, "EU-IE"));
    }

    @Test
    void aLetterNeedsAnAddressThatFitsTheWindow() {
        assertEquals(List.of(new Shortfall(Lack.NO_ADDRESS, "address")), to(Optional.empty(), List.of()));
        assertEquals(
                List.of(), to(Optional.of("x@mailbox.example"), List.of()), "who wrote by e-mail is answered there");
        assertEquals(List.of(), to(Optional.empty(), List.of("1 Long Lane", "Hill", "Dale", "Wood", "Town")));
        assertEquals(
                List.of(new Shortfall(Lack.ADDRESS_TOO_LONG, "address")),
                to(Optional.empty(), List.of("Flat 7", "1 Long Lane", "Hill", "Dale", "Wood", "Town")),
                "name and six lines are seven");
        assertEquals(
                List.of(),
                to(Optional.empty(), List.of("1 Long Lane", "", "  ", "Hill", "Town", "Wood")),
                "empty lines take no room");
    }

    private static List<Shortfall> to(Optional<String> email, List<String> address) {
        var person = new Person("Aoife", email, address, Optional.of("NL"), Optional.empty(), "en", Map.of());
        return check(granted().of(person).letter(ANSWER, "2026-06-10"), "EU-IE");
    }

    private static Samples granted() {
        return Samples.request("EU-IE", AOIFE, "2026-05-18", Channel.EMAIL, ACCESS)
                .identified("2026-05-21")
                .decided("2026-06-09", ACCESS, new Outcome.Granted());
    }

    private static Letter irish(Outcome outcome) {
        return Samples.request("EU-IE", AOIFE, "2026-05-18", Channel.EMAIL, ACCESS)
                .identified("2026-05-21")
                .decided("2026-06-09", ACCESS, outcome)
                .letter(ANSWER, "2026-06-10");
    }

    private static Samples refused(String law, Right right, Ground ground) {
        return Samples.request(law, AOIFE, "2026-05-18", Channel.EMAIL, right)
                .identified("2026-05-21")
                .decided("2026-06-09", right, new Outcome.Refused(Set.of(ground)));
    }

    private static List<Shortfall> check(Letter letter, String law) {
        var regime = Samples.LAWS
                .regime(new RegimeId(law), LocalDate.parse("2026-05-18"))
                .orElseThrow();
        return Preflight.check(letter, regime, letter.date());
    }
}
