// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.store;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/// Finds cases by their words: for each term the cases that hold it, in blocks of 4096.
///
/// A case whose words changed waits unfiled until there are a hundred of them, because filing touches a row for
/// each term; until then it is looked through by itself. Either way a search sees what was saved a moment ago.
final class WordFile {

    private static final int BLOCK = 4096;
    private static final int MAP = BLOCK / Byte.SIZE;
    private static final int MOST_UNFILED = 100;

    /// How many letters a beginning has that is filed as if it were a term: short beginnings have too many terms.
    private static final int SHORT = 2;

    /// Marks a beginning; no term has it.
    private static final char BEGINNING = '*';

    private final Handle handle;
    private final Map<Integer, NavigableSet<String>> unfiled = new TreeMap<>();

    WordFile(Handle handle) {
        this.handle = handle;
        handle.createQuery("select w.case_no, w.terms from case_words w join unfiled u on u.case_no = w.case_no")
                .map((rows, _) -> Map.entry(rows.getInt(1), terms(rows.getString(2))))
                .forEach(each -> unfiled.put(each.getKey(), each.getValue()));
    }

    /// What was rolled back may be remembered wrongly.
    void reload() {
        unfiled.clear();
        unfiled.putAll(new WordFile(handle).unfiled);
    }

    /// @param terms all words of the case as they are now
    void write(int no, NavigableSet<String> terms) {
        var text = String.join(" ", terms);
        var old = texts(no);
        if (old.isPresent() && old.get().terms().equals(text)) {
            return;
        }
        if (old.isPresent()) {
            handle.execute("update case_words set terms = ? where case_no = ?", text, no);
        } else {
            handle.execute("insert into case_words values (?, ?, '')", no, text);
        }
        if (unfiled.put(no, terms) == null) {
            handle.execute("insert into unfiled values (?)", no);
        }
    }

    NavigableSet<String> of(int no) {
        return texts(no).map(texts -> terms(texts.terms())).orElseGet(TreeSet::new);
    }

    private record Texts(String terms, String filed) {}

    private Optional<Texts> texts(int no) {
        return handle.createQuery("select terms, filed from case_words where case_no = ?")
                .bind(0, no)
                .map((rows, _) -> new Texts(rows.getString(1), rows.getString(2)))
                .findOne();
    }

    private static NavigableSet<String> terms(String text) {
        var terms = new TreeSet<>(Arrays.asList(text.split(" ")));
        terms.remove("");
        return terms;
    }

    // ---- filing --------------------------------------------------------------------------------------------------

    boolean isFull() {
        return unfiled.size() >= MOST_UNFILED;
    }

    /// The same while many cases are written: the more are filed at once, the fewer rows are written twice.
    boolean isOverfull() {
        return unfiled.size() >= BLOCK;
    }

    /// Files all that waits.
    void file() {
        var changes = new TreeMap<Place, Map<Integer, Boolean>>();
        for (var each : unfiled.entrySet()) {
            var no = each.getKey();
            var now = withBeginnings(each.getValue());
            var before = withBeginnings(terms(texts(no).map(Texts::filed).orElse("")));
            for (var term : now) {
                if (!before.contains(term)) {
                    change(changes, term, no, true);
                }
            }
            for (var term : before) {
                if (!now.contains(term)) {
                    change(changes, term, no, false);
                }
            }
        }
        apply(changes);
        try (var batch = handle.prepareBatch("update case_words set filed = terms where case_no = ?")) {
            unfiled.keySet().forEach(batch::add);
            batch.execute();
        }
        handle.execute("delete from unfiled");
        unfiled.clear();
    }

    private record Place(String term, int block) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            var order = term.compareTo(other.term);
            return order == 0 ? Integer.compare(block, other.block) : order;
        }
    }

    private static void change(Map<Place, Map<Integer, Boolean>> changes, String term, int no, boolean in) {
        changes.computeIfAbsent(new Place(term, no / BLOCK), _ -> new HashMap<>())
                .put(no % BLOCK, in);
    }

    private void apply(Map<Place, Map<Integer, Boolean>> changes) {
        if (changes.isEmpty()) {
            return;
        }
        try (var delete = handle.prepareBatch("delete from word where term = ? and block = ?");
                var insert = handle.prepareBatch("insert into word values (?, ?, ?)")) {
            for (var each : changes.entrySet()) {
                var place = each.getKey();
                var cases = cases(place);
                each.getValue().forEach(cases::set);
                delete.add(place.term(), place.block());
                if (!cases.isEmpty()) {
                    insert.add(place.term(), place.block(), packed(cases));
                }
            }
            delete.execute();
            if (insert.size() > 0) {
                insert.execute();
            }
        }
    }

    private BitSet cases(Place place) {
        return handle.createQuery("select cases from word where term = ? and block = ?")
                .bind(0, place.term())
                .bind(1, place.block())
                .map((rows, _) -> unpacked(rows.getBytes(1)))
                .findOne()
                .orElseGet(BitSet::new);
    }

    /// Few cases as a list of 16-bit numbers, many as a map of bits.
    private static byte[] packed(BitSet cases) {
        if (cases.cardinality() * Short.BYTES >= MAP) {
            return Arrays.copyOf(cases.toByteArray(), MAP);
        }
        var list = ByteBuffer.allocate(cases.cardinality() * Short.BYTES);
        cases.stream().forEach(no -> list.putShort((short) no));
        return list.array();
    }

    private static BitSet unpacked(byte[] bytes) {
        if (bytes.length == MAP) {
            return BitSet.valueOf(bytes);
        }
        var cases = new BitSet();
        var list = ByteBuffer.wrap(bytes);
        while (list.remaining() >= Short.BYTES) {
            cases.set(list.getShort());
        }
        return cases;
    }

    private static Set<String> withBeginnings(NavigableSet<String> terms) {
        var all = new HashSet<String>(terms);
        for (var term : terms) {
            for (var length = 1; length <= SHORT && length <= term.length(); length++) {
                if (!Character.isHighSurrogate(term.charAt(length - 1))) {
                    all.add(term.substring(0, length) + BEGINNING);
                }
            }
        }
        return all;
    }

    // ---- finding -------------------------------------------------------------------------------------------------

    /// The numbers of all cases that hold all that is sought.
    BitSet find(Terms.Sought sought) {
        Optional<BitSet> found = Optional.empty();
        for (var term : sought.whole()) {
            found = Optional.of(both(found, holding(term)));
        }
        for (var start : sought.begun()) {
            found = Optional.of(both(found, start.length() <= SHORT ? holding(start + BEGINNING) : beginning(start)));
        }
        var all = found.orElseGet(BitSet::new);
        unfiled.forEach((no, terms) -> all.set(no, sought.isIn(terms)));
        return all;
    }

    private static BitSet both(Optional<BitSet> one, BitSet other) {
        one.ifPresent(other::and);
        return other;
    }

    private BitSet holding(String term) {
        return union("where term = ?", List.of(term));
    }

    private BitSet beginning(String start) {
        return union("where term >= ? and term < ?", List.of(start, start + Character.MAX_VALUE));
    }

    private BitSet union(String where, List<String> bound) {
        var all = new BitSet();
        var query = handle.createQuery("select block, cases from word " + where);
        for (var i = 0; i < bound.size(); i++) {
            query.bind(i, bound.get(i));
        }
        query.map((rows, _) -> {
                    var first = rows.getInt(1) * BLOCK;
                    unpacked(rows.getBytes(2)).stream().forEach(no -> all.set(first + no));
                    return first;
                })
                .list();
        return all;
    }

    // ---- checking ------------------------------------------------------------------------------------------------

    /// For each case a sum over the terms under which it stands: equal to [#sumOf], if all is well.
    Map<Integer, Long> sums() {
        var sums = new HashMap<Integer, Long>();
        handle.createQuery("select term, block, cases from word")
                .map((rows, _) -> {
                    var first = rows.getInt(2) * BLOCK;
                    var worth = worth(rows.getString(1));
                    unpacked(rows.getBytes(3)).stream().forEach(no -> sums.merge(first + no, worth, Long::sum));
                    return first;
                })
                .forEach(_ -> {});
        return sums;
    }

    /// The sum over the terms under which a case should stand.
    long sumOf(int no) {
        return withBeginnings(terms(texts(no).map(Texts::filed).orElse(""))).stream()
                .mapToLong(WordFile::worth)
                .sum();
    }

    private static long worth(String term) {
        var worth = 1125899906842597L;
        for (var i = 0; i < term.length(); i++) {
            worth = 31 * worth + term.charAt(i);
        }
        return worth * 0x9E3779B97F4A7C15L;
    }
}
