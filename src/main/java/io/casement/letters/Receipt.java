// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.letters;

import io.casement.cases.Identity;
import io.casement.cases.Level;
import io.casement.law.Block;
import io.casement.law.Deadline;
import io.casement.law.Duty;
import io.casement.law.Notice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The receipt: what we understood, when the answer comes, and what may come before it.
final class Receipt {

    private Receipt() {}

    static List<Part> of(Pen pen) {
        var demanded = pen.demanded(Notice.ACKNOWLEDGEMENT);
        var noProof = Identity.of(pen.file()).needed() == Level.NONE;
        var parts = new ArrayList<Part>();
        parts.add(pen.part("receipt.opening", pen.values()));
        parts.add(pen.block(
                Block.ANSWER_DAY,
                Optional.ofNullable(demanded.get(Block.ANSWER_DAY)),
                answerDay(pen),
                Deadlines.values(pen)));
        if (demanded.containsKey(Block.VERIFICATION)) {
            parts.add(pen.block(
                    Block.VERIFICATION,
                    Optional.of(demanded.get(Block.VERIFICATION)),
                    noProof ? "receipt.verification.none" : "receipt.verification",
                    pen.values()));
        } else if (noProof) {
            parts.add(pen.part("receipt.no-proof", pen.values()));
        }
        if (!noProof) {
            parts.add(pen.part("receipt.next", pen.values()));
        }
        if (!noProof) {
            parts.add(pen.part("receipt.not-admission", pen.values()));
        }
        parts.add(pen.part("receipt.contact", pen.values()));
        return parts;
    }

    /// Is it the act itself that the law gives a day, and not an answer? So it is for opt-outs.
    private static boolean isAct(Pen pen) {
        return pen.file().rights().stream().noneMatch(right -> pen.law().mainDuty(right) == Duty.ANSWER);
    }

    /// A last day that somebody still has to enter stays a blank; where the law has none, none is promised.
    private static String answerDay(Pen pen) {
        return switch (pen.clock().answer()) {
            case Deadline.Due _ -> isAct(pen) ? "receipt.answer-day.act" : "receipt.answer-day";
            case Deadline.NoDate(Deadline.Reason reason, var _) ->
                switch (reason) {
                    case PAUSED -> "receipt.answer-day.waiting";
                    case ENTERED_BY_HAND_MISSING -> "receipt.answer-day";
                    case NOT_IN_THE_LAW, NO_PERIOD, UNKNOWN, UNCERTAIN, NOT_APPLICABLE, NOT_BEGUN ->
                        "receipt.answer-day.none";
                };
        };
    }
}
