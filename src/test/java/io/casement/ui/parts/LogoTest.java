// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;

import io.casement.ui.Fx;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.api.Test;

class LogoTest {
    @Test
    void the_pictures_for_the_desktop_are_the_mark_as_it_is_drawn() {
        List<Image> kept = Fx.get(Logo::pictures);
        assertThat(kept).hasSameSizeAs(Logo.SIZES);
        for (int i = 0; i < kept.size(); i++) {
            int size = Logo.SIZES.get(i);
            WritableImage drawn = Fx.get(() -> Snapshot.of(new Logo(size)));
            Path fresh = Path.of("target", "icons", "casement-" + size + ".png");
            Fx.get(() -> Snapshot.write(drawn, fresh));
            assertThat(differing(kept.get(i), drawn))
                    .as("pixels of %d that differ; a fresh picture is in %s", size, fresh)
                    .isZero();
        }
    }

    /// Pixels whose colours lie further apart than rounding of transparent edges explains.
    private static int differing(Image one, Image other) {
        int found = 0;
        for (int y = 0; y < other.getHeight(); y++) {
            for (int x = 0; x < other.getWidth(); x++) {
                found += near(
                                one.getPixelReader().getColor(x, y),
                                other.getPixelReader().getColor(x, y))
                        ? 0
                        : 1;
            }
        }
        return found;
    }

    private static boolean near(javafx.scene.paint.Color one, javafx.scene.paint.Color other) {
        return Math.abs(one.getRed() * one.getOpacity() - other.getRed() * other.getOpacity()) < 0.02
                && Math.abs(one.getBlue() * one.getOpacity() - other.getBlue() * other.getOpacity()) < 0.02
                && Math.abs(one.getOpacity() - other.getOpacity()) < 0.02;
    }
}
