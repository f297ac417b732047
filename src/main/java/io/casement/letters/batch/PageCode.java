// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.letters.batch;

import io.casement.cases.CaseNumber;
import io.casement.cases.LetterId;
import java.util.Optional;
import java.util.regex.Pattern;

/// What the code at the foot of a printed page says: `CSM:reference:letter:page/pages`.
public record PageCode(CaseNumber number, LetterId letter, int page, int pages) {

    private static final Pattern SHAPE = Pattern.compile(
            "CSM:([0-9]{2}-[0-9]{4,9}):([0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}):([0-9]{1,6})/([0-9]{1,6})",
            Pattern.CASE_INSENSITIVE);

    /// Reads what a scanner typed; empty when it is something else.
    public static Optional<PageCode> of(String scanned) {
        var matcher = SHAPE.matcher(scanned.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var page = Integer.parseInt(matcher.group(3));
        var pages = Integer.parseInt(matcher.group(4));
        if (page < 1 || page > pages || Integer.parseInt(matcher.group(1).substring(3)) < 1) {
            return Optional.empty();
        }
        var letter = LetterId.of(matcher.group(2));
        return CaseNumber.of(matcher.group(1)).map(number -> new PageCode(number, letter, page, pages));
    }

    @Override
    public String toString() {
        return "CSM:" + number + ":" + letter + ":" + page + "/" + pages;
    }
}
