// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.setup;

import io.casement.law.Authority;
import io.casement.ui.parts.FieldBox;
import io.casement.ui.parts.Lay;
import io.casement.ui.words.Words;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// Who signs, whose days are counted, and, where a country has several, which authority oversees the office.
final class LettersQuestion implements Question {

    private static final double HALF = 340;

    private final Words words;
    private final Fields fields;
    private final List<Authority> authorities;
    private final Fields.Field signatory;
    private final Fields.Field role;
    private final Fields.Field officer;
    private final Fields.Field zone;
    private final ComboBox<Optional<Authority>> authority = new ComboBox<>();
    private final FieldBox authorityBox;
    private final VBox body;

    LettersQuestion(Words words, Proposal proposal) {
        this.words = words;
        this.fields = new Fields(words);
        this.authorities = proposal.authorities();
        signatory = fields.line("letters.signatory");
        role = fields.line("letters.role");
        officer = fields.line("letters.officer");
        zone = fields.line("letters.zone");
        zone.input().setText(proposal.zone());
        authority.setConverter(new StringConverter<>() {
            @Override
            public String toString(Optional<Authority> one) {
                return name(one);
            }

            @Override
            public Optional<Authority> fromString(String text) {
                return Optional.empty(); // not editable
            }
        });
        authority.setMaxWidth(Double.MAX_VALUE);
        authorityBox = new FieldBox(words.text("setup.letters.authority"), authority);
        body = Lay.column(12, pair(signatory.box(), role.box()), pair(officer.box(), zone.box()), authorityBox);
        officeIn("");
    }

    private static HBox pair(FieldBox left, FieldBox right) {
        left.setPrefWidth(HALF);
        right.setPrefWidth(HALF);
        return new HBox(16, Lay.grow(left), Lay.grow(right));
    }

    private String name(Optional<Authority> one) {
        return one.map(each -> each.name(words.locale().getLanguage()))
                .orElseGet(() -> words.text("setup.letters.no-authority"));
    }

    /// The founder most often signs.
    void propose(String name) {
        if (signatory.text().isEmpty()) {
            signatory.input().setText(name);
        }
    }

    /// Asks for the authority only where there is a choice.
    ///
    /// @param country ISO 3166-1 alpha-2
    void officeIn(String country) {
        var there = authorities.stream()
                .filter(each -> each.region()
                        .filter(region -> region.startsWith(country + "-"))
                        .isPresent())
                .map(Optional::of)
                .toList();
        var known = authority.getValue();
        authority.setItems(FXCollections.observableArrayList(List.of(Optional.<Authority>empty())));
        authority.getItems().addAll(there);
        authority.setValue(known != null && there.contains(known) ? known : Optional.empty());
        authorityBox.setVisible(!there.isEmpty());
        authorityBox.setManaged(!there.isEmpty());
    }

    @Override
    public String id() {
        return "letters";
    }

    @Override
    public Region body() {
        return body;
    }

    @Override
    public Node home() {
        return signatory.text().isEmpty() ? signatory.input() : role.input();
    }

    @Override
    public String verb() {
        return "setup.make";
    }

    @Override
    public boolean answered() {
        var signed = fields.filled(signatory);
        var titled = fields.filled(role);
        var zoned = fields.holds(zone, isZone(zone.text()), "setup.missing.letters.zone");
        return signed && titled && zoned;
    }

    private static boolean isZone(String text) {
        try {
            return !ZoneId.of(text).getId().isEmpty();
        } catch (DateTimeException unknown) {
            return false;
        }
    }

    String signatory() {
        return signatory.text();
    }

    String role() {
        return role.text();
    }

    Optional<String> officer() {
        return officer.optional();
    }

    String zone() {
        return zone.text();
    }

    Optional<String> region() {
        return Optional.ofNullable(authority.getValue()).flatMap(each -> each).flatMap(Authority::region);
    }
}
