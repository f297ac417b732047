// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds in a text what tells who writes: name, phone, date of birth, numbers of customers, contracts and orders.
final class PersonFinder {
    /// Between a label and its value: punctuation, at most one small verb.
    private static final String LINK =
            "[ \\t]{0,4}(?:(?:number|no|nr|nummer|id)\\b\\.?[ \\t]{0,2})?[:#.°=–)-]{0,3}[ \\t]{0,4}"
                    + "(?:(?:is|are|was|lautet|ist|est|es|è|é|är|war|lauten)[ \\t]{1,2}(?:the[ \\t])?)?[:#]?[ \\t]{0,2}\\n?[ \\t]{0,4}";

    private static final Pattern NUMBER = Pattern.compile(
            "^" + LINK
                    + "((?=[A-Za-z /.-]{0,8}\\d)[A-Za-z]{0,6}[ /.-]?\\d[A-Za-z0-9/.-]{0,24}(?: (?=[A-Z0-9/-]{0,8}\\d)[A-Z0-9][A-Z0-9/-]{0,11}){0,4})");

    private static final Pattern USER = Pattern.compile("^" + LINK + "[\"'„“«]?([\\p{L}\\p{N}@._-]{3,40})");

    private static final Pattern PHONE = Pattern.compile("^" + LINK + "((?:\\+|00)?\\(?\\d[\\d ()/.\\-]{5,20}\\d)");

    private static final Pattern ABROAD =
            Pattern.compile("(?<![\\w+])(?:\\+|00(?=[1-9]))[1-9]\\d{0,2}[\\d ()/.\\-]{5,18}\\d(?!\\w)");

    private static final String PARTICLE =
            "(?:de|van|von|der|den|da|di|la|le|del|della|du|dos|das|do|zu|bin|ibn|al|el|ten|ter|af|av|y|e|Mc|O)";
    private static final String NAME_WORD = "(?:\\p{Lu}[\\p{L}\\p{M}'’-]{1,30}|\\p{Lu}\\.|\\p{Lu}(?![\\p{L}]))";
    private static final String NAME_RUN = NAME_WORD + "(?:[ ](?:" + PARTICLE + "[ ]){0,2}" + NAME_WORD + "){1,4}";
    private static final Pattern CALLED =
            Pattern.compile("^[ ,:]{0,3}\\n?(?:[ ]?Dr\\.| Prof\\.){0,2}[ ]?(" + NAME_RUN + ")");
    private static final Pattern NAME = Pattern.compile("^[ \\t]{0,4}(?:[:=]|\\n)[ \\t]{0,4}(" + NAME_RUN + ")");
    private static final Pattern SIGNATURE =
            Pattern.compile("^(?:(?:gez\\.|Dr\\.|Prof\\.|Mr\\.?|Mrs\\.?|Ms\\.?|Herr|Frau)[ ]){0,2}(" + NAME_WORD
                    + "(?:[ ](?:" + PARTICLE + "[ ]){0,2}" + NAME_WORD + "){0,4})[,.]?$");

    private static final Pattern MY_NUMBER =
            Pattern.compile("(?i)\\bmy ((?:[\\p{L}]{2,20} ){1,2})(?:number|no\\.?|id|reference)(?= is\\b| ?:)");

    private static final Map<String, Point> NUMBERS =
            Map.of("customer", Point.CUSTOMER_NUMBER, "contract", Point.CONTRACT_NUMBER, "order", Point.ORDER_NUMBER);

    /// Who labels more than this hides something.
    private static final int MOST_LABELS = 200;

    private final Study study;

    PersonFinder(Study study) {
        this.study = study;
    }

    /// A labelled number of some kind; the first one that the writer gives.
    Optional<Field<String>> number(Point point) {
        String section = NUMBERS.entrySet().stream()
                .filter(e -> e.getValue() == point)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        Optional<Field<String>> labelled = labelled(section, NUMBER, Certainty.CLEAR);
        return labelled.isPresent() || point != Point.CUSTOMER_NUMBER ? labelled : myNumber();
    }

    /// "My Circle number is LC 5520 1187": a number of ours whose name we cannot know.
    private Optional<Field<String>> myNumber() {
        Matcher label = MY_NUMBER.matcher(study.text());
        while (label.find()) {
            String kind = label.group(1).toLowerCase(java.util.Locale.ROOT);
            boolean other =
                    kind.contains("phone") || kind.contains("mobile") || kind.contains("house") || kind.contains("fax");
            Matcher value = NUMBER.matcher(after(label.end()));
            if (!other && value.find() && isOwn(label.start())) {
                return Optional.of(field(value, label.end(), Certainty.LIKELY));
            }
        }
        return Optional.empty();
    }

    Optional<Field<String>> userName() {
        return labelled("user", USER, Certainty.LIKELY);
    }

    /// A number after a label, or one with the prefix of a country.
    Optional<Field<String>> phone() {
        Optional<Field<String>> labelled = labelled("phone", PHONE, Certainty.CLEAR);
        if (labelled.isPresent()) {
            return labelled;
        }
        Matcher matcher = ABROAD.matcher(study.text());
        while (matcher.find()) {
            if (isOwn(matcher.start())) {
                Mark mark = new Mark.InText(matcher.start(), matcher.end());
                return Optional.of(new Field<>(matcher.group(), List.of(mark), Certainty.LIKELY));
            }
        }
        return Optional.empty();
    }

    /// A date that is said to be that of birth.
    Optional<DateWords.Found> birthDate() {
        for (int[] label : labels("birth")) {
            int end = study.words().get(label[1]).to();
            Optional<DateWords.Found> date = DateWords.first(Cut.at(study.text().substring(end), 45), Phrases.every());
            if (date.isPresent() && date.get().from() < 25) {
                DateWords.Found found = date.get();
                return Optional.of(
                        new DateWords.Found(found.date(), end + found.from(), end + found.to(), found.swappable()));
            }
        }
        return Optional.empty();
    }

    /// The name after a label, or the name under the greeting at the end.
    Optional<Field<String>> name() {
        return labelled("called", CALLED, Certainty.CLEAR)
                .or(() -> labelled("name", NAME, Certainty.CLEAR))
                .or(this::signature);
    }

    private Optional<Field<String>> signature() {
        Optional<Field<String>> found = Optional.empty();
        List<int[]> closings = labels("closing");
        for (int[] closing : closings) {
            Optional<Field<String>> next = nameBelow(
                            study.words().get(closing[1]).to())
                    .filter(f -> closings.stream().noneMatch(c -> begins(c, f)));
            found = next.isPresent() ? next : found; // the last greeting is the one that ends the letter
        }
        return found;
    }

    /// Whether what looks like a name is another greeting.
    private boolean begins(int[] closing, Field<String> name) {
        return study.words().get(closing[0]).from()
                == name.evidence().getFirst().from();
    }

    /// Within three lines after a greeting: a line that is nothing but a name.
    private Optional<Field<String>> nameBelow(int greetingEnd) {
        String text = study.text();
        int lineEnd = text.indexOf('\n', greetingEnd);
        if (lineEnd < 0 || lineEnd - greetingEnd > 40) {
            return Optional.empty();
        }
        int at = lineEnd + 1;
        for (int lines = 0; lines < 4 && at < text.length(); lines++) {
            int end = text.indexOf('\n', at);
            end = end < 0 ? text.length() : end;
            String line = text.substring(at, end);
            int indent = line.length() - line.stripLeading().length();
            Matcher matcher = SIGNATURE.matcher(Cut.at(line.strip(), 80));
            if (matcher.find()) {
                Mark mark = new Mark.InText(at + indent + matcher.start(1), at + indent + matcher.end(1));
                return Optional.of(new Field<>(matcher.group(1), List.of(mark), Certainty.LIKELY));
            }
            if (!line.isBlank()) {
                return Optional.empty();
            }
            at = end + 1;
        }
        return Optional.empty();
    }

    private Optional<Field<String>> labelled(String section, Pattern value, Certainty certainty) {
        for (int[] label : labels(section)) {
            int end = study.words().get(label[1]).to();
            Matcher matcher = value.matcher(after(end));
            if (matcher.find()) {
                return Optional.of(field(matcher, end, certainty));
            }
        }
        return Optional.empty();
    }

    private String after(int position) {
        return Cut.at(study.text().substring(position, Math.min(study.text().length(), position + 120)), 119);
    }

    private static Field<String> field(Matcher value, int offset, Certainty certainty) {
        String found = value.group(1);
        int length = found.length();
        while (length > 0 && " .,-/(".indexOf(found.charAt(length - 1)) >= 0) {
            length--;
        }
        Mark mark = new Mark.InText(offset + value.start(1), offset + value.start(1) + length);
        return new Field<>(found.substring(0, length), List.of(mark), certainty);
    }

    /// Places of a section's labels in the writer's own words, longest first at each place.
    private List<int[]> labels(String section) {
        List<int[]> found = new ArrayList<>();
        for (int[] place : study.findInAny(section, 0, study.words().size())) {
            if (isOwn(study.words().get(place[0]).from())) {
                found.add(place);
            }
        }
        found.subList(Math.min(found.size(), MOST_LABELS), found.size()).clear();
        found.sort((a, b) -> a[0] != b[0] ? Integer.compare(a[0], b[0]) : Integer.compare(b[1], a[1]));
        return found;
    }

    private boolean isOwn(int position) {
        return !study.quotes().isQuoted(position);
    }
}
