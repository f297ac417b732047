// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.pdf;

import com.itextpdf.barcodes.exceptions.WriterException;
import com.itextpdf.barcodes.qrcode.ByteMatrix;
import com.itextpdf.barcodes.qrcode.EncodeHintType;
import com.itextpdf.barcodes.qrcode.ErrorCorrectionLevel;
import com.itextpdf.barcodes.qrcode.QRCodeWriter;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import java.util.Map;

/// A QR code as one filled path, so that no printer draws seams between its modules.
final class Code {

    /// iText puts this many white modules around the code; the page itself is white there.
    private static final int MARGIN = 4;

    private final ByteMatrix modules;
    private final int count;

    Code(String text) {
        try {
            modules = new QRCodeWriter()
                    .encode(text, 0, 0, Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M));
        } catch (WriterException e) {
            throw new IllegalStateException("what a page says of itself is too long for a QR code", e);
        }
        count = modules.getWidth() - 2 * MARGIN;
    }

    /// Fills the code; left and bottom in points from the lower left corner of the page.
    void fill(PdfCanvas canvas, double left, double bottom, double side) {
        var module = side / count;
        for (var row = 0; row < count; row++) {
            var from = 0;
            while (from < count) {
                var length = blackFrom(from, row);
                if (length > 0) {
                    var low = bottom + side - (row + 1) * module;
                    canvas.rectangle(left + from * module, low, length * module, module);
                }
                from += Math.max(length, 1);
            }
        }
        canvas.fill();
    }

    private int blackFrom(int column, int row) {
        var end = column;
        while (end < count && modules.get(end + MARGIN, row + MARGIN) == 0) {
            end++;
        }
        return end - column;
    }
}
