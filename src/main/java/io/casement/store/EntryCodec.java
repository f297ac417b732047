// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.casement.cases.AccountChange;
import io.casement.cases.Authority;
import io.casement.cases.Binding;
import io.casement.cases.CaseId;
import io.casement.cases.Channel;
import io.casement.cases.ClerkId;
import io.casement.cases.ClosedHow;
import io.casement.cases.Codes;
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
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Entries in the form in which they are kept, for ever: a kind, whose name follows from no class, and a body in
/// JSON.
///
/// A kind is never renamed and never reused. A field may be added, with a default for entries that were written
/// without it; none may be renamed. `src/test/resources/journal` holds what must stay readable.
final class EntryCodec {

    private EntryCodec() {}

    /// An entry as it is kept, sign by sign.
    record Form(String kind, String body) {}

    static Form write(Entry entry) {
        var body = Json.object().put("on", entry.on().toString());
        var kind = write(entry, body);
        return new Form(kind, new String(Json.bytes(body), StandardCharsets.UTF_8));
    }

    private static String write(Entry entry, ObjectNode body) {
        return switch (entry) {
            case Entry.Received(var _, Channel channel, DocumentId document) -> {
                body.put("channel", channel.id()).put("document", document.toString());
                yield "received";
            }
            case Entry.Logged(var _, RegimeId law, Set<Right> rights, Optional<RulesId> rules) -> {
                body.put("law", law.value());
                put(body, "rights", rights, Right::id);
                rules.ifPresent(id -> body.put("rules", id.value()));
                yield "logged";
            }
            case Entry.OwnerSet(var _, ClerkId owner) -> {
                body.put("owner", owner.toString());
                yield "owner-set";
            }
            case Entry.IdentityAsked(var _, LetterId letter, Set<Means> asked) -> {
                if (!asked.isEmpty()) {
                    put(body, "asked", asked, Means::id);
                }
                yield letter("identity-asked", body, letter);
            }
            case Entry.IdentityReceived _ -> "identity-received";
            case Entry.IdentityJudged(var _, Level level, Set<Means> means) -> {
                body.put("level", level.id());
                put(body, "means", means, Means::id);
                yield "identity-judged";
            }
            case Entry.SensitivityFound(var _, Sensitivity sensitivity) -> {
                body.put("sensitivity", sensitivity.id());
                yield "sensitivity-found";
            }
            case Entry.FieldsDisputed(var _, Set<Means> fields) -> {
                put(body, "fields", fields, Means::id);
                yield "fields-disputed";
            }
            case Entry.DeclarationReceived(var _, boolean signed) -> {
                body.put("signed", signed ? "yes" : "no");
                yield "declaration-received";
            }
            case Entry.RecordsEntered(var _, Set<Means> points) -> {
                put(body, "points", points, Means::id);
                yield "records-entered";
            }
            case Entry.Represented(var _, Representative by) -> {
                body.put("by", by.id());
                yield "represented";
            }
            case Entry.AuthorityJudged(var _, Authority what, Shown shown) -> {
                body.put("what", what.id()).put("shown", shown.id());
                yield "authority-judged";
            }
            case Entry.ClockPaused(var _, Question ground) -> {
                body.put("ground", ground.id());
                yield "clock-paused";
            }
            case Entry.ClockResumed _ -> "clock-resumed";
            case Entry.QuestionAsked(var _, Question question) -> {
                body.put("question", question.id());
                yield "question-asked";
            }
            case Entry.QuestionAnswered(var _, Question question) -> {
                body.put("question", question.id());
                yield "question-answered";
            }
            case Entry.RequestDated(var _, LocalDate dated) -> {
                body.put("dated", dated.toString());
                yield "request-dated";
            }
            case Entry.CircumstanceFound(var _, Circumstance circumstance) -> {
                body.put("circumstance", circumstance.id());
                yield "circumstance-found";
            }
            case Entry.AppealReceived _ -> "appeal-received";
            case Entry.DutyMet(var _, Duty duty) -> {
                body.put("duty", duty.id());
                yield "duty-met";
            }
            case Entry.PeriodExtended(var _, ExtensionGround ground, LetterId letter, Optional<LocalDate> until) -> {
                body.put("ground", ground.id());
                until.ifPresent(day -> body.put("until", day.toString()));
                yield letter("period-extended", body, letter);
            }
            case Entry.LastDayEntered(var _, LocalDate lastDay, NoteId citation) -> {
                body.put("last-day", lastDay.toString()).put("citation", citation.toString());
                yield "last-day-entered";
            }
            case Entry.SourceAsked(var _, SourceId source) -> {
                body.put("source", source.code());
                yield "source-asked";
            }
            case Entry.SourceAnswered(var _, SourceId source, Found found) -> {
                body.put("source", source.code()).put("found", found.id());
                yield "source-answered";
            }
            case Entry.EvidenceTaken(
                    var _,
                    DocumentId document,
                    EvidenceKind kind,
                    Sha256 fingerprint,
                    LocalDate destroyBy) -> {
                body.put("document", document.toString()).put("kind", kind.id());
                body.put("sha256", fingerprint.hex()).put("destroy-by", destroyBy.toString());
                yield "evidence-taken";
            }
            case Entry.EvidenceViewed(var _, DocumentId document) -> {
                body.put("document", document.toString());
                yield "evidence-viewed";
            }
            case Entry.EvidenceJudged(var _, DocumentId document, EvidenceResult result) -> {
                body.put("document", document.toString()).put("result", result.id());
                yield "evidence-judged";
            }
            case Entry.EvidenceDestroyed(var _, DocumentId document, EvidenceEnd why) -> {
                body.put("document", document.toString()).put("why", why.id());
                yield "evidence-destroyed";
            }
            case Entry.DocumentSeen(var _, EvidenceKind kind, EvidenceResult result) -> {
                body.put("kind", kind.id()).put("result", result.id());
                yield "document-seen";
            }
            case Entry.AttachmentRemoved(var _, DocumentId document, DocumentId instead, Sha256 attachment) -> {
                body.put("document", document.toString()).put("instead", instead.toString());
                body.put("sha256", attachment.hex());
                yield "attachment-removed";
            }
            case Entry.Decided(var _, Right right, Outcome outcome, Optional<NoteId> reasoning) -> {
                body.put("right", right.id()).put("outcome", outcome(outcome));
                put(body, "grounds", outcome.against(), Ground::id);
                reasoning.ifPresent(note -> body.put("reasoning", note.toString()));
                yield "decided";
            }
            case Entry.LetterDrafted(var _, LetterId letter, LetterKind kind) -> {
                body.put("kind", kind.id());
                yield letter("letter-drafted", body, letter);
            }
            case Entry.LetterSubmitted(var _, LetterId letter) -> letter("letter-submitted", body, letter);
            case Entry.LetterApproved(
                    var _,
                    LetterId letter,
                    DocumentId pdf,
                    Sha256 fingerprint,
                    Optional<Binding> binding) -> {
                binding.ifPresent(held -> body.put("recipient", held.recipient().hex())
                        .put("enclosures", held.enclosures().hex())
                        .put("to", held.to().id()));
                body.put("pdf", pdf.toString()).put("sha256", fingerprint.hex());
                yield letter("letter-approved", body, letter);
            }
            case Entry.LetterSigned(var _, LetterId letter, DocumentId pdf, Sha256 fingerprint, Sha256 certificate) -> {
                body.put("pdf", pdf.toString()).put("sha256", fingerprint.hex()).put("certificate", certificate.hex());
                yield letter("letter-signed", body, letter);
            }
            case Entry.LetterReturned(var _, LetterId letter, NoteId why) -> {
                body.put("why", why.toString());
                yield letter("letter-returned", body, letter);
            }
            case Entry.LetterPosted(var _, LetterId letter, Channel channel, Optional<NoteId> tracking) -> {
                body.put("channel", channel.id());
                tracking.ifPresent(note -> body.put("tracking", note.toString()));
                yield letter("letter-posted", body, letter);
            }
            case Entry.LetterCameBack(var _, LetterId letter) -> letter("letter-came-back", body, letter);
            case Entry.AddressChanged(var _, Set<Means> what) -> {
                put(body, "what", what, Means::id);
                yield "address-changed";
            }
            case Entry.AddressConfirmed(var _, Means through) -> {
                body.put("through", through.id());
                yield "address-confirmed";
            }
            case Entry.ConflictFound(var _, ClerkId clerk, Conflict why) -> {
                body.put("clerk", clerk.toString()).put("why", why.id());
                yield "conflict-found";
            }
            case Entry.ConflictLifted(var _, ClerkId clerk, NoteId why) -> {
                body.put("clerk", clerk.toString()).put("why", why.toString());
                yield "conflict-lifted";
            }
            case Entry.Flagged(var _, Flag flag, NoteId why) -> {
                body.put("flag", flag.id()).put("why", why.toString());
                yield "flagged";
            }
            case Entry.FlagLifted(var _, Flag flag, NoteId why) -> {
                body.put("flag", flag.id()).put("why", why.toString());
                yield "flag-lifted";
            }
            case Entry.SignalFound(var _, SignalId signal, SignalKind kind, Strength strength, NoteId evidence) -> {
                body.put("signal", signal.toString()).put("kind", kind.id());
                body.put("strength", strength.id()).put("evidence", evidence.toString());
                yield "signal-found";
            }
            case Entry.SignalExplained(var _, SignalId signal, NoteId why) -> {
                body.put("signal", signal.toString()).put("why", why.toString());
                yield "signal-explained";
            }
            case Entry.SignalAccepted(var _, SignalId signal) -> {
                body.put("signal", signal.toString());
                yield "signal-accepted";
            }
            case Entry.AccountChanged(var _, AccountChange what, LocalDate day) -> {
                body.put("what", what.id()).put("day", day.toString());
                yield "account-changed";
            }
            case Entry.Linked(var _, CaseId other, LinkKind how) -> {
                body.put("other", other.toString()).put("how", how.id());
                yield "linked";
            }
            case Entry.NoteTaken(var _, NoteId note) -> {
                body.put("note", note.toString());
                yield "note-taken";
            }
            case Entry.RulesAdopted(var _, RulesId rules) -> {
                body.put("rules", rules.value());
                yield "rules-adopted";
            }
            case Entry.RulesKept(var _, RulesId rules) -> {
                body.put("rules", rules.value());
                yield "rules-kept";
            }
            case Entry.Closed(var _, ClosedHow how) -> {
                body.put("how", how.id());
                yield "closed";
            }
            case Entry.Reopened(var _, ReopenGround ground) -> {
                body.put("ground", ground.id());
                yield "reopened";
            }
            case Entry.Corrected(var _, int seq, Entry instead) -> {
                var other = Json.object().put("on", instead.on().toString());
                var kind = write(instead, other);
                body.put("seq", seq).put("kind", kind).set("instead", other);
                yield "corrected";
            }
            case Entry.Struck(var _, int seq) -> {
                body.put("seq", seq);
                yield "struck";
            }
        };
    }

    private static String letter(String kind, ObjectNode body, LetterId letter) {
        body.put("letter", letter.toString());
        return kind;
    }

    private static <T> void put(ObjectNode body, String field, Collection<T> all, Function<T, String> naming) {
        var codes = body.putArray(field);
        all.stream().map(naming).sorted().forEach(codes::add);
    }

    private static String outcome(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Granted() -> "granted";
            case Outcome.GrantedInPart _ -> "granted-in-part";
            case Outcome.Refused _ -> "refused";
            case Outcome.NothingHeld() -> "nothing-held";
            case Outcome.Withdrawn() -> "withdrawn";
            case Outcome.Forwarded() -> "forwarded";
            case Outcome.Lapsed() -> "lapsed";
        };
    }

    /// @throws UnknownKind if a newer version of the program wrote it
    static Entry read(String kind, String body) throws IOException {
        return read(kind, Json.read(body));
    }

    private static Entry read(String kind, Json body) throws IOException {
        var on = body.day("on");
        return switch (kind) {
            case "received" -> new Entry.Received(on, channel(body), body.of("document", DocumentId::of));
            case "logged" ->
                new Entry.Logged(
                        on,
                        body.of("law", RegimeId::new),
                        codes(body, "rights", Right::of),
                        body.optional("rules", RulesId::new));
            case "owner-set" -> new Entry.OwnerSet(on, body.of("owner", ClerkId::of));
            case "identity-asked" -> new Entry.IdentityAsked(on, letter(body), means(body, "asked"));
            case "identity-received" -> new Entry.IdentityReceived(on);
            case "identity-judged" ->
                new Entry.IdentityJudged(on, code(body, "level", Level.class), means(body, "means"));
            case "sensitivity-found" -> new Entry.SensitivityFound(on, code(body, "sensitivity", Sensitivity.class));
            case "fields-disputed" -> new Entry.FieldsDisputed(on, means(body, "fields"));
            case "declaration-received" ->
                new Entry.DeclarationReceived(on, body.text("signed").equals("yes"));
            case "records-entered" -> new Entry.RecordsEntered(on, means(body, "points"));
            case "represented" -> new Entry.Represented(on, code(body, "by", Representative.class));
            case "authority-judged" ->
                new Entry.AuthorityJudged(on, code(body, "what", Authority.class), code(body, "shown", Shown.class));
            case "clock-paused" -> new Entry.ClockPaused(on, body.code("ground", EntryCodec::question));
            case "clock-resumed" -> new Entry.ClockResumed(on);
            case "period-extended" ->
                new Entry.PeriodExtended(
                        on,
                        code(body, "ground", ExtensionGround.class),
                        letter(body),
                        body.optional("until", LocalDate::parse));
            case "question-asked" -> new Entry.QuestionAsked(on, body.code("question", EntryCodec::question));
            case "question-answered" -> new Entry.QuestionAnswered(on, body.code("question", EntryCodec::question));
            case "request-dated" -> new Entry.RequestDated(on, body.day("dated"));
            case "circumstance-found" ->
                new Entry.CircumstanceFound(on, body.code("circumstance", EntryCodec::circumstance));
            case "appeal-received" -> new Entry.AppealReceived(on);
            case "duty-met" -> new Entry.DutyMet(on, body.code("duty", Duty::of));
            case "last-day-entered" ->
                new Entry.LastDayEntered(on, body.day("last-day"), body.of("citation", NoteId::of));
            case "source-asked" -> new Entry.SourceAsked(on, body.of("source", SourceId::new));
            case "source-answered" ->
                new Entry.SourceAnswered(on, body.of("source", SourceId::new), code(body, "found", Found.class));
            case "evidence-taken" ->
                new Entry.EvidenceTaken(
                        on,
                        document(body),
                        code(body, "kind", EvidenceKind.class),
                        body.of("sha256", Sha256::new),
                        body.day("destroy-by"));
            case "evidence-viewed" -> new Entry.EvidenceViewed(on, document(body));
            case "evidence-judged" ->
                new Entry.EvidenceJudged(on, document(body), code(body, "result", EvidenceResult.class));
            case "evidence-destroyed" ->
                new Entry.EvidenceDestroyed(on, document(body), code(body, "why", EvidenceEnd.class));
            case "document-seen" ->
                new Entry.DocumentSeen(
                        on, code(body, "kind", EvidenceKind.class), code(body, "result", EvidenceResult.class));
            case "attachment-removed" ->
                new Entry.AttachmentRemoved(
                        on, document(body), body.of("instead", DocumentId::of), body.of("sha256", Sha256::new));
            case "decided" ->
                new Entry.Decided(
                        on, body.code("right", Right::of), outcome(body), body.optional("reasoning", NoteId::of));
            case "letter-drafted" -> new Entry.LetterDrafted(on, letter(body), code(body, "kind", LetterKind.class));
            case "letter-submitted" -> new Entry.LetterSubmitted(on, letter(body));
            case "letter-approved" ->
                new Entry.LetterApproved(
                        on,
                        letter(body),
                        body.of("pdf", DocumentId::of),
                        body.of("sha256", Sha256::new),
                        binding(body));
            case "letter-signed" ->
                new Entry.LetterSigned(
                        on,
                        letter(body),
                        body.of("pdf", DocumentId::of),
                        body.of("sha256", Sha256::new),
                        body.of("certificate", Sha256::new));
            case "letter-returned" -> new Entry.LetterReturned(on, letter(body), body.of("why", NoteId::of));
            case "letter-posted" ->
                new Entry.LetterPosted(on, letter(body), channel(body), body.optional("tracking", NoteId::of));
            case "letter-came-back" -> new Entry.LetterCameBack(on, letter(body));
            case "address-changed" ->
                new Entry.AddressChanged(on, codes(body, "what", id -> Codes.of(Means.class, id)));
            case "address-confirmed" -> new Entry.AddressConfirmed(on, code(body, "through", Means.class));
            case "conflict-found" ->
                new Entry.ConflictFound(on, body.of("clerk", ClerkId::of), code(body, "why", Conflict.class));
            case "conflict-lifted" ->
                new Entry.ConflictLifted(on, body.of("clerk", ClerkId::of), body.of("why", NoteId::of));
            case "flagged" -> new Entry.Flagged(on, code(body, "flag", Flag.class), body.of("why", NoteId::of));
            case "flag-lifted" -> new Entry.FlagLifted(on, code(body, "flag", Flag.class), body.of("why", NoteId::of));
            case "signal-found" ->
                new Entry.SignalFound(
                        on,
                        body.of("signal", SignalId::of),
                        code(body, "kind", SignalKind.class),
                        code(body, "strength", Strength.class),
                        body.of("evidence", NoteId::of));
            case "signal-explained" ->
                new Entry.SignalExplained(on, body.of("signal", SignalId::of), body.of("why", NoteId::of));
            case "signal-accepted" -> new Entry.SignalAccepted(on, body.of("signal", SignalId::of));
            case "account-changed" ->
                new Entry.AccountChanged(on, code(body, "what", AccountChange.class), body.day("day"));
            case "linked" -> new Entry.Linked(on, body.of("other", CaseId::of), code(body, "how", LinkKind.class));
            case "note-taken" -> new Entry.NoteTaken(on, body.of("note", NoteId::of));
            case "rules-adopted" -> new Entry.RulesAdopted(on, body.of("rules", RulesId::new));
            case "rules-kept" -> new Entry.RulesKept(on, body.of("rules", RulesId::new));
            case "closed" -> new Entry.Closed(on, code(body, "how", ClosedHow.class));
            case "reopened" -> new Entry.Reopened(on, code(body, "ground", ReopenGround.class));
            case "corrected" ->
                new Entry.Corrected(on, body.count("seq"), read(body.text("kind"), body.object("instead")));
            case "struck" -> new Entry.Struck(on, body.count("seq"));
            default -> throw new UnknownKind(kind);
        };
    }

    private static Outcome outcome(Json body) throws IOException {
        var grounds = codes(body, "grounds", Ground::of);
        var outcome = body.text("outcome");
        return switch (outcome) {
            case "granted" -> new Outcome.Granted();
            case "granted-in-part" -> new Outcome.GrantedInPart(grounds);
            case "refused" -> new Outcome.Refused(grounds);
            case "nothing-held" -> new Outcome.NothingHeld();
            case "withdrawn" -> new Outcome.Withdrawn();
            case "forwarded" -> new Outcome.Forwarded();
            case "lapsed" -> new Outcome.Lapsed();
            default -> throw new UnknownKind("decided/" + outcome);
        };
    }

    private static DocumentId document(Json body) throws IOException {
        return body.of("document", DocumentId::of);
    }

    private static LetterId letter(Json body) throws IOException {
        return body.of("letter", LetterId::of);
    }

    private static Set<Means> means(Json body, String field) throws IOException {
        return body.has(field) ? codes(body, field, id -> Codes.of(Means.class, id)) : Set.of();
    }

    private static Optional<Binding> binding(Json body) throws IOException {
        return body.optional("recipient").isEmpty()
                ? Optional.empty()
                : Optional.of(new Binding(
                        body.of("recipient", Sha256::new),
                        body.of("enclosures", Sha256::new),
                        code(body, "to", Means.class)));
    }

    private static Channel channel(Json body) throws IOException {
        return code(body, "channel", Channel.class);
    }

    private static <E extends Enum<E>> E code(Json body, String field, Class<E> type) throws IOException {
        return body.code(field, id -> Codes.of(type, id));
    }

    private static <T> Set<T> codes(Json body, String field, Function<String, Optional<T>> naming) throws IOException {
        var all = new HashSet<T>();
        for (var id : body.texts(field)) {
            all.add(naming.apply(id).orElseThrow(() -> new UnknownKind(field + "/" + id)));
        }
        return all;
    }

    private static Optional<Circumstance> circumstance(String id) {
        return Arrays.stream(Circumstance.values())
                .filter(circumstance -> circumstance.id().equals(id))
                .findFirst();
    }

    private static Optional<Question> question(String id) {
        return Arrays.stream(Question.values())
                .filter(question -> question.id().equals(id))
                .findFirst();
    }
}
