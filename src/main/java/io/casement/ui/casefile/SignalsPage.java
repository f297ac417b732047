// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.casefile;

import io.casement.cases.Command;
import io.casement.cases.NoteId;
import io.casement.cases.Obstacle;
import io.casement.cases.Power;
import io.casement.cases.SignalId;
import io.casement.cases.Signals;
import io.casement.cases.Strength;
import io.casement.desk.Dossier;
import io.casement.signals.Signal;
import io.casement.ui.words.SignalWords;
import io.casement.ui.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What may speak for fraud in a case, and what people made of it.
///
/// @param heading how many stand
/// @param barred why nobody here may explain them, if so
record SignalsPage(String heading, List<Line> lines, Optional<Obstacle> barred) {

    /// A signal, the strongest first.
    ///
    /// @param says the evidence in a sentence
    /// @param note the explanation; empty where there is none
    /// @param digit with which it is explained; empty behind the ninth
    record Line(
            SignalId id,
            String title,
            Strength strength,
            String word,
            String says,
            Signals.State state,
            String note,
            Optional<Integer> digit) {

        boolean isExplained() {
            return state == Signals.State.EXPLAINED;
        }
    }

    static SignalsPage of(Dossier dossier, Words words) {
        var in = new SignalWords(words);
        var signals = dossier.standing().signals();
        var lines = new ArrayList<Line>();
        for (var kept : signals.all()) {
            var signal = Signal.of(kept.kind(), kept.strength(), dossier.note(kept.evidence()));
            lines.add(new Line(
                    kept.id(),
                    in.title(kept.kind()),
                    kept.strength(),
                    in.of(kept.strength()),
                    in.says(signal),
                    kept.state(),
                    kept.why().map(dossier::note).orElse(""),
                    lines.size() < 9 ? Optional.of(lines.size() + 1) : Optional.empty()));
        }
        var standing = signals.standing().size();
        var barred = dossier.me().role().may(Power.HANDLE)
                ? Optional.<Obstacle>empty()
                : Optional.<Obstacle>of(new Obstacle.NotEmpowered(Power.HANDLE));
        return new SignalsPage(words.text("signal.pane.heading", standing), lines, barred);
    }

    /// "3 signals", for the header; empty where all are explained.
    static Optional<String> chip(Dossier dossier, Words words) {
        var standing = dossier.standing().signals().standing().size();
        return standing == 0 ? Optional.empty() : Optional.of(words.count("signal.chip", standing));
    }

    /// The command that explains a signal.
    static Command explain(LocalDate today, SignalId signal, NoteId note, String why) {
        return new Command.ExplainSignal(today, signal, note, Signals.words(why));
    }
}
