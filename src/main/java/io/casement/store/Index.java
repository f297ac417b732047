// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.store;

import io.casement.cases.Card;
import io.casement.cases.ClockSheet;
import io.casement.cases.Laws;
import io.casement.keys.RegisterKey;
import io.casement.keys.SubKey;
import io.casement.law.RegimeId;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.h2.api.ErrorCode;
import org.h2.jdbcx.JdbcDataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/// The tables of an embedded register: one H2 file, written after the journal file and made anew from it at will.
///
/// One connection is held as long as the register is open: opening one per operation costs a hundred times as
/// much.
final class Index implements AutoCloseable {

    private static final String NAME = "index";
    private static final String FRESH = "index-new";
    private static final String ENDING = ".mv.db";

    /// H2 writes long results to files that are not enciphered.
    private static final int NEVER_TO_DISK = Integer.MAX_VALUE;

    private static final int ITEMS_AT_ONCE = 2000;
    private static final int CASES_AT_ONCE = 1000;

    private final Connection connection;
    private final Handle handle;
    private final Rows rows;
    private final Cards cards;
    private final WordFile words;
    private final QueueReader queue;
    private final CaseReader reader;
    private final Sheets sheets;
    private final TraceFile traces;
    private final SubKey office;
    private final LawRecords laws;
    private final StaffRecords staff;
    private final Conflicts conflicts;
    private Optional<Tally> tally = Optional.empty();

    private Index(Connection connection, Handle handle, Source source) {
        this.connection = connection;
        this.handle = handle;
        this.rows = new Rows(handle);
        this.cards = new Cards(handle, source.laws());
        this.words = new WordFile(handle);
        this.queue = new QueueReader(handle, cards, words, new Conflicts(handle));
        this.reader = new CaseReader(rows, source.key(), source.laws());
        this.sheets = new Sheets(handle);
        this.traces = new TraceFile(handle, cards);
        this.office = source.key().office();
        this.laws = new LawRecords(rows, office);
        this.staff = new StaffRecords(rows, office);
        this.conflicts = new Conflicts(handle);
    }

    /// What the index is made of.
    record Source(Volume volume, RegisterKey key, Laws laws, JournalFile journal, CaseKeys keys) {}

    // ---- opening -------------------------------------------------------------------------------------------------

    /// Opens the index and fills in what it lacks; makes it anew if it is not there, cannot be read or is of
    /// another journal.
    static Index open(Source source, Consumer<Progress> progress) throws IOException {
        if (source.volume().exists(NAME + ENDING)) {
            var index = tried(source, progress);
            if (index.isPresent()) {
                return index.get();
            }
        }
        return rebuild(source, progress);
    }

    private static Optional<Index> tried(Source source, Consumer<Progress> progress) throws IOException {
        Optional<Index> opened = Optional.empty();
        try {
            opened = Optional.of(connect(source, NAME, true));
            if (opened.get().fits(source)) {
                opened.get().catchUp(source, progress);
                return opened;
            }
        } catch (SQLException e) {
            if (e.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1) {
                throw new RegisterInUse("another program has the index of the register open", e);
            }
        } catch (JdbiException | Migrations.TooNew | DamagedRegister e) {
            // damaged beyond reading, or a newer version's: all that is in it stands in the journal, too
        } catch (IOException e) {
            opened.ifPresent(Index::close);
            throw e;
        }
        opened.ifPresent(Index::close);
        return Optional.empty();
    }

    /// Makes the index anew from the journal file, beside the old one, which it replaces when it is whole.
    static Index rebuild(Source source, Consumer<Progress> progress) throws IOException {
        var volume = source.volume();
        volume.delete(FRESH + ENDING);
        try {
            try (var fresh = connect(source, FRESH, false)) {
                fresh.begin(source);
                fresh.catchUp(source, progress);
                fresh.handle.useTransaction(_ -> fresh.words.file());
                fresh.sync();
            }
            volume.rename(FRESH + ENDING, NAME + ENDING);
            volume.forceFolder("");
            var index = connect(source, NAME, true);
            source.laws().read(index.laws);
            return index;
        } catch (SQLException | JdbiException e) {
            throw Failures.told(e);
        }
    }

    /// @param durable whether each commit is written at once
    private static Index connect(Source source, String name, boolean durable) throws SQLException, IOException {
        var database = new JdbcDataSource();
        database.setURL("jdbc:h2:" + source.volume().databasePath(name) + ";CIPHER=AES;TRACE_LEVEL_FILE=0"
                + ";TRACE_LEVEL_SYSTEM_OUT=0;DB_CLOSE_ON_EXIT=FALSE;QUERY_CACHE_SIZE=64;MAX_MEMORY_ROWS="
                + NEVER_TO_DISK
                + (durable ? ";WRITE_DELAY=0" : ""));
        database.setUser("casement");
        var key = source.key().database();
        var secret = Arrays.copyOf(key, key.length + 1);
        secret[key.length] = ' ';
        database.setPasswordChars(secret);
        Arrays.fill(key, '\0');
        try {
            var connection = database.getConnection();
            try {
                var handle = Jdbi.create(connection).open();
                Migrations.run(handle);
                return new Index(connection, handle, source);
            } catch (JdbiException | IOException e) {
                try (connection) {
                    throw e;
                }
            }
        } finally {
            Arrays.fill(secret, '\0');
        }
    }

    // ---- the ledger ----------------------------------------------------------------------------------------------

    private record Ledger(
            UUID register, UUID journalFile, long journalNo, String journalTag, UUID keysFile, long keysNo) {}

    private Optional<Ledger> ledger() {
        return handle.createQuery("select register, journal_file, journal_no, journal_tag, keys_file, keys_no"
                        + " from ledger where id = 1")
                .map((row, _) -> new Ledger(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getLong(3),
                        row.getString(4),
                        row.getObject(5, UUID.class),
                        row.getLong(6)))
                .findOne();
    }

    private void begin(Source source) {
        handle.execute(
                "insert into ledger values (1, ?, ?, 0, '', ?, 0)",
                source.key().register(),
                source.journal().tip().file(),
                source.keys().tip().file());
    }

    private void reached(long number, String tag) {
        handle.execute("update ledger set journal_no = ?, journal_tag = ? where id = 1", number, tag);
    }

    private void reached(JournalFile.Tip keys) {
        handle.execute("update ledger set keys_file = ?, keys_no = ? where id = 1", keys.file(), keys.number());
    }

    /// Whether this is the index of this journal, up to some place in it.
    private boolean fits(Source source) {
        var tip = source.journal().tip();
        var ofJournal = ledger().filter(its ->
                its.register().equals(source.key().register())
                        && its.journalFile().equals(tip.file())
                        && its.journalNo() <= tip.number()
                        && (its.journalNo() < tip.number() || its.journalTag().equals(tip.tag())));
        return ofJournal.isPresent() && isWhole();
    }

    private boolean isWhole() {
        if (rows.count("stale") > 0) {
            return true;
        }
        var cases = rows.count("case_file");
        return rows.count("card") == cases && rows.count("case_words") == cases;
    }

    // ---- filling in ----------------------------------------------------------------------------------------------

    private void catchUp(Source source, Consumer<Progress> progress) throws IOException {
        var ledger = ledger().orElseThrow();
        var before = ledger.journalNo();
        handle.begin();
        catchUpKeys(source.keys(), ledger);
        handle.commit();
        var tip = source.journal().tip();
        var waiting = new ArrayList<Numbered>();
        source.journal().replay(before, (number, payload) -> {
            waiting.add(new Numbered(number, ItemCodec.read(payload)));
            if (waiting.size() >= ITEMS_AT_ONCE && number < tip.number()) {
                fill(waiting, number, "");
                progress.accept(new Progress(Progress.Phase.REBUILDING_ROWS, number - before, tip.number() - before));
            }
        });
        if (before < tip.number()) {
            fill(waiting, tip.number(), tip.tag());
        }
        source.laws().read(laws);
        refreshStale(progress);
        if (before < tip.number()) {
            handle.useTransaction(_ -> reckon(source.laws(), progress));
        }
    }

    /// Reckons anew under every law that is another than when its offers were reckoned.
    ///
    /// @return the laws that changed
    private Set<RegimeId> reckon(Laws book, Consumer<Progress> progress) {
        var changed = sheets.changed(book);
        if (!changed.isEmpty()) {
            progress.accept(new Progress(Progress.Phase.RECKONING, 0, sheets.open(changed)));
            sheets.reckon(changed, book);
        }
        return changed;
    }

    /// Brings what newer rules would change up to the laws of today.
    ///
    /// @return the laws that are others than before
    Set<RegimeId> reckonAnew(Laws book, Consumer<Progress> progress) {
        var changed = handle.inTransaction(_ -> reckon(book, progress));
        if (!changed.isEmpty()) {
            sync();
        }
        return changed;
    }

    private void fill(List<Numbered> waiting, long number, String tag) {
        handle.useTransaction(_ -> {
            for (var no : rows.write(waiting)) {
                handle.execute("delete from stale where case_no = ?", no);
                handle.execute("insert into stale values (?)", no);
            }
            reached(number, tag);
        });
        waiting.clear();
    }

    private void catchUpKeys(CaseKeys keys, Ledger ledger) throws IOException {
        var tip = keys.tip();
        if (ledger.keysFile().equals(tip.file()) && ledger.keysNo() == tip.number()) {
            return;
        }
        var sameFile = ledger.keysFile().equals(tip.file()) && ledger.keysNo() < tip.number();
        if (!sameFile) {
            rows.forgetKeys();
        }
        keys.replay(sameFile ? ledger.keysNo() : 0, rows::key);
        reached(tip);
    }

    private void refreshStale(Consumer<Progress> progress) throws IOException {
        var total = rows.count("stale");
        for (var done = 0L; ; ) {
            var some = handle.createQuery("select case_no from stale order by case_no fetch first ? rows only")
                    .bind(0, CASES_AT_ONCE)
                    .mapTo(Integer.class)
                    .list();
            if (some.isEmpty()) {
                return;
            }
            handle.begin();
            for (var no : some) {
                refresh(no);
                handle.execute("delete from stale where case_no = ?", no);
            }
            if (words.isOverfull()) {
                words.file();
            }
            handle.commit();
            done += some.size();
            progress.accept(new Progress(Progress.Phase.REBUILDING_CARDS, done, total));
        }
    }

    /// Computes card and words of a case anew. Seals are not compared here: a case that does not fit its seals is
    /// shown in the queue, and refused when it is opened.
    private void refresh(int no) throws IOException {
        var head = rows.head(no).orElseThrow();
        var papers = readable(head);
        var file = reader.unsealed(head);
        var card = reader.card(file, papers.map(Papers::person));
        cards.write(no, card);
        sheets.write(no, card, ClockSheet.of(file));
        conflicts.write(no, file);
        words.write(no, CaseReader.terms(head, papers));
        traces.write(no, papers.map(its -> CaseReader.traces(head, its)));
    }

    private Optional<Papers> readable(CaseHead head) throws IOException {
        try {
            return reader.papers(head);
        } catch (DamagedRegister damage) {
            return Optional.empty();
        }
    }

    // ---- saving --------------------------------------------------------------------------------------------------

    /// Takes over what the journal file has taken already; returns when it is on the disk here, too.
    void save(List<Numbered> items, Source source) throws IOException {
        var gone = new ArrayList<Card>();
        var come = new ArrayList<Card>();
        handle.begin();
        catchUpKeys(source.keys(), ledger().orElseThrow());
        var touched = rows.write(items);
        if (items.stream().map(Numbered::item).anyMatch(LawRecords::isOne)) {
            source.laws().read(laws);
            reckon(source.laws(), _ -> {});
        }
        for (var no : touched) {
            cards.find(no).map(Cards.Row::card).ifPresent(gone::add);
            refresh(no);
            cards.find(no).map(Cards.Row::card).ifPresent(come::add);
        }
        if (words.isFull()) {
            words.file();
        }
        reached(source.journal().tip().number(), source.journal().tip().tag());
        handle.commit();
        tally.ifPresent(counts -> {
            gone.forEach(counts::remove);
            come.forEach(counts::add);
        });
        sync();
    }

    /// A commit alone is not on the disk: H2 forces its file only at a checkpoint.
    private void sync() {
        handle.execute("checkpoint sync");
    }

    // ---- reading -------------------------------------------------------------------------------------------------

    Rows rows() {
        return rows;
    }

    Cards cards() {
        return cards;
    }

    WordFile words() {
        return words;
    }

    QueueReader queue() {
        return queue;
    }

    Sheets sheets() {
        return sheets;
    }

    StaffRecords staff() {
        return staff;
    }

    Conflicts conflicts() {
        return conflicts;
    }

    TraceFile traces() {
        return traces;
    }

    LawRecords laws() {
        return laws;
    }

    CaseReader reader() {
        return reader;
    }

    /// Counted once, when somebody wants to know, and kept up afterwards.
    Tally tally() {
        if (tally.isEmpty()) {
            tally = Optional.of(Tally.read(handle));
        }
        return tally.get();
    }

    // ---- closing -------------------------------------------------------------------------------------------------

    /// What goes wrong with closing is no loss: all that is here stands in the journal file.
    @Override
    public void close() {
        try (connection;
                office) {
            handle.close();
        } catch (SQLException | JdbiException e) {
            return;
        }
    }
}
