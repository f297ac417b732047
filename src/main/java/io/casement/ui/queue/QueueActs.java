// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.queue;

import io.casement.cases.Command;
import io.casement.desk.Procedures;
import io.casement.law.Right;
import io.casement.ui.acts.CaseActs;
import io.casement.ui.acts.CaseActs.Subject;
import io.casement.ui.parts.Choosing;
import io.casement.ui.parts.Choosing.Choice;
import io.casement.ui.place.Tools;
import io.casement.ui.words.Sentences;
import io.casement.ui.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What the list does of its own: the next step of a case, and the filter.
final class QueueActs {

    private final Tools tools;
    private final Words words;
    private final CaseActs acts;

    QueueActs(Tools tools) {
        this.tools = tools;
        this.words = tools.words();
        this.acts = new CaseActs(tools);
    }

    /// Does the next step, or goes where it is done.
    void step(Subject subject) {
        tools.desk().ask(work -> NextStep.of(work.dossier(subject.id())), (NextStep step) -> {
            switch (step) {
                case NextStep.Go(var place) -> tools.nav().go(place);
                case NextStep.Do(Command.Close close) -> acts.submit(subject, work -> close, "acts.told.closed");
                case NextStep.Do(var command) -> acts.submit(subject, work -> command, "acts.told.taken");
            }
        });
    }

    /// Asks for a law or a right.
    void filter(Asked asked, Consumer<Asked> then) {
        tools.desk()
                .ask(
                        work -> filters(work, asked),
                        (List<Choice<Asked>> choices) -> new Choosing<Asked>(
                                        tools.nav().overlay(), words)
                                .pick(words.text("queue.filter-title"), choices, then));
    }

    private List<Choice<Asked>> filters(Procedures work, Asked asked) {
        var choices = new ArrayList<Choice<Asked>>();
        for (var right : Right.values()) {
            choices.add(new Choice<>(
                    asked.right(Optional.of(right)), new Sentences(words).of(right), words.text("queue.fact.right")));
        }
        for (var law : work.lawbook().catalogue(work.today())) {
            choices.add(new Choice<>(
                    asked.law(Optional.of(law.id())),
                    law.name() + law.shortName().map(name -> ", " + name).orElse(""),
                    words.text("queue.fact.law")));
        }
        return choices;
    }
}
