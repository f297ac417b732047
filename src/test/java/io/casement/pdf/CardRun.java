// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.pdf;

import io.casement.keys.NoSigningKey;
import io.casement.keys.SigningKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.Security;
import java.security.cert.X509Certificate;
import java.time.ZoneOffset;
import java.util.Optional;

/// What [CardTest] does with a card, in a process of its own: the card's driver finds its card by the environment.
public final class CardRun {
    private CardRun() {}

    /// Puts a key on the card, or signs a letter with it and says what became of it.
    public static void main(String[] args) throws Exception {
        var driver = Path.of(args[1]);
        var pin = args[2].toCharArray();
        if (args[0].equals("fill")) {
            var authority = new Authority();
            var pair = Authority.rsa(2048);
            var card = Security.getProvider("SunPKCS11").configure("--name=fill\nlibrary=" + driver);
            var store = KeyStore.getInstance("PKCS11", card);
            store.load(null, pin);
            store.setKeyEntry("own", pair.getPrivate(), null, new X509Certificate[] {
                authority.vouch(pair), authority.certificate()
            });
            store.store(null);
            Files.write(Path.of(args[3]), authority.certificate().getEncoded());
            return;
        }
        var letter = Path.of(args[3]);
        try {
            var key = SigningKey.ofCard(driver, pin, Authority.NOW);
            var signed = new Signer(key, Optional.empty())
                    .sign(Files.readAllBytes(letter), "Answer to 26-0385", Authority.NOW.atZone(ZoneOffset.UTC));
            Files.write(letter, signed);
            System.out.println("signed by " + key.holder());
        } catch (NoSigningKey none) {
            System.out.println(none.why().id());
        }
    }
}
