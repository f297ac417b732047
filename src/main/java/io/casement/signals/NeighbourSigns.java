// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.signals;

import io.casement.alike.Names;
import io.casement.alike.Script;
import io.casement.cases.SignalKind;
import io.casement.cases.Strength;
import io.casement.law.Right;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Signals in what a request has in common with others: senders, addresses, enclosures, wording, and what the same
/// person asked before.
final class NeighbourSigns {

    /// Texts that are this much alike were copied from one another or from a third.
    private static final double ALIKE = 0.6;
    /// Shorter ago than this a wave of requests is one wave.
    private static final int WAVE = 30;
    /// So many times more than before is a wave, and not a template that many use all the time.
    private static final int SURGE = 3;
    private static final int YEAR = 365;
    private static final int NAMED = 6;

    private NeighbourSigns() {}

    static List<Signal> of(Scene scene) {
        var found = new ArrayList<Signal>();
        var others = scene.neighbours().stream()
                .filter(each -> days(scene, each) <= YEAR)
                .filter(each -> !isSamePerson(scene, each))
                .toList();
        var agent = Phrases.isIn("on-behalf", scene.words());
        several(scene, sharing(others, Shared.MAILBOX), agent).ifPresent(found::add);
        enclosure(sharing(others, Shared.ENCLOSURE), agent).ifPresent(found::add);
        contact(scene, others, agent).ifPresent(found::add);
        wording(scene, others, agent).ifPresent(found::add);
        takeover(scene).ifPresent(found::add);
        return found;
    }

    private static long days(Scene scene, Neighbour other) {
        return Math.abs(ChronoUnit.DAYS.between(other.received(), scene.received()));
    }

    private static boolean isSamePerson(Scene scene, Neighbour other) {
        return Names.compare(other.name(), scene.person().name()).isHarmless();
    }

    private static List<Neighbour> sharing(List<Neighbour> others, Shared what) {
        return others.stream().filter(each -> each.shared().contains(what)).toList();
    }

    private static Optional<Signal> several(Scene scene, List<Neighbour> others, boolean agent) {
        if (others.isEmpty()) {
            return Optional.empty();
        }
        var strangers = strangers(scene, others);
        var strength = agent || strangers.isEmpty() || others.size() == 1
                ? Strength.WEAK
                : strangers.size() >= 3 ? Strength.STRONG : Strength.MEDIUM;
        return Optional.of(Signal.of(
                SignalKind.SEVERAL_PERSONS, strength, agent ? "agent" : "sender", others.size(), numbers(others)));
    }

    /// Those with whom the requester does not share a surname: a family writes from one mailbox.
    private static List<Neighbour> strangers(Scene scene, List<Neighbour> others) {
        var surname = last(scene.person().name());
        return others.stream()
                .filter(each -> !last(each.name()).equals(surname))
                .toList();
    }

    private static String last(String name) {
        var words = Script.spelt(name).strip().split("[\\s,]+", -1);
        return words[words.length - 1];
    }

    private static Optional<Signal> enclosure(List<Neighbour> others, boolean agent) {
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of(Signal.of(
                        SignalKind.SAME_ENCLOSURE,
                        agent ? Strength.WEAK : Strength.MEDIUM,
                        "enclosure",
                        others.size(),
                        numbers(others)));
    }

    private static Optional<Signal> contact(Scene scene, List<Neighbour> others, boolean agent) {
        var phone = sharing(others, Shared.PHONE);
        var place = sharing(others, Shared.ADDRESS);
        var both = Stream.concat(phone.stream(), place.stream()).distinct().toList();
        if (both.isEmpty()) {
            return Optional.empty();
        }
        var strangers = strangers(scene, both).size();
        var strength = agent || strangers < 2 ? Strength.WEAK : strangers < 4 ? Strength.MEDIUM : Strength.STRONG;
        var detail = phone.isEmpty() ? "address" : place.isEmpty() ? "phone" : "both";
        return Optional.of(Signal.of(SignalKind.SAME_CONTACT, strength, detail, both.size(), numbers(both)));
    }

    /// Like wording is weak: most of it is a template. A fresh wave that nobody used before, or one that meets in
    /// more than the wording, is more.
    private static Optional<Signal> wording(Scene scene, List<Neighbour> others, boolean agent) {
        var alike = sharing(others, Shared.WORDING).stream()
                .filter(each -> each.likeness() >= ALIKE)
                .toList();
        if (alike.isEmpty()) {
            return Optional.empty();
        }
        var oldest = alike.stream()
                .map(Neighbour::received)
                .min(LocalDate::compareTo)
                .orElse(scene.received());
        var wave = alike.stream().filter(each -> days(scene, each) <= WAVE).count();
        var meets = alike.stream().filter(each -> each.shared().size() > 1).count();
        var surges = wave >= 2 && wave >= SURGE * usual(scene, oldest, alike.size() - wave);
        var strength = agent
                ? Strength.WEAK
                : meets >= 2 ? Strength.STRONG : meets == 1 || surges ? Strength.MEDIUM : Strength.WEAK;
        return Optional.of(
                Signal.of(SignalKind.SAME_WORDING, strength, "wording", alike.size(), numbers(alike), oldest));
    }

    /// How many requests with this text a month brought before.
    private static double usual(Scene scene, LocalDate oldest, long before) {
        var span = ChronoUnit.DAYS.between(oldest, scene.received()) - WAVE;
        return span <= 0 ? 0 : (double) before * WAVE / span;
    }

    /// Contact data were to be corrected for the person who asks for the file now.
    private static Optional<Signal> takeover(Scene scene) {
        if (!scene.wantsCopy()) {
            return Optional.empty();
        }
        return scene.neighbours().stream()
                .filter(each -> isSamePerson(scene, each) && each.rights().contains(Right.CORRECTION))
                .filter(each -> !each.received().isAfter(scene.received()) && days(scene, each) <= 90)
                .filter(each -> each.shared().stream().anyMatch(NeighbourSigns::isContact))
                .findFirst()
                .map(each -> Signal.of(
                        SignalKind.CORRECTION_THEN_ACCESS,
                        days(scene, each) <= WAVE ? Strength.STRONG : Strength.MEDIUM,
                        "before",
                        each.number(),
                        each.received()));
    }

    private static boolean isContact(Shared shared) {
        return switch (shared) {
            case MAILBOX, PHONE, ADDRESS -> true;
            case NAME, ENCLOSURE, WORDING -> false;
        };
    }

    private static String numbers(List<Neighbour> others) {
        var named = others.stream()
                .map(each -> each.number().toString())
                .sorted()
                .limit(NAMED)
                .collect(Collectors.joining(", "));
        return others.size() > NAMED ? named + " …" : named;
    }
}
