// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases;

import io.casement.law.Ground;
import io.casement.law.Right;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What a letter must not do on one person's word: the only table of acts that need a second person.
///
/// What comes first is the least that there is, and no office can set it away; what comes last an office may add.
public enum FourEyes {
    /// Something that was asked for is declined.
    DECLINE(true),
    /// Fraud is suspected, or is why something is declined.
    FRAUD(true),
    /// The answer might harm somebody else.
    HARM(true),
    DELETION(true),
    CHILD(true),
    SPECIAL_CATEGORIES(true),
    /// Somebody else than the person gets what was asked for.
    REPRESENTATIVE(true),
    /// A document was seen to know who asks.
    DOCUMENT(true),
    /// Data go to an address that changed since the request came.
    CHANGED_ADDRESS(true),
    /// Somebody appeals or complains: whoever decided first does not have the last word.
    APPEAL(true),

    NOTHING_HELD(false),
    CORRECTION(false),
    EVERY_ANSWER(false),
    IDENTITY_REQUEST(false),
    EXTENSION(false);

    private final boolean least;

    FourEyes(boolean least) {
        this.least = least;
    }

    /// Whether an office has to have it.
    public boolean isLeast() {
        return least;
    }

    public String id() {
        return Codes.id(this);
    }

    /// What an office may add.
    public static List<FourEyes> addable() {
        return Arrays.stream(values()).filter(each -> !each.least).toList();
    }

    /// Why this letter needs a second person; empty when it does not.
    public static Set<FourEyes> of(LetterState letter, Standing standing, HouseRules rules) {
        var found = EnumSet.noneOf(FourEyes.class);
        for (var each : values()) {
            if ((each.least || rules.adds(each)) && each.applies(letter, standing)) {
                found.add(each);
            }
        }
        return found;
    }

    private boolean applies(LetterState letter, Standing standing) {
        return switch (this) {
            case FRAUD ->
                letter.kind() == LetterKind.FRAUD_NOTICE
                        || (letter.kind() == LetterKind.ANSWER && standing.suspectsFraud());
            case IDENTITY_REQUEST -> letter.kind() == LetterKind.IDENTITY_REQUEST;
            case EXTENSION -> letter.kind() == LetterKind.EXTENSION;
            case APPEAL -> letter.kind() == LetterKind.APPEAL_ANSWER || letter.kind() == LetterKind.COMPLAINT_ANSWER;
            case DECLINE,
                    HARM,
                    DELETION,
                    CHILD,
                    SPECIAL_CATEGORIES,
                    REPRESENTATIVE,
                    DOCUMENT,
                    CHANGED_ADDRESS,
                    NOTHING_HELD,
                    CORRECTION,
                    EVERY_ANSWER -> letter.kind() == LetterKind.ANSWER && appliesToAnswer(standing);
        };
    }

    private boolean appliesToAnswer(Standing standing) {
        return switch (this) {
            case DECLINE -> standing.declines();
            case HARM ->
                standing.flags().contains(Flag.OTHER_PEOPLE)
                        || standing.flags().contains(Flag.ADDRESS_PROTECTED)
                        || declinesFor(standing, Ground.OTHER_PEOPLE);
            case DELETION -> grants(standing, Right.DELETION);
            case CHILD -> standing.representation().by() == Representative.GUARDIAN;
            case SPECIAL_CATEGORIES -> standing.identity().sensitivity() == Sensitivity.SPECIAL;
            case REPRESENTATIVE ->
                gives(standing) && others(standing.representation().by());
            case DOCUMENT -> standing.identity().means().contains(Means.DOCUMENT);
            case CHANGED_ADDRESS -> standing.handsOver() && standing.delivery().hasChanged();
            case NOTHING_HELD ->
                standing.decided().values().stream().anyMatch(each -> each.outcome() instanceof Outcome.NothingHeld);
            case CORRECTION -> grants(standing, Right.CORRECTION);
            case EVERY_ANSWER -> true;
            case FRAUD, IDENTITY_REQUEST, EXTENSION, APPEAL -> false;
        };
    }

    private static boolean gives(Standing standing) {
        return standing.decided().values().stream().anyMatch(each -> Standing.gives(each.outcome()));
    }

    private static boolean others(Representative by) {
        return switch (by) {
            case SELF, EMPLOYEE -> false;
            case AGENT, LAWYER, GUARDIAN, EXECUTOR, HOUSEHOLD -> true;
        };
    }

    private static boolean declinesFor(Standing standing, Ground ground) {
        return standing.decided().values().stream()
                .anyMatch(each -> each.outcome().against().contains(ground));
    }

    private static boolean grants(Standing standing, Right right) {
        return standing.decided().containsKey(right)
                && Standing.gives(standing.decided().get(right).outcome());
    }
}
