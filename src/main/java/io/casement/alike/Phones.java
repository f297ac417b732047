// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.alike;

import java.util.Map;
import java.util.Optional;

/// How alike two phone numbers are, in the form of ITU-T E.164: country code and number.
public final class Phones {

    /// Shorter than this, two numbers with the same end may be anybody's.
    private static final int TELLING = 7;

    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("US", "1"),
            Map.entry("CA", "1"),
            Map.entry("GB", "44"),
            Map.entry("IE", "353"),
            Map.entry("DE", "49"),
            Map.entry("AT", "43"),
            Map.entry("CH", "41"),
            Map.entry("LI", "423"),
            Map.entry("FR", "33"),
            Map.entry("IT", "39"),
            Map.entry("ES", "34"),
            Map.entry("PT", "351"),
            Map.entry("NL", "31"),
            Map.entry("BE", "32"),
            Map.entry("LU", "352"),
            Map.entry("DK", "45"),
            Map.entry("SE", "46"),
            Map.entry("NO", "47"),
            Map.entry("FI", "358"),
            Map.entry("IS", "354"),
            Map.entry("PL", "48"),
            Map.entry("CZ", "420"),
            Map.entry("SK", "421"),
            Map.entry("HU", "36"),
            Map.entry("RO", "40"),
            Map.entry("BG", "359"),
            Map.entry("GR", "30"),
            Map.entry("HR", "385"),
            Map.entry("SI", "386"),
            Map.entry("EE", "372"),
            Map.entry("LV", "371"),
            Map.entry("LT", "370"),
            Map.entry("MT", "356"),
            Map.entry("CY", "357"),
            Map.entry("TR", "90"),
            Map.entry("UA", "380"),
            Map.entry("RS", "381"),
            Map.entry("AU", "61"),
            Map.entry("NZ", "64"),
            Map.entry("JP", "81"),
            Map.entry("KR", "82"),
            Map.entry("CN", "86"),
            Map.entry("HK", "852"),
            Map.entry("TW", "886"),
            Map.entry("SG", "65"),
            Map.entry("IN", "91"),
            Map.entry("BR", "55"),
            Map.entry("MX", "52"),
            Map.entry("AR", "54"),
            Map.entry("CL", "56"),
            Map.entry("CO", "57"),
            Map.entry("PE", "51"),
            Map.entry("ZA", "27"),
            Map.entry("NG", "234"),
            Map.entry("KE", "254"),
            Map.entry("EG", "20"),
            Map.entry("IL", "972"),
            Map.entry("AE", "971"),
            Map.entry("SA", "966"));

    private Phones() {}

    /// Compares two numbers, however they are written.
    ///
    /// @param country in which a number without a country code is dialled; empty if nobody knows
    public static Resemblance compare(String told, String held, Optional<String> country) {
        if (Script.plain(told).equals(Script.plain(held))) {
            return Resemblance.SAME;
        }
        var one = normal(told, country);
        var other = normal(held, country);
        if (one.isEmpty() || other.isEmpty()) {
            return Resemblance.OTHER;
        }
        if (one.equals(other)) {
            return Resemblance.SAME;
        }
        var shorter = one.length() < other.length() ? one : other;
        var longer = shorter.equals(one) ? other : one;
        var tail = shorter.startsWith("+") ? shorter.substring(1) : shorter.replaceFirst("^0+", "");
        if (tail.length() >= TELLING && longer.endsWith(tail)) {
            return Resemblance.variant(Nuance.COUNTRY_CODE);
        }
        return Edits.between(one, other) == 1 ? Resemblance.alike(Nuance.ONE_DIGIT) : Resemblance.OTHER;
    }

    /// "+14155550142" where the country is known or written, else the digits.
    static String normal(String written, Optional<String> country) {
        var text = written.strip().replaceFirst("(?i)[;,]?\\s*(?:ext\\.?|x|durchwahl)\\s*\\d+$", "");
        // (0) between country code and number is read aloud, not dialled
        var digits = text.replace("(0)", "").replaceAll("[^0-9]", "");
        if (text.startsWith("+")) {
            return "+" + digits;
        }
        if (digits.startsWith("00")) {
            return "+" + digits.substring(2);
        }
        var code = country.map(CODES::get);
        if (code.isEmpty()) {
            return digits;
        }
        if (code.get().equals("1")) {
            if (digits.startsWith("011")) {
                return "+" + digits.substring(3);
            }
            return "+" + (digits.length() == 11 && digits.startsWith("1") ? digits : "1" + digits);
        }
        // Italy dials its leading zero from abroad, too
        var trunk = digits.startsWith("0") && !code.get().equals("39");
        return "+" + code.get() + (trunk ? digits.substring(1) : digits);
    }
}
