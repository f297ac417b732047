// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.signals;

import io.casement.cases.SignalKind;
import io.casement.cases.Strength;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Something that may speak for fraud, with what it rests on.
///
/// @param detail which of the kind's sentences tells it; the same evidence is always told alike
/// @param evidence in the order in which the sentence names it
public record Signal(SignalKind kind, Strength strength, String detail, List<Evidence> evidence) {

    private static final Pattern DETAIL = Pattern.compile("[a-z][a-z-]*");
    /// What is quoted of a long text.
    private static final int LONGEST = 200;

    public Signal {
        evidence = List.copyOf(evidence);
    }

    /// @param evidence strings, days and numbers
    static Signal of(SignalKind kind, Strength strength, String detail, Object... evidence) {
        return new Signal(
                kind, strength, detail, Stream.of(evidence).map(Signal::piece).toList());
    }

    private static Evidence piece(Object value) {
        return switch (value) {
            case LocalDate day -> new Evidence.Day(day);
            case Number number -> new Evidence.Count(number.longValue());
            default -> {
                var text = value.toString();
                yield new Evidence.Quoted(text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text);
            }
        };
    }

    /// The text of the note in which detail and evidence are kept.
    public String note() {
        return detail + "\n" + evidence.stream().map(Evidence::line).collect(Collectors.joining("\n"));
    }

    /// Reads a signal back from its entry and its note.
    public static Signal of(SignalKind kind, Strength strength, String note) {
        var lines = note.lines().toList();
        if (lines.isEmpty() || !DETAIL.matcher(lines.getFirst()).matches()) {
            return new Signal(
                    kind, strength, "", lines.stream().map(Evidence::of).toList());
        }
        var evidence = new ArrayList<Evidence>();
        lines.stream().skip(1).map(Evidence::of).forEach(evidence::add);
        return new Signal(kind, strength, lines.getFirst(), evidence);
    }

    /// The words of the request or of the file that gave it away.
    public List<String> quoted() {
        return evidence.stream()
                .flatMap(each -> each instanceof Evidence.Quoted(String text) ? Stream.of(text) : Stream.empty())
                .toList();
    }
}
