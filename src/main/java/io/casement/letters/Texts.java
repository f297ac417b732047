// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.letters;

import io.casement.law.RegimeId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// The sentences of all letters in one language: named paragraphs, some with a wording of their own for one law.
///
/// @param version counts up with every change of the words; a letter keeps the one it was made with
/// @param paragraphs by key, "refused.access"; the wording for one law under "refused.access @US-CA"
public record Texts(String language, int version, Map<String, String> paragraphs) {

    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    private static final Pattern VERSION = Pattern.compile("version: *\\d{1,6}");
    private static final Pattern KEY = Pattern.compile("[a-z0-9]+([.-][a-z0-9]+)*( @[A-Z0-9-]{2,20})?");
    private static final Pattern NAME = Pattern.compile("\\{([a-z][a-z0-9-]*)\\}");

    public Texts {
        paragraphs = Map.copyOf(paragraphs);
    }

    /// Reads a template: `version: n`, then `## key` headings with one paragraph each; `# …` headings are for the
    /// eye.
    ///
    /// @throws IllegalArgumentException if it has another shape; the message names the line
    public static Texts parse(String language, String markdown) {
        var version = 0;
        var key = "";
        Map<String, StringBuilder> read = new LinkedHashMap<>();
        var lines = withoutComments(markdown).lines().map(String::strip).toList();
        for (var at = 1; at <= lines.size(); at++) {
            var line = lines.get(at - 1);
            if (line.startsWith("## ")) {
                key = key(line.substring(3).strip(), read, at);
                read.put(key, new StringBuilder());
            } else if (key.isEmpty() && VERSION.matcher(line).matches()) {
                version = Integer.parseInt(line.substring("version:".length()).strip());
            } else if (!line.startsWith("# ") && !line.isEmpty()) {
                add(line, key, read, at);
            }
        }
        require(version > 0, "the version is missing", 1);
        Map<String, String> paragraphs = new LinkedHashMap<>();
        read.forEach((name, text) -> {
            require(!text.isEmpty(), "the paragraph " + name + " is empty", lines.size());
            paragraphs.put(name, text.toString());
        });
        return new Texts(language, version, paragraphs);
    }

    /// Line breaks stay, so that the line that a message names is that of the file.
    private static String withoutComments(String markdown) {
        return COMMENT.matcher(markdown).replaceAll(comment -> comment.group().replaceAll("[^\n]", ""));
    }

    /// A paragraph in the wording for this law, else for its country, else in the plain one.
    public Optional<String> find(String key, RegimeId law) {
        var country = law.value().split("-", 2)[0];
        return List.of(key + " @" + law, key + " @" + country, key).stream()
                .filter(paragraphs::containsKey)
                .findFirst()
                .map(paragraphs::get);
    }

    /// A paragraph that has to be there.
    ///
    /// @throws IllegalStateException if the template lacks it, which its test rules out
    public String get(String key, RegimeId law) {
        return find(key, law).orElseThrow(() -> new IllegalStateException("no words for " + key + " in " + language));
    }

    /// The names in braces of a paragraph.
    public static Set<String> names(String paragraph) {
        var names = new TreeSet<String>();
        NAME.matcher(paragraph).results().forEach(match -> names.add(match.group(1)));
        return names;
    }

    private static String key(String key, Map<String, StringBuilder> read, int line) {
        require(KEY.matcher(key).matches(), "\"" + key + "\" is not the name of a paragraph", line);
        require(!read.containsKey(key), "the paragraph " + key + " is there twice", line);
        return key;
    }

    private static void add(String line, String key, Map<String, StringBuilder> read, int at) {
        require(!key.isEmpty(), "words before the first heading", at);
        require(
                NAME.matcher(line).replaceAll("").chars().noneMatch(c -> c == '{' || c == '}'),
                "a brace that names nothing",
                at);
        var text = read.get(key);
        if (text != null) {
            text.append(text.isEmpty() ? "" : " ").append(line);
        }
    }

    private static void require(boolean right, String otherwise, int line) {
        if (!right) {
            throw new IllegalArgumentException("letter texts, line " + line + ": " + otherwise);
        }
    }
}
