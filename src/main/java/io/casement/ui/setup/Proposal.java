// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.setup;

import io.casement.law.Authority;
import java.nio.file.Path;
import java.util.List;

/// What is filled in before anybody typed, and what there is to choose from.
///
/// @param country ISO 3166-1 alpha-2, or empty
/// @param zone the time zone of this computer
/// @param authorities those that are competent for a part of a country only
public record Proposal(Path folder, String country, String zone, List<Authority> authorities) {

    public Proposal {
        authorities = List.copyOf(authorities);
    }
}
