// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.letters;

import io.casement.cases.Authority;
import io.casement.cases.Person;
import io.casement.cases.Representation;
import io.casement.cases.Representative;
import java.util.ArrayList;
import java.util.List;

/// The letters about who may speak for a person: what somebody has to show for it, and the question to the person.
final class AuthorityLetters {

    private AuthorityLetters() {}

    /// Whoever is asked gets nothing before, and is told no more of the person than they wrote themselves.
    static List<Part> request(Pen pen) {
        var representation = Representation.of(pen.file());
        var guardian = representation.by() == Representative.GUARDIAN;
        var missing = representation.missing();
        var values = Behalf.person(pen);
        var parts = new ArrayList<Part>();
        parts.add(pen.part(
                "authority-request.opening",
                guardian ? "authority-request.opening.guardian" : "authority-request.opening",
                values));
        parts.addAll(pen.section("heading.authority", List.of(ways(pen, missing, values))));
        if (guardian) {
            parts.add(pen.part("authority-request.child", values));
        }
        parts.add(pen.part("identity.care", pen.values()));
        parts.add(
                pen.part("identity.reply", pen.values().with("reply-by", pen.deadline(IdentityRequest.replyBy(pen)))));
        parts.add(pen.part("authority-request.silence", values));
        return parts;
    }

    private static Part ways(Pen pen, List<Authority> missing, Values values) {
        var lines = new ArrayList<List<Span>>();
        lines.add(pen.fragment(missing.size() > 1 ? "authority-request.all" : "identity.ways.only", values));
        for (var authority : missing) {
            var step = List.<Span>of(new Span.Words("" + lines.size()));
            lines.add(pen.fragment("authority." + authority.id(), values.with("step", step)));
        }
        return pen.lines("authority-request.ways", lines);
    }

    static List<Part> check(Pen pen) {
        var speaker = pen.matter().spokesman().map(Person::name).map(Typography::line);
        return List.of(
                pen.part("permission-check.opening", pen.values().with("speaker", speaker)),
                pen.part("permission-check.question", pen.values()),
                pen.part("permission-check.until", pen.values()),
                pen.part("fraud-notice.never", pen.values()));
    }
}
