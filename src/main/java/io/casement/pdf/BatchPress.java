// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.pdf;

import com.itextpdf.kernel.geom.PageSize;
import io.casement.cases.CaseNumber;
import io.casement.cases.LetterId;
import io.casement.cases.Sha256;
import io.casement.letters.batch.Batch;
import io.casement.letters.batch.BatchLetter;
import io.casement.letters.batch.Sides;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/// Seals a batch: a cover sheet (PDF/A-3a and PDF/UA-1) and, for printing and export, all letters in one file, the
/// same bytes for the same batch.
///
/// The one file carries the letters' pages as they are, but neither their tags, nor what is embedded in them, nor
/// their signatures: those live in the letters' own files.
public final class BatchPress {

    private static final PDRectangle A4 = PDRectangle.A4;

    private final Fonts fonts = new Fonts();

    /// What a batch has to know of a finished letter.
    ///
    /// @param enclosed sheets that go into the envelope and are not printed with it
    /// @throws UncheckedIOException if the bytes are no PDF
    public static BatchLetter letter(CaseNumber number, LetterId letter, byte[] pdf, int enclosed) {
        try (var document = open(pdf)) {
            return new BatchLetter(number, letter, fingerprint(pdf), document.getNumberOfPages(), enclosed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The cover sheet alone.
    ///
    /// @param office whose letters they are, for the head
    /// @param language of the office
    public synchronized byte[] coverSheet(Batch batch, String office, Locale language) {
        return cover(batch, office, language, A4);
    }

    /// The whole batch.
    ///
    /// @param letters the bytes of each letter in the batch
    /// @return changed if the bytes of any letter are not those that the batch was made of; nothing is sealed then
    public synchronized Sealing seal(Batch batch, Function<LetterId, byte[]> letters, String office, Locale language) {
        var files = batch.slots().stream()
                .map(slot -> letters.apply(slot.letter().letter()))
                .toList();
        var changed = batch.slots().stream()
                .filter(slot -> !fingerprint(files.get(slot.place() - 1))
                        .equals(slot.letter().fingerprint()))
                .toList();
        if (!changed.isEmpty()) {
            return new Sealing.Changed(changed);
        }
        try (var open = new OpenFiles()) {
            var parts = new ArrayList<PDDocument>();
            for (var slot : batch.slots()) {
                parts.add(open.add(files.get(slot.place() - 1)));
            }
            var size = parts.getFirst().getPage(0).getMediaBox();
            var cover = open.add(cover(batch, office, language, size));
            parts.addFirst(cover);
            var whole = open.add(new PDDocument(IOUtils.createMemoryOnlyStreamCache()));
            for (var part : parts) {
                append(whole, part, batch.sides());
            }
            var pdf = bytes(whole, batch);
            return new Sealing.Sealed(batch, pdf, fingerprint(pdf), seal(batch), cover.getNumberOfPages());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The fingerprint of a batch's manifest.
    public static Sha256 seal(Batch batch) {
        return fingerprint(batch.manifest().getBytes(StandardCharsets.UTF_8));
    }

    private byte[] cover(Batch batch, String office, Locale language, PDRectangle size) {
        var paper = new PageSize(size.getWidth(), size.getHeight());
        return CoverSheet.print(batch, office, seal(batch).hex(), new CoverWords(language), fonts, paper);
    }

    /// When both sides are printed, what comes next must not begin on the back of the last sheet.
    private static void append(PDDocument whole, PDDocument part, Sides sides) throws IOException {
        for (var page : part.getPages()) {
            // tags stay behind, so nothing may point to them
            whole.importPage(page).getCOSObject().removeItem(COSName.STRUCT_PARENTS);
        }
        if (sides == Sides.TWO && part.getNumberOfPages() % 2 == 1) {
            whole.addPage(new PDPage(part.getPage(part.getNumberOfPages() - 1).getMediaBox()));
        }
    }

    private static byte[] bytes(PDDocument whole, Batch batch) throws IOException {
        whole.getDocumentInformation().setTitle(batch.name());
        whole.getDocumentInformation().setProducer("Casement");
        whole.setDocumentId((long) batch.manifest().hashCode());
        var out = new ByteArrayOutputStream(1 << 20);
        whole.save(out, CompressParameters.NO_COMPRESSION);
        return out.toByteArray();
    }

    private static PDDocument open(byte[] pdf) throws IOException {
        return Loader.loadPDF(new RandomAccessReadBuffer(pdf), "", null, null, IOUtils.createMemoryOnlyStreamCache());
    }

    static Sha256 fingerprint(byte[] bytes) {
        try {
            return new Sha256(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// Files whose pages are in the one that is being made; they must stay open until it is written.
    private static final class OpenFiles implements AutoCloseable {

        private final List<PDDocument> documents = new ArrayList<>();

        PDDocument add(byte[] pdf) throws IOException {
            return add(open(pdf));
        }

        PDDocument add(PDDocument document) {
            documents.add(document);
            return document;
        }

        @Override
        public void close() throws IOException {
            for (var document : documents) {
                document.close();
            }
        }
    }
}
