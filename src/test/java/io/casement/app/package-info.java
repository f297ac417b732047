// SPDX-License-Identifier: AGPL-3.0-or-later
/// Proves the command line from outside: what is typed, what is printed, what a script sees.
@NullMarked
package io.casement.app;

import org.jspecify.annotations.NullMarked;
