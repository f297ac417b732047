// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.words;

import io.casement.cases.Identity;
import io.casement.cases.SignalKind;
import io.casement.cases.Strength;
import io.casement.signals.Evidence;
import io.casement.signals.Signal;
import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.Collectors;

/// Words for signals: what was found, how much it says, and what it rests on.
public record SignalWords(Words words) {

    public String title(SignalKind kind) {
        return words.text("signal." + kind.id());
    }

    public String of(Strength strength) {
        return words.text("signal.strength." + strength.id());
    }

    /// The evidence in a sentence; what another version of the program wrote is quoted as it stands.
    public String says(Signal signal) {
        var key = "signal.says." + signal.kind().id() + "." + signal.detail();
        if (!words.has(key)) {
            return signal.evidence().stream()
                    .map(each -> shown(each).toString())
                    .collect(Collectors.joining(", "));
        }
        return words.text(key, signal.evidence().stream().map(this::shown).toArray());
    }

    /// Why more proof is wanted than without doubt; empty where there is none.
    public Optional<String> doubt(Identity identity) {
        var doubt = identity.doubt();
        var why = new ArrayList<String>();
        if (doubt.open() > 0) {
            why.add(words.text("signal.doubt.open", doubt.open()));
        }
        if (doubt.accepted() > 0) {
            why.add(words.text("signal.doubt.accepted", doubt.accepted()));
        }
        if (doubt.marked()) {
            why.add(words.text("signal.doubt.marked"));
        }
        return why.isEmpty()
                ? Optional.empty()
                : Optional.of(words.text(
                        identity.isRaised() ? "signal.doubt.raised" : "signal.doubt.same", String.join(", ", why)));
    }

    private Object shown(Evidence evidence) {
        return switch (evidence) {
            case Evidence.Quoted(var text) -> text;
            case Evidence.Day(var day) -> words.fullDay(day);
            case Evidence.Count(var number) -> number;
        };
    }
}
