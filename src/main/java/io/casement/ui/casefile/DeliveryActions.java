// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.casefile;

import io.casement.cases.AccountChange;
import io.casement.cases.Command;
import io.casement.cases.Delivery;
import io.casement.cases.Flag;
import io.casement.cases.Means;
import io.casement.cases.NoteId;
import io.casement.cases.Obstacle;
import io.casement.cases.Power;
import io.casement.desk.Dossier;
import io.casement.store.Paper;
import io.casement.ui.parts.Choosing;
import io.casement.ui.parts.Choosing.Choice;
import io.casement.ui.place.Tools;
import io.casement.ui.words.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// What can be done about where letters go, and what else is known of the account and of a document: each asks its
/// question over the case and then acts.
final class DeliveryActions {

    static final String WHERE = "W";
    static final String ACCOUNT = "H";
    static final String LINES = "Z";

    private enum Where {
        CONFIRMED,
        CHANGED,
        PROTECTED
    }

    private final Tools tools;
    private final CaseActions actions;
    private Optional<Dossier> dossier = Optional.empty();

    DeliveryActions(Tools tools, CaseActions actions) {
        this.tools = tools;
        this.actions = actions;
    }

    void show(Dossier now) {
        dossier = Optional.of(now);
    }

    /// Whether this person may do any of it; if not, says why.
    private Optional<Dossier> mine() {
        if (!tools.me().role().may(Power.HANDLE)) {
            tools.nav().tell(new Obstacle.NotEmpowered(Power.HANDLE));
            return Optional.empty();
        }
        return dossier;
    }

    // ---- where letters go ----------------------------------------------------------------------------------------

    void where() {
        mine().ifPresent(now -> {
            var protects = now.standing().flags().contains(Flag.ADDRESS_PROTECTED);
            var choices = List.of(
                    new Choice<>(Where.CONFIRMED, text("casefile.where.confirm"), text("casefile.where.confirm-text")),
                    new Choice<>(Where.CHANGED, text("casefile.where.change"), text("casefile.where.change-text")),
                    new Choice<>(
                            Where.PROTECTED,
                            text(protects ? "casefile.where.unprotect" : "casefile.where.protect"),
                            text("casefile.where.protect-text")));
            new Choosing<Where>(tools.nav().overlay(), words()).pick(text("casefile.where"), choices, chosen -> {
                switch (chosen) {
                    case CONFIRMED -> confirm();
                    case CHANGED -> change(now);
                    case PROTECTED -> protect(now, protects);
                }
            });
        });
    }

    private void confirm() {
        var choices = Delivery.OLD_CHANNELS.stream()
                .sorted()
                .map(each -> new Choice<>(
                        each, text("casefile.means." + each.id()), text("casefile.where.through." + each.id())))
                .toList();
        new Choosing<Means>(tools.nav().overlay(), words())
                .pick(
                        text("casefile.where.through"),
                        choices,
                        through -> dossier.ifPresent(now -> actions.does(
                                new Command.ConfirmAddress(now.today(), through), "casefile.told.confirmed")));
    }

    private void change(Dossier now) {
        AddressDialog.open(
                tools.nav().overlay(),
                words(),
                now.person(),
                fresh -> tools.desk()
                        .ask(
                                work -> work.changePerson(now.file().id(), fresh),
                                verdict -> actions.tellForGood(verdict, "casefile.told.address")));
    }

    /// What a letter must not name is what the reason of the mark quotes.
    private void protect(Dossier now, boolean lift) {
        var question = Choosing.Question.of(
                        text(lift ? "casefile.where.unprotect" : "casefile.where.protect"),
                        text(lift ? "casefile.where.unprotect-ask" : "casefile.where.protect-ask"),
                        text(lift ? "casefile.where.unprotect" : "casefile.where.protect"))
                .because(text(lift ? "casefile.where.unprotect-why" : "casefile.where.protect-what"));
        new Choosing<Flag>(tools.nav().overlay(), words()).ask(question, words -> {
            var note = new NoteId(UUID.randomUUID());
            actions.does(
                    lift
                            ? new Command.LiftFlag(now.today(), Flag.ADDRESS_PROTECTED, note)
                            : new Command.SetFlag(now.today(), Flag.ADDRESS_PROTECTED, note),
                    List.of(new Paper.OfNote(note, words)),
                    lift ? "casefile.told.unprotected" : "casefile.told.protected");
        });
    }

    // ---- the account, the lines of a document --------------------------------------------------------------------

    void account() {
        mine().ifPresent(now -> {
            var choices = Arrays.stream(AccountChange.values())
                    .map(each -> new Choice<>(each, begun(text("signal.change." + each.id())), ""))
                    .toList();
            new Choosing<AccountChange>(tools.nav().overlay(), words())
                    .pick(
                            text("casefile.account.pick"),
                            choices,
                            what -> AccountDialog.open(
                                    tools.nav().overlay(),
                                    words(),
                                    begun(text("signal.change." + what.id())),
                                    now::today,
                                    day -> actions.does(
                                            new Command.RecordAccountChange(now.today(), what, day),
                                            "casefile.told.account")));
        });
    }

    void lines() {
        mine().ifPresent(now -> LinesDialog.open(tools.nav().overlay(), words(), now.today(), read -> {
            if (read.signals(now.today()).isEmpty()) {
                tools.nav().tell(text("casefile.lines.told-right"), false);
            } else {
                tools.desk()
                        .ask(
                                work -> work.signals().judgeLines(now.file().id(), read),
                                verdict -> actions.tellForGood(verdict, "casefile.lines.told-wrong"));
            }
        }));
    }

    private static String begun(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private String text(String key) {
        return words().text(key);
    }

    private Words words() {
        return tools.words();
    }
}
