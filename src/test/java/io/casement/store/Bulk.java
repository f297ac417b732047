// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.store;

import io.casement.audit.Seal;
import io.casement.cases.CaseFile;
import io.casement.cases.CaseId;
import io.casement.cases.CaseNumber;
import io.casement.cases.Channel;
import io.casement.cases.Clerk;
import io.casement.cases.ClerkId;
import io.casement.cases.ClosedHow;
import io.casement.cases.DocumentId;
import io.casement.cases.Entry;
import io.casement.cases.Laws;
import io.casement.cases.LetterKind;
import io.casement.cases.Level;
import io.casement.cases.Means;
import io.casement.cases.Outcome;
import io.casement.cases.Person;
import io.casement.cases.Request;
import io.casement.cases.Sha256;
import io.casement.keys.CaseKey;
import io.casement.keys.FixedKey;
import io.casement.keys.RegisterKey;
import io.casement.law.RegimeId;
import io.casement.law.Right;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/// A register with many made-up cases, written into the journal file in large frames; the index is then made from
/// it as after a loss. The same number of cases is always the same register, but for the keys of the cases.
public final class Bulk {

    public static final LocalDate TODAY = LocalDate.of(2026, 6, 15);
    public static final Clerk ME = Office.IDA;
    public static final Laws LAWS = Office.LAWS;

    private static final byte[] SECRET = "thirty-two bytes that are secret".getBytes(StandardCharsets.US_ASCII);

    private static final int ITEMS_PER_FRAME = 4000;
    private static final List<Right> ASKED = List.of(Right.ACCESS, Right.CORRECTION, Right.DELETION);

    /// One case of four is British, the others German, French, Italian, Dutch or Spanish.
    private static final List<String> LAW_IDS =
            List.of("EU-DE", "GB", "EU-DE", "EU-FR", "EU-IT", "EU-DE", "EU-NL", "EU-ES", "GB", "EU-DE", "EU-FR", "GB");

    private static final int CLERKS = 12;
    private static final String[] SYLLABLES = {
        "ba", "len", "kor", "mi", "ta", "sön", "der", "wal", "ric", "ha", "ru", "vé", "lo", "gen", "stra", "pol", "ni",
        "ka", "tro", "fel", "dü", "mar", "ven", "sil", "bro", "ast", "eng", "ott", "ulm", "quin"
    };

    private final Random random = new Random(413);
    private final RegisterKey key;
    private final boolean allOpen;
    private final List<byte[]> waiting = new ArrayList<>();
    private final List<byte[]> keysWaiting = new ArrayList<>();

    private Bulk(RegisterKey key, boolean allOpen) {
        this.key = key;
        this.allOpen = allOpen;
    }

    /// Fills a folder, unless it is filled already, and opens the register.
    public static Register open(Path folder, int cases) throws IOException {
        return open(folder, cases, LAWS, false);
    }

    /// The same under other laws, and perhaps with cases that are all open still.
    public static Register open(Path folder, int cases, Laws laws, boolean allOpen) throws IOException {
        if (!Files.exists(folder.resolve("filled"))) {
            fill(folder, cases, allOpen);
            Files.createFile(folder.resolve("filled"));
        }
        return Register.open(folder, FixedKey.of(SECRET), laws, _ -> {});
    }

    private static void fill(Path folder, int cases, boolean allOpen) throws IOException {
        Files.createDirectories(folder);
        var volume = new DiskVolume(folder);
        RegisterFolder.create(
                        volume,
                        new Office().keyring(),
                        FixedKey.of(SECRET),
                        LAWS,
                        new RegisterFolder.Founding(ME, Office.LARKMERE, Office.NOON))
                .close();
        volume.delete("index.mv.db");
        try (var key = FixedKey.of(SECRET);
                var journal = JournalFile.open(volume, "journal", key);
                var keys = JournalFile.open(volume, CaseKeys.NAME, key)) {
            new Bulk(key, allOpen).fill(journal, keys, cases);
        }
    }

    /// A new entry of a case, as the register takes it.
    public static Change note(CaseFile file) {
        return Office.adding(file.id(), file.size(), new Entry.NoteTaken(TODAY, Office.note(1)));
    }

    /// A new case, as the register takes it: a mail, a person, a request and three entries.
    public static Change request(CaseNumber number) {
        return Office.logging(new CaseId(UUID.randomUUID()), number, "Ada Lovell", "I would like a copy of my data.");
    }

    private void fill(JournalFile journal, JournalFile keys, int cases) throws IOException {
        for (var serial = 1; serial <= cases; serial++) {
            add(new CaseNumber(2026, serial));
            if (waiting.size() >= ITEMS_PER_FRAME || serial == cases) {
                keys.appendAll(keysWaiting);
                journal.appendAll(waiting);
                keysWaiting.clear();
                waiting.clear();
            }
        }
    }

    private void add(CaseNumber number) {
        var id = new CaseId(new UUID(random.nextLong(), random.nextLong()));
        var clerk = new ClerkId(new UUID(1, 1 + random.nextInt(CLERKS)));
        var received = TODAY.minusDays(random.nextInt(allOpen || number.serial() % 3 == 0 ? 40 : 700));
        var stamp =
                new Item.Stamp(Instant.parse("2026-06-15T08:00:00Z").minusSeconds(random.nextInt(1_000_000)), clerk);
        try (var its = CaseKey.random()) {
            keysWaiting.add(CaseKeys.payload(id, key.wrap(its, id.value())));
            put(new Item.Opened(id, number, stamp));
            var last = Seal.start(id.value());
            var seq = 0;
            for (var entry : entries(received, clerk)) {
                var form = EntryCodec.write(entry);
                last = Seal.next(last, ++seq, stamp.at(), clerk.value(), form.kind(), form.body());
                put(new Item.Entered(id, seq, stamp, form.kind(), form.body(), last));
            }
            put(Envelopes.seal(its, id, new Paper.OfPerson(person(number)), stamp));
            put(Envelopes.seal(its, id, new Paper.OfRequest(request()), stamp));
            if (random.nextInt(2) == 0) {
                var letter = Office.letter(Office.letterId(number.serial()), number, words(60));
                put(Envelopes.seal(its, id, new Paper.OfLetter(letter.id(), letter), stamp));
            }
        }
    }

    private void put(Item item) {
        waiting.add(ItemCodec.write(item));
    }

    /// Two cases of three are old and done; the others are in every step.
    private List<Entry> entries(LocalDate received, ClerkId clerk) {
        var right = ASKED.get(random.nextInt(ASKED.size()));
        var rights = EnumSet.of(right, ASKED.get(random.nextInt(ASKED.size())));
        var asked = received.plusDays(1 + random.nextInt(4));
        var judged = asked.plusDays(random.nextInt(10));
        var decided = judged.plusDays(random.nextInt(4));
        var letter = Office.letterId(random.nextInt());
        var entries = new ArrayList<Entry>();
        entries.add(new Entry.Received(received, Channel.EMAIL, new DocumentId(new UUID(random.nextLong(), 1))));
        entries.add(new Entry.Logged(received, new RegimeId(LAW_IDS.get(random.nextInt(LAW_IDS.size()))), rights));
        var steps = received.isBefore(TODAY.minusDays(40)) ? 9 : random.nextInt(allOpen ? 6 : 9);
        var rest = List.of(
                new Entry.OwnerSet(received, clerk),
                new Entry.IdentityAsked(asked, Office.letterId(random.nextInt())),
                new Entry.IdentityJudged(judged, Level.THREE_POINTS, Set.of(Means.EMAIL, Means.ADDRESS)),
                new Entry.Decided(decided, right, new Outcome.Granted(), Optional.empty()),
                new Entry.LetterDrafted(decided, letter, LetterKind.ANSWER),
                new Entry.LetterSubmitted(decided.plusDays(1), letter),
                new Entry.LetterApproved(
                        decided.plusDays(2), letter, new DocumentId(new UUID(2, 2)), new Sha256("a".repeat(64))),
                new Entry.LetterPosted(decided.plusDays(3), letter, Channel.POST, Optional.empty()),
                new Entry.Closed(decided.plusDays(3), ClosedHow.ANSWERED));
        entries.addAll(rest.subList(0, steps));
        return entries;
    }

    private Person person(CaseNumber number) {
        var name = capital(word(300)) + " " + capital(word(20_000));
        return new Person(
                name,
                Optional.of(word(20_000) + number.serial() + "@mail.example"),
                List.of(capital(word(3000)) + "weg " + random.nextInt(200), random.nextInt(90_000) + " " + word(500)),
                Optional.of("DE"),
                Optional.of("+49 221 " + random.nextInt(9_000_000)),
                "de",
                Map.of(Means.CUSTOMER_NUMBER, "K-" + random.nextInt(1_000_000)));
    }

    private Request request() {
        return new Request(
                Optional.of(word(20_000) + "@mail.example"),
                Optional.of("privacy@larkmere.example"),
                Optional.empty(),
                Optional.of(words(4)),
                words(40 + random.nextInt(60)),
                List.of(),
                words(3));
    }

    private String words(int count) {
        var words = new StringBuilder();
        for (var i = 0; i < count; i++) {
            // few words are common and many are rare, as in any language
            words.append(word(1 + (int) Math.exp(random.nextDouble() * 9))).append(' ');
        }
        return words.toString();
    }

    /// One of so many words.
    private String word(int among) {
        var n = random.nextInt(among);
        var word = new StringBuilder();
        do {
            word.append(SYLLABLES[n % SYLLABLES.length]);
            n /= SYLLABLES.length;
        } while (n > 0);
        return word.append(SYLLABLES[word.length() % SYLLABLES.length]).toString();
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
