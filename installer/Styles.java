// SPDX-License-Identifier: AGPL-3.0-or-later

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.css.Stylesheet;

/// Writes each style sheet of a folder a second time in JavaFX's binary form, which JavaFX takes by itself where it
/// lies beside the text: it needs no parsing at each start.
///
/// Run by the build as `java installer/Styles.java FOLDER` with JavaFX on the class path.
class Styles {

    private Styles() {}

    public static void main(String[] args) throws IOException {
        try (var sheets = Files.newDirectoryStream(Path.of(args[0]), "*.css")) {
            for (var sheet : sheets) {
                var binary = sheet.resolveSibling(sheet.getFileName().toString().replace(".css", ".bss"));
                Stylesheet.convertToBinary(sheet.toFile(), binary.toFile());
            }
        }
    }
}
