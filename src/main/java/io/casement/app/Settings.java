// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;

/// What the window remembers from one start to the next. No secret; the one name is that of who signed in last, so
/// that only the passphrase is asked for.
///
/// @param width in pixels of the screen's own scale
/// @param dark light or dark; empty follows the system
/// @param store the register that was open last
/// @param name who signed in to it
record Settings(
        double width,
        double height,
        boolean maximised,
        Optional<Boolean> dark,
        Optional<Path> store,
        Optional<String> name) {

    private static final String FILE = "settings.properties";

    /// How the window comes up for the first time.
    static final Settings FIRST = new Settings(1440, 900, false, Optional.empty(), Optional.empty(), Optional.empty());

    /// Reads what was remembered; what is missing or makes no sense is as at the first start.
    static Settings read(Path folder) {
        var kept = new Properties();
        try (var reader = Files.newBufferedReader(folder.resolve(FILE), StandardCharsets.UTF_8)) {
            kept.load(reader);
        } catch (IOException | IllegalArgumentException absentOrUnreadable) {
            return FIRST;
        }
        return new Settings(
                size(kept, "width", FIRST.width),
                size(kept, "height", FIRST.height),
                Boolean.parseBoolean(kept.getProperty("maximised")),
                Optional.ofNullable(kept.getProperty("theme")).map("dark"::equals),
                Optional.ofNullable(kept.getProperty("store")).flatMap(Settings::path),
                Optional.ofNullable(kept.getProperty("name")).filter(each -> !each.isBlank()));
    }

    /// Remembers; whoever cannot write settings works without them.
    void write(Path folder) {
        var kept = new Properties();
        kept.setProperty("width", Long.toString(Math.round(width)));
        kept.setProperty("height", Long.toString(Math.round(height)));
        kept.setProperty("maximised", Boolean.toString(maximised));
        dark.ifPresent(each -> kept.setProperty("theme", each ? "dark" : "light"));
        store.ifPresent(each -> kept.setProperty("store", each.toString()));
        name.ifPresent(each -> kept.setProperty("name", each));
        try {
            Files.createDirectories(folder);
            var fresh = Files.createTempFile(folder, "settings", ".new");
            try (var writer = Files.newBufferedWriter(fresh, StandardCharsets.UTF_8)) {
                kept.store(writer, null);
            }
            Files.move(fresh, folder.resolve(FILE), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            org.slf4j.LoggerFactory.getLogger(Settings.class).warn("settings were not written");
        }
    }

    Settings withDark(boolean now) {
        return new Settings(width, height, maximised, Optional.of(now), store, name);
    }

    Settings withStore(Path now, String who) {
        return new Settings(width, height, maximised, dark, Optional.of(now), Optional.of(who));
    }

    Settings withWindow(double nowWide, double nowHigh, boolean nowMaximised) {
        // a maximised window keeps the size that it goes back to
        return nowMaximised
                ? new Settings(width, height, true, dark, store, name)
                : new Settings(nowWide, nowHigh, false, dark, store, name);
    }

    private static double size(Properties kept, String key, double otherwise) {
        try {
            var size = Double.parseDouble(kept.getProperty(key, ""));
            return size >= 400 && size <= 20_000 ? size : otherwise;
        } catch (NumberFormatException none) {
            return otherwise;
        }
    }

    private static Optional<Path> path(String written) {
        try {
            return Optional.of(Path.of(written));
        } catch (java.nio.file.InvalidPathException none) {
            return Optional.empty();
        }
    }
}
