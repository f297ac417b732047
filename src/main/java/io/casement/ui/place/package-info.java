// SPDX-License-Identifier: AGPL-3.0-or-later
/// Where one can be in the window, and what a screen is. Screens know these and not one another; the frame knows
/// all.
@NullMarked
package io.casement.ui.place;

import org.jspecify.annotations.NullMarked;
