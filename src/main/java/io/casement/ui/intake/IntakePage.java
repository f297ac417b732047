// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.intake;

import io.casement.cases.CaseNumber;
import io.casement.cases.Clerk;
import io.casement.cases.ClerkId;
import io.casement.desk.Procedures;
import io.casement.law.Confidence;
import io.casement.law.Regime;
import io.casement.law.RegimeId;
import io.casement.law.Right;
import io.casement.ui.words.Words;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What the form offers: the next reference, the laws, the people.
record IntakePage(CaseNumber number, List<LawChoice> laws, List<Owner> owners, LocalDate today) {

    /// A law under the name of the place where it holds: "Ireland GDPR".
    ///
    /// @param country ISO 3166-1 code of the place, where it is one country
    /// @param dated   the rights for which the law is known well enough to count a last day
    /// @param seats   the bodies that take complaints in parts of the country, where there are several
    record LawChoice(RegimeId id, String name, Optional<String> country, Set<Right> dated, List<Seat> seats) {
        LawChoice {
            dated = Set.copyOf(dated);
            seats = List.copyOf(seats);
        }

        /// Whether somebody has to enter the last day of such a request: nobody has checked it for this law.
        boolean wantsDay(Set<Right> rights) {
            return id.equals(RegimeId.OTHER) || !dated.containsAll(rights);
        }
    }

    /// A body that takes complaints, by the part of the country; without a region nobody said which.
    record Seat(Optional<String> region, String name) {}

    /// Who may have the case; nobody is a choice too.
    record Owner(Optional<ClerkId> id, String name) {}

    static IntakePage of(Procedures work, Words words) {
        var today = work.today();
        return of(
                work.register().nextNumber(today.getYear()),
                work.lawbook().catalogue(today),
                work.register().clerks(),
                today,
                words);
    }

    static IntakePage of(CaseNumber number, List<Regime> laws, List<Clerk> clerks, LocalDate today, Words words) {
        var owners = Stream.concat(
                        clerks.stream().map(clerk -> new Owner(Optional.of(clerk.id()), clerk.name())),
                        Stream.of(new Owner(Optional.empty(), words.text("intake.nobody"))))
                .toList();
        return new IntakePage(
                number,
                laws.stream()
                        .map(law ->
                                new LawChoice(law.id(), name(law, words), country(law), dated(law), seats(law, words)))
                        .sorted((a, b) -> Boolean.compare(isLast(a), isLast(b)) != 0
                                ? Boolean.compare(isLast(a), isLast(b))
                                : a.name().compareTo(b.name()))
                        .toList(),
                owners,
                today);
    }

    private static boolean isLast(LawChoice law) {
        return law.id().equals(RegimeId.OTHER);
    }

    private static Set<Right> dated(Regime law) {
        var dated = EnumSet.noneOf(Right.class);
        for (var right : Right.values()) {
            law.clocks()
                    .of(law.mainDuty(right), right)
                    .filter(clock -> clock.origin().confidence() != Confidence.LOW)
                    .ifPresent(clock -> dated.add(right));
        }
        return dated;
    }

    private static List<Seat> seats(Regime law, Words words) {
        var parts = law.authorities().stream()
                .flatMap(each -> each.region().stream())
                .distinct()
                .flatMap(region -> law.authority(region).stream())
                .map(each -> new Seat(each.region(), each.name(words.locale().getLanguage())))
                .toList();
        return parts.isEmpty()
                ? List.of()
                : Stream.concat(Stream.of(new Seat(Optional.empty(), words.text("intake.seat-any"))), parts.stream())
                        .toList();
    }

    private static Optional<String> country(Regime law) {
        return Optional.of(law.country()).filter(code -> code.length() == 2 && !code.equals("EU"));
    }

    /// A law of a part of a country keeps the name that its file gives.
    private static String name(Regime law, Words words) {
        if (law.isByHand()) {
            return words.text("intake.other-law");
        }
        var code = law.country();
        var whole = law.id().value().equals(code) || law.id().value().equals("EU-" + code);
        var place = code.equals("EU")
                ? words.text("intake.union")
                : whole ? Locale.of("", code).getDisplayCountry(words.locale()) : law.name();
        return place + law.shortName().map(word -> " " + word).orElse("");
    }
}
