// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The dated facts of one case that a clock looks at; days of the controller's own calendar, never instants.
///
/// @param received        the day of receipt where the controller is
/// @param stampedEarlier  another day of receipt that could be argued, such as the UTC day of the mail's stamp
/// @param questions       what was asked of the person, and when the answers came
/// @param milestones      what else happened, each once
/// @param circumstances   what gives the case another period in some laws
/// @param byHand          last days that legal entered with a citation where the law file gives none
public record ClockFacts(
        LocalDate received,
        Optional<LocalDate> stampedEarlier,
        Map<Question, List<Pause>> questions,
        Map<Milestone, LocalDate> milestones,
        Set<Circumstance> circumstances,
        Map<Duty, HandDate> byHand) {

    public ClockFacts {
        Map<Question, List<Pause>> copy = new HashMap<>();
        questions.forEach((question, pauses) -> copy.put(question, List.copyOf(pauses)));
        questions = Map.copyOf(copy);
        milestones = Map.copyOf(milestones);
        circumstances = Set.copyOf(circumstances);
        byHand = Map.copyOf(byHand);
    }

    /// Something that happens once in a case and that a clock looks at.
    public enum Milestone {
        /// The day that the request itself carries.
        DATED,
        /// The person was told of the extension.
        EXTENSION_NOTIFIED,
        /// The day up to which that extension was to last, where the person was told one.
        EXTENDED_TO,
        /// Somebody had reason to suspect that the request is fraudulent.
        FRAUD_SUSPECTED,
        /// The answer went out.
        ANSWERED
    }

    public static ClockFacts received(LocalDate on) {
        return new ClockFacts(on, Optional.empty(), Map.of(), Map.of(), Set.of(), Map.of());
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
        return with(Milestone.EXTENSION_NOTIFIED, notified);
    }

    public ClockFacts withoutExtension() {
        return without(Milestone.EXTENSION_NOTIFIED).without(Milestone.EXTENDED_TO);
    }

    /// An extension to a day that the controller names itself.
    public ClockFacts extended(LocalDate notified, LocalDate until) {
        return extended(notified).with(Milestone.EXTENDED_TO, until);
    }

    public ClockFacts without(Milestone milestone) {
        Map<Milestone, LocalDate> fewer = new HashMap<>(milestones);
        fewer.remove(milestone);
        return new ClockFacts(received, stampedEarlier, questions, fewer, circumstances, byHand);
    }

    public Optional<LocalDate> extensionNotified() {
        return on(Milestone.EXTENSION_NOTIFIED);
    }

    public Optional<LocalDate> on(Milestone milestone) {
        return Optional.ofNullable(milestones.get(milestone));
    }

    public ClockFacts with(Milestone milestone, LocalDate day) {
        Map<Milestone, LocalDate> more = new HashMap<>(milestones);
        more.put(milestone, day);
        return new ClockFacts(received, stampedEarlier, questions, more, circumstances, byHand);
    }

    public ClockFacts under(Set<Circumstance> others) {
        return new ClockFacts(received, stampedEarlier, questions, milestones, others, byHand);
    }

    public ClockFacts stampedEarlier(LocalDate day) {
        return new ClockFacts(received, Optional.of(day), questions, milestones, circumstances, byHand);
    }

    /// The same case, received on another day; what had happened before then happens on that day, save the day that
    /// the request itself carries.
    public ClockFacts receivedOn(LocalDate day) {
        Map<Question, List<Pause>> asked = new HashMap<>();
        questions.forEach((question, pauses) -> asked.put(
                question,
                pauses.stream()
                        .map(pause -> new Pause(
                                later(pause.asked(), day), pause.answered().map(on -> later(on, day))))
                        .toList()));
        Map<Milestone, LocalDate> moved = new HashMap<>(milestones);
        moved.replaceAll((milestone, on) -> milestone == Milestone.DATED ? on : later(on, day));
        return new ClockFacts(
                day,
                stampedEarlier.map(stamp -> stamp.plusDays(day.toEpochDay() - received.toEpochDay())),
                asked,
                moved,
                circumstances,
                byHand);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }

    public ClockFacts byHand(Duty duty, LocalDate lastDay, Citation citation) {
        Map<Duty, HandDate> more = new HashMap<>(byHand);
        more.put(duty, new HandDate(lastDay, citation));
        return new ClockFacts(received, stampedEarlier, questions, milestones, circumstances, more);
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
        return new ClockFacts(received, stampedEarlier, changed, milestones, circumstances, byHand);
    }

    private static List<Pause> plus(List<Pause> pauses, Pause one) {
        List<Pause> more = new ArrayList<>(pauses);
        more.add(one);
        return more;
    }
}
