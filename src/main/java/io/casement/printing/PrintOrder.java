// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.printing;

import io.casement.cases.Sha256;

/// A letter to be printed once.
///
/// @param name as the printer's queue shows it; no personal data
/// @param fingerprint of the approved file: other bytes are not printed
@SuppressWarnings("ArrayRecordComponent") // bytes of a file, never compared
public record PrintOrder(String name, byte[] pdf, Sha256 fingerprint, PaperPath path) {}
