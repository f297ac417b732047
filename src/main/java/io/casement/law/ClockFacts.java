// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The dated facts of one case that a clock looks at; days of the controller's own calendar, never instants.
///
/// @param received          the day of receipt where the controller is
/// @param stampedEarlier    another day of receipt that could be argued, such as the UTC day of the mail's stamp
/// @param extensionNotified the day on which the person was told of the extension
/// @param byHand            last days that legal entered with a citation where the law file gives none
public record ClockFacts(
        LocalDate received,
        Optional<LocalDate> stampedEarlier,
        Map<Question, List<Pause>> questions,
        Optional<LocalDate> extensionNotified,
        Map<Duty, HandDate> byHand) {

    public ClockFacts {
        Map<Question, List<Pause>> copy = new HashMap<>();
        questions.forEach((question, pauses) -> copy.put(question, List.copyOf(pauses)));
        questions = Map.copyOf(copy);
        byHand = Map.copyOf(byHand);
    }

    public static ClockFacts received(LocalDate on) {
        return new ClockFacts(on, Optional.empty(), Map.of(), Optional.empty(), Map.of());
    }

    public ClockFacts identity(LocalDate asked) {
        return asked(Question.IDENTITY, asked);
    }

    public ClockFacts identityAnswered(LocalDate on) {
        return answered(Question.IDENTITY, on);
    }

    public ClockFacts clarification(LocalDate asked) {
        return asked(Question.CLARIFICATION, asked);
    }

    public ClockFacts clarificationAnswered(LocalDate on) {
        return answered(Question.CLARIFICATION, on);
    }

    public ClockFacts fee(LocalDate asked) {
        return asked(Question.FEE, asked);
    }

    public ClockFacts feePaid(LocalDate on) {
        return answered(Question.FEE, on);
    }

    public ClockFacts extended(LocalDate notified) {
        return new ClockFacts(received, stampedEarlier, questions, Optional.of(notified), byHand);
    }

    public ClockFacts stampedEarlier(LocalDate day) {
        return new ClockFacts(received, Optional.of(day), questions, extensionNotified, byHand);
    }

    public ClockFacts byHand(Duty duty, LocalDate lastDay, Citation citation) {
        Map<Duty, HandDate> more = new HashMap<>(byHand);
        more.put(duty, new HandDate(lastDay, citation));
        return new ClockFacts(received, stampedEarlier, questions, extensionNotified, more);
    }

    public List<Pause> pauses(Question question) {
        return questions.getOrDefault(question, List.of());
    }

    public ClockFacts asked(Question question, LocalDate asked) {
        return with(question, plus(pauses(question), Pause.open(asked)));
    }

    /// Answers the oldest open question of this kind; an answer to nothing asked changes nothing.
    public ClockFacts answered(Question question, LocalDate on) {
        List<Pause> pauses = new ArrayList<>(pauses(question));
        for (int i = 0; i < pauses.size(); i++) {
            if (pauses.get(i).isOpen()) {
                pauses.set(i, Pause.of(pauses.get(i).asked(), on));
                return with(question, pauses);
            }
        }
        return this;
    }

    public ClockFacts with(Question question, List<Pause> pauses) {
        Map<Question, List<Pause>> changed = new HashMap<>(questions);
        changed.put(question, pauses);
        return new ClockFacts(received, stampedEarlier, changed, extensionNotified, byHand);
    }

    private static List<Pause> plus(List<Pause> pauses, Pause one) {
        List<Pause> more = new ArrayList<>(pauses);
        more.add(one);
        return more;
    }
}
