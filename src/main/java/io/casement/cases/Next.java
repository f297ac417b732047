// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases;

import io.casement.law.Regime;

/// The one next step that is proposed for a case. Computed; the words are the interface's.
public enum Next {
    TAKE,
    SEND_RECEIPT,
    JUDGE_IDENTITY,
    AWAIT_IDENTITY,
    AWAIT_SOURCES,
    DECIDE,
    WRITE_ANSWER,
    RELEASE_ANSWER,
    SUBMIT_ANSWER,
    AWAIT_APPROVAL,
    POST_ANSWER,
    CLOSE,
    NOTHING;

    public String id() {
        return Codes.id(this);
    }

    public static Next of(CaseFile file, Regime law) {
        return of(file, Standing.of(file), law);
    }

    /// As far as the law wants it; an office may ask for more.
    static Next of(CaseFile file, Standing standing, Regime law) {
        return of(file, standing, law, HouseRules.NONE);
    }

    public static Next of(CaseFile file, Standing standing, Regime law, HouseRules rules) {
        return switch (standing.step()) {
            case Step.Triage() -> TAKE;
            case Step.Identify() -> owesReceipt(file, standing, law) ? SEND_RECEIPT : JUDGE_IDENTITY;
            case Step.AwaitingIdentity _ -> AWAIT_IDENTITY;
            case Step.Gather() -> AWAIT_SOURCES;
            case Step.Decide() -> DECIDE;
            case Step.Draft() -> draft(standing, rules);
            case Step.Approve _ -> AWAIT_APPROVAL;
            case Step.Post() -> POST_ANSWER;
            case Step.Sent _ -> CLOSE;
            case Step.Done _ -> NOTHING;
        };
    }

    private static Next draft(Standing standing, HouseRules rules) {
        return standing.answer()
                .map(letter -> SecondPerson.needed(letter, standing, rules) ? SUBMIT_ANSWER : RELEASE_ANSWER)
                .orElse(WRITE_ANSWER);
    }

    /// Only a law that demands a receipt makes it a step of its own; elsewhere it is a courtesy.
    private static boolean owesReceipt(CaseFile file, Standing standing, Regime law) {
        return standing.letter(LetterKind.RECEIPT).isEmpty()
                && file.rights().stream().anyMatch(law::mustAcknowledge);
    }
}
