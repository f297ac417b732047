// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.store;

/// How far a long work is.
///
/// @param total 0 while it is not known
public record Progress(Phase phase, long done, long total) {

    /// What is being done.
    public enum Phase {
        REBUILDING_ROWS,
        REBUILDING_CARDS,
        /// What newer rules would change about open cases.
        RECKONING,
        CHECKING_JOURNAL,
        CHECKING_CASES
    }
}
