// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.keys;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// The primitives, each in the one form that is used here: AES-256-GCM, HKDF and HMAC with SHA-256.
final class Crypto {

    static final int NONCE = 12;
    static final int TAG = 16;

    private Crypto() {}

    /// nonce ‖ ciphertext ‖ tag, under a nonce drawn for this call.
    static byte[] seal(byte[] key, byte[] plain, byte[] associated) {
        byte[] nonce = random(NONCE);
        byte[] sealed = Arrays.copyOf(nonce, NONCE + plain.length + TAG);
        try {
            Cipher cipher = gcm(Cipher.ENCRYPT_MODE, key, nonce);
            cipher.updateAAD(associated);
            cipher.doFinal(plain, 0, plain.length, sealed, NONCE);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is part of every JDK", e);
        }
    }

    static byte[] open(byte[] key, byte[] sealed, byte[] associated) throws Tampered {
        if (sealed.length < NONCE + TAG) {
            throw new Tampered("too short to have been sealed: " + sealed.length + " bytes");
        }
        try {
            Cipher cipher = gcm(Cipher.DECRYPT_MODE, key, Arrays.copyOf(sealed, NONCE));
            cipher.updateAAD(associated);
            return cipher.doFinal(sealed, NONCE, sealed.length - NONCE);
        } catch (AEADBadTagException e) {
            throw new Tampered("not what was sealed under this key");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is part of every JDK", e);
        }
    }

    static Cipher gcm(int mode, byte[] key, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG * 8, nonce));
        return cipher;
    }

    /// A key for one purpose; the label is for ever, since it decides the key.
    static byte[] derive(byte[] key, byte[] salt, String label) {
        try {
            SecretKey material = new SecretKeySpec(key, "HKDF");
            // named, for else the JDK asks every provider that lies on the class path, which takes half a second
            return KDF.getInstance("HKDF-SHA256", "SunJCE")
                    .deriveData(HKDFParameterSpec.ofExtract()
                            .addIKM(material)
                            .addSalt(salt)
                            .thenExpand(label.getBytes(StandardCharsets.US_ASCII), Secret.LENGTH));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HKDF is part of every JDK since 25", e);
        }
    }

    static byte[] mac(byte[] key, byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC is part of every JDK", e);
        }
    }

    static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
