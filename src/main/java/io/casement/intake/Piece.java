// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.intake;

import java.util.ArrayList;
import java.util.List;

/// A piece of a mail's body while it is read: words, or several pieces that belong together.
sealed interface Piece {

    /// Text of one part.
    record Words(String text, boolean html) implements Piece {}

    /// A multipart; grows while its parts are read.
    record Several(String kind, List<Piece> pieces) implements Piece {
        Several(String kind) {
            this(kind, new ArrayList<>());
        }
    }

    /// The text a reader would see. Depth is bounded by [Limits#nesting()].
    default String text() {
        return switch (this) {
            case Words words -> words.text();
            case Several(String kind, List<Piece> pieces) when kind.equals("alternative") -> best(pieces);
            case Several(String _, List<Piece> pieces) -> joined(pieces);
        };
    }

    private static String joined(List<Piece> pieces) {
        StringBuilder out = new StringBuilder();
        for (Piece piece : pieces) {
            String text = piece.text().strip();
            if (!text.isEmpty()) {
                out.append(out.isEmpty() ? "" : "\n\n").append(text);
            }
        }
        return out.toString();
    }

    /// Plain text, unless it is empty or only says that there is HTML.
    private static String best(List<Piece> pieces) {
        String plain = "";
        String rich = "";
        for (Piece piece : pieces) {
            String text = piece.text().strip();
            boolean isPlain = piece instanceof Words words && !words.html();
            plain = isPlain && plain.isEmpty() ? text : plain;
            rich = !isPlain && rich.isEmpty() ? text : rich;
        }
        boolean apology = plain.length() < 160 && rich.length() > plain.length() * 4 + 40;
        return plain.isEmpty() || apology ? rich : plain;
    }
}
