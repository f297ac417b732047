// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.lawbook;

import io.casement.law.Authority;
import io.casement.law.Block;
import io.casement.law.Citation;
import io.casement.law.Clock;
import io.casement.law.Clocks;
import io.casement.law.Counting;
import io.casement.law.Duty;
import io.casement.law.Extension;
import io.casement.law.Ground;
import io.casement.law.GroundRule;
import io.casement.law.LetterDuties;
import io.casement.law.Notice;
import io.casement.law.Question;
import io.casement.law.Regime;
import io.casement.law.RegimeId;
import io.casement.law.Right;
import io.casement.law.Title;
import io.casement.law.Validity;
import io.casement.law.Wait;
import io.casement.law.WorkingCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
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
            "title", "rights", "counting", "clock", "question", "extension", "ground", "letter", "authority", "court");

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
                letters(reader, validity, sections),
                authorities(reader, sections),
                one(sections, "court").map(reader::court));
        return new Edition(id, validity, rules, title.text("calendar").orElse("WEEKENDS"), sections, sources);
    }

    private static Clocks clocks(SectionReader reader, List<Section> sections) {
        List<Clock> running = new ArrayList<>();
        List<Clocks.Absent> absent = new ArrayList<>();
        Map<Duty, Set<Right>> taken = new EnumMap<>(Duty.class);
        for (Section section : all(sections, "clock")) {
            Set<Right> rights;
            Duty duty;
            if (SectionReader.isAbsent(section)) {
                Clocks.Absent none = reader.absent(section);
                absent.add(none);
                rights = none.rights();
                duty = none.duty();
            } else {
                Clock clock = reader.clock(section);
                running.add(clock);
                rights = clock.rights();
                duty = clock.duty();
            }
            once(section, taken.computeIfAbsent(duty, d -> EnumSet.noneOf(Right.class)), rights);
        }
        Optional<Section> longer = one(sections, "extension");
        Optional<Extension> extension = longer.map(reader::extension);
        extension.ifPresent(e -> sameUnit(longer.get(), e, running));
        return new Clocks(
                running,
                absent,
                questions(reader, sections),
                extension,
                one(sections, "counting").map(reader::counting).orElse(Counting.unknown()));
    }

    private static void sameUnit(Section section, Extension extension, List<Clock> clocks) {
        for (Clock clock : clocks) {
            boolean extended = clock.duty() == Duty.ANSWER || clock.moves() == Clock.Moves.WITH_EXTENSION;
            if (extended && clock.within().unit() != extension.further().unit()) {
                throw section.says("the extension is in "
                        + extension.further().unit().id() + "s, the period of [" + "clock "
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
            if (!regions.add(authority.region().orElse(""))) {
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
