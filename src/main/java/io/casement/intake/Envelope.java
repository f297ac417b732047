// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;

/// What a mail tells of its way: every line of its header, topmost first, decoded, and what came with it.
public record Envelope(List<Header> head, List<Attachment> attachments) {

    /// What did not come as a mail.
    public static final Envelope NONE = new Envelope(List.of(), List.of());

    public Envelope {
        head = List.copyOf(head);
        attachments = List.copyOf(attachments);
    }

    /// Reads a document; never throws for what is in it. One that is no mail has no envelope.
    ///
    /// @param mediaType as it was recognised
    public static Envelope of(byte[] document, String mediaType) {
        if (!mediaType.equals("message/rfc822")) {
            return NONE;
        }
        try {
            var mail = MailReader.read(new ByteArrayInputStream(document), Limits.usual());
            return new Envelope(mail.head(), mail.attachments());
        } catch (IOException | RuntimeException _) {
            return NONE; // the document is kept as it came, whatever we make of it
        }
    }
}
