// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.intake;

import io.casement.cases.Channel;
import io.casement.cases.ClerkId;
import io.casement.cases.Codes;
import io.casement.cases.Command;
import io.casement.cases.NoteId;
import io.casement.cases.Person;
import io.casement.cases.Request;
import io.casement.desk.NewRequest;
import io.casement.desk.Proposal;
import io.casement.intake.Certainty;
import io.casement.intake.Field;
import io.casement.intake.Point;
import io.casement.intake.Slip;
import io.casement.law.RegimeId;
import io.casement.law.Right;
import io.casement.store.NewDocument;
import io.casement.store.Paper;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The form as it stands.
///
/// @param text what a person typed, where no document came; it is the document then
/// @param country of the law that was chosen, where it is one
/// @param region the part of it whose body takes complaints, where somebody chose one
/// @param unread days that were typed and cannot be understood
/// @param lastDay under another law, whose last day nobody can compute
record IntakeForm(
        String text,
        String name,
        String email,
        String address,
        String phone,
        Set<Right> rights,
        Optional<RegimeId> law,
        Optional<String> country,
        Optional<String> region,
        Channel channel,
        Optional<LocalDate> received,
        String language,
        String scope,
        Set<FormField> unread,
        Optional<LocalDate> lastDay,
        String citation,
        Optional<ClerkId> owner,
        boolean withReceipt) {

    /// Languages in which letters can be written.
    static final List<String> LANGUAGES = List.of("en", "de");

    private static final Pattern MAIL = Pattern.compile("[^\\s@<>,;]+@[^\\s@<>,;]+\\.[^\\s@<>,;.]+");

    IntakeForm {
        rights = Set.copyOf(rights);
        unread = Set.copyOf(unread);
    }

    /// A form that nobody has touched.
    static IntakeForm empty(ClerkId me) {
        return new IntakeForm(
                "",
                "",
                "",
                "",
                "",
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Channel.POST,
                Optional.empty(),
                "en",
                "",
                Set.of(),
                Optional.empty(),
                "",
                Optional.of(me),
                true);
    }

    /// What a slip proposes. A mere hint at a law or a day is not taken over; a hint at a name is, and is to be
    /// checked.
    static IntakeForm of(Slip slip, ClerkId me) {
        var proposal = new Proposal(slip, Proposal.Said.nothing());
        var language =
                slip.language().map(Field::value).filter(LANGUAGES::contains).orElse("en");
        return new IntakeForm(
                "",
                value(slip.name()),
                value(slip.from()),
                value(slip.point(Point.ADDRESS)).replaceAll("\\s*\\R\\s*", ", "),
                value(slip.point(Point.PHONE)),
                proposal.rights(),
                proposal.law(),
                Optional.empty(),
                Optional.empty(),
                proposal.channel(),
                proposal.received(),
                language,
                value(slip.scope()),
                Set.of(),
                Optional.empty(),
                "",
                Optional.of(me),
                true);
    }

    private static String value(Optional<Field<String>> field) {
        return field.map(Field::value).orElse("");
    }

    // ---- what is to be checked -------------------------------------------------------------------------------------

    /// How much of the form the document told.
    ///
    /// @param toCheck what has to be looked at: it could not be told, or the words leave a doubt that matters
    record Score(int read, int fields, Set<FormField> toCheck) {}

    static Score score(Slip slip) {
        var read = (int) Stream.of(
                        slip.name(),
                        slip.from(),
                        slip.point(Point.ADDRESS),
                        slip.point(Point.PHONE),
                        slip.law(),
                        slip.received(),
                        slip.language(),
                        slip.scope(),
                        slip.rights().stream().findFirst())
                .filter(Optional::isPresent)
                .count();
        var check = EnumSet.noneOf(FormField.class);
        if ((slip.name().isEmpty() && slip.from().isEmpty()) || weak(slip.name())) {
            check.add(FormField.NAME);
        }
        optional(check, FormField.EMAIL, slip.from());
        optional(check, FormField.ADDRESS, slip.point(Point.ADDRESS));
        optional(check, FormField.PHONE, slip.point(Point.PHONE));
        needed(check, FormField.LAW, slip.law());
        needed(check, FormField.RECEIVED, slip.received());
        if (slip.rights().isEmpty() || slip.rights().stream().anyMatch(each -> each.certainty() != Certainty.CLEAR)) {
            check.add(FormField.RIGHTS);
        }
        return new Score(read, 9, check);
    }

    /// What the law hangs on must be beyond doubt.
    private static void needed(Set<FormField> check, FormField where, Optional<? extends Field<?>> field) {
        if (field.isEmpty() || field.get().certainty() != Certainty.CLEAR) {
            check.add(where);
        }
    }

    private static void optional(Set<FormField> check, FormField where, Optional<Field<String>> field) {
        if (weak(field)) {
            check.add(where);
        }
    }

    private static boolean weak(Optional<Field<String>> field) {
        return field.filter(found -> found.certainty() == Certainty.WEAK).isPresent();
    }

    // ---- whether it can be logged ----------------------------------------------------------------------------------

    /// Whether the form can be logged.
    sealed interface Check {}

    record Fit() implements Check {}

    record Unfit(List<Problem> problems) implements Check {}

    /// What is wrong and where; its sentence proposes what helps.
    enum Problem {
        TEXT_MISSING(FormField.TEXT),
        NOBODY(FormField.NAME),
        NO_EMAIL_ADDRESS(FormField.EMAIL),
        NO_RIGHT(FormField.RIGHTS),
        NO_LAW(FormField.LAW),
        NO_DAY(FormField.RECEIVED),
        DAY_UNREAD(FormField.RECEIVED),
        DAY_TO_COME(FormField.RECEIVED),
        LAST_DAY_UNREAD(FormField.LAST_DAY),
        LAST_DAY_TOO_EARLY(FormField.LAST_DAY),
        LAST_DAY_MISSING(FormField.LAST_DAY),
        CITATION_MISSING(FormField.CITATION);

        private final FormField where;

        Problem(FormField where) {
            this.where = where;
        }

        FormField where() {
            return where;
        }

        String id() {
            return Codes.id(this);
        }
    }

    /// @param byHand whether no document came, so that the words must be typed
    static Check check(IntakeForm form, boolean byHand, LocalDate today) {
        var problems = new ArrayList<Problem>();
        problem(problems, byHand && form.text.isBlank(), Problem.TEXT_MISSING);
        problem(problems, form.name.isBlank() && form.email.isBlank(), Problem.NOBODY);
        problem(
                problems,
                !form.email.isBlank() && !MAIL.matcher(form.email.strip()).matches(),
                Problem.NO_EMAIL_ADDRESS);
        problem(problems, form.rights.isEmpty(), Problem.NO_RIGHT);
        problem(problems, form.law.isEmpty(), Problem.NO_LAW);
        form.received(problems, today);
        form.byHand(problems);
        return problems.isEmpty() ? new Fit() : new Unfit(List.copyOf(problems));
    }

    private void received(List<Problem> problems, LocalDate today) {
        var unreadable = unread.contains(FormField.RECEIVED);
        problem(problems, unreadable, Problem.DAY_UNREAD);
        problem(problems, !unreadable && received.isEmpty(), Problem.NO_DAY);
        problem(problems, received.filter(day -> day.isAfter(today)).isPresent(), Problem.DAY_TO_COME);
    }

    /// The day may stay open, since somebody may have to look the law up first; half of it may not.
    private void byHand(List<Problem> problems) {
        var unreadable = unread.contains(FormField.LAST_DAY);
        problem(problems, unreadable, Problem.LAST_DAY_UNREAD);
        problem(
                problems,
                lastDay.isPresent() && received.isPresent() && lastDay.get().isBefore(received.get()),
                Problem.LAST_DAY_TOO_EARLY);
        problem(problems, !unreadable && lastDay.isEmpty() && !citation.isBlank(), Problem.LAST_DAY_MISSING);
        problem(problems, lastDay.isPresent() && citation.isBlank(), Problem.CITATION_MISSING);
    }

    private static void problem(List<Problem> problems, boolean so, Problem problem) {
        if (so) {
            problems.add(problem);
        }
    }

    boolean isOther() {
        return law.filter(RegimeId.OTHER::equals).isPresent();
    }

    // ---- logging ---------------------------------------------------------------------------------------------------

    /// The request as it is logged. Only for a form that is fit.
    NewRequest request(Arrival arrival) {
        var proposal = arrival instanceof Arrival.Read read
                ? Optional.of(new Proposal(read.slip(), Proposal.Said.nothing()))
                : Optional.<Proposal>empty();
        // a law of the whole Union names no country; the letter may
        var home = country.or(() -> proposal.flatMap(Proposal::country));
        return new NewRequest(
                document(arrival),
                new Person(
                        name.strip(),
                        given(email),
                        Proposal.lines(address, home),
                        home,
                        region,
                        given(phone),
                        language,
                        proposal.map(known -> known.person().points()).orElse(Map.of())),
                words(proposal),
                channel,
                received.orElseThrow(),
                law.orElseThrow(),
                rights,
                owner,
                withReceipt);
    }

    private NewDocument document(Arrival arrival) {
        return switch (arrival) {
            case Arrival.Read read ->
                NewDocument.of(
                        read.content().bytes(),
                        read.name(),
                        read.slip().document().mediaType());
            case Arrival.ByHand _, Arrival.Refused _ ->
                NewDocument.of(text.getBytes(StandardCharsets.UTF_8), "request.txt", "text/plain");
        };
    }

    private Request words(Optional<Proposal> proposal) {
        return proposal.map(Proposal::words)
                .map(told -> new Request(
                        told.from(),
                        told.to(),
                        told.sent(),
                        told.subject(),
                        told.body(),
                        told.phrases(),
                        scope.strip()))
                .orElseGet(() -> new Request(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        text.strip(),
                        List.of(),
                        scope.strip()));
    }

    private static Optional<String> given(String text) {
        return Optional.of(text.strip()).filter(each -> !each.isEmpty());
    }

    /// What else is done in the same act: a last day entered by hand, with the place in the law as its note.
    record More(List<Command> commands, List<Paper> papers) {}

    More more(LocalDate today) {
        if (lastDay.isEmpty()) {
            return new More(List.of(), List.of());
        }
        var note = new NoteId(UUID.randomUUID());
        return new More(
                List.of(new Command.EnterLastDay(today, lastDay.get(), note)),
                List.of(new Paper.OfNote(note, citation.strip())));
    }
}
