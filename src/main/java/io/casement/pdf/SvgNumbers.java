// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.pdf;

/// Reads the numbers of an SVG one after the other; they may stand without a space between them, as in "1-2.5.3".
final class SvgNumbers {

    /// No logo has a coordinate beyond it; products of larger ones would leave what a PDF can say.
    private static final double FARTHEST = 1e6;

    private final String text;
    private int at;

    SvgNumbers(String text) {
        this.text = text;
        skip();
    }

    boolean goesOn() {
        return at < text.length();
    }

    char peek() {
        return text.charAt(at);
    }

    char take() {
        var taken = text.charAt(at++);
        skip();
        return taken;
    }

    /// The flags of an arc are one digit each and may stand close together.
    boolean flag() throws CannotDraw {
        if (!goesOn() || (peek() != '0' && peek() != '1')) {
            throw new CannotDraw(LogoFlaw.Kind.UNREADABLE, "path");
        }
        return take() == '1';
    }

    double next() throws CannotDraw {
        var from = at;
        sign();
        digits();
        if (at < text.length() && text.charAt(at) == '.') {
            at++;
            digits();
        }
        if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
            var before = at++;
            sign();
            var digits = at;
            digits();
            at = at == digits ? before : at;
        }
        try {
            var number = Double.parseDouble(text.substring(from, at));
            if (Math.abs(number) > FARTHEST) {
                throw new CannotDraw(LogoFlaw.Kind.TOO_LARGE, "");
            }
            skip();
            return number;
        } catch (NumberFormatException e) {
            throw new CannotDraw(LogoFlaw.Kind.UNREADABLE, "");
        }
    }

    private void sign() {
        if (at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+')) {
            at++;
        }
    }

    private void digits() {
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
    }

    private void skip() {
        while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == ',')) {
            at++;
        }
    }
}
