// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.letters;

import java.util.List;
import java.util.Optional;

/// Whose letters these are: everything that the letterhead, the reference block and the footer need.
///
/// @param name as it stands in the letterhead, such as "Larkmere Hotels"
/// @param legalName as it stands in the footer and the sender line, such as "Larkmere Hotels B.V."
/// @param address postal address lines of the office that answers
/// @param country ISO 3166-1 alpha-2
/// @param registration trade register line for the footer
/// @param officer the data protection officer, if there is one
/// @param signatory who signs, and in which function
/// @param zone the time zone whose days the office counts, such as "Europe/Amsterdam"
/// @param region the holiday calendar of the office, such as "NL"
/// @param stationery what its letters are printed on and posted in
public record Organisation(
        String name,
        String legalName,
        String office,
        List<String> address,
        String country,
        String email,
        Optional<String> phone,
        Optional<String> registration,
        Optional<String> officer,
        String signatory,
        String signatoryRole,
        String zone,
        Optional<String> region,
        Stationery stationery) {

    public Organisation {
        address = List.copyOf(address);
    }

    /// An office with the stationery that is usual in its country.
    public Organisation(
            String name,
            String legalName,
            String office,
            List<String> address,
            String country,
            String email,
            Optional<String> phone,
            Optional<String> registration,
            Optional<String> officer,
            String signatory,
            String signatoryRole,
            String zone,
            Optional<String> region) {
        this(
                name,
                legalName,
                office,
                address,
                country,
                email,
                phone,
                registration,
                officer,
                signatory,
                signatoryRole,
                zone,
                region,
                Stationery.usualIn(country));
    }

    /// This office with other stationery.
    public Organisation on(Stationery other) {
        return new Organisation(
                name,
                legalName,
                office,
                address,
                country,
                email,
                phone,
                registration,
                officer,
                signatory,
                signatoryRole,
                zone,
                region,
                other);
    }

    /// Whether a letter says who wrote it: whose it is, where one answers, and who signed.
    public boolean isKnown() {
        return List.of(name, legalName, country, email, signatory).stream().noneMatch(String::isBlank)
                && !address.isEmpty();
    }

    /// Legal name, office and address in one line, for the window of the envelope.
    public String senderLine() {
        return String.join(" · ", List.of(legalName, office, String.join(" · ", address)));
    }
}
