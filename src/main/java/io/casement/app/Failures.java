// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.app;

import io.casement.desk.Refused;
import io.casement.desk.Trouble;
import io.casement.keys.WrongSecret;
import io.casement.lawbook.LawFileUnreadable;
import io.casement.store.DamagedRegister;
import io.casement.store.DocumentMissing;
import io.casement.store.NoSpace;
import io.casement.store.NotARegister;
import io.casement.store.ReadOnlyFolder;
import io.casement.store.RegisterInUse;
import io.casement.ui.words.Sentences;
import io.casement.ui.words.Words;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Turns what failed into a sentence for the person at the terminal.
final class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private static final int FRAMES = 20;

    private Failures() {}

    static Stop stop(Throwable failure) {
        return switch (failure) {
            case Stop stop -> stop;
            case Refused refused ->
                Stop.barred(refused.obstacle(), new Sentences(Words.in(Locale.UK)).of(refused.obstacle()));
            case UncheckedIOException wrapped when wrapped.getCause() != null -> stop(wrapped.getCause());
            case WrongSecret _ ->
                Stop.usage("The name and the passphrase do not belong together. Nothing was opened or changed.");
            case NotARegister not -> Stop.usage(of(not.why()));
            case RegisterInUse _ ->
                Stop.trouble("The register is open in another window or program."
                        + " Nothing was changed; close it there, or try again when it is done.");
            case ReadOnlyFolder _ ->
                Stop.trouble("The folder of the register cannot be written to. Nothing was changed;"
                        + " ask whoever looks after this computer to allow it, or copy the register elsewhere.");
            case NoSpace _ ->
                Stop.trouble("The disk is full. What was saved before is safe, this was not saved;"
                        + " free some room and do it again.");
            case DamagedRegister damaged -> Stop.damaged(of(damaged.what()) + " (" + damaged.where() + ")");
            case DocumentMissing _ ->
                Stop.damaged("A document of the case is missing from the register's folder."
                        + " Nothing was changed; `casement check` says which, a backup has it.");
            case LawFileUnreadable law -> Stop.trouble("A law file cannot be read: " + law.getMessage());
            default -> unforeseen(failure);
        };
    }

    private static String of(NotARegister.Why why) {
        return switch (why) {
            case NO_FOLDER -> "There is no such folder. `casement init` makes a new register.";
            case NO_REGISTER ->
                "There is no register in this folder. `casement init` makes a new one, in an empty folder.";
            case NOT_EMPTY -> "The folder is not empty. Nothing was changed; a new register needs a folder of its own.";
        };
    }

    private static String of(DamagedRegister.What what) {
        var rest = " Nothing was changed; take the newest backup, and keep this folder as it is.";
        return switch (what) {
            case KEYS -> "The file of key slots is damaged." + rest;
            case CASE_KEYS -> "The keys of the cases are damaged." + rest;
            case JOURNAL -> "The journal file is damaged." + rest;
            case ENTRY -> "An entry of the journal, or its seal, is damaged." + rest;
            case PAPER -> "Some words of a case are damaged." + rest;
            case DOCUMENT -> "A document is damaged." + rest;
        };
    }

    /// A message of an exception may carry a name, so the log gets the places in the program and no message.
    private static Stop unforeseen(Throwable failure) {
        var trouble = Trouble.of(failure);
        LOG.error("trouble {}", trouble.code());
        for (var each = failure; each != null; each = each.getCause()) {
            LOG.error("{}", each.getClass().getName());
            Stream.of(each.getStackTrace())
                    .takeWhile(frame -> !frame.getClassName().startsWith("picocli."))
                    .limit(FRAMES)
                    .forEach(frame -> LOG.error("  at {}", frame));
        }
        return Stop.trouble("Something went wrong that should not. What was saved before is safe." + " Trouble "
                + trouble.code() + "; the lines above say where.");
    }
}
