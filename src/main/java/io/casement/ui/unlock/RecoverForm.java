// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.unlock;

import io.casement.keys.Passphrase;
import io.casement.keys.RecoveryCode;
import io.casement.ui.parts.FieldBox;
import io.casement.ui.parts.KeyButton;
import io.casement.ui.parts.Lay;
import io.casement.ui.parts.SecretField;
import io.casement.ui.parts.Style;
import io.casement.ui.words.Words;
import java.util.Arrays;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// The recovery code from the printed sheet, and a passphrase in place of the one that is forgotten.
final class RecoverForm extends VBox {

    private final Words words;
    private final TextField name = Style.TALL.on(new TextField());
    private final SecretField code;
    private final SecretField fresh;
    private final SecretField again;
    private final FieldBox nameBox;
    private final FieldBox codeBox;
    private final FieldBox freshBox;
    private final FieldBox againBox;

    RecoverForm(Words words, Optional<String> remembered, Runnable recover) {
        super(10);
        this.words = words;
        code = new SecretField(words);
        fresh = new SecretField(words);
        again = new SecretField(words);
        remembered.ifPresent(name::setText);
        nameBox = new FieldBox(words.text("unlock.name"), name);
        codeBox = new FieldBox(words.text("unlock.code"), code, code.field());
        freshBox = new FieldBox(words.text("unlock.fresh"), fresh, fresh.field());
        againBox = new FieldBox(words.text("unlock.again"), again, again.field());
        name.setOnAction(event -> code.field().requestFocus());
        code.field().setOnAction(event -> fresh.field().requestFocus());
        fresh.field().setOnAction(event -> again.field().requestFocus());
        again.field().setOnAction(event -> recover.run());
        var button = KeyButton.primary(words.text("unlock.recover"), recover).key("Enter");
        button.setMaxWidth(Double.MAX_VALUE);
        getChildren()
                .addAll(
                        Lay.wrapped(words.text("unlock.recover-text"), Style.MUTED),
                        nameBox,
                        codeBox,
                        freshBox,
                        againBox,
                        button);
    }

    Node home() {
        return name().isEmpty() ? name : code.field();
    }

    String name() {
        return name.getText().strip();
    }

    char[] code() {
        return code.secret();
    }

    /// The fresh passphrase, once; all secrets are gone from the fields afterwards.
    char[] take() {
        var taken = fresh.secret();
        clear();
        return taken;
    }

    void clear() {
        code.clear();
        fresh.clear();
        again.clear();
    }

    /// Marks what does not fit yet and says how it would.
    boolean fits() {
        var typed = code.secret();
        var first = fresh.secret();
        var second = again.secret();
        try {
            mark(nameBox, name().isEmpty() ? Optional.of("unlock.name-missing") : Optional.empty());
            mark(codeBox, RecoveryCode.isWellTyped(typed) ? Optional.empty() : Optional.of("unlock.code-mistyped"));
            mark(freshBox, judged(first));
            mark(againBox, Arrays.equals(first, second) ? Optional.empty() : Optional.of("unlock.again-differs"));
            return !name().isEmpty()
                    && RecoveryCode.isWellTyped(typed)
                    && judged(first).isEmpty()
                    && Arrays.equals(first, second);
        } finally {
            Arrays.fill(typed, '\0');
            Arrays.fill(first, '\0');
            Arrays.fill(second, '\0');
        }
    }

    private static Optional<String> judged(char[] passphrase) {
        return switch (Passphrase.judge(passphrase)) {
            case FIT -> Optional.empty();
            case TOO_SHORT -> Optional.of("unlock.fresh-short");
            case TOO_COMMON -> Optional.of("unlock.fresh-common");
        };
    }

    private void mark(FieldBox box, Optional<String> key) {
        key.map(each -> words.text(each)).ifPresentOrElse(box::error, box::right);
    }
}
