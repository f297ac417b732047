// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.store;

import io.casement.cases.CaseId;
import io.casement.cases.Clerk;
import io.casement.cases.ClerkId;
import io.casement.cases.Role;
import io.casement.keys.CaseKey;
import io.casement.keys.SubKey;
import io.casement.keys.Tampered;
import io.casement.letters.Organisation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// Enciphers what names or quotes people. Each content is bound to its place, so that none can be put in
/// another's.
final class Envelopes {

    /// The longest paper: beyond it lies no letter or mail, but an attack or a mistake.
    static final int LONGEST = 64 * 1024 * 1024;

    private static final int LONGEST_NAME = 1000;

    static final String ORGANISATION = "organisation";

    private Envelopes() {}

    /// @throws IllegalArgumentException if the paper is longer than [#LONGEST]
    static Item.Written seal(CaseKey key, CaseId id, Paper paper, Item.Stamp stamp) {
        var slot = Slot.of(paper);
        var its = switch (paper) {
            case Paper.OfPerson _, Paper.OfRequest _, Paper.OfRecords _, Paper.OfSpeaker _ -> id.value();
            case Paper.OfNote note -> note.id().value();
            case Paper.OfLetter letter -> letter.id().value();
            case Paper.OfReviewed letter -> letter.id().value();
        };
        var plain = PaperCodec.write(paper);
        if (plain.length > LONGEST) {
            throw new IllegalArgumentException("a paper of " + plain.length + " bytes is too long");
        }
        return new Item.Written(id, slot, its, Enciphered.of(key.seal(plain, place(id, slot, its))), stamp);
    }

    /// @throws Tampered if it was changed, moved, or sealed under another key
    static Paper open(CaseKey key, Item.Written paper) throws IOException {
        var place = place(paper.id(), paper.slot(), paper.paper());
        return PaperCodec.read(paper.slot(), key.open(paper.content().bytes(), place));
    }

    private static byte[] place(CaseId id, Slot slot, UUID paper) {
        return bytes("paper/" + id + "/" + slot.id() + "/" + paper);
    }

    /// The name is bound to the fingerprint and everything else that is known of the document.
    static Item.Kept seal(CaseKey key, CaseId id, NewDocument document, Item.Stamp stamp) {
        var name = Text.clean(document.name(), LONGEST_NAME);
        var size = document.bytes().length;
        var type = Text.clean(document.mediaType(), 200);
        var place = place(id, document.id().value(), document.fingerprint().hex(), size, type);
        return new Item.Kept(
                id,
                document.id(),
                document.fingerprint(),
                size,
                type,
                Enciphered.of(key.seal(bytes(name), place)),
                stamp);
    }

    static DocumentFacts open(CaseKey key, Item.Kept kept) throws Tampered {
        var place = place(kept.id(), kept.document().value(), kept.fingerprint().hex(), kept.size(), kept.mediaType());
        var name = new String(key.open(kept.name().bytes(), place), StandardCharsets.UTF_8);
        return new DocumentFacts(kept.document(), name, kept.mediaType(), kept.size(), kept.fingerprint());
    }

    private static byte[] place(CaseId id, UUID document, String sha256, long size, String type) {
        return bytes("document/" + id + "/" + document + "/" + sha256 + "/" + size + "/" + type);
    }

    static Item.Staff seal(SubKey office, Clerk clerk, Item.Stamp stamp) {
        var name = office.seal(bytes(Text.clean(clerk.name(), LONGEST_NAME)), place(clerk.id(), clerk.role()));
        return new Item.Staff(clerk.id(), clerk.role(), Enciphered.of(name), stamp);
    }

    static Clerk open(SubKey office, Item.Staff staff) throws Tampered {
        var name = office.open(staff.name().bytes(), place(staff.id(), staff.role()));
        return new Clerk(staff.id(), new String(name, StandardCharsets.UTF_8), staff.role());
    }

    private static byte[] place(ClerkId id, Role role) {
        return bytes("clerk/" + id + "/" + RoleCode.of(role));
    }

    static Item.Setting seal(SubKey office, Organisation organisation, Item.Stamp stamp) {
        var content = office.seal(PaperCodec.write(organisation), bytes("setting/" + ORGANISATION));
        return new Item.Setting(ORGANISATION, Enciphered.of(content), stamp);
    }

    static Organisation open(SubKey office, Item.Setting setting) throws IOException {
        return PaperCodec.organisation(office.open(setting.content().bytes(), bytes("setting/" + setting.name())));
    }

    /// Content of a setting of whatever kind.
    static Item.Setting seal(SubKey office, String name, byte[] content, Item.Stamp stamp) {
        return new Item.Setting(name, Enciphered.of(office.seal(content, bytes("setting/" + name))), stamp);
    }

    static byte[] content(SubKey office, Item.Setting setting) throws Tampered {
        return office.open(setting.content().bytes(), bytes("setting/" + setting.name()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
