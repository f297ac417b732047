// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases;

import io.casement.law.Ground;
import java.util.EnumSet;
import java.util.Set;

/// What was decided on one right.
public sealed interface Outcome {

    record Granted() implements Outcome {}

    record GrantedInPart(Set<Ground> grounds) implements Outcome {
        public GrantedInPart {
            grounds = atLeastOne(grounds);
        }
    }

    record Refused(Set<Ground> grounds) implements Outcome {
        public Refused {
            grounds = atLeastOne(grounds);
        }
    }

    record NothingHeld() implements Outcome {}

    record Withdrawn() implements Outcome {}

    record Forwarded() implements Outcome {}

    record Lapsed() implements Outcome {}

    /// The grounds for what is not given; empty unless refused or granted in part.
    default Set<Ground> against() {
        return switch (this) {
            case GrantedInPart part -> part.grounds();
            case Refused refused -> refused.grounds();
            case Granted(), NothingHeld(), Withdrawn(), Forwarded(), Lapsed() -> Set.of();
        };
    }

    private static Set<Ground> atLeastOne(Set<Ground> grounds) {
        if (grounds.isEmpty()) {
            throw new IllegalArgumentException("a refusal without a ground");
        }
        return Set.copyOf(EnumSet.copyOf(grounds));
    }
}
