// SPDX-License-Identifier: AGPL-3.0-or-later
/// Composes a letter's words from case file, person and template. Pure: what is printed is decided here, how is
/// not.
@NullMarked
package io.casement.letters;

import org.jspecify.annotations.NullMarked;
