// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.lawbook;

import io.casement.law.LetterDuties;
import io.casement.law.RegimeId;
import io.casement.law.Validity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/// The law files of a law book, put together when they are asked for: overlays on what they inherit from,
/// versions on the version before. Any thread may ask.
final class Shelf {
    private static final String ENDING = ".law";
    private static final String GROUNDS = CatalogueReader.NAME + ENDING;

    private final Map<RegimeId, String> files = new LinkedHashMap<>();
    private final boolean hasGrounds;
    private final UnaryOperator<String> reader;
    private final Map<RegimeId, String> own;
    private final Map<RegimeId, String> shipped;
    private final Map<RegimeId, List<Edition>> read = new HashMap<>();
    private Optional<CatalogueReader> grounds = Optional.empty();

    /// @param names  the law files by name: `EU.law`
    /// @param reader gives the content of one
    Shelf(List<String> names, UnaryOperator<String> reader) {
        this.reader = reader;
        this.own = Map.of();
        this.hasGrounds = names.contains(GROUNDS);
        for (String name : names.stream().filter(n -> !n.equals(GROUNDS)).toList()) {
            files.put(id(new Field(new Place(name, 1), "law", name.replace(ENDING, ""), Map.of())), name);
        }
        this.shipped = Map.copyOf(files);
    }

    private Shelf(Shelf others, Map<RegimeId, String> own) {
        this.reader = others.reader;
        this.hasGrounds = others.hasGrounds || own.containsKey(Lawbook.GROUNDS);
        this.own = Map.copyOf(own);
        this.shipped = others.shipped;
        others.files.keySet().stream()
                .filter(shipped::containsKey)
                .forEach(id -> files.put(id, Objects.requireNonNull(shipped.get(id))));
        own.keySet().stream()
                .filter(id -> !id.equals(Lawbook.GROUNDS))
                .sorted()
                .forEach(id -> files.putIfAbsent(id, id.value() + ENDING));
    }

    /// These files with other texts in the place of some, or beside them; what was read already and rests on none
    /// of them is not read again.
    Shelf with(Map<RegimeId, String> texts) {
        Shelf other = new Shelf(this, texts);
        synchronized (this) {
            if (Objects.equals(own.get(Lawbook.GROUNDS), texts.get(Lawbook.GROUNDS))) {
                other.grounds = grounds;
            }
            read.forEach((id, editions) -> {
                if (chain(id).stream().allMatch(each -> Objects.equals(own.get(each), texts.get(each)))) {
                    other.read.put(id, editions);
                }
            });
        }
        return other;
    }

    /// A file word by word; empty if there is no such law.
    Optional<String> raw(RegimeId id) {
        if (id.equals(Lawbook.GROUNDS)) {
            return hasGrounds ? Optional.of(content(id, GROUNDS)) : Optional.empty();
        }
        return Optional.ofNullable(files.get(id)).map(name -> content(id, name));
    }

    private String content(RegimeId id, String name) {
        String text = own.get(id);
        return text == null ? reader.apply(name) : text;
    }

    /// A law, the one that it inherits from, and so on; a circle ends where it closes.
    Set<RegimeId> chain(RegimeId id) {
        Set<RegimeId> chain = new LinkedHashSet<>();
        Optional<RegimeId> at = Optional.of(id);
        while (at.isPresent() && chain.add(at.get())) {
            at = raw(at.get()).flatMap(Shelf::inherits);
        }
        return chain;
    }

    /// The law and all that inherit from it.
    List<RegimeId> heirs(RegimeId id) {
        return ids().stream().filter(each -> chain(each).contains(id)).toList();
    }

    /// Reads no further than the head of a file; what is wrong with it shows when it is read as a whole.
    private static Optional<RegimeId> inherits(String text) {
        return text.lines()
                .takeWhile(line -> !line.startsWith("[") && !line.startsWith("="))
                .filter(line -> line.startsWith("inherits: "))
                .map(line -> line.substring("inherits: ".length()).strip())
                .filter(value -> value.matches("[A-Z0-9-]{2,20}"))
                .map(RegimeId::new)
                .findFirst();
    }

    /// The texts that stand in the place of the program's.
    Map<RegimeId, String> own() {
        return own;
    }

    List<RegimeId> ids() {
        return List.copyOf(files.keySet());
    }

    /// The versions of a law in order; none if there is no such law.
    synchronized List<Edition> editions(RegimeId id) {
        return files.containsKey(id) ? editions(id, new LinkedHashSet<>()) : List.of();
    }

    /// The refusal catalogue; none in a book of single laws.
    synchronized Optional<CatalogueReader> grounds() {
        if (hasGrounds && grounds.isEmpty()) {
            grounds = Optional.of(CatalogueReader.of(LawText.parse(GROUNDS, content(Lawbook.GROUNDS, GROUNDS))));
        }
        return grounds;
    }

    private List<Edition> editions(RegimeId id, Set<RegimeId> asked) {
        List<Edition> known = read.get(id);
        if (known != null) {
            return known;
        }
        LawText file = text(id);
        Optional<Field> inherits = file.head("inherits");
        if (!asked.add(id)) {
            throw inherits.orElseThrow().says("the laws inherit from one another in a circle: " + asked);
        }
        Optional<RegimeId> parent = inherits.map(Shelf::id);
        if (parent.isPresent() && !files.containsKey(parent.get())) {
            throw inherits.get().says("there is no law " + parent.get() + " to inherit from");
        }
        List<Edition> base = parent.map(p -> editions(p, asked)).orElse(List.of());
        List<Edition> own = withAllLetters(read(id, file, base));
        read.put(id, own);
        return own;
    }

    private LawText text(RegimeId id) {
        String name = Objects.requireNonNull(files.get(id));
        LawText text = LawText.parse(name, content(id, name));
        Field said = text.requireHead("law");
        if (!id(said).equals(id)) {
            throw said.says("the file " + name + " has to hold the law " + id);
        }
        return text;
    }

    private static List<Edition> read(RegimeId id, LawText file, List<Edition> base) {
        inOrder(file);
        Sources sources = base.isEmpty()
                ? Sources.none().with(file)
                : base.getFirst().sources().with(file);
        LawReader reader = new LawReader(id, sources);
        List<Edition> editions = new ArrayList<>();
        List<Section> standing = List.of();
        for (LawText.Version version : file.versions()) {
            standing = over(standing, version.sections());
            for (Validity part : parts(version, base)) {
                List<Section> under =
                        at(base, part.from()).map(Edition::sections).orElse(List.of());
                editions.add(reader.edition(part, over(under, standing)));
            }
        }
        return editions;
    }

    /// The versions of a file follow one another without gap or overlap.
    static void inOrder(LawText file) {
        if (file.versions().isEmpty()) {
            throw new Place(file.file(), 1).says("the file needs a line like \"=== from 2018-05-25 ===\"");
        }
        file.shared().stream()
                .filter(s -> !s.name().equals("source"))
                .findFirst()
                .ifPresent(s -> {
                    throw s.says("only [source …] may stand before the first version");
                });
        Optional<LocalDate> end = Optional.empty();
        boolean first = true;
        for (LawText.Version version : file.versions()) {
            if (!first && !end.map(e -> e.plusDays(1).equals(version.from())).orElse(false)) {
                throw version.place()
                        .says(
                                end.isEmpty()
                                        ? "the version before does not end, so this one cannot begin"
                                        : "the version before ends on " + end.get() + ", so this one has to begin on "
                                                + end.get().plusDays(1));
            }
            end = version.to();
            first = false;
        }
    }

    /// Splits a version where the law that it inherits from changes.
    private static List<Validity> parts(LawText.Version version, List<Edition> base) {
        Validity whole = new Validity(version.from(), version.to());
        TreeSet<LocalDate> starts = new TreeSet<>(Set.of(version.from()));
        base.stream().map(e -> e.validity().from()).filter(whole::contains).forEach(starts::add);
        List<Validity> parts = new ArrayList<>();
        for (LocalDate start : starts) {
            LocalDate next = starts.higher(start);
            parts.add(new Validity(start, next == null ? version.to() : Optional.of(next.minusDays(1))));
        }
        return parts;
    }

    /// Puts sections over others: those of the same heading are replaced, all at once.
    static List<Section> over(List<Section> under, List<Section> upper) {
        Set<String> replaced = new LinkedHashSet<>();
        upper.forEach(section -> replaced.add(section.heading()));
        List<Section> all = new ArrayList<>(
                under.stream().filter(s -> !replaced.contains(s.heading())).toList());
        all.addAll(upper);
        return all;
    }

    private static Optional<Edition> at(List<Edition> editions, LocalDate day) {
        return editions.stream().filter(e -> e.validity().contains(day)).findFirst();
    }

    /// Letters follow the day of sending, so each version also knows what later ones demand.
    private static List<Edition> withAllLetters(List<Edition> editions) {
        NavigableMap<LocalDate, LetterDuties> all = new TreeMap<>();
        editions.stream()
                .sorted(Comparator.comparing(e -> e.validity().from()))
                .forEach(e -> all.putAll(e.rules().letters()));
        return editions.stream().map(e -> with(e, all)).toList();
    }

    private static Edition with(Edition edition, NavigableMap<LocalDate, LetterDuties> letters) {
        return new Edition(
                edition.id(),
                edition.validity(),
                edition.rules().with(letters),
                edition.calendar(),
                edition.sections(),
                edition.sources());
    }

    private static RegimeId id(Field field) {
        try {
            return new RegimeId(field.value());
        } catch (IllegalArgumentException e) {
            throw field.says("\"" + field.value() + "\" is not the id of a law: capitals, digits and hyphens");
        }
    }
}
