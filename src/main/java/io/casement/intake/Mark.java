// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.intake;

/// The place of the words that say something; positions are UTF-16 units, `from` inclusive, `to` exclusive.
public sealed interface Mark {

    /// First position.
    int from();

    /// Position after the last.
    int to();

    /// Words in the shown text, [Slip#text()].
    record InText(int from, int to) implements Mark {}

    /// Words in the value of a shown header, [Slip#headers()].
    ///
    /// @param header index into the list of shown headers
    record InHeader(int header, int from, int to) implements Mark {}
}
