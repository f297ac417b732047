// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.pdf;

/// A page as pixels: alpha, red, green, blue in one int each, colours multiplied by alpha, row by row from the
/// top.
///
/// The pixels are handed over, not copied: a page at screen size is eight megabytes and is drawn after every key.
public final class Picture {

    private final int width;
    private final int height;
    private final int[] argbPre;

    Picture(int width, int height, int[] argbPre) {
        this.width = width;
        this.height = height;
        this.argbPre = argbPre;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public int[] argbPre() {
        return argbPre;
    }
}
