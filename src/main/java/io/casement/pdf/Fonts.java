// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.pdf;

import com.itextpdf.io.font.FontProgram;
import com.itextpdf.io.font.FontProgramFactory;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;

/// The letters' fonts, read once: whether they have a character and how wide it is.
final class Fonts {

    private static final String FOLDER = "/casement/fonts/";

    private final Map<Face, FontProgram> programs = new EnumMap<>(Face.class);

    Fonts() {
        for (var face : Face.values()) {
            programs.put(face, read(face.file()));
        }
    }

    FontProgram program(Face face) {
        var program = programs.get(face);
        if (program == null) {
            throw new IllegalStateException("no font for " + face);
        }
        return program;
    }

    boolean has(Face face, int codePoint) {
        return program(face).getGlyph(codePoint) != null;
    }

    /// The advance in points; nothing for what is left out in print.
    double width(Type type, int codePoint) {
        if (codePoint == Tidy.SOFT_HYPHEN || codePoint == Tidy.ZERO_WIDTH_SPACE) {
            return 0;
        }
        return program(type.face()).getWidth(codePoint) * type.size() / FontProgram.UNITS_NORMALIZATION;
    }

    double width(Type type, String text) {
        return text.codePoints().mapToDouble(point -> width(type, point)).sum();
    }

    private static FontProgram read(String file) {
        try (var in = Fonts.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new FileNotFoundException(FOLDER + file);
            }
            return FontProgramFactory.createFont(in.readAllBytes(), false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
