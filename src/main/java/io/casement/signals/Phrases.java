// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.signals;

import io.casement.alike.WordFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Looks for phrases in a text; the head of `assets/signals/phrases.txt` says how they are written.
final class Phrases {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final int WIDEST_GAP = 6;
    private static final String GAP = "…";
    private static final Map<String, List<List<Slot>>> ALL = all();

    private Phrases() {}

    /// One place in a row of words.
    ///
    /// @param optional may be missing
    /// @param gap stands for some words that do not matter
    private record Slot(List<List<String>> choices, boolean optional, boolean gap) {}

    /// A word and where it stands.
    private record Word(String text, int from, int to) {}

    /// A phrase that was found, as it was written.
    record Found(String words, int from, int to) {}

    private static Map<String, List<List<Slot>>> all() {
        Map<String, List<List<Slot>>> all = new HashMap<>();
        WordFile.sections("signals/phrases.txt")
                .forEach((section, lines) ->
                        all.put(section, lines.stream().map(Phrases::parse).toList()));
        return all;
    }

    private static List<Slot> parse(String line) {
        var slots = new ArrayList<Slot>();
        var matcher = Pattern.compile("\\(([^)]*)\\)(\\?)?|(\\S+)").matcher(line);
        while (matcher.find()) {
            var group = matcher.group(1);
            if (group != null) {
                var choices = new ArrayList<List<String>>();
                for (var choice : group.split("\\|", -1)) {
                    choices.add(List.of(choice.strip().split(" ", -1)));
                }
                slots.add(new Slot(choices, matcher.group(2) != null, false));
            } else {
                var word = matcher.group(3);
                slots.add(
                        word.equals(GAP)
                                ? new Slot(List.of(), false, true)
                                : new Slot(List.of(List.of(word)), false, false));
            }
        }
        return slots;
    }

    static boolean isIn(String section, String text) {
        return first(section, text).isPresent();
    }

    /// The first phrase of a section that stands in the text.
    static Optional<Found> first(String section, String text) {
        return every(section, text).stream().findFirst();
    }

    static List<Found> every(String section, String text) {
        var words = words(text);
        var found = new ArrayList<Found>();
        for (var at = 0; at < words.size(); at++) {
            for (var phrase : ALL.getOrDefault(section, List.of())) {
                var end = match(phrase, 0, words, at);
                if (end > at) {
                    var from = words.get(at).from();
                    var to = words.get(end - 1).to();
                    found.add(new Found(text.substring(from, to), from, to));
                    break;
                }
            }
        }
        return found;
    }

    private static List<Word> words(String text) {
        var words = new ArrayList<Word>();
        var matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(new Word(matcher.group().toLowerCase(Locale.ROOT), matcher.start(), matcher.end()));
        }
        return words;
    }

    /// Where the phrase ends that begins here, or -1.
    private static int match(List<Slot> phrase, int slot, List<Word> words, int at) {
        if (slot == phrase.size()) {
            return at;
        }
        var wanted = phrase.get(slot);
        if (wanted.gap()) {
            for (var skip = 0; skip <= WIDEST_GAP && at + skip < words.size(); skip++) {
                var end = match(phrase, slot + 1, words, at + skip);
                if (end >= 0) {
                    return end;
                }
            }
            return -1;
        }
        for (var choice : wanted.choices()) {
            if (stands(choice, words, at)) {
                var end = match(phrase, slot + 1, words, at + choice.size());
                if (end >= 0) {
                    return end;
                }
            }
        }
        return wanted.optional() ? match(phrase, slot + 1, words, at) : -1;
    }

    private static boolean stands(List<String> choice, List<Word> words, int at) {
        for (var step = 0; step < choice.size(); step++) {
            if (at + step >= words.size()
                    || !fits(choice.get(step), words.get(at + step).text())) {
                return false;
            }
        }
        return true;
    }

    private static boolean fits(String wanted, String word) {
        return wanted.endsWith("*") ? word.startsWith(wanted.substring(0, wanted.length() - 1)) : word.equals(wanted);
    }
}
