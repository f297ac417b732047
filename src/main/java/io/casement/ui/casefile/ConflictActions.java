// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.casefile;

import io.casement.cases.Clerk;
import io.casement.cases.Command;
import io.casement.cases.Conflict;
import io.casement.cases.NoteId;
import io.casement.cases.Obstacle;
import io.casement.cases.Power;
import io.casement.cases.Verdict;
import io.casement.cases.View;
import io.casement.desk.Dossier;
import io.casement.store.Paper;
import io.casement.ui.parts.Choosing;
import io.casement.ui.parts.Choosing.Choice;
import io.casement.ui.place.Place;
import io.casement.ui.place.Tools;
import io.casement.ui.words.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Keeps somebody from a case that is about themselves or a colleague. Everybody says it of themselves; of others, and
/// that it is lifted, only who gives out the work.
final class ConflictActions {

    static final String KEY = "Shift B";

    private final Tools tools;
    private final CaseActions actions;
    private Optional<Dossier> dossier = Optional.empty();

    ConflictActions(Tools tools, CaseActions actions) {
        this.tools = tools;
        this.actions = actions;
    }

    void show(Dossier now) {
        dossier = Optional.of(now);
    }

    void open() {
        dossier.ifPresent(now -> {
            var me = tools.me();
            if (!me.role().may(Power.ASSIGN)) {
                why(now, me);
                return;
            }
            var choices = now.clerks().stream()
                    .filter(clerk -> clerk.role().may(Power.READ))
                    .map(clerk -> new Choice<>(clerk, clerk.name(), beside(now, clerk)))
                    .toList();
            new Choosing<Clerk>(tools.nav().overlay(), words())
                    .pick(words().text("casefile.conflict.who"), choices, clerk -> {
                        if (now.standing().conflicts().containsKey(clerk.id())) {
                            lift(now, clerk);
                        } else {
                            why(now, clerk);
                        }
                    });
        });
    }

    private String beside(Dossier now, Clerk clerk) {
        if (now.standing().conflicts().containsKey(clerk.id())) {
            return words().text("casefile.conflict.kept");
        }
        return clerk.id().equals(tools.me().id())
                ? words().text("acts.you")
                : words().text("role." + clerk.role().id());
    }

    private void why(Dossier now, Clerk clerk) {
        var mine = clerk.id().equals(tools.me().id());
        var choices = Arrays.stream(Conflict.values())
                .map(each -> new Choice<>(
                        each,
                        words().text("casefile.conflict." + each.id()),
                        words().text("casefile.conflict-text." + each.id())))
                .toList();
        new Choosing<Conflict>(tools.nav().overlay(), words())
                .pick(
                        mine
                                ? words().text("casefile.conflict.mine")
                                : words().text("casefile.conflict.of", clerk.name()),
                        choices,
                        why -> keep(now, clerk, why, mine));
    }

    private void keep(Dossier now, Clerk clerk, Conflict why, boolean mine) {
        var command = new Command.FindConflict(now.today(), clerk.id(), why);
        if (!mine) {
            actions.doesForGood(command, List.of(), "casefile.told.conflict");
            return;
        }
        // one leaves before the case closes to oneself, or the window would ask for it once more and be refused
        tools.desk().ask(work -> work.wouldBe(now.file().id(), command), verdict -> {
            switch (verdict) {
                case Verdict.Barred(Obstacle obstacle) -> tools.nav().tell(obstacle);
                case Verdict.Accepted _ -> {
                    tools.nav().go(Place.queue(View.MINE));
                    tools.desk()
                            .submit(
                                    now.file().id(),
                                    command,
                                    List.of(),
                                    done -> tools.nav().tell(words().text("casefile.told.conflict-mine"), false));
                }
            }
        });
    }

    private void lift(Dossier now, Clerk clerk) {
        var question = Choosing.Question.of(
                        words().text("casefile.conflict.lift", clerk.name()),
                        words().text("casefile.conflict.lift-text"),
                        words().text("casefile.conflict.lift-verb"))
                .because(words().text("casefile.conflict.lift-why"));
        new Choosing<Clerk>(tools.nav().overlay(), words()).ask(question, text -> {
            var note = new NoteId(UUID.randomUUID());
            actions.doesForGood(
                    new Command.LiftConflict(now.today(), clerk.id(), note),
                    List.of(new Paper.OfNote(note, text)),
                    "casefile.told.conflict-lifted");
        });
    }

    private Words words() {
        return tools.words();
    }
}
