// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.casement.app.Shell.Ran;
import io.casement.pdf.Authority;
import io.casement.pdf.Judge;
import io.casement.pdf.Signer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The walk on the command line: a request comes in as a mail and a letter goes out as a PDF.
class WalkTest {

    private static final String MAIL = """
            From: Jonas Weber <jonas.weber@example.org>
            To: privacy@larkmere.example
            Date: Mon, 12 Jan 2026 08:41:00 +0100
            Message-ID: <1@example.org>
            Subject: Meine gespeicherten Daten
            MIME-Version: 1.0
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: 8bit

            Sehr geehrte Damen und Herren,

            hiermit verlange ich nach Art. 15 DSGVO Auskunft über alle personenbezogenen
            Daten, die Sie über mich gespeichert haben. Außerdem bitte ich Sie, meine Daten
            gemäß Art. 17 DSGVO zu löschen. Meine Kundennummer lautet 4471902.

            Mit freundlichen Grüßen
            Jonas Weber
            Lindenweg 7
            50667 Köln
            """;

    private static final String OFFICE = """
            name = Larkmere Hotels
            legal-name = Larkmere Hotels B.V.
            office = Privacy Office
            address = Herenkade 41; 1011 AB Amsterdam
            country = NL
            email = privacy@larkmere.example
            signatory = Tomasz Wiśniewski
            signatory-role = Legal counsel
            zone = Europe/Amsterdam
            region = NL
            """;

    /// Made once: five passphrases cost seconds, by design.
    @TempDir
    static Path template;

    @TempDir
    Path folder;

    private Shell shell = new Shell(Path.of(""), LocalDate.EPOCH);

    @BeforeAll
    static void aRegisterWithFourPeople() {
        var shell = new Shell(template, LocalDate.of(2026, 1, 13));
        shell.write("office.properties", OFFICE);
        for (var name : List.of("Adm", "Amara", "Ingrid", "Tomasz")) {
            shell.write(name + ".txt", name + " walks over seven green bridges\n");
        }
        var init = done(shell.run(
                "init",
                "--store",
                shell.file("register").toString(),
                "--user",
                "Adm",
                "--passphrase-file",
                shell.file("Adm.txt").toString(),
                "--office",
                shell.file("office.properties").toString()));
        assertThat(init.out()).containsPattern("Recovery code: ([0-9A-Z]{4}-){6}[0-9A-Z]{4}\n");
        letIn(shell, "Amara", "agent");
        letIn(shell, "Ingrid", "supervisor");
        letIn(shell, "Tomasz", "legal");
    }

    @BeforeEach
    void aCopyOfIt() throws IOException {
        try (var all = Files.walk(template)) {
            for (var path : all.filter(Files::isRegularFile).toList()) {
                var copy = folder.resolve(template.relativize(path));
                Files.createDirectories(copy.getParent());
                Files.copy(path, copy);
            }
        }
        shell = new Shell(folder, LocalDate.of(2026, 1, 13));
    }

    private Ran law(String name, String command, String... arguments) {
        var all = new java.util.ArrayList<>(List.of(
                "law",
                command,
                "--store",
                shell.file("register").toString(),
                "--as",
                name,
                "--passphrase-file",
                shell.file(name + ".txt").toString()));
        all.addAll(List.of(arguments));
        return shell.run(all.toArray(String[]::new));
    }

    @Test
    void twoPeopleChangeALawAndAnOpenCaseIsAskedFirst() throws Exception {
        done(shell.as("Amara", "log", mail().toString(), "--mine"));
        var file = shell.file("EU.law");
        done(law("Tomasz", "export", "EU", "--out", file.toString()));
        assertThat(law("Tomasz", "export", "EU", "--out", file.toString()).status())
                .as("no file is written over")
                .isEqualTo(Stop.USAGE);
        var text = Files.readString(file);
        Files.writeString(
                file,
                text.replace("within: 1 calendar-month", "within: 20 calendar-days")
                        .replace("by: 2 calendar-months", "by: 20 calendar-days"));

        assertThat(law("Tomasz", "import", file.toString(), "--dry-run").out())
                .contains("Open cases under it: 1; 1 would be due earlier")
                .contains("26-0001  response: 2026-02-12 -> 2026-02-02");
        var proposed = done(law("Tomasz", "import", file.toString(), "--why", "Our promise."));
        assertThat(proposed.out()).contains("change 1 of EU");
        assertThat(law("Tomasz", "approve", "EU", "1").status())
                .as("not one's own")
                .isEqualTo(Stop.BARRED);
        assertThat(law("Amara", "approve", "EU", "1").err()).contains("may not");
        done(law("Ingrid", "approve", "eu", "1"));
        assertThat(law("Amara", "history", "EU").out())
                .contains("change 1 of this office is in force")
                .contains("Tomasz: Our promise.")
                .contains("approved on 2026-01-13 by Ingrid");
        assertThat(law("Amara", "compare", "EU").out())
                .contains("- within: 1 calendar-month", "+ within: 20 calendar-days");

        var shown = done(shell.as("Amara", "show", "26-0001"));
        assertThat(shown.out()).contains("2026-02-12 -> 2026-02-02").contains("adopt-rules");
        assertThat(done(shell.as("Amara", "queue", "--view", "rules-changed")).out())
                .contains("26-0001");
        done(shell.as("Amara", "do", "26-0001", "adopt-rules"));
        assertThat(done(shell.as("Amara", "show", "26-0001")).out())
                .contains("answer     by Mon 2 February 2026")
                .doesNotContain("adopt-rules");
        assertThat(shell.as("Amara", "do", "26-0001", "keep-rules").status()).isEqualTo(Stop.BARRED);
        assertThat(done(shell.as("Amara", "check")).out()).contains("all as it should be");

        Files.writeString(file, text.replace("within: 1 calendar-month", "within: 1 moon"));
        var refused = law("Tomasz", "import", file.toString(), "--why", "Poetry.");
        assertThat(refused.status()).isEqualTo(Stop.BARRED);
        assertThat(refused.err()).contains("EU.law, line ").contains("1 moon");
    }

    @Test
    void aRequestGoesInAndALetterComesOut() throws Exception {
        var logged = done(shell.as("Amara", "log", mail().toString(), "--mine", "--json"));
        assertThat(logged.member("number")).isEqualTo("26-0001");
        assertThat(logged.member("law")).isEqualTo("EU-DE");
        assertThat(logged.out()).contains("access", "deletion");
        done(doing("Adm", "judge-identity", "means=email,address,customer-number"));
        done(doing("Amara", "decide", "right=access", "outcome=grant"));
        String[] refusal = {
            "decide",
            "right=deletion",
            "outcome=refuse",
            "ground=infeasible",
            "reasoning=The tapes of 2019 cannot be searched by person."
        };
        var unanswered = doing("Amara", refusal);
        assertThat(unanswered.err())
                .contains("Where did we look, and what did we try?")
                .contains("answer.infeasible.tried=… answer.infeasible.part=…");
        done(doing(
                "Amara", with(refusal, "answer.tried=All tapes.", "answer.infeasible.part=They hold no names. No.")));
        done(doing("Amara", "draft", "letter=answer"));
        done(doing("Amara", "submit", "letter=answer"));

        assertBarred(doing("Amara", "approve", "letter=answer", "--json"), "not-empowered");
        assertBarred(doing("Adm", "approve", "letter=answer", "--json"), "own-work");
        assertBarred(doing("Tomasz", "post", "letter=answer", "channel=post", "--json"), "letter-not-approved");

        done(doing("Ingrid", "approve", "letter=answer"));
        var exported = done(shell.as(
                "Tomasz",
                "letter",
                "26-0001",
                "answer",
                "--out",
                shell.file("letter.pdf").toString(),
                "--json"));
        shell.on(LocalDate.of(2026, 1, 15));
        done(doing("Tomasz", "post", "letter=answer", "channel=post", "tracking=RR 000 000 001 NL"));
        done(doing("Amara", "close", "how=answered"));

        var pdf = Files.readAllBytes(shell.file("letter.pdf"));
        assertThat(exported.member("sha256"))
                .as("the bytes approved are the bytes exported")
                .isEqualTo(sha256(pdf));
        assertThat(Judge.faults(pdf)).as("PDF/A-3a and PDF/UA-1").isEmpty();
        assertThat(text(pdf))
                .contains("Jonas Weber", "Lindenweg 7", "50667 Köln", "26-0001", "Larkmere Hotels B.V.")
                .contains("Anlage 1 ist eine Kopie Ihrer personenbezogenen Daten", "Art. 11 Abs. 2 DSGVO")
                .contains("bei einer Aufsichtsbehörde beschweren", "vor Gericht")
                .doesNotContain("{");
        assertThat(done(shell.as("Adm", "check", "--json")).member("clean")).isEqualTo("true");
        var shown = done(shell.as("Adm", "show", "26-0001", "--json"));
        assertThat(shown.member("stage")).isEqualTo("closed");
        assertThat(shown.out()).contains("\"due\": \"2026-02-12\"", "\"kind\": \"letter-posted\"", "RR 000 000 001 NL");
    }

    @Test
    void legalSignsWhatWaitsWithOneKeyAndTheSignedFileGoesOut() throws Exception {
        for (var number : List.of("26-0001", "26-0002")) {
            done(shell.as("Amara", "log", mail().toString(), "--mine", "--name", "Jonas Weber " + number));
            done(shell.as("Amara", "do", number, "draft", "letter=receipt"));
        }
        assertThat(signing("Tomasz").err()).contains("No approved letter waits for a signature.");
        done(shell.as("Ingrid", "do", "26-0001", "approve", "letter=receipt"));
        done(shell.as("Ingrid", "do", "26-0002", "approve", "letter=receipt"));
        var approved = shell.file("approved.pdf");
        done(shell.as("Tomasz", "letter", "26-0001", "receipt", "--out", approved.toString()));

        Files.write(shell.file("key.p12"), new Authority().file("seven green bridges".toCharArray()));
        shell.write("key.txt", "seven red bridges\n");
        assertThat(signing("Tomasz").err()).contains("The passphrase or PIN is another. Nothing was signed.");
        shell.write("key.txt", "seven green bridges\n");
        assertThat(signing("Amara").status()).as("an agent signs nothing").isEqualTo(Stop.BARRED);

        assertThat(done(signing("Tomasz")).out())
                .contains("26-0001 receipt: signed by Tomasz Wiśniewski")
                .contains("26-0002 receipt: signed by Tomasz Wiśniewski");
        var signed = shell.file("signed.pdf");
        var exported = done(shell.as("Tomasz", "letter", "26-0001", "receipt", "--out", signed.toString(), "--json"));
        var bytes = Files.readAllBytes(signed);
        assertThat(exported.member("sha256")).isEqualTo(sha256(bytes));
        assertThat(Signer.signedOver(Files.readAllBytes(approved), bytes)).isTrue();
        done(shell.as("Tomasz", "do", "26-0001", "post", "letter=receipt", "channel=post"));
        assertThat(done(shell.as("Adm", "show", "26-0001", "--json")).out()).contains("\"kind\": \"letter-signed\"");
        done(shell.as("Adm", "check", "--rebuild"));
        assertThat(done(shell.as("Adm", "check", "--json")).member("clean")).isEqualTo("true");
        assertThat(signing("Tomasz").status()).isEqualTo(Stop.USAGE);
    }

    private Ran signing(String name) {
        return shell.as(
                name,
                "sign",
                "--key",
                shell.file("key.p12").toString(),
                "--key-passphrase-file",
                shell.file("key.txt").toString());
    }

    @Test
    void aMistakenDayIsCorrectedStaysReadableAndSurvivesRebuilding() {
        done(shell.as("Amara", "log", mail().toString(), "--received", "2026-01-02"));
        done(doing("Amara", "correct", "seq=1", "on=2026-01-12"));
        var before = done(shell.as("Amara", "show", "26-0001"));
        assertThat(before.out()).contains("received   2026-01-12", "[struck]", "2026-01-02", "Thu 12 February 2026");

        done(shell.as("Adm", "check", "--rebuild"));

        assertThat(done(shell.as("Amara", "show", "26-0001")).out()).isEqualTo(before.out());
        assertThat(done(shell.as("Amara", "queue", "--search", "Weber")).out()).contains("26-0001", "Jonas Weber");
    }

    @Test
    void aLetterWithABlankIsNotHandedIn() {
        done(shell.as("Amara", "log", mail().toString(), "--right", "deletion"));
        done(doing("Amara", "judge-identity", "means=email,address"));
        done(doing(
                "Amara",
                "decide",
                "right=deletion",
                "outcome=part",
                "ground=must-keep",
                "reasoning=Invoices are kept.",
                "answer.duty=§ 147 AO, until the end of 2034.",
                "answer.rest=Everything else goes."));
        done(doing("Amara", "draft", "letter=answer"));

        assertBarred(doing("Amara", "submit", "letter=answer", "--json"), "letter-not-ready");

        done(doing("Amara", "fill", "letter=answer", "blank=duty-to-keep", "words=§ 147 Abs. 3 AO"));
        done(doing("Amara", "fill", "letter=answer", "blank=kept-until", "words=31. Dezember 2034"));
        done(doing("Amara", "submit", "letter=answer"));
    }

    @Test
    void whereTheLawSetsNoLengthTheNoticeNamesTheNewDay() {
        done(shell.as("Amara", "log", mail().toString(), "--law", "CH", "--right", "access"));
        assertBarred(doing("Amara", "extend", "ground=number", "--json"), "extension-day-missing");
        assertBarred(
                doing("Amara", "extend", "ground=number", "until=2026-02-11", "--json"), "extension-day-too-early");
        assertThat(done(doing("Amara", "extend", "ground=number", "until=2026-04-30"))
                        .out())
                .contains("until: 2026-04-30");
        assertThat(done(shell.as("Amara", "letter", "26-0001", "extension")).out())
                .contains("30.\u00a0April 2026");
        assertThat(done(shell.as("Amara", "show", "26-0001")).out())
                .contains("open       extension_notice (access): by Wed 11 February 2026")
                .contains("open       response (access): by Thu 30 April 2026")
                .contains("The law sets no length; the day that we named: Thu 30 April 2026. (Art. 18 DPO)")
                .contains("Had it been received a day later: ");
    }

    @Test
    void whatTheClockCannotKnowIsToldItAndShown() {
        done(shell.as("Amara", "log", mail().toString(), "--law", "CA", "--right", "access"));
        done(doing("Amara", "date-request", "dated=2026-01-05"));
        done(doing("Amara", "ask-question", "question=fee"));
        assertBarred(doing("Amara", "question-answered", "question=identity", "--json"), "nothing-asked");
        done(doing("Amara", "question-answered", "question=fee"));
        done(doing("Amara", "circumstance", "circumstance=processor"));
        assertBarred(doing("Amara", "appeal", "--json"), "not-answered");
        assertThat(doing("Amara", "duty-met", "duty=response").err()).contains("no duty that is recorded by hand");
        done(doing("Amara", "duty-met", "duty=recipients"));
        done(doing("Amara", "correct", "seq=3", "dated=2026-01-06"));
        assertThat(done(shell.as("Amara", "show", "26-0001")).out())
                .contains("request-dated", "dated: 2026-01-06", "circumstance: processor", "duty: recipients")
                .contains("Counted from the date of the request itself, Tue 6 January 2026.");
        var json = done(shell.as("Amara", "show", "26-0001", "--json")).out();
        assertThat(json).contains("\"open\"", "\"would_change\"", "\"a_day_later\"");
    }

    @Test
    void signalsAreShownAndExplainedAway() throws Exception {
        done(shell.as("Amara", "log", mail().toString(), "--mine"));
        done(doing("Amara", "account-changed", "what=email", "day=2026-01-10"));
        assertThat(done(shell.as("Amara", "show", "26-0001")).out())
                .contains(
                        "1  medium  Contact data changed shortly before. E-mail on file changed on 10 January 2026, 2 days"
                                + " before the request.");
        assertBarred(doing("Amara", "explain-signal", "signal=1", "why=harmless", "--json"), "signal-unexplained");
        assertThat(doing("Amara", "explain-signal", "signal=2", "why=It is fine")
                        .err())
                .contains("has no signal 2");
        done(doing("Amara", "explain-signal", "signal=1", "why=He told us on the phone that he had changed it."));
        assertThat(done(shell.as("Amara", "show", "26-0001")).out())
                .contains("Explained: He told us on the phone that he had changed it.");
        assertThat(done(shell.as("Amara", "show", "26-0001", "--json")).out())
                .contains("\"kind\": \"recent-change\"", "\"state\": \"explained\"");
        assertThat(doing("Amara", "check-document", "mrz=P<UTO|L8989").err())
                .contains("three of 30 characters", "nothing was kept");
        done(doing(
                "Amara",
                "check-document",
                "mrz=P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<|" + "L898902C37UTO7408122F1204159ZE184226B<<<<<10"));
        assertThat(done(shell.as("Amara", "show", "26-0001")).out())
                .contains("Document lines do not add up", "It was valid until 15 April 2012.")
                .doesNotContain("L898902C3");
    }

    private static String[] with(String[] some, String... more) {
        return Stream.concat(Stream.of(some), Stream.of(more)).toArray(String[]::new);
    }

    private Path mail() {
        return shell.write("request.eml", MAIL.replace("\n", "\r\n"));
    }

    private static void assertBarred(Ran ran, String obstacle) {
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.member("id")).isEqualTo(obstacle);
        assertThat(ran.member("why")).isNotBlank();
    }

    private Ran doing(String name, String... deed) {
        return shell.as(
                name, "do", Stream.concat(Stream.of("26-0001"), Stream.of(deed)).toArray(String[]::new));
    }

    private static void letIn(Shell shell, String name, String role) {
        done(shell.as(
                "Adm",
                "user",
                "add",
                name,
                "--role",
                role,
                "--new-passphrase-file",
                shell.file(name + ".txt").toString()));
    }

    private static Ran done(Ran ran) {
        assertThat(ran.err()).isEmpty();
        assertThat(ran.status()).isZero();
        return ran;
    }

    private static String text(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s\\u00a0\\u202f\\u2009]+", " ");
        }
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
