// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.law;

import java.util.Optional;

/// The ages of children in a law: two questions that must not be mixed up.
///
/// @param consent    from which age a child consents alone to a service on the net; empty if nobody has checked
/// @param competence from which age a child is presumed to make a request itself; empty if nobody has checked
/// @param competentIn the part of the country to which the age of competence is limited, such as `GB-SCT`
public record ChildAges(
        Optional<Integer> consent,
        Optional<Integer> competence,
        Optional<String> competentIn,
        Optional<Citation> citation,
        Optional<String> note,
        Origin origin) {}
