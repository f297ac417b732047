// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.intake;

/// A header of a mail as it is shown: unfolded and decoded.
public record Header(String name, String value) {}
