// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casement.cases.CaseId;
import io.casement.cases.CaseNumber;
import io.casement.cases.Means;
import io.casement.cases.Person;
import io.casement.cases.Request;
import io.casement.cases.identity.Held;
import io.casement.cases.identity.Records;
import io.casement.keys.CaseKey;
import io.casement.keys.Tampered;
import io.casement.letters.Envelope;
import io.casement.letters.Logo;
import io.casement.letters.Stationery;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class PaperCodecTest {

    private static final CaseId CASE = new CaseId(new UUID(7, 7));

    @Test
    void everyPaperIsReadBackAsItWas() throws IOException {
        var number = new CaseNumber(2026, 413);
        for (var paper : List.of(
                new Paper.OfPerson(Office.person("Anna Beispiel")),
                new Paper.OfPerson(new Person(
                        "", Optional.empty(), List.of(), Optional.empty(), Optional.empty(), "und", Map.of())),
                new Paper.OfPerson(new Person(
                        "山田 太郎 \uD842\uDFB7\n\"quoted\" \0 \u202E",
                        Optional.of(""),
                        List.of("", "x"),
                        Optional.of("JP"),
                        Optional.of("+81"),
                        "ja",
                        Arrays.stream(Means.values()).collect(Collectors.toMap(means -> means, Means::id)))),
                new Paper.OfSpeaker(Office.person("Kanzlei Muster")),
                new Paper.OfRequest(Office.request("Grüße,\r\n\tAnna")),
                new Paper.OfRequest(new Request(
                        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "", List.of(), "")),
                new Paper.OfRecords(Records.NONE),
                new Paper.OfRecords(new Records(List.of(
                        new Held(Means.EMAIL, "anna@mail.example", "Circle \"profile\""),
                        new Held(Means.EMAIL, "a@old.example", "")))),
                new Paper.OfNote(Office.note(1), ""),
                new Paper.OfNote(Office.note(2), "rang at nine: {not} a <tag>"),
                new Paper.OfLetter(Office.letterId(1), Office.letter(Office.letterId(1), number, "words ")),
                new Paper.OfLetter(
                        Office.letterId(1),
                        Office.letter(Office.letterId(1), number, "words ").to(Office.person("Spa Ltd."))))) {
            assertThat(PaperCodec.read(Slot.of(paper), PaperCodec.write(paper))).isEqualTo(paper);
        }
        assertThat(PaperCodec.organisation(PaperCodec.write(Office.LARKMERE))).isEqualTo(Office.LARKMERE);
        for (var envelope : Envelope.values()) {
            var stationery = new Stationery(envelope, Optional.of(new Logo("<svg>\n</svg>", "A \"lark\"")));
            var office = Office.LARKMERE.on(stationery);
            assertThat(PaperCodec.organisation(PaperCodec.write(office))).isEqualTo(office);
        }
    }

    /// As registers had it before there was a choice of envelopes: letters go on as they were printed then.
    @Test
    void anOfficeOfAnOlderRegisterPostsInDinLangWhereverItIs() throws IOException {
        var now = new String(PaperCodec.write(Office.LARKMERE), StandardCharsets.UTF_8);
        var then = now.replaceFirst(",\"envelope\":\"[^\"]*\"", "").replace("\"NL\"", "\"US\"");
        assertThat(then).isNotEqualTo(now).doesNotContain("envelope");
        var office = PaperCodec.organisation(then.getBytes(StandardCharsets.UTF_8));
        assertThat(office.country()).isEqualTo("US");
        assertThat(office.stationery()).isEqualTo(new Stationery(Envelope.DIN_5008_B, Optional.empty()));
    }

    @Test
    void aPaperOpensOnlyInItsPlaceAndUnderItsCasesKey() throws IOException {
        try (var key = CaseKey.random();
                var other = CaseKey.random()) {
            var stamp = new Item.Stamp(Office.NOON, Office.IDA.id());
            var sealed = Envelopes.seal(key, CASE, new Paper.OfNote(Office.note(1), "rang at nine"), stamp);
            assertThat(Envelopes.open(key, sealed)).isEqualTo(new Paper.OfNote(Office.note(1), "rang at nine"));
            var moved = new Item.Written(CASE, sealed.slot(), Office.note(2).value(), sealed.content(), sealed.stamp());
            assertThatThrownBy(() -> Envelopes.open(key, moved)).isInstanceOf(Tampered.class);
            var toAnotherCase = new Item.Written(
                    new CaseId(new UUID(8, 8)), sealed.slot(), sealed.paper(), sealed.content(), sealed.stamp());
            assertThatThrownBy(() -> Envelopes.open(key, toAnotherCase)).isInstanceOf(Tampered.class);
            assertThatThrownBy(() -> Envelopes.open(other, sealed)).isInstanceOf(Tampered.class);
        }
    }

    @Test
    void aDocumentsNameIsBoundToItsBytes() throws IOException {
        try (var key = CaseKey.random()) {
            var stamp = new Item.Stamp(Office.NOON, Office.IDA.id());
            var document = NewDocument.of(new byte[] {1, 2, 3}, "pass\0port.pdf", "application/pdf");
            var kept = Envelopes.seal(key, CASE, document, stamp);
            assertThat(Envelopes.open(key, kept).name()).isEqualTo("passport.pdf");
            var swapped = new Item.Kept(
                    CASE,
                    kept.document(),
                    Fingerprints.of(new byte[] {9}),
                    kept.size(),
                    kept.mediaType(),
                    kept.name(),
                    stamp);
            assertThatThrownBy(() -> Envelopes.open(key, swapped)).isInstanceOf(Tampered.class);
        }
    }

    @Test
    void everyItemIsReadBackFromTheJournalAsItWas() throws IOException {
        try (var key = CaseKey.random();
                var register = io.casement.keys.RegisterKey.random();
                var office = register.office()) {
            var stamp = new Item.Stamp(Office.NOON, Office.IDA.id());
            var form = EntryCodec.write(new io.casement.cases.Entry.NoteTaken(Office.MONDAY, Office.note(1)));
            for (var item : List.of(
                    new Item.Opened(CASE, new CaseNumber(2026, 12345), stamp),
                    new Item.Entered(
                            CASE, 7, stamp, form.kind(), form.body(), io.casement.audit.Seal.start(CASE.value())),
                    Envelopes.seal(key, CASE, new Paper.OfNote(Office.note(1), "x"), stamp),
                    Envelopes.seal(key, CASE, NewDocument.of(new byte[0], "", ""), stamp),
                    Envelopes.seal(office, Office.IDA, stamp),
                    Envelopes.seal(office, Office.LARKMERE, stamp))) {
                assertThat(ItemCodec.read(ItemCodec.write(item))).isEqualTo(item);
            }
        }
    }
}
