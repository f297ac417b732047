// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.store;

import io.casement.audit.Seal;
import io.casement.cases.Card;
import io.casement.cases.CaseFile;
import io.casement.cases.DocumentId;
import io.casement.cases.Entry;
import io.casement.cases.Person;
import io.casement.cases.Recorded;
import io.casement.keys.CaseKey;
import io.casement.keys.SubKey;
import io.casement.law.RulesId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Brings a change to the disk: first its documents, then, in one frame, everything else.
///
/// Whatever fails before the frame is forced leaves nothing behind but keys and files to which nothing refers.
final class Writer {

    private final RegisterFolder folder;
    private final Index.Source source;
    private final SubKey office;

    Writer(RegisterFolder folder, Index.Source source, SubKey office) {
        this.folder = folder;
        this.source = source;
        this.office = office;
    }

    /// What a change builds on.
    ///
    /// @param key empty for a new case
    /// @param unkept rules that the change names, whose text was never kept
    record Before(CaseFile file, Seal last, Optional<byte[]> key, Optional<Person> person, Set<RulesId> unkept) {}

    /// What was written.
    record Written(Saved saved, List<Numbered> items) {}

    Before before(Index index, Change change) throws IOException {
        var unkept = change.entries().stream()
                .flatMap(Writer::rules)
                .filter(id -> !index.laws().hasRules(id))
                .collect(Collectors.toUnmodifiableSet());
        if (change.opens().isPresent()) {
            var file = new CaseFile(change.id(), change.opens().get(), List.of());
            return new Before(file, Seal.start(change.id().value()), Optional.empty(), Optional.empty(), unkept);
        }
        var head = index.rows().head(change.id()).orElseThrow();
        var chained = index.reader().load(head);
        var papers = index.reader().papers(head);
        return new Before(
                chained.file(), chained.last(), index.rows().key(change.id()), papers.map(Papers::person), unkept);
    }

    Written write(Change change, Before before) throws IOException {
        check(change);
        var stamp = Register.stamp(change.at(), change.by());
        var items = new ArrayList<Item>();
        // kept with the first case that counts by them, or not at all
        before.unkept()
                .forEach(id -> source.laws()
                        .textOf(id)
                        .ifPresent(text -> items.add(LawRecords.rules(office, id, text, stamp))));
        change.opens().ifPresent(number -> items.add(new Item.Opened(change.id(), number, stamp)));
        var file = enter(change, before, stamp, items);
        // whatever the change lacks shows here, before anything is written
        var card = card(change, before, file);
        try (var key = key(change, before)) {
            for (var paper : change.papers()) {
                items.add(Envelopes.seal(key, change.id(), paper, stamp));
            }
            for (var document : ofCase(change)) {
                items.add(Envelopes.seal(key, change.id(), document, stamp));
            }
            var numbered = keep(change, key, items);
            return new Written(new Saved(file, card, numbered.getLast().number()), numbered);
        }
    }

    /// What an entry calls evidence goes into the chest, whatever else is kept goes under the case's key.
    private static List<NewDocument> ofCase(Change change) {
        return change.documents().stream()
                .filter(document -> !taken(change).contains(document.id()))
                .toList();
    }

    private static List<DocumentId> taken(Change change) {
        return change.entries().stream()
                .filter(Entry.EvidenceTaken.class::isInstance)
                .map(entry -> ((Entry.EvidenceTaken) entry).document())
                .toList();
    }

    static List<Removals.Announced> removed(Change change) {
        return change.entries().stream()
                .filter(Entry.AttachmentRemoved.class::isInstance)
                .map(entry -> new Removals.Announced(change.id(), ((Entry.AttachmentRemoved) entry).document()))
                .toList();
    }

    static List<DocumentId> destroyed(Change change) {
        return change.entries().stream()
                .filter(Entry.EvidenceDestroyed.class::isInstance)
                .map(entry -> ((Entry.EvidenceDestroyed) entry).document())
                .toList();
    }

    private static Stream<RulesId> rules(Entry entry) {
        if (entry instanceof Entry.Logged logged) {
            return logged.rules().stream();
        }
        if (entry instanceof Entry.RulesAdopted adopted) {
            return Stream.of(adopted.rules());
        }
        return entry instanceof Entry.Corrected corrected ? rules(corrected.instead()) : Stream.empty();
    }

    private static void check(Change change) {
        var person = change.papers().stream().anyMatch(Paper.OfPerson.class::isInstance);
        var request = change.papers().stream().anyMatch(Paper.OfRequest.class::isInstance);
        if (change.opens().isPresent() && (change.entries().isEmpty() || !person || !request)) {
            throw new IllegalArgumentException("a new case has entries, a person and a request");
        }
        if (change.entries().isEmpty()
                && change.papers().isEmpty()
                && change.documents().isEmpty()) {
            throw new IllegalArgumentException("a change without anything changed");
        }
    }

    private static CaseFile enter(Change change, Before before, Item.Stamp stamp, List<Item> items) {
        var file = before.file();
        var last = before.last();
        for (var entry : change.entries()) {
            var seq = file.size() + 1;
            var form = EntryCodec.write(entry);
            last = Seal.next(last, seq, stamp.at(), stamp.by().value(), form.kind(), form.body());
            items.add(new Item.Entered(change.id(), seq, stamp, form.kind(), form.body(), last));
            file = file.with(new Recorded(seq, stamp.at(), stamp.by(), entry));
        }
        return file;
    }

    private Card card(Change change, Before before, CaseFile file) {
        var person = change.papers().stream()
                .filter(Paper.OfPerson.class::isInstance)
                .map(paper -> ((Paper.OfPerson) paper).person())
                .reduce((_, later) -> later)
                .or(before::person);
        return CaseReader.card(file, source.laws(), person);
    }

    private CaseKey key(Change change, Before before) throws IOException {
        if (change.opens().isEmpty()) {
            var wrapped = before.key()
                    .orElseThrow(() -> new DamagedRegister(
                            DamagedRegister.What.CASE_KEYS, before.file().number() + " has no key"));
            return source.key().unwrap(wrapped, change.id().value());
        }
        var fresh = CaseKey.random();
        source.keys().add(change.id(), fresh);
        return fresh;
    }

    private List<Numbered> keep(Change change, CaseKey key, List<Item> items) throws IOException {
        var documents = folder.documents();
        var fresh = new ArrayList<NewDocument>();
        var taken = taken(change);
        try {
            for (var removal : removed(change)) {
                folder.removals().announce(removal);
            }
            for (var document : change.documents()) {
                if (taken.contains(document.id())) {
                    folder.evidence().put(change.id(), document);
                } else if (!documents.contains(key, document.fingerprint())) {
                    fresh.add(document);
                    documents.put(key, document.bytes());
                }
            }
            return append(items);
        } catch (NoSpace e) {
            for (var document : fresh) {
                try {
                    documents.delete(key, document.fingerprint());
                } catch (IOException more) {
                    e.addSuppressed(more);
                }
            }
            try {
                folder.evidence().erase(taken);
            } catch (IOException more) {
                e.addSuppressed(more);
            }
            throw e;
        }
    }

    /// Saves items in one frame; when this returns, they are on the disk.
    List<Numbered> append(List<Item> items) throws IOException {
        var last =
                source.journal().appendAll(items.stream().map(ItemCodec::write).toList());
        var numbered = new ArrayList<Numbered>();
        for (var i = 0; i < items.size(); i++) {
            numbered.add(new Numbered(last - items.size() + 1 + i, items.get(i)));
        }
        return numbered;
    }
}
