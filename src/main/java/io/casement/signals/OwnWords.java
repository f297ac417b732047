// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.signals;

import java.util.ArrayList;
import java.util.regex.Pattern;

/// What the writer of a mail wrote, without what it quotes and without the signature.
final class OwnWords {

    private static final Pattern QUOTED = Pattern.compile("^\\s*[>|].*");
    private static final Pattern TAIL = Pattern.compile(
            "^\\s*(-{2,}\\s*(original message|ursprüngliche nachricht|message d'origine|mensaje original|forwarded message|weitergeleitete nachricht).*"
                    + "|_{10,}\\s*"
                    + "|(on|am|le|el|il|op)\\b.{5,120}\\b(wrote|schrieb|a écrit|escribió|ha scritto|schreef)\\b.*:\\s*"
                    + "|(from|von|de|da|van)\\s*:\\s.*@.*)$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private OwnWords() {}

    static String of(String text) {
        var own = new ArrayList<String>();
        for (var line : text.lines().toList()) {
            if (line.equals("-- ")
                    || line.equals("--")
                    || (!own.isEmpty() && TAIL.matcher(line).matches())) {
                break;
            }
            if (!QUOTED.matcher(line).matches()) {
                own.add(line);
            }
        }
        return String.join("\n", own);
    }
}
