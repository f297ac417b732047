// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.signals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Looks a request over: everything that may speak for fraud, the strongest first.
public final class Lookout {

    private Lookout() {}

    public static List<Signal> over(Scene scene) {
        var found = new ArrayList<Signal>();
        found.addAll(SenderSigns.of(scene));
        found.addAll(RecordSigns.of(scene));
        found.addAll(WordSigns.of(scene));
        found.addAll(NeighbourSigns.of(scene));
        found.sort(Comparator.comparing(Signal::strength).reversed().thenComparing(Signal::kind));
        return List.copyOf(found);
    }
}
