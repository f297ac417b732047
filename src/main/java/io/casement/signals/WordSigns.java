// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.signals;

import io.casement.alike.Addresses;
import io.casement.alike.Mailbox;
import io.casement.alike.Mailboxes;
import io.casement.alike.Resemblance;
import io.casement.cases.SignalKind;
import io.casement.cases.Strength;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Signals in what the request says: pressure, secrets, and where the answer is wanted.
final class WordSigns {

    private static final Pattern MAIL = Pattern.compile("[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}.-]+\\.\\p{L}{2,}");
    /// A house number and a postcode somewhere behind it.
    private static final Pattern POSTAL = Pattern.compile(
            "(?s).*?\\b\\d{1,5}[a-zA-Z]?\\b.{2,60}?\\b([A-Z]{1,2}\\d[A-Z0-9]? ?\\d[A-Z]{2}|\\d{4,5}(-\\d{4})?)\\b.*");
    private static final int NEARBY = 120;

    private WordSigns() {}

    static List<Signal> of(Scene scene) {
        var found = new ArrayList<Signal>();
        var words = scene.words();
        elsewhere(scene, words).ifPresent(found::add);
        phrase(words, "asks-secrets", SignalKind.ASKS_SECRETS, Strength.MEDIUM).ifPresent(found::add);
        phrase(words, "skips-checks", SignalKind.SKIPS_CHECKS, Strength.MEDIUM).ifPresent(found::add);
        phrase(words, "threat", SignalKind.THREAT, Strength.MEDIUM).ifPresent(found::add);
        phrase(words, "urgency", SignalKind.URGENCY, Strength.WEAK).ifPresent(found::add);
        phrase(words, "names-employee", SignalKind.NAMES_EMPLOYEE, Strength.WEAK)
                .ifPresent(found::add);
        return found;
    }

    private static Optional<Signal> phrase(String words, String section, SignalKind kind, Strength strength) {
        return Phrases.first(section, words).map(said -> Signal.of(kind, strength, "says", said.words()));
    }

    /// Whether the answer is wanted where nobody we know of is.
    private static Optional<Signal> elsewhere(Scene scene, String words) {
        if (!scene.wantsCopy()) {
            return Optional.empty();
        }
        for (var deliver : Phrases.every("deliver", words)) {
            var sentence = rest(words, deliver.to());
            var mail = otherMailbox(scene, sentence);
            if (mail.isPresent()) {
                return Optional.of(Signal.of(
                        SignalKind.THIRD_ADDRESS, Strength.STRONG, "mail", mail.get(), said(deliver, sentence)));
            }
            if (onFileElsewhere(scene) && sentence.contains(firstNumber(scene.address()))) {
                return Optional.of(Signal.of(
                        SignalKind.THIRD_ADDRESS,
                        Strength.STRONG,
                        "told",
                        scene.address(),
                        scene.onFile().address()));
            }
            if (isOtherPlace(scene, sentence)) {
                return Optional.of(Signal.of(
                        SignalKind.THIRD_ADDRESS, Strength.STRONG, "post", said(deliver, sentence), scene.address()));
            }
        }
        return Phrases.first("somebody", words)
                .map(said -> Signal.of(SignalKind.THIRD_ADDRESS, Strength.MEDIUM, "somebody", said.words()));
    }

    /// What stands behind a phrase, to the end of its paragraph or sentence.
    private static String rest(String words, int from) {
        var to = Math.min(words.length(), from + NEARBY);
        var rest = words.substring(from, to);
        var end = rest.indexOf("\n\n");
        return end < 0 ? rest : rest.substring(0, end);
    }

    private static String said(Phrases.Found deliver, String sentence) {
        return (deliver.words() + sentence).strip().replaceAll("[.,;:]+$", "");
    }

    private static Optional<Mailbox> otherMailbox(Scene scene, String sentence) {
        var known = new ArrayList<Mailbox>();
        scene.from().flatMap(Traces::mailbox).ifPresent(known::add);
        scene.person().email().flatMap(Mailbox::of).ifPresent(known::add);
        scene.onFile().emails().forEach(email -> Mailbox.of(email).ifPresent(known::add));
        scene.request().to().flatMap(Traces::mailbox).ifPresent(known::add);
        return MAIL.matcher(sentence)
                .results()
                .flatMap(match -> Mailbox.of(match.group()).stream())
                .filter(box -> known.stream()
                        .noneMatch(each -> Mailboxes.compare(box, each).isHarmless()))
                .findFirst();
    }

    private static boolean onFileElsewhere(Scene scene) {
        return !scene.onFile().addresses().isEmpty()
                && !firstNumber(scene.address()).isEmpty()
                && scene.onFile().addresses().stream()
                        .noneMatch(
                                each -> Addresses.compare(scene.address(), each).isHarmless());
    }

    private static String firstNumber(String address) {
        var matcher = Pattern.compile("\\d+").matcher(address);
        return matcher.find() ? matcher.group() : "";
    }

    private static boolean isOtherPlace(Scene scene, String sentence) {
        var known = new ArrayList<>(scene.onFile().addresses());
        if (known.isEmpty()
                || known.stream()
                        .anyMatch(
                                each -> Addresses.compare(scene.address(), each).isHarmless())) {
            known.add(scene.address());
        }
        known.removeIf(String::isBlank);
        return !known.isEmpty()
                && POSTAL.matcher(sentence).matches()
                && known.stream()
                        .allMatch(each -> !each.contains(firstNumber(sentence))
                                && Addresses.compare(sentence, each).degree() == Resemblance.Degree.OTHER);
    }
}
