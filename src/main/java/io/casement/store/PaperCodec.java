// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.casement.cases.CaseNumber;
import io.casement.cases.Codes;
import io.casement.cases.LetterId;
import io.casement.cases.LetterKind;
import io.casement.cases.Means;
import io.casement.cases.NoteId;
import io.casement.cases.Person;
import io.casement.cases.Request;
import io.casement.cases.identity.Held;
import io.casement.cases.identity.Records;
import io.casement.law.Citation;
import io.casement.letters.Envelope;
import io.casement.letters.Letter;
import io.casement.letters.Logo;
import io.casement.letters.Organisation;
import io.casement.letters.Part;
import io.casement.letters.Span;
import io.casement.letters.Stationery;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;

/// Papers, and whose letters they are, in JSON: the form in which they are enciphered. Fields as in [EntryCodec].
final class PaperCodec {

    private PaperCodec() {}

    static byte[] write(Paper paper) {
        return Json.bytes(
                switch (paper) {
                    case Paper.OfPerson(Person person) -> person(person);
                    case Paper.OfRequest(Request request) -> request(request);
                    case Paper.OfRecords(Records records) -> records(records);
                    case Paper.OfSpeaker(Person speaker) -> person(speaker);
                    case Paper.OfNote(NoteId id, String text) ->
                        Json.object().put("note", id.toString()).put("text", text);
                    case Paper.OfLetter(LetterId _, Letter letter) -> letter(letter);
                    case Paper.OfReviewed(LetterId _, Letter letter) -> letter(letter);
                });
    }

    static Paper read(Slot slot, byte[] bytes) throws IOException {
        var json = Json.read(bytes);
        return switch (slot) {
            case PERSON -> new Paper.OfPerson(person(json));
            case REQUEST -> new Paper.OfRequest(request(json));
            case RECORDS -> new Paper.OfRecords(records(json));
            case SPEAKER -> new Paper.OfSpeaker(person(json));
            case NOTE -> new Paper.OfNote(json.of("note", NoteId::of), json.text("text"));
            case LETTER -> {
                var letter = letter(json);
                yield new Paper.OfLetter(letter.id(), letter);
            }
            case REVIEWED -> {
                var letter = letter(json);
                yield new Paper.OfReviewed(letter.id(), letter);
            }
        };
    }

    private static ObjectNode person(Person person) {
        var json = Json.object().put("name", person.name()).put("language", person.language());
        put(json, "email", person.email());
        put(json, "country", person.country());
        put(json, "region", person.region());
        put(json, "phone", person.phone());
        put(json, "address", person.address());
        var points = json.putObject("points");
        person.points().forEach((means, text) -> points.put(means.id(), text));
        return json;
    }

    private static Person person(Json json) throws IOException {
        var points = new EnumMap<Means, String>(Means.class);
        var kept = json.object("points");
        for (var means : Means.values()) {
            kept.optional(means.id()).ifPresent(text -> points.put(means, text));
        }
        return new Person(
                json.text("name"),
                json.optional("email"),
                json.texts("address"),
                json.optional("country"),
                json.optional("region"),
                json.optional("phone"),
                json.text("language"),
                points);
    }

    private static ObjectNode records(Records records) {
        var json = Json.object();
        var held = json.putArray("held");
        for (var each : records.held()) {
            held.addObject()
                    .put("point", each.point().id())
                    .put("value", each.value())
                    .put("source", each.source());
        }
        return json;
    }

    private static Records records(Json json) throws IOException {
        var held = new ArrayList<Held>();
        for (var each : json.list("held")) {
            held.add(new Held(
                    each.code("point", id -> Codes.of(Means.class, id)), each.text("value"), each.text("source")));
        }
        return new Records(held);
    }

    private static ObjectNode request(Request request) {
        var json = Json.object().put("body", request.body()).put("scope", request.scope());
        put(json, "from", request.from());
        put(json, "to", request.to());
        put(json, "sent", request.sent());
        put(json, "subject", request.subject());
        var phrases = json.putArray("phrases");
        for (var phrase : request.phrases()) {
            phrases.addObject()
                    .put("field", phrase.field())
                    .put("from", phrase.from())
                    .put("to", phrase.to());
        }
        return json;
    }

    private static Request request(Json json) throws IOException {
        var phrases = new ArrayList<Request.Phrase>();
        for (var phrase : json.list("phrases")) {
            phrases.add(new Request.Phrase(phrase.text("field"), phrase.count("from"), phrase.count("to")));
        }
        return new Request(
                json.optional("from"),
                json.optional("to"),
                json.optional("sent"),
                json.optional("subject"),
                json.text("body"),
                phrases,
                json.text("scope"));
    }

    private static ObjectNode letter(Letter letter) {
        var json = Json.object()
                .put("letter", letter.id().toString())
                .put("kind", letter.kind().id())
                .put("number", letter.number().toString())
                .put("language", letter.language())
                .put("date", letter.date().toString())
                .put("subject", letter.subject())
                .put("salutation", letter.salutation())
                .put("closing", letter.closing())
                .put("template", letter.template());
        put(json, "addressee", letter.addressee());
        put(json, "enclosures", letter.enclosures());
        var references = json.putArray("references");
        for (var row : letter.references()) {
            references
                    .addObject()
                    .put("label", row.label())
                    .put("text", row.value())
                    .put("strong", row.strong());
        }
        letter.to().ifPresent(to -> json.set("to", person(to)));
        var parts = json.putArray("parts");
        letter.parts().forEach(part -> parts.add(part(part)));
        return json;
    }

    private static JsonNode part(Part part) {
        var json = Json.object().put("key", part.key()).put("origin", Codes.id(part.origin()));
        put(json, "heading", part.heading());
        put(json, "required-by", part.requiredBy().map(Citation::text));
        var spans = json.putArray("spans");
        for (var span : part.spans()) {
            switch (span) {
                case Span.Words(String text) -> spans.addObject().put("words", text);
                case Span.Value(String name, String text) ->
                    spans.addObject().put("value", name).put("text", text);
                case Span.Blank(String name) -> spans.addObject().put("blank", name);
            }
        }
        return json;
    }

    private static Letter letter(Json json) throws IOException {
        var references = new ArrayList<Letter.Reference>();
        for (var row : json.list("references")) {
            references.add(new Letter.Reference(row.text("label"), row.text("text"), row.flag("strong")));
        }
        var parts = new ArrayList<Part>();
        for (var part : json.list("parts")) {
            parts.add(part(part));
        }
        return new Letter(
                json.of("letter", LetterId::of),
                json.code("kind", id -> Codes.of(LetterKind.class, id)),
                json.code("number", CaseNumber::of),
                json.text("language"),
                json.day("date"),
                json.texts("addressee"),
                references,
                json.text("subject"),
                json.text("salutation"),
                parts,
                json.text("closing"),
                json.texts("enclosures"),
                json.text("template"),
                json.has("to") ? Optional.of(person(json.object("to"))) : Optional.empty());
    }

    private static Part part(Json json) throws IOException {
        var spans = new ArrayList<Span>();
        for (var span : json.list("spans")) {
            spans.add(span(span));
        }
        return new Part(
                json.text("key"),
                json.optional("heading"),
                spans,
                json.code("origin", id -> Codes.of(Part.Origin.class, id)),
                json.optional("required-by", Citation::new));
    }

    private static Span span(Json json) throws IOException {
        if (json.has("words")) {
            return new Span.Words(json.text("words"));
        }
        return json.has("value")
                ? new Span.Value(json.text("value"), json.text("text"))
                : new Span.Blank(json.text("blank"));
    }

    static byte[] write(Organisation organisation) {
        var json = Json.object()
                .put("name", organisation.name())
                .put("legal-name", organisation.legalName())
                .put("office", organisation.office())
                .put("country", organisation.country())
                .put("email", organisation.email())
                .put("signatory", organisation.signatory())
                .put("signatory-role", organisation.signatoryRole())
                .put("zone", organisation.zone());
        put(json, "address", organisation.address());
        put(json, "phone", organisation.phone());
        put(json, "registration", organisation.registration());
        put(json, "officer", organisation.officer());
        put(json, "region", organisation.region());
        json.put("envelope", organisation.stationery().envelope().id());
        organisation
                .stationery()
                .logo()
                .ifPresent(logo -> json.put("logo", logo.svg()).put("logo-alternative", logo.alternative()));
        return Json.bytes(json);
    }

    static Organisation organisation(byte[] bytes) throws IOException {
        var json = Json.read(bytes);
        return new Organisation(
                json.text("name"),
                json.text("legal-name"),
                json.text("office"),
                json.texts("address"),
                json.text("country"),
                json.text("email"),
                json.optional("phone"),
                json.optional("registration"),
                json.optional("officer"),
                json.text("signatory"),
                json.text("signatory-role"),
                json.text("zone"),
                json.optional("region"),
                stationery(json));
    }

    /// An office that was set before there was a choice goes on with what its letters were printed for.
    private static Stationery stationery(Json json) throws IOException {
        var envelope = Envelope.DIN_5008_B;
        if (json.has("envelope")) {
            envelope = Envelope.of(json.text("envelope")).orElseThrow(() -> Json.unfit("envelope"));
        }
        if (!json.has("logo")) {
            return new Stationery(envelope, Optional.empty());
        }
        return new Stationery(envelope, Optional.of(new Logo(json.text("logo"), json.text("logo-alternative"))));
    }

    private static void put(ObjectNode json, String field, Optional<String> text) {
        text.ifPresent(there -> json.put(field, there));
    }

    private static void put(ObjectNode json, String field, List<String> texts) {
        var array = json.putArray(field);
        texts.forEach(array::add);
    }
}
