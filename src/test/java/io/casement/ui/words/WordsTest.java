// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsTest {
    private static final Path FOLDER = Path.of("assets", "words");
    private static final Path SOURCES = Path.of("src", "main", "java", "io", "casement");
    private static final List<String> LANGUAGES = List.of("en", "de");
    private static final List<String> FORMS = List.of(".one", ".other", ".none");
    private static final Pattern USE = Pattern.compile("\\b(?:text|count)\\(\\s*\"([a-z0-9-]+\\.[a-z0-9.-]+)\"");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z0-9.-]+)\"");
    private static final Pattern HOLE = Pattern.compile("\\{(\\d)");

    private static final List<String> LAWS_OWN = List.of("reckoning.", "question.");

    private final Words english = Words.in(Locale.UK);
    private final Words german = Words.in(Locale.GERMANY);

    @Test
    void every_key_that_the_code_names_exists_in_every_language() {
        Set<String> named = found(USE).filter(key -> !key.endsWith(".")).collect(Collectors.toCollection(TreeSet::new));
        for (String language : LANGUAGES) {
            Set<String> known = keys(language).keySet();
            assertThat(named.stream().filter(key -> !known.contains(key) && !known.contains(key + ".other")))
                    .as("keys that have no words in %s", language)
                    .isEmpty();
        }
    }

    @Test
    void every_language_has_the_same_keys_and_fills_in_the_same_things() {
        Map<String, String> first = keys(LANGUAGES.getFirst());
        for (String language : LANGUAGES) {
            Map<String, String> other = keys(language);
            assertThat(other.keySet()).as(language).isEqualTo(first.keySet());
            first.forEach((key, text) -> assertThat(holes(other.getOrDefault(key, "")))
                    .as("%s in %s", key, language)
                    .isEqualTo(holes(text)));
        }
    }

    @Test
    void no_words_are_left_that_nobody_shows() {
        Set<String> literals = found(LITERAL).collect(Collectors.toSet());
        assertThat(keys("en").keySet().stream().filter(key -> !used(key, literals)))
                .as("keys that no code names, whole or by their beginning")
                .isEmpty();
    }

    @Test
    void keys_that_are_put_together_begin_as_some_words_do() {
        Set<String> known = keys("en").keySet();
        assertThat(found(USE)
                        .filter(key -> key.endsWith("."))
                        .filter(start -> known.stream().noneMatch(key -> key.startsWith(start))))
                .as("beginnings that no words have")
                .isEmpty();
    }

    /// The sentences of the law (`law_<lang>`) are filled in by the law itself and know no quoting.
    @Test
    void a_straight_apostrophe_is_doubled_because_a_single_one_swallows_words() {
        for (String language : LANGUAGES) {
            keys(language).forEach((key, text) -> {
                if (LAWS_OWN.stream().noneMatch(key::startsWith)) {
                    assertThat(text.replace("''", ""))
                            .as("%s in %s", key, language)
                            .doesNotContain("'");
                }
            });
        }
    }

    @Test
    void every_file_of_words_is_in_the_list_of_areas() throws IOException {
        List<String> areas = Files.readAllLines(FOLDER.resolve("areas.txt"));
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".properties"))
                            .map(name -> name.substring(0, name.lastIndexOf('_'))))
                    .isSubsetOf(areas);
        }
    }

    @Test
    void days_are_written_as_each_language_writes_them() {
        LocalDate day = LocalDate.of(2026, 7, 9);
        assertThat(english.day(day)).isEqualTo("9 Jul");
        assertThat(english.day(LocalDate.of(2026, 9, 1))).isEqualTo("1 Sep");
        assertThat(english.day(day, LocalDate.of(2027, 1, 1))).isEqualTo("9 Jul 2026");
        assertThat(english.weekday(day)).isEqualTo("Thu 9 July 2026");
        assertThat(english.shortWeekday(day)).isEqualTo("Thu 9 July");
        assertThat(german.fullDay(day)).isEqualTo("9. Juli 2026");
        assertThat(german.weekday(day)).isEqualTo("Do. 9. Juli 2026");
    }

    @Test
    void a_moment_of_today_says_so() {
        LocalDate today = LocalDate.of(2026, 6, 9);
        assertThat(english.moment(LocalDateTime.of(2026, 6, 9, 10, 40), today)).isEqualTo("Today 10:40");
        assertThat(english.moment(LocalDateTime.of(2026, 6, 8, 16, 2), today)).isEqualTo("8 June 16:02");
        assertThat(german.moment(LocalDateTime.of(2025, 6, 8, 6, 2), today)).isEqualTo("8. Juni 2025 06:02");
    }

    @Test
    void thousands_are_parted_by_a_thin_space_alone_and_in_sentences() {
        assertThat(english.number(12_400)).isEqualTo("12\u2009400");
        assertThat(german.count("clock.days", 1_200)).isEqualTo("1\u2009200 Tage");
    }

    @Test
    void one_is_one_and_everything_else_is_many() {
        assertThat(english.count("clock.days", 1)).isEqualTo("1 day");
        assertThat(english.count("clock.days", 0)).isEqualTo("0 days");
        assertThat(german.count("clock.over", 3)).isEqualTo("3 Tage drüber");
    }

    @Test
    void a_language_that_we_do_not_speak_is_english() {
        assertThat(Words.in(Locale.JAPAN).text("clock.today")).isEqualTo("today");
        assertThat(Words.in(Locale.JAPAN).weekday(LocalDate.of(2026, 7, 9))).isEqualTo("Thu 9 July 2026");
    }

    @Test
    void a_key_without_words_is_a_fault_of_ours_and_named() {
        assertThatThrownBy(() -> english.text("no.such-key")).hasMessageContaining("no.such-key");
    }

    private static boolean used(String key, Set<String> literals) {
        String base = FORMS.stream()
                .filter(key::endsWith)
                .findFirst()
                .map(form -> key.substring(0, key.length() - form.length()))
                .orElse(key);
        if (literals.contains(key) || literals.contains(base)) {
            return true;
        }
        return literals.stream().anyMatch(literal -> literal.endsWith(".") && key.startsWith(literal));
    }

    private static Set<String> holes(String text) {
        return HOLE.matcher(text).results().map(hole -> hole.group(1)).collect(Collectors.toSet());
    }

    private static Stream<String> found(Pattern pattern) {
        return sources().stream()
                .flatMap(source -> pattern.matcher(source).results())
                .map((MatchResult match) -> match.group(1));
    }

    private static Collection<String> sources() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(WordsTest::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> keys(String language) {
        Map<String, String> keys = new TreeMap<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.filter(name -> name.toString().endsWith("_" + language + ".properties"))
                    .toList()) {
                Properties properties = new Properties();
                try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
                for (String key : properties.stringPropertyNames()) {
                    assertThat(keys.put(key, properties.getProperty(key)))
                            .as("%s stands in two files", key)
                            .isNull();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return keys;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
