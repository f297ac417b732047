// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casement.cases.AccountChange;
import io.casement.cases.Authority;
import io.casement.cases.Binding;
import io.casement.cases.CaseId;
import io.casement.cases.Channel;
import io.casement.cases.ClerkId;
import io.casement.cases.ClosedHow;
import io.casement.cases.Conflict;
import io.casement.cases.DocumentId;
import io.casement.cases.Entry;
import io.casement.cases.EvidenceEnd;
import io.casement.cases.EvidenceKind;
import io.casement.cases.EvidenceResult;
import io.casement.cases.ExtensionGround;
import io.casement.cases.Flag;
import io.casement.cases.Found;
import io.casement.cases.LetterId;
import io.casement.cases.LetterKind;
import io.casement.cases.Level;
import io.casement.cases.LinkKind;
import io.casement.cases.Means;
import io.casement.cases.NoteId;
import io.casement.cases.Outcome;
import io.casement.cases.ReopenGround;
import io.casement.cases.Representative;
import io.casement.cases.Sensitivity;
import io.casement.cases.Sha256;
import io.casement.cases.Shown;
import io.casement.cases.SignalId;
import io.casement.cases.SignalKind;
import io.casement.cases.SourceId;
import io.casement.cases.Strength;
import io.casement.law.Circumstance;
import io.casement.law.Duty;
import io.casement.law.Ground;
import io.casement.law.Question;
import io.casement.law.RegimeId;
import io.casement.law.Right;
import io.casement.law.RulesId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// What was once written must be read for ever, and as what it was.
public final class EntryCodecTest {

    private static final LocalDate ON = LocalDate.of(2026, 3, 2);
    private static final DocumentId DOCUMENT = new DocumentId(new UUID(4, 1));
    private static final LetterId LETTER = new LetterId(new UUID(2, 1));
    private static final NoteId NOTE = new NoteId(new UUID(3, 1));
    private static final Optional<NoteId> NO_NOTE = Optional.empty();
    private static final SignalId SIGNAL = new SignalId(new UUID(9, 9));

    /// The golden files of the first version: never to be changed, only added to.
    private static final Map<String, Entry> GOLDEN = golden();

    private static Map<String, Entry> golden() {
        var golden = new LinkedHashMap<String, Entry>();
        golden.put("received", new Entry.Received(ON, Channel.REGISTERED_POST, DOCUMENT));
        golden.put(
                "logged", new Entry.Logged(ON, new RegimeId("EU-DE"), Set.of(Right.ACCESS, Right.MARKETING_OPT_OUT)));
        golden.put(
                "logged-with-rules",
                new Entry.Logged(
                        ON,
                        new RegimeId("US-CA"),
                        Set.of(Right.DELETION),
                        Optional.of(new RulesId("0123456789abcdef0123456789abcdef"))));
        golden.put("owner-set", new Entry.OwnerSet(ON, new ClerkId(new UUID(1, 2))));
        golden.put("identity-asked", new Entry.IdentityAsked(ON, LETTER));
        golden.put(
                "identity-asked-for",
                new Entry.IdentityAsked(ON, LETTER, Set.of(Means.DECLARATION, Means.ACCOUNT_LOGIN)));
        golden.put("identity-received", new Entry.IdentityReceived(ON));
        golden.put(
                "identity-judged",
                new Entry.IdentityJudged(ON, Level.TWO_POINTS, Set.of(Means.CUSTOMER_NUMBER, Means.BIRTH_DATE)));
        golden.put("identity-judged-nothing", new Entry.IdentityJudged(ON, Level.NONE, Set.of()));
        golden.put("sensitivity-found", new Entry.SensitivityFound(ON, Sensitivity.SPECIAL));
        golden.put("fields-disputed", new Entry.FieldsDisputed(ON, Set.of(Means.BIRTH_DATE, Means.ADDRESS)));
        golden.put("declaration-received", new Entry.DeclarationReceived(ON, true));
        golden.put("declaration-unsigned", new Entry.DeclarationReceived(ON, false));
        golden.put("records-entered", new Entry.RecordsEntered(ON, Set.of(Means.EMAIL, Means.PHONE)));
        golden.put("represented", new Entry.Represented(ON, Representative.GUARDIAN));
        golden.put("authority-judged", new Entry.AuthorityJudged(ON, Authority.CHILDS_VIEW, Shown.WAIVED));
        golden.put("clock-paused", new Entry.ClockPaused(ON, Question.CLARIFICATION));
        golden.put("clock-resumed", new Entry.ClockResumed(ON));
        golden.put("period-extended", new Entry.PeriodExtended(ON, ExtensionGround.COMPLEXITY, LETTER));
        golden.put(
                "period-extended-until",
                new Entry.PeriodExtended(ON, ExtensionGround.NUMBER, LETTER, Optional.of(ON.plusDays(60))));
        golden.put("question-asked", new Entry.QuestionAsked(ON, Question.FEE));
        golden.put("question-answered", new Entry.QuestionAnswered(ON, Question.IDENTITY));
        golden.put("request-dated", new Entry.RequestDated(ON, ON.minusDays(2)));
        golden.put("circumstance-found", new Entry.CircumstanceFound(ON, Circumstance.AUTOMATED_DECISION));
        golden.put("appeal-received", new Entry.AppealReceived(ON));
        golden.put("duty-met", new Entry.DutyMet(ON, Duty.TELLING_RECIPIENTS));
        golden.put("last-day-entered", new Entry.LastDayEntered(ON, ON.plusDays(30), NOTE));
        golden.put("source-asked", new Entry.SourceAsked(ON, new SourceId("front-desk")));
        golden.put("source-answered", new Entry.SourceAnswered(ON, new SourceId("crm"), Found.NOTHING));
        golden.put(
                "evidence-taken",
                new Entry.EvidenceTaken(
                        ON, DOCUMENT, EvidenceKind.DRIVING_LICENCE, new Sha256("0a".repeat(32)), ON.plusDays(14)));
        golden.put("evidence-viewed", new Entry.EvidenceViewed(ON, DOCUMENT));
        golden.put("evidence-judged", new Entry.EvidenceJudged(ON, DOCUMENT, EvidenceResult.EXPIRED));
        golden.put("evidence-destroyed", new Entry.EvidenceDestroyed(ON, DOCUMENT, EvidenceEnd.NOT_NEEDED));
        golden.put("document-seen", new Entry.DocumentSeen(ON, EvidenceKind.RESIDENCE_PERMIT, EvidenceResult.MATCHES));
        golden.put(
                "attachment-removed",
                new Entry.AttachmentRemoved(ON, DOCUMENT, new DocumentId(new UUID(4, 2)), new Sha256("0b".repeat(32))));
        golden.put("decided", new Entry.Decided(ON, Right.ACCESS, new Outcome.Granted(), NO_NOTE));
        golden.put(
                "decided-in-part",
                new Entry.Decided(
                        ON,
                        Right.DELETION,
                        new Outcome.GrantedInPart(Set.of(Ground.MUST_KEEP, Ground.CLAIMS)),
                        Optional.of(NOTE)));
        golden.put(
                "decided-refused",
                new Entry.Decided(
                        ON, Right.PORTABILITY, new Outcome.Refused(Set.of(Ground.INFEASIBLE)), Optional.of(NOTE)));
        golden.put("decided-nothing-held", new Entry.Decided(ON, Right.CORRECTION, new Outcome.NothingHeld(), NO_NOTE));
        golden.put("decided-withdrawn", new Entry.Decided(ON, Right.OBJECTION, new Outcome.Withdrawn(), NO_NOTE));
        golden.put("decided-forwarded", new Entry.Decided(ON, Right.RESTRICTION, new Outcome.Forwarded(), NO_NOTE));
        golden.put("decided-lapsed", new Entry.Decided(ON, Right.CONSENT_WITHDRAWAL, new Outcome.Lapsed(), NO_NOTE));
        golden.put("letter-drafted", new Entry.LetterDrafted(ON, LETTER, LetterKind.IDENTITY_REQUEST));
        golden.put("letter-submitted", new Entry.LetterSubmitted(ON, LETTER));
        golden.put("letter-approved", new Entry.LetterApproved(ON, LETTER, DOCUMENT, new Sha256("0a".repeat(32))));
        golden.put(
                "letter-approved-bound",
                new Entry.LetterApproved(
                        ON,
                        LETTER,
                        DOCUMENT,
                        new Sha256("0a".repeat(32)),
                        Optional.of(
                                new Binding(new Sha256("0b".repeat(32)), new Sha256("0c".repeat(32)), Means.ADDRESS))));
        golden.put("letter-returned", new Entry.LetterReturned(ON, LETTER, NOTE));
        golden.put("letter-posted", new Entry.LetterPosted(ON, LETTER, Channel.POST, Optional.of(NOTE)));
        golden.put("letter-posted-untracked", new Entry.LetterPosted(ON, LETTER, Channel.EMAIL, NO_NOTE));
        golden.put(
                "letter-signed",
                new Entry.LetterSigned(ON, LETTER, DOCUMENT, new Sha256("0b".repeat(32)), new Sha256("0c".repeat(32))));
        golden.put("letter-came-back", new Entry.LetterCameBack(ON, LETTER));
        golden.put("address-changed", new Entry.AddressChanged(ON, Set.of(Means.ADDRESS, Means.NAME)));
        golden.put("address-confirmed", new Entry.AddressConfirmed(ON, Means.PHONE));
        golden.put("conflict-found", new Entry.ConflictFound(ON, new ClerkId(new UUID(1, 2)), Conflict.COLLEAGUE));
        golden.put("conflict-lifted", new Entry.ConflictLifted(ON, new ClerkId(new UUID(1, 2)), NOTE));
        golden.put("flagged", new Entry.Flagged(ON, Flag.OTHER_PEOPLE, NOTE));
        golden.put("flag-lifted", new Entry.FlagLifted(ON, Flag.HOLD, NOTE));
        golden.put(
                "signal-found", new Entry.SignalFound(ON, SIGNAL, SignalKind.LOOK_ALIKE_DOMAIN, Strength.STRONG, NOTE));
        golden.put("signal-explained", new Entry.SignalExplained(ON, SIGNAL, NOTE));
        golden.put("signal-accepted", new Entry.SignalAccepted(ON, SIGNAL));
        golden.put("account-changed", new Entry.AccountChanged(ON, AccountChange.SIM_SWAP, ON.minusDays(2)));
        golden.put("linked", new Entry.Linked(ON, new CaseId(new UUID(7, 7)), LinkKind.DUPLICATE_OF));
        golden.put("note-taken", new Entry.NoteTaken(ON, NOTE));
        golden.put("rules-adopted", new Entry.RulesAdopted(ON, new RulesId("0a".repeat(16))));
        golden.put("rules-kept", new Entry.RulesKept(ON, new RulesId("0b".repeat(16))));
        golden.put("closed", new Entry.Closed(ON, ClosedHow.NOT_A_REQUEST));
        golden.put("reopened", new Entry.Reopened(ON, ReopenGround.LETTER_CAME_BACK));
        golden.put(
                "corrected",
                new Entry.Corrected(ON.plusDays(1), 1, new Entry.Received(ON.minusDays(3), Channel.POST, DOCUMENT)));
        golden.put("struck", new Entry.Struck(ON, 4));
        return golden;
    }

    @TestFactory
    java.util.stream.Stream<DynamicTest> aGoldenJournalIsReadAsWhatItWasAndWrittenTheSame() {
        return GOLDEN.entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> {
                    var golden = Json.read(file(each.getKey()));
                    var kind = golden.text("kind");
                    assertThat(EntryCodec.read(kind, golden.text("body"))).isEqualTo(each.getValue());
                    assertThat(EntryCodec.write(each.getValue()))
                            .as("written anew it gets the same seal")
                            .isEqualTo(new EntryCodec.Form(kind, golden.text("body")));
                }));
    }

    /// At least one entry of every kind.
    public static Stream<Entry> everyKind() {
        return GOLDEN.values().stream();
    }

    @Test
    void thereIsAGoldenJournalForEveryKindOfEntry() {
        var kinds = GOLDEN.values().stream().map(Object::getClass).collect(Collectors.toSet());
        assertThat(Arrays.asList(Entry.class.getPermittedSubclasses())).allMatch(kinds::contains);
        var outcomes = GOLDEN.values().stream()
                .filter(Entry.Decided.class::isInstance)
                .map(entry -> ((Entry.Decided) entry).outcome().getClass())
                .collect(Collectors.toSet());
        assertThat(Arrays.asList(Outcome.class.getPermittedSubclasses())).allMatch(outcomes::contains);
    }

    @Test
    void everyCodeOfEveryListIsReadBack() throws IOException {
        for (var channel : Channel.values()) {
            same(new Entry.Received(ON, channel, DOCUMENT));
        }
        for (var question : Question.values()) {
            same(new Entry.ClockPaused(ON, question));
        }
        for (var circumstance : Circumstance.values()) {
            same(new Entry.CircumstanceFound(ON, circumstance));
        }
        for (var duty : Duty.values()) {
            same(new Entry.DutyMet(ON, duty));
        }
        for (var level : Level.values()) {
            same(new Entry.IdentityJudged(ON, level, Set.of(Means.values())));
        }
        for (var how : ClosedHow.values()) {
            same(new Entry.Closed(ON, how));
        }
        for (var ground : ReopenGround.values()) {
            same(new Entry.Reopened(ON, ground));
        }
        for (var kind : LetterKind.values()) {
            same(new Entry.LetterDrafted(ON, LETTER, kind));
        }
        for (var flag : Flag.values()) {
            same(new Entry.Flagged(ON, flag, NOTE));
        }
        for (var how : LinkKind.values()) {
            same(new Entry.Linked(ON, new CaseId(new UUID(7, 7)), how));
        }
        for (var found : Found.values()) {
            same(new Entry.SourceAnswered(ON, new SourceId("crm"), found));
        }
        for (var kind : EvidenceKind.values()) {
            same(new Entry.EvidenceTaken(ON, DOCUMENT, kind, new Sha256("0a".repeat(32)), ON));
        }
        for (var result : EvidenceResult.values()) {
            same(new Entry.EvidenceJudged(ON, DOCUMENT, result));
            same(new Entry.DocumentSeen(ON, EvidenceKind.PASSPORT, result));
        }
        for (var why : EvidenceEnd.values()) {
            same(new Entry.EvidenceDestroyed(ON, DOCUMENT, why));
        }
        for (var ground : ExtensionGround.values()) {
            same(new Entry.PeriodExtended(ON, ground, LETTER));
        }
        same(new Entry.Logged(ON, RegimeId.OTHER, Set.of(Right.values())));
        same(new Entry.Decided(ON, Right.ACCESS, new Outcome.Refused(Set.of(Ground.values())), NO_NOTE));
    }

    private static void same(Entry entry) throws IOException {
        var form = EntryCodec.write(entry);
        assertThat(EntryCodec.read(form.kind(), form.body())).isEqualTo(entry);
    }

    @Test
    void aKindOfANewerVersionIsNamedAndNotGuessed() {
        assertThatThrownBy(() -> EntryCodec.read("fee-waived", "{\"on\":\"2026-03-02\"}"))
                .isInstanceOf(UnknownKind.class)
                .hasMessageContaining("fee-waived")
                .extracting(e -> ((UnknownKind) e).kind())
                .isEqualTo("fee-waived");
        assertThatThrownBy(
                        () -> EntryCodec.read(
                                "corrected",
                                "{\"on\":\"2026-03-02\",\"seq\":1,\"kind\":\"fee-waived\",\"instead\":{\"on\":\"2026-03-02\"}}"))
                .isInstanceOf(UnknownKind.class);
        assertThatThrownBy(() ->
                        EntryCodec.read("logged", "{\"on\":\"2026-03-02\",\"law\":\"EU\",\"rights\":[\"oblivion\"]}"))
                .isInstanceOf(UnknownKind.class);
    }

    @Test
    void aBodyThatLacksAFieldOrHoldsAnotherThingIsRefused() {
        for (var body : new String[] {
            "{}",
            "{\"on\":\"yesterday\"}",
            "{\"on\":\"2026-03-02\"}",
            "{\"on\":\"2026-03-02\",\"letter\":7}",
            "{\"on\":\"2026-03-02\",\"letter\":\"seven\"}",
            "[]",
            "\"\"",
            "not json"
        }) {
            assertThatThrownBy(() -> EntryCodec.read("identity-asked", body))
                    .as(body)
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void noNameAndNoFreeTextFitsIntoAnEntry() {
        for (var kind : Entry.class.getPermittedSubclasses()) {
            for (var component : kind.getRecordComponents()) {
                assertThat(component.getType())
                        .as(kind.getSimpleName() + "." + component.getName())
                        .isNotEqualTo(String.class);
            }
        }
    }

    private static byte[] file(String name) throws IOException {
        try (var in = EntryCodecTest.class.getResourceAsStream("/journal/v1/" + name + ".json")) {
            assertThat(in).as("golden file " + name).isNotNull();
            return in.readAllBytes();
        }
    }

    /// Writes golden files that are not there yet, for a kind that was added; run by hand.
    public static void main(String[] folder) throws IOException {
        for (var each : GOLDEN.entrySet()) {
            var file = Path.of(folder[0], each.getKey() + ".json");
            if (!Files.exists(file)) {
                var form = EntryCodec.write(each.getValue());
                var json = Json.object().put("kind", form.kind()).put("body", form.body());
                Files.writeString(file, new String(Json.bytes(json), StandardCharsets.UTF_8) + "\n");
            }
        }
    }
}
