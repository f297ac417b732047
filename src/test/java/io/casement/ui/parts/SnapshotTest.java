// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;

import io.casement.ui.Fx;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotTest {
    @Test
    void a_picture_is_read_back_pixel_by_pixel(@TempDir Path folder) throws Exception {
        WritableImage picture = new WritableImage(7, 3);
        for (int y = 0; y < 3; y++) {
            for (int x = 0; x < 7; x++) {
                picture.getPixelWriter().setArgb(x, y, ((x * 40 + y) << 24) | ((x * 30) << 16) | ((y * 90) << 8) | 17);
            }
        }
        BufferedImage read = ImageIO.read(
                Snapshot.write(picture, folder.resolve("new/folder/p.png")).toFile());
        assertThat(read.getWidth()).isEqualTo(7);
        for (int y = 0; y < 3; y++) {
            for (int x = 0; x < 7; x++) {
                // JavaFX keeps colours multiplied by alpha, so what it gives back is what must be in the file
                assertThat(read.getRGB(x, y)).isEqualTo(picture.getPixelReader().getArgb(x, y));
            }
        }
    }

    @Test
    void a_screen_larger_than_the_headless_display_is_drawn_to_its_last_corner() {
        WritableImage picture = Fx.get(() -> {
            Region root = Style.SIDE.on(new StackPane());
            return Snapshot.of((StackPane) root, 1440, 900, Theme.DARK);
        });
        assertThat(picture.getWidth()).isEqualTo(1440);
        assertThat(picture.getPixelReader().getArgb(1439, 899)).isEqualTo(0xFF141413);
    }
}
