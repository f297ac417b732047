// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases;

/// What an approval holds together besides the letter's bytes: to whom they go, and what goes with them.
///
/// Both are made of the letter's bytes, too, which are erased with the case: an address cannot be guessed from what
/// stays in the journal.
///
/// @param recipient of name and address as they are printed
/// @param to the kind of address: [Means#ADDRESS] or [Means#EMAIL]
public record Binding(Sha256 recipient, Sha256 enclosures, Means to) {

    public Binding {
        if (to != Means.ADDRESS && to != Means.EMAIL) {
            throw new IllegalArgumentException("no letter goes to " + to);
        }
    }
}
