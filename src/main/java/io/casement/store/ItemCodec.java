// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.store;

import io.casement.audit.Seal;
import io.casement.cases.CaseId;
import io.casement.cases.CaseNumber;
import io.casement.cases.ClerkId;
import io.casement.cases.DocumentId;
import io.casement.cases.Role;
import io.casement.cases.Sha256;
import java.io.IOException;

/// Items in JSON, as payloads of the journal file. Names of fields and items are for ever, as in [EntryCodec].
final class ItemCodec {

    private ItemCodec() {}

    static byte[] write(Item item) {
        var json = Json.object()
                .put("at", item.stamp().at().toString())
                .put("by", item.stamp().by().toString());
        item.ofCase().ifPresent(id -> json.put("case", id.toString()));
        switch (item) {
            case Item.Opened(CaseId _, CaseNumber number, var _) ->
                json.put("item", "opened").put("number", number.toString());
            case Item.Entered entered ->
                json.put("item", "entry")
                        .put("seq", entered.seq())
                        .put("kind", entered.kind())
                        .put("body", entered.body())
                        .put("seal", entered.seal().hex());
            case Item.Written written ->
                json.put("item", "paper")
                        .put("slot", written.slot().id())
                        .put("paper", written.paper().toString())
                        .put("content", written.content().base64());
            case Item.Kept kept ->
                json.put("item", "document")
                        .put("document", kept.document().toString())
                        .put("sha256", kept.fingerprint().hex())
                        .put("size", kept.size())
                        .put("type", kept.mediaType())
                        .put("name", kept.name().base64());
            case Item.Staff(ClerkId id, Role role, Enciphered name, var _) ->
                json.put("item", "clerk")
                        .put("clerk", id.toString())
                        .put("role", RoleCode.of(role))
                        .put("name", name.base64());
            case Item.Setting(String name, Enciphered content, var _) ->
                json.put("item", "setting").put("name", name).put("content", content.base64());
        }
        return Json.bytes(json);
    }

    /// @throws UnknownKind if a newer version of the program wrote it
    static Item read(byte[] payload) throws IOException {
        var json = Json.read(payload);
        var stamp = new Item.Stamp(json.instant("at"), json.of("by", ClerkId::of));
        return switch (json.text("item")) {
            case "opened" -> new Item.Opened(ofCase(json), json.code("number", CaseNumber::of), stamp);
            case "entry" ->
                new Item.Entered(
                        ofCase(json),
                        json.count("seq"),
                        stamp,
                        json.text("kind"),
                        json.text("body"),
                        json.of("seal", Seal::new));
            case "paper" ->
                new Item.Written(
                        ofCase(json),
                        json.code("slot", Slot::of),
                        json.uuid("paper"),
                        json.of("content", Enciphered::of),
                        stamp);
            case "document" ->
                new Item.Kept(
                        ofCase(json),
                        json.of("document", DocumentId::of),
                        json.of("sha256", Sha256::new),
                        json.number("size"),
                        json.text("type"),
                        json.of("name", Enciphered::of),
                        stamp);
            case "clerk" ->
                new Item.Staff(
                        json.of("clerk", ClerkId::of),
                        json.code("role", RoleCode::read),
                        json.of("name", Enciphered::of),
                        stamp);
            case "setting" -> new Item.Setting(json.text("name"), json.of("content", Enciphered::of), stamp);
            default -> throw new UnknownKind(json.text("item"));
        };
    }

    private static CaseId ofCase(Json json) throws IOException {
        return json.of("case", CaseId::of);
    }
}
