// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.app;

import io.casement.alike.Nuance;
import io.casement.cases.Authority;
import io.casement.cases.Identity;
import io.casement.cases.Means;
import io.casement.cases.Representation;
import io.casement.cases.Sensitivity;
import io.casement.cases.Standing;
import io.casement.cases.identity.Held;
import io.casement.desk.Dossier;
import io.casement.ui.words.Sentences;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What `casement show` says about who asks and who speaks.
final class IdentityLines {

    private IdentityLines() {}

    /// Line by line, as far as there is something to say.
    static Map<String, String> of(Standing standing) {
        var lines = new LinkedHashMap<String, String>();
        var identity = standing.identity();
        lines.put(
                "identity",
                identity.reached().id()
                        + (identity.enough()
                                ? ", enough"
                                : ", needed " + identity.needed().id())
                        + identity.citation().map(place -> ", " + place.text()).orElse(""));
        SignalLines.WORDS.doubt(identity).ifPresent(why -> lines.put("level", why));
        if (identity.sensitivity() != Sensitivity.ORDINARY) {
            lines.put("data", "of sensitivity " + identity.sensitivity().id());
        }
        if (!identity.disputed().isEmpty()) {
            lines.put("disputed", String.join(", ", ids(identity.disputed())));
        }
        identity.declaration()
                .ifPresent(each -> lines.put(
                        "declared", each.on() + (each.signed() ? ", signed" : ", not signed, so it proves nothing")));
        if (identity.tries() > 0 && !identity.enough()) {
            lines.put("tries", identity.tries() + (identity.triesUsedUp() ? ", now a supervisor has to look" : ""));
        }
        speaks(standing.representation(), lines);
        return lines;
    }

    private static void speaks(Representation representation, Map<String, String> lines) {
        if (!representation.isSelf()) {
            lines.put(
                    "speaks",
                    representation.by().id()
                            + (representation.enough()
                                    ? ""
                                    : ", still to show: "
                                            + representation.missing().stream()
                                                    .map(Authority::id)
                                                    .collect(Collectors.joining(", "))));
        }
        if (representation.outsideTheLaw()) {
            lines.put(
                    "law",
                    "protects the living only"
                            + representation
                                    .recital27()
                                    .map(place -> ", " + place.text())
                                    .orElse("")
                            + "; what the estate may ask is for national law");
        }
    }

    /// The request beside our records, once anybody has entered what they say.
    static List<String> compared(Dossier dossier, Sentences sentences) {
        return dossier.records().isEmpty()
                ? List.of()
                : dossier.comparison().lines().stream()
                        .map(line -> "%s: %s | %s | %s"
                                .formatted(
                                        line.point().id(),
                                        line.told().orElse("-"),
                                        line.held().map(IdentityLines::held).orElse("-"),
                                        sentences.of(line.likeness())))
                        .toList();
    }

    private static String held(Held held) {
        return held.source().isEmpty() ? held.value() : held.value() + " (" + held.source() + ")";
    }

    static List<Map<String, Object>> comparison(Dossier dossier) {
        return dossier.comparison().lines().stream()
                .map(line -> Json.object(
                        "point", line.point().id(),
                        "told", line.told(),
                        "held", line.held().map(Held::value),
                        "source", line.held().map(Held::source),
                        "result", line.likeness().id(),
                        "nuance", line.likeness().named().map(Nuance::id),
                        "countable", line.likeness().mismatch().isEmpty()))
                .toList();
    }

    static Map<String, Object> json(Identity identity) {
        return Json.object(
                "needed", identity.needed().id(),
                "citation", identity.citation(),
                "reached", identity.reached().id(),
                "enough", identity.enough(),
                "means", ids(identity.means()),
                "sensitivity", identity.sensitivity().id(),
                "disputed", ids(identity.disputed()),
                "declaration", identity.declaration().map(each -> each.signed() ? "signed" : "unsigned"),
                "tries", identity.tries(),
                "without_doubt", identity.calm().id(),
                "doubt",
                        Json.object(
                                "marked", identity.doubt().marked(),
                                "signals_open", identity.doubt().open(),
                                "signals_accepted", identity.doubt().accepted()));
    }

    static Map<String, Object> json(Representation representation) {
        return Json.object(
                "by", representation.by().id(),
                "missing", representation.missing().stream().map(Authority::id).toList());
    }

    private static List<String> ids(Set<Means> means) {
        return means.stream().sorted().map(Means::id).toList();
    }
}
