// SPDX-License-Identifier: AGPL-3.0-or-later
/// The first run: where the cases live, who signs in, the recovery sheet, whose letters these are.
///
/// Nothing is on the disk before the last step; whoever closes the window before has made nothing.
@NullMarked
package io.casement.ui.setup;

import org.jspecify.annotations.NullMarked;
