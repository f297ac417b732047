// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.intake;

import io.casement.law.RegimeId;
import io.casement.law.Right;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What was understood of a document, for the clerk to confirm.
///
/// @param headers of the mail, those that are shown, in the order of reading
/// @param text what is shown; line ends are `\n`, control characters are replaced, so marks point into exactly
/// this
/// @param rights that are asked for, in the order of [Right]; never [Certainty#WEAK]
/// @param mentioned rights that the text names without asking for them now: a reminder, a threat, a quotation
/// @param country ISO 3166-1 alpha-2 code of where the writer lives, by the postal address
/// @param points by which the writer can be recognised, with e-mail, name and postal address
/// @param notTold everything that no words tell
public record Slip(
        Document document,
        List<Header> headers,
        String text,
        Optional<Field<LocalDate>> received,
        Optional<Field<String>> language,
        List<Field<Right>> rights,
        List<Field<Right>> mentioned,
        Optional<Field<RegimeId>> law,
        Optional<Field<String>> country,
        Optional<Field<String>> subject,
        Optional<Field<String>> scope,
        Map<Point, Field<String>> points,
        List<Attachment> attachments,
        Set<Item> notTold,
        List<Note> notes) {

    public Slip {
        headers = List.copyOf(headers);
        rights = List.copyOf(rights);
        mentioned = List.copyOf(mentioned);
        points = points.isEmpty() ? Map.of() : java.util.Collections.unmodifiableMap(new EnumMap<>(points));
        attachments = List.copyOf(attachments);
        notTold = notTold.isEmpty() ? Set.of() : java.util.Collections.unmodifiableSet(EnumSet.copyOf(notTold));
        notes = List.copyOf(notes);
    }

    /// The sender's e-mail address.
    public Optional<Field<String>> from() {
        return point(Point.EMAIL);
    }

    /// The writer's name.
    public Optional<Field<String>> name() {
        return point(Point.NAME);
    }

    /// A point by which the writer can be recognised; a date of birth is written as ISO 8601 (1987-11-02).
    public Optional<Field<String>> point(Point point) {
        return Optional.ofNullable(points.get(point));
    }

    /// The exact words that a mark points to.
    public String words(Mark mark) {
        return switch (mark) {
            case Mark.InText(int from, int to) -> text.substring(from, to);
            case Mark.InHeader(int header, int from, int to) ->
                headers.get(header).value().substring(from, to);
        };
    }

    /// Where a mark points: the name of the header, or `text`.
    public String place(Mark mark) {
        return switch (mark) {
            case Mark.InText _ -> "text";
            case Mark.InHeader(int header, int _, int _) -> headers.get(header).name();
        };
    }
}
