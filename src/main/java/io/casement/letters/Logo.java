// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.letters;

/// The mark of an office for its letterhead.
///
/// @param svg the drawing as it was given; whoever prints it takes only lines and areas from it
/// @param alternative what it shows, for readers who cannot see it
public record Logo(String svg, String alternative) {}
