// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds who writes: the sender of the header and what the text tells, and remarks where the two do not agree.
final class WriterFinder {
    private static final Pattern MACHINE = Pattern.compile(
            "(?i)(?:no-?_?reply|do-?not-?reply|noreply|web-?form|kontaktformular|contact-?form|mailer-daemon|postmaster|wordpress|notifications?)[^@]{0,20}@.*");

    /// Addresses to which people write, and which they therefore mention.
    private static final Pattern OFFICE = Pattern.compile(
            "(?i)(?:privacy|datenschutz|dataprotection|data-protection|dpo|gdpr|dsgvo|rgpd|dpd|info|kontakt|contact|support|service|hello)@.*");

    private final Mail mail;
    private final Study study;
    private final LocalDate today;
    private final Map<Point, Field<String>> points = new EnumMap<>(Point.class);
    private final List<Note> notes = new ArrayList<>();

    /// What was found; the postal address is not among the points yet.
    record Found(Map<Point, Field<String>> points, List<Note> notes) {}

    private WriterFinder(Mail mail, Study study, LocalDate today) {
        this.mail = mail;
        this.study = study;
        this.today = today;
    }

    static Found find(Mail mail, Study study, LocalDate today) {
        WriterFinder finder = new WriterFinder(mail, study, today);
        finder.read();
        return new Found(finder.points, finder.notes);
    }

    private void read() {
        PersonFinder person = new PersonFinder(study);
        sender(person);
        enter(Point.PHONE, person.phone());
        enter(Point.CUSTOMER_NUMBER, person.number(Point.CUSTOMER_NUMBER));
        enter(Point.CONTRACT_NUMBER, person.number(Point.CONTRACT_NUMBER));
        enter(Point.ORDER_NUMBER, person.number(Point.ORDER_NUMBER));
        enter(Point.USER_NAME, person.userName());
        person.birthDate().ifPresent(this::enterBirth);
    }

    private void enter(Point point, Optional<Field<String>> field) {
        field.ifPresent(f -> points.put(point, f));
    }

    private void enterBirth(DateWords.Found found) {
        Mark mark = new Mark.InText(found.from(), found.to());
        boolean odd = found.date().isAfter(today);
        if (odd) {
            notes.add(new Note.DateOdd(mark));
            return;
        }
        if (found.swappable()) {
            notes.add(new Note.DateAmbiguous(mark));
        }
        Certainty certainty = found.swappable() ? Certainty.WEAK : Certainty.CLEAR;
        points.put(Point.BIRTH_DATE, new Field<>(found.date().toString(), List.of(mark), certainty));
    }

    private void sender(PersonFinder person) {
        int header = mail.header("From") >= 0 ? mail.header("From") : mail.header("Sender");
        List<Senders.Sender> senders = header < 0 ? List.of() : Senders.of(mail.rawFrom());
        Optional<Field<String>> address = senders.stream()
                .findFirst()
                .filter(s -> !s.address().isEmpty())
                .map(s -> inHeader(header, s.address()));
        Optional<Field<String>> shownName =
                senders.stream().findFirst().filter(s -> !s.name().isEmpty()).map(s -> inHeader(header, s.name()));
        if (senders.size() > 1) {
            notes.add(new Note.SeveralSenders(mail.whole(header)));
        }
        boolean machine =
                address.isPresent() && MACHINE.matcher(address.get().value()).matches();
        if (machine) {
            notes.add(new Note.MachineSender(mail.whole(header)));
        }
        boolean lookInText = machine || address.isEmpty();
        enter(
                Point.EMAIL,
                lookInText ? writtenAddress(senders).or(() -> address.map(f -> f.atMost(Certainty.WEAK))) : address);
        enter(Point.NAME, name(machine ? Optional.empty() : shownName, person.name()));
        address.ifPresent(this::remarkSender);
        replyTo(address);
    }

    /// An address in the text: the writer's own where the sender is a machine or there is no header at all.
    private Optional<Field<String>> writtenAddress(List<Senders.Sender> senders) {
        Map<String, Mark> found = new LinkedHashMap<>();
        Matcher matcher = Senders.ADDRESS.matcher(study.text());
        while (matcher.find() && found.size() < 10) {
            String address = matcher.group();
            boolean sender = senders.stream().anyMatch(s -> s.address().equalsIgnoreCase(address));
            if (!sender && !OFFICE.matcher(address).matches() && !study.quotes().isQuoted(matcher.start())) {
                found.putIfAbsent(address, new Mark.InText(matcher.start(), matcher.end()));
            }
        }
        if (found.size() > 1) {
            notes.add(new Note.SeveralValues(Item.FROM));
        }
        Certainty certainty = found.size() > 1 ? Certainty.WEAK : Certainty.LIKELY;
        return found.entrySet().stream()
                .findFirst()
                .map(e -> new Field<>(e.getKey(), List.of(e.getValue()), certainty));
    }

    private Optional<Field<String>> name(Optional<Field<String>> shown, Optional<Field<String>> written) {
        if (shown.isEmpty() || written.isEmpty()) {
            return shown.or(() -> written);
        }
        Field<String> header = shown.get();
        Field<String> text = written.get();
        if (sameName(header.value(), text.value())) {
            List<Mark> both =
                    List.of(header.evidence().getFirst(), text.evidence().getFirst());
            String fuller = text.value().length() > header.value().length() ? text.value() : header.value();
            return Optional.of(new Field<>(fuller, both, Certainty.CLEAR));
        }
        notes.add(new Note.SeveralValues(Item.NAME));
        boolean nick = !header.value().strip().contains(" ") && text.value().contains(" ");
        return nick ? written : shown.map(f -> f.atMost(Certainty.LIKELY));
    }

    /// "Brennan, Caoimhe" and "Caoimhe Brennan" are one; so is a name and its first part.
    private static boolean sameName(String a, String b) {
        List<String> first = Words.of(a).norms();
        List<String> second = Words.of(b).norms();
        return first.containsAll(second) || second.containsAll(first);
    }

    private void remarkSender(Field<String> address) {
        Set<Character.UnicodeScript> scripts = new LinkedHashSet<>();
        address.value()
                .codePoints()
                .filter(Character::isLetter)
                .forEach(c -> scripts.add(Character.UnicodeScript.of(c)));
        if (scripts.size() > 1) {
            notes.add(new Note.MixedScripts(address.evidence().getFirst()));
        }
    }

    private void replyTo(Optional<Field<String>> address) {
        int header = mail.header("Reply-To");
        if (header < 0) {
            return;
        }
        Senders.of(mail.headers().get(header).value()).stream()
                .map(Senders.Sender::address)
                .filter(a -> !a.isEmpty()
                        && address.stream().noneMatch(f -> f.value().equalsIgnoreCase(a)))
                .findFirst()
                .ifPresent(a -> notes.add(new Note.ReplyElsewhere(a, mail.place(header, a))));
    }

    private Field<String> inHeader(int header, String value) {
        return new Field<>(value, List.of(mail.place(header, value)), Certainty.CLEAR);
    }
}
