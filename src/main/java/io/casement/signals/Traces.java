// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.signals;

import io.casement.alike.Addresses;
import io.casement.alike.Mailbox;
import io.casement.alike.Script;
import io.casement.cases.CaseId;
import io.casement.cases.NoteId;
import io.casement.cases.Person;
import io.casement.cases.Request;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;

/// By what a request can be recognised beside others: hashes, no words.
public record Traces(Set<Mark> marks, Optional<Wording> wording) {

    /// One thing that a request carries.
    public record Mark(Shared kind, long hash) {}

    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>,;:\"'()]+@[^\\s@<>,;:\"'()]+");
    private static final Pattern MACHINE = Pattern.compile(
            "(.*no[-_.]?reply.*|do-?not-?reply|mailer|mailer-daemon|postmaster|notifications?|web-?forms?|forms?|formular|webmaster)");
    private static final int PHONE_END = 8;

    public Traces {
        marks = Set.copyOf(marks);
    }

    /// The traces that a request leaves.
    ///
    /// @param more what the mail told besides: the note that [#note] made; may be empty
    public static Traces of(Person person, Request request, String more) {
        var marks = new LinkedHashSet<Mark>();
        var name = name(person.name());
        if (name.contains(" ")) {
            marks.add(mark(Shared.NAME, name));
        }
        person.email().flatMap(Mailbox::of).ifPresent(box -> marks.add(mark(box)));
        request.from()
                .flatMap(Traces::mailbox)
                .filter(box -> !isMachine(box) && !isOurs(box, request))
                .ifPresent(box -> marks.add(mark(box)));
        person.phone()
                .map(Traces::digits)
                .filter(digits -> digits.length() >= 7)
                .ifPresent(digits -> marks.add(mark(Shared.PHONE, digits)));
        if (person.address().size() > 1 || person.address().stream().anyMatch(line -> line.contains(","))) {
            marks.add(mark(Shared.ADDRESS, Addresses.key(String.join(", ", person.address()))));
        }
        more.lines().forEach(line -> {
            if (line.startsWith("reply ")) {
                Mailbox.of(line.substring(6)).ifPresent(box -> marks.add(mark(box)));
            } else if (line.startsWith("enclosure ")) {
                marks.add(mark(Shared.ENCLOSURE, line.substring(10)));
            }
        });
        return new Traces(marks, Wording.of(request.body()));
    }

    /// The note of a case in which [#note] is kept.
    public static NoteId noteOf(CaseId id) {
        return new NoteId(UUID.nameUUIDFromBytes((id + " mail").getBytes(StandardCharsets.UTF_8)));
    }

    /// What a mail tells besides its words, to be kept as a note.
    ///
    /// @param enclosures fingerprints of what came with it
    public static String note(List<HeadLine> head, List<String> enclosures) {
        var lines = new TreeSet<String>();
        head.stream()
                .filter(line -> line.name().equalsIgnoreCase("Reply-To"))
                .findFirst()
                .flatMap(line -> mailbox(line.value()))
                .ifPresent(box -> lines.add("reply " + box));
        enclosures.forEach(each -> lines.add("enclosure " + each));
        return String.join("\n", lines);
    }

    /// Every mark with those of the wording.
    public Set<Mark> all() {
        var all = new LinkedHashSet<>(marks);
        wording.ifPresent(its -> its.bands().forEach(band -> all.add(new Mark(Shared.WORDING, band))));
        return all;
    }

    private static Mark mark(Mailbox box) {
        return mark(Shared.MAILBOX, box.name() + "@" + box.domain());
    }

    private static Mark mark(Shared kind, String text) {
        return new Mark(kind, Wording.Hash.of(kind.id() + " " + text));
    }

    private static String name(String name) {
        var words = new TreeSet<String>();
        for (var word : Script.latin(name).split("[^a-z]+", -1)) {
            if (word.length() > 1) {
                words.add(word);
            }
        }
        return String.join(" ", words);
    }

    /// Country codes and zeros before them are written in many ways, the end is not.
    static String digits(String phone) {
        var digits = Script.normal(phone).replaceAll("\\D", "");
        return digits.length() > PHONE_END ? digits.substring(digits.length() - PHONE_END) : digits;
    }

    /// The address in a From or Reply-To line.
    static Optional<Mailbox> mailbox(String line) {
        var angle = line.lastIndexOf('<');
        var matcher = ADDRESS.matcher(angle >= 0 ? line.substring(angle) : line);
        return matcher.find() ? Mailbox.of(matcher.group()) : Optional.empty();
    }

    /// A web form or the like: it writes for everybody.
    static boolean isMachine(Mailbox box) {
        return MACHINE.matcher(box.local().toLowerCase(Locale.ROOT)).matches();
    }

    /// A colleague who passes a request on writes for everybody, too.
    private static boolean isOurs(Mailbox box, Request request) {
        return !box.isFree()
                && request.to()
                        .flatMap(Traces::mailbox)
                        .filter(to -> to.domain().equals(box.domain()))
                        .isPresent();
    }
}
