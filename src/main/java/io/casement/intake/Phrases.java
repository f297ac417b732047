// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.intake;

import io.casement.law.Right;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The phrases of one language, read from its file; see the head of `phrases_en.txt` for how such a file is
/// written.
///
/// @param sections phrases by the name of their section
/// @param rights for each right, the phrases that name it
/// @param sentences for each right, the phrases that ask for it by themselves (written with `!`)
/// @param descriptions for each right, what it is about (written with `~`)
record Phrases(
        String language,
        Map<String, PhraseIndex> sections,
        Map<Right, PhraseIndex> rights,
        Map<Right, PhraseIndex> sentences,
        Map<Right, PhraseIndex> descriptions,
        Map<String, Integer> months) {

    /// Languages that have a file.
    static final List<String> LANGUAGES = List.of("en", "de", "fr", "es", "it", "nl", "pt", "sv");

    private static final String FOLDER = "/casement/intake/";

    /// Loaded at the first use and never changed.
    private static final class Loaded {
        static final Map<String, Phrases> ALL = all();
    }

    static Optional<Phrases> of(String language) {
        return Optional.ofNullable(Loaded.ALL.get(language));
    }

    static List<Phrases> every() {
        return List.copyOf(Loaded.ALL.values());
    }

    PhraseIndex section(String name) {
        return sections.getOrDefault(name, new PhraseIndex());
    }

    private static Map<String, Phrases> all() {
        Map<String, Phrases> all = new LinkedHashMap<>();
        for (String language : LANGUAGES) {
            all.put(language, parse(language, lines("phrases_" + language + ".txt")));
        }
        return all;
    }

    private static Phrases parse(String language, List<String> lines) {
        Phrases found = new Phrases(
                language, new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>());
        String section = "";
        for (String line : lines) {
            if (line.startsWith("[")) {
                section = line.substring(1, line.length() - 1);
            } else if (section.equals("months")) {
                int space = line.lastIndexOf(' ');
                found.months.put(Words.norm(line.substring(0, space)), Integer.parseInt(line.substring(space + 1)));
            } else {
                found.take(section, line);
            }
        }
        return found;
    }

    private void take(String section, String line) {
        char sign = line.charAt(0);
        List<Phrase> phrases = Phrase.of(sign == '!' || sign == '~' ? line.substring(1) : line);
        Optional<Right> right = Right.of(section);
        if (right.isPresent()) {
            Map<Right, PhraseIndex> kind = sign == '!' ? sentences : sign == '~' ? descriptions : rights;
            kind.computeIfAbsent(right.get(), _ -> new PhraseIndex()).addAll(phrases);
            return;
        }
        sections.computeIfAbsent(section, _ -> new PhraseIndex()).addAll(phrases);
        if (sign == '!') {
            sections.computeIfAbsent(section + "!", _ -> new PhraseIndex()).addAll(phrases);
        }
    }

    /// The lines of a resource without comments and empty lines.
    static List<String> lines(String name) {
        try (InputStream in = Phrases.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("the program is incomplete: " + FOLDER + name + " is missing");
            }
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return all.lines()
                    .map(line -> line.contains("#") ? line.substring(0, line.indexOf('#')) : line)
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
