// SPDX-License-Identifier: AGPL-3.0-or-later
/// A case: the requester's words at the left, the one question of its step in the middle, its history at the
/// right.
@NullMarked
package io.casement.ui.casefile;

import org.jspecify.annotations.NullMarked;
