// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.casefile;

import io.casement.cases.Authority;
import io.casement.cases.Command;
import io.casement.cases.LetterId;
import io.casement.cases.Means;
import io.casement.cases.Obstacle;
import io.casement.cases.Representative;
import io.casement.cases.Sensitivity;
import io.casement.cases.Shown;
import io.casement.cases.Verdict;
import io.casement.desk.Dossier;
import io.casement.ui.parts.Choosing;
import io.casement.ui.parts.Choosing.Choice;
import io.casement.ui.place.Tools;
import io.casement.ui.words.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/// What can be done to find out who asks: each asks its question over the case and then acts.
final class IdentityActions {

    private final Tools tools;
    private final CaseActions actions;
    private Optional<Dossier> dossier = Optional.empty();

    IdentityActions(Tools tools, CaseActions actions) {
        this.tools = tools;
        this.actions = actions;
    }

    void show(Dossier now) {
        dossier = Optional.of(now);
    }

    void ask() {
        actions.askForProof();
    }

    /// Lets a person choose what the letter asks for.
    void chooseProof() {
        dossier.ifPresent(now -> tools.desk()
                .ask(
                        work -> work.wouldBe(
                                now.file().id(), new Command.AskIdentity(now.today(), new LetterId(new UUID(0, 1)))),
                        verdict -> {
                            if (verdict instanceof Verdict.Barred(Obstacle obstacle)) {
                                tools.nav().tell(obstacle);
                            } else {
                                ProofDialog.open(
                                        tools.nav().overlay(),
                                        words(),
                                        now.standing().identity(),
                                        actions::askForProof);
                            }
                        }));
    }

    void enterRecords() {
        dossier.ifPresent(now -> RecordsDialog.open(
                tools.nav().overlay(),
                words(),
                now.person(),
                now.records(),
                now.today(),
                (told, records) -> tools.desk()
                        .ask(
                                work -> work.enterRecords(now.file().id(), told, records),
                                verdict -> actions.tell(verdict, "casefile.told.records"))));
    }

    void recordDeclaration() {
        dossier.ifPresent(now -> DeclarationDialog.open(
                tools.nav().overlay(),
                words(),
                now::today,
                (day, signed) -> actions.does(
                        new Command.RecordDeclaration(day, signed),
                        signed ? "casefile.told.declared" : "casefile.told.unsigned")));
    }

    void represent() {
        pick(
                "casefile.speaks.pick",
                Representative.values(),
                by -> words().text("entry.representative." + by.id()),
                by -> words().text("casefile.speaks.needs." + by.id()),
                (now, by) -> new Command.Represent(now.today(), by),
                "casefile.told.represented");
    }

    void judgeAuthority(Authority what) {
        var shown = what == Authority.CHILDS_VIEW
                ? Shown.values()
                : new Shown[] {Shown.SHOWN, Shown.DOUBTFUL, Shown.REFUSED};
        pick(
                "casefile.speaks.how",
                shown,
                each -> words().text("entry.shown." + each.id()),
                each -> "",
                (now, each) -> new Command.JudgeAuthority(now.today(), what, each),
                "casefile.told.authority");
    }

    void findSensitivity() {
        pick(
                "casefile.data.pick",
                Sensitivity.values(),
                each -> words().text("casefile.data-word." + each.id()),
                each -> words().text("casefile.data-about." + each.id()),
                (now, each) -> new Command.FindSensitivity(now.today(), each),
                "casefile.told.sensitivity");
    }

    /// Adds one field to what is disputed, or takes it out again.
    void dispute() {
        dossier.ifPresent(now -> pick(
                "casefile.dispute.pick",
                IdentityPage.compared().toArray(Means[]::new),
                each -> words().text("casefile.means." + each.id()),
                each -> now.standing().identity().disputed().contains(each) ? words().text("casefile.disputed") : "",
                (_, each) -> new Command.DisputeFields(
                        now.today(), turned(now.standing().identity().disputed(), each)),
                "casefile.told.disputed"));
    }

    private static Set<Means> turned(Set<Means> disputed, Means one) {
        var more = new ArrayList<>(disputed);
        if (!more.remove(one)) {
            more.add(one);
        }
        return Set.copyOf(more);
    }

    private interface Acting<T> {
        Command of(Dossier now, T chosen);
    }

    private interface Saying<T> {
        String of(T each);
    }

    private <T> void pick(String title, T[] values, Saying<T> word, Saying<T> detail, Acting<T> command, String told) {
        List<Choice<T>> choices = Arrays.stream(values)
                .map(each -> new Choice<>(each, word.of(each), detail.of(each)))
                .toList();
        Consumer<T> then = chosen -> dossier.ifPresent(now -> actions.does(command.of(now, chosen), told));
        new Choosing<T>(tools.nav().overlay(), words()).pick(words().text(title), choices, then);
    }

    private Words words() {
        return tools.words();
    }
}
