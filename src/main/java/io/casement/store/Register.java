// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.store;

import io.casement.cases.Card;
import io.casement.cases.CaseFile;
import io.casement.cases.CaseId;
import io.casement.cases.CaseNumber;
import io.casement.cases.Clerk;
import io.casement.cases.ClerkId;
import io.casement.cases.DocumentId;
import io.casement.cases.Evidence;
import io.casement.cases.HouseRules;
import io.casement.cases.Laws;
import io.casement.cases.View;
import io.casement.keys.ClerkSlot;
import io.casement.keys.Cost;
import io.casement.keys.Keyring;
import io.casement.keys.RegisterKey;
import io.casement.keys.SubKey;
import io.casement.keys.Tampered;
import io.casement.law.RegimeId;
import io.casement.law.RulesId;
import io.casement.letters.Organisation;
import io.casement.signals.Neighbour;
import io.casement.signals.Traces;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.JdbiException;

/// A register: all cases of an office, in one folder.
///
/// Belongs to one thread at a time. What fails in opening is an [IOException] with a class of its own; what fails
/// later is an [UncheckedIOException] around one.
public final class Register implements AutoCloseable {

    private final RegisterFolder folder;
    private final RegisterKey key;
    private final SubKey office;
    private final Index.Source source;
    private final Writer writer;
    private Optional<Index> index;
    private boolean rebuilt;
    private boolean closed;

    Register(RegisterFolder folder, Index index, Index.Source source) {
        this.folder = folder;
        this.source = source;
        this.key = source.key();
        this.office = key.office();
        this.index = Optional.of(index);
        this.writer = new Writer(folder, source, office);
    }

    // ---- opening -------------------------------------------------------------------------------------------------

    /// The key slots of the register in a folder: for signing in, before it is opened.
    ///
    /// @throws NotARegister if there is none
    /// @throws DamagedRegister if the file of key slots is not one
    public static Keyring keyring(Path folder) throws IOException {
        return RegisterFolder.keyring(folder);
    }

    /// Makes a register with its first clerk; it is there when this returns, and not at all if it throws.
    ///
    /// @param folder empty or absent
    /// @param key belongs to the register from now on and is closed with it; if this throws, it stays the caller's
    /// @throws NotARegister if something lies in the folder
    /// @throws ReadOnlyFolder if the folder cannot be written to
    /// @throws NoSpace if the disk is full
    public static Register create(
            Path folder,
            Keyring keyring,
            RegisterKey key,
            Laws laws,
            Clerk first,
            Organisation organisation,
            Instant at)
            throws IOException {
        return RegisterFolder.create(folder, keyring, key, laws, new RegisterFolder.Founding(first, organisation, at));
    }

    /// Opens a register; what the index lacks is filled in from the journal, which may take a while after trouble.
    ///
    /// @param key as for [#create]
    /// @throws RegisterInUse if another window or program has it open
    /// @throws NotARegister if there is none
    /// @throws DamagedRegister if a part is damaged that cannot be made anew
    /// @throws UnknownKind if a newer version of the program wrote in it
    /// @throws ReadOnlyFolder if the folder cannot be written to
    /// @throws NoSpace if the disk is full
    public static Register open(Path folder, RegisterKey key, Laws laws, Consumer<Progress> progress)
            throws IOException {
        return RegisterFolder.open(folder, key, laws, progress);
    }

    // ---- cases ---------------------------------------------------------------------------------------------------

    /// A case with its journal, whose seals were compared.
    ///
    /// @throws IllegalArgumentException if there is no such case
    public CaseFile load(CaseId id) {
        return ask(index -> index.reader().load(head(index, id)).file());
    }

    public Optional<CaseFile> find(CaseNumber number) {
        return ask(index -> {
            var head = index.rows().head(number);
            return head.isEmpty()
                    ? Optional.empty()
                    : Optional.of(index.reader().load(head.get()).file());
        });
    }

    /// The words of a case as they stand now.
    ///
    /// @throws IllegalArgumentException if there is no such case
    public Papers papers(CaseId id) {
        return ask(index -> {
            var head = head(index, id);
            return index.reader().papers(head).orElseThrow(() -> gone(head));
        });
    }

    private static CaseHead head(Index index, CaseId id) {
        return index.rows().head(id).orElseThrow(() -> new IllegalArgumentException("no such case: " + id));
    }

    private static DamagedRegister gone(CaseHead head) {
        return new DamagedRegister(DamagedRegister.What.CASE_KEYS, head.number() + " has no key");
    }

    /// The first number of the year that no case has.
    public CaseNumber nextNumber(int year) {
        return ask(index -> new CaseNumber(year, index.rows().lastSerial(year) + 1));
    }

    /// Saves a change; when this returns, it is on the disk.
    ///
    /// What the entries call destroyed is erased before this returns; if that fails it throws, although the
    /// entries are saved, and the erasing is made up for when the register is opened the next time.
    ///
    /// @throws ChangedMeanwhile if the journal has another size than expected, or the number of a new case is
    /// taken
    public Saved append(Change change) throws ChangedMeanwhile {
        var head = ask(index -> index.rows().head(change.id()));
        if (change.opens().isPresent()) {
            var taken = ask(index -> index.rows().head(change.opens().get()));
            if (head.isPresent() || taken.isPresent()) {
                throw new ChangedMeanwhile(change.id(), 0);
            }
        } else {
            var size = ask(index -> index.rows().size(head(index, change.id())));
            if (!change.entries().isEmpty() && size != change.expectedSize()) {
                throw new ChangedMeanwhile(change.id(), size);
            }
        }
        var before = ask(index -> writer.before(index, change));
        try {
            var written = writer.write(change, before);
            save(written.items());
            folder.evidence().erase(Writer.destroyed(change));
            for (var removal : Writer.removed(change)) {
                remove(removal);
            }
            return written.saved();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // ---- documents -----------------------------------------------------------------------------------------------

    /// The documents of a case that are there, in the order in which they were kept.
    public List<DocumentFacts> documents(CaseId id) {
        return ask(index -> {
            var head = head(index, id);
            try (var its = index.reader().key(id).orElseThrow(() -> gone(head))) {
                var evidence = Evidence.of(index.reader().unsealed(head));
                var all = new ArrayList<DocumentFacts>();
                for (var kept : index.rows().documents(head)) {
                    if (!evidence.isRemoved(kept.document())) {
                        all.add(Envelopes.open(its, kept));
                    }
                }
                return all;
            }
        });
    }

    /// The whole document, byte for byte, compared with its fingerprint.
    ///
    /// @throws IllegalArgumentException if the case has no such document
    public byte[] document(CaseId id, DocumentId document) {
        return ask(index -> {
            var head = head(index, id);
            var evidence = Evidence.of(index.reader().unsealed(head));
            var kept = index.rows()
                    .document(head, document)
                    .filter(each -> !evidence.isRemoved(each.document()))
                    .orElseThrow(() -> new IllegalArgumentException("no such document: " + document));
            try (var its = index.reader().key(id).orElseThrow(() -> gone(head))) {
                return folder.document(its, head, kept);
            }
        });
    }

    // ---- documents shown as proof --------------------------------------------------------------------------------

    /// A document that was shown as proof and is still kept, compared with its fingerprint. That somebody looks
    /// at it is entered in the journal first, by whoever asks.
    ///
    /// @throws IllegalArgumentException if the case has no such document, or none any more
    public byte[] evidence(CaseId id, DocumentId document) {
        var file = load(id);
        var shown = Evidence.of(file)
                .find(document)
                .filter(Evidence.Document::isKept)
                .orElseThrow(() -> new IllegalArgumentException("no such evidence: " + document));
        try {
            return folder.evidence().get(id, document, shown.fingerprint());
        } catch (DocumentMissing | Tampered e) {
            throw new UncheckedIOException(
                    new DamagedRegister(DamagedRegister.What.DOCUMENT, file.number() + " evidence " + document, e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Erases what a crash left of documents that the journal never took or calls destroyed. Where the disk is
    /// too full even for that, it waits for the next opening: nobody is shown such a document, and a check names
    /// it.
    void eraseLeftEvidence() throws IOException {
        var chest = folder.evidence();
        var left = new ArrayList<DocumentId>();
        try {
            chest.owners().forEach((document, owner) -> {
                if (!ask(index -> keeps(index, owner, document))) {
                    left.add(document);
                }
            });
            chest.erase(left);
            chest.deleteOrphans();
            for (var removal : folder.removals().pending()) {
                remove(removal);
            }
        } catch (NoSpace full) {
            return;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /// Deletes a document of which the journal says that another has taken its place; then nobody need remember
    /// it.
    private void remove(Removals.Announced removal) throws IOException {
        Optional<Item.Kept> kept = ask(index -> {
            var head = index.rows().head(removal.owner());
            return head.isPresent()
                            && Evidence.of(index.reader().unsealed(head.get())).isRemoved(removal.document())
                    ? index.rows().document(head.get(), removal.document())
                    : Optional.empty();
        });
        if (kept.isPresent()) {
            var key = ask(index -> index.reader().key(removal.owner()));
            if (key.isPresent()) {
                try (var its = key.get()) {
                    folder.documents().delete(its, kept.get().fingerprint());
                }
            }
        }
        folder.removals().forget(removal);
    }

    /// Whether the journal says so; what a newer version wrote is left alone.
    private static boolean keeps(Index index, CaseId owner, DocumentId document) throws IOException {
        var head = index.rows().head(owner);
        try {
            return head.isPresent()
                    && Evidence.of(index.reader().unsealed(head.get()))
                            .find(document)
                            .filter(Evidence.Document::isKept)
                            .isPresent();
        } catch (UnknownKind newer) {
            return true;
        }
    }

    // ---- the office ----------------------------------------------------------------------------------------------

    /// Everybody who works or worked in the register, in the order in which they came.
    public List<Clerk> clerks() {
        return ask(index -> {
            var all = new ArrayList<Clerk>();
            for (var staff : index.rows().staff()) {
                all.add(Envelopes.open(office, staff));
            }
            return all;
        });
    }

    /// Adds a clerk, or gives a known one another name or role. That he can sign in is the keyring's matter, see
    /// [#keep].
    public void addClerk(Clerk clerk, Instant at, ClerkId by) {
        append(Envelopes.seal(office, clerk, stamp(at, by)));
    }

    public Organisation organisation() {
        return ask(index -> Envelopes.open(
                office,
                index.rows()
                        .setting(Envelopes.ORGANISATION)
                        .orElseThrow(() -> new DamagedRegister(DamagedRegister.What.JOURNAL, "no organisation"))));
    }

    public void setOrganisation(Organisation organisation, Instant at, ClerkId by) {
        append(Envelopes.seal(office, organisation, stamp(at, by)));
    }

    private void append(Item item) {
        append(List.of(item));
    }

    private void append(List<Item> items) {
        try {
            save(writer.append(items));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Item.Stamp stamp(Instant at, ClerkId by) {
        return new Item.Stamp(at.truncatedTo(ChronoUnit.MICROS), by);
    }

    // ---- the office's people -------------------------------------------------------------------------------------

    /// What the office asks of itself beyond the law.
    public HouseRules houseRules() {
        return ask(index -> index.staff().house());
    }

    public void setHouseRules(HouseRules rules, Instant at, ClerkId by) {
        append(StaffRecords.house(office, rules, stamp(at, by)));
    }

    /// Who is away or left; who is not in it is there.
    public Map<ClerkId, Presence> presence() {
        return ask(index -> index.staff().presence());
    }

    public void setPresence(ClerkId clerk, Presence presence, Instant at, ClerkId by) {
        append(StaffRecords.presence(office, clerk, presence, stamp(at, by)));
    }

    /// Keeps that somebody sat down at the register.
    public void here(ClerkId clerk, Instant at) {
        append(StaffRecords.here(office, clerk, stamp(at, clerk)));
    }

    /// When everybody sat down last.
    public Map<ClerkId, Instant> lastHere() {
        return ask(index -> index.staff().lastHere());
    }

    /// Keeps that somebody wanted what they may not do.
    public void refused(Refusal refusal) {
        append(StaffRecords.refusal(office, refusal, stamp(refusal.at(), refusal.by())));
    }

    /// Everything that was refused for want of permission, oldest first.
    public List<Refusal> refusals() {
        return ask(index -> index.staff().refusals());
    }

    /// How many open cases everybody has.
    public Map<ClerkId, Integer> openCases() {
        return ask(index -> index.cards().openByOwner());
    }

    /// The open cases of somebody.
    public List<CaseId> openCases(ClerkId owner) {
        return ask(index -> index.cards().openOf(owner));
    }

    /// Gives somebody a key slot, or another passphrase for the one they have.
    ///
    /// @throws IllegalArgumentException if somebody else signs in with that name
    public void admit(ClerkSlot owner, char[] passphrase, Cost cost) {
        keep(keyring().withClerk(key, owner, passphrase, cost));
    }

    /// Destroys somebody's key slot.
    public void dismiss(ClerkId clerk) {
        keep(keyring().withoutClerk(clerk.value()));
    }

    // ---- the office's laws ---------------------------------------------------------------------------------------

    /// Every change of a law that was ever proposed, by law and number.
    public List<LawRevision> lawRevisions() {
        return ask(index -> index.laws().revisions());
    }

    /// Keeps a proposal; it changes nothing yet.
    ///
    /// @return its number
    public int propose(LawRevision revision) {
        var number = 1
                + (int) lawRevisions().stream()
                        .filter(each -> each.law().equals(revision.law()))
                        .count();
        var numbered = new LawRevision(
                revision.law(),
                number,
                revision.text(),
                revision.shipped(),
                revision.over(),
                revision.base(),
                revision.why(),
                revision.by(),
                revision.at(),
                Optional.empty());
        append(LawRecords.proposed(office, numbered, stamp(revision.at(), revision.by())));
        return number;
    }

    /// Keeps what became of a proposal. Approved, it is in force when this returns, and every open case under the
    /// law knows what it would change; no date has moved.
    public void judge(RegimeId law, int number, LawRevision.Outcome outcome, String why, Instant at, ClerkId by) {
        append(LawRecords.judged(office, law, number, outcome, why, stamp(at, by)));
    }

    /// The text of rules that some case counts by.
    public Optional<String> rules(RulesId id) {
        return ask(index -> index.laws().rules(id));
    }

    /// All rules whose text is kept.
    public List<RulesId> rules() {
        return ask(index -> index.laws().rules());
    }

    /// Keeps by which rules open cases count that were logged before rules were remembered: those of the first
    /// day on which this is called. Then brings up to date what newer rules would change about open cases.
    ///
    /// @param newest the rules of a law as they are now
    /// @return the laws that are others than when the register was open last
    public Set<RegimeId> reckon(
            Function<RegimeId, Optional<RulesId>> newest, Instant at, ClerkId by, Consumer<Progress> progress) {
        var former = ask(index -> index.laws().formerRules());
        var items = new ArrayList<Item>();
        for (var law : ask(index -> index.sheets().withoutRules())) {
            newest.apply(law).filter(_ -> !former.containsKey(law)).ifPresent(id -> {
                if (!ask(index -> index.laws().hasRules(id))) {
                    source.laws()
                            .textOf(id)
                            .ifPresent(text -> items.add(LawRecords.rules(office, id, text, stamp(at, by))));
                }
                items.add(LawRecords.former(office, law, id, stamp(at, by)));
            });
        }
        if (!items.isEmpty()) {
            append(items);
        }
        return ask(index -> index.reckonAnew(source.laws(), progress));
    }

    /// What other laws would change about the open cases under these; changes nothing.
    public RulesEffect effect(Collection<RegimeId> laws, Laws others) {
        return ask(index -> {
            var moved = index.sheets().moved(laws, others);
            var numbers =
                    index.sheets().numbers(moved.stream().map(Sheets.Moved::no).collect(Collectors.toSet()));
            return new RulesEffect(
                    index.sheets().open(laws),
                    moved.stream()
                            .map(each -> new RulesEffect.Moved(
                                    new CaseId(each.id()),
                                    Objects.requireNonNull(numbers.get(each.no())),
                                    each.law(),
                                    each.offer()))
                            .toList());
        });
    }

    /// The key slots as they are now.
    public Keyring keyring() {
        try {
            return folder.keyring();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Replaces the key slots; when this returns, they are on the disk.
    ///
    /// @throws IllegalArgumentException if they are another register's
    public void keep(Keyring keyring) {
        if (!keyring.register().equals(key.register())) {
            throw new IllegalArgumentException("these key slots are another register's");
        }
        try {
            folder.keep(keyring);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // ---- the queue -----------------------------------------------------------------------------------------------

    /// A page of the queue: sorted by last day, then by id; cases without a last day come last.
    ///
    /// @param after where the page before ended
    public List<Card> queue(View view, ClerkId me, LocalDate today, Optional<Keyset> after, int limit, Filter filter) {
        return ask(index -> index.queue().page(view, me, today, after, limit, filter));
    }

    /// How many cases each view holds for this person: the lists do not show what they are kept from, and so the
    /// numbers do not count it.
    public Map<View, Integer> counts(ClerkId me, LocalDate today) {
        return ask(index -> {
            var counts = index.tally().of(me, today);
            counts.put(View.RULES_CHANGED, index.sheets().offers());
            var kept = index.conflicts().of(me).stream()
                    .flatMap(id -> index.cards().find(id).stream())
                    .map(Cards.Row::card)
                    .toList();
            Tally.of(kept).of(me, today).forEach((view, number) -> counts.merge(view, -number, Integer::sum));
            return counts;
        });
    }

    /// Cases in which all these words stand, the last one perhaps not yet typed to its end; open cases first, each
    /// part in the order of the queue. A case whose number is typed comes first. No words find nothing.
    public List<Card> search(String words, int limit) {
        return ask(index -> index.queue()
                .search(words, limit, number -> index.rows().head(number).map(CaseHead::no)));
    }

    /// The cases from which somebody is kept by a conflict of interest.
    public Set<CaseId> keptFrom(ClerkId clerk) {
        return ask(index -> index.conflicts().of(clerk));
    }

    /// Other cases that have something in common with a request.
    ///
    /// @param of the case of the request; it may not be there yet
    public List<Neighbour> neighbours(Traces traces, CaseId of) {
        return ask(index -> index.traces()
                .near(traces, index.rows().head(of).map(CaseHead::no).orElse(0)));
    }

    public Optional<Card> card(CaseId id) {
        return ask(index -> index.cards().find(id).map(Cards.Row::card));
    }

    // ---- news ----------------------------------------------------------------------------------------------------

    /// The running number of the last thing saved.
    public long lastNumber() {
        return source.journal().lastNumber();
    }

    /// All entries with a higher running number, in order.
    public List<News> since(long number) {
        return ask(index -> {
            var news = new ArrayList<News>();
            for (var each : index.rows().entriesAfter(number)) {
                var entered = (Item.Entered) each.item();
                news.add(new News(each.number(), entered.id(), CaseReader.recorded(entered)));
            }
            return news;
        });
    }

    // ---- care ----------------------------------------------------------------------------------------------------

    /// Compares everything with everything: seals, index and cards with the journal file, documents with their
    /// fingerprints. Changes nothing.
    public CheckReport check(Consumer<Progress> progress) {
        try {
            return new Checker(index(), folder, source, progress).check();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JdbiException e) {
            throw new UncheckedIOException(Failures.told(e));
        }
    }

    /// Makes the index anew from the journal file.
    public void rebuild(Consumer<Progress> progress) {
        try {
            dropIndex();
            index = Optional.of(Index.rebuild(source, progress));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        closed = true;
        dropIndex();
        try (key;
                folder) {
            office.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // ---- the index -----------------------------------------------------------------------------------------------

    /// Something that is asked of the index, and may be asked twice.
    private interface Question<T> {
        T of(Index index) throws IOException;
    }

    /// Asks the index. If it fails, or holds what was never written, it is opened anew and asked again; if that
    /// does not help either, it is made anew from the journal file, once.
    private <T> T ask(Question<T> question) {
        try {
            try {
                return question.of(index());
            } catch (JdbiException | DamagedRegister first) {
                if (isOurFault(first)) {
                    throw first;
                }
                return askAgain(question, first);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Whether not the database failed but what we asked of it.
    private static boolean isOurFault(Exception failure) {
        return failure instanceof JdbiException && !(failure.getCause() instanceof SQLException);
    }

    private <T> T askAgain(Question<T> question, Exception first) throws IOException {
        dropIndex();
        try {
            return question.of(index());
        } catch (JdbiException | DamagedRegister second) {
            second.addSuppressed(first);
            if (rebuilt) {
                throw second instanceof DamagedRegister damage ? damage : Failures.told(second);
            }
        }
        rebuilt = true;
        dropIndex();
        index = Optional.of(Index.rebuild(source, _ -> {}));
        try {
            return question.of(index());
        } catch (JdbiException last) {
            throw Failures.told(last);
        }
    }

    /// Takes over what the journal file has taken. It is saved already: if the index fails, it is filled in when
    /// it is opened the next time.
    private void save(List<Numbered> items) {
        try {
            if (index.isPresent()) {
                index.get().save(items, source);
            }
        } catch (JdbiException | IOException e) {
            dropIndex();
        }
    }

    private Index index() throws IOException {
        if (closed) {
            // whoever asks late must not open files again in a folder that was given back
            throw new IllegalStateException("the register is closed");
        }
        if (index.isEmpty()) {
            index = Optional.of(Index.open(source, _ -> {}));
        }
        return index.get();
    }

    private void dropIndex() {
        index.ifPresent(Index::close);
        index = Optional.empty();
    }
}
