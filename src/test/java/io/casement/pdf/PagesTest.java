// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Where pages end. The column takes ten lines on the first page and twenty on the others.
class PagesTest {

    private static final double FIRST = 10 * Type.BODY.leading();
    private static final double NEXT = 20 * Type.BODY.leading();

    @Test
    void aColumnThatFitsToTheLastLineTakesOnePage() {
        assertThat(sizes(chunk(10, false))).containsExactly(10);
        assertThat(sizes(chunk(4, false), chunk(6, false))).containsExactly(10);
    }

    @Test
    void anEmptyColumnIsOneEmptyPage() {
        assertThat(sizes()).containsExactly(0);
    }

    @Test
    void noPageEndsWithTheFirstLineOfAParagraph() {
        assertThat(sizes(chunk(9, false), chunk(5, false))).containsExactly(9, 5);
        assertThat(sizes(chunk(8, false), chunk(5, false))).containsExactly(10, 3);
    }

    @Test
    void noPageBeginsWithTheLastLineOfAParagraph() {
        assertThat(sizes(chunk(5, false), chunk(6, false))).containsExactly(9, 2);
        assertThat(sizes(chunk(8, false), chunk(3, false))).containsExactly(8, 3);
    }

    @Test
    void aHeadingGoesWithTwoLinesOfWhatFollows() {
        assertThat(sizes(chunk(8, false), chunk(1, true), chunk(5, false))).containsExactly(8, 6);
        assertThat(sizes(chunk(7, false), chunk(1, true), chunk(5, false))).containsExactly(10, 3);
    }

    @Test
    void whatIsHeldTogetherMovesTogetherWithTheWordsBeforeIt() {
        // the last paragraph holds the closing, which holds the name, which holds the role
        assertThat(sizes(chunk(8, true), chunk(1, true), chunk(1, true), chunk(1, false)))
                .as("two lines of the paragraph come along")
                .containsExactly(6, 5);
    }

    @Test
    void aGroupLongerThanAPageIsPartedRatherThanLost() {
        var group = Collections.nCopies(40, chunk(1, true)).toArray(Chunk[]::new);
        assertThat(sizes(group)).containsExactly(10, 20, 10);
    }

    @Test
    void spaceAboveIsDroppedAtTheTopOfAPageAndCountsElsewhere() {
        var pages = Pages.of(List.of(spaced(6, 15), spaced(4, 15)), FIRST, NEXT);
        assertThat(pages).hasSize(2);
        assertThat(pages.getFirst().getFirst().top()).isZero();
        assertThat(pages.getLast().getFirst().top()).isZero();
    }

    @Test
    void whateverTheColumnEveryLineIsPlacedOnceInOrderAndInsideItsPage() {
        var random = new Random(20261125);
        for (var round = 0; round < 500; round++) {
            var chunks = new ArrayList<Chunk>();
            for (var i = random.nextInt(1, 30); i > 0; i--) {
                chunks.add(new Chunk(
                        Chunk.Role.PARAGRAPH,
                        Type.BODY,
                        random.nextInt(12),
                        0,
                        "",
                        Collections.nCopies(random.nextInt(1, 25), new Line("x", false, true, 1)),
                        random.nextInt(4) == 0));
            }
            var pages = Pages.of(chunks, FIRST, NEXT);
            assertThat(pages.stream().mapToInt(List::size).sum())
                    .isEqualTo(chunks.stream()
                            .mapToInt(chunk -> chunk.lines().size())
                            .sum());
            for (var page = 0; page < pages.size(); page++) {
                var room = page == 0 ? FIRST : NEXT;
                assertThat(pages.get(page)).isNotEmpty().allMatch(it -> it.top() + 15 <= room + 0.01);
            }
        }
    }

    private static List<Integer> sizes(Chunk... chunks) {
        return Pages.of(List.of(chunks), FIRST, NEXT).stream().map(List::size).toList();
    }

    private static Chunk chunk(int lines, boolean holdsNext) {
        return new Chunk(
                Chunk.Role.PARAGRAPH,
                Type.BODY,
                0,
                0,
                "",
                Collections.nCopies(lines, new Line("x", false, true, 1)),
                holdsNext);
    }

    private static Chunk spaced(int lines, double before) {
        return new Chunk(
                Chunk.Role.PARAGRAPH,
                Type.BODY,
                before,
                0,
                "",
                Collections.nCopies(lines, new Line("x", false, true, 1)),
                false);
    }
}
