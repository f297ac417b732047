// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.queue;

import io.casement.cases.View;
import io.casement.ui.parts.Icon;
import io.casement.ui.words.Words;

/// An empty list: why it is empty, and the one thing that helps.
record Blank(Icon icon, String title, String text, Offer offer) {

    /// What helps.
    enum Offer {
        LOG,
        UNASSIGNED,
        CLEAR_FILTER,
        CLEAR_SEARCH,
        NOTHING
    }

    static Blank of(Batch batch, Words words) {
        var asked = batch.asked();
        if (asked.isSearch()) {
            return new Blank(
                    Icon.SEARCH_20,
                    words.text("queue.blank.search", asked.words()),
                    words.text(asked.isFiltered() ? "queue.blank.search-filtered" : "queue.blank.search-text"),
                    asked.isFiltered() ? Offer.CLEAR_FILTER : Offer.CLEAR_SEARCH);
        }
        var hidden = batch.counts().getOrDefault(asked.view(), 0);
        if (asked.isFiltered() && hidden > 0) {
            return new Blank(
                    Icon.FILTER_20,
                    words.count("queue.blank.filter", hidden),
                    words.text("queue.blank.filter-text"),
                    Offer.CLEAR_FILTER);
        }
        if (batch.counts().values().stream().allMatch(number -> number == 0)) {
            return new Blank(
                    Icon.MAIL_INBOX_ADD_20,
                    words.text("queue.blank.register"),
                    words.text("queue.blank.register-text"),
                    Offer.LOG);
        }
        return view(asked.view(), batch, words);
    }

    private static Blank view(View view, Batch batch, Words words) {
        var unassigned = batch.counts().getOrDefault(View.UNASSIGNED, 0);
        var take = view == View.MINE && unassigned > 0;
        var text = take
                ? words.count("queue.blank.mine-waits", unassigned)
                : words.text("queue.blank." + view.id() + "-text");
        return new Blank(
                icon(view), words.text("queue.blank." + view.id()), text, take ? Offer.UNASSIGNED : Offer.NOTHING);
    }

    private static Icon icon(View view) {
        return switch (view) {
            case MINE, OVERDUE, DUE_THIS_WEEK -> Icon.CHECKMARK_CIRCLE_20;
            case UNASSIGNED -> Icon.PEOPLE_20;
            case WAITING_ON_REQUESTER -> Icon.MAIL_CLOCK_20;
            case WAITING_APPROVAL -> Icon.PEOPLE_SWAP_20;
            case TO_POST -> Icon.PRINT_20;
            case RULES_CHANGED -> Icon.ARROW_REPEAT_ALL_20;
            case OPEN -> Icon.MAIL_INBOX_ADD_20;
            case CLOSED -> Icon.ARCHIVE_20;
        };
    }
}
