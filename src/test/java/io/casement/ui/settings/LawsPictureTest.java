// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.casement.law.RegimeId;
import io.casement.ui.Bureau;
import io.casement.ui.Fx;
import io.casement.ui.frame.Screens;
import io.casement.ui.parts.Snapshot;
import io.casement.ui.parts.Theme;
import io.casement.ui.place.Place;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The laws as pictures, to lay beside the design.
@Tag("fx")
class LawsPictureTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "08c-laws, US-CA, LIGHT, ''",
        "08c-laws, US-CA, DARK, ''",
        "08c-laws-change, US-CA, LIGHT, within: 30 calendar-days",
        "08c-laws-narrow, US-CA, LIGHT, ''",
        "08c-laws-versions, GB, LIGHT, ''",
        "08c-laws-grounds, GROUNDS, DARK, ''"
    })
    void theLawsAreDrawn(String name, String law, Theme theme, String change) {
        try (var bureau = Bureau.in(folder.resolve(name + theme.name()))) {
            var window = Fx.get(() -> {
                var made = bureau.window(Bureau.TOMASZ, Screens::new);
                theme.apply(made.scene());
                made.frame().start();
                if (name.endsWith("narrow")) {
                    made.scene().getRoot().resize(1024, 680);
                }
                made.frame().go(new Place.Settings(Optional.of(new RegimeId(law))));
                return made;
            });
            Fx.run(() -> {});
            if (!change.isEmpty()) {
                Fx.run(() -> {
                    window.scene().getRoot().applyCss();
                    window.scene().getRoot().layout();
                    if (window.scene().getRoot().lookup("#clock_response-0-within") instanceof TextField field) {
                        field.requestFocus();
                        field.setText("30");
                    }
                });
                Fx.run(() -> {});
            }
            var picture = Fx.get(() -> {
                var drawn = Snapshot.of(window.scene());
                Snapshot.write(
                        drawn,
                        Path.of("target", "pictures", name + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png"));
                return drawn;
            });
            assertThat(picture.getWidth()).isEqualTo(1440);
        }
    }
}
