// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.desk;

import io.casement.cases.CaseFile;
import io.casement.cases.CaseId;
import io.casement.cases.Command;
import io.casement.cases.Entry;
import io.casement.cases.Means;
import io.casement.cases.NoteId;
import io.casement.cases.Person;
import io.casement.cases.Request;
import io.casement.cases.SignalId;
import io.casement.cases.Strength;
import io.casement.cases.identity.Held;
import io.casement.cases.identity.Records;
import io.casement.intake.Envelope;
import io.casement.law.Right;
import io.casement.signals.HeadLine;
import io.casement.signals.Lookout;
import io.casement.signals.Neighbour;
import io.casement.signals.OnFile;
import io.casement.signals.Scene;
import io.casement.signals.Signal;
import io.casement.signals.Traces;
import io.casement.store.Paper;
import io.casement.store.Register;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Looks for fraud signals when a request is logged, and again when something about it changes.
final class Watch {

    /// A picture below this is a logo in somebody's signature, which a whole company encloses.
    private static final int SMALLEST = 20_000;

    private final Register register;

    Watch(Register register) {
        this.register = register;
    }

    /// What is looked at.
    record Subject(
            CaseId id,
            LocalDate received,
            Set<Right> rights,
            Person person,
            Request request,
            Envelope envelope,
            OnFile onFile,
            List<Scene.Changed> changes) {}

    /// What was found, to be kept in one transaction.
    record Finding(List<Command> commands, List<Paper> papers, List<Neighbour> beside) {}

    Finding at(LocalDate today, Subject subject) {
        var head = subject.envelope().head().stream()
                .map(line -> new HeadLine(line.name(), line.value()))
                .toList();
        var more = Traces.note(
                head,
                subject.envelope().attachments().stream()
                        .filter(file -> file.bytes() >= SMALLEST)
                        .map(file -> file.sha256())
                        .toList());
        var neighbours = register.neighbours(Traces.of(subject.person(), subject.request(), more), subject.id());
        var signals = Lookout.over(new Scene(
                subject.received(),
                subject.rights(),
                subject.person(),
                subject.request(),
                head,
                subject.onFile(),
                subject.changes(),
                neighbours));
        var found = found(today, subject.id(), signals);
        var papers = new ArrayList<>(found.papers());
        if (!more.isEmpty()) {
            papers.add(new Paper.OfNote(Traces.noteOf(subject.id()), more));
        }
        var serious =
                signals.stream().anyMatch(each -> each.kind().growsWithCases() && each.strength() != Strength.WEAK);
        return new Finding(found.commands(), papers, serious ? neighbours : List.of());
    }

    static Finding found(LocalDate today, CaseId id, List<Signal> signals) {
        var commands = new ArrayList<Command>();
        var papers = new ArrayList<Paper>();
        for (var signal : signals) {
            var name = new SignalId(name(id, signal));
            var evidence = new NoteId(name.value());
            commands.add(new Command.FindSignal(today, name, signal.kind(), signal.strength(), evidence));
            papers.add(new Paper.OfNote(evidence, signal.note()));
        }
        return new Finding(commands, papers, List.of());
    }

    /// The same thing found again has the same name. What is about other cases is the same until it gets stronger.
    private static UUID name(CaseId id, Signal signal) {
        var what = signal.kind().growsWithCases() ? signal.detail() : signal.note();
        var text = id + " " + signal.kind().id() + " " + signal.strength().id() + " " + what;
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /// What our records say, as signals are found in it.
    static OnFile onFile(Records records) {
        return new OnFile(
                values(records, Means.NAME),
                values(records, Means.EMAIL),
                values(records, Means.ADDRESS),
                values(records, Means.PHONE));
    }

    private static List<String> values(Records records, Means point) {
        return records.of(point).stream().map(Held::value).toList();
    }

    static List<Scene.Changed> changes(CaseFile file) {
        return file.each(Entry.AccountChanged.class)
                .map(each -> new Scene.Changed(each.what(), each.day()))
                .toList();
    }
}
