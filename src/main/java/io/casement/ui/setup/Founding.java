// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.setup;

import io.casement.letters.Organisation;
import java.nio.file.Path;

/// Everything that a new register needs.
public record Founding(Path folder, Founder founder, Organisation organisation) {}
