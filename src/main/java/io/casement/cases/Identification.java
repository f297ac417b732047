// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases;

import io.casement.law.RegimeId;
import io.casement.law.Right;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/// How sure one must be of a requester, and how sure the checked means make one. Never more than needed:
/// Art. 12(6) GDPR allows questions on reasonable doubt only; 11 CCR § 7062 asks for two or three data points.
public final class Identification {

    private static final Set<Means> POINTS =
            EnumSet.of(Means.EMAIL, Means.ADDRESS, Means.BIRTH_DATE, Means.CUSTOMER_NUMBER, Means.PHONE);
    private static final Set<Means> CHANNELS = EnumSet.of(Means.EMAIL, Means.ACCOUNT_LOGIN, Means.ONE_TIME_CODE);

    private Identification() {}

    /// The level needed for these rights; the strictest right of the request decides.
    public static Level needed(Collection<Right> rights, RegimeId law) {
        return rights.stream()
                .map(right -> needed(right, law))
                .max(Enum::compareTo)
                .orElse(Level.NONE);
    }

    private static Level needed(Right right, RegimeId law) {
        return switch (right) {
            // 11 CCR §§ 7026, 7027: no verification for opt-outs; Art. 21(2)-(3) GDPR: absolute
            case MARKETING_OPT_OUT -> Level.NONE;
            case CONSENT_WITHDRAWAL, OBJECTION -> Level.KNOWN_CHANNEL;
            // 11 CCR § 7062(c): specific pieces need a reasonably high degree of certainty
            case ACCESS, PORTABILITY -> law.value().equals("US-CA") ? Level.THREE_POINTS : Level.TWO_POINTS;
            case CORRECTION, DELETION, RESTRICTION -> Level.TWO_POINTS;
        };
    }

    /// The level that these means reach. A name alone is never a data point: it is what an impostor knows first.
    public static Level reached(Set<Means> means) {
        if (means.contains(Means.DOCUMENT)) {
            return Level.DOCUMENT_SEEN;
        }
        var points = means.stream().filter(POINTS::contains).count();
        if (points >= 3 && means.contains(Means.DECLARATION)) {
            return Level.THREE_POINTS;
        }
        if (points >= 2) {
            return Level.TWO_POINTS;
        }
        return means.stream().anyMatch(CHANNELS::contains) ? Level.KNOWN_CHANNEL : Level.NONE;
    }
}
