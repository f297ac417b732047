// SPDX-License-Identifier: AGPL-3.0-or-later
/// Prints finished letters on the system's printers and says what became of each. The only keeper of
/// `javax.print`.
///
/// Why a printer that speaks IPP (each that CUPS knows) is also asked directly: `javax.print` hands a file over
/// and then knows no more of it, so it cannot say that paper ran out; and it holds one medium a job, a size or a
/// tray, so whoever names a tray gets the queue's own size, and the address leaves the window. So a letter goes
/// through `javax.print`, with its size, unless a tray is asked for; and the queue is asked how it went.
@NullMarked
package io.casement.printing;

import org.jspecify.annotations.NullMarked;
