// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.evidence;

import java.util.Locale;

/// Why a file cannot be taken as a picture of a document. Nothing of it was kept.
public enum Unfit {
    EMPTY,
    TOO_LONG,
    PDF,
    HEIC,
    NO_PICTURE,
    DAMAGED,
    TOO_MANY_PIXELS,
    /// A region to be blacked out has no part in the picture.
    REGION_OUTSIDE;

    /// The fixed name in words.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
