// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.signals;

import io.casement.alike.Addresses;
import io.casement.alike.Mailbox;
import io.casement.alike.Mailboxes;
import io.casement.alike.Names;
import io.casement.alike.Nuance;
import io.casement.alike.Phones;
import io.casement.alike.Resemblance;
import io.casement.alike.Resemblance.Degree;
import io.casement.alike.Script;
import io.casement.cases.SignalKind;
import io.casement.cases.Strength;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Signals in what the request says against what is on file, and in what was changed there lately.
final class RecordSigns {

    // details are kept with the signal and name its sentence: they stay, however finely the comparison tells

    private static final Map<Nuance, String> NAME_DETAILS = Map.of(
            Nuance.GENERATION, "generation",
            Nuance.ORDER, "order",
            Nuance.LOOKALIKE, "look",
            Nuance.SPELLING, "spelling",
            Nuance.TWO_LETTERS, "spelling",
            Nuance.GIVEN_NAME, "first-name",
            Nuance.MIDDLE_NAME, "middle-name",
            Nuance.SURNAME, "surname",
            Nuance.SCRIPT, "script");

    private static final Map<Nuance, String> ADDRESS_DETAILS =
            Map.of(Nuance.FLAT, "flat", Nuance.HOUSE_NUMBER, "number", Nuance.POST_CODE, "number");

    private RecordSigns() {}

    static List<Signal> of(Scene scene) {
        var found = new ArrayList<Signal>();
        var onFile = scene.onFile();
        var person = scene.person();
        var words = scene.words();
        found.addAll(scripts(scene));
        unlikeAll(onFile.names(), person.name(), name -> name(person.name(), name, words))
                .ifPresent(found::add);
        person.email()
                .flatMap(told -> unlikeAll(onFile.emails(), told, email -> email(told, email, words)))
                .ifPresent(found::add);
        unlikeAll(onFile.addresses(), scene.address(), address -> address(scene.address(), address, words))
                .ifPresent(found::add);
        person.phone()
                .flatMap(told -> unlikeAll(onFile.phones(), told, phone -> phone(told, phone, person.country())))
                .ifPresent(found::add);
        scene.changes().forEach(change -> change(scene, change).ifPresent(found::add));
        return found;
    }

    /// What differs from everything on file; one that fits is enough.
    private static Optional<Signal> unlikeAll(
            List<String> onFile, String told, Function<String, Optional<Signal>> comparing) {
        if (told.isBlank()) {
            return Optional.empty();
        }
        var signals = onFile.stream().map(comparing).toList();
        return signals.stream().anyMatch(Optional::isEmpty)
                ? Optional.empty()
                : signals.stream().flatMap(Optional::stream).findFirst();
    }

    /// Letters that look like others tell something whatever is on file, and tell the same when more is entered there.
    private static List<Signal> scripts(Scene scene) {
        return Stream.of(scene.person().name(), scene.address())
                .flatMap(text -> Script.disguised(text).stream())
                .map(word -> Signal.of(SignalKind.MIXED_SCRIPTS, Strength.STRONG, "word", word, Script.skeleton(word)))
                .distinct()
                .toList();
    }

    private static Optional<Signal> name(String told, String onFile, String words) {
        var like = Names.compare(told, onFile);
        if (like.isHarmless() || like.is(Nuance.MIXED_SCRIPTS)) {
            return Optional.empty();
        }
        var kind = like.degree() == Degree.ALIKE ? SignalKind.LOOK_ALIKE_NAME : SignalKind.OTHER_NAME;
        var strength = like.is(Nuance.LOOKALIKE)
                ? Strength.STRONG
                : like.is(Nuance.SCRIPT) || Phrases.isIn("renamed", words) ? Strength.WEAK : Strength.MEDIUM;
        return Optional.of(Signal.of(kind, strength, detail(NAME_DETAILS, like, "name"), told, onFile));
    }

    private static Optional<Signal> email(String told, String onFile, String words) {
        var box = Mailbox.of(told);
        var known = Mailbox.of(onFile);
        if (box.isEmpty() || known.isEmpty()) {
            return Optional.empty();
        }
        var like = Mailboxes.compare(told, onFile);
        if (like.isHarmless()) {
            return Optional.empty();
        }
        if (like.degree() == Degree.ALIKE) {
            var mailbox = like.is(Nuance.LOOKALIKE_MAILBOX);
            return Optional.of(Signal.of(
                    mailbox ? SignalKind.LOOK_ALIKE_MAILBOX : SignalKind.LOOK_ALIKE_DOMAIN,
                    Strength.STRONG,
                    mailbox ? "mailbox" : "domain",
                    box.get(),
                    known.get(),
                    Script.encoded(box.get().domain())));
        }
        var kind = like.is(Nuance.FREE_MAIL) ? SignalKind.FREE_MAIL : SignalKind.OTHER_EMAIL;
        return Optional.of(Signal.of(kind, announced("new-mail", words), "differs", box.get(), known.get()));
    }

    private static Optional<Signal> address(String told, String onFile, String words) {
        var like = Addresses.compare(told, onFile);
        if (like.isHarmless() || like.is(Nuance.MIXED_SCRIPTS)) {
            return Optional.empty();
        }
        // where the answer is wanted there, WordSigns says so
        var kind = like.degree() == Degree.ALIKE ? SignalKind.LOOK_ALIKE_ADDRESS : SignalKind.OTHER_ADDRESS;
        var detail = like.degree() == Degree.ALIKE ? detail(ADDRESS_DETAILS, like, "street") : "address";
        return Optional.of(Signal.of(kind, announced("moved", words), detail, told, onFile));
    }

    private static String detail(Map<Nuance, String> details, Resemblance like, String other) {
        return like.nuance().map(details::get).orElse(other);
    }

    private static Strength announced(String section, String words) {
        return Phrases.isIn(section, words) ? Strength.WEAK : Strength.MEDIUM;
    }

    private static Optional<Signal> phone(String told, String onFile, Optional<String> country) {
        var like = Phones.compare(told, onFile, country);
        if (like.isHarmless() || Traces.digits(told).isEmpty()) {
            return Optional.empty();
        }
        var slip = like.is(Nuance.ONE_DIGIT);
        return Optional.of(Signal.of(
                SignalKind.OTHER_PHONE,
                slip ? Strength.MEDIUM : Strength.WEAK,
                slip ? "slip" : "differs",
                told,
                onFile));
    }

    private static Optional<Signal> change(Scene scene, Scene.Changed change) {
        var days = ChronoUnit.DAYS.between(change.day(), scene.received());
        if (days < 0) {
            return Optional.empty();
        }
        var strength = change.what().isReset()
                ? days <= 7 ? Strength.STRONG : days <= 30 ? Strength.MEDIUM : Strength.WEAK
                : days <= 14 ? Strength.MEDIUM : Strength.WEAK;
        var kind = change.what().isReset() ? SignalKind.AFTER_RESET : SignalKind.RECENT_CHANGE;
        return days > 90
                ? Optional.empty()
                : Optional.of(Signal.of(kind, strength, change.what().id(), change.day(), days));
    }
}
