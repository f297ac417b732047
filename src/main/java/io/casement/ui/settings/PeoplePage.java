// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.settings;

import io.casement.cases.Clerk;
import io.casement.cases.ClerkId;
import io.casement.cases.FourEyes;
import io.casement.cases.Obstacle;
import io.casement.cases.Power;
import io.casement.cases.Role;
import io.casement.desk.People;
import io.casement.desk.Procedures;
import io.casement.ui.words.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Who works in the register, what each role may do, and what needs a second person.
///
/// @param barred why this person changes nothing here
record PeoplePage(
        List<Row> people, List<Right> rights, List<Act> acts, Optional<Obstacle> barred, Set<FourEyes> added) {

    /// Somebody.
    ///
    /// @param here when they were here last, in words
    /// @param state whether they are away or left, in words; empty for who is there
    record Row(
            Clerk clerk,
            String role,
            int openCases,
            String here,
            boolean hereNow,
            String state,
            boolean isMe,
            boolean left,
            boolean away) {}

    /// What a power is, and which roles have it.
    record Right(String what, Set<Role> roles) {}

    /// What needs a second person.
    ///
    /// @param always it cannot be set away
    record Act(FourEyes act, String what, boolean always, boolean on) {}

    /// The powers that the table names, each with its own words.
    private static final List<Power> SHOWN = List.of(
            Power.READ,
            Power.LOG,
            Power.HANDLE,
            Power.APPROVE,
            Power.POST,
            Power.ASSIGN,
            Power.CORRECT_OTHERS,
            Power.KEEP_LAWS,
            Power.MANAGE_CLERKS);

    static PeoplePage of(Procedures work, Words words) {
        var people = work.people();
        var today = work.today();
        var zone = ZoneId.of(work.register().organisation().zone());
        var house = people.house();
        return new PeoplePage(
                people.all().stream()
                        .map(member -> row(member, work.me(), today, zone, words))
                        .toList(),
                SHOWN.stream()
                        .map(power -> new Right(
                                words.text("people.power." + io.casement.cases.Codes.id(power)),
                                Arrays.stream(Role.values())
                                        .filter(role -> role.may(power))
                                        .collect(Collectors.toUnmodifiableSet())))
                        .toList(),
                Arrays.stream(FourEyes.values())
                        .map(act -> new Act(
                                act,
                                words.text("people.act." + act.id()),
                                act.isLeast(),
                                act.isLeast() || house.adds(act)))
                        .toList(),
                people.barred(),
                house.more());
    }

    private static Row row(People.Member member, Clerk me, LocalDate today, ZoneId zone, Words words) {
        var isMe = member.clerk().id().equals(me.id());
        var presence = member.presence();
        return new Row(
                member.clerk(),
                words.text("role." + member.clerk().role().id()),
                member.openCases(),
                isMe
                        ? words.text("people.now")
                        : member.lastHere()
                                .map(at -> moment(at, today, zone, words))
                                .orElse(""),
                isMe,
                presence.hasLeft()
                        ? words.text("people.left", words.day(presence.left().orElseThrow(), today))
                        : presence.isAway(today)
                                ? presence.awayUntil()
                                        .map(day -> words.text("people.away-until", words.day(day, today)))
                                        .orElseGet(() -> words.text("people.away"))
                                : member.enters() ? "" : words.text("people.no-slot"),
                isMe,
                presence.hasLeft(),
                presence.isAway(today));
    }

    private static String moment(Instant at, LocalDate today, ZoneId zone, Words words) {
        return words.moment(LocalDateTime.ofInstant(at, zone), today);
    }

    /// Who is there and could take somebody's cases.
    List<Clerk> others(Row row) {
        return people.stream()
                .filter(each -> !each.left()
                        && !each.away()
                        && !each.clerk().id().equals(row.clerk().id())
                        && each.clerk().role().may(Power.HANDLE))
                .map(Row::clerk)
                .toList();
    }

    Optional<Row> row(Optional<ClerkId> id) {
        return people.stream()
                .filter(row -> id.filter(row.clerk().id()::equals).isPresent())
                .findFirst()
                .or(() -> people.stream().findFirst());
    }
}
