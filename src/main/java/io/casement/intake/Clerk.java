// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.intake;

import io.casement.law.RegimeId;
import io.casement.law.Right;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Writes the slip: studies headers and text and enters what their words tell.
final class Clerk {
    private static final int LONGEST_SCOPE = 700;
    private static final LocalDate FIRST_MAIL = LocalDate.of(1990, 1, 1);
    private static final Pattern MACHINE = Pattern.compile(
            "(?i)(?:no-?_?reply|do-?not-?reply|noreply|web-?form|kontaktformular|contact-?form|mailer-daemon|postmaster|wordpress|notifications?)[^@]{0,20}@.*");

    private final Document document;
    private final Mail mail;
    private final Office office;
    private final Study study;
    private final Set<Note> notes;
    private final Map<Point, Field<String>> points = new EnumMap<>(Point.class);

    private Clerk(Document document, Mail mail, Office office, Limits limits) {
        this.document = document;
        this.mail = mail;
        this.office = office;
        this.study = Study.of(mail.text(), limits.studiedChars());
        this.notes = new LinkedHashSet<>(mail.notes());
        if (mail.text().length() > limits.studiedChars()) {
            notes.add(new Note.LimitMet(Note.Limit.STUDIED_LENGTH));
        }
    }

    static Slip slip(Document document, Mail mail, Office office, Limits limits) {
        return new Clerk(document, mail, office, limits).write();
    }

    private Slip write() {
        people();
        Optional<Field<LocalDate>> received = received();
        List<Articles.Cited> laws = Articles.laws(study.words());
        Optional<Field<RegimeId>> law = addressAndLaw(laws);
        Optional<Field<String>> subject = subject();
        RightsFinder.Found rights = RightsFinder.find(study, laws, subjectRights());
        notes.addAll(rights.notes());
        Optional<Field<String>> scope = scope(rights.asking());
        return new Slip(
                document,
                mail.headers(),
                mail.text(),
                received,
                study.language(),
                rights.rights(),
                rights.mentioned(),
                law,
                subject,
                scope,
                points,
                mail.attachments(),
                notTold(received, rights.rights(), law, subject, scope),
                List.copyOf(notes));
    }

    // -- who

    private void people() {
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
        boolean odd = found.date().isAfter(office.today());
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
                .flatMap(s -> inHeader(header, s.address(), Certainty.CLEAR));
        Optional<Field<String>> shownName = senders.stream()
                .findFirst()
                .filter(s -> !s.name().isEmpty())
                .flatMap(s -> inHeader(header, s.name(), Certainty.CLEAR));
        if (senders.size() > 1) {
            notes.add(new Note.SeveralSenders(whole(header)));
        }
        boolean machine =
                address.isPresent() && MACHINE.matcher(address.get().value()).matches();
        if (machine) {
            notes.add(new Note.MachineSender(whole(header)));
        }
        Optional<Field<String>> written = writtenAddress(senders);
        enter(
                Point.EMAIL,
                machine || address.isEmpty() ? written.or(() -> address.map(f -> f.atMost(Certainty.WEAK))) : address);
        enter(Point.NAME, name(machine ? Optional.empty() : shownName, person.name()));
        address.ifPresent(this::remarkSender);
        replyTo(address);
    }

    /// An address in the text: the writer's own where the sender is a machine or there is no header at all.
    private Optional<Field<String>> writtenAddress(List<Senders.Sender> senders) {
        var matcher = Senders.ADDRESS.matcher(study.text());
        while (matcher.find()) {
            String found = matcher.group();
            boolean sender = senders.stream().anyMatch(s -> s.address().equalsIgnoreCase(found));
            if (!sender && !study.quotes().isQuoted(matcher.start())) {
                return Optional.of(
                        new Field<>(found, List.of(new Mark.InText(matcher.start(), matcher.end())), Certainty.LIKELY));
            }
        }
        return Optional.empty();
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
                .ifPresent(a -> notes.add(new Note.ReplyElsewhere(
                        a,
                        inHeader(header, a, Certainty.CLEAR)
                                .map(f -> f.evidence().getFirst())
                                .orElse(whole(header)))));
    }

    // -- when, where, what

    private Optional<Field<LocalDate>> received() {
        int arrivedAt = mail.header("Received");
        int sentAt = mail.header("Date");
        Optional<MailDates.Stamp> arrived = arrivedAt < 0
                ? Optional.empty()
                : MailDates.ofReceived(mail.headers().get(arrivedAt).value());
        Optional<MailDates.Stamp> sent = sentAt < 0
                ? Optional.empty()
                : MailDates.of(mail.headers().get(sentAt).value());
        if (sentAt >= 0 && sent.isEmpty()) {
            notes.add(new Note.DateOdd(whole(sentAt)));
        }
        Optional<Field<LocalDate>> byArrival = arrived.flatMap(s -> day(s, arrivedAt));
        Optional<Field<LocalDate>> bySending = sent.flatMap(s -> day(s, sentAt));
        if (byArrival.isPresent() && bySending.isPresent()) {
            LocalDate first = bySending.get().value();
            LocalDate second = byArrival.get().value();
            if (!first.equals(second)) {
                notes.add(new Note.DaysDiffer(first, second));
            }
        }
        return byArrival.or(() -> bySending);
    }

    /// The day of a stamp, if it can be true.
    private Optional<Field<LocalDate>> day(MailDates.Stamp stamp, int header) {
        LocalDate day = stamp.dayIn(office.zone());
        Mark mark = new Mark.InHeader(header, stamp.from(), stamp.to());
        if (day.isBefore(FIRST_MAIL) || day.isAfter(office.today())) {
            notes.add(new Note.DateOdd(mark));
            return Optional.empty();
        }
        Certainty certainty = stamp.offset().isPresent() ? Certainty.CLEAR : Certainty.LIKELY;
        return Optional.of(new Field<>(day, List.of(mark), certainty));
    }

    private Optional<Field<RegimeId>> addressAndLaw(List<Articles.Cited> laws) {
        List<AddressFinder.Found> addresses = new AddressFinder(study)
                .find(Optional.ofNullable(points.get(Point.NAME)).map(Field::value));
        Optional<AddressFinder.Found> first =
                addresses.stream().filter(a -> a.rank() >= 0).findFirst();
        boolean rivals = addresses.stream()
                        .filter(a ->
                                first.isPresent() && a.rank() == first.get().rank())
                        .count()
                > 1;
        if (rivals) {
            notes.add(new Note.SeveralValues(Item.ADDRESS));
        }
        first.ifPresent(a -> points.put(
                Point.ADDRESS,
                new Field<>(a.value(), List.of(a.mark()), a.street() && !rivals ? Certainty.CLEAR : Certainty.LIKELY)));
        LawFinder.Found found = LawFinder.find(
                study.words(),
                laws,
                first,
                Optional.ofNullable(points.get(Point.PHONE)),
                Optional.ofNullable(points.get(Point.EMAIL)));
        found.note().ifPresent(notes::add);
        return found.law();
    }

    private Optional<Field<String>> subject() {
        int header = mail.header("Subject");
        if (header < 0 || mail.headers().get(header).value().isBlank()) {
            return Optional.empty();
        }
        return Optional.of(new Field<>(mail.headers().get(header).value(), List.of(whole(header)), Certainty.CLEAR));
    }

    private RightsFinder.Subject subjectRights() {
        int header = mail.header("Subject");
        return header < 0
                ? RightsFinder.Subject.NONE
                : RightsFinder.Subject.of(mail.headers().get(header).value(), header, study.tongues());
    }

    /// The asking sentences, in the writer's words, as many as fit.
    private Optional<Field<String>> scope(List<Mark> asking) {
        StringBuilder words = new StringBuilder();
        List<Mark> marks = new ArrayList<>();
        for (Mark mark : asking) {
            String sentence = study.text().substring(mark.from(), mark.to()).replaceAll("\\s+", " ");
            if (words.length() + sentence.length() <= LONGEST_SCOPE || marks.isEmpty()) {
                words.append(marks.isEmpty() ? "" : " ").append(Cut.at(sentence, LONGEST_SCOPE));
                marks.add(mark);
            }
        }
        return marks.isEmpty() ? Optional.empty() : Optional.of(new Field<>(words.toString(), marks, Certainty.LIKELY));
    }

    private Set<Item> notTold(
            Optional<Field<LocalDate>> received,
            List<Field<Right>> rights,
            Optional<Field<RegimeId>> law,
            Optional<Field<String>> subject,
            Optional<Field<String>> scope) {
        Set<Item> missing = EnumSet.noneOf(Item.class);
        missing(missing, Item.FROM, points.containsKey(Point.EMAIL));
        missing(missing, Item.NAME, points.containsKey(Point.NAME));
        missing(missing, Item.RECEIVED, received.isPresent());
        missing(missing, Item.LANGUAGE, study.language().isPresent());
        missing(missing, Item.RIGHTS, !rights.isEmpty());
        missing(missing, Item.LAW, law.isPresent());
        missing(missing, Item.SUBJECT, subject.isPresent());
        missing(missing, Item.ADDRESS, points.containsKey(Point.ADDRESS));
        missing(missing, Item.PHONE, points.containsKey(Point.PHONE));
        missing(missing, Item.BIRTH_DATE, points.containsKey(Point.BIRTH_DATE));
        missing(missing, Item.CUSTOMER_NUMBER, points.containsKey(Point.CUSTOMER_NUMBER));
        missing(missing, Item.SCOPE, scope.isPresent());
        missing(missing, Item.TEXT, !mail.text().isBlank());
        return missing;
    }

    private static void missing(Set<Item> missing, Item item, boolean told) {
        if (!told) {
            missing.add(item);
        }
    }

    // -- marks in headers

    private Mark whole(int header) {
        return new Mark.InHeader(header, 0, mail.headers().get(header).value().length());
    }

    /// A value with the place where the shown header holds it; the whole header where it stands there in another form.
    private Optional<Field<String>> inHeader(int header, String value, Certainty certainty) {
        String shown = mail.headers().get(header).value();
        int at = shown.toLowerCase(Locale.ROOT).indexOf(value.toLowerCase(Locale.ROOT));
        boolean exact = at >= 0
                && at + value.length() <= shown.length()
                && shown.regionMatches(true, at, value, 0, value.length());
        Mark mark = exact ? new Mark.InHeader(header, at, at + value.length()) : whole(header);
        return shown.isEmpty() ? Optional.empty() : Optional.of(new Field<>(value, List.of(mark), certainty));
    }
}
