// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.settings;

import io.casement.lawbook.LawDraft.Backing;
import io.casement.lawbook.LawPart.Spot;
import io.casement.ui.settings.Clause.Line;
import io.casement.ui.settings.Clause.Unknown;
import java.time.LocalDate;

/// What a person does to the law that is shown; each act gives another draft, and the page anew.
interface Pen {

    void set(Line line, String value);

    void found(Line line, Backing backing);

    /// Shows all fields of a sentence below it, or no longer.
    void unfold(Spot spot);

    void remove(Spot spot);

    /// Asks for what nobody has checked yet.
    void enter(Unknown unknown);

    /// Adds a ground to decline.
    void addGround();

    /// Shows the version that holds on that day.
    void version(LocalDate day);
}
