// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.intake;

import io.casement.law.RegimeId;
import io.casement.law.Right;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds laws and articles that a text cites; what they are about stands in `laws.txt` and `articles.txt`.
final class Articles {
    private static final Set<String> ARTICLE_WORDS =
            Set.of(("art article articles artikel artikeln artículo articulo artículos articolo articoli "
                            + "artigo artigos arts § §§ section sec artt artikels")
                    .split(" ", -1));
    private static final Set<String> PARAGRAPH_WORDS =
            Set.of(("abs absatz paragraph para al alinéa alinéas lid leden apartado comma par punkt "
                            + "paragraphe número parágrafo stycket")
                    .split(" ", -1));
    private static final Set<String> AND_WORDS = Set.of("and und et y e en och sowie ff or oder".split(" ", -1));

    private Articles() {}

    /// A law by name.
    ///
    /// @param family key of `articles.txt`, or `none`
    /// @param firm whether nothing but this law is called so
    record Cited(String family, RegimeId law, boolean firm, int first, int last) {}

    /// An article that is about a right.
    record About(Right right, int first, int last) {}

    private record LawLine(String family, RegimeId law, boolean firm, PhraseIndex phrases, boolean capitals) {}

    private record ArticleLine(String family, String article, String paragraph, Right right) {}

    /// Loaded at the first use and never changed.
    private static final class Loaded {
        static final List<LawLine> LAWS = Phrases.lines("laws.txt").stream()
                .map(line -> line.split(" ", 4))
                .map(p -> new LawLine(
                        p[0],
                        new RegimeId(p[1]),
                        p[2].equals("firm"),
                        PhraseIndex.of(Phrase.of(p[3])),
                        isCapital(p[3])))
                .toList();
        static final List<ArticleLine> ARTICLES = Phrases.lines("articles.txt").stream()
                .map(line -> line.split(" ", 4))
                .map(p -> new ArticleLine(p[0], p[1], p[2], Right.of(p[3]).orElseThrow()))
                .toList();
    }

    private static boolean isCapital(String written) {
        return written.chars().anyMatch(Character::isUpperCase);
    }

    /// All laws that are named, in the order of the text; of two that overlap, the longer one ("UK GDPR").
    static List<Cited> laws(Words words) {
        List<Cited> all = new ArrayList<>();
        for (LawLine line : Loaded.LAWS) {
            List<int[]> places = new ArrayList<>();
            line.phrases().find(words, 0, words.size(), places);
            places.stream()
                    .filter(p -> !line.capitals() || isUpper(words, p[0], p[1]))
                    .forEach(p -> all.add(new Cited(line.family(), line.law(), line.firm(), p[0], p[1])));
        }
        all.sort(Comparator.comparingInt(Cited::first).thenComparingInt(c -> -c.last()));
        List<Cited> found = new ArrayList<>();
        int free = 0;
        for (Cited cited : all) {
            if (cited.first() >= free) {
                found.add(cited);
                free = cited.last() + 1;
            }
        }
        return found;
    }

    private static boolean isUpper(Words words, int first, int last) {
        Mark.InText mark = words.mark(first, last);
        return words.text().substring(mark.from(), mark.to()).chars().noneMatch(Character::isLowerCase);
    }

    /// The articles about rights within one sentence.
    static List<About> in(Words words, Sentence sentence, List<Cited> laws) {
        List<About> found = new ArrayList<>();
        for (int i = sentence.first(); i < sentence.end(); i++) {
            if (ARTICLE_WORDS.contains(words.norm(i))) {
                numbers(words, i, sentence, family(i, sentence, laws, words.norm(i)), found);
            } else if (words.norm(i).equals("1798")) {
                numbers(words, i - 1, sentence, "ccpa", found);
            }
        }
        return found;
    }

    /// Reads "15", "15(3)", "21 Abs. 2", "15 und 17" after the word that announces an article.
    private static void numbers(Words words, int announced, Sentence sentence, String family, List<About> found) {
        int i = announced + 1;
        while (i < sentence.end() && i - announced < 14) {
            String number = words.norm(i);
            if (!isNumber(number)) {
                if (!AND_WORDS.contains(number) && !ARTICLE_WORDS.contains(number)) {
                    return;
                }
                i++;
                continue;
            }
            int last = i;
            String article = number;
            if (number.equals("1798")
                    && i + 1 < sentence.end()
                    && words.gapAfter(i).equals(".")) {
                last = i + 1;
                article = "1798." + words.norm(last);
            }
            int paragraph = paragraph(words, last, sentence);
            String part = paragraph > last ? words.norm(paragraph) : "-";
            int end = Math.max(last, paragraph);
            String wanted = article;
            right(family, wanted, part)
                    .ifPresent(right -> found.add(new About(right, Math.max(announced, sentence.first()), end)));
            i = end + 1;
        }
    }

    /// Index of the paragraph number after an article number, or the article's own index where none follows.
    private static int paragraph(Words words, int article, Sentence sentence) {
        int next = article + 1;
        if (next >= sentence.end()) {
            return article;
        }
        String gap = words.gapAfter(article);
        boolean bracket = gap.strip().equals("(") || gap.equals(".");
        if (bracket && isNumber(words.norm(next))) {
            return next;
        }
        boolean named = PARAGRAPH_WORDS.contains(words.norm(next)) && next + 1 < sentence.end();
        return named && isNumber(words.norm(next + 1)) ? next + 1 : article;
    }

    private static Optional<Right> right(String family, String article, String paragraph) {
        return Loaded.ARTICLES.stream()
                .filter(line -> line.family().equals(family) && line.article().equals(article))
                .filter(line -> line.paragraph().equals("-") || line.paragraph().equals(paragraph))
                .findFirst()
                .map(ArticleLine::right);
    }

    /// The law that an article belongs to: the next one named in the sentence, else the last before, else any in
    /// the text.
    private static String family(int at, Sentence sentence, List<Cited> laws, String announced) {
        Optional<Cited> after = laws.stream()
                .filter(law -> law.first() > at && law.first() < sentence.end() && law.first() - at < 16)
                .filter(law -> !law.family().equals("none"))
                .findFirst();
        if (after.isPresent()) {
            return after.get().family();
        }
        boolean paragraphSign = announced.startsWith("§");
        return laws.stream()
                .map(Cited::family)
                .filter(f -> !f.equals("none") && paragraphSign != f.equals("gdpr"))
                .findFirst()
                .orElse(paragraphSign ? "none" : "gdpr");
    }

    private static boolean isNumber(String word) {
        return word.length() <= 4 && word.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
