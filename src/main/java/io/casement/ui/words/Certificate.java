// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.words;

import io.casement.cases.ClerkId;
import io.casement.cases.Evidence;
import io.casement.desk.Dossier;
import java.util.ArrayList;
import java.util.List;

/// What stays of a document that was shown as proof: what was checked, by whom, with what result, and its end.
/// Made of the journal alone, so it says the same whenever it is asked for.
public final class Certificate {

    private Certificate() {}

    /// The certificate in lines; while the document is kept, it says so.
    public static String of(Evidence.Document document, Dossier dossier, Words words) {
        var lines = new ArrayList<String>();
        lines.add(words.text("entry.certificate.title", dossier.file().number()));
        lines.add(dossier.organisation().legalName());
        lines.add("");
        lines.add(words.text(
                "entry.certificate.shown",
                words.text("entry.evidence-kind." + document.kind().id()),
                document.taken(),
                name(dossier, document.takenBy(), words)));
        lines.add(words.text("entry.certificate.kept"));
        lines.add(words.text(
                "entry.certificate.fingerprint", document.fingerprint().hex()));
        lines.addAll(looks(document, dossier, words));
        lines.add(document.judgement()
                .map(judged -> words.text(
                        "entry.certificate.judged",
                        judged.on(),
                        name(dossier, judged.by(), words),
                        words.text("entry.evidence-result." + judged.result().id())))
                .orElseGet(() -> words.text("entry.certificate.unjudged")));
        lines.add(document.end()
                .map(end -> words.text(
                        "entry.certificate.destroyed",
                        end.on(),
                        name(dossier, end.by(), words),
                        words.text("entry.evidence-end." + end.why().id())))
                .orElseGet(() -> words.text("entry.certificate.still", document.destroyBy())));
        lines.add("");
        lines.add(words.text("entry.certificate.made", dossier.today()));
        return String.join("\n", lines) + "\n";
    }

    private static List<String> looks(Evidence.Document document, Dossier dossier, Words words) {
        return document.looks().stream()
                .map(look -> words.text("entry.certificate.look", look.on(), name(dossier, look.by(), words)))
                .toList();
    }

    /// Who did something, also when they are not in the register any more.
    public static String name(Dossier dossier, ClerkId clerk, Words words) {
        return dossier.nameOf(clerk).orElseGet(() -> words.text("entry.certificate.stranger"));
    }
}
