// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.letters;

import io.casement.law.Citation;
import io.casement.law.RegimeId;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Writes a citation as lawyers of the letter's language do: "Art. 12(3) GDPR" is "Art. 12 Abs. 3 DSGVO" in
/// German.
/// A law of another language is cited in its own way.
final class Citations {

    private static final Pattern ARTICLE =
            Pattern.compile("Art\\. (\\w+)(?:\\((\\w+)\\)(?:\\((\\w+)\\)|-\\((\\w+)\\))?)? (\\p{Lu}.*)");
    private static final Pattern PARAGRAPH = Pattern.compile("para\\. (\\w+) (\\p{Lu}.*)");

    private Citations() {}

    static String written(Citation citation, Texts texts, RegimeId law) {
        var article = ARTICLE.matcher(citation.text());
        if (article.matches()) {
            return Typography.tied(article(article, texts, law));
        }
        var paragraph = PARAGRAPH.matcher(citation.text());
        return Typography.tied(
                paragraph.matches()
                        ? texts.get("citation.margin", law)
                                .replace("{paragraph}", paragraph.group(1))
                                .replace("{act}", act(paragraph.group(2), texts, law))
                        : citation.text());
    }

    private static String article(Matcher match, Texts texts, RegimeId law) {
        var shape = match.group(2) == null
                ? "citation.article"
                : match.group(3) != null
                        ? "citation.letter"
                        : match.group(4) != null ? "citation.paragraphs" : "citation.paragraph";
        return texts.get(shape, law)
                .replace("{article}", match.group(1))
                .replace("{paragraph}", orEmpty(match.group(2)))
                .replace("{letter}", orEmpty(match.group(3)))
                .replace("{last}", orEmpty(match.group(4)))
                .replace("{act}", act(match.group(5), texts, law));
    }

    /// The name of a law in the letter's language, where it has one there.
    static String act(String name, Texts texts, RegimeId law) {
        var key = "act." + name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return texts.find(key, law).orElse(name);
    }

    private static String orEmpty(@Nullable String group) {
        return group == null ? "" : group;
    }
}
