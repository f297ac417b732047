// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.intake;

import io.casement.desk.Procedures;
import io.casement.intake.Document;
import io.casement.intake.Limits;
import io.casement.intake.Office;
import io.casement.intake.Outcome;
import io.casement.intake.Reading;
import io.casement.intake.Reason;
import io.casement.intake.Slip;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;

/// What lies on the desk to be logged.
sealed interface Arrival {

    /// Nothing yet: a person types what was said or what the letter says.
    record ByHand() implements Arrival {}

    /// Read, with its bytes as they came.
    record Read(String name, Slip slip, Content content) implements Arrival {
        /// Whether it has words that can be shown; a scan has none.
        boolean hasText() {
            return switch (slip.document().kind()) {
                case MAIL, TEXT -> true;
                case PDF, IMAGE -> false;
            };
        }
    }

    /// Not readable; the file stays where it was.
    record Refused(String name, Outcome.Unreadable why) implements Arrival {}

    /// Bytes as they came; nobody changes them.
    final class Content {
        private final byte[] bytes;

        Content(byte[] bytes) {
            this.bytes = bytes;
        }

        byte[] bytes() {
            return bytes;
        }
    }

    /// Where something to be logged comes from.
    sealed interface Origin {
        record File(Path path) implements Origin {
            String name() {
                var name = path.getFileName();
                return name == null ? "" : name.toString();
            }
        }

        /// Text from the clipboard.
        record Pasted(String text) implements Origin {}
    }

    /// Reads it, on the clerk thread.
    static Arrival read(Origin origin, Procedures work) {
        var office = new Office(ZoneId.of(work.register().organisation().zone()), work.today());
        return switch (origin) {
            case Origin.File file -> read(file, office);
            case Origin.Pasted(String text) ->
                of("", Reading.pasted(text, office, Limits.usual()), text.getBytes(StandardCharsets.UTF_8));
        };
    }

    private static Arrival read(Origin.File file, Office office) {
        var outcome = Reading.read(file.path(), office, Limits.usual());
        if (outcome instanceof Outcome.Unreadable why) {
            return new Refused(file.name(), why);
        }
        try {
            return of(file.name(), outcome, Files.readAllBytes(file.path()));
        } catch (IOException gone) {
            return new Refused(file.name(), new Outcome.Unreadable(Reason.NOT_READABLE, ""));
        }
    }

    private static Arrival of(String name, Outcome outcome, byte[] bytes) {
        return switch (outcome) {
            case Outcome.Unreadable why -> new Refused(name, why);
            case Outcome.Understood(Slip slip) -> new Read(named(name, slip.document()), slip, new Content(bytes));
        };
    }

    /// What was pasted has no name of its own.
    private static String named(String name, Document document) {
        return !name.isEmpty() ? name : document.kind() == Document.Kind.MAIL ? "pasted.eml" : "pasted.txt";
    }
}
