// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.pdf;

import io.casement.letters.Letter;
import io.casement.letters.Organisation;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Finds the characters of a letter that its fonts do not have, each once a zone, in the order of reading.
final class Coverage {

    private final Fonts fonts;
    private final Set<Misfit.Unprintable> missing = new LinkedHashSet<>();

    private Coverage(Fonts fonts) {
        this.fonts = fonts;
    }

    static List<Misfit.Unprintable> of(Letter letter, Fonts fonts) {
        var coverage = new Coverage(fonts);
        letter.addressee().forEach(line -> coverage.check(Misfit.Zone.ADDRESS, line));
        letter.references().forEach(row -> coverage.check(Misfit.Zone.REFERENCES, row.label(), row.value()));
        coverage.check(Misfit.Zone.SUBJECT, letter.subject());
        coverage.check(Misfit.Zone.BODY, letter.salutation());
        letter.printed()
                .forEach(part -> coverage.check(Misfit.Zone.BODY, part.heading().orElse(""), part.text()));
        coverage.check(Misfit.Zone.BODY, letter.closing());
        letter.enclosures().forEach(line -> coverage.check(Misfit.Zone.ENCLOSURES, line));
        return List.copyOf(coverage.missing);
    }

    static List<Misfit.Unprintable> of(Organisation organisation, Fonts fonts) {
        var coverage = new Coverage(fonts);
        coverage.check(Misfit.Zone.LETTERHEAD, organisation.name());
        coverage.check(Misfit.Zone.SENDER, organisation.senderLine());
        coverage.check(Misfit.Zone.SIGNATURE, organisation.signatory(), organisation.signatoryRole());
        Stream.of(
                        Stream.of(organisation.email()),
                        organisation.phone().stream(),
                        organisation.registration().stream(),
                        organisation.officer().stream())
                .flatMap(lines -> lines)
                .forEach(line -> coverage.check(Misfit.Zone.FOOTER, line));
        return List.copyOf(coverage.missing);
    }

    private void check(Misfit.Zone zone, String... texts) {
        for (var text : texts) {
            Tidy.text(text)
                    .codePoints()
                    .filter(point -> point != '\n' && !isThere(point))
                    .forEach(point -> missing.add(new Misfit.Unprintable(point, zone)));
        }
    }

    private boolean isThere(int point) {
        return point == Tidy.SOFT_HYPHEN
                || point == Tidy.ZERO_WIDTH_SPACE
                || Stream.of(Face.values()).allMatch(face -> fonts.has(face, point));
    }
}
