// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.casefile;

import io.casement.cases.CaseId;
import io.casement.cases.DocumentId;
import io.casement.cases.Evidence;
import io.casement.cases.Level;
import io.casement.cases.Obstacle;
import io.casement.desk.Dossier;
import io.casement.desk.EvidenceRoom;
import io.casement.desk.EvidenceRoom.Unasked;
import io.casement.ui.words.Certificate;
import io.casement.ui.words.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The documents that were shown as proof, and whether another may be taken.
///
/// @param unasked pictures that came with the mail without anybody having asked
/// @param takes whether this case is one in which a document is the last resort
/// @param bars why none may be taken now
record EvidencePage(
        CaseId id,
        String number,
        LocalDate today,
        List<Unasked> unasked,
        List<Card> cards,
        boolean takes,
        Optional<Obstacle> bars) {

    /// A document.
    ///
    /// @param kept whether it is still there
    /// @param overdue whether it should be there no more
    /// @param certificate what stays of it, as text
    record Card(
            DocumentId id,
            String title,
            String state,
            String text,
            boolean kept,
            boolean overdue,
            String certificate) {}

    static EvidencePage of(Dossier dossier, Words words, List<Unasked> unasked, Optional<Obstacle> bars) {
        var standing = dossier.standing();
        var cards = standing.evidence().shown().stream()
                .map(each -> card(each, dossier, words))
                .toList();
        var takes = standing.identity().needed() == Level.DOCUMENT_SEEN && !standing.closed();
        return new EvidencePage(
                dossier.file().id(), dossier.file().number().toString(), dossier.today(), unasked, cards, takes, bars);
    }

    boolean isEmpty() {
        return unasked.isEmpty() && cards.isEmpty() && !takes;
    }

    Optional<Card> firstKept() {
        return cards.stream().filter(Card::kept).findFirst();
    }

    /// The day by which a document that is taken today is destroyed.
    LocalDate destroyBy() {
        return EvidenceRoom.destroyBy(today);
    }

    private static Card card(Evidence.Document document, Dossier dossier, Words words) {
        var overdue = document.isOverdue(dossier.today());
        return new Card(
                document.id(),
                words.text("entry.evidence-kind." + document.kind().id()),
                document.end()
                        .map(end -> words.text("casefile.evidence.destroyed", words.monthDay(end.on())))
                        .orElse(""),
                document.isKept() ? kept(document, overdue, dossier, words) : gone(document, dossier, words),
                document.isKept(),
                overdue,
                Certificate.of(document, dossier, words));
    }

    private static String kept(Evidence.Document document, boolean overdue, Dossier dossier, Words words) {
        var until = overdue
                ? words.text("casefile.evidence.overdue", words.monthDay(document.destroyBy()))
                : words.text("casefile.evidence.until", words.monthDay(document.destroyBy()));
        var looks = document.looks().isEmpty()
                ? words.text("casefile.evidence.unseen")
                : words.text(
                        "casefile.evidence.seen",
                        document.looks().stream()
                                .map(look -> Certificate.name(dossier, look.by(), words))
                                .distinct()
                                .collect(Collectors.joining(", ")));
        return until + " " + looks;
    }

    private static String gone(Evidence.Document document, Dossier dossier, Words words) {
        return document.judgement()
                .map(judged -> words.text(
                        "casefile.evidence.judged",
                        words.text("entry.evidence-result." + judged.result().id()),
                        Certificate.name(dossier, judged.by(), words)))
                .orElseGet(() -> words.text(
                        "casefile.evidence.unjudged",
                        document.end()
                                .map(end -> words.text(
                                        "entry.evidence-end." + end.why().id()))
                                .orElse("")));
    }
}
