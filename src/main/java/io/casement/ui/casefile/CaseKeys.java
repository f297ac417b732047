// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.casefile;

import io.casement.law.Ground;
import io.casement.ui.parts.StatusBar.Hint;
import io.casement.ui.place.Place.Pane;
import io.casement.ui.words.Words;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// The keys of a case that its status bar has no room for; F1 shows them all.
final class CaseKeys {

    private final Words words;

    CaseKeys(Words words) {
        this.words = words;
    }

    /// The keys of a pane, then those that work in every pane of a case.
    List<Hint> of(Pane pane) {
        var own = own(pane).toList();
        // the keys of the pane go before those of the case
        var rest = everywhere()
                .filter(hint -> own.stream().noneMatch(each -> each.keys().equals(hint.keys())));
        return Stream.concat(own.stream(), rest).toList();
    }

    private Stream<Hint> own(Pane pane) {
        return switch (pane) {
            case IDENTITY ->
                Stream.of(
                        hint("casefile.help.choose-proof", "Shift Q"),
                        hint("casefile.help.speaks", "S"),
                        hint("casefile.help.data", "D"),
                        hint("casefile.help.dispute", "F"),
                        hint("casefile.where", DeliveryActions.WHERE),
                        hint("casefile.account", DeliveryActions.ACCOUNT),
                        hint("casefile.lines", DeliveryActions.LINES),
                        hint("casefile.help.take", EvidencePane.TAKE),
                        hint("casefile.help.look", EvidencePane.LOOK),
                        hint("casefile.evidence.certificate", EvidencePane.CERTIFICATE),
                        hint("casefile.help.remove", EvidencePane.REMOVE));
            case ASSESSMENT ->
                Stream.concat(
                        Stream.of(
                                hint("casefile.choice.part", "Shift W"),
                                hint("casefile.give-all", "Shift G"),
                                hint("casefile.source.data", "D"),
                                hint("casefile.source.nothing", "0")),
                        Arrays.stream(Ground.values())
                                .flatMap(ground -> ground.key().stream()
                                        .map(key -> new Hint(words.text("ground." + ground.id()), key))));
            case LETTER -> Stream.of(hint("casefile.help.pdf", "Ctrl P"));
        };
    }

    private Stream<Hint> everywhere() {
        return Stream.of(
                hint("casefile.extend", "E"),
                hint("casefile.help.pause", "P"),
                hint("casefile.do.flag", "!"),
                hint("casefile.do.assign", "A"),
                hint("casefile.help.take-case", "I"),
                hint("casefile.write-note", "M"),
                hint("casefile.do.letter", "Shift L"),
                hint("casefile.help.duty", "C"),
                hint("casefile.help.adopt", "U"),
                hint("casefile.help.keep", "Shift U"),
                hint("casefile.conflict", ConflictActions.KEY),
                hint("casefile.help.back", "Ctrl Left"),
                hint("casefile.help.ahead", "Ctrl Right"),
                hint("casefile.tab.request", "Ctrl ["),
                hint("casefile.tab.history", "Ctrl ]"),
                hint("casefile.help.previous", "Ctrl Shift J"));
    }

    private Hint hint(String key, String chord) {
        return new Hint(words.text(key), chord);
    }
}
