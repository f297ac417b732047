// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;

import io.casement.ui.Fx;
import java.awt.Font;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.javafx.FontIcon;

class IconTest {
    private static final String FACE = "/META-INF/resources/fluentui/1.1.74/fonts/FluentSystemIcons-Regular.ttf";

    @Test
    void every_icon_has_a_glyph_in_the_font() throws Exception {
        try (InputStream in = FontIcon.class.getResourceAsStream(FACE)) {
            Font face = Font.createFont(Font.TRUETYPE_FONT, in);
            for (Icon icon : Icon.values()) {
                int code = Fx.get(() -> icon.at(16).getIconCode().getCode());
                assertThat(face.canDisplay(code)).as(icon.literal()).isTrue();
            }
        }
    }

    @Test
    void the_font_would_show_a_missing_glyph() throws Exception {
        try (InputStream in = FontIcon.class.getResourceAsStream(FACE)) {
            assertThat(Font.createFont(Font.TRUETYPE_FONT, in).canDisplay(0x10FFFD))
                    .isFalse();
        }
        assertThat(List.of(Icon.values())).hasSizeGreaterThan(90);
    }
}
