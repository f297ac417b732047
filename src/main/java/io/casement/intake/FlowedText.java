// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.intake;

/// Joins the soft line breaks of `format=flowed` (RFC 3676).
final class FlowedText {
    private FlowedText() {}

    /// @param deleteSpace whether the space before a soft break goes as well (`delsp=yes`)
    static String unflow(String text, boolean deleteSpace) {
        StringBuilder out = new StringBuilder(text.length());
        int openDepth = -1; // quote depth of the paragraph that is still open
        for (String line : (Iterable<String>) text.lines()::iterator) {
            int depth = depth(line);
            String content = unstuffed(line.substring(depth));
            boolean signature = content.equals("-- ");
            boolean continues = openDepth == depth && !signature;
            if (!continues) {
                out.append(out.isEmpty() ? "" : "\n").append(">".repeat(depth)).append(depth > 0 ? " " : "");
            }
            boolean soft = content.endsWith(" ") && !signature;
            out.append(soft && deleteSpace ? content.substring(0, content.length() - 1) : content);
            openDepth = soft ? depth : -1;
        }
        return out.toString();
    }

    private static int depth(String line) {
        int depth = 0;
        while (depth < line.length() && line.charAt(depth) == '>') {
            depth++;
        }
        return depth;
    }

    private static String unstuffed(String content) {
        return content.startsWith(" ") ? content.substring(1) : content;
    }
}
