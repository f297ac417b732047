// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.queue;

import io.casement.cases.CaseId;
import io.casement.cases.ClosedHow;
import io.casement.cases.Command;
import io.casement.cases.LetterState;
import io.casement.cases.Next;
import io.casement.cases.Power;
import io.casement.desk.Dossier;
import io.casement.ui.place.Place;
import java.util.Optional;

/// What Ctrl Enter does with a case: the step itself where one key can do it, else the place where it is done.
sealed interface NextStep {

    record Do(Command command) implements NextStep {}

    record Go(Place place) implements NextStep {}

    static NextStep of(Dossier dossier) {
        var id = dossier.file().id();
        return switch (Next.of(dossier.file(), dossier.standing(), dossier.law(), dossier.house())) {
            case TAKE ->
                new Do(new Command.SetOwner(dossier.today(), dossier.me().id()));
            case CLOSE -> new Do(new Command.Close(dossier.today(), ClosedHow.ANSWERED));
            case JUDGE_IDENTITY, AWAIT_IDENTITY -> file(id, Place.Pane.IDENTITY);
            case AWAIT_SOURCES, DECIDE -> file(id, Place.Pane.ASSESSMENT);
            case SEND_RECEIPT, WRITE_ANSWER, RELEASE_ANSWER, SUBMIT_ANSWER -> file(id, Place.Pane.LETTER);
            case AWAIT_APPROVAL ->
                may(dossier, Power.APPROVE) ? new Go(new Place.Approvals(Optional.of(id))) : new Go(Place.file(id));
            case POST_ANSWER ->
                may(dossier, Power.POST)
                        ? new Go(new Place.Post(dossier.standing().answer().map(LetterState::id)))
                        : new Go(Place.file(id));
            case NOTHING -> new Go(Place.file(id));
        };
    }

    private static NextStep file(CaseId id, Place.Pane pane) {
        return new Go(new Place.File(id, Optional.of(pane)));
    }

    private static boolean may(Dossier dossier, Power power) {
        return dossier.me().role().may(power);
    }
}
