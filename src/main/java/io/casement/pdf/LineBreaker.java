// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Sets words into lines, ragged on the right; nothing is ever cut off.
final class LineBreaker {

    /// A word is divided only where the line would otherwise stay emptier than this share of its measure.
    private static final double FULL_ENOUGH = 0.85;

    private static final double HAIR = 0.001;

    private final Fonts fonts;
    private final Hyphens hyphens;

    LineBreaker(Fonts fonts, Hyphens hyphens) {
        this.fonts = fonts;
        this.hyphens = hyphens;
    }

    /// Lines of tidy text; a line end in it always ends a line.
    List<Line> lines(String text, Type type, double measure) {
        var lines = new ArrayList<Line>();
        var hyphen = fonts.width(type, '-');
        for (var stretch : text.split("\n", -1)) {
            var run = new Run(stretch.strip(), type, fonts);
            var from = 0;
            while (from < run.length()) {
                var end = end(run, from, measure, hyphen);
                lines.add(line(run, from, end, hyphen));
                from = end.at();
            }
        }
        return lines;
    }

    /// One line, whatever its width.
    Line line(String text, Type type) {
        return new Line(Tidy.printed(text), false, false, fonts.width(type, text));
    }

    private Run.Break end(Run run, int from, double measure, double hyphen) {
        var best = Optional.<Run.Break>empty();
        for (var end : run.breaksAfter(from)) {
            if (width(run, from, end, hyphen) > measure + HAIR) {
                break;
            }
            best = Optional.of(end);
        }
        if (best.filter(end -> end.at() == run.length() || width(run, from, end, hyphen) > measure * FULL_ENOUGH)
                .isPresent()) {
            return best.orElseThrow();
        }
        var word = best.map(Run.Break::at).orElse(from);
        var undivided = best.orElseGet(() -> new Run.Break(run.chop(from, measure), false));
        return divided(run, from, word, measure, hyphen).orElse(undivided);
    }

    private Optional<Run.Break> divided(Run run, int from, int word, double measure, double hyphen) {
        var best = Optional.<Run.Break>empty();
        for (var length : hyphens.in(run.word(word, run.endOfWord(word)))) {
            var end = new Run.Break(word + length, true);
            if (width(run, from, end, hyphen) <= measure) {
                best = Optional.of(end);
            }
        }
        return best;
    }

    private static double width(Run run, int from, Run.Break end, double hyphen) {
        return run.width(from, end.at()) + (end.hyphen() ? hyphen : 0);
    }

    private static Line line(Run run, int from, Run.Break end, double hyphen) {
        var spaced = end.at() == run.length() || run.endsInSpace(from, end.at());
        return new Line(run.text(from, end.at()), end.hyphen(), spaced, width(run, from, end, hyphen));
    }
}
