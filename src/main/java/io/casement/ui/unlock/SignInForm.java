// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.unlock;

import io.casement.ui.parts.FieldBox;
import io.casement.ui.parts.Icon;
import io.casement.ui.parts.KeyButton;
import io.casement.ui.parts.SecretField;
import io.casement.ui.parts.Style;
import io.casement.ui.words.Words;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Name, where it is not known, and passphrase.
final class SignInForm extends VBox {

    private final Words words;
    private final TextField name = Style.TALL.on(new TextField());
    private final FieldBox nameBox;
    private final SecretField secret;
    private boolean known;

    SignInForm(Words words, Optional<String> remembered, Runnable unlock) {
        super(10);
        this.words = words;
        nameBox = new FieldBox(words.text("unlock.name"), name);
        secret = new SecretField(words);
        Style.WITH_ICON.on(secret.field());
        secret.field().setPromptText(words.text("unlock.passphrase"));
        secret.field().setAccessibleText(words.text("unlock.passphrase"));
        secret.field().setOnAction(event -> unlock.run());
        name.setOnAction(event -> secret.field().requestFocus());
        var lock = Icon.LOCK_16.at(16);
        lock.setMouseTransparent(true);
        StackPane.setAlignment(lock, Pos.CENTER_LEFT);
        StackPane.setMargin(lock, new Insets(0, 0, 0, 12));
        secret.getChildren().add(lock);
        var button = Threshold.tall(
                KeyButton.primary(words.text("unlock.unlock"), unlock).key("Enter"));
        getChildren().addAll(nameBox, secret, button);
        remembered.ifPresentOrElse(this::know, this::askName);
    }

    private void know(String remembered) {
        name.setText(remembered);
        known = true;
        shown(false);
    }

    /// Somebody else signs in.
    void askName() {
        name.clear();
        secret.clear();
        known = false;
        shown(true);
    }

    private void shown(boolean asked) {
        nameBox.setVisible(asked);
        nameBox.setManaged(asked);
    }

    boolean knowsName() {
        return known;
    }

    String name() {
        return name.getText().strip();
    }

    /// What is not filled in yet.
    Optional<String> missing() {
        if (name().isEmpty()) {
            return Optional.of(words.text("unlock.name-missing"));
        }
        return secret.lengthProperty().get() == 0
                ? Optional.of(words.text("unlock.passphrase-missing"))
                : Optional.empty();
    }

    /// The passphrase, once; the field is empty afterwards.
    char[] take() {
        var taken = secret.secret();
        secret.clear();
        return taken;
    }

    Node home() {
        return name().isEmpty() ? name : secret.field();
    }
}
