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
    COMPLAINT_ACKNOWLEDGEMENT("complaint_ack"),
    /// To decide what the person appealed to us; counted from the receipt of the appeal.
    APPEAL_DECISION("appeal_decision"),
    /// To ask for what an incomplete request lacks.
    CURE_REQUEST("cure_request"),
    /// To pass a request on that is not ours.
    FORWARDING("forward"),
    /// To mark the data as disputed while it is.
    DISPUTE_MARK("dispute_mark"),
    /// To do what was granted.
    CARRYING_OUT("carry_out"),
    /// To tell those to whom the data were passed on.
    TELLING_RECIPIENTS("recipients"),
    /// To look into the state's platform for deletion requests again; counted from the last time.
    PLATFORM_ACCESS("drop_access"),
    /// The person's: to complain to the authority.
    COMPLAINT("complaint_deadline"),
    /// The person's: to answer a question before the request counts as withdrawn.
    WITHDRAWAL("deemed_withdrawn");

    private final String id;

    Duty(String id) {
        this.id = id;
    }

    /// Whether the period is the person's own; work does not aim at it.
    public boolean isThePersons() {
        return this == COMPLAINT || this == WITHDRAWAL;
    }

    /// Whether it hangs on a right that was asked for, and not on a complaint or an appeal.
    public boolean hangsOnARight() {
        return this != COMPLAINT_ACKNOWLEDGEMENT && this != APPEAL_DECISION && this != COMPLAINT;
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
