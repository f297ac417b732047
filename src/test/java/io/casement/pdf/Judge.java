// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.pdf;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.TreeSet;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/// veraPDF, asked about the two standards that every letter must keep, whatever the file says of itself.
public final class Judge {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private Judge() {}

    /// The rules that a file breaks, each as "standard clause-test"; empty when it is valid in both.
    public static List<String> faults(byte[] pdf) throws Exception {
        var faults = new TreeSet<String>();
        for (var flavour : List.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1)) {
            try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                    var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
                var result = validator.validate(parser);
                if (result.getTotalAssertions() < 1000) {
                    faults.add(flavour.getId() + " was hardly checked: " + result.getTotalAssertions());
                }
                result.getTestAssertions().stream()
                        .filter(it -> it.getStatus() == TestAssertion.Status.FAILED)
                        .map(it -> flavour.getId() + " " + it.getRuleId().getClause() + "-"
                                + it.getRuleId().getTestNumber() + " " + it.getMessage())
                        .forEach(faults::add);
                if (!result.isCompliant() && faults.isEmpty()) {
                    faults.add(flavour.getId() + " is not kept");
                }
            }
        }
        return List.copyOf(faults);
    }

    /// The standards that a file claims to keep.
    public static List<String> claims(byte[] pdf) throws Exception {
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf))) {
            return parser.getFlavours().stream()
                    .map(PDFAFlavour::getId)
                    .sorted()
                    .toList();
        }
    }
}
