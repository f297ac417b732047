// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.letters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.casement.law.RegimeId;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class TextsTest {

    private static final RegimeId CALIFORNIA = new RegimeId("US-CA");
    private static final RegimeId BERLIN = new RegimeId("EU-DE");

    @Test
    void everyLanguageHasTheSameParagraphsWithTheSameNames() {
        var english = namesByKey(Samples.TEMPLATES.english());
        for (var language : Samples.TEMPLATES.languages()) {
            assertEquals(english, namesByKey(Samples.TEMPLATES.in(language)), language);
        }
        assertEquals(Set.of("en", "de"), Samples.TEMPLATES.languages());
    }

    @Test
    void aCitationStandsInBracketsSoThatItCanGoWithThem() {
        for (var language : Samples.TEMPLATES.languages()) {
            Samples.TEMPLATES
                    .in(language)
                    .paragraphs()
                    .forEach((key, text) -> assertEquals(
                            text.split("\\{citation}", -1).length, text.split(" \\(\\{citation}\\)", -1).length, key));
        }
    }

    @Test
    void noParagraphSpeaksLikeALawBook() {
        for (var word :
                Set.of("pursuant", "hereby", "aforementioned", "inter alia", "i.e.", "e.g.", "etc.", "!", "&")) {
            Samples.TEMPLATES.english().paragraphs().forEach((key, text) -> assertFalse(text.contains(word), key));
        }
        for (var word : Set.of("hiermit", "bezüglich", "gemäß", "diesbezüglich", "ggf.", "z. B.", "etc.", "!", "&")) {
            Samples.TEMPLATES.in("de").paragraphs().forEach((key, text) -> assertFalse(text.contains(word), key));
        }
    }

    @Test
    void theWordingForOneLawComesBeforeThatOfItsCountryAndThatBeforeThePlainOne() {
        var texts = Texts.parse("en", "version: 3\n## a\nplain\n## a @US\ncountry\n## a @US-CA\nlaw\n## b\nonly\n");

        assertEquals("law", texts.get("a", CALIFORNIA));
        assertEquals("country", texts.get("a", new RegimeId("US-VA")));
        assertEquals("plain", texts.get("a", BERLIN));
        assertEquals("only", texts.get("b", CALIFORNIA));
        assertTrue(texts.find("c", CALIFORNIA).isEmpty());
        assertEquals(3, texts.version());
    }

    @Test
    void linesOfAParagraphAreOneAndCommentsAreNone() {
        var texts =
                Texts.parse("en", "<!-- not\n## this -->\nversion: 1\n# Chapter\n## a\none\r\ntwo {name}\n\n## b\nx");

        assertEquals(Map.of("a", "one two {name}", "b", "x"), texts.paragraphs());
        assertEquals(Set.of("name"), Texts.names(texts.get("a", BERLIN)));
    }

    @Test
    void aTranslatorIsToldTheLineThatIsWrong() {
        refused("## a\nx", "the version is missing");
        refused("version: 1\nlost words", "line 2: words before the first heading");
        refused("version: 1\n## a\nx\n## a\ny", "line 4: the paragraph a is there twice");
        refused("version: 1\n## a\n## b\ny", "the paragraph a is empty");
        refused("version: 1\n<!--\n-->\n## a\nDear {Name}", "line 5: a brace that names nothing");
        refused("version: 1\n## a\nDear {name", "line 3: a brace that names nothing");
        refused("version: 1\n## A heading\nx", "line 2: \"A heading\" is not the name of a paragraph");
        refused("version: many\n## a\nx", "words before the first heading");
    }

    @Test
    void aLanguageWithoutTextsIsAnsweredInEnglish() {
        assertEquals("de", Samples.TEMPLATES.in("de-AT").language());
        assertEquals("en", Samples.TEMPLATES.in("pt-BR").language());
        assertEquals("en", Samples.TEMPLATES.in("").language());
    }

    private static void refused(String markdown, String why) {
        var failure = assertThrows(IllegalArgumentException.class, () -> Texts.parse("en", markdown));
        assertTrue(String.valueOf(failure.getMessage()).contains(why), failure.getMessage());
    }

    private static Map<String, Set<String>> namesByKey(Texts texts) {
        Map<String, Set<String>> names = new TreeMap<>();
        texts.paragraphs().forEach((key, text) -> names.put(key, new TreeSet<>(Texts.names(text))));
        return names;
    }
}
