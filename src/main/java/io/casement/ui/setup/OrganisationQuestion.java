// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.setup;

import io.casement.ui.parts.Lay;
import io.casement.ui.words.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Whose letters these are: what the letterhead and the window of the envelope need.
final class OrganisationQuestion implements Question {

    private final Words words;
    private final Fields fields;
    private final Fields.Field name;
    private final Fields.Field legalName;
    private final Fields.Field office;
    private final Fields.Field address;
    private final Fields.Field country;
    private final Fields.Field email;
    private final Fields.Field phone;
    private final Fields.Field registration;
    private final VBox body;

    OrganisationQuestion(Words words, String proposedCountry) {
        this.words = words;
        this.fields = new Fields(words);
        name = fields.line("org.name");
        legalName = fields.line("org.legal-name");
        office = fields.line("org.office");
        var lines = new TextArea();
        lines.setPrefRowCount(3);
        lines.addEventFilter(KeyEvent.KEY_PRESSED, OrganisationQuestion::leave);
        address = fields.of("org.address", lines);
        country = fields.line("org.country");
        email = fields.line("org.email");
        phone = fields.line("org.phone");
        registration = fields.line("org.registration");
        office.input().setText(words.text("setup.org.office.proposed"));
        if (!proposedCountry.isEmpty()) {
            country.input().setText(Locale.of("", proposedCountry).getDisplayCountry(words.locale()));
        }
        legalName.input().promptTextProperty().bind(name.input().textProperty());
        body = Lay.column(
                12,
                pair(name, legalName),
                pair(office, email),
                address.box(),
                pair(country, phone),
                registration.box());
    }

    /// Tab goes on to the next field here, too: an address holds none.
    private static void leave(KeyEvent event) {
        if (event.getCode() == KeyCode.TAB && event.getSource() instanceof Node field) {
            event.consume();
            field.requestFocusTraversal(event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
        }
    }

    private static HBox pair(Fields.Field left, Fields.Field right) {
        left.box().setPrefWidth(340);
        right.box().setPrefWidth(340);
        return new HBox(16, Lay.grow(left.box()), Lay.grow(right.box()));
    }

    @Override
    public String id() {
        return "organisation";
    }

    @Override
    public Region body() {
        return body;
    }

    @Override
    public Node home() {
        return name.input();
    }

    @Override
    public boolean answered() {
        var named = fields.filled(name);
        var seated = fields.filled(office);
        var addressed = fields.filled(address);
        var there = fields.holds(country, country().isPresent(), "setup.missing.org.country");
        var reachable = fields.holds(email, isAddress(email.text()), "setup.missing.org.email");
        return named && seated && addressed && there && reachable;
    }

    private static boolean isAddress(String text) {
        var at = text.indexOf('@');
        return at > 0 && at == text.lastIndexOf('@') && at < text.length() - 1 && text.indexOf(' ') < 0;
    }

    String name() {
        return name.text();
    }

    String legalName() {
        return legalName.optional().orElseGet(name::text);
    }

    String office() {
        return office.text();
    }

    List<String> address() {
        return address.text()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /// The country by its name in this language or in English, or by its code.
    Optional<String> country() {
        var typed = country.text();
        return Arrays.stream(Locale.getISOCountries())
                .filter(code -> code.equalsIgnoreCase(typed)
                        || Locale.of("", code).getDisplayCountry(words.locale()).equalsIgnoreCase(typed)
                        || Locale.of("", code).getDisplayCountry(Locale.ENGLISH).equalsIgnoreCase(typed))
                .findFirst();
    }

    String email() {
        return email.text();
    }

    Optional<String> phone() {
        return phone.optional();
    }

    Optional<String> registration() {
        return registration.optional();
    }
}
