// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    @TempDir
    Path folder;

    @Test
    void theWindowComesBackAsItWasLeft() {
        var left = Settings.FIRST
                .withWindow(1200, 800, false)
                .withDark(true)
                .withStore(folder.resolve("register"), "Ingrid Halvorsen");

        left.write(folder.resolve("new/folder"));

        assertThat(Settings.read(folder.resolve("new/folder"))).isEqualTo(left);
    }

    @Test
    void aMaximisedWindowKeepsTheSizeThatItGoesBackTo() {
        var maximised = Settings.FIRST.withWindow(1200, 800, false).withWindow(2560, 1440, true);

        assertThat(maximised)
                .isEqualTo(new Settings(
                        1200, 800, true, Settings.FIRST.dark(), Settings.FIRST.store(), Settings.FIRST.name()));
    }

    @Test
    void aFileThatMakesNoSenseStopsNobody() throws IOException {
        assertThat(Settings.read(folder)).isEqualTo(Settings.FIRST);
        Files.writeString(folder.resolve("settings.properties"), "width = wide\nheight = -3\nstore = \\u0000\n");
        assertThat(Settings.read(folder)).isEqualTo(Settings.FIRST);
        Files.write(folder.resolve("settings.properties"), new byte[] {(byte) 0xff, (byte) 0xfe});
        assertThat(Settings.read(folder)).isEqualTo(Settings.FIRST);
    }
}
