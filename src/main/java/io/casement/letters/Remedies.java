// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.letters;

import io.casement.law.Authority;
import io.casement.law.Block;
import io.casement.law.Citation;
import io.casement.law.Clock;
import io.casement.law.Confidence;
import io.casement.law.Duty;
import io.casement.law.Notice;
import io.casement.law.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The ways to complain, always in full: the controller, the authority with its address, the court, and whom to ask.
final class Remedies {

    private Remedies() {}

    /// @param demanded what the law demands in this letter
    /// @param notice what the letter is: an extension and a refusal name the authority even where they need not, if
    ///     the law knows a complaint at all; only from a refusal does the time to complain run
    static List<Part> of(Pen pen, Map<Block, Citation> demanded, Notice notice) {
        var parts = new ArrayList<Part>();
        var always = notice != Notice.GRANT && knowsComplaint(pen);
        demands(demanded, Block.CONTROLLER_COMPLAINT, false)
                .ifPresent(by -> parts.add(cited(pen, Block.CONTROLLER_COMPLAINT, by, "rights.controller-complaint")));
        demands(demanded, Block.APPEAL, false).ifPresent(by -> parts.addAll(appeal(pen, by, demanded)));
        demands(demanded, Block.COMPLAINT_BODY, always).ifPresent(by -> parts.addAll(complaint(pen, by)));
        if (notice == Notice.REFUSAL) {
            var named = parts.stream().anyMatch(part -> part.key().equals(Block.COMPLAINT_BODY.id()));
            demands(demanded, Block.COMPLAINT_BY, named)
                    .flatMap(by -> complaintBy(pen, by))
                    .ifPresent(parts::add);
        }
        demands(demanded, Block.COURT, false).ifPresent(by -> parts.add(court(pen, by)));
        demands(demanded, Block.CONTACT, false).ifPresent(by -> parts.add(contact(pen, by)));
        return parts;
    }

    /// The body that hears complaints, for a letter in which no law demands it; nothing where there is none to name.
    static List<Part> complaintAnyway(Pen pen) {
        return authority(pen).isPresent() && knowsComplaint(pen) ? complaint(pen, Optional.empty()) : List.of();
    }

    /// By what the law demands the block; present but empty where it is there without a demand.
    private static Optional<Optional<Citation>> demands(Map<Block, Citation> demanded, Block block, boolean anyway) {
        var citation = Optional.ofNullable(demanded.get(block));
        return citation.isPresent() || anyway ? Optional.of(citation) : Optional.empty();
    }

    private static boolean knowsComplaint(Pen pen) {
        return pen.law().isByHand()
                || pen.law().redress().complaint().isPresent()
                || pen.demanded(Notice.REFUSAL).containsKey(Block.COMPLAINT_BODY);
    }

    private static Part court(Pen pen, Optional<Citation> demandedBy) {
        var where = pen.law().redress().court().or(() -> demandedBy);
        return pen.block(Block.COURT, demandedBy, "rights.court", pen.cited(pen.values(), where));
    }

    private static Part contact(Pen pen, Optional<Citation> demandedBy) {
        var who = pen.matter().contact().orElse(pen.matter().organisation().office());
        var values = pen.cited(pen.values(), demandedBy).with("contact", who);
        return pen.block(Block.CONTACT, demandedBy, "rights.contact", values);
    }

    /// How to appeal to us and by when we decide, where that was seen; and to whom the person goes after that, where
    /// the law opens that way only then.
    private static List<Part> appeal(Pen pen, Optional<Citation> demandedBy, Map<Block, Citation> demanded) {
        var decided = clock(pen, Duty.APPEAL_DECISION).filter(Remedies::isFirm).map(Clock::within);
        var values = pen.cited(pen.values(), demandedBy).with("term", decided.map(term -> term(pen, term)));
        var parts = new ArrayList<Part>();
        parts.add(pen.block(
                Block.APPEAL, demandedBy, decided.isPresent() ? "rights.appeal.decided" : "rights.appeal", values));
        pen.law()
                .authority()
                .filter(_ -> !demanded.containsKey(Block.COMPLAINT_BODY))
                .map(body -> pen.part(
                        "rights.appeal-then",
                        pen.values().with("authority", body.name(pen.texts().language()))))
                .ifPresent(parts::add);
        return parts;
    }

    /// How long the person has to complain. Where the law demands that this be said, its number stands there even if
    /// it was not seen how its days are counted: that bars a date, not the words of the law.
    private static Optional<Part> complaintBy(Pen pen, Optional<Citation> demandedBy) {
        return clock(pen, Duty.COMPLAINT)
                .filter(clock -> demandedBy.isPresent() || isFirm(clock))
                .flatMap(clock -> {
                    var fromAnswer =
                            clock.start() == Clock.Start.ANSWER ? Optional.of(clock.within()) : clock.afterAnswer();
                    var values = pen.cited(pen.values(), demandedBy.or(clock::citation))
                            .with("term", fromAnswer.map(term -> term(pen, term)))
                            .with("longest", term(pen, clock.within()));
                    var paragraph =
                            clock.start() == Clock.Start.ANSWER ? "rights.complaint-by" : "rights.complaint-by.longest";
                    return fromAnswer.map(_ -> pen.block(Block.COMPLAINT_BY, demandedBy, paragraph, values));
                });
    }

    private static Optional<Clock> clock(Pen pen, Duty duty) {
        return pen.file().rights().stream()
                .sorted()
                .flatMap(right -> pen.law().clocks().of(duty, right).stream())
                .findFirst();
    }

    /// Whether a letter may rest on the clock.
    private static boolean isFirm(Clock clock) {
        return clock.origin().confidence() != Confidence.LOW;
    }

    private static String term(Pen pen, Term term) {
        var key = "term." + term.unit().id() + "s";
        return pen.line(key, Values.none().with("amount", term.amount()));
    }

    private static Part cited(Pen pen, Block block, Optional<Citation> demandedBy, String paragraph) {
        return pen.block(block, demandedBy, paragraph, pen.cited(pen.values(), demandedBy));
    }

    private static List<Part> complaint(Pen pen, Optional<Citation> demandedBy) {
        var authority = authority(pen);
        var values = pen.values()
                .with("authority", authority.map(each -> each.name(pen.texts().language())))
                .with("authority-address", authority.map(each -> String.join(", ", each.address())))
                .with("takes", takes(pen, authority));
        var citation = pen.law()
                .redress()
                .complaint()
                .or(() -> demandedBy)
                .or(() -> Optional.ofNullable(pen.demanded(Notice.REFUSAL).get(Block.COMPLAINT_BODY)));
        // "the authority where you live" has no address of its own
        var unnamed = authority.map(each -> each.address().isEmpty()).orElse(false);
        var parts = new ArrayList<Part>();
        parts.add(pen.block(
                Block.COMPLAINT_BODY,
                demandedBy,
                unnamed ? "rights.complaint-body.any" : "rights.complaint-body",
                pen.cited(values, citation)));
        if (pen.law().redress().askedFirst()) {
            parts.add(pen.part("rights.asked-first", pen.values()));
        }
        return parts;
    }

    /// In which language a complaint has to be written, if it is not that of the letter.
    private static List<Span> takes(Pen pen, Optional<Authority> authority) {
        var language = authority
                .flatMap(Authority::complaintLanguage)
                .filter(each -> !each.equals(pen.texts().language()))
                .flatMap(each -> pen.texts().find("language." + each, pen.law().id()));
        var spans = new ArrayList<Span>();
        language.ifPresent(named -> {
            spans.add(new Span.Words(" "));
            spans.addAll(pen.fragment("rights.complaint-language", pen.values().with("complaint-language", named)));
        });
        return spans;
    }

    /// Where the law has several, as in Germany, that of the person's region, else of the office's own: a complaint
    /// may be made where one lives and where the infringement took place (Art. 77(1) GDPR).
    private static Optional<Authority> authority(Pen pen) {
        return pen.matter()
                .person()
                .region()
                .or(() -> pen.matter().organisation().region())
                .flatMap(region -> pen.law().authority(region))
                .or(() -> pen.law().authority());
    }
}
