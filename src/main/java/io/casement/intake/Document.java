// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.intake;

/// The file as it came.
///
/// @param name of the file, without its folder; empty for pasted text
/// @param mediaType as recognised from the bytes, never from the name
/// @param sha256 of all its bytes, lower-case hexadecimal
public record Document(String name, Kind kind, String mediaType, long bytes, String sha256) {

    /// What came.
    public enum Kind {
        MAIL,
        TEXT,
        PDF,
        IMAGE
    }
}
