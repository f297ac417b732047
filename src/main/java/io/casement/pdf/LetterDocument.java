// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.pdf;

import com.itextpdf.io.font.PdfEncodings;
import com.itextpdf.kernel.font.PdfFont;
import com.itextpdf.kernel.pdf.PdfAConformance;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfOutputIntent;
import com.itextpdf.kernel.pdf.PdfString;
import com.itextpdf.kernel.pdf.PdfUAConformance;
import com.itextpdf.kernel.pdf.PdfViewerPreferences;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.WriterProperties;
import com.itextpdf.kernel.validation.ValidationContainer;
import com.itextpdf.kernel.xmp.XMPConst;
import com.itextpdf.kernel.xmp.XMPException;
import com.itextpdf.kernel.xmp.options.PropertyOptions;
import com.itextpdf.pdfa.PdfADocument;
import com.itextpdf.pdfua.checkers.PdfUA1Checker;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Comparator;

/// An empty PDF/A-3a and PDF/UA-1 file with its metadata; both of iText's checkers watch what is added.
final class LetterDocument extends PdfADocument {

    private static final PdfAConformance ARCHIVAL = PdfAConformance.PDF_A_3A;

    private final Provenance provenance;

    LetterDocument(OutputStream out, Provenance provenance) {
        super(writer(out), ARCHIVAL, screenColours());
        this.provenance = provenance;
        setTagged();
        getDiContainer().getInstance(ValidationContainer.class).addChecker(new PdfUA1Checker(this));
        getCatalog().setLang(new PdfString(provenance.language(), PdfEncodings.UNICODE_BIG));
        getCatalog().setViewerPreferences(new PdfViewerPreferences().setDisplayDocTitle(true));
        getDocumentInfo()
                .setTitle(provenance.title())
                .setAuthor(provenance.author())
                .setCreator("Casement");
        date();
    }

    /// The day that the paper carries, at noon UTC: printing it again must not make another file.
    private void date() {
        var noon = new PdfString("D:" + provenance.date().format(DateTimeFormatter.BASIC_ISO_DATE) + "120000Z");
        for (var number = 1; number <= getNumberOfPdfObjects(); number++) {
            if (getPdfObject(number) instanceof PdfDictionary object && object.containsKey(PdfName.CreationDate)) {
                object.put(PdfName.CreationDate, noon);
                object.put(PdfName.ModDate, noon);
            }
        }
    }

    /// In the order in which they came into the file. iText keeps them in a map by identity, whose order is
    /// chance, and writes them in it.
    @Override
    protected Collection<PdfFont> getDocumentFonts() {
        return super.getDocumentFonts().stream()
                .sorted(Comparator.comparingInt(
                        font -> font.getPdfObject().getIndirectReference().getObjNumber()))
                .toList();
    }

    /// Adds where the letter comes from. iText parts an author at commas, so "Larkmere, Inc." is put right as
    /// well.
    @Override
    protected void updateXmpMetadata() {
        super.updateXmpMetadata();
        try {
            var xmp = getXmpMetadata();
            xmp.deleteProperty(XMPConst.NS_DC, "creator");
            xmp.appendArrayItem(
                    XMPConst.NS_DC,
                    "creator",
                    new PropertyOptions(PropertyOptions.ARRAY_ORDERED),
                    provenance.author(),
                    null);
            xmp.setProperty(XMPConst.NS_DC, "identifier", provenance.identifier());
            xmp.setProperty(XMPConst.NS_DC, "source", provenance.source());
            setXmpMetadata(xmp);
        } catch (XMPException e) {
            throw new IllegalStateException("metadata of " + provenance.identifier(), e);
        }
    }

    private static PdfWriter writer(OutputStream out) {
        var properties = new WriterProperties().addPdfUaXmpMetadata(PdfUAConformance.PDF_UA_1);
        properties.setInitialDocumentId(SameBytes.NO_ID).setModifiedDocumentId(SameBytes.NO_ID);
        return new PdfWriter(out, properties);
    }

    private static PdfOutputIntent screenColours() {
        var profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        return new PdfOutputIntent(
                "Custom", "", "http://www.color.org", "sRGB IEC61966-2.1", new ByteArrayInputStream(profile));
    }
}
