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

    @Test
    void lists_long_text_and_a_question_are_drawn() {
        Pictures.of("12-lists", 1000, 500, () -> new FloatsSheet().draw(false));
        List<WritableImage> asking = Pictures.of("12-question", 1000, 500, () -> new FloatsSheet().draw(true));
        assertThat(asking.getFirst().getPixelReader().getArgb(5, 495))
                .as("what lies behind is dimmed")
                .isNotEqualTo(0xFFFFFFFF);
    }
}
