// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.intake;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;

/// Turns HTML into the text a reader would see: paragraphs, lists and quotations as lines; nothing is loaded or
/// run.
final class HtmlText {
    private static final int DEEPEST = 256;
    private static final Set<String> UNSEEN =
            Set.of("head script style template noscript object svg title select".split(" ", -1));
    private static final Set<String> PARAGRAPHS = Set.of("p h1 h2 h3 h4 h5 h6 ul ol table pre".split(" ", -1));
    private static final Set<String> LINES =
            Set.of("div tr li dt dd br hr section article header footer address form blockquote".split(" ", -1));

    private HtmlText() {}

    static String of(String html) {
        Document document = Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(html, "");
        Writer writer = new Writer();
        document.filter(writer);
        return writer.text();
    }

    /// Writes while jsoup walks, without recursion.
    private static final class Writer implements NodeFilter {
        private final StringBuilder out = new StringBuilder();
        private int quotes;
        private int preformatted;
        private int wantedBreaks;
        private boolean wantedSpace;
        private boolean started;

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode words) {
                write(words.getWholeText());
            } else if (node instanceof Element element) {
                String tag = element.normalName();
                if (UNSEEN.contains(tag) || isHidden(element)) {
                    return FilterResult.SKIP_ENTIRELY;
                }
                quotes += tag.equals("blockquote") ? 1 : 0;
                preformatted += tag.equals("pre") ? 1 : 0;
                open(tag);
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element) {
                String tag = element.normalName();
                quotes -= tag.equals("blockquote") ? 1 : 0;
                preformatted -= tag.equals("pre") ? 1 : 0;
                breaks(PARAGRAPHS.contains(tag) ? 2 : LINES.contains(tag) && !tag.equals("br") ? 1 : 0);
            }
            return FilterResult.CONTINUE;
        }

        private void open(String tag) {
            if (tag.equals("br")) {
                wantedBreaks++;
                wantedSpace = false;
                return;
            }
            breaks(PARAGRAPHS.contains(tag) ? 2 : LINES.contains(tag) ? 1 : 0);
            if (tag.equals("li")) {
                write("- ");
                wantedSpace = true;
            } else if (tag.equals("td") || tag.equals("th")) {
                wantedSpace = true;
            }
        }

        private void breaks(int count) {
            wantedBreaks = Math.max(wantedBreaks, count);
            wantedSpace &= count == 0;
        }

        private void write(String words) {
            for (int i = 0; i < words.length(); i++) {
                char c = words.charAt(i);
                if (c == '\n' && preformatted > 0) {
                    wantedBreaks++;
                } else if (c == ' ' || c == '\u00a0' || c == '\t' || c == '\n' || c == '\r' || c == '\f') {
                    wantedSpace = true;
                } else {
                    settle();
                    out.append(c);
                }
            }
        }

        private void settle() {
            if (wantedBreaks > 0 && started) {
                out.repeat("\n", Math.min(wantedBreaks, 2))
                        .append(">".repeat(Math.min(quotes, 9)))
                        .append(quotes > 0 ? " " : "");
            } else if (wantedSpace && started) {
                out.append(' ');
            } else if (!started && quotes > 0) {
                out.append("> ");
            }
            started = true;
            wantedBreaks = 0;
            wantedSpace = false;
        }

        private static boolean isHidden(Element element) {
            String style = element.attr("style");
            if (element.hasAttr("hidden")) {
                return true;
            }
            if (style.isEmpty() || style.length() > 2_000) {
                return false;
            }
            String squeezed = style.replace(" ", "").toLowerCase(Locale.ROOT);
            return squeezed.contains("display:none") || squeezed.contains("visibility:hidden");
        }

        String text() {
            return out.toString();
        }
    }
}
