// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.lawbook;

import io.casement.law.Clocks;
import io.casement.law.Regime;
import io.casement.law.RegimeId;
import io.casement.law.RulesId;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// All that moves a date under one law, as it once stood: its periods in every version and the holidays that were
/// counted with. Its text is all that is needed to count by it again, whatever becomes of the book, of the law that
/// it inherited from, and of the library that computed the holidays.
///
/// Immutable; any thread may ask.
public final class Rules {
    private static final String FILE = ">>> ";

    private final RegimeId law;
    private final Lawbook book;
    private final RulesId id;
    private final String text;

    private Rules(RegimeId law, Lawbook book, RulesId id, String text) {
        this.law = law;
        this.book = book;
        this.id = id;
        this.text = text;
    }

    /// The rules of a law of a book.
    static Rules of(RegimeId law, List<Edition> editions, Calendars calendars) {
        Map<String, String> files = RulesText.files(law, editions, calendars);
        StringBuilder text = new StringBuilder();
        files.forEach(
                (name, content) -> text.append(FILE).append(name).append('\n').append(content));
        return new Rules(law, Lawbook.unchecked(files), Fingerprint.of(editions, calendars), text.toString());
    }

    /// Rules that were kept.
    ///
    /// @throws LawFileUnreadable if the text is not one that [#text] gave
    public static Rules read(RegimeId law, String text) {
        Map<String, String> files = new LinkedHashMap<>();
        for (String part : text.split("(?m)^" + FILE, -1)) {
            int end = part.indexOf('\n');
            if (end > 0) {
                files.put(part.substring(0, end), part.substring(end + 1));
            }
        }
        if (!files.containsKey(law.value() + ".law")) {
            throw new Place(law.value() + ".law", 1).says("the file is missing from the rules that were kept");
        }
        Lawbook book = Lawbook.of(files);
        return new Rules(law, book, book.fingerprint(law), text);
    }

    public RulesId id() {
        return id;
    }

    public RegimeId law() {
        return law;
    }

    /// Self-contained, in the format of our law files, one behind the other.
    public String text() {
        return text;
    }

    /// Periods and holidays for a request received on this day; empty for a day on which the law had none.
    public Optional<Clocks> clocks(LocalDate received) {
        return book.regime(law, received).map(Regime::clocks);
    }

    /// A law with its clocks and its calendar as they stood in these rules; all else of it stays.
    ///
    /// @return the law itself where these rules know nothing of so early a day
    public Regime in(Regime newest, LocalDate received) {
        return book.regime(law, received)
                .map(pinned -> newest.with(pinned.clocks()).in(pinned.calendar()))
                .orElse(newest);
    }

    @Override
    public boolean equals(Object that) {
        return that instanceof Rules other && id.equals(other.id) && law.equals(other.law);
    }

    @Override
    public int hashCode() {
        return Objects.hash(law, id);
    }

    @Override
    public String toString() {
        return law + " " + id;
    }
}
