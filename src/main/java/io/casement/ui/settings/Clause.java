// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.settings;

import io.casement.lawbook.FactKind;
import io.casement.lawbook.LawPart.Spot;
import java.util.List;
import java.util.Optional;

/// One sentence of a law: what, within which time, where that is written; its fields in full below it.
///
/// @param title    "Answer"; nothing for a second sentence on the same
/// @param who      the rights to which it is limited, by name; nothing for all
/// @param pieces   the sentence itself, words and fields
/// @param citation the place in the law; nothing where none was seen
/// @param doubt    why no date is given, if so
/// @param source   where the section comes from
/// @param notes    what the file remarks
/// @param lines    every field of it
/// @param changed  whether it differs from the rules in force
record Clause(
        Spot spot,
        String title,
        String who,
        List<Piece> pieces,
        String citation,
        Optional<String> doubt,
        Optional<String> source,
        List<String> notes,
        List<Line> lines,
        boolean changed,
        boolean inherited,
        boolean removable) {

    Clause {
        pieces = List.copyOf(pieces);
        notes = List.copyOf(notes);
        lines = List.copyOf(lines);
    }

    /// A part of a sentence.
    sealed interface Piece {
        record Said(String words) implements Piece {}

        record Entry(Line line) implements Piece {}
    }

    /// One field: its name, its value as the file has it, and what may stand there.
    ///
    /// @param source   where it comes from, if not from where its section does
    /// @param unfounded whether nobody has said yet where the new value comes from
    /// @param before   where the value before came from, to begin with
    record Line(
            Spot spot,
            String section,
            String key,
            String name,
            FactKind kind,
            String value,
            List<String> options,
            Optional<String> source,
            boolean unfounded,
            String before) {

        /// Knows its node again after the page was made anew.
        String id() {
            return (spot.heading() + "-" + spot.nth() + "-" + key).replace(' ', '_');
        }
    }

    /// What nobody has checked: a sentence that is not there yet.
    ///
    /// @param heading the section that would say it
    record Unknown(String title, String heading, String rights, String who) {}

    boolean isUnfounded() {
        return lines.stream().anyMatch(Line::unfounded);
    }
}
