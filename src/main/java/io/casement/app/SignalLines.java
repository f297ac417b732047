// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.app;

import io.casement.cases.Signals;
import io.casement.desk.Dossier;
import io.casement.signals.Signal;
import io.casement.ui.words.SignalWords;
import io.casement.ui.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What `casement show` says about fraud signals, numbered as `explain-signal` takes them.
final class SignalLines {

    static final SignalWords WORDS = new SignalWords(Words.in(Locale.UK));

    private SignalLines() {}

    private static Signal signal(Dossier dossier, Signals.Kept kept) {
        return Signal.of(kept.kind(), kept.strength(), dossier.note(kept.evidence()));
    }

    static List<String> of(Dossier dossier) {
        var lines = new ArrayList<String>();
        for (var kept : dossier.standing().signals().all()) {
            var line = "%d  %-6s  %s. %s"
                    .formatted(
                            lines.size() + 1,
                            WORDS.of(kept.strength()),
                            WORDS.title(kept.kind()),
                            WORDS.says(signal(dossier, kept)));
            lines.add(line
                    + kept.why()
                            .map(note -> " Explained: " + dossier.note(note).replaceAll("\\R", " "))
                            .orElse(kept.state() == Signals.State.ACCEPTED ? " Taken seriously." : ""));
        }
        return lines;
    }

    static List<Map<String, Object>> json(Dossier dossier) {
        return dossier.standing().signals().all().stream()
                .map(kept -> {
                    var signal = signal(dossier, kept);
                    var json = Json.object(
                            "id", kept.id(),
                            "kind", kept.kind().id(),
                            "strength", kept.strength().id(),
                            "state", kept.state().id(),
                            "on", kept.on(),
                            "detail", signal.detail(),
                            "evidence",
                                    signal.evidence().stream()
                                            .map(each -> each.line())
                                            .toList(),
                            "says", WORDS.says(signal));
                    kept.why().ifPresent(note -> json.put("why", dossier.note(note)));
                    return json;
                })
                .toList();
    }
}
