// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.letters;

import io.casement.cases.Entry;
import io.casement.cases.Recorded;
import io.casement.cases.Standing;
import io.casement.law.Authority;
import io.casement.law.Block;
import io.casement.law.Citation;
import io.casement.law.Clock;
import io.casement.law.Duty;
import io.casement.law.Notice;
import io.casement.law.Right;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The decision on an appeal: what is given after all, what stays as it was and why, and where the person can go now.
final class AppealAnswer {

    private AppealAnswer() {}

    static List<Part> of(Pen pen) {
        var changed = changed(pen);
        var against = against(pen);
        var parts = new ArrayList<Part>();
        parts.add(pen.part("appeal-answer.opening", pen.cited(dates(pen), citation(pen))));
        parts.add(pen.part("appeal-answer.looked", pen.values()));
        parts.addAll(Answer.given(pen, changed, "heading.receive", Answer.SENT::contains));
        parts.addAll(Answer.given(pen, changed, "heading.done", right -> !Answer.SENT.contains(right)));
        parts.addAll(Answer.found(pen, changed));
        parts.addAll(Refusal.of(pen, against));
        Answer.holder(pen, against).ifPresent(parts::add);
        parts.addAll(pen.section("heading.rights", rights(pen, changed, against)));
        return parts;
    }

    /// What was decided since the appeal came.
    static Map<Right, Entry.Decided> changed(Pen pen) {
        var appealed = pen.file().entries().stream()
                .filter(each -> each.entry() instanceof Entry.AppealReceived)
                .mapToInt(Recorded::seq)
                .max();
        var changed = new EnumMap<Right, Entry.Decided>(Right.class);
        pen.file().entries().stream()
                .filter(each -> each.seq() > appealed.orElse(Integer.MAX_VALUE))
                .forEach(each -> {
                    if (each.entry() instanceof Entry.Decided decision) {
                        changed.put(decision.right(), decision);
                    }
                });
        return changed;
    }

    private static Map<Right, Entry.Decided> against(Pen pen) {
        var against = new EnumMap<Right, Entry.Decided>(Right.class);
        Standing.of(pen.file()).decided().forEach((right, decision) -> {
            if (!decision.outcome().against().isEmpty()) {
                against.put(right, decision);
            }
        });
        return against;
    }

    private static Values dates(Pen pen) {
        return pen.values()
                .with("answered", pen.clock().answeredOn().map(pen::day))
                .with(
                        "appealed",
                        pen.file()
                                .last(Entry.AppealReceived.class)
                                .map(Entry.AppealReceived::on)
                                .map(pen::day));
    }

    private static Optional<Citation> citation(Pen pen) {
        return pen.file().rights().stream()
                .sorted()
                .flatMap(right -> pen.law().clocks().of(Duty.APPEAL_DECISION, right).stream())
                .findFirst()
                .flatMap(Clock::citation)
                .or(() -> Optional.ofNullable(pen.demanded(Notice.REFUSAL).get(Block.APPEAL)));
    }

    /// Where a law gives an appeal to us, whoever is turned down is told of the body behind it.
    private static List<Part> rights(Pen pen, Map<Right, Entry.Decided> changed, Map<Right, Entry.Decided> against) {
        var parts = new ArrayList<Part>();
        var notices = EnumSet.noneOf(Notice.class);
        notices.addAll(Answer.notices(changed));
        notices.addAll(Answer.notices(against));
        if (notices.contains(Notice.GRANT)) {
            Answer.furtherRights(pen, Optional.ofNullable(pen.demanded(notices).get(Block.DATA_RIGHTS)))
                    .ifPresent(parts::add);
        }
        Answer.statement(pen, against).ifPresent(parts::add);
        var beyondUs = notices.isEmpty() ? List.<Part>of() : ComplaintLetters.beyondUs(pen, notices);
        if (notices.contains(Notice.REFUSAL)
                && beyondUs.stream().noneMatch(part -> part.key().equals(Block.COMPLAINT_BODY.id()))) {
            parts.add(behind(pen, pen.law().authority()));
        }
        parts.addAll(beyondUs);
        return parts;
    }

    /// A body that the law file does not name, or not the way to it, is for a person to look up: without it the letter
    /// stays here.
    private static Part behind(Pen pen, Optional<Authority> body) {
        var values = pen.values()
                .with("authority", body.map(each -> each.name(pen.texts().language())))
                .with("authority-contact", body.flatMap(AppealAnswer::contact));
        return pen.block(
                Block.COMPLAINT_BODY, citation(pen), "appeal-answer.authority", pen.cited(values, citation(pen)));
    }

    private static Optional<String> contact(Authority body) {
        return body.address().isEmpty() ? body.web() : Optional.of(String.join(", ", body.address()));
    }
}
