// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.intake;

/// A file that came with a mail.
///
/// @param name safe to show: no folders, no control, direction or invisible characters, at most 120 characters;
/// empty
///     where the mail gives none
/// @param mediaType as the mail says, lower case, such as `application/pdf`
/// @param bytes size after decoding
/// @param sha256 of the decoded bytes, lower-case hexadecimal
public record Attachment(String name, String mediaType, long bytes, String sha256) {}
