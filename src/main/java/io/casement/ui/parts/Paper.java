// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.parts;

import io.casement.pdf.Picture;
import io.casement.pdf.Raster;
import java.nio.IntBuffer;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.stage.Window;

/// Pages of a PDF as images, the rendered page itself and never an imitation of it.
public final class Paper {

    private Paper() {}

    /// All pages, drawn for a width of `width` logical pixels on a screen of this scale.
    public static List<Picture> pages(byte[] pdf, double width, double scale) {
        try (var raster = new Raster(pdf)) {
            return IntStream.rangeClosed(1, raster.pages())
                    .mapToObj(page -> raster.page(page, width * scale / raster.width(page)))
                    .toList();
        }
    }

    /// How many pixels of the screen a logical pixel has where this node is shown; 1 where it is not shown yet.
    public static double scale(Node node) {
        return Optional.ofNullable(node.getScene())
                .map(Scene::getWindow)
                .map(Window::getOutputScaleX)
                .orElse(1.0);
    }

    /// On the FX thread: the picture without copying its pixels.
    public static Image image(Picture picture) {
        return new WritableImage(new PixelBuffer<>(
                picture.width(),
                picture.height(),
                IntBuffer.wrap(picture.argbPre()),
                PixelFormat.getIntArgbPreInstance()));
    }
}
