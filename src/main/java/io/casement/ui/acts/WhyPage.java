// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.acts;

import io.casement.cases.CaseClock;
import io.casement.cases.Codes;
import io.casement.cases.Entry;
import io.casement.cases.OpenDuty;
import io.casement.desk.Dossier;
import io.casement.law.Circumstance;
import io.casement.law.Citation;
import io.casement.law.Clock;
import io.casement.law.ClockFacts;
import io.casement.law.Deadline;
import io.casement.law.Duty;
import io.casement.law.LastDay;
import io.casement.law.NextEvent;
import io.casement.law.Origin;
import io.casement.law.Reckoning;
import io.casement.law.Regime;
import io.casement.law.Right;
import io.casement.law.Rule;
import io.casement.law.Sentences;
import io.casement.law.WhatIf;
import io.casement.lawbook.Lawbook;
import io.casement.ui.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// All that the panel "why this date" says: each clock of a request, step by step, with the rules it rests on.
///
/// @param about whose request it is, for the head of a copy
/// @param law   the law in full, its version, and the calendar by which days are counted
public record WhyPage(String about, List<Section> sections, String law) {

    /// One clock.
    ///
    /// @param title     the question that the steps answer: "Why Thu 11 June 2026?"
    /// @param citation  where the law gives the period
    /// @param last      the day to which the steps lead; none where there is no date
    /// @param safe      the day that the work should aim at, where that is another
    /// @param unknown   what nobody knows, said plainly; empty where there is a date
    /// @param mayEnter  whether the day may be entered by hand, with its citation
    /// @param later     the day that would follow, had it been received a day later
    /// @param changes   what may happen and would change the day
    /// @param founded   where the period was found, when, and how well founded that is
    /// @param text      all of it as plain text, for a note or a brief
    public record Section(
            Duty duty,
            String tab,
            String title,
            String citation,
            List<Step> steps,
            Optional<String> last,
            Optional<Safe> safe,
            Optional<Unknown> unknown,
            boolean mayEnter,
            Optional<String> later,
            List<Step> changes,
            Optional<String> founded,
            String text) {
        public Section {
            steps = List.copyOf(steps);
            changes = List.copyOf(changes);
        }
    }

    /// Why there is no date, said plainly, and what helps.
    public record Unknown(String said, String helps) {}

    /// One step: the day it led to, the rule in a sentence, and where the law says so.
    public record Step(String day, String rule, String citation) {
        /// As a screen reader and a copy say it.
        public String whole() {
            return (day.isEmpty() ? "" : day + ": ") + rule + (citation.isEmpty() ? "" : " (" + citation + ")");
        }
    }

    /// The safe day and the reasons why it is before the last day.
    public record Safe(String day, List<Step> steps) {
        public Safe {
            steps = List.copyOf(steps);
        }
    }

    /// Clocks that may still matter, beside those that run.
    private static final List<Duty> BESIDE = List.of(
            Duty.ACKNOWLEDGEMENT,
            Duty.EXTENDED_ANSWER,
            Duty.EXTENSION_NOTICE,
            Duty.REFUSAL_NOTICE,
            Duty.STOP_PROCESSING,
            Duty.OPT_OUT);

    private static final Set<Rule> PERIODS =
            EnumSet.of(Rule.MONTHS, Rule.DAYS, Rule.WORKING_DAYS, Rule.WEEKS, Rule.HOURS, Rule.AT_ONCE, Rule.BY_HAND);

    /// A case as it stands.
    public static WhyPage of(Dossier dossier, Words words) {
        var entered = dossier.file()
                .last(Entry.LastDayEntered.class)
                .map(Entry.LastDayEntered::citation)
                .map(dossier::note)
                .filter(text -> !text.isBlank());
        var about = dossier.file().number() + ", " + dossier.person().name();
        return new Writer(
                        dossier.law(),
                        dossier.file().rights(),
                        CaseClock.facts(dossier.file()),
                        dossier.clock().open(),
                        true,
                        entered,
                        !dossier.standing().closed(),
                        words,
                        Lawbook.sentences(words.locale()))
                .page(about, dossier.today());
    }

    /// A request that is not logged yet.
    public static WhyPage of(Regime law, Set<Right> rights, ClockFacts facts, LocalDate today, Words words) {
        return new Writer(
                        law,
                        rights,
                        facts,
                        List.of(),
                        false,
                        Optional.empty(),
                        false,
                        words,
                        Lawbook.sentences(words.locale()))
                .page(words.text("why.not-logged"), today);
    }

    /// The clock of `duty`; the first where it has none.
    public Section section(Duty duty) {
        return sections.stream().filter(each -> each.duty() == duty).findFirst().orElseGet(sections::getFirst);
    }

    /// A clock with the right whose day it is.
    private record Told(Duty duty, Right right, Deadline deadline) {
        private LocalDate order() {
            return deadline instanceof Deadline.Due due ? due.lastDay() : LocalDate.MAX;
        }
    }

    private record Writer(
            Regime law,
            Set<Right> rights,
            ClockFacts facts,
            List<OpenDuty> open,
            boolean logged,
            Optional<String> byHand,
            boolean mayEnter,
            Words words,
            Sentences sentences) {

        WhyPage page(String about, LocalDate today) {
            var version = law.validity()
                    .to()
                    .map(to -> words.text(
                            "why.version-to",
                            law.title().law(),
                            words.fullDay(law.validity().from()),
                            words.fullDay(to)))
                    .orElseGet(() -> words.text(
                            "why.version",
                            law.title().law(),
                            words.fullDay(law.validity().from())));
            var calendar = words.text(
                    "why.calendar", calendar(), Integer.toString(law.calendar().lastYearKnown()));
            var whole = law.isByHand() ? law.title().law() : version + " " + calendar;
            var foot = words.text("why.reckoned", whole, today);
            var sections = new LinkedHashMap<Duty, Section>();
            var main = told(Optional.empty());
            sections.put(main.duty(), section(main, about, foot, today, mayEnter));
            for (var duty : open) {
                var told = new Told(duty.duty(), duty.right(), duty.deadline());
                sections.computeIfAbsent(told.duty(), _ -> section(told, about, foot, today, false));
            }
            for (var duty : BESIDE) {
                var told = told(Optional.of(duty));
                if (matters(told)) {
                    sections.computeIfAbsent(duty, _ -> section(told, about, foot, today, false));
                }
            }
            return new WhyPage(about, List.copyOf(sections.values()), whole);
        }

        /// A case tells of what is still to be done or can be done; before it is logged, of all.
        private boolean matters(Told told) {
            var due = told.deadline() instanceof Deadline.Due;
            var extended = facts.extensionNotified().isPresent();
            if (told.duty() == Duty.EXTENDED_ANSWER || told.duty() == Duty.EXTENSION_NOTICE) {
                return !extended && (due || (!logged && told.duty() == Duty.EXTENDED_ANSWER));
            }
            return !logged && (due || told.duty() == Duty.ACKNOWLEDGEMENT);
        }

        private String calendar() {
            var id = law.calendar().id();
            return sentences.texts().getOrDefault("calendar." + id, id);
        }

        /// The clock of a duty, of several rights the earliest; without a duty the one that ends the case.
        private Told told(Optional<Duty> wanted) {
            return rights.stream()
                    .sorted()
                    .map(right -> {
                        var duty = wanted.orElseGet(() -> law.mainDuty(right));
                        return new Told(duty, right, LastDay.of(law, right, duty, facts));
                    })
                    .min(Comparator.comparing(Told::order))
                    .orElseGet(() -> new Told(
                            wanted.orElse(Duty.ANSWER),
                            Right.ACCESS,
                            new Deadline.NoDate(Deadline.Reason.NOT_APPLICABLE, List.of())));
        }

        private Section section(Told told, String about, String foot, LocalDate today, boolean enter) {
            var why = told.deadline().why();
            var steps = why.stream()
                    .filter(step -> !step.rule().isSafe())
                    .map(this::step)
                    .toList();
            var due =
                    told.deadline() instanceof Deadline.Due known ? Optional.of(known) : Optional.<Deadline.Due>empty();
            var last = due.map(known -> words.weekday(known.lastDay()));
            var safe = due.filter(known -> known.safeDay().isBefore(known.lastDay()))
                    .map(known -> safe(known, why));
            var reason = told.deadline() instanceof Deadline.NoDate(Deadline.Reason no, var _)
                    ? Optional.of(no)
                    : Optional.<Deadline.Reason>empty();
            var title = last.map(day -> words.text("why.title", day)).orElseGet(() -> words.text("why.title-none"));
            var unknown = reason.map(no -> new Unknown(
                    words.text("why.unknown." + Codes.id(no)), words.text("why.helps." + helps(no, enter))));
            var section = new Section(
                    told.duty(),
                    words.text("why.duty." + told.duty().id()),
                    title,
                    citation(why),
                    steps,
                    last,
                    safe,
                    unknown,
                    enter && reason.filter(Writer::isOpen).isPresent(),
                    later(told, due),
                    changes(told, today),
                    founded(told),
                    "");
            return with(section, text(section, about, foot));
        }

        private static String helps(Deadline.Reason reason, boolean enter) {
            return switch (reason) {
                case UNKNOWN, UNCERTAIN, ENTERED_BY_HAND_MISSING -> enter ? "enter" : "ask";
                case PAUSED -> "paused";
                case NOT_IN_THE_LAW, NO_PERIOD, NOT_APPLICABLE -> "nothing";
                case NOT_BEGUN -> "waits";
            };
        }

        /// Whether nobody knows the day, so that a person may enter it.
        private static boolean isOpen(Deadline.Reason reason) {
            return switch (reason) {
                case UNKNOWN, UNCERTAIN, ENTERED_BY_HAND_MISSING -> true;
                case PAUSED, NOT_IN_THE_LAW, NO_PERIOD, NOT_APPLICABLE, NOT_BEGUN -> false;
            };
        }

        private static Section with(Section of, String text) {
            return new Section(
                    of.duty(),
                    of.tab(),
                    of.title(),
                    of.citation(),
                    of.steps(),
                    of.last(),
                    of.safe(),
                    of.unknown(),
                    of.mayEnter(),
                    of.later(),
                    of.changes(),
                    of.founded(),
                    text);
        }

        private Safe safe(Deadline.Due due, List<Reckoning> why) {
            return new Safe(
                    words.weekday(due.safeDay()),
                    why.stream()
                            .filter(step -> step.rule().isSafe() && step.rule() != Rule.SAFE_DAY)
                            .map(this::step)
                            .toList());
        }

        private Step step(Reckoning step) {
            return new Step(day(step.date()), rule(step), cited(step));
        }

        /// The day stands before the sentence already.
        private String rule(Reckoning step) {
            var sentence = sentences.of(step);
            var day = sentences.day(step.date());
            for (var end : List.of(": " + day + ".", ", " + day + ".")) {
                if (sentence.endsWith(end)) {
                    return sentence.substring(0, sentence.length() - end.length()) + ".";
                }
            }
            return sentence;
        }

        private String cited(Reckoning step) {
            return step.rule() == Rule.BY_HAND && byHand.isPresent()
                    ? byHand.get()
                    : step.citation().map(Citation::text).orElse("");
        }

        private String day(LocalDate day) {
            return day.getYear() == facts.received().getYear() ? words.shortWeekday(day) : words.weekday(day);
        }

        private String citation(List<Reckoning> why) {
            return why.stream()
                    .filter(step -> PERIODS.contains(step.rule()))
                    .map(this::cited)
                    .filter(text -> !text.isEmpty())
                    .findFirst()
                    .orElse("");
        }

        private Optional<String> later(Told told, Optional<Deadline.Due> due) {
            if (due.isEmpty() || hasOwnStart(told)) {
                return Optional.empty();
            }
            var received = facts.received().plusDays(1);
            return WhatIf.receivedADayLater(law, told.right(), told.duty(), facts)
                    .filter(Deadline.Due.class::isInstance)
                    .map(Deadline.Due.class::cast)
                    .map(other -> other.lastDay().equals(due.get().lastDay())
                            ? words.text("why.later-same", received)
                            : words.text("why.later", received, other.lastDay()));
        }

        /// An appeal has a day of receipt of its own.
        private static boolean hasOwnStart(Told told) {
            return told.duty() == Duty.APPEAL_DECISION;
        }

        /// What may happen, until when it counts, and the day that would follow if it happened today.
        private List<Step> changes(Told told, LocalDate today) {
            return hasOwnStart(told)
                    ? List.of()
                    : WhatIf.next(law, told.right(), told.duty(), facts, today).stream()
                            .map(next -> change(told.deadline(), next))
                            .toList();
        }

        private Step change(Deadline now, NextEvent next) {
            return new Step(
                    next.until()
                            .map(day -> words.text("why.until", words.day(day, facts.received())))
                            .orElse(""),
                    words.text("why.change", sentences.of(next.event()), then(now, next.then())),
                    next.citation().map(Citation::text).orElse(""));
        }

        private String then(Deadline now, Deadline then) {
            return switch (then) {
                case Deadline.NoDate none -> sentences.of(none.reason());
                case Deadline.Due due ->
                    now instanceof Deadline.Due before && before.lastDay().equals(due.lastDay())
                            ? before.safeDay().equals(due.safeDay())
                                    ? words.text("why.then-rests")
                                    : words.text("why.then-safe", due.safeDay())
                            : words.text("why.then", due.lastDay());
            };
        }

        private Optional<String> founded(Told told) {
            Set<Circumstance> circumstances = facts.circumstances();
            return law.clocks()
                    .of(told.duty(), told.right(), circumstances)
                    .map(Clock::origin)
                    .map(this::founded);
        }

        private String founded(Origin origin) {
            return words.text(
                    "why.founded",
                    origin.source(),
                    words.fullDay(origin.seen()),
                    words.text("why.confidence." + Codes.id(origin.confidence())));
        }

        private String text(Section section, String about, String foot) {
            var lines = new ArrayList<String>();
            lines.add(about);
            lines.add(section.tab() + ": " + section.last().orElseGet(() -> words.text("why.no-date")));
            section.unknown().map(Unknown::said).ifPresent(lines::add);
            lines.add("");
            section.steps().forEach(step -> lines.add(step.whole()));
            section.safe().ifPresent(safe -> {
                lines.add("");
                lines.add(words.text("why.safe") + ": " + safe.day());
                safe.steps().forEach(step -> lines.add(step.whole()));
            });
            lines.add("");
            section.later().ifPresent(lines::add);
            if (!section.changes().isEmpty()) {
                lines.add(words.text("why.changes"));
                section.changes().forEach(step -> lines.add(step.whole()));
            }
            section.founded().ifPresent(lines::add);
            lines.add(foot);
            return String.join("\n", lines);
        }
    }
}
