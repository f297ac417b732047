// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.app;

import io.casement.cases.ClerkId;
import io.casement.cases.Evidence;
import io.casement.desk.Dossier;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What `casement show` says about documents that were shown as proof.
final class EvidenceLines {

    private EvidenceLines() {}

    static List<String> of(Dossier dossier) {
        var evidence = dossier.standing().evidence();
        return Stream.concat(
                        evidence.shown().stream().map(each -> line(each, dossier)),
                        evidence.glances().stream().map(each -> line(each, dossier)))
                .toList();
    }

    private static String line(Evidence.Glance glance, Dossier dossier) {
        return glance.kind().id() + ", seen and given back " + glance.on() + ", "
                + glance.result().id() + " (" + name(dossier, glance.by()) + ")";
    }

    private static String line(Evidence.Document document, Dossier dossier) {
        var judged = document.judgement()
                .map(each -> ", " + each.result().id() + " (" + name(dossier, each.by()) + ")")
                .orElse("");
        var end = document.end()
                .map(each -> ", destroyed " + each.on() + ", " + each.why().id())
                .orElse(", kept until " + document.destroyBy()
                        + (document.isOverdue(dossier.today()) ? ": OVERDUE, judge or destroy it now" : ""));
        return document.kind().id() + ", taken " + document.taken() + " (" + name(dossier, document.takenBy()) + ")"
                + judged + end + "; looked at "
                + (document.looks().size() == 1 ? "once; " : document.looks().size() + " times; ") + document.id();
    }

    static Map<String, Object> json(Evidence.Document document, Dossier dossier) {
        return Json.object(
                "id", document.id(),
                "kind", document.kind().id(),
                "sha256", document.fingerprint(),
                "taken", document.taken(),
                "taken_by", name(dossier, document.takenBy()),
                "destroy_by", document.destroyBy(),
                "overdue", document.isOverdue(dossier.today()),
                "views",
                        document.looks().stream()
                                .map(look -> Json.object("on", look.on(), "by", name(dossier, look.by())))
                                .toList(),
                "result", document.judgement().map(each -> each.result().id()),
                "judged_by", document.judgement().map(each -> name(dossier, each.by())),
                "destroyed", document.end().map(Evidence.End::on),
                "why", document.end().map(each -> each.why().id()));
    }

    static Map<String, Object> json(Evidence.Glance glance, Dossier dossier) {
        return Json.object(
                "kind", glance.kind().id(),
                "on", glance.on(),
                "by", name(dossier, glance.by()),
                "result", glance.result().id());
    }

    private static String name(Dossier dossier, ClerkId clerk) {
        return dossier.nameOf(clerk).orElse("somebody who is not in the register");
    }
}
