// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.app;

import io.casement.cases.Obstacle;
import java.util.Optional;

/// Ends a command of the command line with a status and a sentence: what happened, and what helps.
final class Stop extends RuntimeException {

    private static final long serialVersionUID = 1L;

    static final int DONE = 0;
    /// A rule barred it, or a check found damage.
    static final int BARRED = 1;
    /// Wrong usage, or an input that cannot be read.
    static final int USAGE = 2;
    static final int TROUBLE = 3;

    private final int status;
    private final String id;

    private Stop(int status, String id, String sentence) {
        super(sentence, null, false, false);
        this.status = status;
        this.id = id;
    }

    static Stop usage(String sentence) {
        return new Stop(USAGE, "", sentence);
    }

    static Stop damaged(String sentence) {
        return new Stop(BARRED, "damaged", sentence);
    }

    static Stop trouble(String sentence) {
        return new Stop(TROUBLE, "", sentence);
    }

    static Stop barred(Obstacle obstacle, String sentence) {
        return new Stop(BARRED, obstacle.id(), sentence);
    }

    int status() {
        return status;
    }

    /// The fixed name of the obstacle, for scripts; empty for what is none.
    Optional<String> id() {
        return id.isEmpty() ? Optional.empty() : Optional.of(id);
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
