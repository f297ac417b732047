// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.law;

import java.util.Locale;

/// Something that a law demands in a letter.
public enum Block {
    /// Why the answer is no, or why it takes longer.
    REASONS,
    /// The supervisory authority to which the person may complain.
    COMPLAINT_BODY,
    /// Within which time the complaint has to be made.
    COMPLAINT_BY,
    /// The way to a court.
    COURT,
    /// The right to complain to the controller itself.
    CONTROLLER_COMPLAINT,
    /// How to appeal to the controller.
    APPEAL,
    /// Who answers questions about the answer.
    CONTACT,
    /// That nothing is held, where that is so.
    NOTHING_HELD,
    /// Who holds the data, with the address, where that is another than the controller.
    HOLDER,
    /// The further rights of whoever is given a copy.
    DATA_RIGHTS,
    /// What is said about the data beside the copy: purposes, kinds, recipients, retention, source, machines,
    /// countries.
    ABOUT_DATA,
    /// That a note may be attached to data that are not corrected as asked.
    STATEMENT,
    /// The day by which the answer comes.
    ANSWER_DAY,
    /// How the identity is verified, in general.
    VERIFICATION,
    /// What is asked for and why it is needed.
    WHAT_IS_NEEDED,
    /// That the clock runs on whatever is asked.
    CLOCK_RUNS_ON;

    /// The name in law files: `complaint-body`.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
