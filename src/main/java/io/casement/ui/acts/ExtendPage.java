// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.acts;

import io.casement.cases.CaseClock;
import io.casement.cases.CaseId;
import io.casement.cases.Obstacle;
import io.casement.desk.Dossier;
import io.casement.law.Citation;
import io.casement.law.Clocks;
import io.casement.law.Deadline;
import io.casement.law.Duty;
import io.casement.law.Extension;
import io.casement.law.LastDay;
import io.casement.law.Term;
import io.casement.ui.parts.ClockFace;
import io.casement.ui.words.Words;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What an extension could do: how long it may be, by which article, and until when the notice must go.
///
/// @param firstDay  the last day as it stands
/// @param noticeBy  the last day of the notice that makes it valid
/// @param latest    the latest day that the law allows; none where it sets no length
/// @param lengths   how long the law lets it be; a day of one's own comes beside them
/// @param atMost    the longest, in words
/// @param language  the language of the letter, for who writes the reason
record ExtendPage(
        CaseId id,
        String citation,
        LocalDate received,
        LocalDate today,
        LocalDate firstDay,
        LocalDate noticeBy,
        Optional<LocalDate> latest,
        List<Length> lengths,
        String atMost,
        String language) {

    /// One length.
    ///
    /// @param whole whether it is all that the law allows, so that no day has to be named
    /// @param day   the new last day; none for a day of one's own
    record Length(String word, boolean whole, Optional<LocalDate> day) {}

    /// The bar for one new last day, with the words under it.
    ///
    /// @param first where the first last day lies on the bar, from 0 to 1
    record Drawn(ClockFace clock, String received, String firstDay, double first, String newDay, String verb) {}

    ExtendPage {
        lengths = List.copyOf(lengths);
    }

    /// Empty where the law's dates are not known.
    static Optional<ExtendPage> of(Dossier dossier, Words words) {
        var clock = dossier.clock();
        var extension = dossier.file().rights().stream()
                .sorted()
                .flatMap(right -> dossier.law().extension(right).stream())
                .findFirst();
        return clock.due()
                .map(Deadline.Due::lastDay)
                .flatMap(first -> extension.map(how -> {
                    var latest = how.further()
                            .flatMap(term -> clock.due(Duty.EXTENDED_ANSWER))
                            .map(Deadline.Due::lastDay);
                    return new ExtendPage(
                            dossier.file().id(),
                            how.citation().map(Citation::text).orElse(""),
                            dossier.file().received(),
                            dossier.today(),
                            first,
                            clock.due(Duty.EXTENSION_NOTICE)
                                    .map(Deadline.Due::lastDay)
                                    .orElse(first),
                            latest,
                            lengths(dossier, how, latest, words),
                            how.further()
                                    .map(term -> words.count(
                                            "acts.extend-most." + term.unit().id(), term.amount()))
                                    .orElseGet(() -> words.text("acts.extend-named")),
                            words.text("acts.extend-language." + language(dossier)));
                }));
    }

    private static String language(Dossier dossier) {
        return dossier.person().language().startsWith("de") ? "de" : "en";
    }

    private static List<Length> lengths(Dossier dossier, Extension how, Optional<LocalDate> latest, Words words) {
        var lengths = new ArrayList<Length>();
        how.further().ifPresent(term -> {
            for (var amount = 1; isInMonths(term) && amount < term.amount(); amount++) {
                var shorter = new Term(amount, term.unit());
                shortened(dossier, how, shorter)
                        .ifPresent(day -> lengths.add(new Length(word(shorter, words), false, Optional.of(day))));
            }
            latest.ifPresent(day -> lengths.add(new Length(word(term, words), true, Optional.of(day))));
        });
        lengths.add(new Length(words.text("acts.extend-own"), false, Optional.empty()));
        return lengths;
    }

    private static boolean isInMonths(Term term) {
        return term.unit() == Term.Unit.CALENDAR_MONTHS && term.amount() <= 3;
    }

    private static String word(Term term, Words words) {
        return words.count("acts.extend-by." + term.unit().id(), term.amount());
    }

    /// The day that the law would give if it allowed no more than this: of several rights the earliest.
    private static Optional<LocalDate> shortened(Dossier dossier, Extension how, Term shorter) {
        var clocks = dossier.law().clocks();
        var less = new Extension(
                how.rights(), how.when(), Optional.of(shorter), how.citation(), how.noticeCitation(), how.origin());
        var law = dossier.law()
                .with(new Clocks(clocks.running(), clocks.absent(), clocks.waits(), List.of(less), clocks.counting()));
        var facts = CaseClock.facts(dossier.file());
        return dossier.file().rights().stream()
                .map(right -> LastDay.of(law, right, Duty.EXTENDED_ANSWER, facts))
                .filter(Deadline.Due.class::isInstance)
                .map(due -> ((Deadline.Due) due).lastDay())
                .min(Comparator.naturalOrder());
    }

    /// What is the matter with a day of one's own; nothing where it may be.
    Optional<Obstacle> barred(Optional<LocalDate> day) {
        if (day.isEmpty()) {
            return Optional.of(new Obstacle.ExtensionDayMissing());
        }
        return day.get().isAfter(firstDay)
                ? latest.filter(most -> day.get().isAfter(most)).map(Obstacle.ExtensionDayTooLate::new)
                : Optional.of(new Obstacle.ExtensionDayTooEarly(firstDay));
    }

    /// The bar as it would stand with this new last day.
    Drawn drawn(LocalDate newDay, Words words) {
        var whole = Math.max(1, ChronoUnit.DAYS.between(received, newDay));
        var first = Math.clamp((double) ChronoUnit.DAYS.between(received, firstDay) / whole, 0, 1);
        return new Drawn(
                ClockFace.extended(
                        words,
                        ChronoUnit.DAYS.between(today, newDay),
                        (double) ChronoUnit.DAYS.between(received, today) / whole,
                        first),
                words.day(received),
                words.day(firstDay),
                first,
                words.shortWeekday(newDay),
                words.text("acts.extend-to", words.monthDay(newDay)));
    }
}
