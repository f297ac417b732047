// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.app;

import io.casement.cases.Means;
import io.casement.cases.Verdict;
import java.util.function.Supplier;

/// What is done on the command line to find out who asks.
final class IdentityDeeds {

    private IdentityDeeds() {}

    static Supplier<Verdict> ask(Deeds.Bench at) {
        var means = at.in.several("means", Means.class);
        return () -> at.desk.askForProof(at.id(), means).verdict();
    }

    static boolean yes(Arguments in, String key) {
        return switch (in.needed(key)) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw Stop.usage("\"" + key + "=\" is yes or no. Nothing was changed.");
        };
    }
}
