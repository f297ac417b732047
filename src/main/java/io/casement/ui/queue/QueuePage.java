// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.queue;

import io.casement.cases.Card;
import io.casement.cases.CaseId;
import io.casement.cases.Clerk;
import io.casement.cases.View;
import io.casement.law.Duty;
import io.casement.ui.parts.ClockFace;
import io.casement.ui.parts.StageBar;
import io.casement.ui.words.Sentences;
import io.casement.ui.words.Words;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Everything that the list shows.
///
/// @param count "19 open", or "12 found"
/// @param first the case that is selected where nobody chose another
/// @param more whether scrolling down brings more
record QueuePage(
        Asked asked,
        String title,
        String count,
        List<QueueRow> rows,
        Optional<CaseId> first,
        boolean more,
        Optional<String> law,
        Optional<String> right,
        Optional<Blank> blank) {

    QueuePage {
        rows = List.copyOf(rows);
    }

    static QueuePage of(Batch batch, Words words) {
        return of(batch, Set.of(), words);
    }

    /// @param marked the cases that are selected to be done together
    static QueuePage of(Batch batch, Set<CaseId> marked, Words words) {
        var asked = batch.asked();
        var title = asked.isSearch()
                ? words.text("queue.found-title", asked.words())
                : words.text("frame.view." + asked.view().id());
        return new QueuePage(
                asked,
                title,
                count(batch, words)
                        + (marked.isEmpty() ? "" : ", " + words.text("queue.marked", words.number(marked.size()))),
                rows(batch, marked, words),
                batch.cards().stream().findFirst().map(Card::id),
                batch.more(),
                asked.law()
                        .map(id -> Where.of(
                                        Optional.empty(),
                                        Optional.ofNullable(batch.laws().get(id)),
                                        words)
                                .toString()),
                asked.right().map(new Sentences(words)::of),
                batch.cards().isEmpty() ? Optional.of(Blank.of(batch, words)) : Optional.empty());
    }

    private static String count(Batch batch, Words words) {
        var asked = batch.asked();
        if (asked.isSearch()) {
            return batch.cut()
                    ? words.text("queue.found-first", Batch.FOUND)
                    : words.count("queue.found", batch.cards().size());
        }
        if (asked.isFiltered()) {
            return batch.more()
                    ? ""
                    : words.count("queue.filtered", batch.cards().size());
        }
        var all = batch.counts().getOrDefault(asked.view(), 0);
        return words.count(asked.view() == View.CLOSED ? "queue.closed" : "queue.open", all);
    }

    private static List<QueueRow> rows(Batch batch, Set<CaseId> marked, Words words) {
        var groups = new EnumMap<QueueRow.Part, List<QueueRow>>(QueueRow.Part.class);
        for (var card : batch.cards()) {
            groups.computeIfAbsent(QueueRow.Part.of(card, batch.today()), part -> new ArrayList<>())
                    .add(row(card, batch, marked.contains(card.id()), words));
        }
        var reached = reached(batch);
        List<QueueRow> rows = new ArrayList<>();
        groups.forEach((part, cases) -> {
            var open = batch.more() && part.mayGrow(reached);
            rows.add(new QueueRow.Group(part, open ? OptionalInt.empty() : OptionalInt.of(cases.size())));
            rows.addAll(cases);
        });
        return rows;
    }

    /// The group of the last day up to which the queue has been read.
    private static QueueRow.Part reached(Batch batch) {
        return batch.cards().isEmpty()
                ? QueueRow.Part.OVERDUE
                : batch.cards()
                        .getLast()
                        .lastDay()
                        .map(last -> QueueRow.Part.dated(last, batch.today()))
                        .orElse(QueueRow.Part.PAUSED);
    }

    private static QueueRow row(Card card, Batch batch, boolean marked, Words words) {
        var sentences = new Sentences(words);
        var where = Where.of(card.country(), Optional.ofNullable(batch.laws().get(card.law())), words);
        var clock = ClockFace.of(card, batch.today(), words);
        var name = card.name().isBlank() ? words.text("queue.no-name") : card.name();
        var owner = card.owner()
                .map(id -> batch.clerks().stream()
                        .filter(clerk -> clerk.id().equals(id))
                        .findFirst()
                        .map(Clerk::name)
                        .orElseGet(() -> words.text("queue.somebody")));
        return new QueueRow.Case(
                card.id(),
                card.number().toString(),
                name,
                card.rights().stream().sorted().findFirst().map(sentences::of).orElse("")
                        + (card.rights().size() > 1 ? " +" + (card.rights().size() - 1) : ""),
                where,
                words.day(card.received()),
                card.lastDay().map(words::day).orElse(""),
                duty(card, words),
                clock,
                card.stage(),
                List.copyOf(new TreeSet<>(card.flags())),
                owner,
                card.owner().filter(batch.me().id()::equals).isPresent(),
                marked,
                spoken(card, name, where, clock, owner, words)
                        + (marked ? ", " + words.text("queue.spoken-marked") : ""));
    }

    private static String duty(Card card, Words words) {
        return card.duty()
                .filter(duty -> duty != Duty.ANSWER)
                .map(duty -> words.text("why.duty." + duty.id()))
                .orElse("");
    }

    private static String spoken(
            Card card, String name, Where where, ClockFace clock, Optional<String> owner, Words words) {
        List<String> parts = new ArrayList<>(
                List.of(name, new Sentences(words).rights(card.rights()), where.toString(), clock.words()));
        card.lastDay().ifPresent(last -> parts.add(words.text("queue.spoken-due", last)));
        parts.add(duty(card, words));
        parts.add(StageBar.name(card.stage(), words));
        new TreeSet<>(card.flags()).forEach(flag -> parts.add(words.text("flag." + flag.id())));
        parts.add(owner.map(who -> words.text("queue.spoken-owner", who)).orElseGet(() -> words.text("queue.nobody")));
        return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    }

    /// How many cases stand in the list so far.
    int cases() {
        return (int) rows.stream().filter(QueueRow.Case.class::isInstance).count();
    }

    /// Where the line of a case is.
    OptionalInt at(CaseId id) {
        for (var i = 0; i < rows.size(); i++) {
            if (rows.get(i) instanceof QueueRow.Case line && line.id().equals(id)) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    /// The nearest case at or after this line, else before it.
    OptionalInt near(int line) {
        for (var i = Math.max(0, line); i < rows.size(); i++) {
            if (rows.get(i) instanceof QueueRow.Case) {
                return OptionalInt.of(i);
            }
        }
        for (var i = Math.min(line, rows.size()) - 1; i >= 0; i--) {
            if (rows.get(i) instanceof QueueRow.Case) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }
}
