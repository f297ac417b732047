// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casement.cases.CaseId;
import io.casement.cases.Clerk;
import io.casement.cases.ClerkId;
import io.casement.cases.Command;
import io.casement.cases.Conflict;
import io.casement.cases.Entry;
import io.casement.cases.Flag;
import io.casement.cases.FourEyes;
import io.casement.cases.HouseRules;
import io.casement.cases.LetterKind;
import io.casement.cases.LetterState;
import io.casement.cases.Means;
import io.casement.cases.NoteId;
import io.casement.cases.Obstacle;
import io.casement.cases.Outcome;
import io.casement.cases.Person;
import io.casement.cases.Role;
import io.casement.cases.Seen;
import io.casement.cases.Shortfall;
import io.casement.cases.Verdict;
import io.casement.cases.View;
import io.casement.keys.Cost;
import io.casement.keys.WrongSecret;
import io.casement.law.Right;
import io.casement.store.Paper;
import io.casement.store.Presence;
import io.casement.ui.Bureau;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// People, roles and release on a real register.
class PeopleTest {

    private static final Clerk HELGE = clerk(7, "Helge Storm", Role.HEAD);
    private static final Clerk ADA = clerk(8, "Ada Nilsen", Role.ADMINISTRATOR);
    private static final Clerk JONAS = clerk(9, "Jonas Lindqvist", Role.AGENT);

    @TempDir
    Path folder;

    private Bureau bureau;

    private static Clerk clerk(int number, String name, Role role) {
        return new Clerk(new ClerkId(new UUID(9, number)), name, role);
    }

    @BeforeEach
    void found() {
        bureau = Bureau.in(folder.resolve("register"));
        for (var clerk : List.of(HELGE, ADA, JONAS)) {
            bureau.register().addClerk(clerk, Bureau.CLOCK.instant(), HELGE.id());
        }
    }

    @AfterEach
    void close() {
        bureau.close();
    }

    private Procedures as(Clerk clerk) {
        return bureau.procedures(clerk);
    }

    private CaseId logged(Right right) {
        return bureau.log("Caoimhe Brennan", "IE", "EU-IE", right, "2026-06-09");
    }

    /// An approved answer to an access request, known by e-mail, birth date and address.
    private CaseId approved() {
        var id = logged(Right.ACCESS);
        var amara = as(Bureau.AMARA);
        var today = amara.today();
        accepted(amara.submit(
                id,
                List.of(
                        new Command.SetOwner(today, Bureau.AMARA.id()),
                        new Command.JudgeIdentity(today, Set.of(Means.EMAIL, Means.BIRTH_DATE, Means.ADDRESS)),
                        new Command.Decide(today, Right.ACCESS, new Outcome.Granted(), Optional.empty())),
                List.of()));
        var letter =
                amara.draftLetter(id, LetterKind.ANSWER, List.of()).letter().orElseThrow();
        accepted(amara.approve(id, letter));
        return id;
    }

    private static void accepted(Verdict verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Accepted.class);
    }

    private static void barred(Verdict verdict, Class<? extends Obstacle> by) {
        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Verdict.Barred.class,
                        each -> assertThat(each.obstacle()).isInstanceOf(by));
    }

    private LetterState answer(CaseId id) {
        return as(Bureau.TOMASZ).dossier(id).standing().answer().orElseThrow();
    }

    private Command.PostLetter posting(CaseId id) {
        return new Command.PostLetter(
                as(Bureau.TOMASZ).today(), answer(id).id(), io.casement.cases.Channel.POST, Optional.empty());
    }

    @Test
    void what_was_approved_goes_and_after_a_change_of_address_it_does_not() {
        var id = approved();
        accepted(as(Bureau.TOMASZ).wouldBe(id, posting(id)));
        var shown = Seen.of(answer(id));
        var old = as(Bureau.AMARA).dossier(id).person();
        var moved = new Person(
                old.name(),
                old.email(),
                List.of("1 Other Street", "Cork"),
                old.country(),
                old.region(),
                old.phone(),
                old.language(),
                old.points());
        accepted(as(Bureau.AMARA).changePerson(id, moved));
        barred(as(Bureau.TOMASZ).submit(id, List.of(posting(id)), List.of()), Obstacle.ApprovalVoid.class);
        var letter = answer(id).id();
        barred(as(Bureau.AMARA).approve(id, letter), Obstacle.NotEmpowered.class);
        accepted(as(Bureau.AMARA).submitLetter(id, letter));
        barred(as(Bureau.INGRID).approve(id, letter), Obstacle.AddressUnconfirmed.class);
        accepted(as(JONAS)
                .submit(id, List.of(new Command.ConfirmAddress(as(JONAS).today(), Means.EMAIL)), List.of()));
        accepted(as(Bureau.INGRID).approve(id, letter));
        assertThat(as(Bureau.TOMASZ).letter(id, letter).addressee()).contains("1 Other Street");
        barred(
                as(Bureau.TOMASZ).submit(id, List.of(posting(id).shown(shown)), List.of()),
                Obstacle.ShownOtherwise.class);
        accepted(as(Bureau.TOMASZ).submit(id, List.of(posting(id)), List.of()));
    }

    @Test
    void a_person_cannot_be_changed_past_the_journal() {
        var id = approved();
        var old = as(Bureau.AMARA).dossier(id).person();
        var other = new Person(
                "Somebody Else",
                old.email(),
                old.address(),
                old.country(),
                old.region(),
                old.phone(),
                old.language(),
                old.points());
        accepted(as(Bureau.AMARA).submit(id, List.of(), List.of(new Paper.OfPerson(other))));
        assertThat(as(Bureau.AMARA).dossier(id).file().last(Entry.AddressChanged.class))
                .hasValueSatisfying(entry -> assertThat(entry.what()).containsExactly(Means.NAME));
        assertThatThrownBy(() -> as(Bureau.AMARA).keep(id, new Paper.OfPerson(old)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_protected_address_stands_in_no_letter() {
        var id = approved();
        var note = new NoteId(UUID.randomUUID());
        var address = as(Bureau.AMARA).dossier(id).person().address().getFirst();
        accepted(as(Bureau.AMARA)
                .submit(
                        id,
                        List.of(new Command.SetFlag(as(Bureau.AMARA).today(), Flag.ADDRESS_PROTECTED, note)),
                        List.of(new Paper.OfNote(note, address.toUpperCase(java.util.Locale.ROOT) + ", somewhere"))));
        barred(as(Bureau.TOMASZ).submit(id, List.of(posting(id)), List.of()), Obstacle.ApprovalVoid.class);
        assertThat(as(Bureau.AMARA).shortfalls(id, answer(id).id()))
                .extracting(Shortfall::lack)
                .contains(Shortfall.Lack.PROTECTED_ADDRESS);
        barred(as(Bureau.AMARA).submitLetter(id, answer(id).id()), Obstacle.LetterNotReady.class);
    }

    @Test
    void an_administrator_reads_no_case_and_every_try_is_kept() {
        var id = logged(Right.ACCESS);
        assertThatThrownBy(() -> as(ADA).dossier(id)).isInstanceOf(Refused.class);
        assertThat(as(ADA).queue(View.OPEN, 10)).isEmpty();
        assertThat(as(ADA).search("Brennan", 10)).isEmpty();
        assertThat(as(ADA).counts()).isEmpty();
        barred(
                as(ADA).submit(
                                id,
                                List.of(new Command.SetFlag(
                                        as(ADA).today(), Flag.FRAUD, new NoteId(UUID.randomUUID()))),
                                List.of()),
                Obstacle.NotEmpowered.class);
        assertThat(bureau.register().refusals())
                .extracting(each -> each.what() + " " + each.why())
                .containsExactly("read not-empowered", "set-flag not-empowered");
        assertThat(bureau.register().refusals()).allMatch(each -> each.by().equals(ADA.id()));
    }

    @Test
    void a_case_does_not_open_to_who_has_a_conflict() {
        var id = logged(Right.ACCESS);
        var today = as(Bureau.INGRID).today();
        accepted(as(Bureau.INGRID)
                .submit(
                        id,
                        List.of(new Command.FindConflict(today, Bureau.AMARA.id(), Conflict.COLLEAGUE)),
                        List.of()));
        assertThatThrownBy(() -> as(Bureau.AMARA).dossier(id)).isInstanceOf(Refused.class);
        assertThat(as(Bureau.AMARA).queue(View.OPEN, 10)).isEmpty();
        assertThat(as(Bureau.AMARA).search("Brennan", 10)).isEmpty();
        assertThat(as(JONAS).queue(View.OPEN, 10)).hasSize(1);
        assertThat(bureau.register().check(_ -> {}).findings()).isEmpty();
        bureau.register().rebuild(_ -> {});
        assertThat(as(Bureau.AMARA).queue(View.OPEN, 10)).isEmpty();
    }

    @Test
    void somebody_who_leaves_hands_over_and_cannot_come_in_any_more() {
        var one = logged(Right.ACCESS);
        var two = logged(Right.ACCESS);
        var people = as(ADA).people();
        assertThat(people.admit("Rafael Souza", Role.AGENT, "gravel otter lantern quay".toCharArray(), Cost.floor()))
                .isEmpty();
        var rafael = people.all().getLast().clerk();
        for (var id : List.of(one, two)) {
            accepted(as(rafael)
                    .submit(id, List.of(new Command.SetOwner(as(rafael).today(), rafael.id())), List.of()));
        }
        accepted(as(Bureau.INGRID)
                .submit(
                        two,
                        List.of(new Command.FindConflict(as(Bureau.INGRID).today(), JONAS.id(), Conflict.OWN_REQUEST)),
                        List.of()));
        assertThat(people.all().getLast().openCases()).isEqualTo(2);
        assertThat(people.leave(rafael.id(), Optional.empty(), as(ADA).today()))
                .isEqualTo(new People.Leaving.Barred(new Obstacle.WorkLeft(2)));
        assertThat(people.leave(rafael.id(), Optional.of(Bureau.TOMASZ.id()), as(ADA).today()))
                .as("legal handles no case")
                .isInstanceOf(People.Leaving.Barred.class);
        assertThat(people.leave(rafael.id(), Optional.of(JONAS.id()), as(ADA).today()))
                .isEqualTo(new People.Leaving.Left(1, List.of(two)));
        assertThat(as(JONAS).dossier(one).standing().owner()).contains(JONAS.id());
        assertThatThrownBy(() ->
                        bureau.register().keyring().unlock("Rafael Souza", "gravel otter lantern quay".toCharArray()))
                .isInstanceOf(WrongSecret.class);
        assertThat(people.presence(rafael.id(), Presence.HERE)).contains(new Obstacle.HasLeft());
    }

    @Test
    void roles_and_absences_are_given_and_taken_back_by_others_only() {
        var people = as(ADA).people();
        assertThat(people.role(JONAS.id(), Role.LEGAL)).isEmpty();
        assertThat(roleOf(JONAS)).isEqualTo(Role.LEGAL);
        assertThat(people.undo()).isTrue();
        assertThat(roleOf(JONAS)).isEqualTo(Role.AGENT);
        assertThat(people.role(ADA.id(), Role.SUPERVISOR)).contains(new Obstacle.OwnAccount());
        assertThat(people.role(JONAS.id(), Role.HEAD)).contains(new Obstacle.OnlyHead());
        assertThat(people.role(HELGE.id(), Role.AGENT)).contains(new Obstacle.OnlyHead());
        assertThat(as(Bureau.AMARA).people().role(JONAS.id(), Role.LEGAL))
                .containsInstanceOf(Obstacle.NotEmpowered.class);
        var today = as(JONAS).today();
        assertThat(as(JONAS).people().presence(JONAS.id(), Presence.away(today, Optional.of(today.plusDays(4)))))
                .isEmpty();
        var presence = bureau.register().presence().getOrDefault(JONAS.id(), Presence.HERE);
        assertThat(presence.isAway(today.plusDays(4))).isTrue();
        assertThat(presence.isAway(today.plusDays(5))).isFalse();
    }

    private Role roleOf(Clerk clerk) {
        return bureau.register().clerks().stream()
                .filter(each -> each.id().equals(clerk.id()))
                .map(Clerk::role)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void what_an_office_adds_to_four_eyes_holds_at_once_and_the_least_cannot_be_set() {
        assertThat(as(ADA).people().house(new HouseRules(Set.of(FourEyes.EVERY_ANSWER))))
                .isEmpty();
        var id = logged(Right.ACCESS);
        var amara = as(Bureau.AMARA);
        var today = amara.today();
        accepted(amara.submit(
                id,
                List.of(
                        new Command.JudgeIdentity(today, Set.of(Means.EMAIL, Means.ADDRESS)),
                        new Command.Decide(today, Right.ACCESS, new Outcome.Granted(), Optional.empty())),
                List.of()));
        var letter =
                amara.draftLetter(id, LetterKind.ANSWER, List.of()).letter().orElseThrow();
        barred(amara.approve(id, letter), Obstacle.NotEmpowered.class);
        assertThat(as(ADA).people().house().more()).containsExactly(FourEyes.EVERY_ANSWER);
        assertThat(as(Bureau.AMARA).people().house(HouseRules.NONE)).containsInstanceOf(Obstacle.NotEmpowered.class);
    }
}
