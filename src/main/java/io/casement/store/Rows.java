// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.store;

import io.casement.audit.Seal;
import io.casement.cases.CaseId;
import io.casement.cases.CaseNumber;
import io.casement.cases.ClerkId;
import io.casement.cases.DocumentId;
import io.casement.cases.Sha256;
import java.io.ByteArrayOutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/// The items of the journal as rows of tables.
final class Rows {

    /// H2 keeps no more than a mebibyte in one field.
    private static final int PIECE = 1_000_000;

    private static final int MOST_KNOWN = 50_000;

    private final Handle handle;
    private final Map<CaseId, Integer> known = new HashMap<>();

    Rows(Handle handle) {
        this.handle = handle;
    }

    // ---- writing -------------------------------------------------------------------------------------------------

    /// Writes items in their order; returns the numbers of the cases that they touch.
    Set<Integer> write(List<Numbered> items) {
        var touched = new HashSet<Integer>();
        write(items, Item.Opened.class, this::opened);
        write(items, Item.Entered.class, this::entered);
        write(newest(items), Item.Written.class, this::written);
        write(items, Item.Kept.class, this::kept);
        for (var each : items) {
            each.item().ofCase().ifPresent(id -> touched.add(no(id)));
            switch (each.item()) {
                case Item.Staff staff -> staff(each.number(), staff);
                case Item.Setting setting -> setting(each.number(), setting);
                case Item.Opened _, Item.Entered _, Item.Written _, Item.Kept _ -> {}
            }
        }
        return touched;
    }

    private interface Writing<I> {
        void write(List<Numbered> items, Class<I> kind);
    }

    private static <I extends Item> void write(List<Numbered> items, Class<I> kind, Writing<I> writing) {
        var some = items.stream().filter(each -> kind.isInstance(each.item())).toList();
        if (!some.isEmpty()) {
            writing.write(some, kind);
        }
    }

    /// Of papers that replace one another only the last is written.
    private static List<Numbered> newest(List<Numbered> items) {
        record Place(CaseId id, Slot slot, UUID paper) {}
        var last = new LinkedHashMap<Place, Numbered>();
        for (var each : items) {
            if (each.item() instanceof Item.Written paper) {
                last.put(new Place(paper.id(), paper.slot(), paper.paper()), each);
            }
        }
        return List.copyOf(last.values());
    }

    private void batch(String sql, Consumer<PreparedBatch> filling) {
        try (var batch = handle.prepareBatch(sql)) {
            filling.accept(batch);
            batch.execute();
        }
    }

    private void opened(List<Numbered> items, Class<Item.Opened> kind) {
        int last = handle.createQuery("select coalesce(max(case_no), 0) from case_file")
                .mapTo(Integer.class)
                .one();
        batch("insert into case_file values (?, ?, ?, ?, ?, ?, ?)", batch -> {
            var no = last;
            for (var each : items) {
                var opened = kind.cast(each.item());
                no++;
                remember(opened.id(), no);
                stamp(
                                batch.bind(0, no)
                                        .bind(1, opened.id().value())
                                        .bind(2, opened.number().year())
                                        .bind(3, opened.number().serial())
                                        .bind(4, each.number()),
                                5,
                                opened.stamp())
                        .add();
            }
        });
    }

    private void entered(List<Numbered> items, Class<Item.Entered> kind) {
        batch("insert into entry values (?, ?, ?, ?, ?, ?, ?, ?)", batch -> {
            for (var each : items) {
                var entered = kind.cast(each.item());
                stamp(batch.bind(0, each.number()).bind(1, no(entered.id())).bind(2, entered.seq()), 3, entered.stamp())
                        .bind(5, entered.kind())
                        .bind(6, entered.body())
                        .bind(7, entered.seal().hex())
                        .add();
            }
        });
    }

    private void written(List<Numbered> items, Class<Item.Written> kind) {
        batch("delete from paper where case_no = ? and slot = ? and paper_id = ?", batch -> {
            for (var each : items) {
                var written = kind.cast(each.item());
                batch.add(no(written.id()), written.slot().id(), written.paper());
            }
        });
        batch("insert into paper values (?, ?, ?, ?, ?, ?, ?, ?)", batch -> {
            for (var each : items) {
                var written = kind.cast(each.item());
                var content = written.content().bytes();
                for (var piece = 0; piece == 0 || piece * PIECE < content.length; piece++) {
                    var end = Math.min(content.length, (piece + 1) * PIECE);
                    stamp(
                                    batch.bind(0, no(written.id()))
                                            .bind(1, written.slot().id())
                                            .bind(2, written.paper())
                                            .bind(3, piece)
                                            .bind(4, each.number()),
                                    5,
                                    written.stamp())
                            .bind(7, Arrays.copyOfRange(content, piece * PIECE, end))
                            .add();
                }
            }
        });
    }

    private void kept(List<Numbered> items, Class<Item.Kept> kind) {
        batch("insert into document values (?, ?, ?, ?, ?, ?, ?, ?, ?)", batch -> {
            for (var each : items) {
                var kept = kind.cast(each.item());
                stamp(
                                batch.bind(0, each.number())
                                        .bind(1, no(kept.id()))
                                        .bind(2, kept.document().value())
                                        .bind(3, kept.fingerprint().hex())
                                        .bind(4, kept.size())
                                        .bind(5, kept.mediaType())
                                        .bind(6, kept.name().bytes()),
                                7,
                                kept.stamp())
                        .add();
            }
        });
    }

    private static PreparedBatch stamp(PreparedBatch batch, int at, Item.Stamp stamp) {
        return batch.bind(at, OffsetDateTime.ofInstant(stamp.at(), ZoneOffset.UTC))
                .bind(at + 1, stamp.by().value());
    }

    private void staff(long number, Item.Staff staff) {
        var at = OffsetDateTime.ofInstant(staff.stamp().at(), ZoneOffset.UTC);
        var by = staff.stamp().by().value();
        var name = staff.name().bytes();
        var known = handle.execute(
                "update clerk set running_no = ?, role = ?, name = ?, written_at = ?, written_by = ? where id = ?",
                number,
                RoleCode.of(staff.role()),
                name,
                at,
                by,
                staff.id().value());
        if (known == 0) {
            handle.execute(
                    "insert into clerk values (?, ?, ?, ?, ?, ?, ?)",
                    staff.id().value(),
                    number,
                    number,
                    RoleCode.of(staff.role()),
                    name,
                    at,
                    by);
        }
    }

    private void setting(long number, Item.Setting setting) {
        handle.execute("delete from setting where name = ?", setting.name());
        handle.execute(
                "insert into setting values (?, ?, ?, ?, ?)",
                setting.name(),
                number,
                setting.content().bytes(),
                OffsetDateTime.ofInstant(setting.stamp().at(), ZoneOffset.UTC),
                setting.stamp().by().value());
    }

    // ---- case numbers --------------------------------------------------------------------------------------------

    private int no(CaseId id) {
        var no = known.get(id);
        if (no != null) {
            return no;
        }
        var found = head(id).orElseThrow(() -> new IllegalArgumentException("no such case: " + id))
                .no();
        remember(id, found);
        return found;
    }

    private void remember(CaseId id, int no) {
        if (known.size() >= MOST_KNOWN) {
            known.clear();
        }
        known.put(id, no);
    }

    /// What was rolled back may be remembered wrongly.
    void forget() {
        known.clear();
    }

    private static final String HEAD = "select case_no, id, case_year, serial from case_file ";

    Optional<CaseHead> head(CaseId id) {
        return handle.createQuery(HEAD + "where id = ?")
                .bind(0, id.value())
                .map((rows, _) -> head(rows))
                .findOne();
    }

    Optional<CaseHead> head(CaseNumber number) {
        return handle.createQuery(HEAD + "where case_year = ? and serial = ?")
                .bind(0, number.year())
                .bind(1, number.serial())
                .map((rows, _) -> head(rows))
                .findOne();
    }

    Optional<CaseHead> head(int no) {
        return handle.createQuery(HEAD + "where case_no = ?")
                .bind(0, no)
                .map((rows, _) -> head(rows))
                .findOne();
    }

    /// The cases behind a number, in order, so many at most.
    List<CaseHead> headsAfter(int no, int limit) {
        return handle.createQuery(HEAD + "where case_no > ? order by case_no fetch first ? rows only")
                .bind(0, no)
                .bind(1, limit)
                .map((rows, _) -> head(rows))
                .list();
    }

    private static CaseHead head(ResultSet rows) throws SQLException {
        return new CaseHead(
                rows.getInt(1),
                new CaseId(rows.getObject(2, UUID.class)),
                new CaseNumber(rows.getInt(3), rows.getInt(4)));
    }

    int lastSerial(int year) {
        return handle.createQuery("select serial from case_file where case_year = ?"
                        + " order by case_year desc, serial desc fetch first row only")
                .bind(0, year)
                .mapTo(Integer.class)
                .findOne()
                .orElse(0);
    }

    // ---- reading -------------------------------------------------------------------------------------------------

    private static final String ENTRY =
            "select c.id, e.seq, e.written_at, e.written_by, e.kind, e.body, e.seal, e.running_no"
                    + " from entry e join case_file c on c.case_no = e.case_no ";

    List<Item.Entered> entries(CaseHead head) {
        return handle.createQuery(
                        "select seq, written_at, written_by, kind, body, seal from entry where case_no = ? order by seq")
                .bind(0, head.no())
                .map((rows, _) -> new Item.Entered(
                        head.id(),
                        rows.getInt(1),
                        stamp(rows, 2),
                        rows.getString(4),
                        rows.getString(5),
                        seal(rows.getString(6))))
                .list();
    }

    List<Numbered> entriesAfter(long number) {
        return handle.createQuery(ENTRY + "where e.running_no > ? order by e.running_no")
                .bind(0, number)
                .map((rows, _) -> entry(rows))
                .list();
    }

    private static Numbered entry(ResultSet rows) throws SQLException {
        var entered = new Item.Entered(
                new CaseId(rows.getObject(1, UUID.class)),
                rows.getInt(2),
                stamp(rows, 3),
                rows.getString(5),
                rows.getString(6),
                seal(rows.getString(7)));
        return new Numbered(rows.getLong(8), entered);
    }

    int size(CaseHead head) {
        return handle.createQuery("select coalesce(max(seq), 0) from entry where case_no = ?")
                .bind(0, head.no())
                .mapTo(Integer.class)
                .one();
    }

    private static final String PAPER = "select slot, paper_id, piece, running_no, written_at, written_by, content"
            + " from paper where case_no = ? ";

    List<Item.Written> papers(CaseHead head) {
        return papers(head, PAPER + "order by slot, paper_id, piece").stream()
                .map(each -> (Item.Written) each.item())
                .toList();
    }

    private List<Numbered> papers(CaseHead head, String sql, Object... more) {
        record Piece(int piece, Numbered paper) {}
        var query = handle.createQuery(sql).bind(0, head.no());
        for (var i = 0; i < more.length; i++) {
            query.bind(i + 1, more[i]);
        }
        var pieces = query.map((rows, _) -> new Piece(
                        rows.getInt(3),
                        new Numbered(
                                rows.getLong(4),
                                new Item.Written(
                                        head.id(),
                                        of(Slot.of(rows.getString(1))),
                                        rows.getObject(2, UUID.class),
                                        Enciphered.of(rows.getBytes(7)),
                                        stamp(rows, 5)))))
                .list();
        var whole = new ArrayList<Numbered>();
        for (var piece : pieces) {
            if (piece.piece() == 0) {
                whole.add(piece.paper());
            } else {
                whole.add(joined(whole.removeLast(), piece.paper()));
            }
        }
        return whole;
    }

    private static Numbered joined(Numbered first, Numbered second) {
        var head = (Item.Written) first.item();
        var tail = (Item.Written) second.item();
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head.content().bytes());
        bytes.writeBytes(tail.content().bytes());
        var all = new Item.Written(
                head.id(), head.slot(), head.paper(), Enciphered.of(bytes.toByteArray()), head.stamp());
        return new Numbered(first.number(), all);
    }

    private static final String DOCUMENT = "select document_id, sha256, size, media_type, name, written_at, written_by"
            + " from document where case_no = ? ";

    List<Item.Kept> documents(CaseHead head) {
        return handle.createQuery(DOCUMENT + "order by running_no")
                .bind(0, head.no())
                .map((rows, _) -> kept(head, rows))
                .list();
    }

    Optional<Item.Kept> document(CaseHead head, DocumentId id) {
        return handle.createQuery(DOCUMENT + "and document_id = ?")
                .bind(0, head.no())
                .bind(1, id.value())
                .map((rows, _) -> kept(head, rows))
                .findOne();
    }

    private static Item.Kept kept(CaseHead head, ResultSet rows) throws SQLException {
        return new Item.Kept(
                head.id(),
                new DocumentId(rows.getObject(1, UUID.class)),
                of(() -> new Sha256(rows.getString(2))),
                rows.getLong(3),
                rows.getString(4),
                Enciphered.of(rows.getBytes(5)),
                stamp(rows, 6));
    }

    private static final String CLERK = "select id, role, name, written_at, written_by, running_no from clerk ";

    List<Item.Staff> staff() {
        return handle.createQuery(CLERK + "order by since_no")
                .map((rows, _) -> (Item.Staff) staff(rows).item())
                .list();
    }

    private static Numbered staff(ResultSet rows) throws SQLException {
        var staff = new Item.Staff(
                new ClerkId(rows.getObject(1, UUID.class)),
                of(RoleCode.read(rows.getString(2))),
                Enciphered.of(rows.getBytes(3)),
                stamp(rows, 4));
        return new Numbered(rows.getLong(6), staff);
    }

    private static final String SETTING = "select name, content, written_at, written_by, running_no from setting ";

    Optional<Item.Setting> setting(String name) {
        return numberedSetting(name).map(each -> (Item.Setting) each.item());
    }

    private Optional<Numbered> numberedSetting(String name) {
        return handle.createQuery(SETTING + "where name = ?")
                .bind(0, name)
                .map((rows, _) -> setting(rows))
                .findOne();
    }

    boolean hasSetting(String name) {
        return handle.createQuery("select 1 from setting where name = ?")
                .bind(0, name)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    /// The settings whose name begins so, in the order in which they were made.
    List<Item.Setting> settings(String beginning) {
        return handle.createQuery(SETTING + "where name like ? order by running_no")
                .bind(0, beginning + "%")
                .map((rows, _) -> (Item.Setting) setting(rows).item())
                .list();
    }

    private static Numbered setting(ResultSet rows) throws SQLException {
        return new Numbered(
                rows.getLong(5), new Item.Setting(rows.getString(1), Enciphered.of(rows.getBytes(2)), stamp(rows, 3)));
    }

    /// The row that stands where this item should: with the same number, or with that of the item that replaced
    /// it.
    Optional<Numbered> likeness(Numbered of) {
        var head = of.item().ofCase().flatMap(this::head);
        return switch (of.item()) {
            case Item.Opened opened ->
                handle.createQuery("select id, case_year, serial, written_at, written_by, running_no from case_file"
                                + " where id = ?")
                        .bind(0, opened.id().value())
                        .map((rows, _) -> new Numbered(
                                rows.getLong(6),
                                new Item.Opened(
                                        new CaseId(rows.getObject(1, UUID.class)),
                                        new CaseNumber(rows.getInt(2), rows.getInt(3)),
                                        stamp(rows, 4))))
                        .findOne();
            case Item.Entered _ ->
                handle.createQuery(ENTRY + "where e.running_no = ?")
                        .bind(0, of.number())
                        .map((rows, _) -> entry(rows))
                        .findOne();
            case Item.Written paper ->
                head.flatMap(there -> papers(
                                there,
                                PAPER + "and slot = ? and paper_id = ? order by piece",
                                paper.slot().id(),
                                paper.paper())
                        .stream()
                        .findFirst());
            case Item.Kept kept ->
                head.flatMap(there -> handle.createQuery("select document_id, sha256, size, media_type, name,"
                                + " written_at, written_by, running_no from document"
                                + " where case_no = ? and document_id = ?")
                        .bind(0, there.no())
                        .bind(1, kept.document().value())
                        .map((rows, _) -> new Numbered(rows.getLong(8), kept(there, rows)))
                        .findOne());
            case Item.Staff staff ->
                handle.createQuery(CLERK + "where id = ?")
                        .bind(0, staff.id().value())
                        .map((rows, _) -> staff(rows))
                        .findOne();
            case Item.Setting setting -> numberedSetting(setting.name());
        };
    }

    /// How many things stand in a table, pieces of one counted once.
    long count(String table) {
        var sql =
                table.equals("paper") ? "select count(*) from paper where piece = 0" : "select count(*) from " + table;
        return handle.createQuery(sql).mapTo(Long.class).one();
    }

    // ---- keys ----------------------------------------------------------------------------------------------------

    void key(CaseId id, byte[] wrapped) {
        handle.execute("delete from case_key where id = ?", id.value());
        handle.execute("insert into case_key values (?, ?)", id.value(), wrapped);
    }

    Optional<byte[]> key(CaseId id) {
        return handle.createQuery("select wrapped from case_key where id = ?")
                .bind(0, id.value())
                .map((rows, _) -> rows.getBytes(1))
                .findOne();
    }

    void forgetKeys() {
        handle.execute("delete from case_key");
    }

    // ---- values --------------------------------------------------------------------------------------------------

    private static Item.Stamp stamp(ResultSet rows, int at) throws SQLException {
        Instant written = rows.getObject(at, OffsetDateTime.class).toInstant();
        return new Item.Stamp(written, new ClerkId(rows.getObject(at + 1, UUID.class)));
    }

    private static Seal seal(String hex) throws SQLException {
        return of(() -> new Seal(hex));
    }

    private interface Value<T> {
        T read() throws SQLException;
    }

    /// What does not fit its type was not written by us.
    private static <T> T of(Value<T> value) throws SQLException {
        try {
            return value.read();
        } catch (IllegalArgumentException e) {
            throw new SQLException("a field does not hold what it should", e);
        }
    }

    private static <T> T of(Optional<T> value) throws SQLException {
        return value.orElseThrow(() -> new SQLException("a field does not hold what it should"));
    }
}
