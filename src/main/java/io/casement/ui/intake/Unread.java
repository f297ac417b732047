// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.intake;

import io.casement.intake.Outcome;
import io.casement.intake.Reason;
import io.casement.ui.words.Words;

/// Why a file could not be read, and what helps; the window and the command line say the same.
public record Unread(Words words) {

    public String of(Outcome.Unreadable unreadable) {
        var key = "intake.unread." + unreadable.reason().id();
        return unreadable.reason() == Reason.TOO_LARGE
                ? words.text(key, megabytes(unreadable.detail()))
                : words.text(key, unreadable.detail());
    }

    private static long megabytes(String bytes) {
        return bytes.matches("\\d{1,18}") ? Long.parseLong(bytes) / (1024 * 1024) : 0;
    }
}
