// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.intake;

import java.util.BitSet;
import java.util.regex.Pattern;

/// Tells the writer's own words from those that are quoted or forwarded.
final class Quotes {
    /// "On Tuesday … wrote:" in our languages.
    private static final Pattern INTRODUCTION =
            Pattern.compile("^[ >]{0,20}(?:On|Am|Le|El|Il|Op|Em|Den|At|Von|Da)\\b.{4,300}"
                    + "\\b(?:wrote|schrieb|a écrit|escribió|ha scritto|schreef|escreveu|skrev)\\b.{0,120}:\\s{0,5}$");

    private static final Pattern LINE = Pattern.compile(
            "^[ >]{0,20}[-_=]{2,}\\s?(?:original message|ursprüngliche nachricht|message d'origine|mensaje original|messaggio originale"
                    + "|oorspronkelijk bericht|mensagem original|ursprungligt meddelande|forwarded message|weitergeleitete nachricht"
                    + "|message transféré|doorgestuurd bericht|mensaje reenviado|messaggio inoltrato)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /// The block that Outlook puts above a message: From, then Sent or Date.
    private static final Pattern BLOCK_START = Pattern.compile("^\\*?(?:From|Von|De|Da|Van|Från)\\s?:\\*?\\s.{3,200}$");
    private static final Pattern BLOCK_NEXT = Pattern.compile(
            "^\\*?(?:Sent|Date|Gesendet|Datum|Envoyé|Enviado|Fecha|Inviato|Data|Verzonden|Skickat)\\s?:\\*?\\s.{3,200}$");

    private final BitSet quoted;
    private final int tail;

    private Quotes(String text, int tail) {
        this.quoted = quotedLines(text);
        this.tail = tail;
    }

    /// Positions in lines that begin with `>`.
    private static BitSet quotedLines(String text) {
        BitSet quoted = new BitSet();
        for (int start = 0, end; start < text.length(); start = end + 1) {
            int newline = text.indexOf('\n', start);
            end = newline < 0 ? text.length() : newline;
            if (text.charAt(start) == '>') {
                quoted.set(start, end);
            }
        }
        return quoted;
    }

    static Quotes of(String text) {
        int start = 0;
        String before = "";
        int beforeStart = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            String line = text.substring(start, Math.min(end, start + 600));
            boolean block = start > 0
                    && BLOCK_START.matcher(before).matches()
                    && BLOCK_NEXT.matcher(line).matches();
            if (block) {
                return new Quotes(text, beforeStart);
            }
            if (LINE.matcher(line).matches() || INTRODUCTION.matcher(line).matches()) {
                return new Quotes(text, start);
            }
            before = line;
            beforeStart = start;
            start = end + 1;
        }
        return new Quotes(text, text.length());
    }

    /// Where the appended message begins; the length of the text where there is none.
    int tail() {
        return tail;
    }

    /// Whether the words at a position are somebody else's.
    boolean isQuoted(int position) {
        return position >= tail || quoted.get(position);
    }
}
