// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.lawbook;

import io.casement.law.Catalogue;
import io.casement.law.LetterDuties;
import io.casement.law.Regime;
import io.casement.law.RegimeId;
import io.casement.law.RulesId;
import io.casement.law.Sentences;
import io.casement.law.Title;
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
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/// All laws that ship with the program, by id and day; or the same with an office's own texts in the place of some.
///
/// Immutable to its callers and free to share between threads. Opening it costs next to nothing: a law is read,
/// and the holidays of a calendar are computed, when they are first asked for.
public final class Lawbook {
    /// How the refusal catalogue is called among the files: it is kept, changed and approved like a law, but no
    /// case is ever under it.
    public static final RegimeId GROUNDS = new RegimeId(CatalogueReader.NAME);

    private static final String SHELF = "/casement/law/";
    private static final String LAW = ".law";
    private static final String CALENDAR = ".calendar";
    private static final int AHEAD = 6;

    private final Shelf laws;
    private final Calendars calendars;
    private final Map<Key, Regime> ready = new ConcurrentHashMap<>();
    private final AtomicReference<Optional<Catalogue>> catalogue = new AtomicReference<>(Optional.empty());
    private final Map<RegimeId, Rules> rules = new ConcurrentHashMap<>();

    private record Key(RegimeId id, LocalDate from) {}

    private Lawbook(List<String> names, UnaryOperator<String> reader) {
        this.laws = new Shelf(names.stream().filter(n -> n.endsWith(LAW)).toList(), reader);
        this.calendars =
                new Calendars(names.stream().filter(n -> n.endsWith(CALENDAR)).toList(), reader);
    }

    private Lawbook(Shelf laws, Calendars calendars) {
        this.laws = laws;
        this.calendars = calendars;
    }

    /// The laws of the class path.
    public static Lawbook load() {
        List<String> names = resource(SHELF + "index.txt")
                .lines()
                .map(String::strip)
                .filter(name -> !name.isEmpty() && !name.startsWith("#"))
                .toList();
        return new Lawbook(names, name -> resource(SHELF + name));
    }

    /// Laws from files by name, `EU.law` or `calendars/EW.calendar`; all of them are read and checked at once.
    ///
    /// @throws LawFileUnreadable if one of them breaks a rule of the format
    public static Lawbook of(Map<String, String> files) {
        Lawbook book = unchecked(files);
        book.check();
        return book;
    }

    static Lawbook unchecked(Map<String, String> files) {
        Map<String, String> copy = new LinkedHashMap<>(files);
        return new Lawbook(List.copyOf(copy.keySet()), name -> copy.getOrDefault(name, ""));
    }

    /// This book with other texts in the place of some laws, and with laws of the office's own; those texts and all
    /// laws that inherit from them are read and checked at once. The holidays that were computed are shared.
    ///
    /// @param texts the whole of the office's texts: what an earlier call put there and this one leaves out is gone
    /// @throws LawFileUnreadable if one of them breaks a rule of the format
    public Lawbook with(Map<RegimeId, String> texts) {
        Lawbook book = new Lawbook(laws.with(texts), calendars);
        if (texts.containsKey(GROUNDS)) {
            book.grounds();
        }
        for (RegimeId id : book.ids()) {
            if (book.laws.chain(id).stream().anyMatch(texts::containsKey)) {
                book.laws.editions(id).forEach(edition -> checkCalendar(edition, calendars));
            }
        }
        return book;
    }

    /// The file of a law, word by word.
    public Optional<String> text(RegimeId id) {
        return laws.raw(id);
    }

    /// A fingerprint of any text, to know it again by.
    public static String fingerprint(String text) {
        return Fingerprint.of(text);
    }

    /// The law and all that inherit from it.
    public List<RegimeId> heirs(RegimeId id) {
        return laws.heirs(id);
    }

    /// What moves dates under a law, with the text by which one can count so for ever; empty if there is no such
    /// law, and where last days are entered by hand.
    public Optional<Rules> rules(RegimeId id) {
        Rules known = rules.get(id);
        if (known == null && !id.equals(RegimeId.OTHER)) {
            List<Edition> editions = laws.editions(id);
            if (!editions.isEmpty()) {
                known = Rules.of(id, editions, calendars);
                rules.put(id, known);
            }
        }
        return Optional.ofNullable(known);
    }

    RulesId fingerprint(RegimeId id) {
        return Fingerprint.of(laws.editions(id), calendars);
    }

    /// Changes with every sign of the files that a law is read from and of the holidays it counts with, and is had
    /// without computing them: equal stamps mean equal rules, the reverse need not hold.
    public String stamp(RegimeId id) {
        StringBuilder all = new StringBuilder(Calendars.LIBRARY);
        laws.chain(id).forEach(each -> all.append('\n').append(laws.raw(each).orElse("")));
        laws.editions(id).stream()
                .map(Edition::calendar)
                .distinct()
                .forEach(calendar -> all.append('\n').append(calendars.raw(calendar)));
        return Fingerprint.of(all.toString());
    }

    /// Reads every file.
    ///
    /// @throws LawFileUnreadable if one of them breaks a rule of the format
    public void check() {
        calendars.ids();
        laws.ids().forEach(id -> laws.editions(id).forEach(edition -> checkCalendar(edition, calendars)));
        grounds();
    }

    /// The refusal catalogue, in all its versions; a book of single laws has none.
    public Catalogue grounds() {
        return catalogue
                .updateAndGet(known -> known.or(() -> Optional.of(
                        laws.grounds().map(CatalogueReader::catalogue).orElseGet(Catalogue::empty))))
                .orElseThrow();
    }

    /// Every field of the refusal catalogue in force on this day with its source.
    public List<LawLine> groundLines(LocalDate day) {
        return laws.grounds().map(reader -> reader.lines(day)).orElse(List.of());
    }

    /// This book with another text of one law, all else as it is; that law and those that inherit from it are read
    /// and checked at once.
    ///
    /// @throws LawFileUnreadable if one of them breaks a rule of the format
    Lawbook replacing(RegimeId id, String text) {
        Map<RegimeId, String> texts = new LinkedHashMap<>(laws.own());
        texts.put(id, text);
        Lawbook book = with(texts);
        book.grounds();
        return book;
    }

    /// The sections that hold on a day; none if the law does not hold yet.
    List<Section> sections(RegimeId id, LocalDate day) {
        return edition(id, day).map(Edition::sections).orElse(List.of());
    }

    Sources sources(RegimeId id) {
        List<Edition> editions = laws.editions(id);
        return editions.isEmpty() ? Sources.none() : editions.getLast().sources();
    }

    public List<RegimeId> ids() {
        return laws.ids();
    }

    /// The law for a request received on this day; empty if there is no such law, or none for so early a day.
    public Optional<Regime> regime(RegimeId id, LocalDate receivedOn) {
        return edition(id, receivedOn).map(this::withCalendar);
    }

    /// What the law is called that holds for a request received on this day; without its holidays, so a list of
    /// cases need not wait for them.
    public Optional<Title> title(RegimeId id, LocalDate receivedOn) {
        return edition(id, receivedOn).map(edition -> edition.rules().title());
    }

    /// The laws that hold for requests received on this day, to be named and chosen from: without their holidays,
    /// which cost more than all the rest, so nothing may be counted with them.
    public List<Regime> catalogue(LocalDate receivedOn) {
        return ids().stream()
                .flatMap(id -> edition(id, receivedOn).stream())
                .map(Edition::rules)
                .toList();
    }

    /// Every law in its newest version, to be named: without holidays.
    public List<Regime> catalogue() {
        return ids().stream().map(id -> laws.editions(id).getLast().rules()).toList();
    }

    /// From when to when the versions of a law hold.
    public List<Validity> versions(RegimeId id) {
        return laws.editions(id).stream().map(Edition::validity).toList();
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

    /// The calendars whose holidays are known for less than six months from this day on: longer than nearly all
    /// periods, so that there is time to check the next year.
    public List<String> calendarsRunningOut(LocalDate today) {
        return calendars.endingBefore(today.plusMonths(AHEAD));
    }

    /// A working calendar by its id: `EW`, `SCT`, `DE-BY`, `USFED`.
    public Optional<WorkingCalendar> calendar(String id) {
        return calendars.get(id);
    }

    /// Every field of the law in force on this day with its source, in the order of the files.
    public List<LawLine> summary(RegimeId id, LocalDate day) {
        List<LawLine> lines = new ArrayList<>();
        edition(id, day)
                .ifPresent(edition ->
                        edition.sections().forEach(section -> lines.addAll(LawLine.of(section, edition.sources()))));
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
        return laws.editions(id).stream()
                .filter(e -> e.validity().contains(day))
                .findFirst();
    }

    private Regime withCalendar(Edition edition) {
        Key key = new Key(edition.id(), edition.validity().from());
        Regime known = ready.get(key);
        if (known == null) {
            known = edition.rules()
                    .in(calendars.get(edition.calendar()).orElseThrow(() -> noCalendar(edition)))
                    .with(grounds());
            ready.put(key, known);
        }
        return known;
    }

    private static void checkCalendar(Edition edition, Calendars calendars) {
        if (!calendars.has(edition.calendar())) {
            throw noCalendar(edition);
        }
    }

    private static LawFileUnreadable noCalendar(Edition edition) {
        Section title = edition.sections().stream()
                .filter(s -> s.name().equals("title"))
                .findFirst()
                .orElseThrow();
        return title.field("calendar")
                .map(Field::place)
                .orElse(title.place())
                .says("there is no calendar " + edition.calendar());
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
