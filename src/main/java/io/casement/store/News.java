// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.store;

import io.casement.cases.CaseId;
import io.casement.cases.Recorded;

/// An entry that was made since somebody looked.
///
/// @param number its running number in the register
public record News(long number, CaseId id, Recorded recorded) {}
