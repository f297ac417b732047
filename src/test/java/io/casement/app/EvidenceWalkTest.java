// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.casement.evidence.Cards;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An identity card is the last resort: shown, blacked out, looked at, judged and gone, on the command line.
class EvidenceWalkTest {

    @TempDir
    private Path folder;

    private Shell shell = new Shell(Path.of(""), LocalDate.EPOCH);

    @BeforeEach
    void aCaseInWhichNothingElseDid() throws IOException {
        shell = new Shell(folder, LocalDate.of(2026, 3, 2));
        shell.write("Adm.txt", "Adm walks over seven green bridges");
        shell.write("mail.eml", """
                From: Eva Muster <eva@example.org>
                Date: Mon, 2 Mar 2026 08:00:00 +0100
                Subject: Auskunft

                Ich verlange Auskunft nach Art. 15 DSGVO.
                """);
        Files.write(shell.file("card.jpg"), Cards.jpeg());
        Files.write(shell.file("empty.jpg"), new byte[0]);
        Files.write(shell.file("huge.jpg"), new byte[60 * 1024 * 1024]);
        shell.write("card.pdf", "%PDF-1.7");
        done(shell.run(
                "init",
                "--store",
                shell.file("register").toString(),
                "--user",
                "Adm",
                "--passphrase-file",
                shell.file("Adm.txt").toString()));
        done(shell.as("Adm", "log", shell.file("mail.eml").toString(), "--law", "EU"));
    }

    private static Shell.Ran done(Shell.Ran ran) {
        assertThat(ran.status()).as(ran.err() + ran.out()).isZero();
        return ran;
    }

    private Shell.Ran does(String... words) {
        var all = new String[words.length + 1];
        all[0] = "26-0001";
        System.arraycopy(words, 0, all, 1, words.length);
        return shell.as("Adm", "do", all);
    }

    private Shell.Ran take(String file, String... more) {
        var all = new String[more.length + 3];
        all[0] = "take-evidence";
        all[1] = "file=" + shell.file(file);
        all[2] = "kind=identity-card";
        System.arraycopy(more, 0, all, 3, more.length);
        return does(all);
    }

    private static void says(Shell.Ran ran, int status, String sentence) {
        assertThat(ran.err()).contains(sentence);
        assertThat(ran.status()).isEqualTo(status);
    }

    @Test
    void theWalk() {
        says(take("empty.jpg", "mask=none"), 1, "Art. 12(6) GDPR");
        done(does("sensitivity", "sensitivity=special"));
        done(does("flag", "flag=fraud", "why=the reply address is not his"));
        done(does("judge-identity", "means=email"));

        says(take("empty.jpg", "mask=none"), 2, "The file is empty");
        says(take("huge.jpg", "mask=none"), 2, "longer than 25 MB");
        says(take("card.pdf", "mask=none"), 2, "A PDF is not opened here");
        says(take("nowhere.jpg", "mask=none"), 2, "There is no file");
        says(take("card.jpg"), 2, "\"mask=\" is missing");
        says(take("card.jpg", "mask=10,10,0,5"), 2, "is no region");
        says(take("card.jpg", "mask=2000,10,50,5"), 2, "lies outside the picture");
        says(take("card.jpg", "mask=none", "destroy-by=2026-05-02"), 1, "2026");
        says(does("view-evidence", "out=" + shell.file("seen.jpg")), 2, "was shown no document");

        done(take("card.jpg", "mask=0,510,1000,120+350,400,300,40"));
        assertThat(shell.as("Adm", "show", "26-0001").out())
                .contains("identity-card, taken 2026-03-02 (Adm), kept until 2026-03-16; looked at 0 times");
        done(does("view-evidence", "out=" + shell.file("seen.jpg")));
        assertThat(shell.file("seen.jpg")).isNotEmptyFile();
        says(does("view-evidence", "out=" + shell.file("seen.jpg")), 2, "Nobody looked");

        shell.on(LocalDate.of(2026, 3, 17));
        assertThat(shell.as("Adm", "show", "26-0001").out()).contains("OVERDUE", "looked at once");
        done(does("judge-evidence", "result=matches"));
        says(does("destroy-evidence"), 1, "was destroyed on");
        var json = shell.as("Adm", "show", "26-0001", "--json").out();
        assertThat(json).contains("\"result\": \"matches\"", "\"why\": \"judged\"", "\"destroyed\": \"2026-03-17\"");
        done(shell.as("Adm", "check"));
    }

    @Test
    void aDocumentThatIsSeenAndGivenBack() {
        says(does("see-document", "kind=passport", "result=matches"), 1, "Art. 12(6) GDPR");
        done(does("sensitivity", "sensitivity=special"));
        done(does("flag", "flag=fraud", "why=the reply address is not his"));
        assertThat(shell.as("Adm", "show", "26-0001").out())
                .contains("enough is asked for already: fraud is suspected");
        done(does("judge-identity", "means=email"));
        assertThat(shell.as("Adm", "show", "26-0001").out()).contains("Raised: fraud is suspected.");
        says(does("judge-identity", "means=email,document"), 1, "No document was found to be theirs");
        done(does("see-document", "kind=passport", "result=expired"));
        says(does("judge-identity", "means=email,document"), 1, "No document was found to be theirs");
        done(does("see-document", "kind=identity-card", "result=matches"));
        done(does("judge-identity", "means=email,document"));
        assertThat(shell.as("Adm", "show", "26-0001").out())
                .contains("document-seen, enough", "identity-card, seen and given back 2026-03-02, matches (Adm)");
        assertThat(shell.as("Adm", "show", "26-0001", "--json").out())
                .contains("\"documents_seen\"", "\"result\": \"expired\"", "\"marked\": true");
        assertThat(done(shell.as("Adm", "check")).out()).contains("1 case, ");
    }
}
