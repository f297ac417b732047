// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.app;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Where the system wants settings and data to lie.
///
/// @param settings the folder of the settings file
/// @param register where a register is proposed to lie
record Folders(Path settings, Path register) {

    /// The folders of the person who runs the program.
    static Folders ofSystem() {
        return of(System.getProperty("os.name"), Path.of(System.getProperty("user.home")), System.getenv());
    }

    /// Sources: XDG Base Directory Specification 0.8; Apple's File System Programming Guide, "Library directory";
    /// Microsoft's Known Folders, RoamingAppData and LocalAppData.
    static Folders of(String system, Path home, Map<String, String> environment) {
        var name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return new Folders(
                    folder(environment, "APPDATA")
                            .orElse(home.resolve("AppData/Roaming"))
                            .resolve("Casement"),
                    folder(environment, "LOCALAPPDATA")
                            .orElse(home.resolve("AppData/Local"))
                            .resolve("Casement")
                            .resolve("Register"));
        }
        if (name.startsWith("mac")) {
            var support = home.resolve("Library/Application Support/Casement");
            return new Folders(support, support.resolve("Register"));
        }
        return new Folders(
                folder(environment, "XDG_CONFIG_HOME")
                        .orElse(home.resolve(".config"))
                        .resolve("casement"),
                folder(environment, "XDG_DATA_HOME")
                        .orElse(home.resolve(".local/share"))
                        .resolve("casement")
                        .resolve("register"));
    }

    /// A path that is not absolute is to be ignored, says the specification.
    private static Optional<Path> folder(Map<String, String> environment, String variable) {
        return Optional.ofNullable(environment.get(variable))
                .filter(value -> !value.isBlank())
                .map(Path::of)
                .filter(Path::isAbsolute);
    }
}
