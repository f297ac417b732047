// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.settings;

import io.casement.cases.Role;
import io.casement.keys.Passphrase;
import io.casement.ui.parts.Choice;
import io.casement.ui.parts.FieldBox;
import io.casement.ui.parts.KeyButton;
import io.casement.ui.parts.KeyMap;
import io.casement.ui.parts.Lay;
import io.casement.ui.parts.Overlay;
import io.casement.ui.parts.SecretField;
import io.casement.ui.parts.Style;
import io.casement.ui.words.Words;
import java.util.Arrays;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// Lets somebody in: a name, a role, and a first passphrase that they change themselves.
final class InviteDialog {
    private static final double WIDTH = 460;

    /// What was entered; the passphrase is the taker's to wipe.
    @FunctionalInterface
    interface Invited {
        void take(String name, Role role, char[] passphrase);
    }

    private final Words words;
    private final TextField name = new TextField();
    private final FieldBox nameBox;
    private final Choice<Role> role;
    private final SecretField secret;
    private final FieldBox secretBox;
    private Runnable close = () -> {};

    private InviteDialog(Words words, List<Role> roles) {
        this.words = words;
        name.setId("invite-name");
        nameBox = new FieldBox(words.text("people.name"), name);
        role = new Choice<Role>(roles, each -> words.text("role." + each.id()), each -> {});
        role.show(Role.AGENT);
        secret = new SecretField(words);
        secret.field().setId("invite-secret");
        secretBox = new FieldBox(words.text("people.passphrase"), secret, secret.field());
    }

    static void open(Overlay overlay, Words words, boolean head, Invited then) {
        var roles = Arrays.stream(Role.values())
                .filter(each -> head || each != Role.HEAD)
                .toList();
        new InviteDialog(words, roles).show(overlay, then);
    }

    private void show(Overlay overlay, Invited then) {
        var verb = KeyButton.primary(words.text("people.let-in"), () -> accept(then))
                .key("Ctrl Enter");
        var cancel =
                KeyButton.outlined(words.text("part.cancel"), () -> close.run()).key("Esc");
        var box = new VBox(
                14,
                Lay.wrapped(words.text("people.invite"), Style.H2),
                Lay.wrapped(words.text("people.invite-text"), Style.MUTED),
                nameBox,
                new FieldBox(words.text("people.role"), role),
                secretBox,
                Lay.row(8, Lay.gap(), cancel, verb));
        box.setPadding(new Insets(24));
        var keys = KeyMap.anywhere().on("Ctrl Enter", verb::fire);
        close = overlay.show(box, WIDTH, name, keys);
        keys.on("Esc", close);
    }

    private void accept(Invited then) {
        if (name.getText().isBlank()) {
            nameBox.error(words.text("people.name-missing"));
            name.requestFocus();
            return;
        }
        var passphrase = secret.secret();
        if (Passphrase.judge(passphrase) != Passphrase.Judgement.FIT) {
            Arrays.fill(passphrase, '\0');
            secretBox.error(words.text("people.passphrase-weak"));
            secret.field().requestFocus();
            return;
        }
        close.run();
        secret.clear();
        then.take(name.getText(), role.chosen().orElse(Role.AGENT), passphrase);
    }
}
