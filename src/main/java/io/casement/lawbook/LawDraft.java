// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.lawbook;

import io.casement.law.Confidence;
import io.casement.law.Regime;
import io.casement.law.RegimeId;
import io.casement.law.Validity;
import io.casement.lawbook.LawPart.Spot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A law file while a person edits it: a value, of which each change makes another.
///
/// Only the lines that a change is about are touched. What a law inherits is changed by writing the whole heading
/// into its own file first, as the format wants it. A draft may be wrong for a while; [#check] tells where.
public final class LawDraft {
    private final Lawbook book;
    private final RegimeId id;
    private final LawSheet sheet;
    private final LawText read;

    private LawDraft(Lawbook book, RegimeId id, LawSheet sheet) {
        this.book = book;
        this.id = id;
        this.sheet = sheet;
        this.read = sheet.read();
    }

    /// A draft of `text` in the place of that law's file.
    ///
    /// @param book the laws from which this one may inherit, and those that may inherit from it
    /// @throws LawFileUnreadable if the text is not of the format at all
    public static LawDraft of(Lawbook book, RegimeId id, String text) {
        return new LawDraft(book, id, LawSheet.of(id.value() + ".law", text));
    }

    /// The law as the book has it.
    public static LawDraft of(Lawbook book, RegimeId id) {
        return of(book, id, book.text(id).orElseThrow(() -> new IllegalArgumentException("there is no law " + id)));
    }

    /// The id that a file names in its head, so that it can be brought in under it.
    ///
    /// @throws LawFileUnreadable if it names none
    public static RegimeId idOf(String file, String text) {
        Field said = LawText.parse(file, text).requireHead("law");
        try {
            return new RegimeId(said.value());
        } catch (IllegalArgumentException e) {
            throw said.says("\"" + said.value() + "\" is not the id of a law: capitals, digits and hyphens");
        }
    }

    /// The same law with another text.
    ///
    /// @throws LawFileUnreadable if the text is not of the format at all
    public LawDraft reading(String text) {
        return of(book, id, text);
    }

    public RegimeId id() {
        return id;
    }

    public String text() {
        return sheet.text();
    }

    /// The law that this one starts from, if any.
    public Optional<RegimeId> parent() {
        return read.head("inherits").map(field -> new RegimeId(field.value()));
    }

    /// The versions that the file itself has, in order.
    public List<Validity> versions() {
        return read.versions().stream().map(v -> new Validity(v.from(), v.to())).toList();
    }

    /// Everything that holds on a day, inherited and own, in the order of the files.
    public List<LawPart> parts(LocalDate day) {
        return LawPart.of(standing(day), sheet.file(), sources());
    }

    public Optional<LawPart> part(LocalDate day, Spot spot) {
        return parts(day).stream().filter(p -> p.spot().equals(spot)).findFirst();
    }

    /// The book as it would be with this draft in it, or why it cannot be read.
    ///
    /// @param wrong in this file or in a law that inherits from it
    public record Preview(Optional<Lawbook> book, Optional<LawFileUnreadable> wrong) {
        /// The law as it would hold for a request received on that day.
        public Optional<Regime> regime(RegimeId id, LocalDate received) {
            return book.flatMap(one -> one.regime(id, received));
        }
    }

    /// Reads the draft, and the laws that inherit from it, as the program would.
    public Preview preview() {
        try {
            return new Preview(Optional.of(book.replacing(id, text())), Optional.empty());
        } catch (LawFileUnreadable wrong) {
            return new Preview(Optional.empty(), Optional.of(wrong));
        }
    }

    /// What is wrong with it, if anything: in this file or in a law that inherits from it.
    public Optional<LawFileUnreadable> check() {
        return preview().wrong();
    }

    /// The law as it would hold for a request received on that day; empty if the draft is wrong, too.
    public Optional<Regime> regime(LocalDate received) {
        return preview().regime(id, received);
    }

    // ---- changing ------------------------------------------------------------------------------------------------

    /// Another value for a field; the field is added if it is not there. Blank takes the field away.
    public LawDraft set(LocalDate day, Spot spot, String key, String value) {
        String line = oneLine(value);
        Optional<List<String>> other = LawFact.inOtherWords(key);
        if (other.isPresent()) {
            return own(day, spot.heading())
                    .field(
                            day,
                            spot,
                            other.get().getFirst(),
                            (lines, field) -> line.isEmpty()
                                    ? field.attribute(other.get().getLast())
                                            .map(lines::without)
                                            .orElse(lines)
                                    : lines.attribute(field, other.get().getLast(), line));
        }
        return own(day, spot.heading()).at(day, spot, (lines, section) -> {
            Optional<Field> field = section.field(key);
            if (line.isEmpty()) {
                return field.map(lines::without).orElse(lines);
            }
            return field.map(one -> lines.value(one, line)).orElseGet(() -> lines.field(section, key, line));
        });
    }

    /// Other remarks on a section, as one; blank takes them away.
    public LawDraft setNote(LocalDate day, Spot spot, String note) {
        String line = oneLine(note);
        LawDraft without = own(day, spot.heading()).at(day, spot, LawDraft::withoutNotes);
        return line.isEmpty() ? without : without.at(day, spot, (lines, section) -> lines.field(section, "note", line));
    }

    private static LawSheet withoutNotes(LawSheet lines, Section section) {
        LawSheet left = lines;
        for (Field field : section.fields().reversed()) {
            if (field.key().equals("note")) {
                left = left.without(field);
            }
        }
        return left;
    }

    /// Says where the value of a field comes from: words that name the source, and the day on which it was seen.
    public LawDraft found(LocalDate day, Spot spot, String named, Backing backing) {
        String key = LawFact.inOtherWords(named).map(List::getFirst).orElse(named);
        LawDraft owned = own(day, spot.heading());
        String name = owned.sourceName(backing);
        return owned.withSource(name, backing)
                .field(day, spot, key, (lines, field) -> lines.attribute(field, "source", name))
                .field(day, spot, key, (lines, field) -> lines.attribute(field, "confidence", backing.grade()));
    }

    /// A new section with its fields in order, founded on one source.
    public LawDraft add(LocalDate day, String heading, Map<String, String> fields, Backing backing) {
        LawDraft owned = own(day, heading);
        String name = owned.sourceName(backing);
        LawDraft sourced = owned.withSource(name, backing);
        List<String> block = new ArrayList<>();
        block.add("[" + heading + "]");
        block.add("source: " + name);
        block.add("confidence: " + backing.grade());
        fields.forEach((key, value) -> {
            if (!value.isBlank()) {
                block.add(key + ": " + oneLine(value));
            }
        });
        LawText.Version version = sourced.version(day);
        int after = version.sections().stream()
                .filter(s -> s.heading().equals(heading))
                .reduce((first, second) -> second)
                .map(LawSheet::end)
                .orElse(LawSheet.end(version));
        return sourced.with(sourced.sheet.blocks(after, List.of(block)));
    }

    /// Whether a section can be taken away: the format has no way to take away the only one of a heading that a law
    /// inherits or has from a version before.
    public boolean mayRemove(LocalDate day, Spot spot) {
        long many = standing(day).stream()
                .filter(s -> s.heading().equals(spot.heading()))
                .count();
        return many > 1 || (isOwn(day, spot.heading()) && !below(day, spot.heading()));
    }

    /// Without a section.
    public LawDraft remove(LocalDate day, Spot spot) {
        if (!mayRemove(day, spot)) {
            throw new IllegalArgumentException("[" + spot.heading() + "] is inherited and cannot be taken away");
        }
        return own(day, spot.heading()).at(day, spot, LawSheet::without);
    }

    /// Whether another version may begin on that day: within one that has begun before it.
    public boolean mayBegin(LocalDate day) {
        return read.versions().stream()
                .anyMatch(v -> day.isAfter(v.from())
                        && v.to().map(to -> !day.isAfter(to)).orElse(true));
    }

    /// Ends the version that holds on that day with the day before, and begins another; what is set for this day or
    /// a later one then leaves requests alone that were received earlier.
    public LawDraft newVersionFrom(LocalDate day) {
        if (!mayBegin(day)) {
            throw new IllegalArgumentException("no version that began earlier holds on " + day);
        }
        return with(sheet.split(version(day), day));
    }

    /// What founds a value: the words that name a source, when it was seen, and how good it is.
    public record Backing(String text, LocalDate seen, Confidence confidence) {
        private String grade() {
            return confidence.name().toLowerCase(Locale.ROOT);
        }
    }

    // ---- how -----------------------------------------------------------------------------------------------------

    private interface SectionChange {
        LawSheet apply(LawSheet lines, Section section);
    }

    private interface FieldChange {
        LawSheet apply(LawSheet lines, Field field);
    }

    private LawDraft with(LawSheet changed) {
        return new LawDraft(book, id, changed);
    }

    private LawDraft at(LocalDate day, Spot spot, SectionChange change) {
        List<Section> same = version(day).sections().stream()
                .filter(s -> s.heading().equals(spot.heading()))
                .toList();
        if (spot.nth() >= same.size()) {
            throw new IllegalArgumentException("there is no [" + spot.heading() + "] number " + spot.nth());
        }
        return with(change.apply(sheet, same.get(spot.nth())));
    }

    private LawDraft field(LocalDate day, Spot spot, String key, FieldChange change) {
        return at(day, spot, (lines, section) -> change.apply(lines, section.require(key)));
    }

    /// Writes all sections of a heading into the version that holds on a day, if they stand elsewhere.
    private LawDraft own(LocalDate day, String heading) {
        List<Section> now =
                standing(day).stream().filter(s -> s.heading().equals(heading)).toList();
        if (now.isEmpty() || isOwn(day, heading)) {
            return this;
        }
        return with(sheet.blocks(
                LawSheet.end(version(day)), now.stream().map(this::block).toList()));
    }

    private List<String> block(Section section) {
        String file = section.place().file();
        if (file.equals(sheet.file())) {
            return sheet.block(section);
        }
        RegimeId other = new RegimeId(file.substring(0, file.length() - ".law".length()));
        return LawSheet.of(file, book.text(other).orElseThrow()).block(section);
    }

    private boolean isOwn(LocalDate day, String heading) {
        return version(day).sections().stream().anyMatch(s -> s.heading().equals(heading));
    }

    /// Whether a heading would still be there without the version's own sections.
    private boolean below(LocalDate day, String heading) {
        LawText.Version version = version(day);
        return inherited(day).stream().anyMatch(s -> s.heading().equals(heading))
                || read.versions().stream()
                        .takeWhile(v -> !v.equals(version))
                        .anyMatch(v ->
                                v.sections().stream().anyMatch(s -> s.heading().equals(heading)));
    }

    private List<Section> inherited(LocalDate day) {
        return parent().map(p -> book.sections(p, day)).orElse(List.of());
    }

    private List<Section> standing(LocalDate day) {
        LawText.Version version = version(day);
        List<Section> all = inherited(day);
        for (LawText.Version one : read.versions()) {
            all = Shelf.over(all, one.sections());
            if (one.equals(version)) {
                break;
            }
        }
        return all;
    }

    private LawText.Version version(LocalDate day) {
        return read.versions().stream()
                .filter(v -> new Validity(v.from(), v.to()).contains(day))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(id + " has no version for " + day));
    }

    private Sources sources() {
        return parent().map(book::sources).orElse(Sources.none()).withAnyOf(read);
    }

    /// The name of a source with the same words and day, or a free one.
    private String sourceName(Backing backing) {
        Map<String, Sources.Named> known = sources().byName();
        Sources.Named wanted = new Sources.Named(oneLine(backing.text()), backing.seen());
        Optional<String> same = known.entrySet().stream()
                .filter(e -> e.getValue().equals(wanted))
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst();
        return same.orElseGet(() -> {
            int number = 1;
            while (known.containsKey("office-" + number)) {
                number++;
            }
            return "office-" + number;
        });
    }

    private LawDraft withSource(String name, Backing backing) {
        if (sources().byName().containsKey(name)) {
            return this;
        }
        List<String> block =
                List.of("[source " + name + "]", "text: " + oneLine(backing.text()), "seen: " + backing.seen());
        int after = read.shared().stream()
                .map(LawSheet::end)
                .reduce(Math::max)
                .or(() -> read.head().stream().map(LawSheet::end).reduce(Math::max))
                .orElse(0);
        return with(sheet.blocks(after, List.of(block)));
    }

    /// Values stand on one line of the file.
    private static String oneLine(String value) {
        return value.replaceAll("\\s+", " ").strip();
    }
}
