// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.app;

import io.casement.ui.words.Certificate;
import io.casement.ui.words.Words;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `casement evidence`: the certificates of the documents that were shown as proof.
@Command(
        name = "evidence",
        mixinStandardHelpOptions = true,
        description = "Say of each document shown as proof what was checked, by whom, with what result, and when it was"
                + " destroyed.")
final class EvidenceCommand implements Callable<Integer> {

    @Mixin
    private Opening opening = new Opening();

    @Parameters(paramLabel = "NUMBER", description = "The case.")
    private String number = "";

    @Option(names = "--out", paramLabel = "FILE.txt", description = "A file that is not there yet.")
    private @Nullable Path file;

    private final Workshop shop;

    EvidenceCommand(Workshop shop) {
        this.shop = shop;
    }

    @Override
    public Integer call() throws IOException {
        try (var sitting = opening.open(shop)) {
            var dossier = Opening.dossier(sitting, number);
            var words = Words.in(Locale.UK);
            var all = dossier.standing().evidence().shown().stream()
                    .map(document -> Certificate.of(document, dossier, words))
                    .collect(Collectors.joining("\n"));
            if (all.isEmpty()) {
                throw Stop.usage("Case " + dossier.file().number() + " was shown no document.");
            }
            if (file == null) {
                shop.terminal().out().print(all);
            } else {
                write(file, all);
            }
        }
        return Stop.DONE;
    }

    private static void write(Path file, String text) throws IOException {
        try {
            Files.writeString(file, text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException there) {
            throw Stop.usage("There is a file " + file + " already. Nothing was written.");
        }
    }
}
