// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases;

import java.time.LocalDate;

/// Facet: the short spine, what work comes next. Computed, never set.
public sealed interface Step {

    /// Nobody owns it yet.
    record Triage() implements Step {}

    /// Who is asking? Nobody judged it yet, or evidence came and waits to be judged.
    record Identify() implements Step {}

    /// We asked the requester for evidence and wait.
    record AwaitingIdentity(LocalDate since) implements Step {}

    /// Sources were asked and have not all answered.
    record Gather() implements Step {}

    /// At least one right is undecided.
    record Decide() implements Step {}

    /// Everything is decided; the answer is being written.
    record Draft() implements Step {}

    /// The answer waits for a second person.
    record Approve(LocalDate since) implements Step {}

    /// The answer is approved and waits to be posted.
    record Post() implements Step {}

    record Sent(LocalDate on) implements Step {}

    record Done(LocalDate on, ClosedHow how) implements Step {}

    /// The eight stages of the stage bar.
    enum Stage {
        RECEIVED,
        IDENTITY,
        ASSESSMENT,
        FULFILMENT,
        APPROVAL,
        LETTER,
        SENT,
        CLOSED;

        public String id() {
            return Codes.id(this);
        }
    }

    default Stage stage() {
        return switch (this) {
            case Triage() -> Stage.RECEIVED;
            case Identify(), AwaitingIdentity _ -> Stage.IDENTITY;
            case Decide() -> Stage.ASSESSMENT;
            case Gather() -> Stage.FULFILMENT;
            case Draft(), Approve _ -> Stage.APPROVAL;
            case Post() -> Stage.LETTER;
            case Sent _ -> Stage.SENT;
            case Done _ -> Stage.CLOSED;
        };
    }
}
