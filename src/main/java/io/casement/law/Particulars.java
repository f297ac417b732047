// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.law;

import java.util.List;
import java.util.Optional;

/// What a law says beside its rights and periods; what is missing nobody has checked.
///
/// @param fees     what may be charged, by rights
/// @param kept     how long what has to be kept
public record Particulars(List<Fees> fees, Optional<ChildAges> children, List<Keeping> kept) {
    public Particulars {
        fees = List.copyOf(fees);
        kept = List.copyOf(kept);
    }

    public Optional<Fees> fees(Right right) {
        return fees.stream().filter(f -> f.rights().contains(right)).findFirst();
    }

    public Optional<Keeping> keeping(Keeping.Thing thing) {
        return kept.stream().filter(k -> k.thing() == thing).findFirst();
    }
}
