// SPDX-License-Identifier: AGPL-3.0-or-later
/// The look, and the controls that several screens share. Screens know these; these know no screen and no case.
@NullMarked
package io.casement.ui.parts;

import org.jspecify.annotations.NullMarked;
