// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.desk;

import io.casement.cases.Obstacle;

/// Somebody wanted to read what does not open to them; it is kept that they did.
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    // not serialised: an obstacle is data without words, and nobody sends this anywhere
    private final transient Obstacle obstacle;

    Refused(Obstacle obstacle) {
        super(obstacle.id());
        this.obstacle = obstacle;
    }

    public Obstacle obstacle() {
        return obstacle;
    }
}
