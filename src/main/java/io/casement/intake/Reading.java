// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.intake;

import io.casement.intake.Document.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// Reads whatever arrived. Never throws for what is in a file, never waits, never opens a connection; safe on any
/// thread.
public final class Reading {
    private Reading() {}

    /// Reads a file that is already in memory.
    ///
    /// @param fileName as it came, used for display and where the bytes leave the kind open
    public static Outcome read(String fileName, byte[] bytes, Office office, Limits limits) {
        return read(fileName, new Source.Bytes(bytes), office, limits);
    }

    /// Reads a file from disk without holding it in memory; a file that cannot be opened is [Reason#NOT_READABLE].
    public static Outcome read(Path file, Office office, Limits limits) {
        Path name = file.getFileName();
        return read(name == null ? "" : name.toString(), new Source.OnDisk(file), office, limits);
    }

    /// Reads text that was pasted or typed; a pasted mail with its headers is read as the mail it is.
    public static Outcome pasted(String text, Office office, Limits limits) {
        return read("", new Source.Bytes(SafeText.text(text).getBytes(StandardCharsets.UTF_8)), office, limits);
    }

    private static Outcome read(String fileName, Source source, Office office, Limits limits) {
        try {
            if (source.size() > limits.fileBytes()) {
                return new Outcome.Unreadable(Reason.TOO_LARGE, Long.toString(limits.fileBytes()));
            }
            Source.Glance glance = source.glance();
            return switch (Recognition.of(fileName, glance)) {
                case Recognition.Refused(Reason reason, String detail) -> new Outcome.Unreadable(reason, detail);
                case Recognition.Taken(Kind kind, String mediaType) -> {
                    String shown = SafeText.fileName(fileName);
                    Document document = new Document(shown, kind, mediaType, glance.size(), glance.sha256());
                    yield new Outcome.Understood(slip(document, source, office, limits));
                }
            };
        } catch (IOException _) {
            return new Outcome.Unreadable(Reason.NOT_READABLE, "");
        }
    }

    /// A fault of ours must not cost the clerk the document: it is then kept as it came and the slip says so.
    private static Slip slip(Document document, Source source, Office office, Limits limits) throws IOException {
        try {
            return Clerk.slip(document, contents(document.kind(), source, limits), office, limits);
        } catch (RuntimeException | StackOverflowError _) {
            Mail unread = new Mail(List.of(), "", "", List.of(), List.of(new Note.NotStudied()));
            return Clerk.slip(document, unread, office, limits);
        }
    }

    private static Mail contents(Kind kind, Source source, Limits limits) throws IOException {
        try (InputStream in = source.open()) {
            return switch (kind) {
                case MAIL -> MailReader.read(in, limits);
                case TEXT -> text(in, limits);
                case PDF, IMAGE -> new Mail(List.of(), "", "", List.of(), List.of());
            };
        }
    }

    private static Mail text(InputStream in, Limits limits) throws IOException {
        byte[] bytes = in.readNBytes(4 * limits.textChars());
        TextBytes.Decoded decoded = TextBytes.decode(bytes, "");
        List<Note> notes = new java.util.ArrayList<>(decoded.notes());
        String clean = SafeText.text(decoded.text()).strip();
        if (clean.length() > limits.textChars() || in.read() >= 0) {
            notes.add(new Note.LimitMet(Note.Limit.TEXT_LENGTH));
        }
        return new Mail(List.of(), "", Cut.at(clean, limits.textChars()), List.of(), notes);
    }
}
