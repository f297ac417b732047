// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.parts;

import io.casement.ui.words.Words;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/// The few questions that stop the work: confirm (the button carries the verb), choose a file, choose a folder.
public final class Ask {
    private static final double WIDTH = 440;

    private final Overlay overlay;
    private final Words words;

    public Ask(Overlay overlay, Words words) {
        this.overlay = overlay;
        this.words = words;
    }

    /// What is about to happen, what it means, and the verb that does it.
    public record Question(String title, String text, String verb, boolean canBeUndone) {}

    /// Asks before doing `then`. What cannot be undone starts with the focus on Cancel.
    public void confirm(Question question, Runnable then) {
        AtomicReference<Runnable> close = new AtomicReference<>(() -> {});
        KeyButton cancel = KeyButton.ghost(
                        words.text("part.cancel"), () -> close.get().run())
                .key("Esc");
        Runnable doIt = () -> {
            close.get().run();
            then.run();
        };
        KeyButton verb = KeyButton.primary(question.verb(), doIt).key("Ctrl Enter");
        HBox buttons = Lay.row(8, cancel, verb);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        VBox content = new VBox(
                Lay.wrapped(question.title(), Style.H3),
                Lay.wrapped(question.text(), Style.MUTED),
                Lay.pad(12, 0, 0, 0, buttons));
        KeyMap keys = KeyMap.anywhere().on("Esc", cancel::fire).on("Ctrl Enter", verb::fire);
        close.set(overlay.show(content, WIDTH, question.canBeUndone() ? verb : cancel, keys));
    }

    /// The file that a person chooses to read.
    public static Optional<Path> file(Window owner, String title, List<FileChooser.ExtensionFilter> kinds) {
        return Optional.ofNullable(files(title, kinds).showOpenDialog(owner)).map(File::toPath);
    }

    /// Several files to read.
    public static List<Path> manyFiles(Window owner, String title, List<FileChooser.ExtensionFilter> kinds) {
        List<File> chosen = files(title, kinds).showOpenMultipleDialog(owner);
        return chosen == null ? List.of() : chosen.stream().map(File::toPath).toList();
    }

    /// Where to save; `name` is proposed.
    public static Optional<Path> save(Window owner, String title, String name) {
        FileChooser chooser = files(title, List.of());
        chooser.setInitialFileName(name);
        return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
    }

    /// A folder.
    public static Optional<Path> folder(Window owner, String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        return Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath);
    }

    private static FileChooser files(String title, List<FileChooser.ExtensionFilter> kinds) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().setAll(kinds);
        return chooser;
    }
}
