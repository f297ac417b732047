// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.words;

import io.casement.cases.Changes;
import io.casement.cases.Changes.Change;
import io.casement.cases.Flag;
import io.casement.letters.Rewording;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Words for what is otherwise in a case and in a letter than when somebody last looked.
public record ChangeWords(Words words) {

    /// Each change in a line of its own.
    public List<String> of(Changes changes) {
        return changes.all().stream().map(this::of).toList();
    }

    private String of(Change change) {
        var sentences = new Sentences(words);
        return switch (change) {
            case Change.OtherOutcome(var right, var before, var now) ->
                before.map(old -> words.text(
                                "approval.change.outcome", sentences.of(right), sentences.of(old), sentences.of(now)))
                        .orElseGet(() -> words.text("approval.change.decided", sentences.of(right), sentences.of(now)));
            case Change.OutcomeGone(var right, var before) ->
                words.text("approval.change.undecided", sentences.of(right), sentences.of(before));
            case Change.OtherReasons(var right) -> words.text("approval.change.reasons", sentences.of(right));
            case Change.OtherRights(var now) -> words.text("approval.change.rights", sentences.rights(now));
            case Change.OtherProof(var before, var now) ->
                words.text("approval.change.proof", level(before.id()), level(now.id()));
            case Change.OtherNeed(var before, var now) ->
                words.text("approval.change.need", level(before.id()), level(now.id()));
            case Change.OtherSpeaker(var before, var now) ->
                words.text(
                        "approval.change.speaker",
                        words.text("entry.representative." + before.id()),
                        words.text("entry.representative." + now.id()));
            case Change.OtherRecipient(var what) -> words.text("approval.change.recipient", sentences.means(what));
            case Change.Confirmed(var through) ->
                words.text("approval.change.confirmed", sentences.means(Set.of(through)));
            case Change.Marked(var flags) -> words.text("approval.change.marked", flags(flags));
            case Change.Unmarked(var flags) -> words.text("approval.change.unmarked", flags(flags));
            case Change.Signalled(var signals) -> words.text("approval.change.signalled", signals);
            case Change.Explained(var signals) -> words.text("approval.change.explained", signals);
        };
    }

    private String level(String id) {
        return words.text("obstacle.level." + id);
    }

    private String flags(Set<Flag> flags) {
        return flags.stream()
                .sorted()
                .map(flag -> words.text("flag." + flag.id()))
                .collect(Collectors.joining(", "));
    }

    /// A place of the letter, as it was and as it is.
    public String of(Rewording rewording) {
        if (rewording.part().equals(Rewording.RECIPIENT)) {
            return words.text("approval.reworded.recipient", rewording.before(), rewording.after());
        }
        var where = rewording.part().equals(Rewording.ENCLOSURES)
                ? words.text("approval.reworded.enclosures")
                : words.text("approval.reworded.letter");
        if (rewording.before().isEmpty()) {
            return words.text("approval.reworded.new", where, rewording.after());
        }
        return rewording.after().isEmpty()
                ? words.text("approval.reworded.gone", where, rewording.before())
                : words.text("approval.reworded.changed", where, rewording.was(), rewording.is());
    }
}
