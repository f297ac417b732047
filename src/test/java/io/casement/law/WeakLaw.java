// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.law;

/// A law whose clocks all rest on weak sources.
final class WeakLaw {
    private WeakLaw() {}

    static Regime of(Regime law) {
        Clocks clocks = law.clocks();
        return law.with(new Clocks(
                clocks.running().stream().map(WeakLaw::weak).toList(),
                clocks.absent(),
                clocks.waits(),
                clocks.extensions(),
                clocks.counting()));
    }

    private static Clock weak(Clock clock) {
        Origin origin = clock.origin();
        return clock.from(new Origin(origin.source(), origin.seen(), Confidence.LOW));
    }
}
