// SPDX-License-Identifier: AGPL-3.0-or-later
/// Logging: what arrived is read, laid beside a form, confirmed by a person and opened as a case.
///
/// Nothing is guessed: what the words only hint at stays empty or is marked, and the one button says what is
/// missing.
@NullMarked
package io.casement.ui.intake;

import org.jspecify.annotations.NullMarked;
