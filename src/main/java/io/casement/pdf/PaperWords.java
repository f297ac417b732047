// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.pdf;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;

/// The few words that the paper itself adds to a letter, in the letter's language; English where there are none.
record PaperWords(String enclosure, String enclosures, String officer) {

    private static final String FOLDER = "/casement/paper/";

    static PaperWords of(Locale language) {
        var words = new Properties();
        for (var tag : new String[] {"en", language.getLanguage()}) {
            try (var in = PaperWords.class.getResourceAsStream(FOLDER + tag + ".properties")) {
                if (in != null) {
                    words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new PaperWords(word(words, "enclosure"), word(words, "enclosures"), word(words, "officer"));
    }

    private static String word(Properties words, String key) {
        var word = words.getProperty(key);
        if (word == null) {
            throw new IllegalStateException("no word for the paper: " + key);
        }
        return word;
    }
}
