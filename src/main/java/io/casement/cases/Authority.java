// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases;

/// What somebody who speaks for another has to show.
public enum Authority {
    /// Written and signed by the person.
    MANDATE,
    /// The person said so through a channel that we already had, not through the one the agent named.
    CONFIRMED_BY_PERSON,
    PARENTAL_RESPONSIBILITY,
    /// Nothing that a court ordered stands against it; both parents are not interchangeable.
    COURT_ORDERS,
    /// What the child itself wants.
    CHILDS_VIEW,
    /// The grant of probate, or what the law of the estate has in its place.
    GRANT_OF_PROBATE,
    /// Every member of the household was verified.
    ALL_MEMBERS;

    /// The fixed name in files, commands and the journal; never changed.
    public String id() {
        return Codes.id(this);
    }
}
