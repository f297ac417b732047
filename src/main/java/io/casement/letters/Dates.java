// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.letters;

import io.casement.law.RegimeId;
import java.time.LocalDate;
import java.util.List;

/// Writes dates as the language of a letter does, from the names in its texts: no runtime's locale data is needed.
final class Dates {

    private Dates() {}

    /// "18 May 2026"
    static String plain(LocalDate day, Texts texts, RegimeId law) {
        return written(day, texts.get("date", law), texts, law);
    }

    /// With the weekday, where the day decides something: "Thursday 18 June 2026".
    static String deadline(LocalDate day, Texts texts, RegimeId law) {
        return written(day, texts.get("date.deadline", law), texts, law);
    }

    private static String written(LocalDate day, String pattern, Texts texts, RegimeId law) {
        return pattern.replaceAll("(\\{day\\}\\.?) (\\{month\\})", "$1\u00a0$2")
                .replaceAll("(\\{month\\}) (\\{day\\})", "$1\u00a0$2")
                .replace("{weekday}", name("weekdays", day.getDayOfWeek().getValue(), texts, law))
                .replace("{month}", name("months", day.getMonthValue(), texts, law))
                .replace("{day}", Integer.toString(day.getDayOfMonth()))
                .replace("{year}", Integer.toString(day.getYear()));
    }

    private static String name(String list, int number, Texts texts, RegimeId law) {
        return List.of(texts.get(list, law).split(",\\s*", -1)).get(number - 1);
    }
}
