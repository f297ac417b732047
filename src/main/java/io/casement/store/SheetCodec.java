// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.store;

import io.casement.cases.ClockSheet;
import io.casement.cases.Codes;
import io.casement.law.Circumstance;
import io.casement.law.Citation;
import io.casement.law.ClockFacts;
import io.casement.law.Duty;
import io.casement.law.HandDate;
import io.casement.law.Pause;
import io.casement.law.Question;
import io.casement.law.RegimeId;
import io.casement.law.Right;
import io.casement.law.RulesId;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What an open case's dates depend on, in one line. It is a cache: its form may change with the tables, and what does
/// not
/// fit is made anew from the journal. Days are numbers, since a hundred thousand lines are read at once.
final class SheetCodec {

    private static final String FIELD = "|";
    private static final int FIELDS = 17;

    private SheetCodec() {}

    static String write(ClockSheet sheet) {
        var facts = sheet.facts();
        return String.join(
                FIELD,
                sheet.rules().map(RulesId::value).orElse(""),
                sheet.kept().map(RulesId::value).orElse(""),
                joined(sheet.rights(), Right::id),
                day(facts.received()),
                facts.stampedEarlier().map(SheetCodec::day).orElse(""),
                joined(facts.questions().entrySet(), each -> each.getKey().id() + ":" + pauses(each.getValue())),
                joined(facts.milestones().entrySet(), each -> Codes.id(each.getKey()) + ":" + day(each.getValue())),
                joined(facts.circumstances(), Circumstance::id),
                joined(
                        facts.byHand().entrySet(),
                        each -> each.getKey().id() + ":" + day(each.getValue().lastDay()) + ":"
                                + URLEncoder.encode(each.getValue().citation().text(), StandardCharsets.UTF_8)),
                sheet.paused() ? "1" : "0",
                sheet.answeredOn().map(SheetCodec::day).orElse(""),
                joined(sheet.done().met(), Duty::id),
                joined(sheet.done().granted(), Right::id),
                joined(sheet.done().declined(), Right::id),
                joined(sheet.done().forwarded(), Right::id),
                sheet.done().identified() ? "1" : "0",
                sheet.done().appealed().map(SheetCodec::day).orElse(""));
    }

    /// @throws NoSuchElementException if it is not a line that [#write] gave
    static ClockSheet read(RegimeId law, String line) {
        var fields = line.split("\\|", -1);
        if (fields.length != FIELDS) {
            throw new NoSuchElementException("a sheet has " + FIELDS + " fields");
        }
        try {
            var facts = new ClockFacts(
                    date(fields[3]),
                    perhaps(fields[4], SheetCodec::date),
                    questions(fields[5]),
                    milestones(fields[6]),
                    set(
                            fields[7],
                            Circumstance.class,
                            id -> Stream.of(Circumstance.values())
                                    .filter(each -> each.id().equals(id))
                                    .findFirst()
                                    .orElseThrow()),
                    byHand(fields[8]));
            return new ClockSheet(
                    law,
                    perhaps(fields[0], RulesId::new),
                    perhaps(fields[1], RulesId::new),
                    rights(fields[2]),
                    facts,
                    new ClockSheet.Done(
                            set(fields[11], Duty.class, id -> Duty.of(id).orElseThrow()),
                            rights(fields[12]),
                            rights(fields[13]),
                            rights(fields[14]),
                            fields[15].equals("1"),
                            perhaps(fields[16], SheetCodec::date)),
                    fields[9].equals("1"),
                    perhaps(fields[10], SheetCodec::date),
                    false);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw (NoSuchElementException) new NoSuchElementException("a sheet that does not fit").initCause(e);
        }
    }

    private static <T> String joined(Collection<T> all, Function<T, String> naming) {
        return all.isEmpty() ? "" : all.stream().map(naming).sorted().collect(Collectors.joining(","));
    }

    private static String day(LocalDate day) {
        return Long.toString(day.toEpochDay());
    }

    private static LocalDate date(String number) {
        return LocalDate.ofEpochDay(Long.parseLong(number));
    }

    private static String pauses(List<Pause> pauses) {
        return pauses.stream()
                .map(pause -> day(pause.asked()) + "/"
                        + pause.answered().map(SheetCodec::day).orElse(""))
                .collect(Collectors.joining("+"));
    }

    private static Map<Question, List<Pause>> questions(String field) {
        var all = new EnumMap<Question, List<Pause>>(Question.class);
        for (var one : parts(field)) {
            var colon = one.indexOf(':');
            var question = question(one.substring(0, colon));
            var pauses = new ArrayList<Pause>();
            for (var pause : one.substring(colon + 1).split("\\+", -1)) {
                var slash = pause.indexOf('/');
                pauses.add(new Pause(
                        date(pause.substring(0, slash)), perhaps(pause.substring(slash + 1), SheetCodec::date)));
            }
            all.put(question, pauses);
        }
        return all;
    }

    private static Question question(String id) {
        return Stream.of(Question.values())
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Map<ClockFacts.Milestone, LocalDate> milestones(String field) {
        var all = new EnumMap<ClockFacts.Milestone, LocalDate>(ClockFacts.Milestone.class);
        for (var one : parts(field)) {
            var colon = one.indexOf(':');
            all.put(
                    Codes.of(ClockFacts.Milestone.class, one.substring(0, colon))
                            .orElseThrow(),
                    date(one.substring(colon + 1)));
        }
        return all;
    }

    private static Map<Duty, HandDate> byHand(String field) {
        var all = new EnumMap<Duty, HandDate>(Duty.class);
        for (var one : parts(field)) {
            var three = one.split(":", 3);
            all.put(
                    Duty.of(three[0]).orElseThrow(),
                    new HandDate(date(three[1]), new Citation(URLDecoder.decode(three[2], StandardCharsets.UTF_8))));
        }
        return all;
    }

    private static List<String> parts(String field) {
        return field.isEmpty() ? List.of() : Arrays.asList(field.split(",", -1));
    }

    private static Set<Right> rights(String field) {
        return set(field, Right.class, id -> Right.of(id).orElseThrow());
    }

    private static <E extends Enum<E>> Set<E> set(String field, Class<E> type, Function<String, E> naming) {
        var all = EnumSet.noneOf(type);
        parts(field).forEach(id -> all.add(naming.apply(id)));
        return all;
    }

    private static <T> Optional<T> perhaps(String field, Function<String, T> reading) {
        return field.isEmpty() ? Optional.empty() : Optional.of(reading.apply(field));
    }
}
