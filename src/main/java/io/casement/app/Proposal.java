// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.app;

import io.casement.cases.Channel;
import io.casement.cases.ClerkId;
import io.casement.cases.Means;
import io.casement.cases.Person;
import io.casement.cases.Request;
import io.casement.desk.NewRequest;
import io.casement.intake.Certainty;
import io.casement.intake.Document;
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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A request that is to be logged: what the slip tells, where nobody said otherwise. Nothing is guessed: what neither
/// tells has to be said.
record Proposal(Slip slip, Said said) {

    /// What the person at the terminal said.
    ///
    /// @param address lines, without the country
    record Said(
            Optional<RegimeId> law,
            Set<Right> rights,
            Optional<LocalDate> received,
            Optional<Channel> channel,
            Optional<String> name,
            Optional<String> email,
            List<String> address,
            Optional<String> country,
            Optional<String> language) {}

    /// What has to be said, as the options that say it; empty when the request can be logged.
    List<String> missing() {
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

    Optional<RegimeId> law() {
        return said.law().or(() -> sure(slip.law()));
    }

    Set<Right> rights() {
        return said.rights().isEmpty()
                ? slip.rights().stream().map(Field::value).collect(Collectors.toUnmodifiableSet())
                : said.rights();
    }

    Optional<LocalDate> received() {
        return said.received().or(() -> sure(slip.received()));
    }

    NewRequest request(byte[] bytes, Optional<ClerkId> owner, boolean withReceipt) {
        return new NewRequest(
                NewDocument.of(bytes, slip.document().name(), slip.document().mediaType()),
                person(),
                words(),
                said.channel().orElseGet(this::channel),
                received().orElseThrow(),
                law().orElseThrow(),
                rights(),
                owner,
                withReceipt);
    }

    private Channel channel() {
        return switch (slip.document().kind()) {
            case MAIL, TEXT -> Channel.EMAIL;
            case PDF, IMAGE -> Channel.POST;
        };
    }

    private Person person() {
        return new Person(
                said.name().or(() -> sure(slip.name())).orElse(""),
                said.email().or(() -> sure(slip.from())),
                said.address().isEmpty()
                        ? sure(slip.point(Point.ADDRESS)).stream()
                                .flatMap(text -> Stream.of(text.split("\\R|,\\s+")))
                                .map(String::strip)
                                .filter(line -> !line.isEmpty())
                                .toList()
                        : said.address(),
                said.country().or(() -> sure(slip.country())),
                sure(slip.point(Point.PHONE)),
                said.language().or(() -> sure(slip.language())).orElse("en"),
                points());
    }

    private Map<Means, String> points() {
        var points = new EnumMap<Means, String>(Means.class);
        sure(slip.point(Point.BIRTH_DATE)).ifPresent(text -> points.put(Means.BIRTH_DATE, text));
        sure(slip.point(Point.CUSTOMER_NUMBER)).ifPresent(text -> points.put(Means.CUSTOMER_NUMBER, text));
        return points;
    }

    private Request words() {
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
        slip.points().forEach((point, field) -> add(phrases, io.casement.cases.Codes.id(point), field));
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

    /// What was understood, each with its evidence, for scripts.
    static Map<String, Object> json(Slip slip) {
        return Json.object(
                "from", slip.from().map(field -> json(slip, field)),
                "name", slip.name().map(field -> json(slip, field)),
                "received", slip.received().map(field -> json(slip, field)),
                "language", slip.language().map(field -> json(slip, field)),
                "rights", slip.rights().stream().map(field -> right(slip, field)).toList(),
                "mentioned", slip.mentioned().stream().map(field -> right(slip, field)).toList(),
                "law", slip.law().map(field -> json(slip, field)),
                "country", slip.country().map(field -> json(slip, field)),
                "subject", slip.subject().map(field -> json(slip, field)),
                "points", slip.points().entrySet().stream()
                        .map(point -> Json.object(
                                "kind", io.casement.cases.Codes.id(point.getKey()),
                                "value", point.getValue().value(),
                                "certainty", io.casement.cases.Codes.id(point.getValue().certainty()),
                                "evidence", evidence(slip, point.getValue())))
                        .toList(),
                "attachments", slip.attachments().stream()
                        .map(each -> Json.object(
                                "name", each.name(),
                                "media_type", each.mediaType(),
                                "bytes", each.bytes(),
                                "sha256", each.sha256()))
                        .toList(),
                "document", document(slip.document()),
                "notes", slip.notes().stream()
                        .map(note -> Json.object("kind", note.id(), "evidence", note.place().map(slip::words)))
                        .toList(),
                "not_told", slip.notTold().stream().map(item -> item.id()).toList());
    }

    private static Map<String, Object> document(Document document) {
        return Json.object(
                "kind", io.casement.cases.Codes.id(document.kind()),
                "media_type", document.mediaType(),
                "bytes", document.bytes(),
                "sha256", document.sha256());
    }

    private static Map<String, Object> right(Slip slip, Field<Right> field) {
        return Json.object(
                "value", field.value().id(),
                "certainty", io.casement.cases.Codes.id(field.certainty()),
                "evidence", evidence(slip, field));
    }

    private static Map<String, Object> json(Slip slip, Field<?> field) {
        return Json.object(
                "value", field.value(),
                "certainty", io.casement.cases.Codes.id(field.certainty()),
                "evidence", evidence(slip, field));
    }

    private static List<Map<String, Object>> evidence(Slip slip, Field<?> field) {
        return field.evidence().stream()
                .map(mark -> Json.object(
                        "in", slip.place(mark), "from", mark.from(), "to", mark.to(), "words", slip.words(mark)))
                .toList();
    }
}
