// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.lawbook;

import io.casement.law.RegimeId;
import io.casement.law.WorkingCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Writes the rules of a law as files of our own format that need no other: nothing is inherited, every holiday
/// stands there by its date.
final class RulesText {
    private static final Set<String> KINDS = Set.of("title", "counting", "clock", "question", "extension");

    private RulesText() {}

    /// The law and its calendars by file name.
    static Map<String, String> files(RegimeId law, List<Edition> editions, Calendars calendars) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(law.value() + ".law", law(law, editions));
        for (Edition edition : editions) {
            Optional<WorkingCalendar> calendar = calendars.get(edition.calendar());
            for (; calendar.isPresent(); calendar = calendar.get().cautious()) {
                WorkingCalendar each = calendar.get();
                files.computeIfAbsent("calendars/" + each.id() + ".calendar", _ -> calendar(each));
            }
        }
        return files;
    }

    private static String law(RegimeId law, List<Edition> editions) {
        StringBuilder text = new StringBuilder("law: " + law.value() + "\n");
        Set<String> named = new TreeSet<>();
        Map<String, Sources.Named> sources = editions.getFirst().sources().byName();
        editions.forEach(edition -> kept(edition).forEach(section -> named.addAll(sources(section))));
        for (String name : named) {
            Optional.ofNullable(sources.get(name))
                    .ifPresent(source -> text.append(
                            "\n[source " + name + "]\ntext: " + source.text() + "\nseen: " + source.seen() + "\n"));
        }
        for (Edition edition : editions) {
            text.append("\n=== from " + edition.validity().from()
                    + edition.validity().to().map(to -> " to " + to).orElse("") + " ===\n");
            kept(edition).forEach(section -> write(section, text));
        }
        return text.toString();
    }

    private static List<Section> kept(Edition edition) {
        return edition.sections().stream()
                .filter(section -> KINDS.contains(section.name()))
                .toList();
    }

    private static Collection<String> sources(Section section) {
        Set<String> named = new TreeSet<>();
        section.text("source").ifPresent(named::add);
        section.fields()
                .forEach(field -> field.attribute("source").map(Field::value).ifPresent(named::add));
        return named;
    }

    private static void write(Section section, StringBuilder text) {
        text.append("\n[" + section.heading() + "]\n");
        for (Field field : section.fields()) {
            if (!field.key().equals("note")) {
                text.append(field.key() + ": " + field.value() + "\n");
                field.attributes().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .forEach(each -> text.append(
                                "    " + each.getKey() + ": " + each.getValue().value() + "\n"));
            }
        }
    }

    private static String calendar(WorkingCalendar calendar) {
        StringBuilder text = new StringBuilder("calendar: " + calendar.id() + "\n");
        text.append("\n[source kept]\ntext: the days counted with when these rules were kept\nseen: 2010-01-01\n");
        text.append("\n[calendar]\nsource: kept\nconfidence: medium\nname: " + calendar.id() + "\n");
        text.append("weekend: "
                + calendar.weekend().stream().sorted().map(RulesText::spelled).collect(Collectors.joining(", "))
                + "\n");
        text.append("known to: " + calendar.lastYearKnown() + "\n");
        calendar.cautious().ifPresent(other -> text.append("careful: " + other.id() + "\n"));
        Collection<LocalDate> days = Calendars.counted(calendar);
        if (!days.isEmpty()) {
            text.append("\n[days]\nsource: kept\nconfidence: medium\n");
            days.forEach(day -> text.append(day + ": free\n"));
        }
        return text.toString();
    }

    private static String spelled(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }
}
