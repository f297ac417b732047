// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.casefile;

import io.casement.cases.Person;
import io.casement.ui.parts.FieldBox;
import io.casement.ui.parts.KeyButton;
import io.casement.ui.parts.KeyMap;
import io.casement.ui.parts.Lay;
import io.casement.ui.parts.Overlay;
import io.casement.ui.parts.Style;
import io.casement.ui.words.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// Another name, another address: data go there only once the person says so through a channel that was there before.
final class AddressDialog {

    private static final double WIDTH = 480;

    private final Words words;
    private final Person old;
    private final Consumer<Person> then;
    private final TextField name = new TextField();
    private final TextArea address = new TextArea();
    private final TextField country = new TextField();
    private final TextField email = new TextField();
    private final FieldBox nameBox;
    private final FieldBox addressBox;
    private final FieldBox countryBox;
    private final FieldBox emailBox;
    private Runnable close = () -> {};

    private AddressDialog(Words words, Person old, Consumer<Person> then) {
        this.words = words;
        this.old = old;
        this.then = then;
        name.setText(old.name());
        address.setText(String.join("\n", old.address()));
        address.setPrefRowCount(4);
        country.setText(old.country().map(this::country).orElse(""));
        email.setText(old.email().orElse(""));
        name.setId("address-name");
        address.setId("address-lines");
        country.setId("address-country");
        email.setId("address-email");
        nameBox = new FieldBox(words.text("casefile.means.name"), name);
        addressBox = new FieldBox(words.text("casefile.means.address"), address);
        countryBox = new FieldBox(words.text("casefile.address.country"), country);
        emailBox = new FieldBox(words.text("casefile.means.email"), email);
    }

    /// @param then gets the person as they are now, if anything changed
    static void open(Overlay overlay, Words words, Person old, Consumer<Person> then) {
        new AddressDialog(words, old, then).show(overlay);
    }

    private void show(Overlay overlay) {
        var cancel =
                KeyButton.ghost(words.text("part.cancel"), () -> close.run()).key("Esc");
        var save = KeyButton.primary(words.text("casefile.address.keep"), this::save)
                .key("Ctrl Enter");
        var content = new VBox(
                12,
                Lay.wrapped(words.text("casefile.where.change"), Style.H3),
                Lay.wrapped(words.text("casefile.address.text"), Style.MUTED),
                nameBox,
                addressBox,
                countryBox,
                emailBox,
                Lay.row(8, Lay.gap(), cancel, save));
        var keys = KeyMap.anywhere().on("Ctrl Enter", save::fire);
        close = overlay.show(content, WIDTH, address, keys);
        keys.on("Esc", close);
    }

    private void save() {
        Stream.of(nameBox, addressBox, countryBox, emailBox).forEach(FieldBox::clear);
        var where = code(country.getText().strip());
        var mail = email.getText().strip();
        if (name.getText().isBlank()) {
            wrong(nameBox, "casefile.address.no-name");
        } else if (where.isEmpty() && !country.getText().isBlank()) {
            wrong(countryBox, "casefile.address.no-country");
        } else if (!mail.isEmpty() && !mail.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
            wrong(emailBox, "casefile.address.no-mail");
        } else if (lines().isEmpty() && mail.isEmpty()) {
            wrong(addressBox, "casefile.address.nowhere");
        } else {
            var now = new Person(
                    name.getText().strip(),
                    Optional.of(mail).filter(text -> !text.isEmpty()),
                    lines(),
                    where,
                    // a part of a country belongs to that country
                    where.equals(old.country()) ? old.region() : Optional.empty(),
                    old.phone(),
                    old.language(),
                    old.points());
            if (now.equals(old)) {
                wrong(addressBox, "casefile.address.same");
            } else {
                close.run();
                then.accept(now);
            }
        }
    }

    private void wrong(FieldBox box, String key) {
        box.error(words.text(key));
        box.input().requestFocus();
    }

    private List<String> lines() {
        return address.getText()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /// The code of a country that was typed as one, or by its name in either language.
    private Optional<String> code(String written) {
        return Stream.of(Locale.getISOCountries())
                .filter(code -> code.equalsIgnoreCase(written)
                        || country(code).equalsIgnoreCase(written)
                        || named(code, Locale.UK).equalsIgnoreCase(written))
                .findFirst();
    }

    private String country(String code) {
        return named(code, words.locale());
    }

    private static String named(String code, Locale in) {
        return new Locale.Builder().setRegion(code).build().getDisplayCountry(in);
    }
}
