// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui;

import io.casement.cases.Clerk;
import io.casement.ui.place.Place;
import io.casement.ui.place.Screen;
import io.casement.ui.place.Tools;
import java.util.function.Function;

/// What a person does at the window of a [Bureau], told from outside the FX thread. Each act has a turn of its own, so
/// that what it leaves for later is done before the next.
public final class Hands {
    private Hands() {}

    /// A window that this person has just signed in to.
    public static Bureau.Window window(Bureau bureau, Clerk who, Function<Tools, Function<Place, Screen>> screens) {
        return Fx.get(() -> {
            var window = bureau.window(who, screens);
            window.frame().start();
            return window;
        });
    }

    public static void go(Bureau.Window window, Place place) {
        Fx.run(() -> window.frame().go(place));
        Fx.run(() -> {});
    }

    public static void press(Bureau.Window window, String... keys) {
        for (var key : keys) {
            Fx.run(() -> window.press(key));
            Fx.run(() -> {});
        }
    }
}
