// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.post;

import io.casement.cases.CaseId;
import io.casement.cases.Channel;
import io.casement.cases.Command;
import io.casement.cases.LetterId;
import io.casement.cases.LetterState;
import io.casement.cases.Obstacle;
import io.casement.cases.Seen;
import io.casement.cases.Verdict;
import io.casement.cases.View;
import io.casement.desk.Dossier;
import io.casement.desk.Procedures;
import io.casement.ui.acts.Recipient;
import io.casement.ui.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The letters that wait to be posted.
///
/// @param barred why this person may not post, if so
record PostPage(List<Row> rows, Optional<Obstacle> barred) {

    private static final int LIMIT = 300;

    /// One envelope.
    ///
    /// @param byMail whether it goes to an e-mail address because there is no postal one
    /// @param seen what this row shows, which is all that may be posted from it
    record Row(
            CaseId id,
            LetterId letter,
            String number,
            String recipient,
            String country,
            String kind,
            Channel channel,
            boolean byMail,
            String state,
            Recipient to,
            Optional<Seen> seen) {}

    static PostPage of(Procedures work, Words words) {
        var rows = new ArrayList<Row>();
        Optional<Obstacle> barred = Optional.empty();
        for (var card : work.queue(View.TO_POST, LIMIT)) {
            var dossier = work.dossier(card.id());
            for (var letter : dossier.standing().letters().values()) {
                if (letter.mayGo()) {
                    rows.add(row(work, dossier, letter, words));
                    barred = barred.or(() -> barred(work, dossier, letter));
                }
            }
        }
        return new PostPage(rows, barred);
    }

    private static Optional<Obstacle> barred(Procedures work, Dossier dossier, LetterState letter) {
        var ask = new Command.PostLetter(dossier.today(), letter.id(), Channel.POST, Optional.empty());
        return work.wouldBe(dossier.file().id(), ask) instanceof Verdict.Barred(Obstacle obstacle)
                ? Optional.of(obstacle)
                : Optional.empty();
    }

    private static Row row(Procedures work, Dossier dossier, LetterState letter, Words words) {
        var person = dossier.person();
        var byMail = person.address().isEmpty();
        return new Row(
                dossier.file().id(),
                letter.id(),
                dossier.file().number().toString(),
                person.name(),
                person.country()
                        .map(code ->
                                new Locale.Builder().setRegion(code).build().getDisplayCountry(words.locale()))
                        .orElse(""),
                words.text("letter.kind." + letter.kind().id()),
                byMail ? Channel.EMAIL : Channel.POST,
                byMail,
                words.text(
                        letter.stage() == LetterState.Stage.CAME_BACK ? "post.came-back" : "post.approved",
                        words.day(letter.since())),
                Recipient.of(dossier, work.letter(dossier.file().id(), letter.id()), words),
                Seen.of(letter));
    }
}
