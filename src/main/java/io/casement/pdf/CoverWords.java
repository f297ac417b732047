// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.pdf;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;

/// The words of a cover sheet in the office's language; English where there are none.
final class CoverWords {

    private static final String FOLDER = "/casement/batch/";

    private final Properties words = new Properties();
    private final Locale locale;

    CoverWords(Locale wanted) {
        var spoken = read("en") && !wanted.getLanguage().equals("en") && read(wanted.getLanguage());
        locale = spoken || wanted.getLanguage().equals("en") ? wanted : Locale.UK;
    }

    private boolean read(String language) {
        try (var in = CoverWords.class.getResourceAsStream(FOLDER + language + ".properties")) {
            if (in != null) {
                words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
            return in != null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The language in which the words are.
    Locale locale() {
        return locale;
    }

    String text(String key, Object... arguments) {
        var word = words.getProperty(key);
        if (word == null) {
            throw new IllegalStateException("no word for the cover sheet: " + key);
        }
        return new MessageFormat(word, locale).format(arguments);
    }
}
