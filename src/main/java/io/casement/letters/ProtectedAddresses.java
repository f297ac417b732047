// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.letters;

import io.casement.cases.Shortfall;
import io.casement.cases.Shortfall.Lack;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Addresses that may stand in no letter, since somebody would be in danger if they were known.
///
/// They are written one a line, what is between commas or semicolons apart, and street with number, e-mail or phone
/// first: a town alone tells nobody where somebody lives.
///
/// @param telling of each address the part that gives it away
public record ProtectedAddresses(List<String> telling) {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}@]+");
    private static final int SHORTEST = 5;

    public ProtectedAddresses {
        telling = List.copyOf(telling);
    }

    /// Reads the notes of the flags that protect them.
    public static ProtectedAddresses of(List<String> notes) {
        return new ProtectedAddresses(notes.stream()
                .flatMap(String::lines)
                .map(line -> plain(line.split("[,;]", 2)[0]))
                .filter(line -> line.length() >= SHORTEST)
                .distinct()
                .toList());
    }

    /// Where the letter gives one away.
    public Optional<Shortfall> in(Letter letter) {
        if (telling.isEmpty()) {
            return Optional.empty();
        }
        var texts = new ArrayList<String>();
        texts.add(String.join(" ", letter.addressee()));
        Stream.of(letter.subject(), letter.salutation(), letter.closing()).forEach(texts::add);
        letter.references().forEach(row -> texts.add(row.value()));
        letter.parts().forEach(part -> texts.add(part.text()));
        texts.addAll(letter.enclosures());
        return texts.stream().anyMatch(this::tells)
                ? Optional.of(new Shortfall(Lack.PROTECTED_ADDRESS, "address"))
                : Optional.empty();
    }

    private boolean tells(String text) {
        var plain = plain(text);
        return telling.stream().anyMatch(plain::contains);
    }

    /// Without capitals, accents, blanks and hyphens, so that writing it otherwise does not get round it.
    private static String plain(String text) {
        var apart =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return OTHER.matcher(apart.toLowerCase(Locale.ROOT)).replaceAll("").replace("ß", "ss");
    }
}
