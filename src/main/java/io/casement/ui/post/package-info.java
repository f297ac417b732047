// SPDX-License-Identifier: AGPL-3.0-or-later
/// Approved letters on their way out: one row for each envelope, with its tracking number.
@NullMarked
package io.casement.ui.post;

import org.jspecify.annotations.NullMarked;
