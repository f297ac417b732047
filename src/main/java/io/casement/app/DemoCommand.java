// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.app;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `casement demo`: the window on throw-away data.
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Open the window on a throw-away register with fictional cases.")
final class DemoCommand implements Callable<Integer> {

    @Option(
            names = "--headless-screenshots",
            paramLabel = "DIR",
            description = "Open no window, and write a PNG of every screen, light and dark, into this folder.")
    @SuppressWarnings("UnusedVariable") // until the window is here
    private @Nullable Path pictures;

    @Override
    public Integer call() {
        throw Stop.trouble("The window is not built yet.");
    }
}
