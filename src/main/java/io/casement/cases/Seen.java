// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases;

import java.util.Optional;

/// What whoever posts a letter had before their eyes: the approval that was shown, with its bytes and its
/// recipient.
///
/// @param binding empty for a letter that was approved before it was kept
public record Seen(Sha256 letter, Optional<Binding> binding) {

    private static final int DIGITS = 6;

    /// What a letter shows now; empty for one that is not approved.
    public static Optional<Seen> of(LetterState letter) {
        return letter.approved().map(Seen::of);
    }

    static Seen of(Entry.LetterApproved approved) {
        return new Seen(approved.fingerprint(), approved.binding());
    }

    /// As a person types it: the beginnings of all fingerprints.
    public String code() {
        return start(letter)
                + binding.map(each -> "-" + start(each.recipient()) + "-" + start(each.enclosures()))
                        .orElse("");
    }

    private static String start(Sha256 fingerprint) {
        return fingerprint.hex().substring(0, DIGITS);
    }
}
