// SPDX-License-Identifier: AGPL-3.0-or-later
/// The words that screens show, by key and language, and the days that people type.
///
/// One file per area and language (`assets/words/<area>_<lang>.properties`), because screens grow side by side
/// and a single file would be where they collide. Letters do not come from here: they speak the requester's
/// language.
@NullMarked
package io.casement.ui.words;

import org.jspecify.annotations.NullMarked;
