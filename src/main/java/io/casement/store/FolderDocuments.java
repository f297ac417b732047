// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.store;

import io.casement.cases.Sha256;
import io.casement.keys.CaseKey;
import io.casement.keys.Tampered;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/// Documents as single files in the register's folder, each sealed under its case's key.
///
/// A file is called after its content and its case's key together: who knows a document cannot find out by its
/// name whether it is here, and nobody can tell that two cases have the same one.
public final class FolderDocuments implements Documents {

    static final String FOLDER = "documents";

    private final Volume volume;

    /// Deletes what a power cut left half written.
    public FolderDocuments(Volume volume) throws IOException {
        this.volume = volume;
        volume.createFolder(FOLDER);
        volume.forceFolder("");
        for (String name : volume.list(FOLDER)) {
            if (name.endsWith(WholeFile.TEMPORARY)) {
                volume.delete(FOLDER + "/" + name);
            }
        }
    }

    @Override
    public Kept put(CaseKey key, byte[] bytes) throws IOException {
        return put(key, new ByteArrayInputStream(bytes));
    }

    @Override
    public Kept put(CaseKey key, InputStream bytes) throws IOException {
        String part = FOLDER + "/" + UUID.randomUUID() + WholeFile.TEMPORARY;
        try {
            Kept kept = write(key, bytes, part);
            String folder = folder(key, kept.sha256());
            String name = name(key, kept.sha256());
            volume.createFolder(folder);
            volume.rename(part, name);
            volume.forceFolder(folder);
            volume.forceFolder(FOLDER);
            return kept;
        } catch (IOException e) {
            WholeFile.discard(volume, part, e);
            throw e;
        }
    }

    private Kept write(CaseKey key, InputStream bytes, String part) throws IOException {
        MessageDigest digest = sha256();
        try (Volume.Handle file = volume.open(part)) {
            long size;
            try (OutputStream sealing = key.sealing(new HandleOutput(file))) {
                size = new DigestInputStream(bytes, digest).transferTo(sealing);
            }
            file.force();
            return new Kept(new Sha256(HexFormat.of().formatHex(digest.digest())), size);
        }
    }

    @Override
    public byte[] get(CaseKey key, Sha256 sha256) throws IOException {
        try (InputStream in = stream(key, sha256)) {
            byte[] bytes = in.readAllBytes();
            compare(sha256, sha256().digest(bytes));
            return bytes;
        }
    }

    @Override
    public InputStream stream(CaseKey key, Sha256 sha256) throws IOException {
        String name = name(key, sha256);
        if (!volume.exists(name)) {
            throw new DocumentMissing(sha256);
        }
        Volume.Handle file = volume.openToRead(name);
        try {
            return key.opening(new HandleInput(file));
        } catch (IOException e) {
            try (file) {
                throw e;
            }
        }
    }

    @Override
    public boolean contains(CaseKey key, Sha256 sha256) throws IOException {
        return volume.exists(name(key, sha256));
    }

    @Override
    public void verify(CaseKey key, Sha256 sha256) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(stream(key, sha256), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        compare(sha256, digest.digest());
    }

    @Override
    public void delete(CaseKey key, Sha256 sha256) throws IOException {
        String name = name(key, sha256);
        if (volume.exists(name)) {
            volume.delete(name);
            volume.forceFolder(Volume.folderOf(name));
        }
    }

    private static void compare(Sha256 wanted, byte[] found) throws Tampered {
        if (!HexFormat.of().formatHex(found).equals(wanted.hex())) {
            throw new Tampered("another document stands in the place of " + wanted);
        }
    }

    /// 256 folders, so that none grows to a size that file managers choke on.
    private static String folder(CaseKey key, Sha256 sha256) {
        return FOLDER + "/" + fileName(key, sha256).substring(0, 2);
    }

    private static String name(CaseKey key, Sha256 sha256) {
        return folder(key, sha256) + "/" + fileName(key, sha256);
    }

    private static String fileName(CaseKey key, Sha256 sha256) {
        return HexFormat.of().formatHex(key.fingerprint(HexFormat.of().parseHex(sha256.hex())));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }
}
