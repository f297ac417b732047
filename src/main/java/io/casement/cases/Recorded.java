// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases;

import java.time.Instant;

/// An entry as it stands in the journal: its place (from 1), when it was written down and by whom.
public record Recorded(int seq, Instant at, ClerkId by, Entry entry) {}
