// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.signals;

/// A line of a mail's header, unfolded and decoded.
public record HeadLine(String name, String value) {}
