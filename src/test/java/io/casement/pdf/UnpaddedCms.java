// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.pdf;

import eu.europa.esig.dss.cms.CMS;
import eu.europa.esig.dss.cms.object.CMSObjectUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.bouncycastle.asn1.ASN1InputStream;

/// Reads a signature without the zeros behind it, with which a PDF fills the room it kept for one (ISO 32000-1,
/// 12.8.1). Bouncy Castle since 1.85 refuses them, and the verifier does not take them off yet.
public final class UnpaddedCms extends CMSObjectUtils {

    @Override
    public CMS parseToCMS(byte[] padded) {
        try (var in = new ASN1InputStream(new ByteArrayInputStream(padded))) {
            return super.parseToCMS(in.readObject().getEncoded());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
