// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.lawbook;

/// A law or calendar file that breaks a rule of its format; nothing of it is used.
public final class LawFileUnreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String file;
    private final int line;
    private final String reason;

    LawFileUnreadable(String file, int line, String reason) {
        super(file + ", line " + line + ": " + reason);
        this.file = file;
        this.line = line;
        this.reason = reason;
    }

    /// A text that does not say which law it is.
    public static LawFileUnreadable withoutLaw() {
        return new LawFileUnreadable("the file", 1, "it needs a line \"law: …\" at its head");
    }

    public String file() {
        return file;
    }

    public int line() {
        return line;
    }

    /// What is wrong, as a sentence without the place.
    public String reason() {
        return reason;
    }
}
