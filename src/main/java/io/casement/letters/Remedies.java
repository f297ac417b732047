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

/// The ways to complain, always in full: the controller, the authority with its address, the court.
final class Remedies {

    private Remedies() {}

    /// @param demanded what the law demands in this letter
    /// @param always names the authority even where this letter need not, if the law knows a complaint at all
    static List<Part> of(Pen pen, Map<Block, Citation> demanded, boolean always) {
        var parts = new ArrayList<Part>();
        for (var block : List.of(Block.CONTROLLER_COMPLAINT, Block.APPEAL, Block.COMPLAINT_BODY, Block.COURT)) {
            var citation = Optional.ofNullable(demanded.get(block));
            if (citation.isPresent() || (always && block == Block.COMPLAINT_BODY && knowsComplaint(pen))) {
                parts.add(part(pen, block, citation));
                if (block == Block.COMPLAINT_BODY) {
                    complaintBy(pen).ifPresent(parts::add);
                }
            }
        }
        return parts;
    }

    private static boolean knowsComplaint(Pen pen) {
        return pen.law().isByHand() || pen.demanded(Notice.REFUSAL).containsKey(Block.COMPLAINT_BODY);
    }

    private static Part part(Pen pen, Block block, Optional<Citation> demandedBy) {
        return switch (block) {
            case CONTROLLER_COMPLAINT -> cited(pen, block, demandedBy, "rights.controller-complaint");
            case APPEAL -> appeal(pen, demandedBy);
            case COMPLAINT_BODY -> complaint(pen, demandedBy);
            case COURT -> {
                var where = pen.law().court().or(() -> demandedBy);
                yield pen.block(block, demandedBy, "rights.court", pen.cited(pen.values(), where));
            }
            case REASONS, ANSWER_DAY, VERIFICATION, WHAT_IS_NEEDED, CLOCK_RUNS_ON ->
                throw new IllegalArgumentException("no way to complain: " + block);
        };
    }

    /// How to appeal to us and by when we decide, where that was seen.
    private static Part appeal(Pen pen, Optional<Citation> demandedBy) {
        var decided = clock(pen, Duty.APPEAL_DECISION).map(Clock::within);
        var values = pen.cited(pen.values(), demandedBy).with("term", decided.map(term -> term(pen, term)));
        return pen.block(
                Block.APPEAL, demandedBy, decided.isPresent() ? "rights.appeal.decided" : "rights.appeal", values);
    }

    /// How long the person has to complain, where the law counts that from this answer.
    private static Optional<Part> complaintBy(Pen pen) {
        return clock(pen, Duty.COMPLAINT)
                .flatMap(clock ->
                        clock.start() == Clock.Start.ANSWER ? Optional.of(clock.within()) : clock.afterAnswer())
                .map(term -> pen.part("rights.complaint-by", pen.values().with("term", term(pen, term))));
    }

    /// A clock of the law, unless it is founded so weakly that no letter may rest on it.
    private static Optional<Clock> clock(Pen pen, Duty duty) {
        return pen.file().rights().stream()
                .sorted()
                .flatMap(right -> pen.law().clocks().of(duty, right).stream())
                .filter(clock -> clock.origin().confidence() != Confidence.LOW)
                .findFirst();
    }

    private static String term(Pen pen, Term term) {
        var key = "term." + term.unit().id() + "s";
        return pen.line(key, Values.none().with("amount", term.amount()));
    }

    private static Part cited(Pen pen, Block block, Optional<Citation> demandedBy, String paragraph) {
        return pen.block(block, demandedBy, paragraph, pen.cited(pen.values(), demandedBy));
    }

    private static Part complaint(Pen pen, Optional<Citation> demandedBy) {
        var authority = authority(pen);
        var values = pen.values()
                .with("authority", authority.map(each -> each.name(pen.texts().language())))
                .with("authority-address", authority.map(each -> String.join(", ", each.address())))
                .with("takes", takes(pen, authority));
        var citation = demandedBy.or(
                () -> Optional.ofNullable(pen.demanded(Notice.REFUSAL).get(Block.COMPLAINT_BODY)));
        // "the authority where you live" has no address of its own
        var unnamed = authority.map(each -> each.address().isEmpty()).orElse(false);
        return pen.block(
                Block.COMPLAINT_BODY,
                demandedBy,
                unnamed ? "rights.complaint-body.any" : "rights.complaint-body",
                pen.cited(values, citation));
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
