// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases;

import java.util.List;

/// What a letter does.
public enum LetterKind {
    RECEIPT,
    IDENTITY_REQUEST,
    EXTENSION,
    ANSWER,
    /// To the person whose name somebody else seems to have used.
    FRAUD_NOTICE,
    /// What exactly is asked for; the clock rests from the day on which it is posted, where the law lets it.
    CLARIFICATION,
    /// To somebody to whom data were passed on, Art. 19 GDPR.
    RECIPIENT_NOTICE,
    /// To somebody who processes for us.
    PROCESSOR_NOTICE,
    /// That somebody else decides about a part of the data.
    REFERRAL,
    COMPLAINT_RECEIPT,
    COMPLAINT_ANSWER,
    APPEAL_ANSWER,
    /// What somebody who speaks for another has to show.
    AUTHORITY_REQUEST,
    /// To the person, by a way that was on file: whether somebody may speak for them, 11 CCR § 7063.
    PERMISSION_CHECK;

    /// What somebody begins by choosing it; the others belong to a step of their own.
    public static final List<LetterKind> BY_HAND = List.of(
            CLARIFICATION,
            AUTHORITY_REQUEST,
            PERMISSION_CHECK,
            REFERRAL,
            RECIPIENT_NOTICE,
            PROCESSOR_NOTICE,
            FRAUD_NOTICE,
            APPEAL_ANSWER,
            COMPLAINT_RECEIPT,
            COMPLAINT_ANSWER);

    /// Whether it goes to somebody who is named when it is begun; of such letters a case may have several at once.
    public boolean hasOwnAddressee() {
        return this == RECIPIENT_NOTICE || this == PROCESSOR_NOTICE;
    }

    /// Whether it tells what was decided, and may hand data over.
    public boolean tellsDecision() {
        return this == ANSWER || this == APPEAL_ANSWER;
    }

    /// The fixed name in files, commands and the journal; never changed.
    public String id() {
        return Codes.id(this);
    }
}
