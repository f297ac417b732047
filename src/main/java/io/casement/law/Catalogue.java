// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.law;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// The refusal catalogue: what holds for each ground whatever the law, by the first day of its versions.
///
/// Questions follow the day of the decision, the words of letters that of sending; the articles stand in the laws.
public record Catalogue(NavigableMap<LocalDate, Version> versions) {

    /// The catalogue from a day on.
    ///
    /// @param fingerprint of its words, so that a letter can say which it was made with
    /// @param nothingHeld what is asked before a person is told that nothing is held
    public record Version(
            LocalDate from, String fingerprint, Map<Ground, GroundSheet> sheets, GroundSheet nothingHeld) {
        public Version {
            sheets = Map.copyOf(sheets);
        }

        public GroundSheet sheet(Ground ground) {
            return sheets.getOrDefault(ground, GroundSheet.EMPTY);
        }

        /// How a letter names it: `2026-11-25 3f2a9c1d`.
        public String label() {
            return from + " " + fingerprint;
        }
    }

    public Catalogue {
        versions = Collections.unmodifiableNavigableMap(new TreeMap<>(versions));
    }

    public static Catalogue empty() {
        return new Catalogue(new TreeMap<>());
    }

    /// The version that holds on a day; none before the first.
    public Optional<Version> on(LocalDate day) {
        return Optional.ofNullable(versions.floorEntry(day)).map(Map.Entry::getValue);
    }
}
