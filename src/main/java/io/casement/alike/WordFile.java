// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.alike;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A list of words among the program's assets: sections in brackets, one entry a line, comments behind #.
public final class WordFile {

    private WordFile() {}

    /// The entries of each section, in their order.
    ///
    /// @param name below the assets, such as "alike/names.txt"
    public static Map<String, List<String>> sections(String name) {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        List<String> open = new ArrayList<>();
        for (var line : lines(name)) {
            if (line.startsWith("[") && line.endsWith("]")) {
                open = sections.computeIfAbsent(line.substring(1, line.length() - 1), _ -> new ArrayList<>());
            } else {
                open.add(line);
            }
        }
        return sections;
    }

    private static List<String> lines(String name) {
        return text(name)
                .lines()
                .map(line -> line.contains("#") ? line.substring(0, line.indexOf('#')) : line)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /// The whole text of an asset.
    public static String text(String name) {
        var path = "/casement/" + name;
        try (InputStream in = WordFile.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the program is incomplete: " + path + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
