// SPDX-License-Identifier: AGPL-3.0-or-later
/// The window: sidebar or rail, the current screen, the status bar; the only package that knows the screens.
@NullMarked
package io.casement.ui.frame;

import org.jspecify.annotations.NullMarked;
