// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.pdf;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;

/// Turns the pages of a letter into pixels. Everything stays in memory; one thread at a time.
///
/// For the letters that [Press] prints: PDFs from outside are opened elsewhere, in a process of their own.
public final class Raster implements AutoCloseable {

    private final PDDocument document;
    private final PDFRenderer renderer;

    /// Opens a PDF.
    ///
    /// @throws UncheckedIOException if the bytes are no PDF
    public Raster(byte[] pdf) {
        try {
            document = Loader.loadPDF(
                    new RandomAccessReadBuffer(pdf), "", null, null, IOUtils.createMemoryOnlyStreamCache());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        renderer = new PDFRenderer(document);
    }

    public int pages() {
        return document.getNumberOfPages();
    }

    /// How wide a page is, in points.
    ///
    /// @param number counted from one
    public double width(int number) {
        return document.getPage(number - 1).getCropBox().getWidth();
    }

    /// Draws a page on white.
    ///
    /// @param number counted from one
    /// @param scale pixels a point: 1 gives 72 dpi, 2 gives 144
    public Picture page(int number, double scale) {
        var box = document.getPage(number - 1).getCropBox();
        var width = Math.max(1, (int) Math.round(box.getWidth() * scale));
        var height = Math.max(1, (int) Math.round(box.getHeight() * scale));
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        var graphics = image.createGraphics();
        try {
            graphics.setBackground(Color.WHITE);
            graphics.clearRect(0, 0, width, height);
            renderer.renderPageToGraphics(number - 1, graphics, (float) scale);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            graphics.dispose();
        }
        return new Picture(width, height, ((DataBufferInt) image.getRaster().getDataBuffer()).getData());
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
