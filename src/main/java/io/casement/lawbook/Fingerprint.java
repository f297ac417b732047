// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.lawbook;

import io.casement.law.Circumstance;
import io.casement.law.Clock;
import io.casement.law.Clocks;
import io.casement.law.Confidence;
import io.casement.law.Extension;
import io.casement.law.Right;
import io.casement.law.RulesId;
import io.casement.law.Term;
import io.casement.law.Wait;
import io.casement.law.WorkingCalendar;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The fingerprint of what moves dates. What is written here is for ever, since journals name it: a field that
/// comes to the law is appended where it says something, and leaves the line alone where it does not.
final class Fingerprint {
    private static final int BYTES = 16;

    private Fingerprint() {}

    static RulesId of(List<Edition> editions, Calendars calendars) {
        List<String> lines = new ArrayList<>();
        Map<String, WorkingCalendar> used = new TreeMap<>();
        for (Edition edition : editions) {
            WorkingCalendar calendar = calendars.get(edition.calendar()).orElseThrow();
            lines.add("from " + edition.validity().from() + " "
                    + edition.validity().to().map(LocalDate::toString).orElse("on") + " " + calendar.id());
            lines.addAll(lines(edition.rules().clocks()));
            for (Optional<WorkingCalendar> each = Optional.of(calendar);
                    each.isPresent();
                    each = each.get().cautious()) {
                used.put(each.get().id(), each.get());
            }
        }
        used.values().forEach(calendar -> lines.add(line(calendar)));
        return new RulesId(of(String.join("\n", lines)));
    }

    /// The fingerprint of any text.
    static String of(String text) {
        try {
            byte[] all = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(all, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// In an order of their own: where a section stands in its file says nothing.
    private static List<String> lines(Clocks clocks) {
        List<String> lines = new ArrayList<>();
        clocks.running().forEach(clock -> lines.add(line(clock)));
        clocks.absent()
                .forEach(none -> lines.add(
                        "none " + none.duty().id() + " " + rights(none.rights()) + (none.owed() ? " owed" : "")));
        clocks.waits().forEach(wait -> lines.add(line(wait)));
        clocks.extensions().forEach(extension -> lines.add(line(extension)));
        lines.sort(null);
        return lines;
    }

    private static String line(Clock clock) {
        return String.join(
                " ",
                "clock",
                clock.duty().id(),
                rights(clock.rights()),
                when(clock.when()),
                term(clock.within()),
                clock.afterAnswer().map(Fingerprint::term).orElse("-"),
                spelled(clock.start()),
                spelled(clock.rollOver()),
                spelled(clock.moves()),
                clock.cautions().stream().map(Fingerprint::spelled).sorted().collect(Collectors.joining(",", "(", ")")),
                sure(clock.origin().confidence()));
    }

    private static String line(Wait wait) {
        return String.join(
                " ",
                "question",
                wait.question().id(),
                rights(wait.rights()),
                spelled(wait.effect()),
                spelled(wait.caution()),
                wait.reflection().map(Fingerprint::term).orElse("-"));
    }

    private static String line(Extension extension) {
        return String.join(
                " ",
                "extension",
                rights(extension.rights()),
                when(extension.when()),
                extension.further().map(Fingerprint::term).orElse("-"),
                sure(extension.origin().confidence()));
    }

    private static String line(WorkingCalendar calendar) {
        return String.join(
                " ",
                "calendar",
                calendar.id(),
                calendar.weekend().stream().sorted().map(Fingerprint::spelled).collect(Collectors.joining(",")),
                Integer.toString(calendar.lastYearKnown()),
                calendar.cautious().map(WorkingCalendar::id).orElse("-"),
                Calendars.counted(calendar).stream().map(LocalDate::toString).collect(Collectors.joining(",")));
    }

    private static String rights(Set<Right> rights) {
        return joined(rights.stream().map(Right::id).toList());
    }

    private static String joined(Collection<String> codes) {
        return codes.stream().sorted().collect(Collectors.joining(","));
    }

    private static String when(Optional<Circumstance> when) {
        return when.map(Circumstance::id).orElse("always");
    }

    private static String term(Term term) {
        return term.amount() + "-" + term.unit().id();
    }

    /// Nothing is counted by what is only weakly founded.
    private static String sure(Confidence confidence) {
        return confidence == Confidence.LOW ? "weak" : "sure";
    }

    private static String spelled(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
