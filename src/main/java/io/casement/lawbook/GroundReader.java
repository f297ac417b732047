// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.lawbook;

import io.casement.law.GroundQuestion;
import io.casement.law.GroundSheet;
import io.casement.law.Need;
import io.casement.law.Right;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads from a `[ground …]` what is asked before it is used, which facts it needs, and what letters say.
final class GroundReader {
    /// The languages of letters and interface beside English, which stands in the line itself.
    static final List<String> LANGUAGES = List.of("de");

    private static final Set<String> ATTRIBUTES = Stream.concat(LANGUAGES.stream(), Stream.of("source", "confidence"))
            .collect(Collectors.toUnmodifiableSet());
    private static final Pattern ASK = Pattern.compile("ask ([a-z][a-z0-9-]*)");
    private static final Pattern NAME = Pattern.compile("\\{([a-z][a-z0-9-]*)}");
    private static final Set<String> TEXTS = texts();

    private GroundReader() {}

    private static Set<String> texts() {
        Set<String> known = new TreeSet<>(Set.of("text"));
        Arrays.stream(Right.values()).map(GroundSheet::key).forEach(known::add);
        Arrays.stream(GroundSheet.Shape.values()).map(GroundSheet.Shape::key).forEach(known::add);
        return known;
    }

    /// The sheet of a section that may have the keys of `known` beside those of a sheet.
    static GroundSheet sheet(Section section, Set<String> known) {
        List<GroundQuestion> questions = new ArrayList<>();
        Set<Need> needs = EnumSet.noneOf(Need.class);
        Map<String, Map<String, String>> words = new LinkedHashMap<>();
        for (Field field : SectionReader.facts(section)) {
            var ask = ASK.matcher(field.key());
            if (ask.matches()) {
                Map<String, String> question = inEveryLanguage(field);
                questions.add(new GroundQuestion(section.qualifier(), ask.group(1), question));
            } else if (field.key().equals("needs")) {
                field.list().forEach(one -> needs.add(field.word(one, Need.values(), Need::id)));
            } else if (TEXTS.contains(field.key())) {
                words.put(field.key(), texts(field));
            } else if (!known.contains(field.key())) {
                throw field.says("[" + section.heading() + "] does not know \"" + field.key() + "\"");
            }
        }
        return new GroundSheet(questions, needs, words);
    }

    private static Map<String, String> inEveryLanguage(Field field) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("en", field.value());
        field.attributes().values().stream()
                .filter(attribute -> !ATTRIBUTES.contains(attribute.key()))
                .findFirst()
                .ifPresent(attribute -> {
                    throw attribute.says("\"" + attribute.key() + "\" is none of the languages "
                            + String.join(", ", LANGUAGES) + " beside English");
                });
        for (String language : LANGUAGES) {
            Field one = field.attribute(language)
                    .orElseThrow(() -> field.says(
                            "\"" + field.key() + "\" needs its words in every language: \"" + language + ": …\""));
            words.put(language, one.value());
        }
        return words;
    }

    /// Words of letters: names in braces that letters know, the same in every language; a reason goes on a
    /// sentence, what follows is sentences.
    private static Map<String, String> texts(Field field) {
        Map<String, String> words = inEveryLanguage(field);
        Set<String> names = names(field, field.value());
        for (Field one : fields(field)) {
            if (!names(one, one.value()).equals(names)) {
                throw one.says("\"" + field.key() + "\" has other names in braces than in English: "
                        + names(one, one.value()) + ", not " + names);
            }
            if (field.key().startsWith("text") == one.value().endsWith(".")) {
                throw one.says(
                        field.key().startsWith("text")
                                ? "\"" + field.key() + "\" goes on a sentence (\"because …\"), so it has no full stop"
                                : "\"" + field.key() + "\" is a sentence, so it ends with a full stop");
            }
        }
        return words;
    }

    private static List<Field> fields(Field field) {
        return Stream.concat(
                        Stream.of(field),
                        field.attributes().values().stream().filter(one -> LANGUAGES.contains(one.key())))
                .toList();
    }

    private static Set<String> names(Field field, String text) {
        Set<String> names = new TreeSet<>();
        NAME.matcher(text).results().forEach(match -> names.add(match.group(1)));
        names.stream()
                .filter(name -> !GroundSheet.NAMES.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw field.says("nothing is called {" + name + "}; names are "
                            + String.join(", ", new TreeSet<>(GroundSheet.NAMES)));
                });
        if (NAME.matcher(text).replaceAll("").chars().anyMatch(c -> c == '{' || c == '}')) {
            throw field.says("there is a brace that names nothing");
        }
        return names;
    }
}
