// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.lawbook;

import io.casement.law.LetterDuties;
import io.casement.law.Regime;
import io.casement.law.RegimeId;
import io.casement.law.Sentences;
import io.casement.law.Validity;
import io.casement.law.WorkingCalendar;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/// All laws that ship with the program, by id and day.
///
/// Immutable and free to share between threads. Opening it reads some text files; the holidays of a calendar are
/// computed when the first date in it is asked for.
public final class Lawbook {
    private static final String SHELF = "/casement/law/";

    private final Map<RegimeId, List<Edition>> laws;
    private final Calendars calendars;
    private final Map<Key, Regime> ready = new ConcurrentHashMap<>();

    private record Key(RegimeId id, LocalDate from) {}

    private Lawbook(Map<RegimeId, List<Edition>> laws, Calendars calendars) {
        this.laws = laws;
        this.calendars = calendars;
    }

    /// The laws of the class path.
    public static Lawbook load() {
        Map<String, String> files = new LinkedHashMap<>();
        resource(SHELF + "index.txt").lines().map(String::strip).forEach(name -> {
            if (!name.isEmpty() && !name.startsWith("#")) {
                files.put(name, resource(SHELF + name));
            }
        });
        return of(files);
    }

    /// Laws from files by name: `EU.law`, `calendars/EW.calendar`.
    ///
    /// @throws LawFileUnreadable if one of them breaks a rule of the format
    public static Lawbook of(Map<String, String> files) {
        Map<String, String> laws = new LinkedHashMap<>();
        Map<String, String> calendars = new LinkedHashMap<>();
        files.forEach((name, text) -> (name.endsWith(".calendar") ? calendars : laws).put(name, text));
        Calendars known = new Calendars(calendars);
        Map<RegimeId, List<Edition>> editions = Shelf.of(laws);
        editions.values().forEach(list -> list.forEach(edition -> checkCalendar(edition, known)));
        return new Lawbook(editions, known);
    }

    public List<RegimeId> ids() {
        return List.copyOf(laws.keySet());
    }

    /// The law for a request received on this day; empty if there is no such law, or none for so early a day.
    public Optional<Regime> regime(RegimeId id, LocalDate receivedOn) {
        return edition(id, receivedOn).map(this::withCalendar);
    }

    /// From when to when the versions of a law hold.
    public List<Validity> versions(RegimeId id) {
        return laws.getOrDefault(id, List.of()).stream().map(Edition::validity).toList();
    }

    /// What letters under this law must contain that are sent on this day.
    public Optional<LetterDuties> letterDuties(RegimeId id, LocalDate sentOn) {
        return edition(id, sentOn)
                .map(e -> e.rules().letters().floorEntry(sentOn))
                .map(Map.Entry::getValue);
    }

    public List<String> calendars() {
        return calendars.ids();
    }

    /// A working calendar by its id: `EW`, `SCT`, `DE-BY`, `USFED`.
    public Optional<WorkingCalendar> calendar(String id) {
        return calendars.get(id);
    }

    /// Every field of the law in force on this day with its source, in the order of the files.
    public List<LawLine> summary(RegimeId id, LocalDate day) {
        List<LawLine> lines = new ArrayList<>();
        edition(id, day)
                .ifPresent(edition -> edition.sections()
                        .forEach(section -> SectionReader.facts(section)
                                .forEach(field -> lines.add(new LawLine(
                                        section.heading(),
                                        field.key(),
                                        field.value(),
                                        section.text("note"),
                                        edition.sources().of(section, field))))));
        return List.copyOf(lines);
    }

    /// The words for derivations in a language; English where there are none.
    public static Sentences sentences(Locale locale) {
        String name = "/casement/words/law_" + locale.getLanguage() + ".properties";
        boolean known = Lawbook.class.getResource(name) != null;
        Properties words = new Properties();
        try {
            words.load(new StringReader(resource(known ? name : "/casement/words/law_en.properties")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> texts = new LinkedHashMap<>();
        words.stringPropertyNames().forEach(key -> texts.put(key, words.getProperty(key)));
        return new Sentences(known ? locale : Locale.UK, texts);
    }

    private Optional<Edition> edition(RegimeId id, LocalDate day) {
        return laws.getOrDefault(id, List.of()).stream()
                .filter(e -> e.validity().contains(day))
                .findFirst();
    }

    private Regime withCalendar(Edition edition) {
        Key key = new Key(edition.id(), edition.validity().from());
        Regime known = ready.get(key);
        if (known == null) {
            known = edition.rules().in(calendars.get(edition.calendar()).orElseThrow());
            ready.put(key, known);
        }
        return known;
    }

    private static void checkCalendar(Edition edition, Calendars calendars) {
        if (!calendars.has(edition.calendar())) {
            Section title = edition.sections().stream()
                    .filter(s -> s.name().equals("title"))
                    .findFirst()
                    .orElseThrow();
            throw title.field("calendar")
                    .map(Field::place)
                    .orElse(title.place())
                    .says("there is no calendar " + edition.calendar());
        }
    }

    private static String resource(String name) {
        try (InputStream in = Lawbook.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new LawFileUnreadable(
                        name.substring(SHELF.length() - 1), 1, "the file is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
