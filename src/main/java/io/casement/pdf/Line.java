// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.pdf;

/// A line of set type.
///
/// @param text what is printed, without the space that it broke at
/// @param hyphenated whether a hyphen is added that is not part of the words
/// @param spaced whether what follows is set off from it by a space or a line end in the words
/// @param width in points, with the added hyphen
record Line(String text, boolean hyphenated, boolean spaced, double width) {}
