// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases;

import io.casement.law.Citation;
import io.casement.law.Right;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// How sure one must be of a requester, and how sure the checked means make one. Never more than needed:
/// Art. 12(6) GDPR allows questions on reasonable doubt only; 11 CCR § 7062 asks for two or three data points.
///
/// This is the one table of what laws say about proof; a law without a line here gets the levels that are
/// proportionate by EDPB Guidelines 01/2022, para. 69 to 78, and no citation.
public final class Identification {

    /// After so many judgements that did not suffice, an agent hands the case on: a fourth guess helps a
    /// fraudster most.
    public static final int TRIES = 3;

    private static final Set<Means> CHANNELS = EnumSet.of(Means.EMAIL, Means.ACCOUNT_LOGIN, Means.ONE_TIME_CODE);
    private static final Set<Means> FACTS = EnumSet.of(
            Means.BIRTH_DATE,
            Means.CUSTOMER_NUMBER,
            Means.BOOKING_NUMBER,
            Means.TRANSACTION,
            Means.ADDRESS,
            Means.PHONE);

    /// What may be asked for, the least intrusive first.
    private static final List<Means> GENTLEST_FIRST = List.of(
            Means.EMAIL,
            Means.ACCOUNT_LOGIN,
            Means.ONE_TIME_CODE,
            Means.CUSTOMER_NUMBER,
            Means.BOOKING_NUMBER,
            Means.TRANSACTION,
            Means.PHONE,
            Means.ADDRESS,
            Means.BIRTH_DATE,
            Means.DECLARATION,
            Means.DOCUMENT);

    private Identification() {}

    /// The level needed for these rights; the strictest right of the request decides.
    public static Level needed(Collection<Right> rights, Stakes stakes) {
        return rights.stream()
                .map(right -> needed(right, stakes))
                .max(Enum::compareTo)
                .orElse(Level.NONE);
    }

    private static Level needed(Right right, Stakes stakes) {
        var level = stakes.isCalifornian() ? californian(right, stakes) : proportionate(right, stakes);
        if (level == Level.NONE) {
            return level;
        }
        if (level == Level.KNOWN_CHANNEL && stakes.doubt()) {
            return Level.TWO_POINTS;
        }
        // an identity document only on reasonable doubt, for data that could do harm, when nothing else did
        var lastResort = stakes.doubt() && stakes.exhausted() && (stakes.isSpecial() || stakes.child());
        return level == Level.THREE_POINTS && lastResort ? Level.DOCUMENT_SEEN : level;
    }

    private static Level californian(Right right, Stakes stakes) {
        return switch (right) {
            // 11 CCR §§ 7026, 7027: opt-outs of sale and sharing and limits are not verified
            case MARKETING_OPT_OUT, OBJECTION, RESTRICTION -> Level.NONE;
            case CONSENT_WITHDRAWAL -> Level.KNOWN_CHANNEL;
            // 11 CCR § 7062(b), (c): categories reasonably, specific pieces reasonably high
            case ACCESS -> stakes.isLow() && !stakes.child() ? Level.TWO_POINTS : Level.THREE_POINTS;
            case PORTABILITY -> Level.THREE_POINTS;
            // 11 CCR § 7062: by how sensitive the data are
            case CORRECTION, DELETION -> stakes.isSpecial() || stakes.child() ? Level.THREE_POINTS : Level.TWO_POINTS;
        };
    }

    private static Level proportionate(Right right, Stakes stakes) {
        var severe = stakes.isSpecial() || stakes.child();
        return switch (right) {
            // Art. 21(2)-(3) GDPR: absolute
            case MARKETING_OPT_OUT -> Level.NONE;
            // withdrawing is as easy as giving, Art. 7(3) GDPR; an objection gives nobody any data
            case CONSENT_WITHDRAWAL, OBJECTION -> Level.KNOWN_CHANNEL;
            case ACCESS, PORTABILITY, CORRECTION ->
                severe ? Level.THREE_POINTS : stakes.isLow() ? Level.KNOWN_CHANNEL : Level.TWO_POINTS;
            case DELETION -> severe ? Level.THREE_POINTS : Level.TWO_POINTS;
            case RESTRICTION -> stakes.isLow() ? Level.KNOWN_CHANNEL : Level.TWO_POINTS;
        };
    }

    /// The level that these means reach. A name alone is never a data point: it is what an impostor knows first.
    /// Means of one kind are one point: a code sent to a phone proves the same number once more.
    public static Level reached(Set<Means> means) {
        if (means.contains(Means.DOCUMENT)) {
            return Level.DOCUMENT_SEEN;
        }
        var points = points(means);
        if (points >= 3 && means.contains(Means.DECLARATION)) {
            return Level.THREE_POINTS;
        }
        if (points >= 2) {
            return Level.TWO_POINTS;
        }
        return means.stream().anyMatch(CHANNELS::contains) ? Level.KNOWN_CHANNEL : Level.NONE;
    }

    /// How many data points these are.
    public static int points(Set<Means> means) {
        var points = means.stream()
                .filter(each -> CHANNELS.contains(each) || FACTS.contains(each))
                .count();
        var phoneTwice = means.contains(Means.PHONE) && means.contains(Means.ONE_TIME_CODE);
        return (int) points - (phoneTwice ? 1 : 0);
    }

    /// What the requester may be asked for at this level, the least intrusive first; a disputed field proves
    /// nothing, 11 CCR § 7060.
    public static List<Means> askable(Level needed, Set<Means> disputed) {
        return GENTLEST_FIRST.stream()
                .filter(means -> isAskable(means, needed))
                .filter(means -> !disputed.contains(means))
                .toList();
    }

    /// What is asked for unless a person chooses otherwise: what gives away least about somebody's life.
    public static List<Means> proposed(Level needed, Set<Means> disputed) {
        var spared = EnumSet.of(Means.EMAIL, Means.PHONE, Means.ADDRESS, Means.BIRTH_DATE);
        return askable(needed, disputed).stream()
                .filter(means -> !spared.contains(means))
                .toList();
    }

    private static boolean isAskable(Means means, Level needed) {
        return switch (needed) {
            case NONE -> false;
            case KNOWN_CHANNEL -> CHANNELS.contains(means);
            case TWO_POINTS -> CHANNELS.contains(means) || FACTS.contains(means);
            case THREE_POINTS -> CHANNELS.contains(means) || FACTS.contains(means) || means == Means.DECLARATION;
            case DOCUMENT_SEEN -> true;
        };
    }

    /// Where the law says how much proof a right needs; empty where no text of that law was seen.
    public static Optional<Citation> citation(Collection<Right> rights, Level level, Stakes stakes) {
        if (stakes.isCalifornian()) {
            return Optional.of(new Citation(
                    switch (level) {
                        case NONE -> rights.contains(Right.RESTRICTION) ? "11 CCR § 7027" : "11 CCR § 7026";
                        case KNOWN_CHANNEL -> "11 CCR § 7060";
                        case TWO_POINTS -> "11 CCR § 7062(b)";
                        case THREE_POINTS -> "11 CCR § 7062(c)";
                        case DOCUMENT_SEEN -> "11 CCR § 7060";
                    }));
        }
        return gdpr(stakes, level == Level.NONE ? "Art. 21(3)" : "Art. 12(6)");
    }

    /// The rule against asking for more than is needed.
    public static Optional<Citation> noMore(Stakes stakes) {
        return stakes.isCalifornian() ? Optional.of(new Citation("11 CCR § 7060")) : gdpr(stakes, "Art. 12(6)");
    }

    private static Optional<Citation> gdpr(Stakes stakes, String article) {
        var law = stakes.law().value();
        if (law.equals("EU") || law.startsWith("EU-")) {
            return Optional.of(new Citation(article + " GDPR"));
        }
        return law.equals("GB") ? Optional.of(new Citation(article + " UK GDPR")) : Optional.empty();
    }
}
