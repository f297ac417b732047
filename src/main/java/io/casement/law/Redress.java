// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.law;

import java.util.Optional;

/// Where the law lets a person go who is not content with us.
///
/// @param complaint  what gives the complaint to a body, whether or not a letter has to speak of it
/// @param askedFirst whether that body hears only whoever has asked the controller first
/// @param court      the way to a court
public record Redress(Optional<Citation> complaint, boolean askedFirst, Optional<Citation> court) {}
