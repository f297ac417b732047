// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;

import io.casement.ui.Fx;
import io.casement.ui.words.Words;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import org.junit.jupiter.api.Test;

class SecretFieldTest {
    private final SecretField field = Fx.get(() -> new SecretField(Words.in(Locale.UK)));

    @Test
    void what_is_typed_in_the_middle_and_deleted_is_kept_in_order_while_the_field_holds_only_dots() {
        Fx.run(() -> {
            field.field().appendText("gravel  quay");
            field.field().insertText(7, "otter");
            field.field().replaceText(0, 6, "Gräv");
            field.field().positionCaret(4);
            field.field().deletePreviousChar();
            field.field().deleteNextChar();
            field.field().appendText("😀\n\u0000!");
            assertThat(field.field().getText()).matches("•+");
        });
        assertThat(field.secret()).isEqualTo("Gräotter quay😀!".toCharArray());
        assertThat(Fx.get(() -> field.field().getText().length())).isEqualTo(field.secret().length);
    }

    @Test
    void long_passphrases_fit() {
        String word = "otter seventeen lantern ".repeat(20);
        Fx.run(() -> word.chars().forEach(c -> field.field().appendText(Character.toString(c))));
        assertThat(field.secret()).isEqualTo(word.toCharArray());
        assertThat(field.lengthProperty().get()).isEqualTo(word.length());
    }

    @Test
    void clearing_leaves_nothing() {
        Fx.run(() -> {
            field.field().appendText("gravel otter");
            field.clear();
        });
        assertThat(field.secret()).isEmpty();
        Fx.run(() -> field.field().appendText("x"));
        assertThat(field.secret()).containsExactly('x');
    }

    @Test
    void the_eye_shows_and_hides_and_typing_goes_on_either_way() {
        Fx.run(() -> {
            Button eye = (Button) field.getChildren().get(1);
            field.field().appendText("gravel");
            eye.fire();
            assertThat(field.field().getText()).isEqualTo("gravel");
            field.field().appendText(" otter");
            assertThat(field.field().getText()).isEqualTo("gravel otter");
            eye.fire();
            assertThat(field.field().getText()).matches("•{12}");
        });
        assertThat(field.secret()).isEqualTo("gravel otter".toCharArray());
    }

    @Test
    void it_does_not_go_to_the_clipboard() {
        Fx.run(() -> {
            Clipboard.getSystemClipboard().clear();
            field.field().appendText("gravel otter");
            field.field().selectAll();
            field.field().copy();
            field.field().cut();
            assertThat(Clipboard.getSystemClipboard().hasString()).isFalse();
        });
        assertThat(field.secret()).hasSize(12);
    }
}
