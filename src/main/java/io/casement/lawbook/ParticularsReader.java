// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.lawbook;

import io.casement.law.ChildAges;
import io.casement.law.Fees;
import io.casement.law.Keeping;
import io.casement.law.Right;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the sections on fees, children and keeping.
record ParticularsReader(Sources sources) {
    private static final Pattern OFTEN = Pattern.compile("(\\d{1,2}) in (\\d{1,3}) months");

    Fees fees(Section section) {
        SectionReader.only(section, "rights", "free", "charge", "most", "announce", "citation");
        Set<Fees.Charge> charges = EnumSet.noneOf(Fees.Charge.class);
        section.field("charge")
                .ifPresent(field -> field.list()
                        .forEach(one -> charges.add(field.word(one, Fees.Charge.values(), SectionReader::spelled))));
        return new Fees(
                rights(section),
                section.field("free").map(ParticularsReader::free),
                charges,
                section.text("most"),
                section.field("announce").map(SectionReader::yes).orElse(false),
                section.field("citation").map(Field::citation),
                section.text("note"),
                sources.of(section));
    }

    ChildAges children(Section section) {
        SectionReader.only(section, "consent-age", "competence-age", "competence-in", "citation");
        if (section.field("competence-in").isPresent()) {
            section.require("competence-age");
        }
        return new ChildAges(
                section.field("consent-age").map(ParticularsReader::age),
                section.field("competence-age").map(ParticularsReader::age),
                section.text("competence-in"),
                section.field("citation").map(Field::citation),
                section.text("note"),
                sources.of(section));
    }

    Keeping keeping(Section section) {
        SectionReader.only(section, "at-least", "none", "citation");
        Field heading = new Field(section.place(), "retention", section.qualifier(), Map.of());
        Optional<Field> least = section.field("at-least");
        Optional<Field> none = section.field("none");
        if (least.isPresent() == none.isPresent()) {
            throw section.says("[" + section.heading()
                    + "] needs either a line \"at-least: …\" or \"none: yes\", if the law names no number");
        }
        none.ifPresent(SectionReader::yes);
        return new Keeping(
                heading.word(Keeping.Thing.values(), SectionReader::spelled),
                least.map(SectionReader::term),
                section.field("citation").map(Field::citation),
                section.text("note"),
                sources.of(section, least.or(() -> none).orElseThrow()));
    }

    private static Set<Right> rights(Section section) {
        return section.field("rights").isPresent() ? SectionReader.rightsOf(section) : EnumSet.allOf(Right.class);
    }

    private static Fees.Free free(Field field) {
        Matcher often = OFTEN.matcher(field.value());
        if (often.matches()) {
            return new Fees.Free(Integer.parseInt(often.group(1)), Integer.parseInt(often.group(2)));
        }
        return switch (field.value()) {
            case "always" -> Fees.Free.ALWAYS;
            case "never" -> Fees.Free.NEVER;
            default -> throw field.says("\"" + field.value() + "\" is none of always, never, 1 in 12 months");
        };
    }

    private static int age(Field field) {
        if (!field.value().matches("[1-9]|1\\d|2[01]")) {
            throw field.says("\"" + field.value() + "\" is not an age of a child");
        }
        return Integer.parseInt(field.value());
    }
}
