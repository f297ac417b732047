// SPDX-License-Identifier: AGPL-3.0-or-later
/// Signing in, before there is a desk: a name, a passphrase, or the recovery code.
///
/// The pane knows no register. It hands the secret to whoever built it and hears back only if it did not open.
@NullMarked
package io.casement.ui.unlock;

import org.jspecify.annotations.NullMarked;
