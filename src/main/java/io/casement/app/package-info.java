// SPDX-License-Identifier: AGPL-3.0-or-later
/// Starts, wires and stops Casement: the window and the command line over the same desk.
///
/// The command line never touches JavaFX, so it runs on a server without a display. The long-lived objects are
/// built in one readable method of [Wiring]; there is no framework that does it behind one's back.
@NullMarked
package io.casement.app;

import org.jspecify.annotations.NullMarked;
