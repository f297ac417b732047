// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.app;

import io.casement.intake.Outcome;

/// Why a file could not be read, and what helps.
final class IntakeWords {

    private IntakeWords() {}

    static String of(Outcome.Unreadable unreadable) {
        return switch (unreadable.reason()) {
            case EMPTY_FILE -> "The file is empty. Nothing was logged; ask for it once more.";
            case TOO_LARGE -> "The file is larger than " + megabytes(unreadable.detail()) + ". Nothing was logged.";
            case PDF_LOCKED -> "The PDF needs a password. Nothing was logged; ask for one without.";
            case PDF_CUT_OFF -> "The PDF breaks off: its end is missing. Nothing was logged; ask for it once more.";
            case OUTLOOK_MESSAGE ->
                "This is a message in Outlook's own format. Nothing was logged; save it as .eml, or forward it.";
            case OUTLOOK_WRAPPER ->
                "This is Outlook's wrapper around a mail (winmail.dat). Nothing was logged; save the mail as .eml.";
            case ARCHIVE -> "This is an archive (" + unreadable.detail() + "). Nothing was logged; unpack it first.";
            case OFFICE_FILE ->
                "This is an office file (" + unreadable.detail() + "). Nothing was logged; save it as PDF.";
            case UNKNOWN_KIND -> "This is no mail, text, PDF or picture that Casement knows. Nothing was logged.";
            case NOT_READABLE -> "The file cannot be opened. Nothing was logged.";
        };
    }

    private static String megabytes(String bytes) {
        return bytes.matches("\\d{1,18}") ? Long.parseLong(bytes) / (1024 * 1024) + " MiB" : "allowed";
    }
}
