// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A phrase to look for, in the notation that the head of `assets/intake/phrases_en.txt` explains.
final class Phrase {
    private static final int WIDEST_GAP = 12;
    private static final String GAP = "…";
    private static final String NUMBER = "9";
    private static final String OPENING = "^ ";

    /// One place in the row of words.
    private record Slot(Set<String> whole, List<String> beginnings, List<String> endings, boolean gap) {
        boolean fits(String word) {
            return whole.contains(word)
                    || (whole.contains(NUMBER) && isNumber(word))
                    || beginnings.stream().anyMatch(word::startsWith)
                    || endings.stream().anyMatch(word::endsWith);
        }
    }

    private static boolean isNumber(String word) {
        return word.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private final List<Slot> slots;
    private final boolean opening;

    private Phrase(List<Slot> slots, boolean opening) {
        this.slots = slots;
        this.opening = opening;
    }

    /// All phrases that one written line stands for: choices of several words and words that may be missing are
    /// written out, choices of single words stay one place.
    static List<Phrase> of(String written) {
        String line = written.strip();
        boolean opening = line.startsWith(OPENING);
        List<List<Slot>> rows = List.of(List.of());
        for (String token : tokens(opening ? line.substring(OPENING.length()) : line)) {
            boolean optional = token.endsWith("?");
            String bare = optional ? token.substring(0, token.length() - 1) : token;
            List<List<Slot>> choices = new ArrayList<>(choices(bare));
            if (optional) {
                choices.add(List.of());
            }
            rows = product(rows, choices);
        }
        return rows.stream()
                .map(Phrase::withoutLastGap)
                .filter(row -> !row.isEmpty())
                .map(row -> new Phrase(row, opening))
                .toList();
    }

    /// What stands before a word that is missing must not be followed by anything.
    private static List<Slot> withoutLastGap(List<Slot> row) {
        return !row.isEmpty() && row.getLast().gap() ? row.subList(0, row.size() - 1) : row;
    }

    private static List<List<Slot>> choices(String token) {
        if (token.equals(GAP)) {
            return List.of(List.of(new Slot(Set.of(), List.of(), List.of(), true)));
        }
        List<String> options = token.startsWith("(") ? options(token.substring(1, token.length() - 1)) : List.of(token);
        List<List<Slot>> choices = new ArrayList<>();
        List<String> single = options.stream().filter(o -> !o.contains(" ")).toList();
        if (!single.isEmpty()) {
            choices.add(List.of(slot(single)));
        }
        for (String option : options) {
            if (option.contains(" ")) {
                of(option).forEach(phrase -> choices.add(phrase.slots));
            }
        }
        return choices;
    }

    private static Slot slot(List<String> words) {
        Set<String> whole = words.stream()
                .filter(w -> !w.endsWith("*") && !w.startsWith("*"))
                .map(Words::norm)
                .collect(Collectors.toUnmodifiableSet());
        List<String> beginnings = words.stream()
                .filter(w -> w.endsWith("*"))
                .map(w -> Words.norm(w.substring(0, w.length() - 1)))
                .toList();
        List<String> endings = words.stream()
                .filter(w -> w.startsWith("*"))
                .map(w -> Words.norm(w.substring(1)))
                .toList();
        return new Slot(whole, beginnings, endings, false);
    }

    private static List<List<Slot>> product(List<List<Slot>> rows, List<List<Slot>> choices) {
        return rows.stream()
                .flatMap(row -> choices.stream()
                        .map(choice ->
                                Stream.concat(row.stream(), choice.stream()).toList()))
                .toList();
    }

    /// Cuts at spaces outside parentheses.
    private static List<String> tokens(String written) {
        return cut(written.strip(), ' ');
    }

    private static List<String> options(String inner) {
        return cut(inner, '|');
    }

    private static List<String> cut(String text, char at) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i == text.length() ? at : text.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == at && (depth == 0 || i == text.length())) {
                if (i > start) {
                    parts.add(text.substring(start, i).strip());
                }
                start = i + 1;
            }
        }
        return parts;
    }

    /// The words with which the phrase can begin.
    Set<String> firstWords() {
        return slots.getFirst().whole();
    }

    /// The beginnings of words with which the phrase can begin.
    List<String> firstBeginnings() {
        return slots.getFirst().beginnings();
    }

    /// Whether it can begin with a word that is told by its ending.
    boolean beginsByEnding() {
        return !slots.getFirst().endings().isEmpty();
    }

    /// Whether it counts only where a clause begins, as "Delete my account" does, but "I tried to delete my
    /// account" does not.
    boolean opensClause() {
        return opening;
    }

    /// Where the phrase, beginning at this word, ends.
    ///
    /// @param end words from here on do not belong
    /// @return index of its last word, or -1
    int lastOf(Words words, int first, int end) {
        if (first >= end || !slots.getFirst().fits(words.norm(first))) {
            return -1;
        }
        return match(words, 0, first, end);
    }

    private int match(Words words, int slot, int at, int end) {
        if (slot == slots.size()) {
            return at - 1;
        }
        Slot wanted = slots.get(slot);
        if (!wanted.gap()) {
            return at < end && wanted.fits(words.norm(at)) ? match(words, slot + 1, at + 1, end) : -1;
        }
        for (int skip = 0; skip <= WIDEST_GAP && at + skip < end; skip++) {
            int found = match(words, slot + 1, at + skip, end);
            if (found >= 0) {
                return found;
            }
        }
        return -1;
    }
}
