// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.store;

import io.casement.cases.Card;
import io.casement.cases.CaseFile;

/// What was saved, and is on the disk.
///
/// @param file the case as it is now
/// @param number the running number of the last thing saved
public record Saved(CaseFile file, Card card, long number) {}
