// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.parts;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// Text cut into runs that one face can draw.
///
/// Workaround: on Linux a font that was loaded from a file does not fall back for scripts that it lacks, so
/// Chinese in
/// Casement Sans is boxes. Such runs name another family.
public final class Scripts {
    private static final Set<UnicodeScript> OURS = EnumSet.of(
            UnicodeScript.LATIN,
            UnicodeScript.GREEK,
            UnicodeScript.CYRILLIC,
            UnicodeScript.COMMON,
            UnicodeScript.INHERITED);
    private static final Set<UnicodeScript> KANA = EnumSet.of(UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA);

    private Scripts() {}

    /// A piece of text, and the style of the face that has its letters if it is not ours.
    public record Run(int from, String text, Optional<Style> face) {}

    /// The runs of `text` in order; signs and spaces stay with what is before them.
    public static List<Run> runs(String text) {
        Set<UnicodeScript> all = text.codePoints().mapToObj(UnicodeScript::of).collect(Collectors.toSet());
        List<Run> runs = new ArrayList<>();
        int start = 0;
        Optional<Style> face = Optional.empty();
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            Optional<Style> here = face(text.codePointAt(at), face, all);
            if (!here.equals(face)) {
                add(runs, text, start, at, face);
                start = at;
                face = here;
            }
        }
        add(runs, text, start, text.length(), face);
        return runs;
    }

    /// One line of text as a label, or as labels side by side where several faces are needed.
    public static Region line(String text, Style... styles) {
        List<Run> runs = runs(text);
        if (runs.size() == 1) {
            return label(runs.getFirst(), styles);
        }
        HBox line = Lay.row(0);
        runs.forEach(run -> line.getChildren().add(label(run, styles)));
        line.setAccessibleText(text);
        line.setMinWidth(0);
        return line;
    }

    private static Label label(Run run, Style... styles) {
        Label label = Lay.label(run.text(), styles);
        run.face().ifPresent(face -> face.on(label));
        return label;
    }

    private static void add(List<Run> runs, String text, int from, int to, Optional<Style> face) {
        if (to > from || (runs.isEmpty() && text.isEmpty())) {
            runs.add(new Run(from, text.substring(from, to), face));
        }
    }

    private static Optional<Style> face(int point, Optional<Style> before, Set<UnicodeScript> all) {
        UnicodeScript script = UnicodeScript.of(point);
        if (script == UnicodeScript.COMMON || script == UnicodeScript.INHERITED) {
            return wide(point) ? Optional.of(eastern(all)) : before;
        }
        if (OURS.contains(script)) {
            return Optional.empty();
        }
        boolean east = script == UnicodeScript.HAN || script == UnicodeScript.HANGUL || KANA.contains(script);
        return Optional.of(east ? eastern(all) : Style.OTHER_SCRIPT);
    }

    /// Chinese characters serve three languages; what else stands in the text tells which.
    private static Style eastern(Set<UnicodeScript> all) {
        if (all.contains(UnicodeScript.HANGUL)) {
            return Style.KO;
        }
        return all.stream().anyMatch(KANA::contains) ? Style.JA : Style.ZH;
    }

    /// CJK punctuation and full-width forms.
    private static boolean wide(int point) {
        return (point >= 0x3000 && point <= 0x303F) || (point >= 0xFF00 && point <= 0xFFEF);
    }
}
