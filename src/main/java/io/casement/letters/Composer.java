// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.letters;

import io.casement.cases.Entry;
import io.casement.cases.LetterId;
import io.casement.cases.LetterKind;
import io.casement.cases.Standing;
import io.casement.law.Catalogue.Version;
import io.casement.law.Right;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Composes a letter: chooses its paragraphs from the case and fills them, in the requester's language.
public final class Composer {

    private Composer() {}

    /// The letter as the case stands now.
    ///
    /// @param date the day that the letter carries; what a law demands in a letter is that of the day of sending
    /// @param texts those of the requester's language, see [Templates#in]
    public static Letter compose(Matter matter, LetterKind kind, LetterId id, LocalDate date, Texts texts) {
        var pen = new Pen(matter, matter.clock(), texts, date);
        var person = matter.addressee(kind);
        var name = Typography.line(person.name());
        return new Letter(
                id,
                kind,
                matter.file().number(),
                tag(person.language(), texts),
                date,
                AddressBlock.of(person, matter.organisation().country()),
                ReferenceBlock.of(pen, kind),
                subject(kind, pen),
                // an office that is written to has no name to be greeted by
                name.isEmpty() || kind.hasOwnAddressee()
                        ? pen.words("salutation.unnamed")
                        : pen.line("salutation", Values.none().with("name", name)),
                Behalf.with(pen, kind, parts(kind, pen)),
                pen.words("closing"),
                kind.tellsDecision() ? Enclosures.of(pen, told(kind, pen)) : List.of(),
                template(pen, kind),
                matter.to());
    }

    /// Everything that the words follow, so that a letter keeps the versions that it was made with.
    private static String template(Pen pen, LetterKind kind) {
        var grounds = kind.tellsDecision() ? pen.law().catalogue().on(pen.date()) : Optional.<Version>empty();
        return kind.id() + " " + pen.texts().language() + " " + pen.texts().version() + ", law "
                + pen.law().id() + " of " + pen.law().validity().from()
                + grounds.map(version -> ", grounds of " + version.label()).orElse("");
    }

    /// How the answer would say what is decided on one right: the refusal with its reasons, or that nothing is held.
    public static String sentence(Matter matter, Right right, LocalDate date, Texts texts) {
        var pen = new Pen(matter, matter.clock(), texts, date);
        return Answer.of(pen).stream()
                .filter(part -> part.key().startsWith("declined." + right.id() + ".")
                        || part.key().equals("nothing-held." + right.id()))
                .map(Part::text)
                .collect(Collectors.joining(" "));
    }

    /// A fresh letter in the place of an older draft: what a person wrote stays, by the key of its part.
    ///
    /// A part in a person's words goes only when the decision that it explained is gone; one that a person added
    /// stays behind the part that it followed.
    public static Letter refresh(Letter old, Letter fresh) {
        Map<String, Part> before = new LinkedHashMap<>();
        old.parts().forEach(part -> before.put(part.key(), part));
        var parts = new ArrayList<Part>();
        for (var part : fresh.parts()) {
            var kept = Optional.ofNullable(before.get(part.key()))
                    .filter(each -> each.origin() == Part.Origin.EDITED && !part.isRequired());
            parts.add(kept.map(each -> each.under(part.heading()))
                    .orElseGet(() -> refilled(part, Optional.ofNullable(before.get(part.key())))));
        }
        for (var at = 0; at < old.parts().size(); at++) {
            if (old.parts().get(at).isAdded()) {
                parts.add(place(old.parts().subList(0, at), parts), old.parts().get(at));
            }
        }
        return fresh.withParts(parts);
    }

    /// A part may not be reworded, but the values that somebody filled into its blanks stay.
    private static Part refilled(Part fresh, Optional<Part> old) {
        var part = fresh;
        for (var span : old.map(Part::spans).orElse(List.of())) {
            if (span instanceof Span.Value(String name, String value)) {
                part = part.filled(name, value);
            }
        }
        return part;
    }

    /// The English reading of each part, by key; none for parts in a person's own words.
    public static Map<String, String> gloss(Letter letter, Matter matter, Templates templates) {
        var english = compose(matter, letter.kind(), letter.id(), letter.date(), templates.english());
        Map<String, String> gloss = new LinkedHashMap<>();
        english.parts().forEach(part -> gloss.put(part.key(), part.text()));
        letter.parts().stream()
                .filter(part -> part.origin() == Part.Origin.EDITED)
                .forEach(part -> gloss.remove(part.key()));
        gloss.keySet().retainAll(letter.parts().stream().map(Part::key).toList());
        return gloss;
    }

    private static int place(List<Part> before, List<Part> parts) {
        for (var earlier : before.reversed()) {
            for (var at = 0; at < parts.size(); at++) {
                if (parts.get(at).key().equals(earlier.key())) {
                    return at + 1;
                }
            }
        }
        return 0;
    }

    /// The decisions of which a letter tells.
    private static Map<Right, Entry.Decided> told(LetterKind kind, Pen pen) {
        return kind == LetterKind.APPEAL_ANSWER
                ? AppealAnswer.changed(pen)
                : Standing.of(pen.file()).decided();
    }

    private static List<Part> parts(LetterKind kind, Pen pen) {
        return switch (kind) {
            case RECEIPT -> Receipt.of(pen);
            case IDENTITY_REQUEST -> IdentityRequest.of(pen);
            case EXTENSION -> ExtensionNotice.of(pen);
            case ANSWER -> Answer.of(pen);
            case FRAUD_NOTICE -> FraudNotice.of(pen);
            case CLARIFICATION -> ClarificationRequest.of(pen);
            case RECIPIENT_NOTICE, PROCESSOR_NOTICE -> RecipientNotice.of(pen, kind);
            case REFERRAL -> Referral.of(pen);
            case COMPLAINT_RECEIPT -> ComplaintLetters.receipt(pen);
            case COMPLAINT_ANSWER -> ComplaintLetters.answer(pen);
            case APPEAL_ANSWER -> AppealAnswer.of(pen);
            case AUTHORITY_REQUEST -> AuthorityLetters.request(pen);
            case PERMISSION_CHECK -> AuthorityLetters.check(pen);
        };
    }

    /// Says what the letter is about and nothing about the person: it is read through the window and in mail
    /// lists.
    private static String subject(LetterKind kind, Pen pen) {
        return switch (kind) {
            case RECEIPT,
                    IDENTITY_REQUEST,
                    EXTENSION,
                    FRAUD_NOTICE,
                    CLARIFICATION,
                    RECIPIENT_NOTICE,
                    PROCESSOR_NOTICE,
                    REFERRAL,
                    COMPLAINT_RECEIPT,
                    COMPLAINT_ANSWER,
                    APPEAL_ANSWER,
                    AUTHORITY_REQUEST,
                    PERMISSION_CHECK -> pen.words("subject." + kind.id());
            case ANSWER -> {
                var rights = pen.file().rights();
                yield rights.size() == 1
                        ? pen.words("subject."
                                + rights.stream().map(Right::id).findFirst().orElseThrow())
                        : pen.line("subject.answer", pen.values());
            }
        };
    }

    private static String tag(String wanted, Texts texts) {
        var same = Locale.forLanguageTag(wanted).getLanguage().equals(texts.language());
        return same ? wanted : texts.language();
    }
}
