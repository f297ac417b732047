// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.printing;

import io.casement.letters.batch.Sides;
import java.util.Optional;

/// How a letter goes through the printer.
///
/// @param tray where its paper lies, as [Printer#trays] names it; the printer's own choice if empty
/// @param firstTray where the paper of its first sheet lies, if elsewhere: the letterhead
public record PaperPath(Sides sides, Optional<String> tray, Optional<String> firstTray) {

    /// Whether the first sheet takes another way than the others.
    boolean parts(int pages) {
        return firstTray.isPresent() && !firstTray.equals(tray) && sides.sheets(pages) > 1;
    }

    /// The way of the first sheet.
    PaperPath first() {
        return new PaperPath(sides, firstTray.isPresent() ? firstTray : tray, Optional.empty());
    }

    /// The way of the other sheets.
    PaperPath rest() {
        return new PaperPath(sides, tray, Optional.empty());
    }
}
