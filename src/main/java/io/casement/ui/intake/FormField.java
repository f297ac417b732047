// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.intake;

import io.casement.cases.Codes;

/// The fields of the form, in the order in which they are visited.
enum FormField {
    TEXT,
    NAME,
    EMAIL,
    ADDRESS,
    PHONE,
    RIGHTS,
    LAW,
    RECEIVED,
    LANGUAGE,
    SCOPE,
    LAST_DAY,
    CITATION;

    /// The name in keys of words.
    String id() {
        return Codes.id(this);
    }
}
