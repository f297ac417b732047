// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.law;

import java.util.regex.Pattern;

/// The place in a law that says so: `Art. 12(3) GDPR`, `s. 164A DPA 2018`, `11 CCR § 7021(b)`.
public record Citation(String text) {
    private static final String NUMBER = "\\d[\\w.:]*(?:-\\d[\\w.]*)*(?:\\(\\w+\\))*(?:[-–]\\(?\\w+\\)?)?";
    private static final String PLACE = "(?:(?:Art|s|Sch|Rec|reg|r|para)\\. |(?:APP|IPP|Rule) )" + NUMBER;
    private static final Pattern REGULAR = Pattern.compile("(?:" + PLACE + "(?: para\\. " + NUMBER + ")? \\p{Lu}.+)"
            + "|(?:[\\p{Lu}\\d].* §§? " + NUMBER + ")|(?:\\p{Lu}.* (?:No|c)\\. \\d[\\w./-]*)");

    public Citation {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a citation names a place in a law");
        }
    }

    /// Whether it follows the one pattern that every shipped citation follows; what a person typed need not.
    public boolean isRegular() {
        return REGULAR.matcher(text).matches();
    }

    @Override
    public String toString() {
        return text;
    }
}
