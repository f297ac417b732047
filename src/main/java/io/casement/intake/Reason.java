// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.intake;

import java.util.Locale;

/// Why a file could not be read; each has one sentence in the words of the program.
public enum Reason {
    /// The file has no bytes. Detail: the ending of its name, or empty.
    EMPTY_FILE,
    /// The file is longer than the limit. Detail: the limit in bytes.
    TOO_LARGE,
    /// A PDF that needs a password to be opened.
    PDF_LOCKED,
    /// A PDF that breaks off: its end is missing.
    PDF_CUT_OFF,
    /// A message in Outlook's own format (.msg); it can be saved as .eml or forwarded.
    OUTLOOK_MESSAGE,
    /// A `winmail.dat`: the wrapper that Outlook puts around a mail for itself.
    OUTLOOK_WRAPPER,
    /// Several files packed into one. Detail: the kind, such as `zip`.
    ARCHIVE,
    /// A word-processor, spreadsheet or presentation file. Detail: the kind, such as `docx`.
    OFFICE_FILE,
    /// Neither text nor any kind of file known here. Detail: the kind where it was recognised, such as `elf`, or
    /// empty.
    UNKNOWN_KIND,
    /// The file is there but the system did not let it be read. Detail: empty.
    NOT_READABLE;

    /// Stable name for scripts, such as `outlook-message`.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
