// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Facet: the documents that were shown to prove who somebody is, each with all that was ever done with it.
///
/// Of a document that is judged or whose case is closed nothing stays but this: EDPB Guidelines 01/2022, para. 78.
///
/// @param shown every document that was taken, also what is destroyed, in the order in which they came
/// @param glances documents that somebody looked at and gave back, of which nothing was ever kept
/// @param removed what was taken out of the mails that came
public record Evidence(List<Document> shown, List<Glance> glances, List<Entry.AttachmentRemoved> removed) {

    /// A document is kept so long unless somebody names an earlier day.
    public static final int DAYS = 14;

    /// Nobody may keep one longer.
    public static final int MOST_DAYS = 30;

    public Evidence {
        shown = List.copyOf(shown);
        glances = List.copyOf(glances);
        removed = List.copyOf(removed);
    }

    /// Somebody looked at it.
    public record Look(LocalDate on, ClerkId by) {}

    /// A judgement on it.
    public record Judgement(LocalDate on, ClerkId by, EvidenceResult result) {}

    /// A document that was seen, at the counter or in a call, and what it proves.
    public record Glance(LocalDate on, ClerkId by, EvidenceKind kind, EvidenceResult result) {}

    /// Its end.
    public record End(LocalDate on, ClerkId by, EvidenceEnd why) {}

    /// One document.
    ///
    /// @param fingerprint of the image as it was kept, already blacked out
    /// @param destroyBy the last day on which it may still be there
    /// @param judgement the last one
    public record Document(
            DocumentId id,
            EvidenceKind kind,
            Sha256 fingerprint,
            LocalDate taken,
            ClerkId takenBy,
            LocalDate destroyBy,
            List<Look> looks,
            Optional<Judgement> judgement,
            Optional<End> end) {

        public boolean isKept() {
            return end.isEmpty();
        }

        public boolean isOverdue(LocalDate today) {
            return isKept() && today.isAfter(destroyBy);
        }

        /// Whoever blacked it out has seen it, too.
        public boolean wasSeenBy(ClerkId clerk) {
            return takenBy.equals(clerk)
                    || looks.stream().anyMatch(look -> look.by().equals(clerk));
        }

        private Document with(List<Look> views, Optional<Judgement> judged, Optional<End> ended) {
            return new Document(id, kind, fingerprint, taken, takenBy, destroyBy, views, judged, ended);
        }
    }

    /// Folds the facet from a journal.
    public static Evidence of(CaseFile file) {
        return new Evidence(
                List.copyOf(fold(file.entries())),
                file.entries().stream().flatMap(Evidence::glance).toList(),
                file.each(Entry.AttachmentRemoved.class).toList());
    }

    private static Stream<Glance> glance(Recorded recorded) {
        return recorded.entry() instanceof Entry.DocumentSeen(LocalDate on, EvidenceKind kind, EvidenceResult result)
                ? Stream.of(new Glance(on, recorded.by(), kind, result))
                : Stream.empty();
    }

    private static Collection<Document> fold(List<Recorded> entries) {
        Map<DocumentId, Document> shown = new LinkedHashMap<>();
        for (var recorded : entries) {
            var by = recorded.by();
            if (recorded.entry() instanceof Entry.EvidenceTaken taken) {
                shown.put(
                        taken.document(),
                        new Document(
                                taken.document(),
                                taken.kind(),
                                taken.fingerprint(),
                                taken.on(),
                                by,
                                taken.destroyBy(),
                                List.of(),
                                Optional.empty(),
                                Optional.empty()));
            } else if (recorded.entry() instanceof Entry.EvidenceViewed(LocalDate on, DocumentId id)) {
                shown.computeIfPresent(id, (_, was) -> {
                    var looks = new ArrayList<>(was.looks());
                    looks.add(new Look(on, by));
                    return was.with(looks, was.judgement(), was.end());
                });
            } else if (recorded.entry() instanceof Entry.EvidenceJudged(LocalDate on, DocumentId id, var result)) {
                shown.computeIfPresent(
                        id, (_, was) -> was.with(was.looks(), Optional.of(new Judgement(on, by, result)), was.end()));
            } else if (recorded.entry() instanceof Entry.EvidenceDestroyed(LocalDate on, DocumentId id, var why)) {
                shown.computeIfPresent(
                        id, (_, was) -> was.with(was.looks(), was.judgement(), Optional.of(new End(on, by, why))));
            }
        }
        return shown.values();
    }

    /// What is still there.
    public List<Document> kept() {
        return shown.stream().filter(Document::isKept).toList();
    }

    public Optional<Document> find(DocumentId id) {
        return shown.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /// Whether somebody looked at a document by this day and found it to be the person's.
    public boolean proves(LocalDate by) {
        return judgements()
                .anyMatch(each ->
                        each.result() == EvidenceResult.MATCHES && !each.on().isAfter(by));
    }

    /// Whether documents were looked at, and none of them is the person's.
    public boolean isDisproved() {
        return judgements().findAny().isPresent()
                && judgements().noneMatch(each -> each.result() == EvidenceResult.MATCHES);
    }

    private Stream<Judgement> judgements() {
        return Stream.concat(
                shown.stream().flatMap(each -> each.judgement().stream()),
                glances.stream().map(each -> new Judgement(each.on(), each.by(), each.result())));
    }

    /// Whether this document was replaced by one without an attachment, and deleted.
    public boolean isRemoved(DocumentId id) {
        return removed.stream().anyMatch(each -> each.document().equals(id));
    }

    /// What should have been destroyed before today.
    public List<Document> overdue(LocalDate today) {
        return shown.stream().filter(each -> each.isOverdue(today)).toList();
    }
}
