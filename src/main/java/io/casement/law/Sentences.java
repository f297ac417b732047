// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.law;

import io.casement.law.Reckoning.Argument;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Puts a derivation into the words of one language.
///
/// @param texts the patterns: `reckoning.<rule>`, `reckoning.<rule>.one` for the figure 1, `question.<id>`,
///              `reason.<reason>`, `date` for the shape of dates; `{date}` is the step's date, `{0}` its first
/// argument
public record Sentences(Locale locale, Map<String, String> texts) {
    public Sentences {
        texts = Map.copyOf(texts);
    }

    /// The step as one sentence, without its citation.
    public String of(Reckoning step) {
        String key = "reckoning." + step.rule().id();
        boolean one = step.arguments().stream().anyMatch(a -> a instanceof Argument.Count c && c.value() == 1);
        String pattern = one && texts.containsKey(key + ".one") ? text(key + ".one") : text(key);
        String sentence = pattern.replace("{date}", day(step.date()));
        List<Argument> arguments = step.arguments();
        for (int i = 0; i < arguments.size(); i++) {
            sentence = sentence.replace("{" + i + "}", of(arguments.get(i)));
        }
        return sentence;
    }

    /// The step as one sentence with its citation in brackets.
    public String cited(Reckoning step) {
        return step.citation().map(c -> of(step) + " (" + c.text() + ")").orElseGet(() -> of(step));
    }

    public String of(Deadline.Reason reason) {
        return text("reason." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /// What may happen, without the day that it leads to: "We ask for proof of identity".
    public String of(NextEvent.Event event) {
        return switch (event) {
            case NextEvent.Event.Ask(Question question) ->
                text("event.ask").replace("{0}", text("question." + question.id()));
            case NextEvent.Event.Answer(Question question) ->
                text("event.answer").replace("{0}", text("question." + question.id()));
            case NextEvent.Event.UseCalendar(String id) ->
                text("event.calendar").replace("{0}", calendar(id));
            case NextEvent.Event.Extend(), NextEvent.Event.SendAnswer(), NextEvent.Event.SuspectFraud() ->
                text("event." + event.id());
        };
    }

    public String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(text("date"), locale).format(day);
    }

    private String of(Argument argument) {
        return switch (argument) {
            case Argument.Count count -> Integer.toString(count.value());
            case Argument.Calendar calendar -> calendar(calendar.id());
            case Argument.Asked asked -> text("question." + asked.value().id());
        };
    }

    private String calendar(String id) {
        return texts.getOrDefault("calendar." + id, id);
    }

    private String text(String key) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("no words for " + key + " in " + locale);
        }
        return text;
    }
}
