// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.store;

import io.casement.cases.CaseId;
import io.casement.cases.ClerkId;
import java.time.Instant;
import java.util.Optional;

/// Somebody wanted something that they may not do; ids and codes only.
///
/// @param what what it was, by its fixed name, such as `approve-letter` or `read`
/// @param why the obstacle, by its fixed name, such as `own-work`
public record Refusal(Instant at, ClerkId by, Optional<CaseId> id, String what, String why) {}
