// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.pdf;

/// The greys that letters are printed in, as sRGB levels.
enum Ink {
    TEXT(0x1A),
    QUIET(0x5E),
    MARK(0x9A),
    RULE(0xC9);

    private final int level;

    Ink(int level) {
        this.level = level;
    }

    float level() {
        return level / 255f;
    }
}
