// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// Vouches for keys as a trust service does, all of it in memory.
public final class Authority {
    static final Instant NOW = Instant.parse("2026-06-09T08:42:00Z");

    private final KeyPair own = rsa(2048);
    private final X509Certificate certificate;
    private int issued;

    public Authority() {
        certificate = issue("CN=Larkmere Test Authority", own, Use.AUTHORITY, NOW.minus(900, ChronoUnit.DAYS), 3600);
    }

    enum Use {
        AUTHORITY,
        SIGNATURE,
        ENCIPHERMENT,
        TIME_STAMP
    }

    X509Certificate certificate() {
        return certificate;
    }

    static KeyPair rsa(int bits) {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static KeyPair ec(String curve) {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec(curve));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    X509Certificate issue(String subject, KeyPair pair, Use use, Instant from, int days) {
        try {
            var builder = new JcaX509v3CertificateBuilder(
                    new X500Name("CN=Larkmere Test Authority"),
                    BigInteger.valueOf(++issued),
                    Date.from(from),
                    Date.from(from.plus(days, ChronoUnit.DAYS)),
                    new X500Name(subject),
                    pair.getPublic());
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(use == Use.AUTHORITY));
            builder.addExtension(
                    Extension.keyUsage,
                    true,
                    new KeyUsage(
                            switch (use) {
                                case AUTHORITY -> KeyUsage.keyCertSign | KeyUsage.cRLSign;
                                case SIGNATURE -> KeyUsage.digitalSignature | KeyUsage.nonRepudiation;
                                case ENCIPHERMENT -> KeyUsage.keyEncipherment;
                                case TIME_STAMP -> KeyUsage.digitalSignature;
                            }));
            if (use == Use.TIME_STAMP) {
                builder.addExtension(
                        Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
            }
            var signer = new JcaContentSignerBuilder("SHA256withRSA").build(own.getPrivate());
            return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
        } catch (IOException | OperatorCreationException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A key of Tomasz Wiśniewski's that is valid for this year.
    X509Certificate vouch(KeyPair pair) {
        return issue(
                "CN=Tomasz Wiśniewski, O=Larkmere Hotels B.V.",
                pair,
                Use.SIGNATURE,
                NOW.minus(200, ChronoUnit.DAYS),
                365);
    }

    /// A file with a key of Tomasz Wiśniewski's.
    public byte[] file(char[] passphrase) {
        var pair = ec("secp256r1");
        return file(passphrase, new Entry("own", pair.getPrivate(), vouch(pair)));
    }

    /// What such a trust service sends: a file with the key and its certificates.
    byte[] file(char[] passphrase, Entry... entries) {
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            for (var entry : entries) {
                store.setKeyEntry(
                        entry.name(), entry.key(), passphrase, new X509Certificate[] {entry.certificate(), certificate
                        });
            }
            var out = new ByteArrayOutputStream();
            store.store(out, passphrase);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    record Entry(String name, PrivateKey key, X509Certificate certificate) {}
}
