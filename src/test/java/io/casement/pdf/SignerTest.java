// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import eu.europa.esig.dss.validation.reports.Reports;
import io.casement.keys.NoSigningKey;
import io.casement.keys.NoSigningKey.Why;
import io.casement.keys.SigningKey;
import io.casement.pdf.Authority.Use;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A signed letter is the approved letter, archival and accessible as before, and a verifier that shares no code with
/// the signer believes it; whatever is wrong with a key is said before anything is signed.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignerTest {
    private static final char[] PASSPHRASE = "gravel otter lantern quay".toCharArray();
    private static final Instant NOW = Authority.NOW;
    private static final String REASON = "Answer to 26-0385";

    private final Authority authority = new Authority();

    @TempDir
    private Path folder;

    private byte[] approved;

    @BeforeAll
    void print() {
        approved = new Press().print(Drafts.answer(), Drafts.LARKMERE);
    }

    private Path file(byte[] bytes) {
        try {
            return Files.write(Files.createTempFile(folder, "key", ".p12"), bytes);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Path file(KeyPair pair, X509Certificate certificate) {
        return file(authority.file(PASSPHRASE, new Authority.Entry("own", pair.getPrivate(), certificate)));
    }

    private SigningKey key(KeyPair pair) throws NoSigningKey {
        return SigningKey.ofFile(file(pair, authority.vouch(pair)), PASSPHRASE, NOW);
    }

    private byte[] signed(SigningKey key) throws CannotSign {
        return new Signer(key, Optional.empty()).sign(approved, REASON, NOW.atZone(ZoneId.of("Europe/Amsterdam")));
    }

    private static KeyPair pair(String kind) {
        return kind.startsWith("RSA") ? Authority.rsa(2048) : Authority.ec(kind);
    }

    /// What the European Commission's own verifier says of it.
    private Reports verified(byte[] pdf) {
        var trusted = new CommonTrustedCertificateSource();
        trusted.addCertificate(new CertificateToken(authority.certificate()));
        var verifier = new CommonCertificateVerifier();
        verifier.setTrustedCertSources(trusted);
        var validator = SignedDocumentValidator.fromDocument(new InMemoryDocument(pdf, "letter.pdf"));
        validator.setCertificateVerifier(verifier);
        return validator.validateDocument();
    }

    @ParameterizedTest
    @ValueSource(strings = {"RSA", "secp256r1", "secp384r1", "secp521r1"})
    void an_independent_verifier_believes_the_signature(String kind) throws Exception {
        var signed = signed(key(pair(kind)));
        var diagnosis = verified(signed).getDiagnosticData();
        assertThat(diagnosis.getSignatures()).hasSize(1);
        var signature = diagnosis.getSignatures().getFirst();
        assertThat(signature.isSignatureIntact()).isTrue();
        assertThat(signature.isSignatureValid()).isTrue();
        assertThat(signature.getSignatureFormat()).isEqualTo(SignatureLevel.PAdES_BASELINE_B);
        assertThat(signature.isTrustedChain()).isTrue();
        assertThat(signature.getReason()).isEqualTo(REASON);
        assertThat(signature.getClaimedSigningTime()).isEqualTo(Date.from(NOW));
        assertThat(signature.getSigningCertificate().getCommonName()).isEqualTo("Tomasz Wiśniewski");
    }

    @Test
    void the_signed_file_begins_with_the_approved_bytes_and_keeps_both_standards() throws Exception {
        var signed = signed(key(Authority.ec("secp256r1")));
        assertThat(Signer.signedOver(approved, signed)).isTrue();
        assertThat(Judge.faults(signed)).isEmpty();
        assertThat(Judge.claims(signed)).containsExactly("3a", "ua1");
        assertThat(PdfText.pages(signed)).isEqualTo(PdfText.pages(approved));
    }

    @Test
    void one_byte_changed_afterwards_is_found() throws Exception {
        var signed = signed(key(Authority.rsa(2048)));
        var at = new String(signed, StandardCharsets.ISO_8859_1).indexOf("/Creator");
        signed[at + 1]++;
        assertThat(Signer.signedOver(approved, signed)).isFalse();
        var signature = verified(signed).getDiagnosticData().getSignatures().getFirst();
        assertThat(signature.isSignatureValid()).isFalse();
    }

    @Test
    void a_file_is_not_signed_over_itself() {
        assertThat(Signer.signedOver(approved, approved)).isFalse();
    }

    @Test
    void a_time_stamp_says_when_by_somebody_elses_clock() throws Exception {
        var key = key(Authority.ec("secp256r1"));
        try (var service = new TimeStamps(authority)) {
            var signed = new Signer(key, Optional.of(service.address()))
                    .sign(approved, REASON, NOW.atZone(ZoneId.of("Europe/Amsterdam")));
            var diagnosis = verified(signed).getDiagnosticData();
            assertThat(diagnosis.getSignatures().getFirst().getSignatureFormat())
                    .isEqualTo(SignatureLevel.PAdES_BASELINE_T);
            assertThat(diagnosis.getTimestampList()).hasSize(1).allMatch(stamp -> stamp.isSignatureValid());
            assertThat(Judge.faults(signed)).isEmpty();
        }
    }

    @Test
    void a_service_that_is_not_there_is_named_and_nothing_is_signed() throws Exception {
        var key = key(Authority.ec("secp256r1"));
        URI gone;
        try (var service = new TimeStamps(authority)) {
            gone = service.address();
        }
        var failed = catchThrowableOfType(
                CannotSign.class,
                () -> new Signer(key, Optional.of(gone)).sign(approved, REASON, NOW.atZone(ZoneId.of("UTC"))));
        assertThat(failed.why()).isEqualTo(CannotSign.Why.NO_TIME_STAMP);
    }

    // ---- keys that cannot be used
    // ------------------------------------------------------------------------------------

    private Why refused(Path file, char[] passphrase) {
        return catchThrowableOfType(NoSigningKey.class, () -> SigningKey.ofFile(file, passphrase, NOW))
                .why();
    }

    private Why refused(KeyPair pair, Use use, Instant from, int days) {
        return refused(file(pair, authority.issue("CN=Somebody", pair, use, from, days)), PASSPHRASE);
    }

    @Test
    void what_is_wrong_with_a_key_is_said() {
        var pair = Authority.ec("secp256r1");
        var longAgo = NOW.minus(700, ChronoUnit.DAYS);
        assertThat(refused(file(pair, authority.vouch(pair)), "another phrase".toCharArray()))
                .isEqualTo(Why.WRONG_SECRET);
        assertThat(refused(folder.resolve("nothing.p12"), PASSPHRASE)).isEqualTo(Why.NO_FILE);
        assertThat(refused(file("no key at all".getBytes(StandardCharsets.UTF_8)), PASSPHRASE))
                .isEqualTo(Why.UNREADABLE);
        assertThat(refused(file(new byte[0]), PASSPHRASE)).isEqualTo(Why.UNREADABLE);
        assertThat(refused(file(new byte[2 << 20]), PASSPHRASE)).isEqualTo(Why.UNREADABLE);
        assertThat(refused(file(authority.file(PASSPHRASE, new Authority.Entry[0])), PASSPHRASE))
                .isEqualTo(Why.NO_KEY);
        assertThat(refused(pair, Use.SIGNATURE, longAgo, 365)).isEqualTo(Why.EXPIRED);
        assertThat(refused(pair, Use.SIGNATURE, NOW.plus(1, ChronoUnit.DAYS), 365))
                .isEqualTo(Why.NOT_YET_VALID);
        assertThat(refused(pair, Use.ENCIPHERMENT, NOW.minus(1, ChronoUnit.DAYS), 365))
                .isEqualTo(Why.NO_KEY);
        assertThat(refused(Authority.rsa(1024), Use.SIGNATURE, NOW.minus(1, ChronoUnit.DAYS), 365))
                .isEqualTo(Why.WEAK);
    }

    @Test
    void beside_an_expired_key_the_valid_one_is_taken() throws Exception {
        var old = Authority.ec("secp256r1");
        var own = Authority.ec("secp256r1");
        var expired = authority.issue("CN=Old", old, Use.SIGNATURE, NOW.minus(700, ChronoUnit.DAYS), 365);
        var key = SigningKey.ofFile(
                file(authority.file(
                        PASSPHRASE,
                        new Authority.Entry("a-old", old.getPrivate(), expired),
                        new Authority.Entry("b-own", own.getPrivate(), authority.vouch(own)))),
                PASSPHRASE,
                NOW);
        assertThat(key.holder()).isEqualTo("Tomasz Wiśniewski");
        assertThat(key.validUntil()).isEqualTo(NOW.plus(165, ChronoUnit.DAYS));
        assertThat(key.fingerprint()).hasSize(64);
    }

    @Test
    void a_card_without_its_driver_is_said() {
        for (var driver : List.of(folder.resolve("none.so"), file("no library".getBytes(StandardCharsets.UTF_8)))) {
            assertThat(catchThrowableOfType(
                                    NoSigningKey.class, () -> SigningKey.ofCard(driver, "1234".toCharArray(), NOW))
                            .why())
                    .isEqualTo(Why.NO_DRIVER);
        }
    }

    /// A time stamp service (RFC 3161) on this computer.
    private static final class TimeStamps implements AutoCloseable {
        private final HttpServer server;

        TimeStamps(Authority authority) throws Exception {
            var pair = Authority.rsa(2048);
            var certificate = authority.issue("CN=Clock", pair, Use.TIME_STAMP, NOW.minus(1, ChronoUnit.DAYS), 3650);
            var digests = new JcaDigestCalculatorProviderBuilder().build();
            var tokens = new TimeStampTokenGenerator(
                    new JcaSimpleSignerInfoGeneratorBuilder().build("SHA256withRSA", pair.getPrivate(), certificate),
                    digests.get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256)),
                    new ASN1ObjectIdentifier("1.2.3.4"));
            tokens.addCertificates(new JcaCertStore(List.of(certificate, authority.certificate())));
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                try (exchange) {
                    var asked = new TimeStampRequest(exchange.getRequestBody().readAllBytes());
                    var answer = new TimeStampResponseGenerator(tokens, TSPAlgorithms.ALLOWED)
                            .generate(asked, BigInteger.ONE, Date.from(NOW.plusSeconds(2)))
                            .getEncoded();
                    exchange.sendResponseHeaders(200, answer.length);
                    exchange.getResponseBody().write(answer);
                } catch (org.bouncycastle.tsp.TSPException e) {
                    throw new IOException(e);
                }
            });
            server.start();
        }

        URI address() {
            return URI.create("http://localhost:" + server.getAddress().getPort() + "/");
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}
