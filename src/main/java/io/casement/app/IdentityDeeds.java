// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.app;

import io.casement.cases.Means;
import io.casement.cases.Verdict;
import io.casement.cases.identity.Held;
import io.casement.cases.identity.Records;
import io.casement.cases.identity.RecordsCsv;
import io.casement.desk.RecordsFile;
import io.casement.ui.words.Sentences;
import io.casement.ui.words.Words;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// What is done on the command line to find out who asks.
final class IdentityDeeds {

    private IdentityDeeds() {}

    static Supplier<Verdict> ask(Deeds.Bench at) {
        var means = at.in.several("means", Means.class);
        return () -> at.desk.askForProof(at.id(), means).verdict();
    }

    /// Our records: a whole table, or one point more.
    static Supplier<Verdict> records(Deeds.Bench at) {
        var file = at.in.text("file");
        if (file.isPresent()) {
            var records = table(file.get(), at);
            return () -> at.desk.enterRecords(at.id(), Map.of(), records);
        }
        var point = compared(at);
        var value = at.in.needed("value");
        var fault = point == Means.BIRTH_DATE
                ? RecordsCsv.birthDate(value, at.today())
                : Optional.<RecordsCsv.Fault>empty();
        if (fault.isPresent()) {
            throw Stop.usage(english().of(new RecordsCsv.Result.Unfit(1, fault.get(), value)));
        }
        var held = new ArrayList<>(at.dossier.records().held());
        held.add(new Held(point, value, at.in.text("source").orElse("")));
        return () -> at.desk.enterRecords(at.id(), Map.of(), new Records(held));
    }

    /// What the person told since; the value is compared like what the request said.
    static Supplier<Verdict> told(Deeds.Bench at) {
        var point = compared(at);
        var value = at.in.text("value").orElse("");
        return () -> at.desk.enterRecords(at.id(), Map.of(point, value), at.dossier.records());
    }

    private static Records table(String name, Deeds.Bench at) {
        try {
            return switch (RecordsFile.read(Path.of(name), at.today())) {
                case RecordsCsv.Result.Read(Records records) -> records;
                case RecordsCsv.Result.Unfit unfit ->
                    throw Stop.usage(name + ": " + english().of(unfit));
            };
        } catch (IOException | InvalidPathException unreadable) {
            throw Stop.usage("The file " + name + " could not be read. Nothing was changed.");
        }
    }

    private static Means compared(Deeds.Bench at) {
        var point = at.in.one("point", Means.class);
        if (!point.isCompared()) {
            throw Stop.usage(
                    "\"" + point.id() + "\" stands in no record; it is judged, not compared. Nothing was changed.");
        }
        return point;
    }

    private static Sentences english() {
        return new Sentences(Words.in(Locale.UK));
    }

    static boolean yes(Arguments in, String key) {
        return switch (in.needed(key)) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw Stop.usage("\"" + key + "=\" is yes or no. Nothing was changed.");
        };
    }
}
