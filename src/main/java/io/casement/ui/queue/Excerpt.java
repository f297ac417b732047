// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.queue;

import io.casement.cases.Request;
import io.casement.ui.parts.Mark;
import java.util.List;

/// The requester's own words, whole or the sentence that says what is wanted, with the phrases that were read.
record Excerpt(String text, List<Mark> marks) {

    private static final int LONGEST = 300;
    private static final String ENDS = ".!?\n。？！";

    Excerpt {
        marks = List.copyOf(marks);
    }

    static Excerpt whole(Request request) {
        return new Excerpt(
                request.body(),
                request.phrases().stream()
                        .filter(phrase -> phrase.from() >= 0
                                && phrase.to() <= request.body().length())
                        .filter(phrase -> phrase.from() < phrase.to())
                        .map(phrase -> new Mark(phrase.from(), phrase.to(), Mark.Kind.READ))
                        .toList());
    }

    /// The sentence with the first phrase that names a right, else with the first phrase, else the beginning.
    static Excerpt around(Request request) {
        var body = request.body();
        var fitting = request.phrases().stream()
                .filter(phrase -> phrase.from() >= 0 && phrase.from() < phrase.to() && phrase.to() <= body.length())
                .toList();
        var core = fitting.stream()
                .filter(phrase -> phrase.field().startsWith("right"))
                .findFirst()
                .or(() -> fitting.stream().findFirst())
                .orElse(new Request.Phrase("", 0, 0));
        var from = start(body, core.from());
        var to = end(body, Math.max(core.to(), from), from);
        var whole = whole(request);
        var before = from == 0 || wholeBefore(body, from) ? "" : "…";
        var after = to == body.length() || to == 0 || endsAt(body, to - 1) || endsAt(body, to) ? "" : "…";
        var text = before + body.substring(from, to).replace('\n', ' ') + after;
        var shift = from - before.length();
        return new Excerpt(
                text,
                whole.marks().stream()
                        .filter(mark -> mark.from() >= from && mark.to() <= to)
                        .map(mark -> new Mark(mark.from() - shift, mark.to() - shift, mark.kind()))
                        .toList());
    }

    /// Whether a sentence begins here.
    private static boolean wholeBefore(String body, int from) {
        var at = from - 1;
        while (at > 0 && Character.isWhitespace(body.charAt(at)) && !endsAt(body, at)) {
            at--;
        }
        return at == 0 || endsAt(body, at);
    }

    private static int start(String body, int at) {
        var from = at;
        while (from > 0 && at - from < LONGEST / 2 && !endsAt(body, from - 1)) {
            from--;
        }
        while (from > 0 && from < at && !endsAt(body, from - 1) && !Character.isWhitespace(body.charAt(from))) {
            from++; // not in the middle of a word
        }
        while (from < at && Character.isWhitespace(body.charAt(from))) {
            from++;
        }
        return from;
    }

    private static int end(String body, int at, int from) {
        var to = at;
        while (to < body.length() && to - from < LONGEST && !endsAt(body, to)) {
            to++;
        }
        if (to < body.length() && endsAt(body, to) && body.charAt(to) != '\n') {
            return to + 1;
        }
        while (to > at && to < body.length() && !Character.isWhitespace(body.charAt(to))) {
            to--;
        }
        return to;
    }

    /// A full stop ends a sentence only before a space; a line break only where the next line is empty.
    private static boolean endsAt(String body, int at) {
        var sign = body.charAt(at);
        if (ENDS.indexOf(sign) < 0) {
            return false;
        }
        var last = at + 1 >= body.length();
        return sign == '\n'
                ? last || body.charAt(at + 1) == '\n'
                : last || sign > 0x3000 || Character.isWhitespace(body.charAt(at + 1));
    }
}
