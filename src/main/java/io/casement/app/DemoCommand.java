// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.app;

import io.casement.ui.words.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `casement demo`: the window on throw-away data.
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Open the window on a throw-away register with fictional cases.")
final class DemoCommand implements Callable<Integer> {

    private static final List<String> LANGUAGES = List.of("en", "de");

    @Option(
            names = "--headless-screenshots",
            paramLabel = "DIR",
            description = "Open no window, and write a PNG of every screen, light and dark, into this folder.")
    private @Nullable Path pictures;

    @Option(
            names = "--language",
            paramLabel = "LANG",
            defaultValue = "en",
            description = "The language of the pictures: en or de.")
    private String language = "en";

    @Override
    public Integer call() throws IOException {
        var clock = Clock.system(ZoneId.systemDefault());
        if (pictures == null) {
            Window.demo(clock);
            return Window.STAYS;
        }
        if (!LANGUAGES.contains(language)) {
            throw Stop.usage("\"" + language + "\" is no language of the window. It is en or de. Nothing was drawn.");
        }
        draw(Wiring.of(clock), pictures, Words.in(language.equals("en") ? Locale.UK : Locale.of(language)));
        return 0;
    }

    /// Needs no display: JavaFX's own headless platform draws in memory.
    private static void draw(Wiring wiring, Path folder, Words words) throws IOException {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        // one window after another is drawn and closed; JavaFX would end with the first
        Platform.setImplicitExit(false);
        Platform.startup(() -> {});
        try (var clerk = Executors.newSingleThreadExecutor();
                var demo = Demo.make(wiring)) {
            new Album(folder, demo, wiring, clerk, words).draw();
        }
        Platform.exit();
    }
}
