// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.app;

import io.casement.cases.Verdict;
import io.casement.desk.SigningRoom;
import io.casement.keys.NoSigningKey;
import io.casement.keys.SigningKey;
import io.casement.pdf.CannotSign;
import io.casement.ui.words.Words;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `casement sign`: signs approved letters, all with one key.
@Command(
        name = "sign",
        mixinStandardHelpOptions = true,
        description =
                "Sign the approved letters that wait for it (PAdES), all or those of some cases, with a key from a"
                        + " file or a card. The signed file begins with the bytes that were approved.")
final class SignCommand implements Callable<Integer> {

    @Mixin
    private Opening opening = new Opening();

    @Mixin
    private Printing printing = new Printing();

    /// Where the key is.
    static final class Place {
        @Option(names = "--key", paramLabel = "FILE.p12", description = "A PKCS#12 file.")
        private @Nullable Path file;

        @Option(names = "--card", paramLabel = "DRIVER", description = "The PKCS#11 library of a smart card's maker.")
        private @Nullable Path driver;
    }

    @ArgGroup(exclusive = true, multiplicity = "1")
    private Place place = new Place();

    @Option(
            names = "--key-passphrase-file",
            paramLabel = "FILE",
            description = "The passphrase of the key, or the PIN of the card; otherwise it is asked for, once.")
    private @Nullable Path secretFile;

    @Option(
            names = "--time-stamps",
            paramLabel = "URL",
            description = "A time stamp service (RFC 3161); nothing but the signature's hash is sent there.")
    private @Nullable URI timeStamps;

    @Parameters(paramLabel = "NUMBER", arity = "0..*", description = "The cases; without any, all.")
    private List<String> numbers = List.of();

    private final Workshop shop;

    SignCommand(Workshop shop) {
        this.shop = shop;
    }

    @Override
    public Integer call() throws IOException {
        try (var sitting = opening.open(shop)) {
            var room = sitting.procedures().signing();
            var wanted = numbers.stream()
                    .map(number -> Opening.dossier(sitting, number).file().id())
                    .toList();
            var waiting = room.waiting().stream()
                    .filter(each -> wanted.isEmpty() || wanted.contains(each.id()))
                    .toList();
            if (waiting.isEmpty()) {
                throw Stop.usage("No approved letter waits for a signature"
                        + (wanted.isEmpty() ? "." : " in " + String.join(", ", numbers) + "."));
            }
            return sign(room, waiting, key());
        }
    }

    private SigningKey key() {
        var card = Optional.ofNullable(place.driver);
        var secret = Secrets.known(
                secretFile, card.isPresent() ? "PIN of the card: " : "Passphrase of the key: ", shop.terminal());
        try {
            var now = shop.clock().instant();
            return card.isPresent()
                    ? SigningKey.ofCard(card.get(), secret, now)
                    : SigningKey.ofFile(Optional.ofNullable(place.file).orElseThrow(), secret, now);
        } catch (NoSigningKey none) {
            throw Stop.usage(words().text("sign.no-key." + none.why().id()));
        } finally {
            Arrays.fill(secret, '\0');
        }
    }

    private Integer sign(SigningRoom room, List<SigningRoom.Unsigned> letters, SigningKey key) {
        var done = new ArrayList<Map<String, Object>>();
        var barred = 0;
        for (var letter : letters) {
            try {
                var verdict = room.sign(letter.id(), letter.letter(), key, Optional.ofNullable(timeStamps));
                var why = verdict instanceof Verdict.Barred(var obstacle)
                        ? Optional.of(shop.sentences().of(obstacle))
                        : Optional.<String>empty();
                barred += why.isPresent() ? 1 : 0;
                done.add(tell(letter, key, why));
            } catch (CannotSign failed) {
                throw Stop.trouble(words().text("sign.failed." + failed.why().id()) + " "
                        + words().text("sign.so-far", done.size() - barred, letters.size()));
            }
        }
        if (printing.json()) {
            shop.terminal().out().println(Json.of(done));
        }
        return barred == 0 ? Stop.DONE : Stop.BARRED;
    }

    private Map<String, Object> tell(SigningRoom.Unsigned letter, SigningKey key, Optional<String> why) {
        if (!printing.json()) {
            shop.terminal()
                    .out()
                    .println(letter.number() + " " + letter.kind().id()
                            + why.map(sentence -> ": not signed. " + sentence).orElse(": signed by " + key.holder()));
        }
        return Json.object(
                "number", letter.number(), "letter", letter.kind().id(), "signed", why.isEmpty(), "why", why);
    }

    private static Words words() {
        return Words.in(Locale.UK);
    }
}
