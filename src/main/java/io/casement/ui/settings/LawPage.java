// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.settings;

import io.casement.law.Confidence;
import io.casement.law.Duty;
import io.casement.law.Regime;
import io.casement.law.RegimeId;
import io.casement.law.Right;
import io.casement.law.Validity;
import io.casement.lawbook.LawDifference;
import io.casement.lawbook.LawDraft;
import io.casement.lawbook.LawFact;
import io.casement.lawbook.LawFileUnreadable;
import io.casement.lawbook.LawPart;
import io.casement.ui.settings.Clause.Unknown;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// One law as the screen shows it: the draft of it, if somebody is writing one.
///
/// @param name      "California"
/// @param law       the law in full
/// @param line      since when the rules hold, and when they were checked
/// @param shown     the version that is shown, one of `versions`
/// @param sentences what a case is counted by: receipt, answer, extension, what questions do, free days
/// @param more      the other periods
/// @param unknowns  the sentences that are missing
/// @param grounds   what may be declined, and where that is written
/// @param letters   what every letter must contain
/// @param others    everything else that the file says
/// @param authority who hears complaints, in a sentence
/// @param changes   what differs from the rules in force, in the law's own words
/// @param wrong     why the file could not be read, if so
/// @param unfounded how many new values have no source yet
record LawPage(
        RegimeId id,
        String name,
        String law,
        String line,
        Validity shown,
        List<Validity> versions,
        List<Clause> sentences,
        List<Unknown> unknowns,
        List<Clause> more,
        List<Clause> grounds,
        List<Clause> letters,
        List<Clause> others,
        String authority,
        List<String> changes,
        Optional<String> wrong,
        int unfounded,
        List<Right> rights) {

    private static final List<String> FIRST = List.of("clock ack", "clock response", "extension");

    static LawPage of(LawDraft before, LawDraft draft, LawDraft.Preview preview, LocalDate day, LawSpeech speech) {
        var words = speech.words();
        var difference = LawDifference.between(before, draft);
        var clauses = new Clauses(speech, draft, difference, day);
        var parts = draft.parts(day);
        var wrong = preview.wrong();
        var regime = preview.regime(draft.id(), day);
        var known = regime.map(Regime::rights).orElseGet(() -> rightsOf(parts));
        var title = parts.stream().filter(part -> part.name().equals("title")).findFirst();
        return new LawPage(
                draft.id(),
                said(title, "name")
                        .orElseGet(() -> LawFolder.isCatalogue(draft.id())
                                ? words.text("settings.catalogue")
                                : draft.id().value()),
                said(title, "law")
                        .map(law -> shorter(law, said(title, "name").orElse("")))
                        .orElseGet(
                                () -> LawFolder.isCatalogue(draft.id()) ? words.text("settings.catalogue-text") : ""),
                line(draft, day, parts, title, speech),
                shown(draft, day),
                draft.versions(),
                Stream.concat(clauses.of(sentences(parts)).stream(), clauses.freeDays(parts).stream())
                        .toList(),
                unknowns(clauses, parts, known),
                clauses.of(more(parts)),
                clauses.of(parts.stream()
                        .filter(part -> Set.of("ground", "grounds", "outcome").contains(part.name()))
                        .toList()),
                clauses.of(named(parts, "letter")),
                clauses.of(others(parts)),
                regime.flatMap(Regime::authority)
                        .map(one -> words.text(
                                "settings.complaints",
                                one.name(words.locale().getLanguage()),
                                String.join(", ", one.address())))
                        .orElseGet(() -> words.text("settings.no-authority")),
                difference.changes().stream().map(speech::change).toList(),
                wrong.map(told -> unreadable(told, speech)),
                difference.unfounded().size(),
                known.stream().sorted().toList());
    }

    /// What is wrong with a file, where, and that nothing was lost.
    static String unreadable(LawFileUnreadable told, LawSpeech speech) {
        return speech.words().text("settings.unreadable", told.file(), Integer.toString(told.line()), told.reason());
    }

    /// The place is said once: "California" and "Consumer Privacy Act, as amended".
    private static String shorter(String law, String name) {
        return !name.isEmpty() && law.startsWith(name + " ") ? law.substring(name.length() + 1) : law;
    }

    private static Optional<String> said(Optional<LawPart> title, String key) {
        return title.flatMap(part -> part.value(key));
    }

    private static Validity shown(LawDraft draft, LocalDate day) {
        return draft.versions().stream()
                .filter(version -> version.contains(day))
                .findFirst()
                .orElseThrow();
    }

    private static String line(
            LawDraft draft, LocalDate day, List<LawPart> parts, Optional<LawPart> title, LawSpeech speech) {
        var words = speech.words();
        var shown = shown(draft, day);
        var since = said(title, "in-force").filter(text -> text.matches("\\d{4}-\\d\\d-\\d\\d"));
        var checked = parts.stream()
                .flatMap(part -> part.facts().stream())
                .flatMap(fact -> fact.origin().stream())
                .map(io.casement.law.Origin::seen)
                .max(Comparator.naturalOrder());
        var holds = LawFolder.isCatalogue(draft.id())
                ? ""
                : draft.versions().size() > 1
                        ? words.text(
                                "settings.version-of",
                                Integer.toString(draft.versions().indexOf(shown) + 1),
                                Integer.toString(draft.versions().size()),
                                speech.validity(shown))
                        : since.map(text -> words.text("settings.since", words.fullDay(LocalDate.parse(text))))
                                .orElseGet(() -> words.text("settings.since-not-seen"));
        return (holds
                        + checked.map(day2 -> " " + words.text("settings.sources-seen", words.fullDay(day2)))
                                .orElse(""))
                .strip();
    }

    private static List<LawPart> named(List<LawPart> parts, String name) {
        return parts.stream().filter(part -> part.name().equals(name)).toList();
    }

    /// The clocks in the order of the work, then what asking does to them.
    private static List<LawPart> sentences(List<LawPart> parts) {
        List<LawPart> sentences = new ArrayList<>();
        for (var heading : FIRST) {
            parts.stream().filter(part -> part.heading().equals(heading)).forEach(sentences::add);
        }
        sentences.addAll(named(parts, "question").stream()
                .sorted(Comparator.comparing(LawPart::heading).reversed())
                .toList());
        return sentences;
    }

    /// The other periods, in the order of the work.
    private static List<LawPart> more(List<LawPart> parts) {
        List<LawPart> more = new ArrayList<>();
        for (var duty : Duty.values()) {
            var heading = "clock " + duty.id();
            if (!FIRST.contains(heading)) {
                parts.stream().filter(part -> part.heading().equals(heading)).forEach(more::add);
            }
        }
        return more;
    }

    private static List<LawPart> others(List<LawPart> parts) {
        var shown = Set.of("clock", "extension", "question", "ground", "grounds", "outcome", "letter");
        List<LawPart> others = new ArrayList<>();
        for (var name : List.of(
                "rights", "counting", "fee", "children", "retention", "complaint", "court", "authority", "title")) {
            others.addAll(named(parts, name));
        }
        parts.stream()
                .filter(part -> !shown.contains(part.name()) && !others.contains(part))
                .forEach(others::add);
        return others;
    }

    /// Under another law everything is entered by hand, case by case: nothing is missing from its file.
    private static List<Unknown> unknowns(Clauses clauses, List<LawPart> parts, Set<Right> known) {
        if (clauses.draft().id().equals(RegimeId.OTHER)
                || LawFolder.isCatalogue(clauses.draft().id())) {
            return List.of();
        }
        List<Unknown> unknowns = new ArrayList<>();
        for (var heading :
                List.of("clock ack", "clock response", "extension", "question identity", "question clarification")) {
            clauses.unknown(heading, parts, known).ifPresent(unknowns::add);
        }
        return unknowns;
    }

    private static Set<Right> rightsOf(List<LawPart> parts) {
        Set<Right> rights = EnumSet.noneOf(Right.class);
        named(parts, "rights")
                .forEach(part -> part.facts().stream()
                        .map(LawFact::key)
                        .forEach(key -> Right.of(key).ifPresent(rights::add)));
        return rights;
    }

    /// The period of the answer as the list shows it; empty if nobody has checked, or the source is too weak.
    static Optional<String> period(Regime law, LawSpeech speech) {
        var right = law.rights().contains(Right.ACCESS)
                ? Optional.of(Right.ACCESS)
                : law.rights().stream().sorted().findFirst();
        return right.flatMap(one -> law.clocks().of(law.mainDuty(one), one))
                .filter(clock -> clock.origin().confidence() != Confidence.LOW)
                .map(clock -> clock.within().amount() == 0
                        ? speech.shortTerm(LawSpeech.AT_ONCE)
                        : speech.shortTerm(LawSpeech.join(
                                Integer.toString(clock.within().amount()),
                                clock.within().unit().id())));
    }
}
