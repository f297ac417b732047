// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.law;

/// How well a field of a law file is founded: the law's own text, a reliable account of it, or one weak source.
public enum Confidence {
    HIGH,
    MEDIUM,
    LOW
}
