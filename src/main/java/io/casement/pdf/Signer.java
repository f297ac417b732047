// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.pdf;

import com.itextpdf.commons.bouncycastle.tsp.AbstractTSPException;
import com.itextpdf.kernel.exceptions.PdfException;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.signatures.IExternalSignature;
import com.itextpdf.signatures.ISignatureMechanismParams;
import com.itextpdf.signatures.PdfPadesSigner;
import com.itextpdf.signatures.SignerProperties;
import com.itextpdf.signatures.TSAClientBouncyCastle;
import io.casement.keys.NoSigningKey;
import io.casement.keys.SigningKey;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.GregorianCalendar;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Signs a finished letter as PAdES (ETSI EN 319 142-1): level B-B, or B-T where a time stamp service is set.
///
/// A signature is written behind the file. So a signed letter begins with the very bytes that were approved, and
/// [#signedOver] can tell whether it does.
public final class Signer {

    private final SigningKey key;
    private final Optional<URI> timeStamps;

    /// @param timeStamps the address of a time stamp service (RFC 3161)
    public Signer(SigningKey key, Optional<URI> timeStamps) {
        this.key = key;
        this.timeStamps = timeStamps;
    }

    /// The file with a signature behind it.
    ///
    /// @param reason in the language of the letter, such as "Answer to 2026-0413"; readers of PDF show it
    /// @param at when it is signed, by the clock of this computer
    public byte[] sign(byte[] approved, String reason, ZonedDateTime at) throws CannotSign {
        var out = new ByteArrayOutputStream(approved.length + (1 << 15));
        var about = new SignerProperties()
                .setFieldName("signature")
                .setReason(reason)
                .setSignatureCreator("Casement")
                .setClaimedSignDate(GregorianCalendar.from(at));
        var chain = key.chain().toArray(X509Certificate[]::new);
        var pen = new Nib(key);
        try {
            var signer = new PdfPadesSigner(new PdfReader(new ByteArrayInputStream(approved)), out);
            if (timeStamps.isPresent()) {
                signer.signWithBaselineTProfile(about, chain, pen, new Stamps(timeStamps.get()));
            } else {
                signer.signWithBaselineBProfile(about, chain, pen);
            }
        } catch (GeneralSecurityException failed) {
            throw new CannotSign(CannotSign.Why.NO_KEY, failed);
        } catch (PdfException failed) {
            if (failed.getCause() instanceof NoStamp) { // it wraps whatever happens in between
                throw new CannotSign(CannotSign.Why.NO_TIME_STAMP, failed);
            }
            throw failed;
        } catch (IOException impossible) {
            throw new UncheckedIOException("a letter of this program cannot be read", impossible);
        }
        var signed = out.toByteArray();
        if (!signedOver(approved, signed)) {
            throw new IllegalStateException("the signature has changed what it signs");
        }
        return signed;
    }

    /// Whether a file is this one with something behind it.
    public static boolean signedOver(byte[] approved, byte[] signed) {
        return signed.length > approved.length
                && Arrays.equals(approved, 0, approved.length, signed, 0, approved.length);
    }

    /// The key as iText asks for it.
    private record Nib(SigningKey key) implements IExternalSignature {

        @Override
        public String getDigestAlgorithmName() {
            return key.digest();
        }

        @Override
        public String getSignatureAlgorithmName() {
            return key.algorithm();
        }

        @Override
        public @Nullable ISignatureMechanismParams getSignatureMechanismParameters() {
            return null; // RSA is used as of PKCS #1 v1.5, which every reader of PDF verifies
        }

        @Override
        public byte[] sign(byte[] message) throws GeneralSecurityException {
            try {
                return key.sign(message);
            } catch (NoSigningKey gone) {
                throw new GeneralSecurityException(gone);
            }
        }
    }

    /// The service could not be asked; told apart from trouble with the file.
    private static final class NoStamp extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NoStamp(Exception cause) {
            super(cause);
        }
    }

    private static final class Stamps extends TSAClientBouncyCastle {

        Stamps(URI service) {
            super(service.toString());
        }

        @Override
        public byte[] getTimeStampToken(byte[] imprint) {
            try {
                return super.getTimeStampToken(imprint);
            } catch (IOException | AbstractTSPException | PdfException failed) {
                throw new NoStamp(failed);
            }
        }
    }
}
