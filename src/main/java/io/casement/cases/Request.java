// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases;

import java.util.List;
import java.util.Optional;

/// The requester's own words, with the phrases that filled the form. Lives beside the journal under the case's
/// key.
///
/// @param sent the date line of the mail as it was shown, if there was one
/// @param scope what is wanted, in our words
public record Request(
        Optional<String> from,
        Optional<String> to,
        Optional<String> sent,
        Optional<String> subject,
        String body,
        List<Phrase> phrases,
        String scope) {

    public Request {
        phrases = List.copyOf(phrases);
    }

    /// Characters from..to (exclusive) of the body filled this field.
    public record Phrase(String field, int from, int to) {}
}
