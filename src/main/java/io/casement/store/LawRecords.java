// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.store;

import io.casement.cases.Codes;
import io.casement.cases.Laws;
import io.casement.keys.SubKey;
import io.casement.law.RegimeId;
import io.casement.law.RulesId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What the register keeps about laws: revisions and what became of them, and the rules that cases count by. They are
/// settings with names of their own, so none replaces another: `law/US-CA/5`, `law/US-CA/5/judged`,
/// `rules/<fingerprint>`, `former/US-CA`.
final class LawRecords implements Laws.Archive {

    /// The longest law file: those of the program have some 30 kilobytes.
    static final int LONGEST = 512 * 1024;

    private static final String LAW = "law/";
    private static final String RULES = "rules/";
    private static final String FORMER = "former/";
    private static final String JUDGED = "/judged";

    private final Rows rows;
    private final SubKey office;

    LawRecords(Rows rows, SubKey office) {
        this.rows = rows;
        this.office = office;
    }

    // ---- as items ------------------------------------------------------------------------------------------------

    static Item.Setting proposed(SubKey office, LawRevision revision, Item.Stamp stamp) {
        if (revision.text().length() > LONGEST) {
            throw new IllegalArgumentException(
                    "a law file of " + revision.text().length() + " signs is too long");
        }
        var json = Json.object()
                .put("text", revision.text())
                .put("shipped", revision.shipped())
                .put("over", revision.over())
                .put("base", revision.base())
                .put("why", revision.why());
        return Envelopes.seal(office, name(revision.law(), revision.number()), Json.bytes(json), stamp);
    }

    static Item.Setting judged(
            SubKey office, RegimeId law, int number, LawRevision.Outcome outcome, String why, Item.Stamp stamp) {
        var json = Json.object().put("outcome", outcome.id()).put("why", why);
        return Envelopes.seal(office, name(law, number) + JUDGED, Json.bytes(json), stamp);
    }

    static Item.Setting rules(SubKey office, RulesId id, String text, Item.Stamp stamp) {
        return Envelopes.seal(office, RULES + id, text.getBytes(StandardCharsets.UTF_8), stamp);
    }

    static Item.Setting former(SubKey office, RegimeId law, RulesId id, Item.Stamp stamp) {
        return Envelopes.seal(office, FORMER + law, id.value().getBytes(StandardCharsets.UTF_8), stamp);
    }

    private static String name(RegimeId law, int number) {
        return LAW + law + "/" + number;
    }

    // ---- reading -------------------------------------------------------------------------------------------------

    /// All revisions of all laws, by law and number.
    List<LawRevision> revisions() {
        var proposed = new LinkedHashMap<String, Item.Setting>();
        var judged = new HashMap<String, Item.Setting>();
        for (var setting : rows.settings(LAW)) {
            if (setting.name().endsWith(JUDGED)) {
                judged.put(setting.name(), setting);
            } else {
                proposed.put(setting.name(), setting);
            }
        }
        NavigableMap<RegimeId, NavigableMap<Integer, LawRevision>> all = new TreeMap<>();
        proposed.forEach((name, setting) -> {
            var revision = revision(name, setting, judged.get(name + JUDGED));
            all.computeIfAbsent(revision.law(), _ -> new TreeMap<>()).put(revision.number(), revision);
        });
        var list = new ArrayList<LawRevision>();
        all.values().forEach(each -> list.addAll(each.values()));
        return list;
    }

    private LawRevision revision(String name, Item.Setting proposed, Item.@Nullable Setting judged) {
        try {
            var parts = name.split("/", -1);
            var json = Json.read(Envelopes.content(office, proposed));
            Optional<LawRevision.Judgement> judgement =
                    judged == null ? Optional.empty() : Optional.of(judgement(judged));
            return new LawRevision(
                    new RegimeId(parts[1]),
                    Integer.parseInt(parts[2]),
                    json.text("text"),
                    json.flag("shipped"),
                    json.count("over"),
                    json.text("base"),
                    json.text("why"),
                    proposed.stamp().by(),
                    proposed.stamp().at(),
                    judgement);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private LawRevision.Judgement judgement(Item.Setting judged) throws IOException {
        var json = Json.read(Envelopes.content(office, judged));
        return new LawRevision.Judgement(
                judged.stamp().by(),
                judged.stamp().at(),
                json.code("outcome", id -> Codes.of(LawRevision.Outcome.class, id)),
                json.text("why"));
    }

    /// Of each law the revision that is in force; none for a law that never had one.
    static Map<RegimeId, LawRevision> inForce(List<LawRevision> revisions) {
        Map<RegimeId, LawRevision> all = new HashMap<>();
        for (var each : revisions) {
            if (each.approved()) {
                // what is proposed over another text than the one in force is never approved, so the last one holds
                all.merge(each.law(), each, (one, other) -> one.number() > other.number() ? one : other);
            }
        }
        return all;
    }

    @Override
    public Map<RegimeId, String> ownTexts() {
        var own = new TreeMap<RegimeId, String>();
        inForce(revisions()).forEach((law, revision) -> {
            if (!revision.shipped()) {
                own.put(law, revision.text());
            }
        });
        return own;
    }

    @Override
    public Optional<String> rules(RulesId id) {
        return rows.setting(RULES + id).map(this::text);
    }

    boolean hasRules(RulesId id) {
        return rows.hasSetting(RULES + id);
    }

    /// Whether an item says something about laws.
    static boolean isOne(Item item) {
        return item instanceof Item.Setting setting
                && (setting.name().startsWith(LAW) || setting.name().startsWith(FORMER));
    }

    /// Every text of rules that is kept.
    List<RulesId> rules() {
        return rows.settings(RULES).stream()
                .map(setting -> new RulesId(setting.name().substring(RULES.length())))
                .toList();
    }

    @Override
    public Map<RegimeId, RulesId> formerRules() {
        var all = new HashMap<RegimeId, RulesId>();
        for (var setting : rows.settings(FORMER)) {
            all.put(new RegimeId(setting.name().substring(FORMER.length())), new RulesId(text(setting)));
        }
        return all;
    }

    private String text(Item.Setting setting) {
        try {
            return new String(Envelopes.content(office, setting), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
