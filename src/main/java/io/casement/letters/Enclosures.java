// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.letters;

import io.casement.cases.Outcome;
import io.casement.cases.Standing;
import io.casement.law.Right;
import java.util.ArrayList;
import java.util.List;

/// What goes with an answer, numbered: the copy, what the law wants said about it, and data to take along.
final class Enclosures {

    private Enclosures() {}

    static List<String> of(Pen pen) {
        var lines = new ArrayList<String>();
        if (gives(pen, Right.ACCESS)) {
            lines.add(line(pen, "enclosure.access", 1));
            lines.add(line(pen, "enclosure.about", 2));
        }
        if (gives(pen, Right.PORTABILITY)) {
            lines.add(line(pen, "enclosure.portability", number(pen, Right.PORTABILITY)));
        }
        return lines;
    }

    /// The number of the enclosure in which a right's data lies.
    static int number(Pen pen, Right right) {
        return right == Right.PORTABILITY && gives(pen, Right.ACCESS) ? 3 : 1;
    }

    private static boolean gives(Pen pen, Right right) {
        var decided = Standing.of(pen.file()).decided().get(right);
        return decided != null && gives(decided.outcome());
    }

    private static boolean gives(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Granted(), Outcome.GrantedInPart _ -> true;
            case Outcome.Refused _, Outcome.NothingHeld(), Outcome.Withdrawn(), Outcome.Forwarded(), Outcome.Lapsed() ->
                false;
        };
    }

    private static String line(Pen pen, String key, int number) {
        return pen.line(key, Values.none().with("enclosure", number));
    }
}
