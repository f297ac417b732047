// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.app;

import io.casement.cases.SignalId;
import io.casement.cases.Verdict;
import io.casement.signals.Mrz;
import java.util.List;
import java.util.function.Supplier;

/// What is done on the command line with fraud signals.
final class SignalDeeds {

    private SignalDeeds() {}

    /// The signal with the number that `casement show` gives it.
    static SignalId signal(Deeds.Bench at) {
        var number = at.in.number("signal");
        var all = at.dossier.standing().signals().all();
        if (number < 1 || number > all.size()) {
            throw Stop.usage("Case " + at.dossier.file().number() + " has no signal " + number
                    + ". Nothing was changed; `casement show` lists "
                    + (all.isEmpty() ? "none." : "1 to " + all.size() + "."));
        }
        return all.get(number - 1).id();
    }

    static Supplier<Verdict> explain(Deeds.Bench at) {
        var signal = signal(at);
        var why = at.in.needed("why");
        return () -> at.desk.signals().explain(at.id(), signal, why);
    }

    static Supplier<Verdict> lines(Deeds.Bench at) {
        var typed = at.in.needed("mrz").replace('|', '\n');
        var read = Mrz.read(typed)
                .orElseThrow(
                        () -> Stop.usage(
                                "These are no lines of a document: it has three of 30 characters, two of 36"
                                        + " or two of 44, of letters, digits and <. Nothing was changed and nothing was kept."));
        return () -> read.wrong().isEmpty() && read.signals(at.today()).isEmpty()
                ? new Verdict.Accepted(List.of(), List.of())
                : at.desk.signals().judgeLines(at.id(), read);
    }
}
