// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds postal addresses: a post code with its place, the street before it, the country after it.
final class AddressFinder {
    private static final int MOST = 20;
    private static final int LONGEST_SEGMENT = 60;
    /// Words inside a street's name that are not capitalised.
    private static final String SMALL =
            "(?:de|du|des|d|l|la|le|les|del|della|dei|di|da|do|dos|das|y|e|am|an|der|den|dem|im|in|zum|zur|van|het|of|the|and|sur|sous|aux|au|bei)";

    private static final String KIND =
            "(?:rue|avenue|av\\.|bd|boulevard|chemin|place|allée|impasse|quai|route|cours|square|via|viale|piazza|calle|avenida|rua)";
    private static final String CAPITAL = "[\\p{Lu}\\d][\\p{L}\\d.'’/-]{0,30}";
    private static final Pattern NUMBER_FIRST =
            Pattern.compile("(?<![\\p{L}\\d])\\d{1,5}[ ]?(?:[A-Za-z]|bis|ter)?,?[ ](?:" + CAPITAL + "|" + KIND
                    + ")(?:[ ’'](?:" + CAPITAL + "|" + SMALL + ")){0,6}$");
    private static final Pattern NAME_FIRST = Pattern.compile(
            "(?<![\\p{L}])(?:" + CAPITAL + "|" + KIND + "|c/)(?:[ ’'](?:" + CAPITAL + "|" + SMALL
                    + ")){0,5},?[ ](?:n[°º.]?[ ]?|nr\\.?[ ]?|No\\.?[ ]?)?\\d{1,5}[ ]?[a-zA-Z]?(?:[ ]?[-/][ ]?\\d{1,4}[ ]?[a-zA-Z]?)?$");
    private static final Pattern COMPANY = Pattern.compile(
            "\\b(?:GmbH|AG|KG|SE|e\\.V\\.|Ltd|Limited|PLC|plc|Inc|LLC|SARL|S\\.A\\.|SAS|SpA|S\\.p\\.A\\.|S\\.r\\.l\\.|B\\.V\\.|N\\.V\\.|AB|Lda|S\\.L\\.)(?![\\p{L}])"
                    + "|Datenschutz|Data Protection|Privacy|DPO");

    private final Study study;
    private final String text;

    AddressFinder(Study study) {
        this.study = study;
        this.text = study.text();
    }

    /// Where somebody lives.
    ///
    /// @param country its code as in `countries.txt`, or `US-CA`; empty where it cannot be told
    /// @param firm whether form or name of the country say so, not only the language
    record Home(String country, Mark.InText mark, boolean firm) {}

    /// An address in the text.
    ///
    /// @param value on one line, without the country
    /// @param street whether it has one
    /// @param rank how probably it is the writer's; higher is better
    record Found(String value, Mark.InText mark, Home home, boolean street, int rank) {}

    /// The addresses that may be the writer's, the most probable first.
    List<Found> find(Optional<String> name) {
        List<Found> found = new ArrayList<>();
        for (PostCodes.Form form : PostCodes.FORMS) {
            Matcher matcher = form.pattern().matcher(text);
            int tried = 0;
            while (matcher.find() && tried++ < MOST) {
                if (!study.quotes().isQuoted(matcher.start()) && isFree(found, matcher.start())) {
                    address(form, matcher, name).ifPresent(found::add);
                }
            }
        }
        found.sort(Comparator.comparingInt(Found::rank)
                .reversed()
                .thenComparingInt(f -> f.mark().from()));
        return found;
    }

    private static boolean isFree(List<Found> found, int position) {
        return found.stream()
                .noneMatch(
                        f -> position >= f.mark().from() && position < f.mark().to());
    }

    private Optional<Found> address(PostCodes.Form form, Matcher code, Optional<String> writer) {
        int street = streetStart(code.start());
        boolean codeSaysEnough = !List.of("5", "4", "SE").contains(form.country());
        boolean placeStands =
                codeSaysEnough && !List.of("GB", "IE", "US", "US-CA").contains(form.country());
        if (street < 0
                && !placeStands
                && (!isLabelled(code.start()) || form.country().equals("4"))) {
            return Optional.empty();
        }
        int start = street < 0 ? code.start() : afterLabel(street, code.start());
        Optional<Mark.InText> name = countryName(code.end());
        String country = name.flatMap(m -> Countries.byName(text.substring(m.from(), m.to())))
                .map(Countries.Country::code)
                .orElseGet(() -> country(form, code, start));
        boolean california = form.country().equals("US") && "CA".equals(code.group(1));
        boolean firm = name.isPresent()
                || (codeSaysEnough && !country.isEmpty())
                || bySpelling(form, start).isPresent();
        Mark.InText mark = new Mark.InText(start, code.end());
        String value = text.substring(start, code.end())
                .replaceAll("\\s*\\n\\s*", ", ")
                .replaceAll(",\\s*,", ",");
        Home home = new Home(california ? "US-CA" : country, name.orElse(mark), firm);
        return Optional.of(new Found(value, mark, home, street >= 0, rank(start, street >= 0, writer)));
    }

    private String country(PostCodes.Form form, Matcher code, int start) {
        return switch (form.country()) {
            case "+" -> PostCodes.country(code.group(1));
            case "5", "4" -> bySpelling(form, start).orElseGet(() -> byLanguage(form));
            default -> form.country();
        };
    }

    private static final Pattern GERMAN = Pattern.compile(
            "(?:stra(?:ß|ss)e|str\\.|weg|platz|gasse|allee|ufer|damm|ring)(?![\\p{L}])", Pattern.CASE_INSENSITIVE);
    private static final Pattern FRENCH = Pattern.compile(
            "\\b(?:rue|avenue|boulevard|bd|chemin|place|allée|impasse|quai|route)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern ITALIAN =
            Pattern.compile("\\b(?:via|viale|piazza|corso|vicolo|largo|strada)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern SPANISH =
            Pattern.compile("\\b(?:calle|avenida|avda|plaza|paseo|ronda|c/)", Pattern.CASE_INSENSITIVE);

    /// Five digits and a street called as only one of the five-digit countries calls it.
    private Optional<String> bySpelling(PostCodes.Form form, int start) {
        if (!form.country().equals("5")) {
            return Optional.empty();
        }
        String street = text.substring(start, Math.min(text.length(), start + 60));
        if (GERMAN.matcher(street).find()) {
            return Optional.of("DE");
        }
        if (FRENCH.matcher(street).find()) {
            return Optional.of("FR");
        }
        if (ITALIAN.matcher(street).find()) {
            return Optional.of("IT");
        }
        return SPANISH.matcher(street).find() ? Optional.of("ES") : Optional.empty();
    }

    private String byLanguage(PostCodes.Form form) {
        String language = study.language().map(Field::value).orElse("");
        if (!form.country().equals("5")) {
            return language.equals("da") ? "DK" : "";
        }
        return switch (language) {
            case "de" -> "DE";
            case "fr" -> "FR";
            case "it" -> "IT";
            case "es" -> "ES";
            case "fi" -> "FI";
            default -> "";
        };
    }

    /// Walks back over place names to the street with its number; -1 where there is none.
    private int streetStart(int code) {
        int end = code;
        for (int segments = 0; segments < 6; segments++) {
            int start = Math.max(text.lastIndexOf('\n', end - 1), text.lastIndexOf(',', end - 1)) + 1;
            String segment = text.substring(start, Math.max(start, end)).strip();
            if (segment.isEmpty() && segments > 0 && start > 0 && text.charAt(start - 1) == '\n') {
                return -1; // an empty line ends a block
            }
            int indent = indentOf(start, end);
            int street = segment.length() > 400 ? -1 : street(segment);
            if (street >= 0) {
                return start + indent + street;
            }
            boolean bareNumber = segment.matches("\\d{1,5} ?[a-zA-Z]?");
            boolean placeLike = segment.length() <= LONGEST_SEGMENT
                    && (segment.isEmpty() || Character.isUpperCase(segment.codePointAt(0)))
                    && segment.chars().filter(c -> c == ' ').count() < 6
                    && !segment.endsWith(":");
            if ((!bareNumber && !placeLike) || start == 0) {
                return -1;
            }
            if (bareNumber) {
                return streetNameBefore(start - 1);
            }
            end = start - 1;
        }
        return -1;
    }

    /// "Via Roma, 12": the name stands in the segment before the number.
    private int streetNameBefore(int end) {
        int start = Math.max(text.lastIndexOf('\n', end - 1), text.lastIndexOf(',', end - 1)) + 1;
        String segment = text.substring(start, end).strip();
        return segment.length() <= LONGEST_SEGMENT && !segment.isEmpty() ? start + indentOf(start, end) : -1;
    }

    private int indentOf(int start, int end) {
        int i = start;
        while (i < end && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i - start;
    }

    /// Where in a segment a street with its number begins, if the segment ends with one.
    private static int street(String segment) {
        String tail = segment.length() > 90 ? segment.substring(segment.length() - 90) : segment;
        int offset = segment.length() - tail.length();
        Matcher nameFirst = NAME_FIRST.matcher(tail);
        if (nameFirst.find()) {
            return offset + nameFirst.start();
        }
        Matcher numberFirst = NUMBER_FIRST.matcher(tail);
        return numberFirst.find() ? offset + numberFirst.start() : -1;
    }

    private int lastWordStart(int end) {
        int i = end;
        while (i < text.length() && (Character.isWhitespace(text.charAt(i)) || text.charAt(i) == ',')) {
            i++;
        }
        return i;
    }

    /// A country's name right after the address, on the same or the next line.
    private Optional<Mark.InText> countryName(int end) {
        int start = lastWordStart(end);
        if (text.substring(end, start).chars().filter(c -> c == '\n').count() > 1) {
            return Optional.empty();
        }
        int stop = start;
        while (stop < text.length() && stop - start < 30 && ".,;\n)".indexOf(text.charAt(stop)) < 0) {
            stop++;
        }
        String name = text.substring(start, stop).stripTrailing();
        return Countries.byName(name).map(_ -> new Mark.InText(start, start + name.length()));
    }

    private static final Pattern LINK = Pattern.compile("^[ :=\\n]{0,6}(?:(?:is|ist|lautet|est|es|è|é|är)[ :]{1,3})?");

    /// "My address is Elm Street 4" begins with its label; the address begins after it.
    private int afterLabel(int street, int code) {
        int start = street;
        int first = study.words().firstAt(street);
        for (int[] label : study.findInAny("address", first, study.words().firstAt(code))) {
            int end = study.words().get(label[1]).to();
            Matcher link = LINK.matcher(text.substring(end, Math.min(code, end + 20)));
            start = Math.max(start, link.find() ? end + link.end() : end);
        }
        return start;
    }

    private boolean isLabelled(int position) {
        int from = study.words().firstAt(Math.max(0, position - 120));
        int to = study.words().firstAt(position);
        return !study.findInAny("address", from, to).isEmpty();
    }

    private int rank(int start, boolean street, Optional<String> name) {
        int lines = Math.max(0, text.lastIndexOf('\n', Math.max(0, text.lastIndexOf('\n', start) - 1)));
        String above = text.substring(Math.max(lines, start - 160), start);
        int rank = street ? 2 : 0;
        rank += isLabelled(start) ? 4 : 0;
        rank += name.isPresent() && above.contains(name.get()) ? 3 : 0;
        rank -= COMPANY.matcher(above).find() ? 4 : 0;
        return rank;
    }
}
