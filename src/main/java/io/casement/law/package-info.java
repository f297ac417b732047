// SPDX-License-Identifier: AGPL-3.0-or-later
/// What the rules say, with citations: rights, clocks, working days, grounds. Pure: no file, no clock of the machine.
@NullMarked
package io.casement.law;

import org.jspecify.annotations.NullMarked;
