// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.lawbook;

import io.casement.law.Origin;
import io.casement.law.Right;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// One section of a law as it holds on a day, with its fields: written in the law's own file or inherited.
///
/// @param name      what it speaks of: `clock`
/// @param qualifier which one: `response`; empty where there is only one
/// @param nth       which of the sections with this heading, from 0
/// @param inherited whether it stands in the file of another law; to edit it writes it into this one
/// @param file      the file in which it stands, at `line`
/// @param origin    where the section as a whole comes from, if it says so
public record LawPart(
        String name,
        String qualifier,
        int nth,
        boolean inherited,
        String file,
        int line,
        List<String> notes,
        List<LawFact> facts,
        Optional<Origin> origin) {

    public LawPart {
        notes = List.copyOf(notes);
        facts = List.copyOf(facts);
    }

    /// Names a part of a draft, whatever else is edited meanwhile.
    public record Spot(String heading, int nth) {}

    public Spot spot() {
        return new Spot(heading(), nth);
    }

    public String heading() {
        return qualifier.isEmpty() ? name : name + " " + qualifier;
    }

    public Optional<LawFact> fact(String key) {
        return facts.stream().filter(f -> f.key().equals(key)).findFirst();
    }

    public Optional<String> value(String key) {
        return fact(key).map(LawFact::value);
    }

    /// The rights it speaks of: all, where it names none; words that are no rights are left out.
    public Set<Right> rights() {
        Optional<String> said = value("rights").filter(text -> !text.equals("all"));
        if (said.isEmpty()) {
            return EnumSet.allOf(Right.class);
        }
        Set<Right> rights = EnumSet.noneOf(Right.class);
        for (String one : said.get().split(",", -1)) {
            Right.of(one.strip()).ifPresent(rights::add);
        }
        return rights;
    }

    /// The fields of sections as the file has them; a source that is not named yet gives a field without origin.
    static List<LawPart> of(List<Section> sections, String ownFile, Sources sources) {
        List<LawPart> parts = new ArrayList<>();
        for (Section section : sections) {
            int nth = (int) parts.stream()
                    .filter(p -> p.heading().equals(section.heading()))
                    .count();
            parts.add(new LawPart(
                    section.name(),
                    section.qualifier(),
                    nth,
                    !section.place().file().equals(ownFile),
                    section.place().file(),
                    section.place().line(),
                    section.fields().stream()
                            .filter(f -> f.key().equals("note"))
                            .map(Field::value)
                            .toList(),
                    SectionReader.facts(section).stream()
                            .flatMap(f -> facts(section, f, sources))
                            .toList(),
                    sources.seek(section)));
        }
        return parts;
    }

    /// The field itself, and what it says in other languages.
    private static Stream<LawFact> facts(Section section, Field field, Sources sources) {
        LawFact fact = fact(section, field, sources);
        return Stream.concat(
                Stream.of(fact),
                field.attributes().values().stream()
                        .filter(a -> !SectionReader.COMMON.contains(a.key()))
                        .sorted(Comparator.comparing(Field::key))
                        .map(a -> new LawFact(
                                section.name(),
                                LawFact.inLanguage(field.key(), a.key()),
                                a.value(),
                                fact.origin(),
                                fact.source(),
                                fact.ownSource(),
                                a.place().line())));
    }

    private static LawFact fact(Section section, Field field, Sources sources) {
        Optional<Field> own = field.attribute("source");
        return new LawFact(
                section.name(),
                field.key(),
                field.value(),
                sources.seek(section, field),
                own.or(() -> section.field("source")).map(Field::value),
                own.isPresent(),
                field.place().line());
    }
}
