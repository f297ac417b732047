// SPDX-License-Identifier: AGPL-3.0-or-later
/// The first run: where the cases live, a passphrase, the organisation, and the recovery sheet. One question at a
/// time.
@NullMarked
package io.casement.ui.setup;

import org.jspecify.annotations.NullMarked;
