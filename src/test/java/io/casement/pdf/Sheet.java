// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.pdf;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Map;

/// A printed page as one would measure it on paper: pixels by millimetres.
final class Sheet {

    private static final double PIXELS_A_MM = 10;

    private final Picture picture;

    Sheet(Raster raster, int page) {
        picture = raster.page(page, PIXELS_A_MM * 25.4 / 72);
    }

    /// Whether there is any ink in a rectangle, in millimetres from the upper left corner.
    boolean inked(double left, double top, double right, double bottom) {
        for (var y = pixel(top); y < pixel(bottom); y++) {
            for (var x = pixel(left); x < pixel(right); x++) {
                if ((picture.argbPre()[y * picture.width() + x] & 0xFF) < 0xF0) {
                    return true;
                }
            }
        }
        return false;
    }

    /// The words of the QR code at the foot of the page.
    String code() throws Exception {
        var pixels = new RGBLuminanceSource(picture.width(), picture.height(), picture.argbPre());
        var foot = pixels.crop(pixel(20), pixel(265), pixel(25), pixel(28));
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(foot)), Map.of(DecodeHintType.TRY_HARDER, true))
                .getText();
    }

    double widthMm() {
        return picture.width() / PIXELS_A_MM;
    }

    double heightMm() {
        return picture.height() / PIXELS_A_MM;
    }

    private static int pixel(double mm) {
        return (int) Math.round(mm * PIXELS_A_MM);
    }
}
