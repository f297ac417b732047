// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.law;

/// A law whose clocks all rest on weak sources.
final class WeakLaw {
    private WeakLaw() {}

    static Regime of(Regime law) {
        Clocks clocks = law.clocks();
        return new Regime(
                law.id(),
                law.title(),
                law.validity(),
                law.calendar(),
                law.articles(),
                new Clocks(
                        clocks.running().stream().map(WeakLaw::weak).toList(),
                        clocks.absent(),
                        clocks.waits(),
                        clocks.extension(),
                        clocks.counting()),
                law.grounds(),
                law.letters(),
                law.authorities(),
                law.court());
    }

    private static Clock weak(Clock clock) {
        Origin origin = clock.origin();
        return new Clock(
                clock.duty(),
                clock.rights(),
                clock.within(),
                clock.start(),
                clock.rollOver(),
                clock.moves(),
                clock.cautions(),
                clock.citation(),
                new Origin(origin.source(), origin.seen(), Confidence.LOW));
    }
}
