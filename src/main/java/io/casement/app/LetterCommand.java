// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.app;

import io.casement.cases.CaseNumber;
import io.casement.cases.Codes;
import io.casement.cases.LetterKind;
import io.casement.cases.LetterState;
import io.casement.desk.Dossier;
import io.casement.letters.Letter;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `casement letter`: the pages of a letter.
@Command(
        name = "letter",
        mixinStandardHelpOptions = true,
        description = "Write a letter's PDF: of an approved letter the very bytes that were approved,"
                + " of any other how it would be printed now; or show its words.")
final class LetterCommand implements Callable<Integer> {

    @Mixin
    private Opening opening = new Opening();

    @Mixin
    private Printing printing = new Printing();

    @Parameters(index = "0", paramLabel = "NUMBER", description = "The case.")
    private String number = "";

    @Parameters(
            index = "1",
            paramLabel = "KIND",
            description = "A kind of letter, such as receipt or answer (`casement do help`); of several the newest,"
                    + " or the one with that number: recipient-notice.2.")
    private String kind = "";

    @Option(
            names = "--out",
            paramLabel = "FILE.pdf",
            description = "A file that is not there yet; without it, the letter's words are shown, part by part.")
    private @Nullable Path file;

    private final Workshop shop;

    LetterCommand(Workshop shop) {
        this.shop = shop;
    }

    @Override
    public Integer call() throws IOException {
        var wanted = Wanted.of(kind);
        try (var sitting = opening.open(shop)) {
            var dossier = Opening.dossier(sitting, number);
            var letter = wanted.in(dossier)
                    .orElseThrow(() -> Stop.usage("Case " + dossier.file().number() + " has no such letter yet."
                            + " `casement do help` says how one is begun."));
            if (file == null) {
                words(sitting.procedures().letter(dossier.file().id(), letter.id()));
            } else {
                pages(
                        file,
                        dossier.file().number(),
                        letter,
                        sitting.procedures().pages(dossier.file().id(), letter.id()));
            }
        }
        return Stop.DONE;
    }

    private void pages(Path to, CaseNumber of, LetterState letter, byte[] pages) throws IOException {
        try {
            Files.write(to, pages, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException there) {
            throw Stop.usage(to + " is already there. Nothing was written; take another name, or remove it first.");
        } catch (IOException unwritable) {
            throw Stop.trouble(to + " cannot be written. The letter is safe in the register.");
        }
        shop.terminal()
                .out()
                .println(
                        printing.json()
                                ? Json.of(Json.object(
                                        "number",
                                        of,
                                        "kind",
                                        letter.kind().id(),
                                        "stage",
                                        letter.stage().id(),
                                        "file",
                                        to,
                                        "bytes",
                                        pages.length,
                                        "sha256",
                                        letter.fingerprint()))
                                : to + ": the " + letter.kind().id() + " of " + of + ", "
                                        + letter.stage().id() + ", " + pages.length + " bytes");
    }

    private void words(Letter letter) {
        var out = shop.terminal().out();
        if (printing.json()) {
            out.println(Json.of(Json.object(
                    "language", letter.language(),
                    "date", letter.date(),
                    "to", letter.addressee(),
                    "subject", letter.subject(),
                    "salutation", letter.salutation(),
                    "parts",
                            letter.parts().stream()
                                    .map(part -> Json.object(
                                            "key", part.key(),
                                            "heading", part.heading(),
                                            "words", part.text(),
                                            "required_by", part.requiredBy().map(citation -> citation.text())))
                                    .toList(),
                    "closing", letter.closing(),
                    "enclosures", letter.enclosures(),
                    "blanks", Deeds.blanks(letter))));
            return;
        }
        letter.addressee().forEach(out::println);
        out.println();
        out.println(letter.subject());
        out.println(letter.salutation());
        for (var part : letter.parts()) {
            out.println();
            out.println("[" + part.key() + "]"
                    + part.requiredBy()
                            .map(citation -> " required by " + citation.text())
                            .orElse(""));
            part.heading().ifPresent(out::println);
            out.println(part.text());
        }
        out.println();
        out.println(letter.closing());
        letter.enclosures().forEach(out::println);
    }

    /// Which letter somebody means.
    ///
    /// @param number counts those of the kind from 1 on; zero means the newest
    record Wanted(LetterKind kind, int number) {

        private static final Pattern NUMBERED = Pattern.compile("([a-z-]+)\\.(\\d{1,4})");

        static Wanted of(String typed) {
            var numbered = NUMBERED.matcher(typed);
            return numbered.matches()
                    ? new Wanted(LetterCommand.kind(numbered.group(1)), Integer.parseInt(numbered.group(2)))
                    : new Wanted(LetterCommand.kind(typed), 0);
        }

        Optional<LetterState> in(Dossier dossier) {
            var all = dossier.standing().letters().values().stream()
                    .filter(each -> each.kind() == kind)
                    .toList();
            if (number > all.size()) {
                return Optional.empty();
            }
            return number == 0 ? all.stream().reduce((_, later) -> later) : Optional.of(all.get(number - 1));
        }
    }

    static LetterKind kind(String id) {
        return Codes.of(LetterKind.class, id)
                .orElseThrow(() -> Stop.usage("\"" + id + "\" is no kind of letter. Kinds are "
                        + Arrays.stream(LetterKind.values()).map(LetterKind::id).collect(Collectors.joining(", "))
                        + "."));
    }
}
