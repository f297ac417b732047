// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.keys;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.InvalidParameterException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.ProviderException;
import java.security.Security;
import java.security.Signature;
import java.security.UnrecoverableKeyException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECKey;
import java.security.interfaces.RSAKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.security.auth.login.FailedLoginException;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;

/// A key with which a person signs letters, and the certificates that vouch for it.
///
/// A card's key never leaves the card. A file's key is in memory until the last reference to it is dropped; the
/// JDK's own copy cannot be cleared.
public final class SigningKey {

    /// Larger than any chain of certificates; a larger file is something else.
    private static final long LARGEST_FILE = 1 << 20;

    /// What eIDAS supervisors take as the least (ETSI TS 119 312, section 8.4).
    private static final int LEAST_RSA = 2048;

    private static final int LEAST_EC = 256;

    private static final int MOST_SLOTS = 8;

    private static final int DIGITAL_SIGNATURE = 0;
    private static final int CONTENT_COMMITMENT = 1;

    private final PrivateKey key;
    private final List<X509Certificate> chain;
    private final Optional<Provider> card;

    private SigningKey(PrivateKey key, List<X509Certificate> chain, Optional<Provider> card) {
        this.key = key;
        this.chain = List.copyOf(chain);
        this.card = card;
    }

    /// From a PKCS#12 file (`.p12`, `.pfx`).
    ///
    /// @param passphrase stays the caller's, who clears it
    /// @param at the moment at which the certificate must be valid
    public static SigningKey ofFile(Path file, char[] passphrase, Instant at) throws NoSigningKey {
        try {
            if (Files.size(file) > LARGEST_FILE) {
                throw new NoSigningKey(NoSigningKey.Why.UNREADABLE);
            }
            var store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(Files.readAllBytes(file)), passphrase);
            return of(store, passphrase, Optional.empty(), at);
        } catch (NoSuchFileException missing) {
            throw new NoSigningKey(NoSigningKey.Why.NO_FILE, missing);
        } catch (IOException unreadable) {
            throw new NoSigningKey(
                    unreadable.getCause() instanceof UnrecoverableKeyException
                            ? NoSigningKey.Why.WRONG_SECRET
                            : NoSigningKey.Why.UNREADABLE,
                    unreadable);
        } catch (UnrecoverableKeyException wrong) {
            throw new NoSigningKey(NoSigningKey.Why.WRONG_SECRET, wrong);
        } catch (GeneralSecurityException unreadable) {
            throw new NoSigningKey(NoSigningKey.Why.UNREADABLE, unreadable);
        }
    }

    /// From a smart card, through the PKCS#11 library of its maker.
    ///
    /// @param driver the library, such as `opensc-pkcs11.so`
    /// @param pin stays the caller's, who clears it
    /// @param at the moment at which the certificate must be valid
    public static SigningKey ofCard(Path driver, char[] pin, Instant at) throws NoSigningKey {
        if (!Files.isRegularFile(driver)) {
            throw new NoSigningKey(NoSigningKey.Why.NO_DRIVER);
        }
        var card = card(driver);
        try {
            var store = KeyStore.getInstance("PKCS11", card);
            store.load(null, pin);
            return of(store, pin, Optional.of(card), at);
        } catch (IOException refused) {
            throw new NoSigningKey(whyRefused(refused), refused);
        } catch (ProviderException | GeneralSecurityException noCard) {
            throw new NoSigningKey(NoSigningKey.Why.NO_CARD, noCard);
        }
    }

    /// The first slot with a card in it; a PIN must not be tried on several.
    private static Provider card(Path driver) throws NoSigningKey {
        for (var slot = 0; slot < MOST_SLOTS; slot++) {
            // the dashes say that the text itself is the configuration, not the name of a file
            var settings = "--name=card%d\nlibrary=%s\nslotListIndex=%d".formatted(slot, driver.toAbsolutePath(), slot);
            try {
                var found = Security.getProvider("SunPKCS11").configure(settings);
                if (found.getService("KeyStore", "PKCS11") != null) {
                    return found;
                }
            } catch (ProviderException none) {
                if (causes(none).anyMatch(IOException.class::isInstance)) {
                    throw new NoSigningKey(NoSigningKey.Why.NO_DRIVER, none);
                }
            } catch (UnsatisfiedLinkError | InvalidParameterException unfit) {
                throw new NoSigningKey(NoSigningKey.Why.NO_DRIVER, unfit);
            }
        }
        throw new NoSigningKey(NoSigningKey.Why.NO_CARD);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
    }

    private static NoSigningKey.Why whyRefused(IOException refused) {
        if (causes(refused).anyMatch(cause -> String.valueOf(cause.getMessage()).contains("CKR_PIN_LOCKED"))) {
            return NoSigningKey.Why.LOCKED;
        }
        return causes(refused).anyMatch(FailedLoginException.class::isInstance)
                ? NoSigningKey.Why.WRONG_SECRET
                : NoSigningKey.Why.NO_CARD;
    }

    /// The first key in it with which documents may be signed; where there are several, one that is valid.
    private static SigningKey of(KeyStore store, char[] secret, Optional<Provider> card, Instant at)
            throws GeneralSecurityException, NoSigningKey {
        var refused = NoSigningKey.Why.NO_KEY;
        for (var alias : Collections.list(store.aliases())) {
            if (store.isKeyEntry(alias) && store.getKey(alias, secret) instanceof PrivateKey key) {
                var chain = Arrays.stream(store.getCertificateChain(alias))
                        .map(X509Certificate.class::cast)
                        .toList();
                var flaw = flaw(chain.getFirst(), at);
                if (flaw.isEmpty()) {
                    return new SigningKey(key, chain, card);
                }
                refused = flaw.get();
            }
        }
        throw new NoSigningKey(refused);
    }

    private static Optional<NoSigningKey.Why> flaw(X509Certificate certificate, Instant at) {
        var usage = certificate.getKeyUsage();
        if (usage != null && !usage[DIGITAL_SIGNATURE] && !usage[CONTENT_COMMITMENT]) {
            return Optional.of(NoSigningKey.Why.NO_KEY);
        }
        if (at.isBefore(certificate.getNotBefore().toInstant())) {
            return Optional.of(NoSigningKey.Why.NOT_YET_VALID);
        }
        if (at.isAfter(certificate.getNotAfter().toInstant())) {
            return Optional.of(NoSigningKey.Why.EXPIRED);
        }
        return switch (certificate.getPublicKey()) {
            case RSAKey rsa when rsa.getModulus().bitLength() >= LEAST_RSA -> Optional.empty();
            case ECKey ec when ec.getParams().getCurve().getField().getFieldSize() >= LEAST_EC -> Optional.empty();
            case RSAKey _, ECKey _ -> Optional.of(NoSigningKey.Why.WEAK);
            default -> Optional.of(NoSigningKey.Why.NO_KEY); // an algorithm that readers of PDF do not verify
        };
    }

    /// The certificate of the key first, then those that vouch for it.
    public List<X509Certificate> chain() {
        return chain;
    }

    /// Whom the certificate names, or the whole of its subject where it names nobody.
    public String holder() {
        var subject = chain.getFirst().getSubjectX500Principal();
        return Stream.of(X500Name.getInstance(subject.getEncoded()).getRDNs(BCStyle.CN))
                .map(part -> IETFUtils.valueToString(part.getFirst().getValue()))
                .findFirst()
                .orElseGet(subject::getName);
    }

    public Instant validUntil() {
        return chain.getFirst().getNotAfter().toInstant();
    }

    /// SHA-256 of the certificate, in hexadecimal; what a journal may keep of who signed.
    public String fingerprint() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(chain.getFirst().getEncoded()));
        } catch (CertificateEncodingException | NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("a certificate that was read is written again", impossible);
        }
    }

    /// "RSA" or "ECDSA".
    public String algorithm() {
        return chain.getFirst().getPublicKey() instanceof RSAKey ? "RSA" : "ECDSA";
    }

    /// The digest that goes with the key's strength: "SHA-256", for long keys "SHA-384" or "SHA-512".
    public String digest() {
        return switch (chain.getFirst().getPublicKey()) {
            case ECKey ec when ec.getParams().getCurve().getField().getFieldSize() > 384 -> "SHA-512";
            case ECKey ec when ec.getParams().getCurve().getField().getFieldSize() > 256 -> "SHA-384";
            default -> "SHA-256";
        };
    }

    /// Signs a message.
    ///
    /// @throws NoSigningKey if the card is gone by now
    public byte[] sign(byte[] message) throws NoSigningKey {
        var name = digest().replace("-", "") + "with" + algorithm().toUpperCase(Locale.ROOT);
        try {
            var signature = card.isPresent() ? Signature.getInstance(name, card.get()) : Signature.getInstance(name);
            signature.initSign(key);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException | ProviderException gone) {
            throw new NoSigningKey(card.isPresent() ? NoSigningKey.Why.NO_CARD : NoSigningKey.Why.NO_KEY, gone);
        }
    }
}
