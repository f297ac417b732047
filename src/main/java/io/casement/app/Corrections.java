// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.app;

import io.casement.cases.AccountChange;
import io.casement.cases.Channel;
import io.casement.cases.ClosedHow;
import io.casement.cases.Entry;
import io.casement.cases.EvidenceKind;
import io.casement.cases.EvidenceResult;
import io.casement.cases.ExtensionGround;
import io.casement.cases.Flag;
import io.casement.cases.Found;
import io.casement.cases.Identification;
import io.casement.cases.LinkKind;
import io.casement.cases.Means;
import io.casement.cases.Recorded;
import io.casement.cases.ReopenGround;
import io.casement.cases.Representative;
import io.casement.cases.Sensitivity;
import io.casement.cases.Shown;
import io.casement.law.Circumstance;
import io.casement.law.Question;
import io.casement.law.RegimeId;
import io.casement.law.Right;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The entry that is to stand in a mistaken one's place: the same, save for what was typed.
final class Corrections {

    private Corrections() {}

    static Entry of(Deeds.Bench at, int seq) {
        var old = at.dossier.file().entries().stream()
                .filter(each -> each.seq() == seq)
                .findFirst()
                .map(Recorded::entry)
                .orElseThrow(() -> Stop.usage("Case " + at.dossier.file().number() + " has no entry " + seq
                        + " that still counts. Nothing was changed; `casement show` lists them."));
        var in = at.in;
        var on = in.text("on").isPresent() ? in.on() : old.on();
        return switch (old) {
            case Entry.Received e ->
                new Entry.Received(on, in.perhaps("channel", Channel.class).orElse(e.channel()), e.document());
            case Entry.Logged e -> new Entry.Logged(on, law(in, e.law()), rights(in, e.rights()), e.rules());
            case Entry.OwnerSet e -> new Entry.OwnerSet(on, e.owner());
            case Entry.IdentityAsked e -> new Entry.IdentityAsked(on, e.letter(), e.asked());
            case Entry.IdentityReceived _ -> new Entry.IdentityReceived(on);
            case Entry.IdentityJudged e -> judged(in, on, e);
            case Entry.SensitivityFound e ->
                new Entry.SensitivityFound(
                        on, in.perhaps("sensitivity", Sensitivity.class).orElse(e.sensitivity()));
            case Entry.FieldsDisputed e ->
                new Entry.FieldsDisputed(
                        on, in.text("fields").isPresent() ? in.several("fields", Means.class) : e.fields());
            case Entry.DeclarationReceived e ->
                new Entry.DeclarationReceived(
                        on, in.text("signed").isPresent() ? IdentityDeeds.yes(in, "signed") : e.signed());
            case Entry.RecordsEntered e -> new Entry.RecordsEntered(on, e.points());
            case Entry.Represented e ->
                new Entry.Represented(on, in.perhaps("by", Representative.class).orElse(e.by()));
            case Entry.AuthorityJudged e ->
                new Entry.AuthorityJudged(
                        on, e.what(), in.perhaps("shown", Shown.class).orElse(e.shown()));
            case Entry.ClockPaused e ->
                new Entry.ClockPaused(on, in.perhaps("question", Question.class).orElse(e.ground()));
            case Entry.ClockResumed _ -> new Entry.ClockResumed(on);
            case Entry.PeriodExtended e ->
                new Entry.PeriodExtended(
                        on,
                        in.perhaps("ground", ExtensionGround.class).orElse(e.ground()),
                        e.letter(),
                        in.text("until").isPresent() ? Optional.of(in.day("until")) : e.until());
            case Entry.QuestionAsked e ->
                new Entry.QuestionAsked(
                        on, in.perhaps("question", Question.class).orElse(e.question()));
            case Entry.QuestionAnswered e ->
                new Entry.QuestionAnswered(
                        on, in.perhaps("question", Question.class).orElse(e.question()));
            case Entry.RequestDated e ->
                new Entry.RequestDated(on, in.text("dated").isPresent() ? in.day("dated") : e.dated());
            case Entry.CircumstanceFound e ->
                new Entry.CircumstanceFound(
                        on, in.perhaps("circumstance", Circumstance.class).orElse(e.circumstance()));
            case Entry.AppealReceived _ -> new Entry.AppealReceived(on);
            case Entry.DutyMet e -> new Entry.DutyMet(on, e.duty());
            case Entry.LastDayEntered e -> lastDay(in, on, e);
            case Entry.SourceAsked e -> new Entry.SourceAsked(on, e.source());
            case Entry.SourceAnswered e ->
                new Entry.SourceAnswered(
                        on, e.source(), in.perhaps("found", Found.class).orElse(e.found()));
            case Entry.EvidenceTaken e -> e;
            case Entry.EvidenceViewed e -> e;
            case Entry.EvidenceJudged e ->
                new Entry.EvidenceJudged(
                        on,
                        e.document(),
                        in.perhaps("result", EvidenceResult.class).orElse(e.result()));
            case Entry.EvidenceDestroyed e -> e;
            case Entry.DocumentSeen e ->
                new Entry.DocumentSeen(
                        on,
                        in.perhaps("kind", EvidenceKind.class).orElse(e.kind()),
                        in.perhaps("result", EvidenceResult.class).orElse(e.result()));
            case Entry.AttachmentRemoved e -> e;
            case Entry.Decided e ->
                new Entry.Decided(
                        on, e.right(), in.text("outcome").isPresent() ? Deeds.outcome(at) : e.outcome(), e.reasoning());
            case Entry.LetterDrafted e -> new Entry.LetterDrafted(on, e.letter(), e.kind());
            case Entry.LetterSubmitted e -> new Entry.LetterSubmitted(on, e.letter());
            case Entry.LetterApproved e -> e;
            case Entry.LetterSigned e -> e;
            case Entry.LetterReturned e -> new Entry.LetterReturned(on, e.letter(), e.why());
            case Entry.LetterPosted e ->
                new Entry.LetterPosted(
                        on, e.letter(), in.perhaps("channel", Channel.class).orElse(e.channel()), e.tracking());
            case Entry.LetterCameBack e -> new Entry.LetterCameBack(on, e.letter());
            case Entry.AddressConfirmed e ->
                new Entry.AddressConfirmed(
                        on, in.perhaps("through", Means.class).orElse(e.through()));
            case Entry.AddressChanged e -> e;
            case Entry.ConflictFound e -> e;
            case Entry.ConflictLifted e -> e;
            case Entry.Flagged e ->
                new Entry.Flagged(on, in.perhaps("flag", Flag.class).orElse(e.flag()), e.why());
            case Entry.FlagLifted e -> new Entry.FlagLifted(on, e.flag(), e.why());
            case Entry.SignalFound e -> e;
            case Entry.SignalExplained e -> new Entry.SignalExplained(on, e.signal(), e.why());
            case Entry.SignalAccepted e -> new Entry.SignalAccepted(on, e.signal());
            case Entry.AccountChanged e ->
                new Entry.AccountChanged(
                        on,
                        in.perhaps("what", AccountChange.class).orElse(e.what()),
                        in.text("day").isPresent() ? in.day("day") : e.day());
            case Entry.Linked e ->
                new Entry.Linked(
                        on, e.other(), in.perhaps("how", LinkKind.class).orElse(e.how()));
            case Entry.NoteTaken e -> new Entry.NoteTaken(on, e.note());
            case Entry.RulesAdopted e -> new Entry.RulesAdopted(on, e.rules());
            case Entry.RulesKept e -> new Entry.RulesKept(on, e.rules());
            case Entry.Closed e ->
                new Entry.Closed(on, in.perhaps("how", ClosedHow.class).orElse(e.how()));
            case Entry.Reopened e ->
                new Entry.Reopened(on, in.perhaps("ground", ReopenGround.class).orElse(e.ground()));
            // folding has replaced these by what they correct
            case Entry.Corrected e -> e;
            case Entry.Struck e -> e;
        };
    }

    private static Entry judged(Arguments in, LocalDate on, Entry.IdentityJudged old) {
        var means = in.text("means").isPresent() ? in.several("means", Means.class) : old.means();
        return new Entry.IdentityJudged(on, Identification.reached(means), means);
    }

    private static Entry lastDay(Arguments in, LocalDate on, Entry.LastDayEntered old) {
        var day = in.text("last-day").isPresent() ? in.day("last-day") : old.lastDay();
        return new Entry.LastDayEntered(on, day, old.citation());
    }

    private static RegimeId law(Arguments in, RegimeId old) {
        return in.text("law").map(LogCommand::regime).orElse(old);
    }

    private static Set<Right> rights(Arguments in, Set<Right> old) {
        return in.text("rights")
                .map(ids -> Stream.of(ids.split(","))
                        .map(id -> DeadlineCommand.right(id.strip()))
                        .collect(Collectors.toUnmodifiableSet()))
                .orElse(old);
    }
}
