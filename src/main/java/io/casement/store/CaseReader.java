// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.store;

import io.casement.audit.Seal;
import io.casement.audit.SealCheck;
import io.casement.cases.Card;
import io.casement.cases.CaseFile;
import io.casement.cases.CaseId;
import io.casement.cases.ClockSheet;
import io.casement.cases.Laws;
import io.casement.cases.LetterId;
import io.casement.cases.NoteId;
import io.casement.cases.Person;
import io.casement.cases.Recorded;
import io.casement.cases.Request;
import io.casement.cases.identity.Records;
import io.casement.keys.CaseKey;
import io.casement.keys.RegisterKey;
import io.casement.keys.Tampered;
import io.casement.letters.Letter;
import io.casement.letters.Part;
import io.casement.signals.Traces;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.stream.Stream;

/// Puts a case together from its rows: the journal with its seals compared, and the papers opened.
final class CaseReader {

    /// Whom a case shows whose key was erased.
    private static final Person NOBODY =
            new Person("", Optional.empty(), List.of(), Optional.empty(), Optional.empty(), "en", Map.of());

    private final Rows rows;
    private final RegisterKey register;
    private final Laws laws;

    CaseReader(Rows rows, RegisterKey register, Laws laws) {
        this.rows = rows;
        this.register = register;
        this.laws = laws;
    }

    /// A case, and what its next entry is tied to.
    record Chained(CaseFile file, Seal last) {}

    /// @throws DamagedRegister if a seal does not fit
    Chained load(CaseHead head) throws IOException {
        var entries = rows.entries(head);
        var check = SealCheck.of(
                head.id().value(),
                entries.stream().map(Item.Entered::sealedEntry).toList());
        return switch (check) {
            case SealCheck.Broken(long seq, SealCheck.Fault fault) ->
                throw new DamagedRegister(
                        DamagedRegister.What.ENTRY, head.number() + " entry " + seq + " (" + fault + ")");
            case SealCheck.Whole(long _, Seal last) -> new Chained(file(head, entries), last);
        };
    }

    /// A case whose seals nobody has compared.
    CaseFile unsealed(CaseHead head) throws IOException {
        return file(head, rows.entries(head));
    }

    private static CaseFile file(CaseHead head, List<Item.Entered> entries) throws IOException {
        var journal = new ArrayList<Recorded>(entries.size());
        for (var each : entries) {
            journal.add(recorded(each));
        }
        return new CaseFile(head.id(), head.number(), journal);
    }

    static Recorded recorded(Item.Entered entered) throws IOException {
        var entry = EntryCodec.read(entered.kind(), entered.body());
        return new Recorded(entered.seq(), entered.stamp().at(), entered.stamp().by(), entry);
    }

    /// The key of a case; empty if it was erased. The caller closes it.
    ///
    /// @throws DamagedRegister if it is not the key that was kept
    Optional<CaseKey> key(CaseId id) throws DamagedRegister {
        var wrapped = rows.key(id);
        if (wrapped.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(register.unwrap(wrapped.get(), id.value()));
        } catch (Tampered e) {
            throw new DamagedRegister(DamagedRegister.What.CASE_KEYS, id.toString(), e);
        }
    }

    /// The papers of a case as they stand.
    ///
    /// @throws DamagedRegister if one does not open under the case's key
    Papers papers(CaseHead head, CaseKey key) throws IOException {
        Optional<Person> person = Optional.empty();
        Optional<Request> request = Optional.empty();
        var records = Records.NONE;
        Optional<Person> speaker = Optional.empty();
        Map<NoteId, String> notes = new HashMap<>();
        Map<LetterId, Letter> letters = new HashMap<>();
        Map<LetterId, Letter> reviewed = new HashMap<>();
        for (var written : rows.papers(head)) {
            switch (open(head, key, written)) {
                case Paper.OfPerson(Person its) -> person = Optional.of(its);
                case Paper.OfRequest(Request its) -> request = Optional.of(its);
                case Paper.OfRecords(Records its) -> records = its;
                case Paper.OfSpeaker(Person its) -> speaker = Optional.of(its);
                case Paper.OfNote(NoteId id, String text) -> notes.put(id, text);
                case Paper.OfLetter(LetterId id, Letter letter) -> letters.put(id, letter);
                case Paper.OfReviewed(LetterId id, Letter letter) -> reviewed.put(id, letter);
            }
        }
        if (person.isEmpty() || request.isEmpty()) {
            throw new DamagedRegister(DamagedRegister.What.PAPER, head.number() + " without person or request");
        }
        return new Papers(person.get(), request.get(), records, speaker, notes, letters, reviewed);
    }

    private static Paper open(CaseHead head, CaseKey key, Item.Written written) throws IOException {
        try {
            return Envelopes.open(key, written);
        } catch (Tampered e) {
            var where = head.number() + " " + written.slot().id();
            throw new DamagedRegister(DamagedRegister.What.PAPER, where, e);
        }
    }

    /// Papers of a case, whatever its key; empty if the key was erased.
    Optional<Papers> papers(CaseHead head) throws IOException {
        var key = key(head.id());
        if (key.isEmpty()) {
            return Optional.empty();
        }
        try (var open = key.get()) {
            return Optional.of(papers(head, open));
        }
    }

    Card card(CaseFile file, Optional<Person> person) {
        return card(file, laws, person);
    }

    static Card card(CaseFile file, Laws laws, Optional<Person> person) {
        return Cards.kept(Card.of(file, laws.of(file), person.orElse(NOBODY), laws.offer(ClockSheet.of(file))));
    }

    /// All that a case is found by.
    static NavigableSet<String> terms(CaseHead head, Optional<Papers> papers) {
        var texts = new ArrayList<String>();
        texts.add(head.number().toString());
        texts.add(Integer.toString(head.number().serial()));
        papers.ifPresent(its -> {
            texts.addAll(of(its.person()));
            texts.addAll(of(its.request()));
            texts.addAll(its.notes().values());
            its.letters().values().forEach(letter -> texts.addAll(of(letter)));
        });
        return Terms.of(texts);
    }

    /// By what a case is recognised beside others.
    static Traces traces(CaseHead head, Papers papers) {
        return Traces.of(papers.person(), papers.request(), papers.notes().getOrDefault(Traces.noteOf(head.id()), ""));
    }

    private static List<String> of(Person person) {
        var texts = new ArrayList<String>(person.address());
        texts.add(person.name());
        person.email().ifPresent(texts::add);
        person.phone().ifPresent(phone -> {
            texts.add(phone);
            texts.add(phone.replaceAll("\\D", ""));
        });
        texts.addAll(person.points().values());
        return texts;
    }

    private static List<String> of(Request request) {
        return Stream.concat(
                        Stream.of(request.from(), request.subject()).flatMap(Optional::stream),
                        Stream.of(request.scope(), request.body()))
                .toList();
    }

    private static List<String> of(Letter letter) {
        var texts = new ArrayList<String>(letter.addressee());
        texts.add(letter.subject());
        texts.add(letter.salutation());
        letter.parts().stream().map(Part::text).forEach(texts::add);
        return texts;
    }
}
