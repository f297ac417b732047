// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.app;

import io.casement.cases.Codes;
import io.casement.cases.LetterKind;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `casement letter`: the pages of a letter.
@Command(
        name = "letter",
        mixinStandardHelpOptions = true,
        description = "Write a letter's PDF: of an approved letter the very bytes that were approved,"
                + " of any other how it would be printed now.")
final class LetterCommand implements Callable<Integer> {

    @Mixin
    private Opening opening = new Opening();

    @Mixin
    private Printing printing = new Printing();

    @Parameters(index = "0", paramLabel = "NUMBER", description = "The case.")
    private String number = "";

    @Parameters(index = "1", paramLabel = "KIND", description = "receipt, identity-request, extension or answer.")
    private String kind = "";

    @Option(names = "--out", paramLabel = "FILE.pdf", required = true, description = "A file that is not there yet.")
    private Path file = Path.of("");

    private final Workshop shop;

    LetterCommand(Workshop shop) {
        this.shop = shop;
    }

    @Override
    public Integer call() throws IOException {
        var wanted = kind(kind);
        try (var sitting = opening.open(shop)) {
            var dossier = Opening.dossier(sitting, number);
            var letter = dossier.standing()
                    .letter(wanted)
                    .orElseThrow(() -> Stop.usage("Case " + dossier.file().number() + " has no such letter yet."
                            + " `casement do help` says how one is begun."));
            var pages = sitting.procedures().pages(dossier.file().id(), letter.id());
            write(pages);
            var out = shop.terminal().out();
            out.println(
                    printing.json()
                            ? Json.of(Json.object(
                                    "number", dossier.file().number(),
                                    "kind", wanted.id(),
                                    "stage", letter.stage().id(),
                                    "file", file,
                                    "bytes", pages.length,
                                    "sha256", letter.approved().map(approved -> approved.fingerprint())))
                            : file + ": the " + wanted.id() + " of " + dossier.file().number() + ", "
                                    + letter.stage().id() + ", " + pages.length + " bytes");
        }
        return Stop.DONE;
    }

    private void write(byte[] pages) throws IOException {
        try {
            Files.write(file, pages, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException there) {
            throw Stop.usage(file + " is already there. Nothing was written; take another name, or remove it first.");
        } catch (IOException unwritable) {
            throw Stop.trouble(file + " cannot be written. The letter is safe in the register.");
        }
    }

    static LetterKind kind(String id) {
        return Codes.of(LetterKind.class, id)
                .orElseThrow(() -> Stop.usage("\"" + id + "\" is no kind of letter. Kinds are "
                        + Arrays.stream(LetterKind.values()).map(LetterKind::id).collect(Collectors.joining(", ")) + "."));
    }
}
