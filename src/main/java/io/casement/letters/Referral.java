// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.letters;

import io.casement.cases.Entry;
import io.casement.law.Block;
import io.casement.law.Circumstance;
import io.casement.law.Notice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The referral: that somebody else decides about a part of the data, who that is, and what becomes of the rest.
final class Referral {

    private Referral() {}

    static List<Part> of(Pen pen) {
        var demandedBy = Optional.ofNullable(pen.demanded(Notice.REFUSAL).get(Block.HOLDER));
        var parts = new ArrayList<Part>();
        parts.add(pen.part("referral.opening", pen.values()));
        parts.addAll(pen.section(
                "heading.holder",
                List.of(
                        pen.part(isForOthers(pen) ? "referral.processor" : "referral.why", pen.values()),
                        pen.block(Block.HOLDER, demandedBy, "referral.holder", pen.cited(pen.values(), demandedBy)),
                        pen.part(
                                "referral.passed-on",
                                isForOthers(pen) ? "referral.passed-on" : "referral.not-passed-on",
                                pen.values()))));
        parts.addAll(pen.section("heading.rest", List.of(pen.part("referral.rest", rest(pen), Deadlines.values(pen)))));
        return parts;
    }

    /// A processor passes the request on; everybody else asks first.
    private static boolean isForOthers(Pen pen) {
        return pen.file()
                .each(Entry.CircumstanceFound.class)
                .anyMatch(found -> found.circumstance() == Circumstance.PROCESSOR);
    }

    private static String rest(Pen pen) {
        return pen.clock().due().isPresent() ? "referral.rest" : "referral.rest.undated";
    }
}
