// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.desk;

import io.casement.cases.CaseFile;
import io.casement.cases.CaseId;
import io.casement.cases.Command;
import io.casement.cases.Entry;
import io.casement.cases.NoteId;
import io.casement.cases.SignalId;
import io.casement.cases.Signals;
import io.casement.cases.Standing;
import io.casement.cases.Verdict;
import io.casement.intake.Envelope;
import io.casement.signals.Mrz;
import io.casement.signals.Neighbour;
import io.casement.signals.OnFile;
import io.casement.store.Paper;
import io.casement.store.Register;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What is done with fraud signals: looked for, looked for again, explained.
public final class SignalRoom {

    /// Cases beside a new one that are looked at again at once; the others are when they change.
    private static final int BESIDE = 8;

    private final Procedures desk;
    private final Register register;
    private final Watch watch;

    SignalRoom(Procedures desk, Register register) {
        this.desk = desk;
        this.register = register;
        this.watch = new Watch(register);
    }

    /// What speaks for fraud in a request that is about to be logged.
    Watch.Finding of(CaseId id, NewRequest request) {
        var document = request.document();
        return watch.at(
                desk.today(),
                new Watch.Subject(
                        id,
                        request.received(),
                        request.rights(),
                        request.person(),
                        request.request(),
                        Envelope.of(document.bytes(), document.mediaType()),
                        OnFile.NOTHING,
                        List.of()));
    }

    /// Looks a case over again, after something about it changed. What was found before stays as it is.
    public void lookAgain(CaseId id) {
        var file = register.load(id);
        if (Standing.of(file).closed()) {
            return;
        }
        var papers = register.papers(id);
        var seen = watch.at(
                desk.today(),
                new Watch.Subject(
                        id,
                        file.received(),
                        file.rights(),
                        papers.person(),
                        papers.request(),
                        envelope(file),
                        Watch.onFile(Procedures.recordsOf(file, papers)),
                        Watch.changes(file)));
        desk.quietly(file, seen.commands(), seen.papers());
    }

    private Envelope envelope(CaseFile file) {
        var document = file.last(Entry.Received.class).map(Entry.Received::document);
        return register.documents(file.id()).stream()
                .filter(each -> document.equals(Optional.of(each.id())))
                .findFirst()
                .map(each -> Envelope.of(register.document(file.id(), each.id()), each.mediaType()))
                .orElse(Envelope.NONE);
    }

    /// The others of a ring are looked at again when it shows.
    void lookBeside(List<Neighbour> beside) {
        beside.stream()
                .sorted(Comparator.comparing(Neighbour::received).reversed())
                .limit(BESIDE)
                .forEach(each -> register.find(each.number()).ifPresent(file -> lookAgain(file.id())));
    }

    /// Explains a signal away; the reason is kept beside the journal.
    public Verdict explain(CaseId id, SignalId signal, String why) {
        var note = new NoteId(UUID.randomUUID());
        return desk.submit(
                id,
                List.of(new Command.ExplainSignal(desk.today(), signal, note, Signals.words(why))),
                List.of(new Paper.OfNote(note, why.strip())));
    }

    /// Keeps what speaks against an identity document; the lines themselves are forgotten.
    public Verdict judgeLines(CaseId id, Mrz lines) {
        var found = Watch.found(desk.today(), id, lines.signals(desk.today()));
        return desk.submit(id, found.commands(), found.papers());
    }
}
