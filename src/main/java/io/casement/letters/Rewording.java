// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.letters;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A place of a letter that says something else than an earlier state of it, as whoever read that would see it.
///
/// @param part the key of the part, or [#RECIPIENT], [#SUBJECT], [#SALUTATION], [#ENCLOSURES]
/// @param before empty where the part is new
/// @param after empty where it is left out
public record Rewording(String part, String before, String after) {

    public static final String RECIPIENT = "recipient";
    public static final String SUBJECT = "subject";
    public static final String SALUTATION = "salutation";
    public static final String ENCLOSURES = "enclosures";

    /// So many words stay around what differs, so that one sees where it stands.
    private static final int AROUND = 3;

    private static final String CUT = "…";

    /// What the later state says otherwise, in the order of the letter. The day that it carries and its
    /// reference block are no words: they change by themselves.
    public static List<Rewording> between(Letter earlier, Letter later) {
        var before = places(earlier);
        var after = places(later);
        var all = new ArrayList<Rewording>();
        after.forEach((part, words) -> {
            var old = before.getOrDefault(part, "");
            if (!old.equals(words)) {
                all.add(new Rewording(part, old, words));
            }
        });
        before.forEach((part, words) -> {
            if (!after.containsKey(part) && !words.isEmpty()) {
                all.add(new Rewording(part, words, ""));
            }
        });
        return List.copyOf(all);
    }

    private static Map<String, String> places(Letter letter) {
        var places = new LinkedHashMap<String, String>();
        places.put(RECIPIENT, String.join(", ", letter.addressee()));
        places.put(SUBJECT, letter.subject());
        places.put(SALUTATION, letter.salutation());
        for (var part : letter.parts()) {
            var heading = part.heading().map(text -> text + ": ").orElse("");
            places.put(
                    part.key(),
                    part.text().isBlank() ? "" : heading + part.text().strip());
        }
        places.put(ENCLOSURES, String.join(", ", letter.enclosures()));
        return places;
    }

    /// The earlier words, cut down to what differs and a few words around it.
    public String was() {
        return cut(before, after);
    }

    /// The later words, cut down likewise.
    public String is() {
        return cut(after, before);
    }

    private static String cut(String mine, String theirs) {
        var words = List.of(mine.split("\\s+"));
        var others = List.of(theirs.split("\\s+"));
        if (mine.isEmpty() || theirs.isEmpty()) {
            return mine;
        }
        var shorter = Math.min(words.size(), others.size());
        var same = 0;
        while (same < shorter && words.get(same).equals(others.get(same))) {
            same++;
        }
        var end = 0;
        while (end < shorter - same && words.get(words.size() - 1 - end).equals(others.get(others.size() - 1 - end))) {
            end++;
        }
        var from = Math.max(0, same - AROUND);
        var to = Math.min(words.size(), words.size() - end + AROUND);
        return (from > 0 ? CUT + " " : "")
                + String.join(" ", words.subList(from, to))
                + (to < words.size() ? " " + CUT : "");
    }
}
