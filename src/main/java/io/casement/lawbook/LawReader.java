// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.lawbook;

import io.casement.law.Authority;
import io.casement.law.Block;
import io.casement.law.Catalogue;
import io.casement.law.Circumstance;
import io.casement.law.Citation;
import io.casement.law.Clock;
import io.casement.law.Clocks;
import io.casement.law.Counting;
import io.casement.law.Duty;
import io.casement.law.Extension;
import io.casement.law.Fees;
import io.casement.law.Ground;
import io.casement.law.GroundRule;
import io.casement.law.Keeping;
import io.casement.law.LetterDuties;
import io.casement.law.Notice;
import io.casement.law.Particulars;
import io.casement.law.Question;
import io.casement.law.Regime;
import io.casement.law.RegimeId;
import io.casement.law.Right;
import io.casement.law.Term;
import io.casement.law.Title;
import io.casement.law.Validity;
import io.casement.law.Wait;
import io.casement.law.WorkingCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Builds the rules of one version from its sections, and checks them against one another.
record LawReader(RegimeId id, Sources sources) {
    private static final Set<String> KINDS = Set.of(
            "title",
            "rights",
            "counting",
            "clock",
            "question",
            "extension",
            "ground",
            "grounds",
            "letter",
            "authority",
            "complaint",
            "court",
            "fee",
            "children",
            "retention");

    Edition edition(Validity validity, List<Section> sections) {
        SectionReader reader = new SectionReader(sources);
        for (Section section : sections) {
            if (!KINDS.contains(section.name())) {
                throw section.says("there is no kind of section \"" + section.name() + "\"");
            }
            SectionReader.facts(section).forEach(field -> sources.of(section, field));
        }
        Section title = one(sections, "title")
                .orElseThrow(() -> new Place(id.value() + ".law", 1).says("the law needs a [title]"));
        Title named = reader.title(title);
        Map<Right, Citation> articles =
                one(sections, "rights").map(reader::rights).orElse(Map.of());
        Regime rules = new Regime(
                id,
                named,
                validity,
                WorkingCalendar.weekendsOnly(),
                articles,
                clocks(reader, sections),
                grounds(reader, sections),
                one(sections, "grounds").map(reader::openGrounds).orElse(Set.of()),
                letters(reader, validity, sections),
                authorities(reader, sections),
                reader.redress(one(sections, "complaint"), one(sections, "court")),
                particulars(new ParticularsReader(sources), sections),
                Catalogue.empty());
        return new Edition(id, validity, rules, title.text("calendar").orElse("WEEKENDS"), sections, sources);
    }

    private static Clocks clocks(SectionReader reader, List<Section> sections) {
        List<Clock> running = new ArrayList<>();
        List<Clocks.Absent> absent = new ArrayList<>();
        Map<String, Set<Right>> taken = new HashMap<>();
        for (Section section : all(sections, "clock")) {
            Set<Right> rights;
            String what;
            if (SectionReader.isAbsent(section)) {
                Clocks.Absent none = reader.absent(section);
                absent.add(none);
                rights = none.rights();
                what = none.duty().id();
            } else {
                Clock clock = reader.clock(section);
                running.add(clock);
                rights = clock.rights();
                what = clock.duty().id() + clock.when().map(Circumstance::id).orElse("");
            }
            once(section, taken.computeIfAbsent(what, d -> EnumSet.noneOf(Right.class)), rights);
        }
        return new Clocks(
                running,
                absent,
                questions(reader, sections),
                extensions(reader, sections, running),
                one(sections, "counting").map(reader::counting).orElse(Counting.unknown()));
    }

    private static List<Extension> extensions(SectionReader reader, List<Section> sections, List<Clock> running) {
        List<Extension> extensions = new ArrayList<>();
        Map<String, Set<Right>> taken = new HashMap<>();
        for (Section section : all(sections, "extension")) {
            Extension extension = reader.extension(section);
            sameUnit(section, extension, running);
            extensions.add(extension);
            String when = extension.when().map(Circumstance::id).orElse("");
            once(section, taken.computeIfAbsent(when, d -> EnumSet.noneOf(Right.class)), extension.rights());
        }
        return extensions;
    }

    private static Particulars particulars(ParticularsReader reader, List<Section> sections) {
        List<Fees> fees = new ArrayList<>();
        Set<Right> taken = EnumSet.noneOf(Right.class);
        for (Section section : all(sections, "fee")) {
            Fees one = reader.fees(section);
            fees.add(one);
            once(section, taken, one.rights());
        }
        List<Keeping> kept = new ArrayList<>();
        for (Section section : all(sections, "retention")) {
            Keeping one = reader.keeping(section);
            if (kept.stream().anyMatch(k -> k.thing() == one.thing())) {
                throw section.says("another [" + section.heading() + "] stands above");
            }
            kept.add(one);
        }
        return new Particulars(fees, one(sections, "children").map(reader::children), kept);
    }

    private static void sameUnit(Section section, Extension extension, List<Clock> clocks) {
        for (Clock clock : clocks) {
            boolean extended = (clock.duty() == Duty.ANSWER || clock.moves() == Clock.Moves.WITH_EXTENSION)
                    && clock.rights().stream().anyMatch(extension.rights()::contains);
            Optional<Term> further = extension.further();
            if (extended
                    && further.isPresent()
                    && clock.within().unit() != further.get().unit()) {
                throw section.says("the extension is in "
                        + further.get().unit().id() + "s, the period of [" + "clock "
                        + clock.duty().id() + "] in " + clock.within().unit().id() + "s");
            }
        }
    }

    private static List<Wait> questions(SectionReader reader, List<Section> sections) {
        List<Wait> waits = new ArrayList<>();
        Map<Question, Set<Right>> taken = new EnumMap<>(Question.class);
        for (Section section : all(sections, "question")) {
            Wait wait = reader.question(section);
            waits.add(wait);
            once(section, taken.computeIfAbsent(wait.question(), q -> EnumSet.noneOf(Right.class)), wait.rights());
        }
        return waits;
    }

    private static List<GroundRule> grounds(SectionReader reader, List<Section> sections) {
        List<GroundRule> grounds = new ArrayList<>();
        Map<Ground, Set<Right>> taken = new EnumMap<>(Ground.class);
        for (Section section : all(sections, "ground")) {
            GroundRule rule = reader.ground(section);
            grounds.add(rule);
            once(section, taken.computeIfAbsent(rule.ground(), g -> EnumSet.noneOf(Right.class)), rule.rights());
        }
        return grounds;
    }

    /// Refuses a right that two sections of the same heading both speak of.
    private static void once(Section section, Set<Right> taken, Set<Right> rights) {
        for (Right right : rights) {
            if (!taken.add(right)) {
                throw section.says("another [" + section.heading() + "] already speaks of " + right.id());
            }
        }
    }

    private static NavigableMap<LocalDate, LetterDuties> letters(
            SectionReader reader, Validity validity, List<Section> sections) {
        Map<Notice, Map<Block, Citation>> blocks = new EnumMap<>(Notice.class);
        for (Section section : all(sections, "letter")) {
            if (blocks.put(reader.notice(section), reader.letter(section)) != null) {
                throw section.says("another [" + section.heading() + "] stands above");
            }
        }
        NavigableMap<LocalDate, LetterDuties> one = new TreeMap<>();
        one.put(validity.from(), new LetterDuties(validity.from(), blocks));
        return one;
    }

    private static List<Authority> authorities(SectionReader reader, List<Section> sections) {
        List<Authority> authorities = new ArrayList<>();
        Set<String> regions = new HashSet<>();
        for (Section section : all(sections, "authority")) {
            Authority authority = reader.authority(section);
            authorities.add(authority);
            if (!regions.add(authority.region().or(authority::only).orElse(""))) {
                throw section.says("another authority already speaks for the same region");
            }
        }
        return authorities;
    }

    private static List<Section> all(List<Section> sections, String name) {
        return sections.stream().filter(s -> s.name().equals(name)).toList();
    }

    private static Optional<Section> one(List<Section> sections, String name) {
        List<Section> found = all(sections, name);
        if (found.size() > 1) {
            throw found.get(1).says("[" + name + "] stands here a second time");
        }
        return found.stream().findFirst();
    }
}
