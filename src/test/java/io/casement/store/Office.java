// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.store;

import io.casement.cases.CaseId;
import io.casement.cases.CaseNumber;
import io.casement.cases.Channel;
import io.casement.cases.Clerk;
import io.casement.cases.ClerkId;
import io.casement.cases.DocumentId;
import io.casement.cases.Entry;
import io.casement.cases.Laws;
import io.casement.cases.LetterId;
import io.casement.cases.LetterKind;
import io.casement.cases.Means;
import io.casement.cases.NoteId;
import io.casement.cases.Person;
import io.casement.cases.Request;
import io.casement.cases.Role;
import io.casement.keys.CheapKeyring;
import io.casement.keys.ClerkSlot;
import io.casement.keys.Keyring;
import io.casement.keys.RegisterKey;
import io.casement.law.Citation;
import io.casement.law.RegimeId;
import io.casement.law.Right;
import io.casement.lawbook.Lawbook;
import io.casement.letters.Letter;
import io.casement.letters.Organisation;
import io.casement.letters.Part;
import io.casement.letters.Span;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// A small office for the tests of the register: its key, its clerks, and requests as they come in.
public final class Office {

    private static final Lawbook LAWBOOK = Lawbook.load();
    static final Laws LAWS =
            file -> LAWBOOK.regime(file.law().orElseThrow(), file.received()).orElseThrow();
    static final Clerk IDA = new Clerk(new ClerkId(new UUID(1, 1)), "Ida Lindqvist", Role.HEAD);
    static final Clerk OLE = new Clerk(new ClerkId(new UUID(1, 2)), "Ole Brandt", Role.AGENT);
    static final Instant NOON = Instant.parse("2026-03-02T11:00:00.123456Z");
    static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    static final Organisation LARKMERE = new Organisation(
            "Larkmere Hotels",
            "Larkmere Hotels B.V.",
            "Privacy office",
            List.of("Keizersgracht 1", "1015 Amsterdam"),
            "NL",
            "privacy@larkmere.example",
            Optional.of("+31 20 555 0100"),
            Optional.empty(),
            Optional.of("Mia de Vries"),
            "Ida Lindqvist",
            "Head of privacy",
            "Europe/Amsterdam",
            Optional.of("NL"));

    private final Keyring.Created created =
            CheapKeyring.create(new ClerkSlot(IDA.id().value(), "ida"), "correct horse battery".toCharArray());

    Keyring keyring() {
        return created.keyring();
    }

    /// A copy of the key: each register closes its own.
    RegisterKey key() throws IOException {
        try {
            return keyring()
                    .unlock("ida", "correct horse battery".toCharArray())
                    .key();
        } catch (io.casement.keys.WrongSecret e) {
            throw new AssertionError(e);
        }
    }

    Register create(Path folder) throws IOException {
        return Register.create(folder, keyring(), key(), LAWS, IDA, LARKMERE, NOON);
    }

    Register create(Volume volume) throws IOException {
        return RegisterFolder.create(volume, keyring(), key(), LAWS, new RegisterFolder.Founding(IDA, LARKMERE, NOON));
    }

    public Register open(Path folder) throws IOException {
        return Register.open(folder, key(), LAWS, _ -> {});
    }

    Register open(Volume volume) throws IOException {
        return RegisterFolder.open(volume, key(), LAWS, _ -> {});
    }

    // ---- requests ------------------------------------------------------------------------------------------------

    static Person person(String name) {
        return new Person(
                name,
                Optional.of(name.toLowerCase(java.util.Locale.ROOT).replace(' ', '.') + "@mail.example"),
                List.of("Lindenweg 7", "50667 Köln"),
                Optional.of("DE"),
                Optional.of("+49 221 5550123"),
                "de",
                Map.of(Means.CUSTOMER_NUMBER, "K-20931"));
    }

    static Request request(String words) {
        return new Request(
                Optional.of("someone@mail.example"),
                Optional.of("privacy@larkmere.example"),
                Optional.of("Mon, 2 Mar 2026 09:14:00 +0100"),
                Optional.of("Auskunft"),
                words,
                List.of(new Request.Phrase("rights", 0, 4)),
                "everything");
    }

    /// A new access request that Ida owns.
    static Change logging(CaseId id, CaseNumber number, String name, String words) {
        return logging(id, number, person(name), words, MONDAY, Optional.of(IDA.id()));
    }

    static Change logging(
            CaseId id, CaseNumber number, Person person, String words, LocalDate received, Optional<ClerkId> owner) {
        var mail = NewDocument.of(
                ("From: someone\n\n" + words).getBytes(java.nio.charset.StandardCharsets.UTF_8),
                "request of " + person.name() + ".eml",
                "message/rfc822");
        var entries = new java.util.ArrayList<Entry>();
        entries.add(new Entry.Received(received, Channel.EMAIL, mail.id()));
        entries.add(new Entry.Logged(received, new RegimeId("EU-DE"), Set.of(Right.ACCESS)));
        owner.ifPresent(clerk -> entries.add(new Entry.OwnerSet(received, clerk)));
        return new Change(
                id,
                Optional.of(number),
                0,
                entries,
                List.of(new Paper.OfPerson(person), new Paper.OfRequest(request(words))),
                List.of(mail),
                NOON,
                IDA.id());
    }

    static CaseId log(Register register, String name, String words) throws ChangedMeanwhile {
        var id = new CaseId(UUID.randomUUID());
        register.append(logging(id, register.nextNumber(2026), name, words));
        return id;
    }

    static Change adding(CaseId id, int size, Entry... entries) {
        return new Change(id, Optional.empty(), size, List.of(entries), List.of(), List.of(), NOON, OLE.id());
    }

    static Change saying(CaseId id, Paper... papers) {
        return new Change(id, Optional.empty(), 0, List.of(), List.of(papers), List.of(), NOON, OLE.id());
    }

    static Letter letter(LetterId id, CaseNumber number, String words) {
        return new Letter(
                id,
                LetterKind.ANSWER,
                number,
                "de",
                MONDAY,
                List.of("Anna Beispiel", "Lindenweg 7", "50667 Köln"),
                List.of(new Letter.Reference("Unser Zeichen", number.toString(), true)),
                "Ihre Anfrage",
                "Guten Tag Anna Beispiel,",
                List.of(
                        new Part(
                                "answer.opening",
                                Optional.of("Auskunft"),
                                List.of(
                                        new Span.Words(words),
                                        new Span.Value("received", "2. März 2026"),
                                        new Span.Blank("sources")),
                                Part.Origin.EDITED,
                                Optional.empty()),
                        new Part(
                                "answer.complaint",
                                Optional.empty(),
                                List.of(new Span.Words("Sie können sich beschweren.")),
                                Part.Origin.REQUIRED,
                                Optional.of(new Citation("Art. 12(4) GDPR")))),
                "Mit freundlichen Grüßen",
                List.of("Datenauszug"),
                "eu/de/answer 1");
    }

    static NoteId note(int n) {
        return new NoteId(new UUID(3, n));
    }

    static LetterId letterId(int n) {
        return new LetterId(new UUID(2, n));
    }

    static DocumentId documentId(int n) {
        return new DocumentId(new UUID(4, n));
    }
}
