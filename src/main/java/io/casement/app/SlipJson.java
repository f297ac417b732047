// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.app;

import io.casement.cases.Codes;
import io.casement.intake.Document;
import io.casement.intake.Field;
import io.casement.intake.Slip;
import io.casement.law.Right;
import java.util.List;
import java.util.Map;

/// A slip for scripts.
final class SlipJson {

    private SlipJson() {}

    /// What was understood, each with its evidence, for scripts.
    static Map<String, Object> of(Slip slip) {
        return Json.object(
                "from", slip.from().map(field -> json(slip, field)),
                "name", slip.name().map(field -> json(slip, field)),
                "received", slip.received().map(field -> json(slip, field)),
                "language", slip.language().map(field -> json(slip, field)),
                "rights",
                        slip.rights().stream().map(field -> right(slip, field)).toList(),
                "mentioned",
                        slip.mentioned().stream()
                                .map(field -> right(slip, field))
                                .toList(),
                "law", slip.law().map(field -> json(slip, field)),
                "country", slip.country().map(field -> json(slip, field)),
                "subject", slip.subject().map(field -> json(slip, field)),
                "points",
                        slip.points().entrySet().stream()
                                .map(point -> Json.object(
                                        "kind", Codes.id(point.getKey()),
                                        "value", point.getValue().value(),
                                        "certainty", Codes.id(point.getValue().certainty()),
                                        "evidence", evidence(slip, point.getValue())))
                                .toList(),
                "attachments",
                        slip.attachments().stream()
                                .map(each -> Json.object(
                                        "name", each.name(),
                                        "media_type", each.mediaType(),
                                        "bytes", each.bytes(),
                                        "sha256", each.sha256()))
                                .toList(),
                "document", document(slip.document()),
                "notes",
                        slip.notes().stream()
                                .map(note -> Json.object(
                                        "kind",
                                        note.id(),
                                        "evidence",
                                        note.place().map(slip::words)))
                                .toList(),
                "not_told", slip.notTold().stream().map(item -> item.id()).toList());
    }

    private static Map<String, Object> document(Document document) {
        return Json.object(
                "kind", Codes.id(document.kind()),
                "media_type", document.mediaType(),
                "bytes", document.bytes(),
                "sha256", document.sha256());
    }

    private static Map<String, Object> right(Slip slip, Field<Right> field) {
        return Json.object(
                "value", field.value().id(),
                "certainty", Codes.id(field.certainty()),
                "evidence", evidence(slip, field));
    }

    private static Map<String, Object> json(Slip slip, Field<?> field) {
        return Json.object(
                "value", field.value(),
                "certainty", Codes.id(field.certainty()),
                "evidence", evidence(slip, field));
    }

    private static List<Map<String, Object>> evidence(Slip slip, Field<?> field) {
        return field.evidence().stream()
                .map(mark -> Json.object(
                        "in", slip.place(mark), "from", mark.from(), "to", mark.to(), "words", slip.words(mark)))
                .toList();
    }
}
