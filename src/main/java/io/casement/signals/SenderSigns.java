// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.signals;

import io.casement.alike.Mailbox;
import io.casement.alike.Mailboxes;
import io.casement.alike.Resemblance;
import io.casement.alike.Script;
import io.casement.cases.SignalKind;
import io.casement.cases.Strength;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Signals in where a mail came from: its domain, its From and Reply-To lines, what servers say about it.
final class SenderSigns {

    private static final Pattern ADDRESS = Pattern.compile("[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}.-]+\\.\\p{L}{2,}");

    private SenderSigns() {}

    static List<Signal> of(Scene scene) {
        var found = new ArrayList<Signal>();
        var sender = scene.from()
                .flatMap(Traces::mailbox)
                .filter(box -> !Traces.isMachine(box))
                .or(() -> scene.person().email().flatMap(Mailbox::of));
        sender.ifPresent(box -> {
            scripts(box).ifPresent(found::add);
            pretence(box).ifPresent(found::add);
            reply(scene, box).ifPresent(found::add);
            display(scene, box).ifPresent(found::add);
        });
        proof(scene).ifPresent(found::add);
        return found;
    }

    private static Optional<Signal> scripts(Mailbox box) {
        var parts = List.of(box.domain().split("\\.", -1));
        var latinEnding = parts.getLast().chars().allMatch(c -> c < 128);
        var odd = Script.isMixed(box.local())
                || parts.stream().anyMatch(Script::isMixed)
                || (latinEnding && parts.stream().anyMatch(Script::passesForLatin));
        return odd
                ? Optional.of(Signal.of(
                        SignalKind.MIXED_SCRIPTS,
                        Strength.STRONG,
                        "mail",
                        box,
                        box.local() + "@" + Script.encoded(box.domain())))
                : Optional.empty();
    }

    private static Optional<Signal> pretence(Mailbox box) {
        return Mailboxes.pretended(box.domain())
                .map(free -> Signal.of(
                        SignalKind.LOOK_ALIKE_DOMAIN,
                        Strength.MEDIUM,
                        "provider",
                        box.domain(),
                        free,
                        Script.encoded(box.domain())));
    }

    private static Optional<Signal> reply(Scene scene, Mailbox sender) {
        var from = scene.from().flatMap(Traces::mailbox);
        var reply = scene.header("Reply-To").flatMap(Traces::mailbox);
        if (from.isEmpty()
                || reply.isEmpty()
                || !from.get().equals(sender)
                || reply.get().equals(sender)) {
            return Optional.empty();
        }
        var list =
                scene.header("List-Id").or(() -> scene.header("Mailing-List")).isPresent();
        var toAll = scene.header("To").flatMap(Traces::mailbox).equals(reply);
        if (toAll) {
            return Optional.empty(); // a mailing list, or somebody who answers to all
        }
        var sameHouse =
                list || Mailboxes.domains(reply.get().domain(), sender.domain()).isHarmless();
        // a house with two endings, firm.com and firm.de, is nothing rare
        var alike = Mailboxes.compare(reply.get(), sender).degree() == Resemblance.Degree.ALIKE
                && (reply.get().domain().equals(sender.domain())
                        || !Mailboxes.label(reply.get().domain()).equals(Mailboxes.label(sender.domain())));
        var strength = alike ? Strength.STRONG : sameHouse ? Strength.WEAK : Strength.MEDIUM;
        return Optional.of(Signal.of(SignalKind.REPLY_ELSEWHERE, strength, "reply", reply.get(), sender));
    }

    /// The name beside the address is itself an address, and another one.
    private static Optional<Signal> display(Scene scene, Mailbox sender) {
        var line = scene.from().orElse("");
        var angle = line.lastIndexOf('<');
        var shown = ADDRESS.matcher(angle > 0 ? line.substring(0, angle) : "");
        if (!shown.find()) {
            return Optional.empty();
        }
        var other = Mailbox.of(shown.group()).filter(box -> !box.equals(sender));
        var list = line.toLowerCase(Locale.ROOT).contains(" via ");
        return other.map(box -> Signal.of(
                SignalKind.DISPLAY_IS_ADDRESS,
                list || box.domain().equals(sender.domain()) ? Strength.WEAK : Strength.STRONG,
                "display",
                box,
                sender));
    }

    private static Optional<Signal> proof(Scene scene) {
        return MailProof.of(scene.head()).flatMap(proof -> {
            var dmarc = proof.of("dmarc");
            var spf = proof.of("spf");
            var dkim = proof.of("dkim");
            if (dmarc.equals("pass") || dkim.equals("pass")) {
                return Optional.empty();
            }
            var strength = dmarc.equals("fail")
                    ? Optional.of(Strength.STRONG)
                    : spf.equals("fail")
                            ? Optional.of(Strength.MEDIUM)
                            : spf.equals("softfail") || dkim.equals("fail")
                                    ? Optional.of(Strength.WEAK)
                                    : Optional.<Strength>empty();
            return strength.map(
                    how -> Signal.of(SignalKind.MAIL_UNPROVEN, how, "proof", proof.server(), spf, dkim, dmarc));
        });
    }
}
