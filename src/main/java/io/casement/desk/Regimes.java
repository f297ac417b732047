// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.desk;

import io.casement.cases.CaseFile;
import io.casement.cases.ClockSheet;
import io.casement.cases.Laws;
import io.casement.cases.RulesOffer;
import io.casement.law.Regime;
import io.casement.law.RegimeId;
import io.casement.law.RulesId;
import io.casement.lawbook.LawFileUnreadable;
import io.casement.lawbook.Lawbook;
import io.casement.lawbook.Rules;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/// The law of each case: the newest there is, in the version of its day of receipt, but with the periods and holidays
/// by which the case got its dates. A law that changes therefore moves no open case; it only makes an offer.
///
/// The book may be read from any thread; it is swapped on the clerk thread. Each open register has regimes of its own.
public final class Regimes implements Laws {

    private final Lawbook shipped;
    private final Map<RulesId, Rules> known = new ConcurrentHashMap<>();
    private volatile Now now;
    private volatile Archive archive = new Nothing();

    /// The book as it is now.
    ///
    /// @param own the office's texts that are in force
    /// @param unreadable its texts that this program cannot read: there the program's own is in force
    /// @param former by which rules cases count that were logged before rules were remembered
    private record Now(
            Lawbook book,
            Map<RegimeId, String> own,
            Map<RegimeId, LawFileUnreadable> unreadable,
            Map<RegimeId, RulesId> former) {}

    private record Nothing() implements Archive {
        @Override
        public Map<RegimeId, String> ownTexts() {
            return Map.of();
        }

        @Override
        public Optional<String> rules(RulesId id) {
            return Optional.empty();
        }

        @Override
        public Map<RegimeId, RulesId> formerRules() {
            return Map.of();
        }
    }

    /// @param shipped the laws of the program
    public Regimes(Lawbook shipped) {
        this.shipped = shipped;
        this.now = new Now(shipped, Map.of(), Map.of(), Map.of());
    }

    /// The laws in force: those of the program, and in their place the office's own.
    public Lawbook lawbook() {
        return now.book();
    }

    /// The laws of the program.
    public Lawbook shipped() {
        return shipped;
    }

    /// The office's own texts that are in force.
    Map<RegimeId, String> own() {
        return now.own();
    }

    /// The office's texts that this program cannot read, so that its own are in force.
    Map<RegimeId, LawFileUnreadable> unreadable() {
        return now.unreadable();
    }

    /// Regimes as they would be with another text of one law; this one stays as it is.
    ///
    /// @param text empty for the program's own
    /// @throws LawFileUnreadable if it, or a law that inherits from it, breaks a rule of the format
    Regimes with(RegimeId law, Optional<String> text) {
        Map<RegimeId, String> texts = new TreeMap<>(now.own());
        text.ifPresentOrElse(own -> texts.put(law, own), () -> texts.remove(law));
        var other = new Regimes(shipped);
        other.now = new Now(shipped.with(texts), texts, Map.of(), now.former());
        other.archive = archive;
        other.known.putAll(known);
        return other;
    }

    // ---- the law of a case -----------------------------------------------------------------------------------------

    /// A law that is not in the book (any more), or not in force on that day, is another law: its last day is
    /// entered by hand.
    @Override
    public Regime of(CaseFile file) {
        var newest = newest(file.law(), file.received());
        return pinned(newest, file.law().flatMap(law -> rules(law, file.rules())), file.received());
    }

    /// The newest law, whatever a case counts by.
    public Optional<Regime> of(RegimeId id, LocalDate received) {
        return now.book().regime(id, received);
    }

    /// The rules that a case gets that is put under this law now.
    public Optional<RulesId> rulesOf(RegimeId law) {
        return now.book().rules(law).map(rules -> {
            known.putIfAbsent(rules.id(), rules);
            return rules.id();
        });
    }

    private Regime newest(Optional<RegimeId> law, LocalDate received) {
        return law.flatMap(id -> of(id, received))
                .or(() -> of(RegimeId.OTHER, received))
                .orElseThrow(() -> new IllegalStateException("the book has no page for another law"));
    }

    private Optional<RulesId> rules(RegimeId law, Optional<RulesId> named) {
        return named.or(() -> Optional.ofNullable(now.former().get(law)));
    }

    private Regime pinned(Regime newest, Optional<RulesId> rules, LocalDate received) {
        return rules.filter(id -> !rulesOf(newest.id()).equals(Optional.of(id)))
                .flatMap(id -> read(newest.id(), id))
                .map(old -> old.in(newest, received))
                .orElse(newest);
    }

    private Optional<Rules> read(RegimeId law, RulesId id) {
        var rules = known.get(id);
        if (rules != null) {
            return Optional.of(rules).filter(each -> each.law().equals(law));
        }
        try {
            var kept = archive.rules(id).map(text -> Rules.read(law, text));
            kept.ifPresent(each -> known.put(id, each));
            return kept;
        } catch (LawFileUnreadable damaged) {
            // told by "casement check"; the newest rules are better than none
            return Optional.empty();
        }
    }

    @Override
    public Optional<RulesOffer> offer(ClockSheet sheet) {
        var newest = rulesOf(sheet.law());
        var counted = rules(sheet.law(), sheet.rules());
        if (newest.isEmpty() || counted.isEmpty() || counted.equals(newest)) {
            return Optional.empty();
        }
        var law = newest(Optional.of(sheet.law()), sheet.received());
        return RulesOffer.of(sheet, pinned(law, counted, sheet.received()), law, newest.get());
    }

    // ---- what the register keeps -----------------------------------------------------------------------------------

    @Override
    public Optional<String> textOf(RulesId rules) {
        return Optional.ofNullable(known.get(rules)).map(Rules::text);
    }

    @Override
    public String stamp(RegimeId law) {
        return now.book().stamp(law);
    }

    /// A text of the office that this program cannot read is left out, and the program's own holds: a newer program
    /// may know other rules of the format than the one that took the text.
    @Override
    public void read(Archive kept) {
        archive = kept;
        var own = kept.ownTexts();
        var former = Map.copyOf(kept.formerRules());
        if (own.equals(now.own()) && now.unreadable().isEmpty()) {
            now = new Now(now.book(), now.own(), now.unreadable(), former);
            return;
        }
        try {
            now = new Now(shipped.with(own), Map.copyOf(own), Map.of(), former);
        } catch (LawFileUnreadable one) {
            now = oneByOne(own, former);
        }
    }

    private Now oneByOne(Map<RegimeId, String> own, Map<RegimeId, RulesId> former) {
        var book = shipped;
        Map<RegimeId, String> texts = new LinkedHashMap<>();
        Map<RegimeId, LawFileUnreadable> unreadable = new HashMap<>();
        for (var each : own.entrySet()) {
            Map<RegimeId, String> more = new LinkedHashMap<>(texts);
            more.put(each.getKey(), each.getValue());
            try {
                book = shipped.with(more);
                texts = more;
            } catch (LawFileUnreadable reason) {
                unreadable.put(each.getKey(), reason);
            }
        }
        return new Now(book, texts, unreadable, former);
    }
}
