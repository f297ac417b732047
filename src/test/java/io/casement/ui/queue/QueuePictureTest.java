// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.queue;

import static org.assertj.core.api.Assertions.assertThat;

import io.casement.cases.Card;
import io.casement.cases.CaseId;
import io.casement.cases.Command;
import io.casement.cases.ExtensionGround;
import io.casement.cases.Flag;
import io.casement.cases.Means;
import io.casement.cases.NoteId;
import io.casement.cases.Request;
import io.casement.cases.View;
import io.casement.law.Question;
import io.casement.law.Right;
import io.casement.ui.Bureau;
import io.casement.ui.Pictures;
import io.casement.ui.place.Place;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javafx.util.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("fx")
class QueuePictureTest {
    @TempDir
    Path folder;

    @Test
    void the_queue_is_drawn_light_and_dark() {
        try (var bureau = Bureau.in(folder.resolve("register"))) {
            var giulia = cases(bureau);
            var pictures = Pictures.of("01-queue", () -> {
                var window = bureau.window(Bureau.AMARA, tools -> {
                    var queue = new QueueScreen(tools, Duration.ZERO);
                    return place -> queue;
                });
                window.frame().go(new Place.Queue(View.MINE, Optional.of(giulia)));
                return window.frame().root();
            });
            assertThat(pictures.get(0).getPixelReader().getArgb(1435, 895)).isEqualTo(0xFFF7F6F4);
            assertThat(pictures.get(1).getPixelReader().getArgb(1435, 895)).isEqualTo(0xFF141413);
        }
    }

    /// The morning of the design, as far as the laws go that are there.
    private static CaseId cases(Bureau bureau) {
        bureau.log("Oluwaseun Adeyemi", "GB", "GB", Right.ACCESS, "2026-05-06");
        bureau.log("Kim Min-ji", "IE", "EU-IE", Right.ACCESS, "2026-05-11");
        var giulia = bureau.log(
                "Giulia Ferraris",
                "IT",
                "EU-IT",
                Right.ACCESS,
                "2026-05-11",
                Optional.of(Bureau.AMARA.id()),
                italian());
        proves(bureau, giulia);
        bureau.does(
                Bureau.AMARA, giulia, new Command.SetFlag(Bureau.TODAY, Flag.OTHER_PEOPLE, new NoteId(new UUID(3, 1))));
        bureau.log("Katarzyna Wójcik", "PL", "EU", Right.DELETION, "2026-05-12");
        bureau.log("Emre Yıldız", "DE", "EU-DE", Right.CORRECTION, "2026-05-12");
        bureau.log("Søren Kjeldgaard", "DK", "EU", Right.OBJECTION, "2026-05-15");
        proves(bureau, bureau.log("Aoife Ní Dhomhnaill", "IE", "EU-IE", Right.ACCESS, "2026-05-18"));
        bureau.log("Thomas Brunner", "DE", "EU-DE", Right.ACCESS, "2026-05-20");
        var tamsin = bureau.log("Tamsin Okoro-Blake", "GB", "GB", Right.ACCESS, "2026-05-18");
        bureau.does(Bureau.AMARA, tamsin, new Command.Pause(LocalDate.of(2026, 5, 28), Question.CLARIFICATION));
        bureau.log("Siobhan Gallagher", "GB", "GB", Right.DELETION, "2026-05-22");
        bureau.log("Hannah Feldman", "DE", "EU-DE", Right.ACCESS, "2026-05-13");
        bureau.procedures(Bureau.AMARA).extend(last(bureau).id(), ExtensionGround.COMPLEXITY);
        bureau.log("Daniel Ortega Vidal", "US", "US-CA", Right.ACCESS, "2026-05-27");
        bureau.log("Élodie Marchand", "FR", "EU-FR", Right.PORTABILITY, "2026-05-26");
        bureau.log("陈慧敏 Chen Huimin", "FR", "EU-FR", Right.ACCESS, "2026-06-03");
        bureau.log("Lim Wei Ling", "US", "US-CA", Right.CORRECTION, "2026-06-08", Optional.empty());
        return giulia;
    }

    private static Card last(Bureau bureau) {
        return bureau.register().search("Feldman", 1).getFirst();
    }

    private static void proves(Bureau bureau, CaseId id) {
        bureau.does(
                Bureau.AMARA,
                id,
                new Command.JudgeIdentity(
                        LocalDate.of(2026, 6, 8), Set.of(Means.EMAIL, Means.BIRTH_DATE, Means.CUSTOMER_NUMBER)));
    }

    private static Request italian() {
        var body = "Gentile ufficio privacy,\n\nai sensi dell’articolo 15 del GDPR chiedo una copia di tutti i dati"
                + " personali che mi riguardano, comprese le prenotazioni a Roma e Torino dal 2022 a oggi e le immagini"
                + " delle telecamere del 14 febbraio.\n\nCordiali saluti,\nGiulia Ferraris";
        return new Request(
                Optional.of("Giulia Ferraris"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                body,
                List.of(
                        phrase(body, "una copia di tutti i dati personali"),
                        phrase(body, "dal 2022 a oggi"),
                        phrase(body, "immagini delle telecamere")),
                "Everything");
    }

    private static Request.Phrase phrase(String body, String words) {
        return new Request.Phrase("rights", body.indexOf(words), body.indexOf(words) + words.length());
    }
}
