// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;

import io.casement.ui.Pictures;
import java.util.List;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.api.Test;

class PartsPictureTest {
    @Test
    void the_sheet_of_parts_is_drawn_light_and_dark() {
        List<WritableImage> pictures = Pictures.of("12-components", () -> new PartsSheet().draw());
        Pictures.of("12-rows", 960, 320, () -> new PartsSheet().drawRows());
        assertThat(pictures.get(0).getPixelReader().getArgb(1435, 895)).isEqualTo(0xFFFFFFFF);
        assertThat(pictures.get(1).getPixelReader().getArgb(1435, 895)).isEqualTo(0xFF1B1A19);
    }
}
