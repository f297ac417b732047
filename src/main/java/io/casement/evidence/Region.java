// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.evidence;

/// What is to be blacked out of a picture, in its own pixels, counted from the upper left.
public record Region(int x, int y, int width, int height) {

    public Region {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("a region without extent");
        }
    }

    boolean touches(int pictureWidth, int pictureHeight) {
        return x < pictureWidth && y < pictureHeight && (long) x + width > 0 && (long) y + height > 0;
    }
}
