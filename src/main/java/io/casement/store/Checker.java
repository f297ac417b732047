// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.store;

import io.casement.audit.SealCheck;
import io.casement.cases.ClockSheet;
import io.casement.cases.Evidence;
import io.casement.keys.CaseKey;
import io.casement.keys.Tampered;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/// Compares everything with everything: the index with the journal file item by item, then each case with its
/// seals, its card, its words and its documents.
final class Checker {

    private static final int CASES_AT_ONCE = 500;
    private static final int ITEMS_PER_REPORT = 1000;

    private final Index index;
    private final Documents documents;
    private final EvidenceChest chest;
    private final Set<String> shown = new HashSet<>();
    private final Index.Source source;
    private final Consumer<Progress> progress;
    private final List<Finding> findings = new ArrayList<>();

    private long entries;
    private long papers;
    private long kept;
    private long cases;
    private Map<Integer, Long> sums = Map.of();

    Checker(Index index, RegisterFolder folder, Index.Source source, Consumer<Progress> progress) {
        this.index = index;
        this.documents = folder.documents();
        this.chest = folder.evidence();
        this.source = source;
        this.progress = progress;
    }

    CheckReport check() throws IOException {
        compareWithJournal();
        compareKeys();
        sums = index.words().sums();
        for (var last = 0; ; ) {
            var some = index.rows().headsAfter(last, CASES_AT_ONCE);
            if (some.isEmpty()) {
                break;
            }
            for (var head : some) {
                check(head);
            }
            last = some.getLast().no();
            progress.accept(new Progress(
                    Progress.Phase.CHECKING_CASES, cases, index.rows().count("case_file")));
        }
        checkChest();
        return new CheckReport(cases, entries, papers, kept, findings);
    }

    // ---- the index and the journal file --------------------------------------------------------------------------

    private void compareWithJournal() throws IOException {
        var total = source.journal().lastNumber();
        var matched = new HashMap<String, Long>();
        try {
            source.journal().replay(0, (number, payload) -> {
                compare(new Numbered(number, ItemCodec.read(payload)), matched);
                if (number % ITEMS_PER_REPORT == 0) {
                    progress.accept(new Progress(Progress.Phase.CHECKING_JOURNAL, number, total));
                }
            });
        } catch (JournalDamaged damage) {
            findings.add(new Finding.JournalDamaged(damage.number(), damage.offset()));
            return;
        }
        for (var table : List.of("case_file", "entry", "paper", "document", "clerk", "setting")) {
            if (matched.getOrDefault(table, 0L) < index.rows().count(table)) {
                findings.add(new Finding.RowDiffers(named(table), 0));
            }
        }
    }

    private void compare(Numbered item, Map<String, Long> matched) {
        var row = index.rows().likeness(item);
        if (row.isEmpty() || row.get().number() < item.number()) {
            findings.add(new Finding.RowDiffers(named(table(item.item())), item.number()));
        } else if (row.get().number() == item.number()) {
            matched.merge(table(item.item()), 1L, Long::sum);
            if (!row.get().item().equals(item.item())) {
                findings.add(new Finding.RowDiffers(named(table(item.item())), item.number()));
            }
        }
    }

    private static String table(Item item) {
        return switch (item) {
            case Item.Opened _ -> "case_file";
            case Item.Entered _ -> "entry";
            case Item.Written _ -> "paper";
            case Item.Kept _ -> "document";
            case Item.Staff _ -> "clerk";
            case Item.Setting _ -> "setting";
        };
    }

    private static String named(String table) {
        return table.replace('_', '-');
    }

    private void compareKeys() throws IOException {
        var seen = new long[1];
        try {
            source.keys().replay(0, (id, wrapped) -> {
                seen[0]++;
                if (index.rows()
                        .key(id)
                        .filter(row -> Arrays.equals(row, wrapped))
                        .isEmpty()) {
                    findings.add(new Finding.RowDiffers("case-key", seen[0]));
                }
            });
        } catch (JournalDamaged damage) {
            findings.add(new Finding.CaseKeysDamaged(damage.offset()));
            return;
        }
        if (seen[0] < index.rows().count("case_key")) {
            findings.add(new Finding.RowDiffers("case-key", 0));
        }
    }

    // ---- a case --------------------------------------------------------------------------------------------------

    private void check(CaseHead head) throws IOException {
        cases++;
        var entered = index.rows().entries(head);
        entries += entered.size();
        var opened = openPapers(head);
        if (sealsFit(head, entered) && readable(head, entered)) {
            compareCard(head, opened);
            checkEvidence(head);
        }
        compareWords(head, opened);
    }

    private boolean sealsFit(CaseHead head, List<Item.Entered> entered) {
        var check = SealCheck.of(
                head.id().value(),
                entered.stream().map(Item.Entered::sealedEntry).toList());
        if (check instanceof SealCheck.Broken(long seq, SealCheck.Fault fault)) {
            findings.add(new Finding.SealBroken(head.number(), seq, fault));
        }
        return check instanceof SealCheck.Whole;
    }

    private boolean readable(CaseHead head, List<Item.Entered> entered) {
        var readable = true;
        for (var each : entered) {
            try {
                EntryCodec.read(each.kind(), each.body());
            } catch (IOException e) {
                readable = false;
                findings.add(new Finding.EntryUnreadable(head.number(), each.seq(), each.kind()));
            }
        }
        return readable;
    }

    private Optional<Papers> openPapers(CaseHead head) throws IOException {
        var written = index.rows().papers(head);
        papers += written.size();
        var key = keyOf(head);
        if (key.isEmpty()) {
            findings.add(new Finding.KeyMissing(head.number()));
            return Optional.empty();
        }
        try (var open = key.get()) {
            checkDocuments(head, open);
            var unreadable =
                    written.stream().filter(paper -> !opens(paper, open)).toList();
            unreadable.forEach(paper -> findings.add(
                    new Finding.PaperUnreadable(head.number(), paper.slot().id())));
            return unreadable.isEmpty() ? Optional.of(index.reader().papers(head, open)) : Optional.empty();
        }
    }

    private Optional<CaseKey> keyOf(CaseHead head) {
        try {
            return index.reader().key(head.id());
        } catch (DamagedRegister damage) {
            return Optional.empty();
        }
    }

    private static boolean opens(Item.Written paper, CaseKey key) {
        try {
            Envelopes.open(key, paper);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private void checkDocuments(CaseHead head, CaseKey key) throws IOException {
        var evidence = Evidence.of(index.reader().unsealed(head));
        for (var document : index.rows().documents(head)) {
            if (evidence.isRemoved(document.document())) {
                if (documents.contains(key, document.fingerprint())) {
                    findings.add(new Finding.EvidenceLeft(document.document().toString()));
                }
                continue;
            }
            kept++;
            try {
                Envelopes.open(key, document);
                documents.verify(key, document.fingerprint());
            } catch (DocumentMissing e) {
                findings.add(new Finding.DocumentMissing(head.number(), document.document()));
            } catch (Tampered e) {
                findings.add(new Finding.DocumentDamaged(head.number(), document.document()));
            }
        }
    }

    private void checkEvidence(CaseHead head) throws IOException {
        for (var document : Evidence.of(index.reader().unsealed(head)).kept()) {
            kept++;
            shown.add(document.id().toString());
            try {
                chest.get(head.id(), document.id(), document.fingerprint());
            } catch (DocumentMissing e) {
                findings.add(new Finding.EvidenceMissing(head.number(), document.id()));
            } catch (Tampered e) {
                findings.add(new Finding.EvidenceDamaged(head.number(), document.id()));
            }
        }
    }

    /// What lies in the chest although no journal says so.
    private void checkChest() throws IOException {
        var there = new TreeSet<>(chest.files());
        chest.owners().keySet().forEach(id -> there.add(id.toString()));
        there.removeAll(shown);
        there.forEach(name -> findings.add(new Finding.EvidenceLeft(name)));
    }

    private void compareCard(CaseHead head, Optional<Papers> opened) throws IOException {
        var file = index.reader().unsealed(head);
        var should = index.reader().card(file, opened.map(Papers::person));
        if (!index.cards().holds(head.no(), should)
                || !index.sheets().holds(head.no(), should, ClockSheet.of(file))
                || !index.conflicts().holds(head.no(), file)) {
            findings.add(new Finding.CardDiffers(head.number()));
        }
    }

    private void compareWords(CaseHead head, Optional<Papers> opened) {
        var filed = sums.getOrDefault(head.no(), 0L) == index.words().sumOf(head.no());
        if (!filed || !index.words().of(head.no()).equals(CaseReader.terms(head, opened))) {
            findings.add(new Finding.WordsDiffer(head.number()));
        }
    }
}
