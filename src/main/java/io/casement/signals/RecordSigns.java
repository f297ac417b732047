// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.signals;

import io.casement.cases.SignalKind;
import io.casement.cases.Strength;
import io.casement.signals.Likeness.Degree;
import io.casement.signals.Mailboxes.Mailbox;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Signals in what the request says against what is on file, and in what was changed there lately.
final class RecordSigns {

    private RecordSigns() {}

    static List<Signal> of(Scene scene) {
        var found = new ArrayList<Signal>();
        var onFile = scene.onFile();
        var person = scene.person();
        var words = scene.words();
        scripts(scene).ifPresent(found::add);
        unlikeAll(onFile.names(), person.name(), name -> name(person.name(), name, words))
                .ifPresent(found::add);
        person.email()
                .flatMap(told -> unlikeAll(onFile.emails(), told, email -> email(told, email, words)))
                .ifPresent(found::add);
        unlikeAll(onFile.addresses(), scene.address(), address -> address(scene.address(), address, words))
                .ifPresent(found::add);
        person.phone()
                .flatMap(told -> unlikeAll(onFile.phones(), told, phone -> phone(told, phone)))
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

    /// Letters that look like others tell something even where nothing is on file.
    private static Optional<Signal> scripts(Scene scene) {
        for (var text : List.of(scene.person().name(), scene.address())) {
            var compared = text.equals(scene.person().name())
                    ? scene.onFile().names()
                    : scene.onFile().addresses();
            for (var word : Script.normal(text).split("[\\s,.-]+", -1)) {
                if (Script.isMixed(word) && compared.isEmpty()) {
                    return Optional.of(
                            Signal.of(SignalKind.MIXED_SCRIPTS, Strength.STRONG, "word", word, Script.skeleton(word)));
                }
            }
        }
        return Optional.empty();
    }

    static Optional<Signal> name(String told, String onFile, String words) {
        var like = Names.compare(told, onFile);
        if (like.isHarmless()) {
            return Optional.empty();
        }
        if (like.detail().equals("script") && like.degree() == Degree.ALIKE) {
            return Optional.of(
                    Signal.of(SignalKind.MIXED_SCRIPTS, Strength.STRONG, "name", told, onFile, Script.skeleton(told)));
        }
        var kind = like.degree() == Degree.ALIKE ? SignalKind.LOOK_ALIKE_NAME : SignalKind.OTHER_NAME;
        var strength = like.detail().equals("look")
                ? Strength.STRONG
                : like.detail().equals("script") || Phrases.isIn("renamed", words) ? Strength.WEAK : Strength.MEDIUM;
        return Optional.of(Signal.of(kind, strength, like.detail(), told, onFile));
    }

    static Optional<Signal> email(String told, String onFile, String words) {
        var box = Mailbox.of(told);
        var known = Mailbox.of(onFile);
        if (box.isEmpty() || known.isEmpty()) {
            return Optional.empty();
        }
        var like = Mailboxes.compare(box.get(), known.get());
        if (like.isHarmless()) {
            return Optional.empty();
        }
        if (like.degree() == Degree.ALIKE) {
            var kind = like.detail().equals("mailbox") ? SignalKind.LOOK_ALIKE_MAILBOX : SignalKind.LOOK_ALIKE_DOMAIN;
            return Optional.of(Signal.of(
                    kind,
                    Strength.STRONG,
                    like.detail(),
                    box.get(),
                    known.get(),
                    Script.encoded(box.get().domain())));
        }
        var kind = like.detail().equals("free") ? SignalKind.FREE_MAIL : SignalKind.OTHER_EMAIL;
        return Optional.of(Signal.of(kind, announced("new-mail", words), "differs", box.get(), known.get()));
    }

    static Optional<Signal> address(String told, String onFile, String words) {
        var like = Addresses.compare(told, onFile);
        if (like.isHarmless()) {
            return Optional.empty();
        }
        if (like.detail().equals("script")) {
            return Optional.of(Signal.of(
                    SignalKind.MIXED_SCRIPTS, Strength.STRONG, "address", told, onFile, Script.skeleton(told)));
        }
        // where the answer is wanted there, WordSigns says so
        var kind = like.degree() == Degree.ALIKE ? SignalKind.LOOK_ALIKE_ADDRESS : SignalKind.OTHER_ADDRESS;
        return Optional.of(Signal.of(kind, announced("moved", words), like.detail(), told, onFile));
    }

    private static Strength announced(String section, String words) {
        return Phrases.isIn(section, words) ? Strength.WEAK : Strength.MEDIUM;
    }

    static Optional<Signal> phone(String told, String onFile) {
        var one = Traces.digits(told);
        var other = Traces.digits(onFile);
        if (one.isEmpty() || one.equals(other)) {
            return Optional.empty();
        }
        var slip = Edits.between(one, other) <= 1;
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
