// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.store;

import io.casement.cases.Card;
import io.casement.cases.CaseId;
import io.casement.cases.CaseNumber;
import io.casement.cases.ClerkId;
import io.casement.cases.Codes;
import io.casement.cases.Flag;
import io.casement.cases.Laws;
import io.casement.cases.LetterId;
import io.casement.cases.Next;
import io.casement.cases.Step;
import io.casement.law.Duty;
import io.casement.law.RegimeId;
import io.casement.law.Right;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.Query;

/// The rows of cards. Each carries a fingerprint of what it holds, because H2 does not notice a flipped bit.
final class Cards {

    /// Where a case without a last day stands in the queue: behind all others.
    static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private static final int LONGEST_NAME = 300;

    private static final String OFFERED =
            " left join offer o on o.case_no = c.case_no left join sheet s on s.case_no = o.case_no ";

    private static final String COLUMNS = "case_no, case_id, case_year, serial, name, country, law, rights, received,"
            + " stage, next_step, duty, last_day, safe_day, soon_from, first_day, paused_since, answered_on, waits, to_approve, to_post,"
            + " owner, flags, changed, seal";

    private static final String SELECT =
            "select c." + COLUMNS.replace(", ", ", c.") + ", s.facts as facts from card c" + OFFERED;

    private final Handle handle;
    private final Laws laws;

    /// @param laws say what newer rules would change about a case that has an offer
    Cards(Handle handle, Laws laws) {
        this.handle = handle;
        this.laws = laws;
    }

    // the seal leaves out what newer rules would change: that is no word of the case, and it is written for all at once

    /// A card with the number of its case.
    record Row(int no, Card card) {}

    /// The card was changed by a failing disk or a foreign hand. It can be made anew from the case.
    static final class Changed extends SQLException {

        private static final long serialVersionUID = 1L;

        Changed(int no) {
            super("the card of case " + no + " is not what was written");
        }
    }

    /// The card as it is kept: its name made fit for a field of a table.
    static Card kept(Card card) {
        var name = Text.clean(card.name(), LONGEST_NAME);
        return name.equals(card.name())
                ? card
                : new Card(
                        card.id(),
                        card.number(),
                        name,
                        card.country(),
                        card.law(),
                        card.rights(),
                        card.received(),
                        card.stage(),
                        card.next(),
                        card.duty(),
                        card.lastDay(),
                        card.safeDay(),
                        card.soonFrom(),
                        card.firstDay(),
                        card.pausedSince(),
                        card.answeredOn(),
                        card.waitsForRequester(),
                        card.toApprove(),
                        card.toPost(),
                        card.owner(),
                        card.flags(),
                        card.changed(),
                        card.offered());
    }

    /// @param card as [#kept]
    void write(int no, Card card) {
        handle.execute("delete from card where case_no = ?", no);
        handle.execute(
                "insert into card (" + COLUMNS + ", closed, running, approval, sort_day)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                no,
                card.id().value(),
                card.number().year(),
                card.number().serial(),
                card.name(),
                card.country().orElse(null),
                card.law().value(),
                codes(card.rights(), Right::id),
                card.received(),
                card.stage().id(),
                card.next().id(),
                card.duty().map(Duty::id).orElse(null),
                card.lastDay().orElse(null),
                card.safeDay().orElse(null),
                card.soonFrom().orElse(null),
                card.firstDay().orElse(null),
                card.pausedSince().orElse(null),
                card.answeredOn().orElse(null),
                card.waitsForRequester(),
                card.toApprove().map(LetterId::value).orElse(null),
                card.toPost(),
                card.owner().map(ClerkId::value).orElse(null),
                codes(card.flags(), Flag::id),
                OffsetDateTime.ofInstant(card.changed(), ZoneOffset.UTC),
                seal(no, card),
                closed(card),
                running(card),
                card.toApprove().isPresent(),
                sortDay(card));
    }

    /// What a queue is sorted by: the last day, the nearest first; of closed cases the day of the last change, counted
    /// backwards, so that the newest comes first in the same index.
    static LocalDate sortDay(Card card) {
        return closed(card)
                ? NEVER.minusDays(
                        LocalDate.ofInstant(card.changed(), ZoneOffset.UTC).toEpochDay())
                : card.lastDay().orElse(NEVER);
    }

    static boolean closed(Card card) {
        return card.stage() == Step.Stage.CLOSED;
    }

    /// Whether its last day still presses.
    static boolean running(Card card) {
        return !card.rests();
    }

    Optional<Row> find(int no) {
        return select("where c.case_no = ?")
                .bind(0, no)
                .map((rows, _) -> row(rows))
                .findOne();
    }

    Optional<Row> find(CaseId id) {
        return handle.createQuery(SELECT + "join case_file f on f.case_no = c.case_no where f.id = ?")
                .bind(0, id.value())
                .map((rows, _) -> row(rows))
                .findOne();
    }

    /// Whether the whole row is as it should be, also the columns by which it is found.
    boolean holds(int no, Card should) {
        var matching = handle.createQuery("select count(*) from card where case_no = ? and seal = ? and closed = ?"
                        + " and running = ? and approval = ? and sort_day = ?")
                .bind(0, no)
                .bind(1, seal(no, should))
                .bind(2, closed(should))
                .bind(3, running(should))
                .bind(4, should.toApprove().isPresent())
                .bind(5, sortDay(should))
                .mapTo(Integer.class)
                .one();
        try {
            return matching == 1
                    && find(no).filter(row -> row.card().equals(should)).isPresent();
        } catch (JdbiException changed) {
            return false;
        }
    }

    Map<ClerkId, Integer> openByOwner() {
        return handle
                .createQuery(
                        "select owner, count(*) from card where closed = false and owner is not null group by owner")
                .map((rows, _) -> Map.entry(new ClerkId(rows.getObject(1, UUID.class)), rows.getInt(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    List<CaseId> openOf(ClerkId owner) {
        return handle.createQuery(
                        "select case_id from card where closed = false and owner = ? order by sort_day, case_id")
                .bind(0, owner.value())
                .mapTo(UUID.class)
                .map(CaseId::new)
                .list();
    }

    List<Row> list(String where, Object... bound) {
        var query = select(where);
        for (var i = 0; i < bound.length; i++) {
            query.bind(i, bound[i]);
        }
        return query.map((rows, _) -> row(rows)).list();
    }

    private Query select(String where) {
        return handle.createQuery(SELECT + where);
    }

    private Row row(ResultSet rows) throws SQLException {
        var no = rows.getInt("case_no");
        var card = card(rows, no);
        if (!seal(no, card).equals(rows.getString("seal"))) {
            throw new Changed(no);
        }
        return new Row(no, card);
    }

    private Card card(ResultSet rows, int no) throws SQLException {
        try {
            return new Card(
                    new CaseId(rows.getObject("case_id", UUID.class)),
                    new CaseNumber(rows.getInt("case_year"), rows.getInt("serial")),
                    rows.getString("name"),
                    Optional.ofNullable(rows.getString("country")),
                    new RegimeId(rows.getString("law")),
                    coded(rows.getString("rights"), id -> Right.of(id).orElseThrow())
                            .collect(Collectors.toSet()),
                    rows.getObject("received", LocalDate.class),
                    Codes.of(Step.Stage.class, rows.getString("stage")).orElseThrow(),
                    Codes.of(Next.class, rows.getString("next_step")).orElseThrow(),
                    Optional.ofNullable(rows.getString("duty"))
                            .map(id -> Duty.of(id).orElseThrow()),
                    day(rows, "last_day"),
                    day(rows, "safe_day"),
                    day(rows, "soon_from"),
                    day(rows, "first_day"),
                    day(rows, "paused_since"),
                    day(rows, "answered_on"),
                    rows.getBoolean("waits"),
                    Optional.ofNullable(rows.getObject("to_approve", UUID.class))
                            .map(LetterId::new),
                    rows.getBoolean("to_post"),
                    Optional.ofNullable(rows.getObject("owner", UUID.class)).map(ClerkId::new),
                    coded(
                                    rows.getString("flags"),
                                    id -> Codes.of(Flag.class, id).orElseThrow())
                            .collect(Collectors.toSet()),
                    rows.getObject("changed", OffsetDateTime.class).toInstant(),
                    offered(rows));
        } catch (IllegalArgumentException | NoSuchElementException e) {
            throw (Changed) new Changed(no).initCause(e);
        }
    }

    /// Reckoned when it is read, since a change of a law would have to write it for every open case.
    private Optional<Card.Offered> offered(ResultSet rows) throws SQLException {
        var facts = rows.getString("facts");
        return facts == null
                ? Optional.empty()
                : laws.offer(SheetCodec.read(new RegimeId(rows.getString("law")), facts))
                        .map(offer -> new Card.Offered(offer.lastDay()));
    }

    private static Optional<LocalDate> day(ResultSet rows, String column) throws SQLException {
        return Optional.ofNullable(rows.getObject(column, LocalDate.class));
    }

    static String rights(Card card) {
        return codes(card.rights(), Right::id);
    }

    /// Codes between commas, with one before and one behind, so that one is found by ",access,".
    private static <T> String codes(Collection<T> all, Function<T, String> naming) {
        return all.stream().map(naming).sorted().collect(Collectors.joining(",", ",", ","));
    }

    private static <T> Stream<T> coded(String codes, Function<String, T> naming) {
        return Arrays.stream(codes.split(",")).filter(code -> !code.isEmpty()).map(naming);
    }

    private static String seal(int no, Card card) {
        var all = String.join(
                "\n",
                Integer.toString(no),
                card.id().toString(),
                card.number().toString(),
                card.name(),
                card.country().toString(),
                card.law().value(),
                codes(card.rights(), Right::id),
                card.received().toString(),
                card.stage().id(),
                card.next().id(),
                card.duty().toString(),
                card.lastDay().toString(),
                card.safeDay().toString(),
                card.soonFrom().toString(),
                card.firstDay().toString(),
                card.pausedSince().toString(),
                card.answeredOn().toString(),
                Boolean.toString(card.waitsForRequester()),
                card.toApprove().toString(),
                Boolean.toString(card.toPost()),
                card.owner().toString(),
                codes(card.flags(), Flag::id),
                card.changed().toString());
        return Fingerprints.of(all.getBytes(StandardCharsets.UTF_8)).hex();
    }
}
