// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.desk;

import io.casement.cases.Clerk;
import io.casement.cases.Obstacle;
import io.casement.cases.Power;
import io.casement.law.RegimeId;
import io.casement.law.RulesId;
import io.casement.lawbook.LawFileUnreadable;
import io.casement.lawbook.Lawbook;
import io.casement.lawbook.Rules;
import io.casement.store.LawRevision;
import io.casement.store.Progress;
import io.casement.store.Register;
import io.casement.store.RulesEffect;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/// The laws as this office reads them: one person proposes the text of a law file, another approves it, and everything
/// that was ever proposed stays readable.
///
/// Lives on the clerk thread, like [Procedures]. What it approves is in force at once for whatever is logged from
/// then on; open cases keep their dates and get an offer.
public final class LawOffice {

    private final Register register;
    private final Regimes regimes;
    private final Clerk me;
    private final Clock clock;

    LawOffice(Register register, Regimes regimes, Clerk me, Clock clock) {
        this.register = register;
        this.regimes = regimes;
        this.me = me;
        this.clock = clock;
    }

    /// How a law stands in this office.
    ///
    /// @param inForce the office's revision that holds; empty where the program's own text does
    /// @param proposals what waits for a second person
    /// @param shippedChanged whether the program has another text now than the one from which the office's was made
    /// @param own whether the program does not have this law at all
    /// @param unreadable why the office's text is not in force although it was approved
    public record Standing(
            RegimeId law,
            Optional<LawRevision> inForce,
            List<LawRevision> proposals,
            boolean shippedChanged,
            boolean own,
            Optional<LawFileUnreadable> unreadable) {

        public Standing {
            proposals = List.copyOf(proposals);
        }
    }

    /// What became of a proposal.
    public sealed interface Proposed {
        record As(int number) implements Proposed {}

        record Barred(Obstacle obstacle) implements Proposed {}
    }

    // ---- reading -------------------------------------------------------------------------------------------------

    /// Every law of the book and every law that somebody proposed.
    public List<Standing> laws() {
        var revisions = register.lawRevisions();
        var ids = new TreeSet<>(regimes.lawbook().ids());
        revisions.forEach(each -> ids.add(each.law()));
        return ids.stream().map(id -> standing(id, revisions)).toList();
    }

    public Standing law(RegimeId law) {
        return standing(law, register.lawRevisions());
    }

    private Standing standing(RegimeId law, List<LawRevision> all) {
        var its = all.stream().filter(each -> each.law().equals(law)).toList();
        var holding = inForce(its);
        var shipped = regimes.shipped().text(law);
        return new Standing(
                law,
                holding.filter(each -> !each.shipped()),
                its.stream().filter(LawRevision::isOpen).toList(),
                holding.filter(each -> !each.shipped() && !each.base().equals(base(law)))
                        .isPresent(),
                shipped.isEmpty(),
                Optional.ofNullable(regimes.unreadable().get(law)));
    }

    /// Everything that was ever proposed for a law, the newest first.
    public List<LawRevision> history(RegimeId law) {
        return its(law).reversed();
    }

    /// The text in force; empty for a law that there is not.
    public Optional<String> text(RegimeId law) {
        return regimes.lawbook().text(law).map(LawOffice::clean);
    }

    /// The text of the program; empty for a law of the office's own.
    public Optional<String> shipped(RegimeId law) {
        return regimes.shipped().text(law).map(LawOffice::clean);
    }

    /// The book as it would be with another text of one law: to look at, to try a date.
    ///
    /// @throws LawFileUnreadable if it, or a law that inherits from it, breaks a rule of the format
    public Lawbook preview(RegimeId law, String text) {
        return regimes.with(law, Optional.of(clean(text))).lawbook();
    }

    /// What a text would do to open cases if their handlers took the offer; nothing is changed.
    ///
    /// @throws LawFileUnreadable if it, or a law that inherits from it, breaks a rule of the format
    public RulesEffect effect(RegimeId law, String text) {
        var others = regimes.with(law, own(law, clean(text)));
        return register.effect(others.lawbook().heirs(law), others);
    }

    /// The same for a file whose first lines say which law it is.
    ///
    /// @throws LawFileUnreadable also if they do not say
    public RulesEffect effect(String text) {
        return effect(lawOf(text).orElseThrow(() -> LawFileUnreadable.withoutLaw()), text);
    }

    // ---- changing --------------------------------------------------------------------------------------------------

    /// Proposes how a law file shall read from now on.
    ///
    /// @param why kept with it, for everybody who asks later
    public Proposed propose(RegimeId law, String text, String why) {
        var file = clean(text);
        if (!me.role().may(Power.KEEP_LAWS)) {
            return new Proposed.Barred(new Obstacle.NotEmpowered(Power.KEEP_LAWS));
        }
        if (why.isBlank()) {
            return new Proposed.Barred(new Obstacle.WhyMissing());
        }
        if (text(law).equals(Optional.of(file))) {
            return new Proposed.Barred(new Obstacle.LawUnchanged(law));
        }
        var unreadable = unreadable(law, own(law, file));
        if (unreadable.isPresent()) {
            return new Proposed.Barred(unreadable.get());
        }
        return new Proposed.As(register.propose(new LawRevision(
                law,
                0,
                file,
                own(law, file).isEmpty(),
                number(inForce(its(law))),
                base(law),
                why.strip(),
                me.id(),
                clock.instant(),
                Optional.empty())));
    }

    /// Proposes a file as it was exported here or elsewhere; its first lines say which law it is, and it may be one
    /// that
    /// the program does not have.
    public Proposed propose(String text, String why) {
        return lawOf(text)
                .map(law -> propose(law, text, why))
                .orElseGet(() -> new Proposed.Barred(obstacle(LawFileUnreadable.withoutLaw())));
    }

    /// Proposes to go back to the text of the program, and to follow it from then on.
    public Proposed proposeShipped(RegimeId law, String why) {
        return shipped(law)
                .map(text -> propose(law, text, why))
                .orElseGet(() -> new Proposed.Barred(new Obstacle.LawUnknown(law)));
    }

    /// Puts somebody else's proposal into force.
    ///
    /// @return why not
    public Optional<Obstacle> approve(RegimeId law, int number) {
        var found = revision(law, number);
        return barred(law, number, found)
                .or(() -> found.filter(each -> each.by().equals(me.id())).map(_ -> new Obstacle.OwnWork()))
                .or(() -> found.filter(each -> each.over() != number(inForce(its(law))))
                        .map(_ -> new Obstacle.RevisionStale(law, number)))
                .or(() -> found.flatMap(each -> unreadable(law, own(law, each.text()))))
                .or(() -> judge(law, number, LawRevision.Outcome.APPROVED, ""));
    }

    /// Turns somebody's proposal down.
    public Optional<Obstacle> turnDown(RegimeId law, int number, String why) {
        return barred(law, number, revision(law, number))
                .or(() -> why.isBlank() ? Optional.of(new Obstacle.WhyMissing()) : Optional.empty())
                .or(() -> judge(law, number, LawRevision.Outcome.TURNED_DOWN, why.strip()));
    }

    /// Takes one's own proposal back.
    public Optional<Obstacle> takeBack(RegimeId law, int number) {
        var found = revision(law, number);
        return barred(law, number, found)
                .or(() -> found.filter(each -> !each.by().equals(me.id()))
                        .map(_ -> new Obstacle.NotYourRevision(law, number)))
                .or(() -> judge(law, number, LawRevision.Outcome.TAKEN_BACK, ""));
    }

    private Optional<Obstacle> barred(RegimeId law, int number, Optional<LawRevision> found) {
        if (!me.role().may(Power.KEEP_LAWS)) {
            return Optional.of(new Obstacle.NotEmpowered(Power.KEEP_LAWS));
        }
        if (found.isEmpty()) {
            return Optional.of(new Obstacle.NoSuchRevision(law, number));
        }
        return found.get().isOpen() ? Optional.empty() : Optional.of(new Obstacle.RevisionJudged(law, number));
    }

    private Optional<Obstacle> judge(RegimeId law, int number, LawRevision.Outcome outcome, String why) {
        register.judge(law, number, outcome, why, clock.instant(), me.id());
        return Optional.empty();
    }

    // ---- keeping up ------------------------------------------------------------------------------------------------

    /// After opening: cases from before rules were remembered keep the rules of today from now on, and where the
    /// program's laws are others than last time, open cases get their offers.
    ///
    /// @return the laws that are others than last time
    public Set<RegimeId> settle(Consumer<Progress> progress) {
        return register.reckon(regimes::rulesOf, clock.instant(), me.id(), progress);
    }

    /// Something that is not as it should be with what is kept about laws.
    public sealed interface Flaw {
        /// The office's text cannot be read by this program, so that the program's own is in force.
        record TextUnreadable(RegimeId law, int number, LawFileUnreadable reason) implements Flaw {}

        /// The text by which cases count does not give the rules that they name.
        record RulesDiffer(RulesId rules) implements Flaw {}
    }

    /// Compares every text of rules with its fingerprint, and reads every text that is in force.
    public List<Flaw> check() {
        var flaws = new ArrayList<Flaw>();
        regimes.unreadable()
                .forEach((law, reason) -> flaws.add(new Flaw.TextUnreadable(law, number(inForce(its(law))), reason)));
        for (var id : register.rules()) {
            var text = register.rules(id).orElse("");
            try {
                var fits = lawOf(text)
                        .map(law -> Rules.read(law, text).id().equals(id))
                        .orElse(false);
                if (!fits) {
                    flaws.add(new Flaw.RulesDiffer(id));
                }
            } catch (LawFileUnreadable damaged) {
                flaws.add(new Flaw.RulesDiffer(id));
            }
        }
        return flaws;
    }

    // ---- revisions -----------------------------------------------------------------------------------------------

    private List<LawRevision> its(RegimeId law) {
        return register.lawRevisions().stream()
                .filter(each -> each.law().equals(law))
                .toList();
    }

    private Optional<LawRevision> revision(RegimeId law, int number) {
        return its(law).stream().filter(each -> each.number() == number).findFirst();
    }

    private static Optional<LawRevision> inForce(List<LawRevision> its) {
        return its.stream().filter(LawRevision::approved).reduce((_, later) -> later);
    }

    private static int number(Optional<LawRevision> revision) {
        return revision.map(LawRevision::number).orElse(0);
    }

    private String base(RegimeId law) {
        return shipped(law).map(Lawbook::fingerprint).orElse("");
    }

    /// The text as the office's own; empty where it is the program's.
    private Optional<String> own(RegimeId law, String text) {
        return shipped(law).equals(Optional.of(text)) ? Optional.empty() : Optional.of(text);
    }

    private Optional<Obstacle> unreadable(RegimeId law, Optional<String> text) {
        try {
            regimes.with(law, text);
            return Optional.empty();
        } catch (LawFileUnreadable e) {
            return Optional.of(obstacle(e));
        }
    }

    private static Obstacle obstacle(LawFileUnreadable e) {
        return new Obstacle.LawUnreadable(e.file(), e.line(), e.reason());
    }

    /// Which law a file says that it is; empty where it does not say.
    public static Optional<RegimeId> lawOf(String text) {
        return text.lines()
                .takeWhile(line -> !line.startsWith("["))
                .filter(line -> line.startsWith("law: "))
                .map(line -> line.substring("law: ".length()).strip())
                .filter(id -> id.matches("[A-Z0-9-]{2,20}"))
                .map(RegimeId::new)
                .findFirst();
    }

    /// Line ends as our files have them, whatever program wrote them.
    private static String clean(String text) {
        var file = text.replace("\uFEFF", "").replaceAll("\\R", "\n").stripTrailing();
        return file + "\n";
    }
}
