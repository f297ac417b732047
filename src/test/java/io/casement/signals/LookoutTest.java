// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.signals;

import static io.casement.cases.SignalKind.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.casement.cases.AccountChange;
import io.casement.cases.CaseNumber;
import io.casement.cases.Person;
import io.casement.cases.Request;
import io.casement.cases.SignalKind;
import io.casement.cases.Strength;
import io.casement.law.Right;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LookoutTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 5);
    private static final List<String> HOME = List.of("418 Juniper St", "Oakvale, CA 94001");

    private String from = "Marcus Whitfield <marcus.whitfield@harborview.example>";
    private Optional<String> email = Optional.of("marcus.whitfield@harborview.example");
    private List<String> address = HOME;
    private String body = "Please send me a copy of everything you have about me.\n\nMarcus Whitfield";
    private Set<Right> rights = Set.of(Right.ACCESS);
    private OnFile onFile = OnFile.NOTHING;
    private final List<HeadLine> head = new ArrayList<>();
    private final List<Scene.Changed> changes = new ArrayList<>();
    private final List<Neighbour> neighbours = new ArrayList<>();

    private List<Signal> found() {
        var person = new Person(
                "Marcus Whitfield", email, address, Optional.of("US"), Optional.of("+1 415 555 0142"), "en", Map.of());
        var request = new Request(
                Optional.of(from),
                Optional.of("privacy@larkmere.example"),
                Optional.empty(),
                Optional.empty(),
                body,
                List.of(),
                "");
        return Lookout.over(new Scene(DAY, rights, person, request, head, onFile, changes, neighbours));
    }

    private Optional<Strength> strength(SignalKind kind) {
        return found().stream()
                .filter(each -> each.kind() == kind)
                .map(Signal::strength)
                .findFirst();
    }

    private void says(String words) {
        body = words;
    }

    @Test
    void anOrdinaryRequestSaysNothing() {
        assertThat(found()).isEmpty();
    }

    @Test
    void theStrongestComesFirst() {
        says("Today please, it is urgent! Send the copy to drop.box77@gmail.com and include my passwords.");
        assertThat(found()).extracting(Signal::kind).containsExactly(THIRD_ADDRESS, ASKS_SECRETS, URGENCY);
    }

    @Nested
    class InTheMail {

        private void headed(String... lines) {
            for (var line : lines) {
                var colon = line.indexOf(':');
                head.add(new HeadLine(
                        line.substring(0, colon), line.substring(colon + 1).strip()));
            }
        }

        @Test
        void aReplyToAnotherHouseWarnsAndOneInTheSameHouseHardly() {
            headed("Reply-To: collect@parcelbox.example");
            assertThat(strength(REPLY_ELSEWHERE)).contains(Strength.MEDIUM);
            head.clear();
            headed("Reply-To: <family@harborview.example>");
            assertThat(strength(REPLY_ELSEWHERE)).contains(Strength.WEAK);
            head.clear();
            headed("Reply-To: marcus.whitfield@harb0rview.example");
            assertThat(strength(REPLY_ELSEWHERE)).contains(Strength.STRONG);
        }

        @Test
        void aMailingListAndAHouseWithTwoEndingsAreNoForgery() {
            headed("To: talk@lists.example", "Reply-To: talk@lists.example");
            assertThat(found()).isEmpty();
            head.clear();
            headed("List-Id: <talk.lists.example>", "Reply-To: other@lists.example");
            assertThat(strength(REPLY_ELSEWHERE)).contains(Strength.WEAK);
            head.clear();
            headed("Reply-To: marcus.whitfield@harborview.test");
            assertThat(strength(REPLY_ELSEWHERE)).contains(Strength.MEDIUM);
        }

        @Test
        void aWebFormThatAnswersForItsVisitorIsNoSignal() {
            from = "Larkmere <noreply@larkmere.example>";
            headed("Reply-To: marcus.whitfield@harborview.example");
            assertThat(found()).isEmpty();
        }

        @Test
        void aNameThatIsAnotherAddressWarns() {
            from = "\"anna.hollis@larkmere.example\" <q8271@parcelbox.example>";
            assertThat(strength(DISPLAY_IS_ADDRESS)).contains(Strength.STRONG);
            from = "\"q8271@parcelbox.example\" <q8271@parcelbox.example>";
            assertThat(strength(DISPLAY_IS_ADDRESS)).isEmpty();
        }

        @Test
        void aMailForWhichItsDomainDoesNotVouchWarns() {
            headed(
                    "Authentication-Results: mx.larkmere.example; spf=fail smtp.mailfrom=x; dkim=none; dmarc=fail",
                    "Received: from a.test by mx.larkmere.example; Fri, 5 Jun 2026 21:47:00 +0000");
            assertThat(strength(MAIL_UNPROVEN)).contains(Strength.STRONG);
        }

        @Test
        void whatTheSenderWroteAboutItselfIsNotBelieved() {
            headed(
                    "Received: from b.test by mx.larkmere.example; Fri, 5 Jun 2026 21:47:00 +0000",
                    "Received: from a.test by b.test; Fri, 5 Jun 2026 21:46:00 +0000",
                    "Received: from home by a.test; Fri, 5 Jun 2026 21:45:00 +0000",
                    "Authentication-Results: mx.larkmere.example; dmarc=fail");
            assertThat(strength(MAIL_UNPROVEN)).as("below three stations").isEmpty();
            head.clear();
            headed(
                    "Authentication-Results: relay.test; dmarc=fail",
                    "Received: from a.test by mx.larkmere.example; Fri, 5 Jun 2026 21:47:00 +0000");
            assertThat(strength(MAIL_UNPROVEN)).as("of a foreign house").isEmpty();
        }

        @Test
        void oneGoodSignatureOfTwoIsEnough() {
            headed(
                    "Authentication-Results: mx.larkmere.example; dkim=fail; dkim=pass; spf=softfail",
                    "Received: from a.test by mx.larkmere.example; Fri, 5 Jun 2026 21:47:00 +0000");
            assertThat(found()).isEmpty();
        }

        @Test
        void aDomainThatPretendsToBeAProviderWarnsWithoutAnyRecords() {
            for (var domain : List.of("gmai1.com", "gmial.com", "outl00k.com", "hotrnail.com")) {
                from = "Marcus Whitfield <marcus@" + domain + ">";
                assertThat(strength(LOOK_ALIKE_DOMAIN)).as(domain).contains(Strength.MEDIUM);
            }
            for (var domain :
                    List.of("gmail.com", "mail.com", "email.com", "harborview.example", "gmx.at", "müller.example")) {
                from = "Marcus Whitfield <marcus@" + domain + ">";
                assertThat(found()).as(domain).isEmpty();
            }
        }

        @Test
        void lettersOfAnotherScriptInADomainAreShownAsTheyAreEncoded() {
            from = "Marcus Whitfield <marcus@hаrborview.example>";
            var signal = found().getFirst();
            assertThat(signal.kind()).isEqualTo(MIXED_SCRIPTS);
            assertThat(signal.quoted().getLast()).startsWith("marcus@xn--");
        }
    }

    @Nested
    class InTheWords {

        @Test
        void theAnswerIsWantedWhereNothingOnFileIs() {
            onFile = new OnFile(List.of(), List.of(), List.of("418 Juniper St, Oakvale, CA 94001"), List.of());
            address = List.of("2210 Alder Creek Rd", "Sandmere, CA 95899");
            says("Please mail the copy to 2210 Alder Creek Rd, Sandmere, CA 95899. I have moved.");
            assertThat(strength(THIRD_ADDRESS)).contains(Strength.STRONG);
        }

        @Test
        void theAnswerIsWantedByAFriend() {
            says("Send the documents to my brother, he collects my mail.");
            assertThat(strength(THIRD_ADDRESS)).contains(Strength.MEDIUM);
            says("Bitte schicken Sie die Unterlagen an meinen Bruder.");
            assertThat(strength(THIRD_ADDRESS)).contains(Strength.MEDIUM);
        }

        @Test
        void theAnswerIsWantedAtOnesOwnAddress() {
            says(
                    "Please send the copy to marcus.whitfield@harborview.example or to 418 Juniper St, Oakvale, CA 94001.");
            assertThat(found()).isEmpty();
        }

        @Test
        void secretsAreAskedForInEachLanguage() {
            for (var words : List.of(
                    "I want everything including all passwords.",
                    "Bitte alles, inklusive Passwörter.",
                    "Envoyez-moi tout, y compris les mots de passe.",
                    "Quiero todo, incluidas las contraseñas.")) {
                says(words);
                assertThat(strength(ASKS_SECRETS)).as(words).contains(Strength.MEDIUM);
            }
        }

        @Test
        void pressureIsHeardInEachLanguage() {
            var heard = Map.of(
                    "You will regret it if you refuse.", THREAT,
                    "Sie werden das noch bereuen.", THREAT,
                    "Vous allez le regretter.", THREAT,
                    "Se arrepentirá de esto.", THREAT,
                    "Please do not call me, and do not write to my old address.", SKIPS_CHECKS,
                    "Bitte nicht anrufen.", SKIPS_CHECKS,
                    "Je n'ai plus accès à mon ancienne adresse.", SKIPS_CHECKS,
                    "No tengo acceso al correo anterior.", SKIPS_CHECKS,
                    "Your colleague Ms Ferris promised me this.", NAMES_EMPLOYEE,
                    "Ihre Kollegin hat mir das zugesagt.", NAMES_EMPLOYEE);
            heard.forEach((words, kind) -> {
                says(words);
                assertThat(strength(kind)).as(words).isPresent();
            });
        }

        @Test
        void whatTheLawItselfSaysIsNoPressure() {
            for (var words : List.of(
                    "Please answer without undue delay, at the latest within one month, Art. 12(3) GDPR.",
                    "If you do not reply I will lodge a complaint with the supervisory authority.",
                    "Bitte antworten Sie unverzüglich, spätestens binnen eines Monats.",
                    "Andernfalls beschwere ich mich bei der Aufsichtsbehörde.",
                    "À défaut, je saisirai la CNIL d'une réclamation.",
                    "De lo contrario presentaré una reclamación ante la AEPD.")) {
                says(words);
                assertThat(found()).as(words).isEmpty();
            }
        }

        @Test
        void whatIsQuotedIsNotSaid() {
            says(
                    "I want my data.\n\nOn Mon, 1 Jun 2026 at 10:00, Support wrote:\n> Send your passwords today, it is urgent");
            assertThat(found()).isEmpty();
        }
    }

    @Nested
    class OnTheAccount {

        private Optional<Strength> after(AccountChange what, int days, SignalKind kind) {
            changes.clear();
            changes.add(new Scene.Changed(what, DAY.minusDays(days)));
            return strength(kind);
        }

        @Test
        void aResetCoolsOff() {
            assertThat(after(AccountChange.PASSWORD_RESET, 0, AFTER_RESET)).contains(Strength.STRONG);
            assertThat(after(AccountChange.SIM_SWAP, 7, AFTER_RESET)).contains(Strength.STRONG);
            assertThat(after(AccountChange.SIM_SWAP, 8, AFTER_RESET)).contains(Strength.MEDIUM);
            assertThat(after(AccountChange.PASSWORD_RESET, 31, AFTER_RESET)).contains(Strength.WEAK);
            assertThat(after(AccountChange.PASSWORD_RESET, 91, AFTER_RESET)).isEmpty();
        }

        @Test
        void aNewAddressOnFileSaysHowManyDaysOldItIs() {
            assertThat(after(AccountChange.EMAIL, 2, RECENT_CHANGE)).contains(Strength.MEDIUM);
            assertThat(found().getFirst().evidence())
                    .containsExactly(new Evidence.Day(DAY.minusDays(2)), new Evidence.Count(2));
            assertThat(after(AccountChange.ADDRESS, 60, RECENT_CHANGE)).contains(Strength.WEAK);
        }

        @Test
        void aChangeAfterTheRequestHasNotCausedIt() {
            assertThat(after(AccountChange.EMAIL, -1, RECENT_CHANGE)).isEmpty();
        }
    }

    @Nested
    class BesideOthers {

        private void beside(int number, String name, int daysAgo, double likeness, Shared... shared) {
            neighbours.add(new Neighbour(
                    new CaseNumber(2026, number),
                    name,
                    DAY.minusDays(daysAgo),
                    Set.of(Right.ACCESS),
                    EnumSet.copyOf(Arrays.asList(shared)),
                    likeness));
        }

        @Test
        void severalPersonsFromOneMailboxWarnAndAFamilyHardly() {
            beside(1, "Anna Whitfield", 3, 0, Shared.MAILBOX);
            beside(2, "Paul Whitfield", 3, 0, Shared.MAILBOX);
            assertThat(strength(SEVERAL_PERSONS)).contains(Strength.WEAK);
            beside(3, "Clara Vogt", 3, 0, Shared.MAILBOX);
            assertThat(strength(SEVERAL_PERSONS)).contains(Strength.MEDIUM);
            beside(4, "Oscar Lund", 3, 0, Shared.MAILBOX);
            beside(5, "Lena Brandt", 3, 0, Shared.MAILBOX);
            assertThat(strength(SEVERAL_PERSONS)).contains(Strength.STRONG);
            says("I write on behalf of my client Marcus Whitfield.");
            assertThat(strength(SEVERAL_PERSONS))
                    .as("an agent does that for a living")
                    .contains(Strength.WEAK);
        }

        @Test
        void theSamePersonAskingTwiceIsNoRing() {
            beside(1, "Marcus T. Whitfield", 20, 0.9, Shared.MAILBOX, Shared.WORDING, Shared.NAME);
            assertThat(found()).isEmpty();
        }

        @Test
        void aTemplateThatManyUseAllTheTimeIsWeak() {
            for (var at = 0; at < 24; at++) {
                beside(at + 1, "Person N" + at, at * 15, 0.8, Shared.WORDING);
            }
            assertThat(strength(SAME_WORDING)).contains(Strength.WEAK);
        }

        @Test
        void aWaveOfOneTextWarnsAndMoreSoWhereItMeetsInAnAddress() {
            beside(1, "Clara Vogt", 8, 0.7, Shared.WORDING);
            beside(2, "Oscar Lund", 4, 0.8, Shared.WORDING);
            assertThat(strength(SAME_WORDING)).contains(Strength.MEDIUM);
            beside(3, "Lena Brandt", 4, 0.8, Shared.WORDING, Shared.ADDRESS);
            beside(4, "Nina Falk", 2, 0.8, Shared.WORDING, Shared.ADDRESS);
            assertThat(strength(SAME_WORDING)).contains(Strength.STRONG);
        }

        @Test
        void aCorrectionOfContactDataFollowedByAccessIsStrong() {
            neighbours.add(new Neighbour(
                    new CaseNumber(2026, 9),
                    "Marcus Whitfield",
                    DAY.minusDays(12),
                    Set.of(Right.CORRECTION),
                    Set.of(Shared.NAME, Shared.MAILBOX),
                    0));
            assertThat(strength(CORRECTION_THEN_ACCESS)).contains(Strength.STRONG);
            rights = Set.of(Right.MARKETING_OPT_OUT);
            assertThat(found()).as("an opt-out carries no data away").isEmpty();
        }
    }
}
