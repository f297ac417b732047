// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.desk;

import io.casement.cases.CaseId;
import io.casement.cases.CaseNumber;
import io.casement.cases.Command;
import io.casement.cases.DocumentId;
import io.casement.cases.Entry;
import io.casement.cases.LetterId;
import io.casement.cases.LetterKind;
import io.casement.cases.LetterState;
import io.casement.cases.Obstacle;
import io.casement.cases.Sha256;
import io.casement.cases.Verdict;
import io.casement.cases.View;
import io.casement.keys.SigningKey;
import io.casement.pdf.CannotSign;
import io.casement.pdf.Signer;
import io.casement.store.NewDocument;
import io.casement.store.Register;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Where legal signs: approved letters, one after the other, with one key.
///
/// Each letter is a transaction of its own. So whatever stops the work in the middle, what was signed is signed, and
/// the rest waits.
public final class SigningRoom {

    private static final int LIMIT = 10_000;
    private static final Sha256 NOTHING = new Sha256("0".repeat(64));
    private static final DocumentId NO_FILE = new DocumentId(new UUID(0, 0));

    private final Procedures desk;
    private final Register register;

    SigningRoom(Procedures desk, Register register) {
        this.desk = desk;
        this.register = register;
    }

    /// A letter that may be signed.
    public record Unsigned(CaseId id, CaseNumber number, LetterId letter, LetterKind kind, String recipient) {}

    /// What waits for a signature, the most urgent first.
    public List<Unsigned> waiting() {
        return desk.queue(View.TO_POST, LIMIT).stream()
                .map(card -> desk.dossier(card.id()))
                .flatMap(dossier -> dossier.standing().letters().values().stream()
                        .filter(SigningRoom::isUnsigned)
                        .map(letter -> new Unsigned(
                                dossier.file().id(),
                                dossier.file().number(),
                                letter.id(),
                                letter.kind(),
                                dossier.person().name())))
                .toList();
    }

    private static boolean isUnsigned(LetterState letter) {
        return letter.stage() == LetterState.Stage.APPROVED && letter.signed().isEmpty();
    }

    /// Signs a letter and keeps it.
    ///
    /// @param timeStamps the address of a time stamp service (RFC 3161)
    /// @throws CannotSign if the key or the service is gone; the letter is as it was
    public Verdict sign(CaseId id, LetterId letterId, SigningKey key, Optional<URI> timeStamps) throws CannotSign {
        var dossier = desk.dossier(id);
        var approved =
                Optional.ofNullable(dossier.standing().letters().get(letterId)).flatMap(LetterState::approved);
        var certificate = new Sha256(key.fingerprint());
        // first the rules, then the key: what may not be signed is not
        var asked = asked(letterId, approved, certificate);
        if (approved.isEmpty() || desk.wouldBe(id, asked) instanceof Verdict.Barred) {
            return desk.submit(id, List.of(asked), List.of());
        }
        var pdf = register.document(id, approved.get().pdf());
        var subject = desk.letter(id, letterId).subject();
        var signed = new Signer(key, timeStamps).sign(pdf, subject, desk.now());
        var document = NewDocument.of(signed, dossier.file().number() + ".pdf", "application/pdf");
        var sign = new Command.SignLetter(
                desk.today(), letterId, asked.over(), document.id(), document.fingerprint(), certificate);
        return desk.submit(id, List.of(sign), List.of(), List.of(document));
    }

    /// Why this person may not sign a letter now, if so.
    public Optional<Obstacle> barred(CaseId id, LetterState letter) {
        var asked = asked(letter.id(), letter.approved(), NOTHING);
        return desk.wouldBe(id, asked) instanceof Verdict.Barred(Obstacle obstacle)
                ? Optional.of(obstacle)
                : Optional.empty();
    }

    /// The question whether a letter may be signed.
    private Command.SignLetter asked(LetterId letter, Optional<Entry.LetterApproved> approved, Sha256 certificate) {
        var over = approved.map(Entry.LetterApproved::fingerprint).orElse(NOTHING);
        return new Command.SignLetter(desk.today(), letter, over, NO_FILE, NOTHING, certificate);
    }
}
