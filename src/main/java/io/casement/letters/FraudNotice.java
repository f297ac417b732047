// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.letters;

import io.casement.cases.Outcome;
import io.casement.cases.Standing;
import java.util.ArrayList;
import java.util.List;

/// The notice to the person in whose name somebody else seems to have written: that it happened and what we did, and
/// not a word of how we noticed.
final class FraudNotice {

    private FraudNotice() {}

    static List<Part> of(Pen pen) {
        var parts = new ArrayList<Part>();
        parts.add(pen.part("fraud-notice.opening", pen.values()));
        parts.add(done(pen));
        parts.addAll(pen.section(
                "heading.can-do",
                List.of(
                        pen.part("fraud-notice.yours", pen.values()),
                        pen.part("fraud-notice.not-yours", pen.values()),
                        pen.part("fraud-notice.never", pen.values()))));
        parts.addAll(pen.section("heading.rights", Remedies.complaintAnyway(pen)));
        return parts;
    }

    /// What somebody got who should not have it is for a person to say.
    private static Part done(Pen pen) {
        return pen.decided(
                "fraud-notice.done", given(pen) ? "fraud-notice.given" : "fraud-notice.nothing", pen.values());
    }

    private static boolean given(Pen pen) {
        var standing = Standing.of(pen.file());
        var sent = standing.answer().flatMap(answer -> answer.posted()).isPresent();
        return sent
                && standing.decided().values().stream().anyMatch(each -> switch (each.outcome()) {
                    case Outcome.Granted(), Outcome.GrantedInPart _, Outcome.NothingHeld() -> true;
                    case Outcome.Refused _, Outcome.Withdrawn(), Outcome.Forwarded(), Outcome.Lapsed() -> false;
                });
    }
}
