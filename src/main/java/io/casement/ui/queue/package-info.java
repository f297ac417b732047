// SPDX-License-Identifier: AGPL-3.0-or-later
/// The queue: cases grouped by the day they fall due, with a preview of the one that is selected.
///
/// The list is drawn from cards alone and grows page by page as one scrolls; no journal is read for it. Only the
/// preview reads a case, and only after the selection has rested on it for a moment.
@NullMarked
package io.casement.ui.queue;

import org.jspecify.annotations.NullMarked;
