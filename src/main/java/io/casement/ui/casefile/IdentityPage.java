// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.casefile;

import io.casement.cases.Codes;
import io.casement.cases.Identification;
import io.casement.cases.Level;
import io.casement.cases.Means;
import io.casement.cases.Obstacle;
import io.casement.desk.Dossier;
import io.casement.law.Question;
import io.casement.law.Wait;
import io.casement.ui.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Who is asking? What the request itself says, and what of it a person has counted against our own records.
///
/// @param counted what the last judgement rests on
/// @param ask why proof cannot be asked for, if it cannot
record IdentityPage(
        Level needed, Set<Means> counted, List<Point> points, boolean asked, String why, Optional<Obstacle> ask) {

    /// A line of the table: a data point that the request carries, or another proof.
    record Point(Means means, String name, String told, int digit) {}

    static IdentityPage of(Dossier dossier, Words words, Optional<Obstacle> ask) {
        var told = dossier.person().told();
        var identity = dossier.standing().identity();
        var points = new ArrayList<Point>();
        for (var means : Means.values()) {
            var value = told.get(means);
            if (value != null || !means.isCompared()) {
                points.add(new Point(
                        means,
                        words.text("casefile.means." + means.id()),
                        value == null ? words.text("casefile.proof." + means.id()) : value,
                        points.size() + 1));
            }
        }
        return new IdentityPage(
                identity.needed(), identity.means(), points, identity.askedOn().isPresent(), why(dossier, words), ask);
    }

    /// Would these means be enough?
    boolean enough(Set<Means> means) {
        return Identification.reached(means).compareTo(needed) >= 0;
    }

    private static String why(Dossier dossier, Words words) {
        var identity = dossier.standing().identity();
        var level = words.text("obstacle.level." + identity.needed().id());
        var clock = dossier.file().rights().stream()
                .flatMap(right -> dossier.law().waitFor(Question.IDENTITY, right).stream())
                .findFirst();
        var effect = clock.map(Wait::effect).map(each -> words.text("casefile.clock." + Codes.id(each)));
        var citation =
                clock.flatMap(Wait::citation).map(each -> ", " + each.text()).orElse("");
        return words.text("casefile.identity.needs", level)
                + effect.map(text -> " " + text + citation + ".").orElse("");
    }
}
