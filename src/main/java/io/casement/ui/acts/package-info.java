// SPDX-License-Identifier: AGPL-3.0-or-later
/// What can be done to a case from any screen, asked and told in the same way wherever one is.
///
/// Why: the queue and the case offer the same keys (assign, extend, pause, note, mark). Screens do not know one
/// another, so what they share lies here.
@NullMarked
package io.casement.ui.acts;

import org.jspecify.annotations.NullMarked;
