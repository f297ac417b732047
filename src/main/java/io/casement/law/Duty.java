// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.law;

import java.util.Optional;

/// What has to be done by a last day.
public enum Duty {
    ACKNOWLEDGEMENT("ack"),
    /// The answer as the facts stand: a valid extension moves it.
    ANSWER("response"),
    /// The answer if the period is extended, or would be.
    EXTENDED_ANSWER("extended_response"),
    EXTENSION_NOTICE("extension_notice"),
    REFUSAL_NOTICE("refusal_notice"),
    STOP_PROCESSING("stop_processing"),
    OPT_OUT("opt_out"),
    /// Of a complaint to the controller; it does not hang on a right.
    COMPLAINT_ACKNOWLEDGEMENT("complaint_ack");

    private final String id;

    Duty(String id) {
        this.id = id;
    }

    /// The name in law files and in the column `clock` of deadline tables; it never changes.
    public String id() {
        return id;
    }

    public static Optional<Duty> of(String id) {
        for (Duty duty : values()) {
            if (duty.id.equals(id)) {
                return Optional.of(duty);
            }
        }
        return Optional.empty();
    }
}
