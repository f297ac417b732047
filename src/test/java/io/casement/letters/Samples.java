// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.letters;

import io.casement.cases.CaseFile;
import io.casement.cases.CaseId;
import io.casement.cases.CaseNumber;
import io.casement.cases.Channel;
import io.casement.cases.ClerkId;
import io.casement.cases.DocumentId;
import io.casement.cases.Entry;
import io.casement.cases.Found;
import io.casement.cases.LetterId;
import io.casement.cases.LetterKind;
import io.casement.cases.Level;
import io.casement.cases.Means;
import io.casement.cases.NoteId;
import io.casement.cases.Outcome;
import io.casement.cases.Person;
import io.casement.cases.Recorded;
import io.casement.cases.Representative;
import io.casement.cases.SourceId;
import io.casement.cases.identity.Held;
import io.casement.cases.identity.Records;
import io.casement.law.Regime;
import io.casement.law.RegimeId;
import io.casement.law.Right;
import io.casement.lawbook.Lawbook;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Cases as sentences: `access("GB", "2026-05-18").identified("2026-05-21").granted(ACCESS)`, with the laws as
/// they ship.
record Samples(
        String law,
        List<Entry> entries,
        Person person,
        Organisation organisation,
        Map<NoteId, String> notes,
        Records records,
        Optional<Person> speaker,
        Optional<Person> to) {

    static final Lawbook LAWS = Lawbook.load();
    static final Templates TEMPLATES = Templates.read(Samples::asset);
    static final LetterId LETTER = new LetterId(new UUID(0, 7));

    private static final ClerkId CLERK = new ClerkId(new UUID(0, 1));
    private static final NoteId NOTE = new NoteId(new UUID(0, 9));

    static final Organisation LARKMERE = new Organisation(
            "Larkmere Hotels",
            "Larkmere Hotels B.V.",
            "Privacy Office",
            List.of("Herenkade 41", "1011 AB Amsterdam", "Netherlands"),
            "NL",
            "privacy@larkmere.example",
            Optional.of("+31 20 555 0137"),
            Optional.of("Trade register 71430082"),
            Optional.of("Dr Ingrid Halvorsen"),
            "Tomasz Wiśniewski",
            "Legal counsel",
            "Europe/Amsterdam",
            Optional.of("NL"));

    static final Person AOIFE = new Person(
            "Aoife Ní Dhomhnaill",
            Optional.of("aoife@mailbox.example"),
            List.of("14 Bóthar na Trá", "Salthill", "Galway H91 X2K7"),
            Optional.of("IE"),
            Optional.empty(),
            "en",
            Map.of());

    static final Person JANNIK = new Person(
            "Jannik Oberländer",
            Optional.of("jannik@postkasten.example"),
            List.of("Ahornstraße 9", "50765 Köln"),
            Optional.of("DE"),
            Optional.empty(),
            "de",
            Map.of());

    static final Person MARCUS = new Person(
            "Marcus T. Whitfield",
            Optional.of("marcus@mailbox.example"),
            List.of("418 Juniper St", "Oakland, CA 94607"),
            Optional.of("US"),
            Optional.empty(),
            "en-US",
            Map.of());

    static final Person PRIYA = new Person(
            "Priya Raman",
            Optional.of("priya@mailbox.example"),
            List.of("7 Wharf Lane", "Bristol BS1 6XN"),
            Optional.of("GB"),
            Optional.empty(),
            "en-GB",
            Map.of());

    static Samples request(String law, Person person, String received, Channel channel, Right... rights) {
        var on = LocalDate.parse(received);
        var all = EnumSet.noneOf(Right.class);
        all.addAll(List.of(rights));
        return new Samples(
                law,
                List.of(
                        new Entry.Received(on, channel, new DocumentId(new UUID(0, 2))),
                        new Entry.Logged(on, new RegimeId(law), all)),
                person,
                LARKMERE,
                Map.of(),
                Records.NONE,
                Optional.empty(),
                Optional.empty());
    }

    Samples with(Entry entry) {
        var more = new ArrayList<>(entries);
        more.add(entry);
        return new Samples(law, more, person, organisation, notes, records, speaker, to);
    }

    Samples of(Person other) {
        return new Samples(law, entries, other, organisation, notes, records, speaker, to);
    }

    Samples from(Organisation other) {
        return new Samples(law, entries, person, other, notes, records, speaker, to);
    }

    /// What we had on file.
    Samples held(Held... held) {
        return new Samples(law, entries, person, organisation, notes, new Records(List.of(held)), speaker, to);
    }

    /// To whom the letter goes.
    Samples to(String lines) {
        return new Samples(
                law, entries, person, organisation, notes, records, speaker, Addressee.of(lines, person.language()));
    }

    /// Somebody speaks for the person, and is reached here.
    Samples spokenForBy(Representative by, String lines) {
        return new Samples(
                        law, entries, person, organisation, notes, records, Addressee.of(lines, person.language()), to)
                .with(new Entry.Represented(file().received(), by));
    }

    Samples answered(String on) {
        var letter = new LetterId(new UUID(0, 5));
        var day = LocalDate.parse(on);
        return with(new Entry.LetterDrafted(day, letter, LetterKind.ANSWER))
                .with(new Entry.LetterPosted(day, letter, Channel.POST, Optional.empty()));
    }

    Samples searched(String on, int sources) {
        var searched = this;
        for (var source = 1; source <= sources; source++) {
            var id = new SourceId("source-" + source);
            searched = searched.with(new Entry.SourceAsked(LocalDate.parse(on), id))
                    .with(new Entry.SourceAnswered(LocalDate.parse(on), id, Found.DATA));
        }
        return searched;
    }

    Samples identityAsked(String on) {
        return with(new Entry.IdentityAsked(LocalDate.parse(on), new LetterId(new UUID(0, 3))));
    }

    Samples identified(String on) {
        return with(new Entry.IdentityJudged(
                LocalDate.parse(on),
                Level.THREE_POINTS,
                Set.of(Means.EMAIL, Means.ADDRESS, Means.CUSTOMER_NUMBER, Means.DECLARATION)));
    }

    Samples decided(String on, Right right, Outcome outcome) {
        return with(new Entry.Decided(LocalDate.parse(on), right, outcome, Optional.of(NOTE)));
    }

    Samples lastDay(String on, String lastDay, String citation) {
        return new Samples(law, entries, person, organisation, Map.of(NOTE, citation), records, speaker, to)
                .with(new Entry.LastDayEntered(LocalDate.parse(on), LocalDate.parse(lastDay), NOTE));
    }

    CaseFile file() {
        var journal = new ArrayList<Recorded>();
        for (var entry : entries) {
            var seq = journal.size() + 1;
            journal.add(new Recorded(seq, Instant.parse("2026-01-01T09:00:00Z").plusSeconds(seq), CLERK, entry));
        }
        return new CaseFile(new CaseId(new UUID(0, 4)), new CaseNumber(2026, 385), journal);
    }

    Regime regime() {
        return LAWS.regime(new RegimeId(law), file().received()).orElseThrow();
    }

    Matter matter() {
        return new Matter(
                file(), regime(), person, organisation, Optional.of("Amara Okafor"), notes, records, speaker, to);
    }

    Letter letter(LetterKind kind, String date) {
        return Composer.compose(
                matter(),
                kind,
                LETTER,
                LocalDate.parse(date),
                TEMPLATES.in(matter().addressee(kind).language()));
    }

    static String asset(String name) {
        try (InputStream in = Samples.class.getResourceAsStream("/casement/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The letter as somebody would read it aloud, and below it what the law demanded.
    static String written(Letter letter) {
        var text = new StringBuilder();
        letter.addressee().forEach(line -> text.append(line).append('\n'));
        text.append('\n');
        letter.references()
                .forEach(row -> text.append(row.label())
                        .append(row.label().isEmpty() ? "" : ": ")
                        .append(row.value())
                        .append('\n'));
        text.append("\n# ")
                .append(letter.subject())
                .append("\n\n")
                .append(letter.salutation())
                .append("\n\n");
        for (var part : letter.printed()) {
            part.heading()
                    .ifPresent(heading -> text.append("## ").append(heading).append("\n\n"));
            text.append(part.text()).append("\n\n");
        }
        text.append(letter.closing()).append('\n');
        letter.enclosures().forEach(line -> text.append("\n+ ").append(line));
        text.append(letter.enclosures().isEmpty() ? "" : "\n");
        letter.parts()
                .forEach(part -> part.requiredBy()
                        .ifPresent(citation -> text.append("\n[")
                                .append(part.key())
                                .append(": ")
                                .append(citation)
                                .append(']')));
        // the fingerprint of the catalogue changes with every word of it; that it is there is enough
        var template = letter.template().replaceAll(" [0-9a-f]{8}$", " #");
        return (text.toString().stripTrailing() + "\n[" + letter.language() + " | " + template + "]\n")
                .replace('\u00a0', '~');
    }
}
