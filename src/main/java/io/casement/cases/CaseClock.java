// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases;

import io.casement.law.Circumstance;
import io.casement.law.Citation;
import io.casement.law.ClockFacts;
import io.casement.law.ClockFacts.Milestone;
import io.casement.law.Deadline;
import io.casement.law.Duty;
import io.casement.law.LastDay;
import io.casement.law.Pause;
import io.casement.law.Question;
import io.casement.law.Regime;
import io.casement.law.Right;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// Facet: the clock of a case under its law. The arithmetic is the law's ([LastDay]); here the journal becomes
/// its facts.
///
/// @param answer when the case must be answered as it stands now, extended or not; of several rights the earliest
/// day
/// @param duties every other duty that runs beside it; of several rights the earliest day
/// @param open what the law still wants, the next last day first; see [OpenDuty]
/// @param firstDay the last day that held before an extension
/// @param pausedSince since when days do not count, while they do not
/// @param answeredOn the day on which the answer was posted
public record CaseClock(
        Deadline answer,
        Map<Duty, Deadline> duties,
        List<OpenDuty> open,
        Optional<LocalDate> firstDay,
        Optional<LocalDate> pausedSince,
        Optional<LocalDate> answeredOn) {

    /// The words of the citation are a note of the case; a journal carries no text.
    private static final Citation BY_HAND = new Citation("by hand");

    private static final Set<Duty> BESIDE = EnumSet.of(
            Duty.ACKNOWLEDGEMENT,
            Duty.EXTENDED_ANSWER,
            Duty.EXTENSION_NOTICE,
            Duty.REFUSAL_NOTICE,
            Duty.STOP_PROCESSING);

    public static CaseClock of(CaseFile file, Regime law) {
        return of(file, Standing.of(file), law);
    }

    static CaseClock of(CaseFile file, Standing standing, Regime law) {
        return of(ClockSheet.of(file, standing), law);
    }

    static CaseClock of(ClockSheet sheet, Regime law) {
        var facts = sheet.facts();
        var answer = answer(sheet.rights(), law, facts);
        var told = facts.extensionNotified().isPresent();
        var first = told ? answer(sheet.rights(), law, facts.withoutExtension()) : answer;
        var extended = !answer.equals(first);
        var duties = new EnumMap<Duty, Deadline>(Duty.class);
        for (var duty : BESIDE) {
            var deadline = earliest(sheet.rights(), right -> LastDay.of(law, right, duty, facts));
            if (deadline instanceof Deadline.Due) {
                duties.put(duty, deadline);
            }
        }
        var rests =
                answer instanceof Deadline.NoDate(Deadline.Reason reason, var _) && reason == Deadline.Reason.PAUSED;
        var paused = rests || sheet.paused();
        return new CaseClock(
                answer,
                duties,
                OpenDuties.of(sheet, law),
                extended && first instanceof Deadline.Due due ? Optional.of(due.lastDay()) : Optional.empty(),
                paused ? waitingSince(facts) : Optional.empty(),
                sheet.answeredOn());
    }

    public Optional<Deadline.Due> due() {
        return answer instanceof Deadline.Due due ? Optional.of(due) : Optional.empty();
    }

    public Optional<Deadline.Due> due(Duty duty) {
        return duties.get(duty) instanceof Deadline.Due due ? Optional.of(due) : Optional.empty();
    }

    /// The duty that presses first; a duty to act at once has no period that could press, and is only listed.
    public Optional<OpenDuty> next() {
        return open.stream().filter(OpenDuty::presses).findFirst();
    }

    /// All deadlines, the answer first: what the deadlines card shows before a case is logged, too.
    public static CaseClock forecast(Set<Right> rights, Regime law, LocalDate received) {
        var facts = ClockFacts.received(received);
        var duties = new EnumMap<Duty, Deadline>(Duty.class);
        for (var duty : BESIDE) {
            duties.put(duty, earliest(rights, right -> LastDay.of(law, right, duty, facts)));
        }
        return new CaseClock(
                answer(rights, law, facts), duties, List.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Deadline answer(Set<Right> rights, Regime law, ClockFacts facts) {
        return earliest(rights, right -> LastDay.of(law, right, law.mainDuty(right), facts));
    }

    /// What the journal says about the clock, in the law's terms.
    public static ClockFacts facts(CaseFile file) {
        return facts(file, Standing.of(file));
    }

    static ClockFacts facts(CaseFile file, Standing standing) {
        var facts = ClockFacts.received(file.received());
        for (var recorded : file.entries()) {
            facts = after(facts, file, recorded.entry());
        }
        var told = notice(file, standing).flatMap(LetterState::posted);
        if (told.isPresent()) {
            // only the notice makes an extension valid
            facts = facts.with(Milestone.EXTENSION_NOTIFIED, told.get().on());
        }
        var answered = standing.answer().flatMap(LetterState::posted);
        return answered.isPresent()
                ? facts.with(Milestone.ANSWERED, answered.get().on())
                : facts;
    }

    /// The letter that tells of the extension.
    static Optional<LetterState> notice(CaseFile file, Standing standing) {
        return file.last(Entry.PeriodExtended.class)
                .map(Entry.PeriodExtended::letter)
                .flatMap(letter -> Optional.ofNullable(standing.letters().get(letter)));
    }

    private static ClockFacts after(ClockFacts facts, CaseFile file, Entry entry) {
        return switch (entry) {
            case Entry.IdentityAsked asked -> asked(facts, Question.IDENTITY, asked.on());
            case Entry.IdentityReceived received -> answered(facts, Question.IDENTITY, received.on());
            case Entry.IdentityJudged judged ->
                judged.level().compareTo(Identity.of(file).needed()) >= 0
                        ? answered(facts, Question.IDENTITY, judged.on())
                        : facts;
            case Entry.ClockPaused(LocalDate on, Question ground) -> asked(facts, ground, on);
            case Entry.ClockResumed(LocalDate on) -> {
                var running = facts;
                for (var question : Question.values()) {
                    running = answered(running, question, on);
                }
                yield running;
            }
            case Entry.QuestionAsked(LocalDate on, Question question) -> asked(facts, question, on);
            case Entry.QuestionAnswered(LocalDate on, Question question) -> answered(facts, question, on);
            case Entry.PeriodExtended extended ->
                extended.until()
                        .map(day -> facts.extended(extended.on(), day))
                        .orElseGet(() -> facts.withoutExtension().extended(extended.on()));
            case Entry.RequestDated(var _, LocalDate dated) -> facts.with(Milestone.DATED, dated);
            case Entry.CircumstanceFound found -> facts.under(more(facts.circumstances(), found.circumstance()));
            case Entry.Flagged flagged ->
                flagged.flag() == Flag.FRAUD
                                && facts.on(Milestone.FRAUD_SUSPECTED).isEmpty()
                        ? facts.with(Milestone.FRAUD_SUSPECTED, flagged.on())
                        : facts;
            case Entry.FlagLifted lifted ->
                lifted.flag() == Flag.FRAUD ? facts.without(Milestone.FRAUD_SUSPECTED) : facts;
            case Entry.LastDayEntered entered -> facts.byHand(Duty.ANSWER, entered.lastDay(), BY_HAND);
            case Entry.Received _,
                    Entry.Logged _,
                    Entry.OwnerSet _,
                    Entry.SensitivityFound _,
                    Entry.FieldsDisputed _,
                    Entry.DeclarationReceived _,
                    Entry.RecordsEntered _,
                    Entry.Represented _,
                    Entry.AuthorityJudged _,
                    Entry.SourceAsked _,
                    Entry.SourceAnswered _,
                    Entry.EvidenceTaken _,
                    Entry.EvidenceViewed _,
                    Entry.EvidenceJudged _,
                    Entry.EvidenceDestroyed _,
                    Entry.DocumentSeen _,
                    Entry.AttachmentRemoved _,
                    Entry.Decided _,
                    Entry.LetterDrafted _,
                    Entry.LetterSubmitted _,
                    Entry.LetterApproved _,
                    Entry.LetterSigned _,
                    Entry.LetterReturned _,
                    Entry.LetterPosted _,
                    Entry.LetterCameBack _,
                    Entry.AddressChanged _,
                    Entry.AddressConfirmed _,
                    Entry.ConflictFound _,
                    Entry.ConflictLifted _,
                    Entry.AppealReceived _,
                    Entry.DutyMet _,
                    Entry.SignalFound _,
                    Entry.SignalExplained _,
                    Entry.SignalAccepted _,
                    Entry.AccountChanged _,
                    Entry.Linked _,
                    Entry.NoteTaken _,
                    Entry.RulesAdopted _,
                    Entry.RulesKept _,
                    Entry.Closed _,
                    Entry.Reopened _ -> facts;
            // the entries of a case that count never are these
            case Entry.Corrected _ -> facts;
            case Entry.Struck _ -> facts;
        };
    }

    private static Set<Circumstance> more(Set<Circumstance> known, Circumstance one) {
        var all = EnumSet.of(one);
        all.addAll(known);
        return all;
    }

    private static ClockFacts asked(ClockFacts facts, Question question, LocalDate on) {
        var open = facts.pauses(question).stream().anyMatch(Pause::isOpen);
        return open ? facts : facts.asked(question, on);
    }

    /// An answer that is dated before its question, after a correction, ends it on the day of the question.
    private static ClockFacts answered(ClockFacts facts, Question question, LocalDate on) {
        return facts.pauses(question).stream()
                .filter(Pause::isOpen)
                .findFirst()
                .map(open -> facts.answered(question, on.isBefore(open.asked()) ? open.asked() : on))
                .orElse(facts);
    }

    /// The pause that somebody set and nobody has ended.
    static Optional<Pause> openPause(CaseFile file) {
        Optional<Pause> open = Optional.empty();
        for (var recorded : file.entries()) {
            if (recorded.entry() instanceof Entry.ClockPaused paused) {
                open = Optional.of(Pause.open(paused.on()));
            } else if (recorded.entry() instanceof Entry.ClockResumed) {
                open = Optional.empty();
            }
        }
        return open;
    }

    private static Optional<LocalDate> waitingSince(ClockFacts facts) {
        return Stream.of(Question.values())
                .flatMap(question -> facts.pauses(question).stream())
                .filter(Pause::isOpen)
                .map(Pause::asked)
                .min(Comparator.naturalOrder());
    }

    /// The earliest last day among the rights; when none has a date, the first reason why.
    private static Deadline earliest(Set<Right> rights, Function<Right, Deadline> clock) {
        var all = rights.stream().sorted().map(clock).toList();
        return all.stream()
                .filter(Deadline.Due.class::isInstance)
                .map(Deadline.Due.class::cast)
                .min(Comparator.comparing(Deadline.Due::lastDay))
                .<Deadline>map(due -> due)
                .or(() -> all.stream().findFirst())
                .orElseGet(() -> new Deadline.NoDate(Deadline.Reason.NOT_APPLICABLE, List.of()));
    }
}
