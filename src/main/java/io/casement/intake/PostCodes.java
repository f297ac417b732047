// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.intake;

import java.util.List;
import java.util.regex.Pattern;

/// The forms in which post codes are written, the telling ones first.
final class PostCodes {
    private static final String CITY_WORD = "(?:\\p{Lu}[\\p{L}'’/-]{1,30}|\\p{Lu}\\p{L}{0,2}\\.)";
    private static final String CITY = CITY_WORD
            + "(?:[ ](?:am |an der |im |in |de |de la |la |sur |di |do |den |ob der )?" + CITY_WORD + "){0,3}";

    private static final String STATES =
            "AL|AK|AZ|AR|CA|CO|CT|DE|DC|FL|GA|HI|ID|IL|IN|IA|KS|KY|LA|ME|MD|MA|MI|MN|MS|MO|MT"
                    + "|NE|NV|NH|NJ|NM|NY|NC|ND|OH|OK|OR|PA|RI|SC|SD|TN|TX|UT|VT|VA|WA|WV|WI|WY";

    /// A form of post code.
    ///
    /// @param country its code; `+` where letters before the post code say it, `5` and `4` where only the
    ///     number of digits is known
    record Form(String country, Pattern pattern) {}

    static final List<Form> FORMS = List.of(
            new Form("IE", Pattern.compile("\\b(?:[AC-FHKNPRTV-Y]\\d{2}|D6W)[ ]?[0-9AC-FHKNPRTV-Y]{4}\\b")),
            new Form("GB", Pattern.compile("\\b[A-Z]{1,2}\\d[A-Z\\d]?[ ]?\\d[ABD-HJLNP-UW-Z]{2}\\b")),
            new Form("US", Pattern.compile("\\b(" + STATES + ")[ ,.]{1,2}\\d{5}(?:-\\d{4})?\\b")),
            new Form("US-CA", Pattern.compile("\\bCalifornia[ ,]{1,2}9\\d{4}(?:-\\d{4})?\\b")),
            new Form(
                    "+",
                    Pattern.compile(
                            "\\b(D|DE|F|FR|I|IT|E|ES|A|AT|CH|B|BE|L|LU|S|SE|DK|NL|P|PT|FI|N|NO)[- ](\\d{3} ?\\d{1,2})[ ]"
                                    + CITY)),
            new Form("PT", Pattern.compile("(?<![\\d-])\\d{4}-\\d{3}[ ]" + CITY)),
            new Form("PL", Pattern.compile("(?<![\\d-])\\d{2}-\\d{3}[ ]" + CITY)),
            new Form("NL", Pattern.compile("(?<![\\d-])[1-9]\\d{3}[ ]?[A-Z]{2}[ ,]{1,2}" + CITY)),
            new Form("SE", Pattern.compile("(?<![\\d-])\\d{3}[ ]\\d{2}[ ]{1,2}" + CITY)),
            new Form("5", Pattern.compile("(?<![\\d-])\\d{5}[ ,]{1,2}" + CITY)),
            new Form("4", Pattern.compile("(?<![\\d./-])[1-9]\\d{3}[ ]" + CITY)));

    private PostCodes() {}

    /// The country that the letters before a post code stand for, as in `D-80331`.
    static String country(String letters) {
        return switch (letters) {
            case "D" -> "DE";
            case "F" -> "FR";
            case "I" -> "IT";
            case "E" -> "ES";
            case "A" -> "AT";
            case "B" -> "BE";
            case "L" -> "LU";
            case "S" -> "SE";
            case "P" -> "PT";
            case "N" -> "NO";
            default -> letters;
        };
    }
}
