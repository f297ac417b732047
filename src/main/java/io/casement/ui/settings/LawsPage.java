// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.settings;

import io.casement.desk.Procedures;
import io.casement.law.RegimeId;
import io.casement.lawbook.Lawbook;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The laws by name, and the calendars that run out.
///
/// @param runningOut what to say of calendars whose last year is near; empty if none is
record LawsPage(List<Row> rows, Optional<String> runningOut) {

    LawsPage {
        rows = List.copyOf(rows);
    }

    /// One law in the list.
    ///
    /// @param period how long the answer may take, "45 d"
    /// @param mark   why it stands out: the office has its own version, or one waits for approval
    record Row(RegimeId id, String name, String shortName, String period, Optional<Mark> mark) {

        boolean matches(String words) {
            var wanted = words.strip().toLowerCase(Locale.ROOT);
            return (name + " " + shortName + " " + id.value())
                    .toLowerCase(Locale.ROOT)
                    .contains(wanted);
        }
    }

    /// Why a law stands out.
    enum Mark {
        /// Something was changed here and not proposed yet.
        DRAFT,
        /// The office goes by a text of its own.
        OWN,
        /// Somebody proposed another text.
        WAITS
    }

    /// The refusal catalogue first, then the laws by name, and those that are only proposed or drafted yet.
    ///
    /// @param drafts laws of which there is a draft here
    static LawsPage of(Procedures work, Set<RegimeId> drafts, LawSpeech speech) {
        var book = work.lawbook();
        Map<RegimeId, Mark> marks = new HashMap<>();
        Set<RegimeId> all = new TreeSet<>(drafts);
        for (var standing : work.laws().laws()) {
            all.add(standing.law());
            standing.inForce().ifPresent(own -> marks.put(standing.law(), Mark.OWN));
            if (!standing.proposals().isEmpty()) {
                marks.put(standing.law(), Mark.WAITS);
            }
        }
        drafts.forEach(id -> marks.put(id, Mark.DRAFT));
        var collator = Collator.getInstance(speech.words().locale());
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(
                Lawbook.GROUNDS,
                speech.words().text("settings.catalogue"),
                "",
                "",
                Optional.ofNullable(marks.get(Lawbook.GROUNDS))));
        book.catalogue().stream()
                .map(law -> new Row(
                        law.id(),
                        law.name(),
                        law.shortName().orElse(""),
                        LawPage.period(law, speech)
                                .orElseGet(() -> speech.words().text("settings.short.unknown")),
                        Optional.ofNullable(marks.get(law.id()))))
                .sorted(Comparator.comparing(Row::name, collator::compare)
                        .thenComparing(row -> row.id().value()))
                .forEach(rows::add);
        rows.forEach(row -> all.remove(row.id()));
        all.forEach(id -> rows.add(new Row(id, id.value(), "", "", Optional.ofNullable(marks.get(id)))));
        var ending = book.calendarsRunningOut(work.today());
        return new LawsPage(
                rows,
                ending.isEmpty()
                        ? Optional.empty()
                        : Optional.of(speech.words()
                                .count("settings.running-out", ending.size(), String.join(", ", ending))));
    }
}
