// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.store;

import io.casement.cases.CaseId;
import io.casement.cases.ClerkId;
import io.casement.cases.Codes;
import io.casement.cases.FourEyes;
import io.casement.cases.HouseRules;
import io.casement.keys.SubKey;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What the register keeps about its people besides name and role. They are settings with names of their own:
/// `house-rules`, `presence/<clerk>`, `here/<clerk>`, `refusal/<id>`.
final class StaffRecords {

    private static final String HOUSE = "house-rules";
    private static final String PRESENCE = "presence/";
    private static final String HERE = "here/";
    private static final String REFUSAL = "refusal/";

    private final Rows rows;
    private final SubKey office;

    StaffRecords(Rows rows, SubKey office) {
        this.rows = rows;
        this.office = office;
    }

    // ---- as items ------------------------------------------------------------------------------------------------

    static Item.Setting house(SubKey office, HouseRules rules, Item.Stamp stamp) {
        var json = Json.object();
        var acts = json.putArray("four-eyes");
        rules.more().stream().sorted().map(FourEyes::id).forEach(acts::add);
        return Envelopes.seal(office, HOUSE, Json.bytes(json), stamp);
    }

    static Item.Setting presence(SubKey office, ClerkId clerk, Presence presence, Item.Stamp stamp) {
        var json = Json.object();
        presence.awayFrom().ifPresent(day -> json.put("away-from", day.toString()));
        presence.awayUntil().ifPresent(day -> json.put("away-until", day.toString()));
        presence.left().ifPresent(day -> json.put("left", day.toString()));
        return Envelopes.seal(office, PRESENCE + clerk, Json.bytes(json), stamp);
    }

    static Item.Setting here(SubKey office, ClerkId clerk, Item.Stamp stamp) {
        return Envelopes.seal(office, HERE + clerk, Json.bytes(Json.object()), stamp);
    }

    static Item.Setting refusal(SubKey office, Refusal refusal, Item.Stamp stamp) {
        var json = Json.object().put("what", refusal.what()).put("why", refusal.why());
        refusal.id().ifPresent(id -> json.put("case", id.toString()));
        return Envelopes.seal(office, REFUSAL + UUID.randomUUID(), Json.bytes(json), stamp);
    }

    // ---- reading -------------------------------------------------------------------------------------------------

    HouseRules house() throws IOException {
        var kept = rows.setting(HOUSE);
        if (kept.isEmpty()) {
            return HouseRules.NONE;
        }
        var acts = new HashSet<FourEyes>();
        for (var id : Json.read(Envelopes.content(office, kept.get())).texts("four-eyes")) {
            acts.add(Codes.of(FourEyes.class, id).orElseThrow(() -> new UnknownKind("four-eyes/" + id)));
        }
        return new HouseRules(acts);
    }

    Map<ClerkId, Presence> presence() throws IOException {
        var all = new HashMap<ClerkId, Presence>();
        for (var setting : rows.settings(PRESENCE)) {
            var json = Json.read(Envelopes.content(office, setting));
            all.put(
                    ClerkId.of(setting.name().substring(PRESENCE.length())),
                    new Presence(
                            json.optional("away-from", LocalDate::parse),
                            json.optional("away-until", LocalDate::parse),
                            json.optional("left", LocalDate::parse)));
        }
        return all;
    }

    Map<ClerkId, Instant> lastHere() {
        var all = new HashMap<ClerkId, Instant>();
        for (var setting : rows.settings(HERE)) {
            all.put(
                    ClerkId.of(setting.name().substring(HERE.length())),
                    setting.stamp().at());
        }
        return all;
    }

    List<Refusal> refusals() throws IOException {
        var all = new ArrayList<Refusal>();
        for (var setting : rows.settings(REFUSAL)) {
            var json = Json.read(Envelopes.content(office, setting));
            Optional<CaseId> id = json.optional("case", CaseId::of);
            all.add(new Refusal(setting.stamp().at(), setting.stamp().by(), id, json.text("what"), json.text("why")));
        }
        return all;
    }
}
