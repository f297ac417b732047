// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.law;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// One law in the version that holds for requests received within its validity.
///
/// @param articles    where the law gives each right; a right that is missing is not given
/// @param letters     what letters must contain, by the first day of sending; also of later versions of the law
/// @param authorities where the person may complain; the first one without a region speaks for the whole country
/// @param openGrounds the rights against which the law is known to have more grounds than are listed here
/// @param particulars fees, children, and how long the record is kept
/// @param catalogue   what holds for each ground whatever the law
public record Regime(
        RegimeId id,
        Title title,
        Validity validity,
        WorkingCalendar calendar,
        Map<Right, Citation> articles,
        Clocks clocks,
        List<GroundRule> grounds,
        Set<Right> openGrounds,
        NavigableMap<LocalDate, LetterDuties> letters,
        List<Authority> authorities,
        Redress redress,
        Particulars particulars,
        Catalogue catalogue) {

    public Regime {
        articles = Map.copyOf(articles);
        grounds = List.copyOf(grounds);
        openGrounds = Set.copyOf(openGrounds);
        letters = Collections.unmodifiableNavigableMap(new TreeMap<>(letters));
        authorities = List.copyOf(authorities);
    }

    public String name() {
        return title.name();
    }

    public Optional<String> shortName() {
        return title.shortName();
    }

    /// ISO 3166-1 code, `EU` for the Union, empty for no country in particular.
    public String country() {
        return title.country();
    }

    /// The same law with the holidays of another region.
    public Regime in(WorkingCalendar other) {
        return copy(other, clocks, letters, catalogue);
    }

    /// The same law with other periods.
    public Regime with(Clocks other) {
        return copy(calendar, other, letters, catalogue);
    }

    /// The same law with what its letters must contain in every version.
    public Regime with(NavigableMap<LocalDate, LetterDuties> all) {
        return copy(calendar, clocks, all, catalogue);
    }

    /// The same law with another refusal catalogue.
    public Regime with(Catalogue other) {
        return copy(calendar, clocks, letters, other);
    }

    private Regime copy(
            WorkingCalendar days, Clocks periods, NavigableMap<LocalDate, LetterDuties> duties, Catalogue grounded) {
        return new Regime(
                id,
                title,
                validity,
                days,
                articles,
                periods,
                grounds,
                openGrounds,
                duties,
                authorities,
                redress,
                particulars,
                grounded);
    }

    /// The rights that the law is known to give, by an article or by a period to answer; under another law, whose
    /// text we do not hold, all of them. A right that is missing may exist: nobody has checked.
    public Set<Right> rights() {
        if (isByHand()) {
            return Set.of(Right.values());
        }
        Set<Right> known = EnumSet.noneOf(Right.class);
        known.addAll(articles.keySet());
        clocks.running().stream()
                .filter(clock -> clock.duty() == Duty.ANSWER && clock.when().isEmpty())
                .forEach(clock -> known.addAll(clock.rights()));
        return Collections.unmodifiableSet(known);
    }

    /// Whether its last days have to be entered by hand.
    public boolean isByHand() {
        return id.equals(RegimeId.OTHER);
    }

    public Optional<Citation> article(Right right) {
        return Optional.ofNullable(articles.get(right));
    }

    /// The duty that ends a case for this right: the answer, or where the law counts that instead, to stop.
    public Duty mainDuty(Right right) {
        for (Duty duty : List.of(Duty.ANSWER, Duty.OPT_OUT, Duty.STOP_PROCESSING)) {
            if (clocks.of(duty, right).isPresent()) {
                return duty;
            }
        }
        return Duty.ANSWER;
    }

    /// Whether the law, and not only good manners, wants receipt to be confirmed.
    public boolean mustAcknowledge(Right right) {
        return clocks.of(Duty.ACKNOWLEDGEMENT, right).isPresent();
    }

    public boolean mayExtend(Right right) {
        return extension(right).isPresent();
    }

    public Optional<Extension> extension(Right right) {
        return clocks.extension(right, Set.of());
    }

    public Optional<Citation> extensionCitation(Right right) {
        return extension(right).flatMap(Extension::citation);
    }

    public boolean identityStopsClock(Right right) {
        return waitFor(Question.IDENTITY, right).map(Wait::stopsClock).orElse(false);
    }

    public boolean clarificationStopsClock(Right right) {
        return waitFor(Question.CLARIFICATION, right).map(Wait::stopsClock).orElse(false);
    }

    /// What a question does to the clock, with its citation; empty where nobody has checked.
    public Optional<Wait> waitFor(Question question, Right right) {
        return clocks.waitFor(question, right);
    }

    /// Where nobody has catalogued the grounds against a right, as under another law, none is forbidden: its
    /// citation is entered by hand; nor where the list is known not to be whole. A law that lists all its grounds
    /// against a right allows no other.
    public boolean allows(Ground ground, Right right) {
        return rule(ground, right).isPresent()
                || openGrounds.contains(right)
                || grounds.stream().noneMatch(g -> g.rights().contains(right));
    }

    public Optional<Citation> citation(Ground ground, Right right) {
        return rule(ground, right).map(GroundRule::citation);
    }

    public Optional<GroundRule> rule(Ground ground, Right right) {
        return grounds.stream()
                .filter(g -> g.ground() == ground && g.rights().contains(right))
                .findFirst();
    }

    /// What is asked before the ground is used against the right on this day, and what letters say: this law's
    /// own before what holds for any law.
    public GroundSheet sheet(Ground ground, Right right, LocalDate day) {
        GroundSheet shared =
                catalogue.on(day).map(version -> version.sheet(ground)).orElse(GroundSheet.EMPTY);
        return rule(ground, right)
                .map(GroundRule::own)
                .orElse(GroundSheet.EMPTY)
                .over(shared);
    }

    /// What is asked on this day before a person is told that nothing is held.
    public GroundSheet nothingHeld(LocalDate day) {
        return catalogue.on(day).map(Catalogue.Version::nothingHeld).orElse(GroundSheet.EMPTY);
    }

    /// What a letter must contain that is sent on this day.
    public Map<Block, Citation> mustContain(Notice notice, LocalDate sentOn) {
        Map.Entry<LocalDate, LetterDuties> duties = letters.floorEntry(sentOn);
        return duties == null ? Map.of() : duties.getValue().of(notice);
    }

    /// The body to complain to: that of the region (`DE-NW`) if it has one, else that of the whole country.
    public Optional<Authority> authority(String region) {
        Optional<Authority> local = authorities.stream()
                .filter(a -> a.only().isEmpty() && a.region().equals(Optional.of(region)))
                .findFirst();
        return local.or(this::authority);
    }

    /// The body to complain to where the region is not known.
    public Optional<Authority> authority() {
        return authorities.stream()
                .filter(a -> a.only().isEmpty() && a.region().isEmpty())
                .findFirst();
    }
}
