// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.casement.law.Duty;
import io.casement.law.Regime;
import io.casement.law.RegimeId;
import io.casement.law.Right;
import io.casement.law.RulesId;
import io.casement.lawbook.Lawbook;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/// What a change of the rules offers to an open case, and when it offers nothing.
final class RulesOfferTest {
    private static final Lawbook SHIPPED = Lawbook.load();
    private static final RegimeId CALIFORNIA = new RegimeId("US-CA");
    private static final LocalDate RECEIVED = LocalDate.of(2026, 3, 2);
    private static final RulesId NEWER = new RulesId("0123456789abcdef0123456789abcdef");
    private static final String RECEIPT_PERIOD = "within: 10 working-days\n";
    private static final String ANSWER_PERIOD = "moves: with-extension\ncitation: 11 CCR § 7021(b)\nnote: Whatever";

    private final Sample sample = Sample.received("US-CA", "2026-03-02", Right.ACCESS);

    private static Regime california(UnaryOperator<String> change) {
        var text = SHIPPED.text(CALIFORNIA).orElseThrow();
        var changed = change.apply(text);
        assertThat(changed).isNotEqualTo(text);
        return SHIPPED.with(Map.of(CALIFORNIA, changed))
                .regime(CALIFORNIA, RECEIVED)
                .orElseThrow();
    }

    /// The answer within so many days, all else as it was.
    private static Regime answering(String text, int days) {
        var at = text.indexOf(ANSWER_PERIOD);
        var from = text.lastIndexOf("within: 45 calendar-days", at);
        var changed = text.substring(0, from) + text.substring(from).replaceFirst("45", Integer.toString(days));
        return california(_ -> changed);
    }

    private static Regime answeringWithin(int days) {
        return answering(SHIPPED.text(CALIFORNIA).orElseThrow(), days);
    }

    /// Access is answered within so many days, the other rights as they were.
    private static Regime accessWithin(int days) {
        return california(text -> {
            var at = text.lastIndexOf("[clock response]", text.indexOf(ANSWER_PERIOD));
            var end = text.indexOf("\n\n", at);
            var block = text.substring(at, end);
            var others = block.replace("rights: access, ", "rights: ");
            var access = block.replace("rights: access, correction, deletion, portability", "rights: access")
                    .replace("45 calendar-days", days + " calendar-days");
            return text.substring(0, at) + access + "\n\n" + others + text.substring(end);
        });
    }

    private Optional<RulesOffer> offered(Regime pinned, Regime newest) {
        return RulesOffer.of(ClockSheet.of(sample.file()), pinned, newest, NEWER);
    }

    private static RulesOffer ofTwoRights(Regime newest) {
        var two = Sample.received("US-CA", "2026-03-02", Right.ACCESS, Right.DELETION);
        return RulesOffer.of(ClockSheet.of(two.file()), two.law(), newest, NEWER)
                .orElseThrow();
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    @Test
    void rules_that_move_no_day_offer_nothing() {
        assertThat(offered(
                        sample.law(), california(text -> text.replace("name: California", "name: The Golden State"))))
                .isEmpty();
    }

    @Test
    void a_shorter_period_is_offered_with_both_days() {
        var offer = offered(sample.law(), answeringWithin(30)).orElseThrow();
        assertThat(offer.newer()).isEqualTo(NEWER);
        assertThat(offer.shifts())
                .containsExactly(new RulesOffer.Shift(
                        Duty.ANSWER,
                        Right.ACCESS,
                        Optional.of(new RulesOffer.Days(day("2026-04-16"), day("2026-04-16"))),
                        Optional.of(new RulesOffer.Days(day("2026-04-01"), day("2026-04-01")))));
        assertThat(offer.lastDay()).contains(day("2026-04-01"));
        assertThat(offer.days()).isEqualTo(-15);
    }

    @Test
    void a_longer_period_is_offered_too() {
        assertThat(offered(sample.law(), answeringWithin(50)).orElseThrow().days())
                .isEqualTo(5);
    }

    @Test
    void the_duty_that_ends_the_case_stands_first_and_the_others_behind_it() {
        var text = SHIPPED.text(CALIFORNIA).orElseThrow().replace(RECEIPT_PERIOD, "within: 5 working-days\n");
        var offer = offered(sample.law(), answering(text, 30)).orElseThrow();
        assertThat(offer.shifts().stream().map(RulesOffer.Shift::duty))
                .containsExactly(Duty.ANSWER, Duty.ACKNOWLEDGEMENT);
        assertThat(offer.lastDay()).contains(day("2026-04-01"));
    }

    @Test
    void a_right_whose_days_stay_is_not_named() {
        var offer = ofTwoRights(accessWithin(30));
        assertThat(offer.shifts().stream().map(RulesOffer.Shift::right)).containsExactly(Right.ACCESS);
    }

    @Test
    void rights_whose_days_move_are_named_each() {
        var offer = ofTwoRights(answeringWithin(30));
        assertThat(offer.shifts().stream().map(RulesOffer.Shift::right)).containsExactly(Right.ACCESS, Right.DELETION);
    }

    @Test
    void where_the_new_rules_know_no_day_none_is_made_up() {
        var unsure = california(text -> text.replace(
                "[clock ack]\nsource: regs\nconfidence: high\n", "[clock ack]\nsource: regs\nconfidence: low\n"));
        var offer = offered(sample.law(), unsure).orElseThrow();
        var shift = offer.shifts().getFirst();
        assertThat(shift.duty()).isEqualTo(Duty.ACKNOWLEDGEMENT);
        assertThat(shift.before().map(RulesOffer.Days::last)).contains(day("2026-03-16"));
        assertThat(shift.after()).isEmpty();
        assertThat(offer.lastDay()).isEmpty();
        assertThat(offer.days()).isZero();
    }

    @Test
    void a_day_that_was_not_known_before_is_offered() {
        var unsure = california(text -> text.replace(
                "[clock ack]\nsource: regs\nconfidence: high\n", "[clock ack]\nsource: regs\nconfidence: low\n"));
        var offer = offered(unsure, sample.law()).orElseThrow();
        assertThat(offer.shifts().getFirst().before()).isEmpty();
        assertThat(offer.lastDay()).contains(day("2026-03-16"));
        assertThat(offer.days()).isZero();
    }

    @Test
    void a_safe_day_that_moves_alone_is_offered_without_moving_the_last_day() {
        // Presidents' Day lies between: whether it counts is a reading of its own
        var careless = california(text -> text.replaceFirst("careful: holidays-count\n", ""));
        var offer = Sample.received("US-CA", "2026-02-09", Right.ACCESS);
        var made = RulesOffer.of(ClockSheet.of(offer.file()), offer.law(), careless, NEWER)
                .orElseThrow();
        assertThat(made.shifts().stream().map(RulesOffer.Shift::duty)).containsExactly(Duty.ACKNOWLEDGEMENT);
        assertThat(made.days()).isZero();
        var shift = made.shifts().getFirst();
        assertThat(shift.before().map(RulesOffer.Days::safe))
                .isNotEqualTo(shift.after().map(RulesOffer.Days::safe));
    }

    @Test
    void a_case_that_is_closed_is_offered_nothing() {
        var sheet = ClockSheet.of(sample.file());
        var closed = new ClockSheet(
                sheet.law(),
                sheet.rules(),
                sheet.kept(),
                sheet.rights(),
                sheet.facts(),
                sheet.done(),
                sheet.paused(),
                sheet.answeredOn(),
                true);
        assertThat(RulesOffer.of(closed, sample.law(), answeringWithin(30), NEWER))
                .isEmpty();
    }

    @Test
    void what_somebody_turned_down_is_not_offered_again_but_a_still_newer_one_is() {
        sample.writes(new Entry.RulesKept(RECEIVED, NEWER));
        assertThat(offered(sample.law(), answeringWithin(30))).isEmpty();
        var stillNewer = new RulesId("f".repeat(32));
        assertThat(RulesOffer.of(ClockSheet.of(sample.file()), sample.law(), answeringWithin(20), stillNewer))
                .isPresent();
    }

    @Test
    void a_duty_that_was_done_is_not_offered() {
        sample.does(new Command.RecordDuty(RECEIVED, Duty.ACKNOWLEDGEMENT));
        assertThat(offered(sample.law(), california(text -> text.replace(RECEIPT_PERIOD, "within: 5 working-days\n"))))
                .isEmpty();
        assertThat(List.copyOf(sample.clock().open())).isNotEmpty();
    }
}
