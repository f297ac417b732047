// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.letters;

import io.casement.cases.CaseNumber;
import io.casement.cases.LetterId;
import io.casement.cases.LetterKind;
import io.casement.cases.Person;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A letter's words and everything else that is printed on it, before it is printed.
///
/// @param language BCP 47 tag of the requester's language in which it is written
/// @param date the day it carries
/// @param addressee name and address lines, the country last and in capitals when it goes abroad
/// @param references the rows of the reference block
/// @param subject carries no personal data
/// @param template id and version of the template, kept for the file
/// @param to whom somebody named for it; empty where the case says to whom it goes
public record Letter(
        LetterId id,
        LetterKind kind,
        CaseNumber number,
        String language,
        LocalDate date,
        List<String> addressee,
        List<Reference> references,
        String subject,
        String salutation,
        List<Part> parts,
        String closing,
        List<String> enclosures,
        String template,
        Optional<Person> to) {

    public Letter {
        addressee = List.copyOf(addressee);
        references = List.copyOf(references);
        parts = List.copyOf(parts);
        enclosures = List.copyOf(enclosures);
    }

    /// A letter to whom the case says.
    public Letter(
            LetterId id,
            LetterKind kind,
            CaseNumber number,
            String language,
            LocalDate date,
            List<String> addressee,
            List<Reference> references,
            String subject,
            String salutation,
            List<Part> parts,
            String closing,
            List<String> enclosures,
            String template) {
        this(
                id,
                kind,
                number,
                language,
                date,
                addressee,
                references,
                subject,
                salutation,
                parts,
                closing,
                enclosures,
                template,
                Optional.empty());
    }

    /// A row of the reference block: "Our reference", "26-0413".
    public record Reference(String label, String value, boolean strong) {}

    /// This letter to somebody who is named for it.
    public Letter to(Person other) {
        return new Letter(
                id,
                kind,
                number,
                language,
                date,
                addressee,
                references,
                subject,
                salutation,
                parts,
                closing,
                enclosures,
                template,
                Optional.of(other));
    }

    /// This letter with one part in a person's words.
    ///
    /// @throws IllegalArgumentException if the part is required by law or does not exist
    public Letter withWords(String key, String words) {
        if (parts.stream().noneMatch(part -> part.key().equals(key) && !part.isRequired())) {
            throw new IllegalArgumentException("no part to edit: " + key);
        }
        return withParts(parts.stream()
                .map(part -> part.key().equals(key) ? part.inWords(words) : part)
                .toList());
    }

    /// This letter with the blanks of one name filled.
    public Letter filled(String name, String value) {
        return withParts(parts.stream().map(part -> part.filled(name, value)).toList());
    }

    /// This letter with a paragraph of a person's own behind another one.
    ///
    /// @throws IllegalArgumentException if there is no part with that key
    public Letter withAdded(String behind, String words) {
        var more = new ArrayList<>(parts);
        var at = parts.stream().map(Part::key).toList().indexOf(behind);
        if (at < 0) {
            throw new IllegalArgumentException("no part to add to: " + behind);
        }
        var number = 1;
        while (has(Part.ADDED + number)) {
            number++;
        }
        var empty = new Part(Part.ADDED + number, Optional.empty(), List.of(), Part.Origin.EDITED, Optional.empty());
        more.add(at + 1, empty.inWords(words));
        return withParts(more);
    }

    /// What is printed: parts that a person emptied are left out and hand their heading on to the next, and
    /// sentences that the editor shows one by one flow together into paragraphs.
    public List<Part> printed() {
        var printed = new ArrayList<Part>();
        Optional<String> heading = Optional.empty();
        for (var part : parts) {
            heading = part.heading().isPresent() ? part.heading() : heading;
            if (part.text().isBlank()) {
                continue;
            }
            if (heading.isEmpty() && part.flowsOn() && !printed.isEmpty()) {
                printed.set(printed.size() - 1, printed.getLast().and(part));
            } else {
                printed.add(part.under(heading));
            }
            heading = Optional.empty();
        }
        return List.copyOf(printed);
    }

    private boolean has(String key) {
        return parts.stream().anyMatch(part -> part.key().equals(key));
    }

    public Letter withParts(List<Part> changed) {
        return new Letter(
                id,
                kind,
                number,
                language,
                date,
                addressee,
                references,
                subject,
                salutation,
                changed,
                closing,
                enclosures,
                template,
                to);
    }
}
