// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.app;

import io.casement.bench.EmptyWindow;
import io.casement.bench.EmptyWindow.Sight;
import io.casement.keys.FixedKey;
import io.casement.store.Bulk;
import io.casement.store.Register;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextInputControl;
import javafx.stage.Window;

/// The program itself, from its start to the page where one signs in, or to a queue with its rows; for
/// [io.casement.bench.StartBench]. The queue is opened with the key at hand, since a passphrase takes its second
/// by design.
public final class StartRun {

    private StartRun() {}

    public static void main(String[] args) {
        var folder = Path.of(args[1]);
        var clock = Clock.system(ZoneId.systemDefault());
        if (args[0].equals("queue")) {
            io.casement.app.Window.sit(clock, wiring -> {
                var register = open(folder);
                return new Sitting(register, FixedKey.of(new byte[32]), wiring.procedures(register, Bulk.ME));
            });
            waitFor(StartRun::rows);
        } else {
            io.casement.app.Window.open(clock, new Folders(folder.resolve("settings"), folder));
            waitFor(scene -> scene.getFocusOwner() instanceof TextInputControl);
        }
    }

    private static Register open(Path folder) {
        try {
            return Bulk.open(folder, 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static boolean rows(Scene scene) {
        return scene.getRoot().lookupAll(".list-cell").stream()
                .anyMatch(node -> node instanceof ListCell<?> cell && !cell.isEmpty());
    }

    private interface Picture {
        boolean shows(Scene scene);
    }

    private static void waitFor(Picture wanted) {
        Sight sight = () -> Window.getWindows().stream().anyMatch(each -> wanted.shows(each.getScene()));
        Platform.runLater(() -> EmptyWindow.announce(sight));
    }
}
