// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.setup;

import io.casement.keys.RecoveryCode;
import io.casement.ui.parts.Icon;
import io.casement.ui.parts.KeyButton;
import io.casement.ui.parts.Lay;
import io.casement.ui.parts.Note;
import io.casement.ui.parts.Style;
import io.casement.ui.parts.Tone;
import io.casement.ui.words.Words;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The recovery code: shown once, kept on paper or in a file, and confirmed by typing one group of it.
final class RecoveryQuestion implements Question {

    private static final int GROUP = 4;
    private static final int WITH_HYPHEN = GROUP + 1;
    private static final int GROUPS = 7;

    private final Words words;
    private final Fields fields;
    private final Function<String, Optional<Path>> where;
    private final Fields.Field typed;
    private final KeyButton save;
    private final Label saved = Lay.wrapped("", Style.SMALL, Style.MUTED);
    private final VBox body = new VBox(16);
    private Optional<RecoveryCode> code = Optional.empty();
    private Path register = Path.of("");
    private boolean asked;
    private boolean confirmed;

    /// @param where asks for the place of a file
    RecoveryQuestion(Words words, Function<String, Optional<Path>> where) {
        this.words = words;
        this.fields = new Fields(words);
        this.where = where;
        typed = fields.of("group", Style.all(new TextField(), Style.MONO, Style.TALL));
        typed.box().setMaxWidth(260);
        save = KeyButton.outlined(words.text("setup.save-code"), this::save)
                .key("Ctrl S")
                .with(Icon.SAVE_20);
    }

    /// A new code; the one before is void.
    ///
    /// @param folder of the register that it will open
    void show(RecoveryCode fresh, Path folder) {
        code = Optional.of(fresh);
        register = folder;
        confirmed = false;
        asked = false;
        saved.setText("");
        showCode();
    }

    /// The code is wiped and was never confirmed.
    void forget() {
        code = Optional.empty();
        body.getChildren().clear();
    }

    @Override
    public String id() {
        return "recovery";
    }

    @Override
    public Region body() {
        return body;
    }

    @Override
    public Node home() {
        return asked && !confirmed ? typed.input() : save;
    }

    @Override
    public String verb() {
        return asked || confirmed ? "setup.continue" : "setup.kept";
    }

    @Override
    public boolean back() {
        if (!asked || confirmed) {
            return false;
        }
        asked = false;
        showCode();
        return true;
    }

    private void showCode() {
        var groups = new FlowPane(12, 8);
        code.ifPresent(shown -> {
            var signs = shown.grouped();
            for (var at = 0; at < GROUPS; at++) {
                var group = Lay.firm(new String(signs, at * WITH_HYPHEN, GROUP), Style.MONO);
                group.setStyle("-fx-font-size: 20px;"); // large enough to copy by hand without a slip
                groups.getChildren().add(group);
            }
            groups.setAccessibleText(words.text("setup.code-spoken"));
            Arrays.fill(signs, '\0');
        });
        var sheet = Lay.pad(
                20,
                24,
                20,
                24,
                Style.CARD.on(Lay.column(10, Lay.label(words.text("setup.code"), Style.SMALL, Style.SUBTLE), groups)));
        var note = new Note(Icon.LOCK_20, Tone.WARN, words.text("setup.code-once"), words.text("setup.code-once.text"));
        body.getChildren().setAll(sheet, Lay.row(12, save, Lay.grow(saved)), note);
    }

    private void ask() {
        asked = true;
        typed.input().clear();
        typed.box().clear();
        body.getChildren().setAll(Lay.wrapped(words.text("setup.group.text", group() + 1), Style.READ), typed.box());
    }

    private void showConfirmed() {
        body.getChildren()
                .setAll(new Note(
                        Icon.CHECKMARK_CIRCLE_20,
                        Tone.OK,
                        words.text("setup.code-confirmed"),
                        words.text("setup.code-confirmed.text")));
    }

    /// Which group is asked for; the code itself decides, so that it is not always the first.
    private int group() {
        return code.map(shown -> {
                    var signs = shown.grouped();
                    var sum = signs[0] + signs[WITH_HYPHEN] + signs[2 * WITH_HYPHEN];
                    Arrays.fill(signs, '\0');
                    return sum % GROUPS;
                })
                .orElse(0);
    }

    @Override
    public boolean answered() {
        if (confirmed) {
            return true;
        }
        if (!asked) {
            ask();
            return false;
        }
        if (!fields.holds(typed, fits(), "setup.group.differs")) {
            return false;
        }
        confirmed = true;
        typed.input().clear();
        showConfirmed();
        return true;
    }

    private boolean fits() {
        var given = typed.text()
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return code.map(shown -> {
                    var signs = shown.grouped();
                    var group = new String(signs, group() * WITH_HYPHEN, GROUP);
                    Arrays.fill(signs, '\0');
                    return group.equals(given);
                })
                .orElse(false);
    }

    /// Writes the sheet as a text file where a person says.
    void save() {
        if (code.isEmpty() || asked) {
            return;
        }
        where.apply(words.text("setup.code-file")).ifPresent(file -> {
            try {
                write(file, code.get());
                saved.setText(words.text("setup.code-saved", String.valueOf(file.getFileName())));
            } catch (IOException failed) {
                saved.setText(words.text("setup.code-not-saved"));
            }
        });
    }

    private void write(Path file, RecoveryCode shown) throws IOException {
        var signs = shown.grouped();
        try (var out = new OutputStreamWriter(Files.newOutputStream(file), StandardCharsets.UTF_8)) {
            forMeOnly(file);
            out.write(words.text("setup.code-sheet") + "\n" + register + "\n\n");
            out.write(signs);
            out.write("\n\n" + words.text("setup.code-sheet.text") + "\n");
        } finally {
            Arrays.fill(signs, '\0');
        }
    }

    /// Where the system knows owners, nobody else on this computer may read the sheet.
    private static void forMeOnly(Path file) throws IOException {
        var owned = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (owned != null) {
            owned.setPermissions(PosixFilePermissions.fromString("rw-------"));
        }
    }
}
