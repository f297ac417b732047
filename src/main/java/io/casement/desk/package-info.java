// SPDX-License-Identifier: AGPL-3.0-or-later
/// Carries out commands and procedures: load, decide, append, show.
///
/// [Procedures] is the desk itself, straight-line and on one thread; the command line calls it directly.
/// [Desk] puts it on the clerk thread for the window and brings the results back to the front.
@NullMarked
package io.casement.desk;

import org.jspecify.annotations.NullMarked;
