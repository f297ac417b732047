// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.lawbook;

import io.casement.law.Authority;
import io.casement.law.Block;
import io.casement.law.Circumstance;
import io.casement.law.Citation;
import io.casement.law.Clock;
import io.casement.law.Clocks;
import io.casement.law.Counting;
import io.casement.law.Duty;
import io.casement.law.Extension;
import io.casement.law.Ground;
import io.casement.law.GroundRule;
import io.casement.law.GroundSheet;
import io.casement.law.Notice;
import io.casement.law.Question;
import io.casement.law.Redress;
import io.casement.law.Right;
import io.casement.law.Term;
import io.casement.law.Title;
import io.casement.law.Wait;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Turns single sections of a law file into values of `law`, and refuses what it does not understand.
record SectionReader(Sources sources) {
    /// Keys that every section may have.
    static final Set<String> COMMON = Set.of("source", "confidence", "note");

    private static final Pattern TERM =
            Pattern.compile("(\\d{1,4}) (calendar-month|calendar-day|working-day|week|hour)s?");

    Title title(Section section) {
        only(section, "name", "short", "law", "in-force", "country", "calendar");
        section.field("in-force")
                .filter(field -> !field.value().equals("not-seen"))
                .ifPresent(Field::date);
        return new Title(
                section.require("name").value(),
                section.text("short"),
                section.require("law").value(),
                section.text("country").orElse(""));
    }

    Map<Right, Citation> rights(Section section) {
        only(section, ids(Right.values(), Right::id));
        Map<Right, Citation> articles = new EnumMap<>(Right.class);
        for (Field field : facts(section)) {
            articles.put(field.word(field.key(), Right.values(), Right::id), field.citation());
        }
        return articles;
    }

    Counting counting(Section section) {
        only(section, "start", "months", "free-day");
        return new Counting(
                section.field("start").map(Field::citation),
                section.field("months").map(Field::citation),
                section.field("free-day").map(Field::citation));
    }

    /// Whether the section says that the law has no such duty.
    static boolean isAbsent(Section clock) {
        return clock.field("none").isPresent();
    }

    Clocks.Absent absent(Section section) {
        only(section, "none", "rights", "citation");
        Field none = section.require("none");
        if (!none.value().equals("yes") && !none.value().equals("period")) {
            throw none.says("\"none: " + none.value() + "\" is neither \"yes\", no such duty, nor \"period\", a duty"
                    + " without one");
        }
        return new Clocks.Absent(
                duty(section),
                rightsOf(section),
                none.value().equals("period"),
                section.field("citation").map(Field::citation),
                sources.of(section, section.require("rights")));
    }

    Clock clock(Section section) {
        only(
                section,
                "rights",
                "when",
                "within",
                "after-answer",
                "from",
                "on-free-day",
                "moves",
                "careful",
                "citation");
        Term within = term(section.require("within"));
        return new Clock(
                duty(section),
                rightsOf(section),
                when(section),
                within,
                section.field("after-answer").map(SectionReader::term),
                word(section, "from", Clock.Start.values()),
                within.amount() == 0 ? Clock.RollOver.NONE : word(section, "on-free-day", Clock.RollOver.values()),
                within.amount() == 0 ? Clock.Moves.NOT_AT_ALL : word(section, "moves", Clock.Moves.values()),
                cautions(section),
                section.field("citation").map(Field::citation),
                sources.of(section, section.require("within")));
    }

    Wait question(Section section) {
        only(section, "rights", "effect", "reflection", "careful", "citation");
        Field heading = new Field(section.place(), "question", section.qualifier(), Map.of());
        Wait.Effect effect = word(section, "effect", Wait.Effect.values());
        Optional<Field> reflection = section.field("reflection");
        if (reflection.isPresent() != (effect == Wait.Effect.REFLECTION)) {
            throw reflection
                    .map(Field::place)
                    .orElse(section.place())
                    .says("\"effect: reflection\" and a line like \"reflection: 10 calendar-days\" belong together");
        }
        return new Wait(
                heading.word(Question.values(), Question::id),
                rightsOf(section),
                effect,
                section.field("careful").isPresent()
                        ? word(section, "careful", Wait.Caution.values())
                        : Wait.Caution.NONE,
                reflection.map(SectionReader::term),
                section.field("citation").map(Field::citation),
                sources.of(section, section.require("effect")));
    }

    Extension extension(Section section) {
        only(section, "rights", "when", "by", "citation", "notice");
        return new Extension(
                rightsOf(section),
                when(section),
                section.require("by").value().equals("as-named")
                        ? Optional.empty()
                        : Optional.of(term(section.require("by"))),
                section.field("citation").map(Field::citation),
                section.field("notice").map(Field::citation),
                sources.of(section, section.require("by")));
    }

    GroundRule ground(Section section) {
        GroundSheet own = GroundReader.sheet(section, Set.of("rights", "citation"));
        Field heading = new Field(section.place(), "ground", section.qualifier(), Map.of());
        return new GroundRule(
                heading.word(Ground.values(), Ground::id),
                rightsOf(section),
                section.require("citation").citation(),
                section.text("note"),
                own,
                sources.of(section, section.require("citation")));
    }

    Notice notice(Section section) {
        return new Field(section.place(), "letter", section.qualifier(), Map.of()).word(Notice.values(), Notice::id);
    }

    Map<Block, Citation> letter(Section section) {
        only(section, ids(Block.values(), Block::id));
        Map<Block, Citation> blocks = new EnumMap<>(Block.class);
        for (Field field : facts(section)) {
            blocks.put(field.word(field.key(), Block.values(), Block::id), field.citation());
        }
        return blocks;
    }

    Authority authority(Section section) {
        only(section, "region", "only", "name", "name en", "name de", "address", "web", "email", "phone", "language");
        Map<String, String> names = new HashMap<>();
        section.text("name").ifPresent(name -> names.put("", name));
        section.text("name en").ifPresent(name -> names.put("en", name));
        section.text("name de").ifPresent(name -> names.put("de", name));
        if (names.isEmpty()) {
            throw section.says("[" + section.heading() + "] needs a name");
        }
        List<String> address = section.text("address")
                .map(a -> Arrays.stream(a.split(" / ")).map(String::strip).toList())
                .orElse(List.of());
        return new Authority(
                section.qualifier(),
                section.text("region"),
                names,
                address,
                section.text("web"),
                section.text("email"),
                section.text("phone"),
                section.text("language"),
                section.text("only"),
                sources.of(section));
    }

    Redress redress(Optional<Section> complaint, Optional<Section> court) {
        complaint.ifPresent(section -> only(section, "citation", "asked-first"));
        court.ifPresent(section -> only(section, "citation"));
        return new Redress(
                complaint.map(section -> section.require("citation").citation()),
                complaint
                        .flatMap(section -> section.field("asked-first"))
                        .map(SectionReader::yes)
                        .orElse(false),
                court.map(section -> section.require("citation").citation()));
    }

    /// The rights against which a law has grounds that this file does not list.
    Set<Right> openGrounds(Section section) {
        only(section, "rights", "open");
        yes(section.require("open"));
        return rightsOf(section);
    }

    static boolean yes(Field field) {
        if (!field.value().equals("yes")) {
            throw field.says("\"" + field.key() + "\" is \"yes\" or is not written");
        }
        return true;
    }

    /// The fields that state a fact, each of which must have an origin.
    static List<Field> facts(Section section) {
        return section.fields().stream().filter(f -> !COMMON.contains(f.key())).toList();
    }

    static void only(Section section, String... known) {
        Set<String> all = new HashSet<>(COMMON);
        all.addAll(List.of(known));
        section.only(all);
    }

    private static <E> String[] ids(E[] values, Function<E, String> id) {
        return Arrays.stream(values).map(id).toArray(String[]::new);
    }

    private static Duty duty(Section section) {
        return new Field(section.place(), "clock", section.qualifier(), Map.of()).word(Duty.values(), Duty::id);
    }

    private static Optional<Circumstance> when(Section section) {
        return section.field("when").map(field -> field.word(Circumstance.values(), Circumstance::id));
    }

    static Set<Right> rightsOf(Section section) {
        Field rights = section.require("rights");
        if (rights.value().equals("all")) {
            return EnumSet.allOf(Right.class);
        }
        Set<Right> set = EnumSet.noneOf(Right.class);
        for (String one : rights.list()) {
            set.add(rights.word(one, Right.values(), Right::id));
        }
        return set;
    }

    private static Set<Clock.Caution> cautions(Section section) {
        Set<Clock.Caution> set = EnumSet.noneOf(Clock.Caution.class);
        section.field("careful")
                .ifPresent(field -> field.list()
                        .forEach(one -> set.add(field.word(one, Clock.Caution.values(), SectionReader::spelled))));
        return set;
    }

    static Term term(Field field) {
        if (field.value().equals("at-once")) {
            return new Term(0, Term.Unit.CALENDAR_DAYS);
        }
        Matcher matcher = TERM.matcher(field.value());
        int amount = matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
        if (amount < 1 || amount > 1000) {
            throw field.says(
                    "\"" + field.value()
                            + "\" is not a period like 1 calendar-month, 45 calendar-days, 10 working-days, 72 hours or at-once");
        }
        return new Term(amount, field.word(matcher.group(2), Term.Unit.values(), Term.Unit::id));
    }

    private static <E extends Enum<E>> E word(Section section, String key, E[] values) {
        return section.require(key).word(values, SectionReader::spelled);
    }

    static String spelled(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
