// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.store;

import static io.casement.store.Office.IDA;
import static io.casement.store.Office.MONDAY;
import static io.casement.store.Office.OLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.casement.cases.Card;
import io.casement.cases.CaseId;
import io.casement.cases.CaseNumber;
import io.casement.cases.Channel;
import io.casement.cases.ClerkId;
import io.casement.cases.ClosedHow;
import io.casement.cases.Conflict;
import io.casement.cases.Entry;
import io.casement.cases.LetterKind;
import io.casement.cases.Outcome;
import io.casement.cases.Sha256;
import io.casement.cases.View;
import io.casement.law.Ground;
import io.casement.law.Question;
import io.casement.law.RegimeId;
import io.casement.law.Right;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class QueueTest {

    /// A Wednesday.
    private static final LocalDate TODAY = LocalDate.of(2026, 4, 1);

    @TempDir
    private Path folder;

    private final Office office = new Office();
    private Register register;

    @BeforeEach
    void open() throws Exception {
        register = office.create(folder);
    }

    @AfterEach
    void close() {
        register.close();
    }

    private CaseId log(String name, LocalDate received, Optional<ClerkId> owner) throws ChangedMeanwhile {
        var id = new CaseId(UUID.randomUUID());
        register.append(
                Office.logging(id, register.nextNumber(2026), Office.person(name), "Auskunft", received, owner));
        return id;
    }

    private void add(CaseId id, Entry... entries) throws ChangedMeanwhile {
        register.append(Office.adding(id, register.load(id).size(), entries));
    }

    private List<String> names(View view) {
        return queue(view, Filter.NONE).stream().map(Card::name).toList();
    }

    private List<Card> queue(View view, Filter filter) {
        return register.queue(view, IDA.id(), TODAY, Optional.empty(), 100, filter);
    }

    // ---- views ---------------------------------------------------------------------------------------------------

    @Test
    void everyCaseStandsInTheViewsThatItsFactsPutItIn() throws Exception {
        log("Late", LocalDate.of(2026, 2, 27), Optional.of(IDA.id()));
        log("Last day is today", LocalDate.of(2026, 3, 1), Optional.of(IDA.id()));
        log("Nobody's", LocalDate.of(2026, 3, 20), Optional.empty());
        log("Ole's", LocalDate.of(2026, 3, 20), Optional.of(OLE.id()));
        var paused = log("Paused", LocalDate.of(2026, 1, 5), Optional.of(IDA.id()));
        add(paused, new Entry.ClockPaused(LocalDate.of(2026, 1, 7), Question.CLARIFICATION));
        var submitted = log("To be approved", LocalDate.of(2026, 3, 24), Optional.of(OLE.id()));
        add(submitted, refusal(1));
        var approved = log("To post", LocalDate.of(2026, 3, 24), Optional.of(OLE.id()));
        add(approved, refusal(2));
        add(
                approved,
                new Entry.LetterApproved(TODAY, Office.letterId(2), Office.documentId(1), new Sha256("a".repeat(64))));
        var posted = log("Posted", LocalDate.of(2026, 2, 20), Optional.of(OLE.id()));
        add(posted, refusal(3));
        add(
                posted,
                new Entry.LetterApproved(TODAY, Office.letterId(3), Office.documentId(1), new Sha256("a".repeat(64))),
                new Entry.LetterPosted(TODAY, Office.letterId(3), Channel.POST, Optional.empty()));
        var closed = log("Closed", LocalDate.of(2026, 1, 2), Optional.of(IDA.id()));
        add(closed, new Entry.Closed(TODAY, ClosedHow.WITHDRAWN));

        assertThat(names(View.MINE)).containsExactlyInAnyOrder("Late", "Last day is today", "Paused");
        assertThat(names(View.UNASSIGNED)).containsExactly("Nobody's");
        assertThat(names(View.OVERDUE))
                .as("answered, paused and closed cases do not press")
                .containsExactly("Late");
        assertThat(names(View.DUE_THIS_WEEK)).containsExactly("Last day is today");
        assertThat(names(View.WAITING_ON_REQUESTER)).containsExactly("Paused");
        assertThat(names(View.WAITING_APPROVAL)).containsExactly("To be approved");
        assertThat(names(View.TO_POST)).containsExactly("To post");
        assertThat(names(View.CLOSED)).containsExactly("Closed");
        assertThat(names(View.OPEN)).hasSize(8).doesNotContain("Closed");
        assertThat(names(View.OPEN).indexOf("Late")).isLessThan(names(View.OPEN).indexOf("Last day is today"));
        countsAgree();
    }

    private static Entry[] refusal(int letter) {
        return new Entry[] {
            new Entry.Decided(TODAY, Right.ACCESS, new Outcome.Refused(Set.of(Ground.EXCESSIVE)), Optional.empty()),
            new Entry.LetterDrafted(TODAY, Office.letterId(letter), LetterKind.ANSWER),
            new Entry.LetterSubmitted(TODAY, Office.letterId(letter))
        };
    }

    /// The numbers in the sidebar are those of the rows behind them, also after the register was opened anew.
    private void countsAgree() throws Exception {
        var lengths = new EnumMap<View, Integer>(View.class);
        for (var view : View.values()) {
            lengths.put(view, queue(view, Filter.NONE).size());
        }
        assertThat(register.counts(IDA.id(), TODAY)).isEqualTo(lengths);
        register.close();
        register = office.open(folder);
        assertThat(register.counts(IDA.id(), TODAY)).isEqualTo(lengths);
    }

    @Test
    void numbersDoNotCountWhatSomebodyIsKeptFrom() throws Exception {
        var own = log("Her own", MONDAY, Optional.of(IDA.id()));
        log("Another's", MONDAY, Optional.empty());
        var late = log("A friend's", LocalDate.of(2026, 1, 2), Optional.empty());
        var closed = log("Closed", LocalDate.of(2026, 1, 2), Optional.of(IDA.id()));
        add(closed, new Entry.Closed(TODAY, ClosedHow.WITHDRAWN));
        assertThat(register.counts(IDA.id(), TODAY)).containsEntry(View.OPEN, 3).containsEntry(View.OVERDUE, 1);
        for (var id : List.of(own, late, closed)) {
            add(id, new Entry.ConflictFound(TODAY, IDA.id(), Conflict.CLOSE));
        }
        countsAgree();
        assertThat(register.counts(IDA.id(), TODAY))
                .containsEntry(View.OPEN, 1)
                .containsEntry(View.MINE, 0)
                .containsEntry(View.OVERDUE, 0)
                .containsEntry(View.CLOSED, 0);
        assertThat(register.counts(OLE.id(), TODAY))
                .as("others see them all")
                .containsEntry(View.OPEN, 3)
                .containsEntry(View.CLOSED, 1);
    }

    @Test
    void countsFollowEveryChangeOfEveryCase() throws Exception {
        register.counts(IDA.id(), TODAY);
        var random = new Random(7);
        var ids = new ArrayList<CaseId>();
        for (var i = 0; i < 12; i++) {
            ids.add(log(
                    "Nr " + i,
                    TODAY.minusDays(random.nextInt(60)),
                    random.nextBoolean() ? Optional.of(IDA.id()) : Optional.empty()));
        }
        for (var i = 0; i < 20; i++) {
            add(
                    ids.get(random.nextInt(ids.size())),
                    List.<Entry>of(
                                    new Entry.OwnerSet(TODAY, IDA.id()),
                                    new Entry.ClockPaused(TODAY, Question.CLARIFICATION),
                                    new Entry.ClockResumed(TODAY),
                                    new Entry.Closed(TODAY, ClosedHow.WITHDRAWN))
                            .get(random.nextInt(4)));
        }
        countsAgree();
    }

    @Test
    void lawRightAndWordsNarrowAView() throws Exception {
        log("Anna Beispiel", MONDAY, Optional.of(IDA.id()));
        var british = new CaseId(UUID.randomUUID());
        var change = Office.logging(british, register.nextNumber(2026), "Bo Sample", "Erase me");
        register.append(new Change(
                british,
                change.opens(),
                0,
                List.of(
                        change.entries().getFirst(),
                        new Entry.Logged(MONDAY, new RegimeId("GB"), Set.of(Right.DELETION, Right.ACCESS))),
                change.papers(),
                change.documents(),
                Office.NOON,
                IDA.id()));
        assertThat(queue(View.OPEN, new Filter(Optional.of(new RegimeId("GB")), Optional.empty(), "")))
                .extracting(Card::id)
                .containsExactly(british);
        assertThat(queue(View.OPEN, new Filter(Optional.empty(), Optional.of(Right.ACCESS), "")))
                .hasSize(2);
        assertThat(queue(View.OPEN, new Filter(Optional.empty(), Optional.of(Right.DELETION), "era")))
                .extracting(Card::id)
                .containsExactly(british);
        assertThat(queue(View.CLOSED, new Filter(Optional.empty(), Optional.empty(), "erase")))
                .isEmpty();
        assertThat(queue(View.MINE, new Filter(Optional.empty(), Optional.empty(), "erase")))
                .isEmpty();
    }

    // ---- pages ---------------------------------------------------------------------------------------------------

    @Test
    void pageByPageEveryCaseIsSeenOnceThoughRowsComeAndGoMeanwhile() throws Exception {
        var random = new Random(3);
        var all = new HashSet<CaseId>();
        for (var i = 0; i < 30; i++) {
            // many share a day, and some have none
            var id = log("Nr " + i, TODAY.minusDays(random.nextInt(4)), Optional.of(IDA.id()));
            if (i % 7 == 0) {
                add(id, new Entry.Logged(TODAY, RegimeId.OTHER, Set.of(Right.ACCESS)));
            }
            all.add(id);
        }
        for (var filter : List.of(Filter.NONE, new Filter(Optional.empty(), Optional.empty(), "auskunft"))) {
            var seen = new ArrayList<Card>();
            Optional<Keyset> after = Optional.empty();
            while (true) {
                var page = register.queue(View.OPEN, IDA.id(), TODAY, after, 7, filter);
                if (page.isEmpty()) {
                    break;
                }
                seen.addAll(page);
                after = Optional.of(Keyset.after(page.getLast()));
                // one that is more urgent than all comes in, and one that was seen goes
                log("New", TODAY.minusDays(20), Optional.of(IDA.id()));
                add(seen.getFirst().id(), new Entry.NoteTaken(TODAY, Office.note(1)));
            }
            assertThat(seen).extracting(Card::id).doesNotHaveDuplicates().containsAll(all);
            assertThat(seen)
                    .extracting(card -> card.lastDay().orElse(LocalDate.MAX))
                    .isSortedAccordingTo(Comparator.naturalOrder());
            assertThat(seen.getLast().lastDay()).as("no last day comes last").isEmpty();
        }
    }

    // ---- search --------------------------------------------------------------------------------------------------

    @Test
    void aCaseIsFoundByWhateverIsKnownOfIt() throws Exception {
        var id = log("Jürgen Müller-Ødegård", MONDAY, Optional.empty());
        log("Someone Else", MONDAY, Optional.empty());
        var number = register.load(id).number();
        register.append(Office.saying(
                id,
                new Paper.OfNote(Office.note(1), "Rückruf versprochen"),
                new Paper.OfLetter(
                        Office.letterId(1), Office.letter(Office.letterId(1), number, "Zwischenbescheid erteilt"))));
        for (var typed : List.of(
                "Müller",
                "mueller jürgen",
                "odegard",
                "lindenweg jürg",
                "50667 müll",
                "jürgen.müller",
                "rückruf",
                "zwischenbesch",
                "jürgen zwischenbescheid",
                "müller 5550123",
                number.toString(),
                "müller " + number)) {
            assertThat(register.search(typed, 10))
                    .extracting(Card::id)
                    .as(typed)
                    .startsWith(id);
        }
        assertThat(register.search("jürgen else", 10)).isEmpty();
        assertThat(register.search("auskunft", 10)).hasSize(2);
        assertThat(register.search("auskunft", 1)).hasSize(1);
        assertThat(register.search("nothing like it", 10)).isEmpty();
        assertThat(register.search(" ", 10)).isEmpty();
    }

    @Test
    void aNumberThatIsTypedComesFirstThoughItStandsInOtherCasesToo() throws Exception {
        var first = log("Anna Beispiel", TODAY, Optional.empty());
        var second = new CaseId(UUID.randomUUID());
        register.append(Office.logging(
                second,
                register.nextNumber(2026),
                Office.person("Bo Muster"),
                "I asked before, see 26-0001",
                TODAY.minusDays(60),
                Optional.empty()));
        assertThat(register.search("26-0001", 10)).extracting(Card::id).containsExactly(first, second);
        add(first, new Entry.Closed(TODAY, ClosedHow.WITHDRAWN));
        assertThat(register.search("26-0001", 10)).extracting(Card::id).containsExactly(first, second);
        assertThat(register.search("26-0001", 1)).extracting(Card::id).containsExactly(first);
    }

    @Test
    void wordsThatWereTakenOutFindNothingAnyMoreAndNewOnesDoAtOnce() throws Exception {
        var id = log("Anna Beispiel", MONDAY, Optional.empty());
        register.append(Office.saying(id, new Paper.OfNote(Office.note(1), "elephant")));
        assertThat(register.search("elephant", 10)).hasSize(1);
        register.append(Office.saying(id, new Paper.OfNote(Office.note(1), "giraffe")));
        assertThat(register.search("elephant", 10)).isEmpty();
        assertThat(register.search("giraf", 10)).hasSize(1);
    }

    @Test
    void aSearchFindsTheSameBeforeAndAfterTheWordsWereFiled() throws Exception {
        var names = List.of("Anna Beispiel", "Bo Muster", "山田 太郎", "Zoë Ångström");
        // more cases than wait to be filed, so that some are filed and some wait
        for (var i = 0; i < 130; i++) {
            log(names.get(i % names.size()) + " " + i, MONDAY, Optional.empty());
        }
        register.append(Office.saying(
                register.search("anna", 1).getFirst().id(), new Paper.OfNote(Office.note(1), "elephant")));
        var before = found();
        assertThat(before).containsEntry("beispiel", 33).containsEntry("山", 32).containsEntry("elephant", 1);
        register.rebuild(_ -> {});
        assertThat(found()).isEqualTo(before);
        assertThat(register.check(_ -> {}).findings()).isEmpty();
    }

    private Map<String, Integer> found() {
        var found = new java.util.HashMap<String, Integer>();
        for (var typed :
                List.of("a", "an", "anna", "beispiel", "bo mus", "山", "山田", "太郎", "angst", "elephant", "lion")) {
            found.put(typed, register.search(typed, 1000).size());
        }
        return found;
    }

    @Test
    void manyHitsComeInTheOrderOfTheQueue() throws Exception {
        for (var i = 0; i < 25; i++) {
            log("Anna Beispiel", TODAY.minusDays(i * 5 % 23), Optional.empty());
        }
        add(register.find(new CaseNumber(2026, 3)).orElseThrow().id(), new Entry.Closed(TODAY, ClosedHow.WITHDRAWN));
        var found = register.search("beispiel", 100);
        assertThat(found.subList(0, 24)).isEqualTo(queue(View.OPEN, Filter.NONE));
        assertThat(found.getLast().number()).isEqualTo(new CaseNumber(2026, 3));
    }

    @Test
    void what_was_closed_last_comes_first_over_pages_too() throws Exception {
        for (var days : List.of(2, 9, 5)) {
            var id = log("Closed on day " + days, LocalDate.of(2026, 1, 20 - days), Optional.of(IDA.id()));
            var closing = Office.adding(id, register.load(id).size(), new Entry.Closed(TODAY, ClosedHow.WITHDRAWN));
            register.append(new Change(
                    id,
                    closing.opens(),
                    closing.expectedSize(),
                    closing.entries(),
                    closing.papers(),
                    closing.documents(),
                    closing.at().plus(Duration.ofDays(days)),
                    closing.by()));
        }
        var first = register.queue(View.CLOSED, IDA.id(), TODAY, Optional.empty(), 2, Filter.NONE);
        var rest = register.queue(
                View.CLOSED, IDA.id(), TODAY, Optional.of(Keyset.after(first.getLast())), 2, Filter.NONE);
        assertThat(first).extracting(Card::name).containsExactly("Closed on day 9", "Closed on day 5");
        assertThat(rest).extracting(Card::name).containsExactly("Closed on day 2");
    }
}
