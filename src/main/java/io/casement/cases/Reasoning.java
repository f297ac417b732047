// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases;

import io.casement.law.GroundQuestion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What a person wrote for the file to a decision: the questions of its ground with their answers, then the
/// reasons. It is kept as the text of one note, which anybody can read without this class.
///
/// @param answers in the order of the questions
public record Reasoning(List<Answer> answers, String reasons) {

    private static final Pattern ASKED = Pattern.compile("\\[([a-z-]+\\.[a-z0-9-]+)] (.*)");

    /// The names of evidence begin so, before the first letters of the signal's own name.
    private static final String EVIDENCE = "signal.";

    /// A question as it was asked, and what was answered; never blank.
    ///
    /// @param key the question's name, `other-people.who`
    public record Answer(String key, String question, String words) {
        public Answer {
            question = line(question);
            words = line(words);
        }
    }

    public Reasoning {
        answers = answers.stream().filter(answer -> !answer.words().isEmpty()).toList();
    }

    /// Reads the text of a note. One that was written before there were questions is reasons throughout.
    public static Reasoning of(String note) {
        List<String> lines = note.lines().toList();
        List<Answer> answers = new ArrayList<>();
        int at = 0;
        while (at + 1 < lines.size()) {
            var asked = ASKED.matcher(lines.get(at));
            if (!asked.matches()) {
                break;
            }
            answers.add(new Answer(asked.group(1), asked.group(2), lines.get(at + 1)));
            at += 2;
        }
        if (at == 0 && !guarded(lines)) {
            return new Reasoning(List.of(), note);
        }
        boolean blank = at < lines.size() && lines.get(at).isBlank();
        return new Reasoning(
                answers, lines.stream().skip(at + (blank ? 1L : 0L)).collect(Collectors.joining("\n")));
    }

    /// The text of the note.
    public String note() {
        var asked = answers.stream()
                .map(answer -> "[" + answer.key() + "] " + answer.question() + "\n" + answer.words() + "\n")
                .collect(Collectors.joining());
        if (asked.isEmpty()) {
            // reasons that look like a question are kept from being read as one
            return ASKED.matcher(reasons.lines().findFirst().orElse("")).matches() ? "\n" + reasons : reasons;
        }
        return reasons.isBlank() ? asked.stripTrailing() : asked + "\n" + reasons;
    }

    public String answer(String key) {
        return answers.stream()
                .filter(answer -> answer.key().equals(key))
                .map(Answer::words)
                .findFirst()
                .orElse("");
    }

    /// The names of the questions that are answered.
    public Set<String> answered() {
        return answers.stream().map(Answer::key).collect(Collectors.toUnmodifiableSet());
    }

    /// With the answer to one question, in the place of an earlier one; a blank one takes it away.
    public Reasoning with(GroundQuestion question, String language, String words) {
        var answer = new Answer(question.key(), question.in(language), words);
        var more = new ArrayList<>(answers);
        more.replaceAll(each -> each.key().equals(answer.key()) ? answer : each);
        if (answer(answer.key()).isEmpty()) {
            more.add(answer);
        }
        return new Reasoning(more, reasons);
    }

    /// A signal as evidence: what it is called, and what it rests on.
    public static Answer evidence(SignalId signal, String title, String says) {
        return new Answer(EVIDENCE + signal.toString().substring(0, 8), title, says);
    }

    /// The signals that were ticked as evidence.
    public List<Answer> evidence() {
        return answers.stream().filter(Reasoning::isEvidence).toList();
    }

    /// With these signals as evidence, in the place of others; they stand behind the questions.
    public Reasoning withEvidence(List<Answer> ticked) {
        var more = new ArrayList<>(
                answers.stream().filter(answer -> !isEvidence(answer)).toList());
        more.addAll(ticked);
        return new Reasoning(more, reasons);
    }

    private static boolean isEvidence(Answer answer) {
        return answer.key().startsWith(EVIDENCE);
    }

    public Reasoning withReasons(String words) {
        return new Reasoning(answers, words);
    }

    /// Only what answers these questions, in their order, and the evidence: what was answered for a ground that was not
    /// taken goes.
    public Reasoning to(Collection<GroundQuestion> questions) {
        return new Reasoning(
                        questions.stream()
                                .flatMap(question -> answers.stream()
                                        .filter(answer -> answer.key().equals(question.key())))
                                .toList(),
                        reasons)
                .withEvidence(evidence());
    }

    /// Whether nothing is written at all.
    public boolean isBlank() {
        return answers.isEmpty() && reasons.isBlank();
    }

    private static boolean guarded(List<String> lines) {
        return lines.size() > 1
                && lines.getFirst().isEmpty()
                && ASKED.matcher(lines.get(1)).matches();
    }

    private static String line(String text) {
        return text.strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
