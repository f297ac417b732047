// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.app;

import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/// How a command prints: plainly for a person, or one JSON document for a script.
final class Printing {

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    boolean json() {
        return json;
    }

    /// Whether this command, or the one that it stands under, was told to print JSON.
    static boolean isJson(CommandLine command) {
        for (var each = command; each != null; each = each.getParent()) {
            var option = each.getCommandSpec().findOption("--json");
            if (option != null && option.getValue() instanceof Boolean asked && asked) {
                return true;
            }
        }
        return false;
    }

    static Map<String, Object> problem(Stop stop) {
        var key = stop.status() == Stop.BARRED ? "barred" : "problem";
        return Json.object(key, Json.object("id", stop.id(), "why", stop.sentence()));
    }
}
