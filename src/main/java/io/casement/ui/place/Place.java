// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.place;

import io.casement.cases.CaseId;
import io.casement.cases.LetterId;
import io.casement.cases.View;
import io.casement.law.RegimeId;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Where one can be in the window.
public sealed interface Place {

    /// A list of the queue.
    ///
    /// @param row the case whose row has the focus on arrival
    record Queue(View view, Optional<CaseId> row) implements Place {}

    /// What is typed into the search field is looked up; the results are a list like any other.
    record Search(String words) implements Place {}

    /// A case; the work pane asks the question of its next step, or the one asked for.
    record File(CaseId id, Optional<Pane> pane) implements Place {}

    /// The work panes of a case.
    enum Pane {
        IDENTITY,
        ASSESSMENT,
        LETTER
    }

    /// Logging: an empty form, files that were dropped or chosen, or text from the clipboard.
    record Intake(List<Path> files, Optional<String> pasted) implements Place {}

    record Approvals(Optional<CaseId> row) implements Place {}

    record Post(Optional<LetterId> row) implements Place {}

    /// Settings, the laws.
    ///
    /// @param law the one that is shown on arrival; the one shown last, or the first, if empty
    record Settings(Optional<RegimeId> law) implements Place {}

    /// Settings: who works in the register.
    record People() implements Place {}

    static Place file(CaseId id) {
        return new File(id, Optional.empty());
    }

    static Place queue(View view) {
        return new Queue(view, Optional.empty());
    }
}
