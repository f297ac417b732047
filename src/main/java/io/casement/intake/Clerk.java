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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Writes the slip: studies headers and text and enters what their words tell.
final class Clerk {
    private static final int LONGEST_SCOPE = 700;
    private static final Pattern SUBJECT_LINE = Pattern.compile(
            "(?m)^[ \\t]{0,8}(?:Betreff|Betr\\.|Subject|Objet|Asunto|Oggetto|Onderwerp|Betreft|Assunto|Ämne)[ ]?:[ ]{0,3}(\\S.{0,200})$");
    private static final LocalDate FIRST_MAIL = LocalDate.of(1990, 1, 1);

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
        WriterFinder.Found writer = WriterFinder.find(mail, study, office.today());
        points.putAll(writer.points());
        notes.addAll(writer.notes());
        Optional<Field<LocalDate>> received = received();
        List<Articles.Cited> laws = Articles.laws(study.words());
        Optional<AddressFinder.Found> address = address();
        Optional<Field<RegimeId>> law = law(laws, address);
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
                address.flatMap(Clerk::country),
                subject,
                scope,
                points,
                mail.attachments(),
                notTold(received, rights.rights(), law, subject, scope),
                List.copyOf(notes));
    }

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
            notes.add(new Note.DateOdd(mail.whole(sentAt)));
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

    private Optional<AddressFinder.Found> address() {
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
        return first;
    }

    private static Optional<Field<String>> country(AddressFinder.Found address) {
        AddressFinder.Home home = address.home();
        String code = home.country().equals("US-CA") ? "US" : home.country();
        return code.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Field<>(code, List.of(home.mark()), home.firm() ? Certainty.CLEAR : Certainty.LIKELY));
    }

    private Optional<Field<RegimeId>> law(List<Articles.Cited> laws, Optional<AddressFinder.Found> address) {
        LawFinder.Found found = LawFinder.find(
                study.words(),
                laws,
                address,
                Optional.ofNullable(points.get(Point.PHONE)),
                Optional.ofNullable(points.get(Point.EMAIL)));
        found.note().ifPresent(notes::add);
        return found.law();
    }

    private Optional<Field<String>> subject() {
        int header = mail.header("Subject");
        if (header < 0) {
            return subjectLine();
        }
        if (mail.headers().get(header).value().isBlank()) {
            return Optional.empty();
        }
        return Optional.of(
                new Field<>(mail.headers().get(header).value(), List.of(mail.whole(header)), Certainty.CLEAR));
    }

    /// A letter without headers may name its subject in a line of its own.
    private Optional<Field<String>> subjectLine() {
        Matcher matcher = SUBJECT_LINE.matcher(Cut.at(study.text(), 3_000));
        return matcher.find()
                ? Optional.of(new Field<>(
                        matcher.group(1), List.of(new Mark.InText(matcher.start(1), matcher.end(1))), Certainty.CLEAR))
                : Optional.empty();
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
}
