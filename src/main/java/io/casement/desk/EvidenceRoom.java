// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.desk;

import io.casement.cases.CaseId;
import io.casement.cases.Command;
import io.casement.cases.DocumentId;
import io.casement.cases.Evidence;
import io.casement.cases.EvidenceEnd;
import io.casement.cases.EvidenceKind;
import io.casement.cases.EvidenceResult;
import io.casement.cases.Obstacle;
import io.casement.cases.Sha256;
import io.casement.cases.Verdict;
import io.casement.evidence.Region;
import io.casement.evidence.Scan;
import io.casement.evidence.Unfit;
import io.casement.intake.Attachment;
import io.casement.intake.Attachments;
import io.casement.store.NewDocument;
import io.casement.store.Register;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// What is done with documents that somebody shows as proof: taken blacked out, looked at, judged, destroyed.
///
/// The picture as it came is in memory only; nothing of it is ever given to the register.
public final class EvidenceRoom {

    private static final String MAIL = "message/rfc822";

    /// Longer mails are left alone: taking them apart for every look at a case would be felt.
    private static final long LONGEST_MAIL = 30L * 1024 * 1024;

    private static final long SMALLEST_PHOTO = 20_000;

    /// How identity documents are called in file names, in some languages.
    private static final Pattern TELLING = Pattern.compile(
            "pass(port|eport|aporte|aporto)?\\b|reisepass|ausweis|\\bperso\\b|f(ü|ue)hrerschein|licen[cs]e|licencia"
                    + "|\\bid\\b|id[-_ ]?card|identi|\\bdni\\b|\\bcni\\b|permis|permit|rijbewijs|paspoort",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final Procedures desk;
    private final Register register;

    EvidenceRoom(Procedures desk, Register register) {
        this.desk = desk;
        this.register = register;
    }

    /// What became of a picture that was to be taken.
    public sealed interface Taken {
        record As(DocumentId id, Verdict.Accepted verdict) implements Taken {}

        record Barred(Obstacle obstacle) implements Taken {}

        /// The file is no picture that can be taken; nothing of it was kept.
        record Not(Unfit why) implements Taken {}
    }

    /// The day by which a document is destroyed unless somebody names an earlier one.
    public static LocalDate destroyBy(LocalDate on) {
        return on.plusDays(Evidence.DAYS);
    }

    /// Why no document may be taken in this case now; a screen asks before anybody opens a file.
    public Optional<Obstacle> bars(CaseId id) {
        return bars(id, desk.today(), destroyBy(desk.today()));
    }

    private Optional<Obstacle> bars(CaseId id, LocalDate on, LocalDate destroyBy) {
        var command = new Command.TakeEvidence(
                on, new DocumentId(new UUID(0, 0)), EvidenceKind.OTHER, new Sha256("0".repeat(64)), destroyBy);
        return desk.wouldBe(id, command) instanceof Verdict.Barred(Obstacle obstacle)
                ? Optional.of(obstacle)
                : Optional.empty();
    }

    /// Takes a file as it came. First the rules: a document that nobody needs is not even opened.
    ///
    /// @param regions what is blacked out; none only where nothing on it is more than is needed
    public Taken take(
            CaseId id, LocalDate on, byte[] file, EvidenceKind kind, List<Region> regions, LocalDate destroyBy) {
        var bars = bars(id, on, destroyBy);
        if (bars.isPresent()) {
            return new Taken.Barred(bars.get());
        }
        return switch (Scan.read(file)) {
            case Scan.Read.Not(Unfit why) -> new Taken.Not(why);
            case Scan.Read.Fit(Scan scan) -> take(id, on, scan, kind, regions, destroyBy);
        };
    }

    /// Takes a picture that was shown on the screen to be blacked out.
    public Taken take(
            CaseId id, LocalDate on, Scan scan, EvidenceKind kind, List<Region> regions, LocalDate destroyBy) {
        if (!scan.holds(regions)) {
            return new Taken.Not(Unfit.REGION_OUTSIDE);
        }
        var mark = "privacy request " + register.load(id).number() + " " + on;
        var kept = NewDocument.of(scan.blackedOut(regions, mark), kind.id() + ".jpg", "image/jpeg");
        var command = new Command.TakeEvidence(on, kept.id(), kind, kept.fingerprint(), destroyBy);
        return switch (desk.submit(id, List.of(command), List.of(), List.of(kept))) {
            case Verdict.Accepted verdict -> new Taken.As(kept.id(), verdict);
            case Verdict.Barred(Obstacle obstacle) -> new Taken.Barred(obstacle);
        };
    }

    /// What looking brought.
    public sealed interface Seen {
        /// The picture as it is kept, a JPEG.
        record Picture(Shown shown, Verdict.Accepted verdict) implements Seen {}

        record Barred(Obstacle obstacle) implements Seen {}
    }

    /// The bytes of a picture that somebody looks at.
    public static final class Shown {
        private final byte[] jpeg;

        private Shown(byte[] jpeg) {
            this.jpeg = jpeg;
        }

        public byte[] jpeg() {
            return jpeg.clone();
        }
    }

    /// Shows a document. That somebody looks is on the disk before anything is shown; it is no act that could be
    /// taken back.
    public Seen view(CaseId id, DocumentId document) {
        return switch (desk.note(id, new Command.ViewEvidence(desk.today(), document))) {
            case Verdict.Barred(Obstacle obstacle) -> new Seen.Barred(obstacle);
            case Verdict.Accepted verdict -> new Seen.Picture(new Shown(register.evidence(id, document)), verdict);
        };
    }

    /// An attachment that is there without anybody having asked.
    ///
    /// @param mail the document that holds it
    /// @param telling whether its name says that it is an identity document
    public record Unasked(DocumentId mail, String name, long bytes, Sha256 fingerprint, boolean telling) {}

    /// Pictures, and files that are called after an identity document, in the mails of a case.
    public List<Unasked> unasked(CaseId id) {
        return register.documents(id).stream()
                .filter(facts -> facts.mediaType().equals(MAIL) && facts.size() <= LONGEST_MAIL)
                .flatMap(facts -> Attachments.of(register.document(id, facts.id())).stream()
                        .filter(each -> each.bytes() > 0)
                        .filter(each -> isPhoto(each) || isTelling(each.name()))
                        .map(each -> new Unasked(
                                facts.id(),
                                each.name(),
                                each.bytes(),
                                new Sha256(each.sha256()),
                                isTelling(each.name()))))
                .toList();
    }

    /// The small pictures of a mail are logos and lines.
    private static boolean isPhoto(Attachment each) {
        return each.mediaType().startsWith("image/") && each.bytes() >= SMALLEST_PHOTO;
    }

    private static boolean isTelling(String name) {
        return TELLING.matcher(name).find();
    }

    /// Takes an attachment out of a mail and destroys it; when this returns, its bytes are not in the register's
    /// folder any more, and the mail is kept without them.
    public Verdict remove(CaseId id, Unasked attachment) {
        var facts = register.documents(id).stream()
                .filter(each -> each.id().equals(attachment.mail()))
                .findFirst();
        if (facts.isEmpty()) {
            return new Verdict.Barred(new Obstacle.NoSuchEvidence());
        }
        var without = Attachments.without(
                register.document(id, attachment.mail()),
                attachment.fingerprint().hex());
        if (without.isEmpty()) {
            return new Verdict.Barred(new Obstacle.AttachmentStuck());
        }
        var instead =
                NewDocument.of(without.get(), facts.get().name(), facts.get().mediaType());
        var command =
                new Command.RemoveAttachment(desk.today(), attachment.mail(), instead.id(), attachment.fingerprint());
        return desk.submit(id, List.of(command), List.of(), List.of(instead));
    }

    /// Says what a document proves, and destroys it; when this returns, it is gone.
    public Verdict judge(CaseId id, LocalDate on, DocumentId document, EvidenceResult result) {
        return desk.submit(id, List.of(new Command.JudgeEvidence(on, document, result)), List.of());
    }

    /// Destroys a document that nobody judges; when this returns, it is gone.
    public Verdict destroy(CaseId id, DocumentId document) {
        var today = desk.today();
        var late = Evidence.of(register.load(id))
                .find(document)
                .filter(each -> !today.isBefore(each.destroyBy()))
                .isPresent();
        var why = late ? EvidenceEnd.DAY_REACHED : EvidenceEnd.NOT_NEEDED;
        return desk.submit(id, List.of(new Command.DestroyEvidence(today, document, why)), List.of());
    }
}
