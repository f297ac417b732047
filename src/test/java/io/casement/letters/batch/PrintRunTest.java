// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.letters.batch;

import static io.casement.letters.batch.PrintRun.Paper.PRINTED;
import static io.casement.letters.batch.PrintRun.Paper.TWICE;
import static io.casement.letters.batch.PrintRun.Paper.UNCERTAIN;
import static io.casement.letters.batch.PrintRun.Paper.WAITING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casement.letters.batch.PrintFact.Looked;
import io.casement.letters.batch.PrintFact.NothingPrinted;
import io.casement.letters.batch.PrintFact.Printed;
import io.casement.letters.batch.PrintFact.Started;
import io.casement.letters.batch.PrintFact.Stopped;
import io.casement.letters.batch.PrintFact.WantedAgain;
import io.casement.letters.batch.PrintRun.Next;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PrintRunTest {

    /// Paper ran out at letter 31 of 200.
    private static PrintRun stoppedAt31() {
        var facts = new ArrayList<PrintFact>();
        for (var place = 1; place <= 30; place++) {
            facts.add(new Started(place, 1));
            facts.add(new Printed(place, 1));
        }
        facts.add(new Started(31, 1));
        facts.add(new Stopped(31, 1));
        return PrintRun.of(200).after(facts);
    }

    @Test
    void where_paper_ran_out_thirty_are_sure_one_is_asked_about_and_the_rest_waits() {
        var run = stoppedAt31();
        assertThat(run.all(PRINTED)).hasSize(30).doesNotContain(31);
        assertThat(run.all(UNCERTAIN)).containsExactly(31);
        assertThat(run.all(WAITING)).hasSize(169).startsWith(32);
        assertThat(run.next()).isEqualTo(new Next.Ask(31));
    }

    @Test
    void what_a_person_saw_decides_where_it_goes_on() {
        assertThat(stoppedAt31().after(new Looked(31, true)).next()).isEqualTo(new Next.Print(32, 1));
        assertThat(stoppedAt31().after(new Looked(31, false)).next()).isEqualTo(new Next.Print(31, 2));
    }

    @Test
    void what_surely_never_began_is_printed_without_asking() {
        var run = PrintRun.of(2).after(List.of(new Started(1, 1), new NothingPrinted(1, 1)));
        assertThat(run.next()).isEqualTo(new Next.Print(1, 2));
    }

    @Test
    void a_program_that_ended_in_the_middle_has_to_ask() {
        assertThat(PrintRun.of(3).after(new Started(1, 1)).next()).isEqualTo(new Next.Ask(1));
    }

    @Test
    void a_printer_that_finishes_late_settles_the_doubt_by_itself() {
        var run = stoppedAt31().after(new Printed(31, 1));
        assertThat(run.paper(31)).isEqualTo(PRINTED);
        assertThat(run.next()).isEqualTo(new Next.Print(32, 1));
    }

    @Test
    void a_printer_that_finishes_what_a_person_had_given_up_makes_two_and_that_is_told() {
        var run = stoppedAt31()
                .after(List.of(new Looked(31, false), new Started(31, 2), new Printed(31, 2), new Printed(31, 1)));
        assertThat(run.all(TWICE)).containsExactly(31);
        assertThat(run.next()).isEqualTo(new Next.Print(32, 1));
        assertThat(run.after(new Looked(31, true)).all(TWICE)).isEmpty();
        assertThat(run.after(List.of(new Looked(31, true), new Printed(31, 1))).all(TWICE))
                .as("told again of a paper that was already taken out")
                .isEmpty();
    }

    @Test
    void a_person_who_does_not_find_the_letter_is_right_against_the_printer() {
        var run = PrintRun.of(1).after(List.of(new Started(1, 1), new Printed(1, 1), new Looked(1, false)));
        assertThat(run.paper(1)).isEqualTo(WAITING);
        assertThat(run.next()).isEqualTo(new Next.Print(1, 2));
    }

    @Test
    void doubt_that_comes_late_does_not_undo_paper() {
        for (var late : List.<PrintFact>of(new Stopped(1, 1), new NothingPrinted(1, 1), new Started(1, 1))) {
            var run = PrintRun.of(1).after(List.of(new Started(1, 1), new Printed(1, 1), late));
            assertThat(run.next()).as("%s", late).isEqualTo(new Next.Done());
        }
    }

    @Test
    void the_end_may_be_told_before_the_beginning() {
        var run = PrintRun.of(1).after(List.of(new Printed(1, 1), new Started(1, 1)));
        assertThat(run.next()).isEqualTo(new Next.Done());
    }

    @Test
    void a_letter_wanted_again_is_printed_once_more_and_then_is_there_once() {
        var run = PrintRun.of(1).after(List.of(new Started(1, 1), new Printed(1, 1), new WantedAgain(1)));
        assertThat(run.next()).isEqualTo(new Next.Print(1, 2));
        assertThat(run.after(List.of(new Started(1, 2), new Printed(1, 2))).paper(1))
                .isEqualTo(PRINTED);
    }

    @Test
    void an_earlier_doubt_is_asked_about_before_later_letters_are_printed() {
        var run = PrintRun.of(3).after(List.of(new Started(1, 1), new Started(2, 1), new Printed(2, 1)));
        assertThat(run.next()).isEqualTo(new Next.Ask(1));
    }

    @Test
    void a_place_that_the_batch_does_not_have_is_a_mistake() {
        assertThatThrownBy(() -> PrintRun.of(2).after(new Printed(3, 1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PrintRun.of(2).after(new Printed(0, 1))).isInstanceOf(IllegalArgumentException.class);
    }

    /// Facts drawn by lot, in any order and repeated.
    @Test
    void whatever_comes_nothing_is_printed_over_a_doubt_and_nothing_is_lost() {
        var random = new Random(20260609);
        for (var round = 0; round < 20_000; round++) {
            var run = PrintRun.of(3);
            for (var step = 0; step < 12; step++) {
                var fact = any(random);
                var before = run;
                run = run.after(fact);
                if (!(fact instanceof WantedAgain)) {
                    assertThat(run.after(fact)).as("%s told again", fact).isEqualTo(run);
                }
                if (fact instanceof Stopped stopped && before.paper(stopped.place()) == PRINTED) {
                    assertThat(run.paper(stopped.place())).isIn(PRINTED, UNCERTAIN);
                }
                check(run);
            }
        }
    }

    private static void check(PrintRun run) {
        switch (run.next()) {
            case Next.Print(var place, var attempt) -> {
                assertThat(run.paper(place)).isEqualTo(WAITING);
                assertThat(attempt).isEqualTo(run.tries(place) + 1);
                for (var earlier = 1; earlier < place; earlier++) {
                    assertThat(run.paper(earlier)).isIn(PRINTED, TWICE);
                }
            }
            case Next.Ask(var place) -> {
                assertThat(run.paper(place)).isEqualTo(UNCERTAIN);
                assertThat(run.after(new Looked(place, true)).paper(place)).isEqualTo(PRINTED);
                assertThat(run.after(new Looked(place, false)).paper(place)).isEqualTo(WAITING);
            }
            case Next.Done _ ->
                assertThat(run.all(PRINTED).size() + run.all(TWICE).size()).isEqualTo(3);
        }
    }

    private static PrintFact any(Random random) {
        var place = 1 + random.nextInt(3);
        var attempt = 1 + random.nextInt(3);
        return switch (random.nextInt(7)) {
            case 0, 1 -> new Started(place, attempt);
            case 2 -> new Printed(place, attempt);
            case 3 -> new NothingPrinted(place, attempt);
            case 4 -> new Stopped(place, attempt);
            case 5 -> new Looked(place, random.nextBoolean());
            default -> new WantedAgain(place);
        };
    }
}
