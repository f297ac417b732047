// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.app;

import io.casement.cases.Card;
import io.casement.cases.Clerk;
import io.casement.cases.Codes;
import io.casement.cases.Urgency;
import io.casement.cases.View;
import io.casement.law.Duty;
import io.casement.store.Filter;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `casement queue`: the cases, the most pressing first.
@Command(name = "queue", mixinStandardHelpOptions = true, description = "List cases, the most pressing first.")
final class QueueCommand implements Callable<Integer> {

    @Mixin
    private Opening opening = new Opening();

    @Mixin
    private Printing printing = new Printing();

    @Option(
            names = "--view",
            paramLabel = "ID",
            defaultValue = "open",
            description = "mine, unassigned, due-this-week, overdue, waiting-on-requester, waiting-approval, to-post,"
                    + " open or closed; without it, open.")
    private String view = "open";

    @Option(names = "--search", paramLabel = "WORDS", defaultValue = "", description = "Only cases with these words.")
    private String words = "";

    @Option(names = "--limit", paramLabel = "N", defaultValue = "200", description = "At most so many; without it 200.")
    private int limit = 200;

    private final Workshop shop;

    QueueCommand(Workshop shop) {
        this.shop = shop;
    }

    @Override
    public Integer call() {
        var wanted = Codes.of(View.class, view)
                .orElseThrow(() -> Stop.usage("\"" + view + "\" is no view. Views are "
                        + Arrays.stream(View.values()).map(View::id).collect(Collectors.joining(", ")) + "."));
        try (var sitting = opening.open(shop)) {
            var desk = sitting.procedures();
            var filter = new Filter(Optional.empty(), Optional.empty(), words);
            desk.mustRead();
            var cards = desk.queue(wanted, Optional.empty(), Math.max(1, limit), filter);
            var clerks = sitting.register().clerks();
            if (printing.json()) {
                shop.terminal()
                        .out()
                        .println(Json.of(cards.stream()
                                .map(card -> json(card, urgency(sitting, card), clerks))
                                .toList()));
            } else {
                print(sitting, cards, shop.terminal().out());
            }
        }
        return Stop.DONE;
    }

    private static Urgency urgency(Sitting sitting, Card card) {
        return Urgency.of(card, sitting.procedures().today());
    }

    private static Map<String, Object> json(Card card, Urgency urgency, List<Clerk> clerks) {
        return Json.object(
                "number", card.number(),
                "name", card.name(),
                "country", card.country(),
                "law", card.law(),
                "rights",
                        card.rights().stream().sorted().map(right -> right.id()).toList(),
                "received", card.received(),
                "stage", card.stage().id(),
                "next", card.next().id(),
                "duty", card.duty().map(Duty::id),
                "rules_changed", card.offered().isPresent(),
                "last_day", card.lastDay(),
                "safe_day", card.safeDay(),
                "urgency", word(urgency),
                "days_left", daysLeft(urgency),
                "paused_since", card.pausedSince(),
                "owner",
                        card.owner()
                                .flatMap(id -> clerks.stream()
                                        .filter(clerk -> clerk.id().equals(id))
                                        .findFirst())
                                .map(Clerk::name),
                "flags", card.flags().stream().sorted().map(flag -> flag.id()).toList());
    }

    private void print(Sitting sitting, List<Card> cards, PrintStream out) {
        for (var card : cards) {
            out.println("%s  %-16s %-28s %-10s %-24s %s"
                    .formatted(
                            card.number(),
                            days(urgency(sitting, card), card.lastDay()),
                            shortened(card.name().isBlank() ? "(no name)" : card.name(), 28),
                            card.law(),
                            shortened(card.rightIds(), 24),
                            card.next().id()));
        }
        if (cards.isEmpty()) {
            out.println("No case here.");
        }
    }

    private static String days(Urgency urgency, Optional<LocalDate> lastDay) {
        return switch (urgency) {
            case Urgency.Overdue(int late) -> late + (late == 1 ? " day over" : " days over");
            case Urgency.Soon(int left) -> left + (left == 1 ? " day left!" : " days left!");
            case Urgency.OnTime(int left) -> left + " days left";
            case Urgency.Resting() -> lastDay.isPresent() ? "rests" : "no date";
        };
    }

    static String word(Urgency urgency) {
        return switch (urgency) {
            case Urgency.Overdue _ -> "overdue";
            case Urgency.Soon _ -> "soon";
            case Urgency.OnTime _ -> "on-time";
            case Urgency.Resting() -> "resting";
        };
    }

    static Optional<Integer> daysLeft(Urgency urgency) {
        return switch (urgency) {
            case Urgency.Overdue(int late) -> Optional.of(-late);
            case Urgency.Soon(int left) -> Optional.of(left);
            case Urgency.OnTime(int left) -> Optional.of(left);
            case Urgency.Resting() -> Optional.empty();
        };
    }

    private static String shortened(String text, int width) {
        return text.length() <= width ? text : text.substring(0, width - 1) + "…";
    }
}
