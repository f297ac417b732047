// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.desk;

import io.casement.cases.Channel;
import io.casement.cases.ClerkId;
import io.casement.cases.Codes;
import io.casement.cases.Means;
import io.casement.cases.Person;
import io.casement.cases.Request;
import io.casement.intake.Certainty;
import io.casement.intake.Field;
import io.casement.intake.Header;
import io.casement.intake.Mark;
import io.casement.intake.Point;
import io.casement.intake.Slip;
import io.casement.law.RegimeId;
import io.casement.law.Right;
import io.casement.store.NewDocument;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A request that is to be logged: what the slip tells, where nobody said otherwise. Nothing is guessed: what
/// neither tells has to be said.
public record Proposal(Slip slip, Said said) {

    /// Lines of a letter's window under the name.
    private static final int WINDOW = 5;

    /// What a person said.
    ///
    /// @param address lines, without the country
    public record Said(
            Optional<RegimeId> law,
            Set<Right> rights,
            Optional<LocalDate> received,
            Optional<Channel> channel,
            Optional<String> name,
            Optional<String> email,
            List<String> address,
            Optional<String> country,
            Optional<String> region,
            Optional<String> language) {

        /// Nobody said anything: all is as the slip tells it.
        public static Said nothing() {
            return new Said(
                    Optional.empty(),
                    Set.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }
    }

    /// What has to be said, as the options of the command line that say it; empty when the request can be logged.
    public List<String> missing() {
        var missing = new ArrayList<String>();
        if (law().isEmpty()) {
            missing.add("--law");
        }
        if (rights().isEmpty()) {
            missing.add("--right");
        }
        if (received().isEmpty()) {
            missing.add("--received");
        }
        return missing;
    }

    public Optional<RegimeId> law() {
        return said.law().or(() -> sure(slip.law()));
    }

    public Set<Right> rights() {
        return said.rights().isEmpty()
                ? slip.rights().stream().map(Field::value).collect(Collectors.toUnmodifiableSet())
                : said.rights();
    }

    public Optional<LocalDate> received() {
        return said.received().or(() -> sure(slip.received()));
    }

    public NewRequest request(byte[] bytes, Optional<ClerkId> owner, boolean withReceipt) {
        return new NewRequest(
                NewDocument.of(bytes, slip.document().name(), slip.document().mediaType()),
                person(),
                words(),
                channel(),
                received().orElseThrow(),
                law().orElseThrow(),
                rights(),
                owner,
                withReceipt);
    }

    /// How it came, by its kind: what is printed or photographed came by post.
    public Channel channel() {
        return said.channel().orElseGet(() -> switch (slip.document().kind()) {
            case MAIL, TEXT -> Channel.EMAIL;
            case PDF, IMAGE -> Channel.POST;
        });
    }

    /// Who asks.
    public Person person() {
        return new Person(
                said.name().or(() -> sure(slip.name())).orElse(""),
                said.email().or(() -> sure(slip.from())),
                said.address().isEmpty()
                        ? sure(slip.point(Point.ADDRESS))
                                .map(text -> lines(text, country()))
                                .orElse(List.of())
                        : said.address(),
                country(),
                said.region(),
                sure(slip.point(Point.PHONE)),
                said.language().or(() -> sure(slip.language())).orElse("en"),
                points());
    }

    /// Where they live, as two letters.
    public Optional<String> country() {
        return said.country().or(() -> sure(slip.country()));
    }

    /// An address as it was written, in one line or several, as lines of a letter's window: no more than fit
    /// under the name, and without the country, which the letter adds itself.
    ///
    /// @param country ISO 3166-1 code, where it is known
    public static List<String> lines(String address, Optional<String> country) {
        var lines = new ArrayList<>(Stream.of(address.split("\\R|,\\s+"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList());
        if (lines.size() > 1
                && country.filter(code -> isCountry(lines.getLast(), code)).isPresent()) {
            lines.removeLast();
        }
        var room = country.isPresent() ? WINDOW - 1 : WINDOW;
        while (lines.size() > room) {
            lines.set(1, lines.getFirst() + ", " + lines.get(1));
            lines.removeFirst();
        }
        return List.copyOf(lines);
    }

    private static boolean isCountry(String line, String code) {
        return Stream.of(Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH, Locale.ITALIAN)
                .anyMatch(language ->
                        Locale.of("", code).getDisplayCountry(language).equalsIgnoreCase(line));
    }

    private Map<Means, String> points() {
        var points = new EnumMap<Means, String>(Means.class);
        sure(slip.point(Point.BIRTH_DATE)).ifPresent(text -> points.put(Means.BIRTH_DATE, text));
        sure(slip.point(Point.CUSTOMER_NUMBER)).ifPresent(text -> points.put(Means.CUSTOMER_NUMBER, text));
        sure(slip.point(Point.ORDER_NUMBER))
                .or(() -> sure(slip.point(Point.CONTRACT_NUMBER)))
                .ifPresent(text -> points.put(Means.BOOKING_NUMBER, text));
        return points;
    }

    /// Their own words, with the phrases that tell.
    public Request words() {
        return new Request(
                header("From"),
                header("To"),
                header("Date"),
                slip.subject().map(Field::value),
                slip.text(),
                phrases(),
                slip.scope().map(Field::value).orElse(""));
    }

    private Optional<String> header(String name) {
        return slip.headers().stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(Header::value)
                .findFirst();
    }

    private List<Request.Phrase> phrases() {
        var phrases = new ArrayList<Request.Phrase>();
        slip.received().ifPresent(field -> add(phrases, "received", field));
        slip.law().ifPresent(field -> add(phrases, "law", field));
        slip.rights().forEach(field -> add(phrases, field.value().id(), field));
        slip.points().forEach((point, field) -> add(phrases, Codes.id(point), field));
        return phrases;
    }

    private static void add(List<Request.Phrase> phrases, String name, Field<?> field) {
        for (var mark : field.evidence()) {
            if (mark instanceof Mark.InText(int from, int to)) {
                phrases.add(new Request.Phrase(name, from, to));
            }
        }
    }

    /// A mere hint is never taken over without a look.
    private static <T> Optional<T> sure(Optional<Field<T>> field) {
        return field.filter(found -> found.certainty() != Certainty.WEAK).map(Field::value);
    }
}
