// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FoldersTest {

    private static final Path HOME = Path.of("/home/eva");

    @Test
    void onLinuxTheFoldersOfTheDesktopHoldThem() {
        assertThat(Folders.of("Linux", HOME, Map.of()))
                .isEqualTo(
                        new Folders(HOME.resolve(".config/casement"), HOME.resolve(".local/share/casement/register")));
        assertThat(Folders.of("Linux", HOME, Map.of("XDG_CONFIG_HOME", "/etc/eva", "XDG_DATA_HOME", "/srv/eva")))
                .isEqualTo(new Folders(Path.of("/etc/eva/casement"), Path.of("/srv/eva/casement/register")));
    }

    @Test
    void aRelativeFolderIsIgnoredAsTheSpecificationSays() {
        assertThat(Folders.of("Linux", HOME, Map.of("XDG_CONFIG_HOME", "config"))
                        .settings())
                .isEqualTo(HOME.resolve(".config/casement"));
    }

    @Test
    void otherSystemsHaveFoldersOfTheirOwn() {
        assertThat(Folders.of("Mac OS X", HOME, Map.of()).settings())
                .isEqualTo(HOME.resolve("Library/Application Support/Casement"));
        assertThat(Folders.of("Windows 11", HOME, Map.of("APPDATA", "/roaming", "LOCALAPPDATA", "/local")))
                .isEqualTo(new Folders(Path.of("/roaming/Casement"), Path.of("/local/Casement/Register")));
    }
}
