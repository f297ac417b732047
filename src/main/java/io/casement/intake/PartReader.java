// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.intake;

import io.casement.intake.Note.Limit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.MimeTokenStream;

/// Reads the bodies of a mail's parts: words are kept, attachments are measured and hashed while they pass.
final class PartReader {
    private static final int CHUNK = 1 << 16;
    private static final int MOST_ATTACHMENTS_NAMED = 2_000;

    private final Limits limits;
    private final List<Attachment> attachments = new ArrayList<>();
    private final Set<Note> notes = new LinkedHashSet<>();
    private long decoded;
    private long kept;

    PartReader(Limits limits) {
        this.limits = limits;
    }

    /// Whether the allowance of decoded bytes is used up.
    boolean exhausted() {
        return decoded > limits.decodedBytes();
    }

    List<Attachment> attachments() {
        return List.copyOf(attachments);
    }

    Set<Note> notes() {
        return notes;
    }

    /// Reads the body at which the stream stands.
    ///
    /// @return its words, or nothing where it is an attachment
    Optional<Piece> read(MimeTokenStream stream, Parameters disposition, Parameters type) throws IOException {
        BodyDescriptor descriptor = stream.getBodyDescriptor();
        String mediaType = descriptor.getMimeType().toLowerCase(Locale.ROOT);
        String name = SafeText.fileName(
                disposition.get("filename").isEmpty() ? type.get("name") : disposition.get("filename"));
        boolean readable = mediaType.equals("text/plain") || mediaType.equals("text/html");
        boolean apart = disposition.value().equals("attachment")
                || (!name.isEmpty() && !disposition.value().equals("inline"));
        try (InputStream body = stream.getDecodedInputStream()) {
            if (readable && !apart) {
                return Optional.of(words(body, mediaType.equals("text/html"), type));
            }
            attach(body, name, mediaType);
            return Optional.empty();
        }
    }

    private Piece words(InputStream body, boolean html, Parameters type) throws IOException {
        // four bytes a character are enough for every character set
        long allowed = Math.max(0, Math.min(4L * limits.textChars() - kept, 2L * limits.textChars()));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        for (int n = body.read(chunk); n >= 0 && !exhausted(); n = body.read(chunk)) {
            decoded += n;
            int fits = (int) Math.min(n, allowed - bytes.size());
            bytes.write(chunk, 0, fits);
            if (fits < n) {
                notes.add(new Note.LimitMet(Limit.TEXT_LENGTH));
            }
        }
        noteExhaustion();
        kept += bytes.size();
        TextBytes.Decoded text = TextBytes.decode(bytes.toByteArray(), type.get("charset"));
        notes.addAll(text.notes());
        return new Piece.Words(html ? fromHtml(text.text()) : plain(text.text(), type), html);
    }

    private String fromHtml(String html) {
        if (html.length() > limits.htmlChars()) {
            notes.add(new Note.LimitMet(Limit.HTML_LENGTH));
        }
        return SafeText.text(HtmlText.of(Cut.at(html, limits.htmlChars())));
    }

    private static String plain(String text, Parameters type) {
        boolean flowed = type.get("format").equalsIgnoreCase("flowed");
        String clean = SafeText.text(text);
        return flowed ? FlowedText.unflow(clean, type.get("delsp").equalsIgnoreCase("yes")) : clean;
    }

    private void attach(InputStream body, String name, String mediaType) throws IOException {
        MessageDigest digest = Sha256.fresh();
        long size = 0;
        byte[] chunk = new byte[CHUNK];
        for (int n = body.read(chunk); n >= 0 && !exhausted(); n = body.read(chunk)) {
            digest.update(chunk, 0, n);
            size += n;
            decoded += n;
        }
        noteExhaustion();
        if (attachments.size() < MOST_ATTACHMENTS_NAMED && !exhausted()) {
            String hash = HexFormat.of().formatHex(digest.digest());
            attachments.add(new Attachment(name, SafeText.line(Cut.at(mediaType, 100)), size, hash));
        }
    }

    private void noteExhaustion() {
        if (exhausted()) {
            notes.add(new Note.LimitMet(Limit.DECODED_BYTES));
        }
    }
}
