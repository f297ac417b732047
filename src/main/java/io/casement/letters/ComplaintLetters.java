// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.letters;

import io.casement.cases.Entry;
import io.casement.cases.ReopenGround;
import io.casement.law.Block;
import io.casement.law.Citation;
import io.casement.law.Clock;
import io.casement.law.Duty;
import io.casement.law.Notice;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The letters about a complaint to us: that it came, and what came of it.
final class ComplaintLetters {

    private ComplaintLetters() {}

    static List<Part> receipt(Pen pen) {
        return List.of(
                pen.part(
                        "complaint.opening",
                        "complaint-receipt.opening",
                        pen.cited(complained(pen), acknowledged(pen))),
                pen.part("complaint-receipt.next", pen.values()),
                pen.part("complaint-receipt.contact", pen.values()));
    }

    static List<Part> answer(Pen pen) {
        var parts = new ArrayList<Part>();
        parts.add(pen.part("complaint.opening", "complaint-answer.opening", complained(pen)));
        parts.addAll(pen.section(
                "heading.found",
                List.of(
                        pen.part("complaint-answer.finding", pen.values()),
                        pen.part("complaint-answer.done", pen.values()))));
        parts.addAll(pen.section("heading.rights", beyondUs(pen, EnumSet.of(Notice.REFUSAL))));
        return parts;
    }

    /// The ways that are left when we have said our last word.
    static List<Part> beyondUs(Pen pen, Set<Notice> notices) {
        return Remedies.of(
                pen,
                withoutUs(pen.demanded(notices)),
                notices.contains(Notice.REFUSAL) ? Notice.REFUSAL : Notice.GRANT);
    }

    private static Map<Block, Citation> withoutUs(Map<Block, Citation> demanded) {
        var left = new EnumMap<Block, Citation>(Block.class);
        left.putAll(demanded);
        left.remove(Block.CONTROLLER_COMPLAINT);
        left.remove(Block.APPEAL);
        return left;
    }

    /// On the day on which the case was opened again for it; else somebody fills it in.
    private static Values complained(Pen pen) {
        return pen.values()
                .with(
                        "complained",
                        pen.file()
                                .each(Entry.Reopened.class)
                                .filter(entry -> entry.ground() == ReopenGround.COMPLAINT)
                                .reduce((_, later) -> later)
                                .map(entry -> pen.day(entry.on())));
    }

    private static Optional<Citation> acknowledged(Pen pen) {
        return pen.file().rights().stream()
                .sorted()
                .flatMap(right -> pen.law().clocks().of(Duty.COMPLAINT_ACKNOWLEDGEMENT, right).stream())
                .findFirst()
                .flatMap(Clock::citation);
    }
}
