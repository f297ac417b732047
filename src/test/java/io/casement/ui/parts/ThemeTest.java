// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;

import io.casement.ui.Fx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.css.CssParser;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

class ThemeTest {
    private static final Path FOLDER = Path.of("assets", "theme");
    private static final Pattern TOKEN = Pattern.compile("(-color-[a-z0-9-]+): *([^;]+);");
    private static final Pattern USED = Pattern.compile("-color-[a-z0-9-]+");
    private static final Pattern CLASS = Pattern.compile("\\.(cm-[a-z0-9-]+)");

    @Test
    void changing_the_theme_swaps_the_sheet_of_colours_and_nothing_else() {
        List<List<String>> sheets = Fx.get(() -> {
            Scene scene = new Scene(new Pane());
            scene.getStylesheets().add("data:text/css,.own%7B%7D");
            Theme.LIGHT.apply(scene);
            List<String> light = List.copyOf(scene.getStylesheets());
            Theme.DARK.apply(scene);
            return List.of(light, List.copyOf(scene.getStylesheets()));
        });
        List<String> light = sheets.get(0);
        List<String> dark = sheets.get(1);
        assertThat(light).hasSize(3);
        assertThat(light.get(0)).endsWith("light.css");
        assertThat(dark.get(0)).endsWith("dark.css");
        assertThat(dark.subList(1, 3)).isEqualTo(light.subList(1, 3));
    }

    @Test
    void without_a_desktop_that_says_otherwise_the_system_theme_is_light() {
        String first = Fx.get(() -> {
            Scene scene = new Scene(new Pane());
            Theme.SYSTEM.apply(scene);
            Theme.SYSTEM.apply(scene);
            return scene.getStylesheets().getFirst();
        });
        assertThat(first).endsWith("light.css");
    }

    @Test
    void the_sheets_draw_every_part_without_a_warning() {
        List<String> complaints = Fx.get(() -> {
            List<String> heard = new java.util.ArrayList<>();
            Logger log = Logger.getLogger("javafx.css");
            Handler ear = ear(heard);
            log.addHandler(ear);
            int before = CssParser.errorsProperty().size();
            for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
                Snapshot.of(new PartsSheet().draw(), 1440, 900, theme);
                Snapshot.of(new PartsSheet().drawRows(), 1440, 900, theme);
            }
            CssParser.errorsProperty().stream().skip(before).forEach(error -> heard.add(error.getMessage()));
            log.removeHandler(ear);
            return heard;
        });
        assertThat(complaints).isEmpty();
    }

    @Test
    void every_class_of_the_sheet_has_a_name_in_the_code_and_every_name_a_class() throws IOException {
        Set<String> inSheet =
                found(CLASS, sheet("casement.css")).map(m -> m.group(1)).collect(Collectors.toCollection(TreeSet::new));
        Set<String> inCode =
                Arrays.stream(Style.values()).map(Style::css).collect(Collectors.toCollection(TreeSet::new));
        assertThat(inSheet).isEqualTo(inCode);
    }

    @Test
    void both_themes_give_the_same_colours_and_the_sheet_asks_for_no_other() throws IOException {
        Map<String, String> light = tokens("light.css");
        Map<String, String> dark = tokens("dark.css");
        Set<String> ours = new TreeSet<>(light.keySet());
        ours.removeIf(token -> token.startsWith("-color-base-"));
        Set<String> theirs = new TreeSet<>(dark.keySet());
        theirs.removeIf(token -> token.startsWith("-color-base-"));
        assertThat(theirs).isEqualTo(ours);
        String casement = sheet("casement.css");
        Set<String> defined = new TreeSet<>(ours);
        found(TOKEN, casement).forEach(match -> defined.add(match.group(1)));
        assertThat(found(USED, casement).map(MatchResult::group).collect(Collectors.toSet()))
                .isSubsetOf(defined);
    }

    /// WCAG 2.2, 1.4.3: text at least 4.5 : 1 on what it is written on; 1.4.11: edges of fields at least 3 : 1.
    @Test
    void text_and_edges_can_be_seen_in_both_themes() throws IOException {
        for (String theme : List.of("light.css", "dark.css")) {
            Map<String, String> tokens = tokens(theme);
            for (String ground : List.of("default", "subtle", "hover", "selected", "overlay")) {
                for (String ink :
                        List.of("-color-fg-default", "-color-fg-muted", "-color-fg-subtle", "-color-accent-fg")) {
                    assertContrast(tokens, theme, ink, "-color-bg-" + ground, 4.5);
                }
            }
            for (String tone : List.of("accent", "success", "warning", "danger")) {
                assertContrast(tokens, theme, "-color-" + tone + "-fg", "-color-" + tone + "-subtle", 4.5);
                assertContrast(tokens, theme, "-color-" + tone + "-fg", "-color-bg-default", 4.5);
            }
            for (String paint : List.of("mark", "mark-strong", "ins", "del")) {
                assertContrast(tokens, theme, "-color-fg-default", "-color-" + paint, 4.5);
            }
            assertContrast(tokens, theme, "-color-fg-muted", "-color-bg-inset", 4.5);
            assertContrast(tokens, theme, "-color-fg-emphasis", "-color-accent-emphasis", 4.5);
            assertContrast(tokens, theme, "-color-border-control", "-color-bg-default", 3);
            assertContrast(tokens, theme, "-color-seg-on-border", "-color-bg-inset", 2.9);
            assertContrast(tokens, theme, "-color-neutral-emphasis", "-color-bg-inset", 2.9);
            assertContrast(tokens, theme, "-color-focus-ring", "-color-bg-default", 3);
        }
    }

    private static void assertContrast(
            Map<String, String> tokens, String theme, String ink, String ground, double least) {
        double first = luminance(Color.web(tokens.get(ink)));
        double second = luminance(Color.web(tokens.get(ground)));
        double ratio = (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
        assertThat(ratio).as("%s: %s on %s", theme, ink, ground).isGreaterThanOrEqualTo(least);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    private static Map<String, String> tokens(String file) throws IOException {
        Map<String, String> tokens = new TreeMap<>();
        found(TOKEN, sheet(file))
                .forEach(match -> tokens.put(match.group(1), match.group(2).strip()));
        return tokens;
    }

    private static java.util.stream.Stream<MatchResult> found(Pattern pattern, String text) {
        return pattern.matcher(text).results();
    }

    private static String sheet(String file) throws IOException {
        return Files.readString(FOLDER.resolve(file)).replaceAll("(?s)/\\*.*?\\*/", "");
    }

    private static Handler ear(List<String> heard) {
        return new Handler() {
            @Override
            public void publish(LogRecord said) {
                heard.add(said.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }
}
