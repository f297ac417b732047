// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.unlock;

import java.nio.file.Path;
import java.time.LocalTime;
import java.util.Optional;

/// What is known when the pane opens.
///
/// @param folder the register that was open last
/// @param name who signed in last; empty asks for it
/// @param lockedAt when the window was locked, if it was
/// @param program name and version, as a person would report them
public record Start(Path folder, Optional<String> name, LocalTime now, Optional<LocalTime> lockedAt, String program) {}
