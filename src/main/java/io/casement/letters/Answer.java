// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.letters;

import io.casement.cases.Entry;
import io.casement.cases.Level;
import io.casement.cases.Outcome;
import io.casement.cases.Standing;
import io.casement.law.Block;
import io.casement.law.Citation;
import io.casement.law.Ground;
import io.casement.law.Notice;
import io.casement.law.Right;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// The answer: what was asked, what the person receives, what we did, what we cannot do and why, and their rights.
final class Answer {

    static final Set<Right> SENT = EnumSet.of(Right.ACCESS, Right.PORTABILITY);
    private static final Set<String> TO_US = Set.of(Block.CONTROLLER_COMPLAINT.id(), Block.APPEAL.id());
    private static final Set<Right> FURTHER =
            EnumSet.of(Right.CORRECTION, Right.DELETION, Right.RESTRICTION, Right.OBJECTION);

    private Answer() {}

    static List<Part> of(Pen pen) {
        var standing = Standing.of(pen.file());
        var decided = standing.decided();
        var parts = new ArrayList<Part>();
        parts.add(opening(pen, standing));
        parts.addAll(given(pen, decided, "heading.receive", SENT::contains));
        parts.addAll(given(pen, decided, "heading.done", right -> !SENT.contains(right)));
        parts.addAll(found(pen, decided));
        parts.addAll(pen.section("heading.left", left(pen, decided)));
        parts.addAll(undecided(pen, standing));
        parts.addAll(Refusal.of(pen, decided));
        holder(pen, decided).ifPresent(parts::add);
        parts.addAll(pen.section("heading.rights", rights(pen, decided)));
        return parts;
    }

    private static Part opening(Pen pen, Standing standing) {
        var identity = standing.identity();
        var judged = identity.judged().filter(each -> identity.enough() && each.level() != Level.NONE);
        return judged.map(each -> pen.decided(
                        "opening", "answer.opening.identified", pen.values().with("identified", pen.day(each.on()))))
                .orElseGet(() -> pen.decided("opening", "answer.opening", pen.values()));
    }

    static List<Part> given(Pen pen, Map<Right, Entry.Decided> decided, String heading, Predicate<Right> chosen) {
        var parts = new ArrayList<Part>();
        decided.forEach((right, decision) -> {
            if (chosen.test(right)) {
                switch (decision.outcome()) {
                    case Outcome.Granted() ->
                        parts.addAll(withAbout(pen, given(pen, "granted.", decided, decision), decided));
                    case Outcome.GrantedInPart _ ->
                        parts.addAll(withAbout(pen, given(pen, "part.", decided, decision), decided));
                    case Outcome.Refused _,
                            Outcome.NothingHeld(),
                            Outcome.Withdrawn(),
                            Outcome.Forwarded(),
                            Outcome.Lapsed() -> {}
                }
            }
        });
        return pen.section(heading, parts);
    }

    private static Part given(Pen pen, String outcome, Map<Right, Entry.Decided> decided, Entry.Decided decision) {
        var number = Enclosures.number(decided, decision.right());
        var key = outcome + decision.right().id();
        return pen.decided(
                key,
                key,
                pen.values()
                        .with("enclosure", number)
                        .with("enclosure-about", number + 1)
                        .with("decided", pen.day(decision.on())));
    }

    /// A copy comes with what has to be said about the data, Art. 15(1)(a) to (h) GDPR; where the law demands that,
    /// nobody takes it out.
    private static List<Part> withAbout(Pen pen, Part given, Map<Right, Entry.Decided> decided) {
        if (!given.key().endsWith("." + Right.ACCESS.id())) {
            return List.of(given);
        }
        var values = pen.values().with("enclosure-about", Enclosures.number(decided, Right.ACCESS) + 1);
        var demandedBy = Optional.ofNullable(pen.demanded(Notice.GRANT).get(Block.ABOUT_DATA));
        return List.of(given, pen.block(Block.ABOUT_DATA, demandedBy, "about.access", values));
    }

    static List<Part> found(Pen pen, Map<Right, Entry.Decided> decided) {
        var parts = new ArrayList<Part>();
        decided.forEach((right, decision) -> {
            if (decision.outcome() instanceof Outcome.NothingHeld) {
                parts.add(pen.decided("nothing-held." + right.id(), "nothing-held." + right.id(), pen.values()));
            }
        });
        if (!parts.isEmpty()) {
            parts.addFirst(searched(pen));
            parts.add(pen.part("nothing-held.again", pen.values()));
        }
        return pen.section("heading.found", parts);
    }

    /// That nothing was found; where the law wants that said, in words that nobody takes out.
    private static Part searched(Pen pen) {
        var searched = Searched.of(pen.file()).answered();
        var demandedBy = Optional.ofNullable(pen.demanded(Notice.REFUSAL).get(Block.NOTHING_HELD));
        var paragraph = (demandedBy.isPresent() ? "nothing-held.none." : "nothing-held.")
                + (searched > 1 ? "searched" : "search");
        var values = pen.cited(pen.values(), demandedBy).with("sources", searched);
        return demandedBy.isPresent()
                ? pen.block(Block.NOTHING_HELD, demandedBy, paragraph, values)
                : pen.decided(Block.NOTHING_HELD.id(), paragraph, values);
    }

    /// Who holds the data, with the address, where the law wants both named.
    static Optional<Part> holder(Pen pen, Map<Right, Entry.Decided> decided) {
        var elsewhere = decided.values().stream()
                .map(Entry.Decided::outcome)
                .anyMatch(outcome -> outcome instanceof Outcome.Forwarded
                        || outcome.against().contains(Ground.NOT_THE_CONTROLLER));
        return Optional.ofNullable(pen.demanded(Notice.REFUSAL).get(Block.HOLDER))
                .filter(_ -> elsewhere)
                .map(by ->
                        pen.block(Block.HOLDER, Optional.of(by), "holder", pen.cited(pen.values(), Optional.of(by))));
    }

    private static List<Part> left(Pen pen, Map<Right, Entry.Decided> decided) {
        var parts = new ArrayList<Part>();
        decided.forEach((right, decision) -> {
            var values = pen.values().with("asked-one", pen.asked(Set.of(right)));
            switch (decision.outcome()) {
                case Outcome.Withdrawn() -> parts.add(pen.decided("withdrawn." + right.id(), "withdrawn", values));
                case Outcome.Forwarded() -> parts.add(pen.decided("forwarded." + right.id(), "forwarded", values));
                case Outcome.Lapsed() -> parts.add(lapsed(pen, right, values));
                case Outcome.Granted(), Outcome.GrantedInPart _, Outcome.Refused _, Outcome.NothingHeld() -> {}
            }
        });
        return parts;
    }

    private static Part lapsed(Pen pen, Right right, Values values) {
        var asked = pen.file().last(Entry.IdentityAsked.class);
        return pen.decided(
                "lapsed." + right.id(),
                asked.isPresent() ? "lapsed.identity" : "lapsed.question",
                values.with("asked-on", asked.map(each -> pen.day(each.on()))));
    }

    /// A blank for each right on which nothing is decided, so that a preview cannot become a letter.
    private static List<Part> undecided(Pen pen, Standing standing) {
        return standing.undecided(pen.file()).stream()
                .map(right -> pen.decided("undecided." + right.id(), "answer.undecided", Values.none()))
                .toList();
    }

    private static List<Part> rights(Pen pen, Map<Right, Entry.Decided> decided) {
        if (decided.values().stream().allMatch(each -> each.outcome() instanceof Outcome.Withdrawn)) {
            return List.of();
        }
        var notices = notices(decided);
        var demanded = pen.demanded(notices);
        var remedies = Remedies.of(pen, demanded, notices.contains(Notice.REFUSAL) ? Notice.REFUSAL : Notice.GRANT);
        var parts = new ArrayList<Part>();
        if (notices.contains(Notice.GRANT)) {
            furtherRights(pen, Optional.ofNullable(demanded.get(Block.DATA_RIGHTS)))
                    .ifPresent(parts::add);
        }
        statement(pen, decided).ifPresent(parts::add);
        // where the law itself gives a complaint or an appeal to us, there is no second, softer one beside it
        if (remedies.stream().map(Part::key).noneMatch(TO_US::contains)) {
            parts.add(pen.part("rights.review", pen.values()));
        }
        parts.addAll(remedies);
        return parts;
    }

    /// What the letter is in the law's eyes. Whoever does not do what was asked owes the reasons and the remedies
    /// of a refusal, Art. 12(4) GDPR; what laws demand of a grant is about access, Art. 15(1)(f).
    static Set<Notice> notices(Map<Right, Entry.Decided> decided) {
        var notices = EnumSet.noneOf(Notice.class);
        decided.forEach((right, decision) -> {
            switch (decision.outcome()) {
                case Outcome.Granted() -> {}
                case Outcome.GrantedInPart _,
                        Outcome.Refused _,
                        Outcome.NothingHeld(),
                        Outcome.Forwarded(),
                        Outcome.Lapsed() -> notices.add(Notice.REFUSAL);
                case Outcome.Withdrawn() -> {}
            }
            if (right == Right.ACCESS
                    && (decision.outcome() instanceof Outcome.Granted
                            || decision.outcome() instanceof Outcome.GrantedInPart)) {
                notices.add(Notice.GRANT);
            }
        });
        return notices;
    }

    /// What else the person may ask of us: what this law is known to give, and nothing more.
    static Optional<Part> furtherRights(Pen pen, Optional<Citation> demandedBy) {
        var rights = EnumSet.copyOf(FURTHER);
        rights.retainAll(pen.law().rights());
        if (pen.law().isByHand() || rights.isEmpty()) {
            return Optional.empty();
        }
        var paragraph = rights.equals(FURTHER) ? "rights.data" : "rights.data.some";
        return Optional.of(
                pen.block(Block.DATA_RIGHTS, demandedBy, paragraph, pen.values().with("rights", pen.asked(rights))));
    }

    /// That a note may go with data which stay as they are, where the law gives that.
    static Optional<Part> statement(Pen pen, Map<Right, Entry.Decided> decided) {
        var declined = Optional.ofNullable(decided.get(Right.CORRECTION))
                .filter(decision -> !decision.outcome().against().isEmpty());
        return Optional.ofNullable(pen.demanded(Notice.REFUSAL).get(Block.STATEMENT))
                .filter(_ -> declined.isPresent())
                .map(by -> pen.block(
                        Block.STATEMENT,
                        Optional.of(by),
                        "rights.statement",
                        pen.cited(pen.values(), Optional.of(by))));
    }
}
