// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.bench;

import io.casement.letters.Letter;
import io.casement.pdf.Drafts;
import io.casement.pdf.Press;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Prints the same words as a batch of letters by Casement and by LibreOffice, each as one whole process.
///
/// Both start cold and end; what counts is the time of the clock and of the processors, children included (Linux).
/// LibreOffice writes PDF/A-3b with tags, its nearest to what Casement writes. Run it by
///
/// ```
/// mvn -q test-compile exec:exec -Dexec.executable=java -Dexec.classpathScope=test \
///     -Dexec.args="-cp %classpath io.casement.bench.LetterRace 100"
/// ```
public final class LetterRace {

    private static final String FILTER =
            "pdf:writer_pdf_Export:{\"SelectPdfVersion\":{\"type\":\"long\",\"value\":\"3\"},"
                    + "\"PDFUACompliance\":{\"type\":\"boolean\",\"value\":\"true\"}}";

    private static final long TICKS_A_SECOND = 100;

    private LetterRace() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length == 3 && args[0].equals("print")) {
            print(Integer.parseInt(args[1]), Path.of(args[2]));
        } else {
            race(args.length == 0 ? 100 : Integer.parseInt(args[0]));
        }
    }

    private static void print(int count, Path folder) throws IOException {
        var press = new Press();
        for (var number = 1; number <= count; number++) {
            Files.write(folder.resolve(number + ".pdf"), press.print(letter(number), Drafts.LARKMERE));
        }
    }

    private static void race(int count) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("letter-race");
        var casement = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                LetterRace.class.getName(),
                "print",
                String.valueOf(count),
                Files.createDirectories(folder.resolve("casement")).toString());
        run("Casement", casement, folder.resolve("casement"), count);
        var soffice = List.of(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                FILTER,
                "--outdir",
                Files.createDirectories(folder.resolve("libreoffice")).toString());
        var command = new ArrayList<>(soffice);
        for (var number = 1; number <= count; number++) {
            command.add(Files.writeString(folder.resolve(number + ".fodt"), openDocument(letter(number)))
                    .toString());
        }
        try {
            run("LibreOffice", command, folder.resolve("libreoffice"), count);
        } catch (IOException e) {
            System.out.println("LibreOffice is not installed (no soffice on the path)");
        }
        System.out.println("The letters are in " + folder);
    }

    private static void run(String name, List<String> command, Path out, int count)
            throws IOException, InterruptedException {
        var cpu = childrenTicks();
        var start = System.nanoTime();
        new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        var wall = Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0;
        var busy = (childrenTicks() - cpu) / (double) TICKS_A_SECOND;
        try (var files = Files.list(out)) {
            var made = files.toList();
            var bytes = made.stream().mapToLong(file -> file.toFile().length()).sum();
            System.out.printf(
                    Locale.ROOT,
                    "%-12s %d of %d letters: %.1f s by the clock, %.1f s of processor, %.1f ms of processor a letter, %d bytes a letter%n",
                    name,
                    made.size(),
                    count,
                    wall,
                    busy,
                    busy * 1000 / Math.max(1, made.size()),
                    bytes / Math.max(1, made.size()));
        }
    }

    /// Processor time of all children that have ended, and of theirs.
    private static long childrenTicks() throws IOException {
        var stat = Files.readString(Path.of("/proc/self/stat"));
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return Long.parseLong(fields[13]) + Long.parseLong(fields[14]);
    }

    private static Letter letter(int number) {
        var words = "This is letter " + number + " of many. "
                + Drafts.answer().parts().getFirst().text();
        return Drafts.answer()
                .withParts(Drafts.answer().parts().stream()
                        .map(part -> part.equals(Drafts.answer().parts().getFirst()) ? part.inWords(words) : part)
                        .toList());
    }

    /// The letter's words as a flat OpenDocument text on A4.
    private static String openDocument(Letter letter) {
        var body = letter.parts().stream()
                .map(part -> part.heading()
                                .map(heading -> "<text:h text:outline-level=\"2\">" + escaped(heading) + "</text:h>")
                                .orElse("")
                        + paragraph(part.text()))
                .collect(Collectors.joining());
        var head = letter.addressee().stream().map(LetterRace::paragraph).collect(Collectors.joining())
                + letter.references().stream()
                        .map(row -> paragraph(row.label() + " " + row.value()))
                        .collect(Collectors.joining());
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                    xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
                    xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
                    xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
                    xmlns:dc="http://purl.org/dc/elements/1.1/"
                    office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
                <office:meta><dc:title>%1$s</dc:title><dc:language>en-GB</dc:language></office:meta>
                <office:automatic-styles><style:page-layout style:name="a4"><style:page-layout-properties
                    fo:page-width="21cm" fo:page-height="29.7cm" fo:margin-left="2.5cm" fo:margin-right="2cm"/>
                </style:page-layout></office:automatic-styles>
                <office:master-styles><style:master-page style:name="Standard" style:page-layout-name="a4"/>
                </office:master-styles>
                <office:body><office:text>%2$s<text:h text:outline-level="1">%1$s</text:h>%3$s</office:text></office:body>
                </office:document>
                """.formatted(
                        escaped(letter.subject()),
                        head,
                        paragraph(letter.salutation())
                                + body
                                + paragraph(letter.closing())
                                + paragraph(Drafts.LARKMERE.signatory())
                                + paragraph(String.join(" · ", letter.enclosures()))
                                + paragraph(Drafts.LARKMERE.senderLine()));
    }

    private static String paragraph(String text) {
        return "<text:p>" + escaped(text) + "</text:p>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
