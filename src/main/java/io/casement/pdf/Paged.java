// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.pdf;

import java.awt.print.Pageable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.printing.PDFPageable;

/// A finished letter as a printer sees it: how large its pages are, some of them alone, all of them drawn.
public final class Paged implements AutoCloseable {

    private final byte[] pdf;
    private final PDDocument document;

    /// Opens a PDF.
    ///
    /// @throws UncheckedIOException if the bytes are no PDF or have no page
    public Paged(byte[] pdf) {
        this.pdf = pdf.clone();
        try {
            document = Loader.loadPDF(
                    new RandomAccessReadBuffer(pdf), "", null, null, IOUtils.createMemoryOnlyStreamCache());
            if (document.getNumberOfPages() == 0) {
                throw new IOException("no pages");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public byte[] bytes() {
        return pdf.clone();
    }

    public int pages() {
        return document.getNumberOfPages();
    }

    public double widthPoints() {
        return document.getPage(0).getMediaBox().getWidth();
    }

    public double heightPoints() {
        return document.getPage(0).getMediaBox().getHeight();
    }

    /// Some pages as a file of their own.
    ///
    /// @param from the first, counted from one
    /// @param to the last
    public byte[] part(int from, int to) {
        try (var part = new PDDocument(IOUtils.createMemoryOnlyStreamCache())) {
            for (var number = from; number <= Math.min(to, pages()); number++) {
                // tags stay behind, so nothing may point to them
                part.importPage(document.getPage(number - 1)).getCOSObject().removeItem(COSName.STRUCT_PARENTS);
            }
            var out = new ByteArrayOutputStream(1 << 16);
            part.save(out, CompressParameters.NO_COMPRESSION);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The pages to be drawn by a printer that does not take PDF. Usable until this is closed.
    public Pageable pageable() {
        return new PDFPageable(document);
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
