// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.letters;

import io.casement.cases.Entry;
import io.casement.cases.Outcome;
import io.casement.law.Right;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What goes with an answer, numbered: the copy, what the law wants said about it, and data to take along.
final class Enclosures {

    private Enclosures() {}

    /// @param told the decisions of which the letter tells
    static List<String> of(Pen pen, Map<Right, Entry.Decided> told) {
        var lines = new ArrayList<String>();
        if (gives(told, Right.ACCESS)) {
            lines.add(line(pen, "enclosure.access", 1));
            lines.add(line(pen, "enclosure.about", 2));
        }
        if (gives(told, Right.PORTABILITY)) {
            lines.add(line(pen, "enclosure.portability", number(told, Right.PORTABILITY)));
        }
        return lines;
    }

    /// The number of the enclosure in which a right's data lies.
    static int number(Map<Right, Entry.Decided> told, Right right) {
        return right == Right.PORTABILITY && gives(told, Right.ACCESS) ? 3 : 1;
    }

    private static boolean gives(Map<Right, Entry.Decided> told, Right right) {
        var decided = told.get(right);
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
