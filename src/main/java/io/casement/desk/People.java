// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.desk;

import io.casement.cases.CaseId;
import io.casement.cases.Clerk;
import io.casement.cases.ClerkId;
import io.casement.cases.Command;
import io.casement.cases.HouseRules;
import io.casement.cases.Obstacle;
import io.casement.cases.Power;
import io.casement.cases.Role;
import io.casement.cases.Verdict;
import io.casement.keys.ClerkSlot;
import io.casement.keys.Cost;
import io.casement.store.Presence;
import io.casement.store.Register;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Who works in the register: who comes, what they may do, when they are away, and what happens when they leave.
///
/// What can be taken back is: another role, an absence, what the office asks of itself. A destroyed key slot cannot.
public final class People {

    private final Procedures work;
    private final Register register;
    private final Clock clock;
    private final Deque<Runnable> done = new ArrayDeque<>();

    People(Procedures work, Clock clock) {
        this.work = work;
        this.register = work.register();
        this.clock = clock;
    }

    /// Somebody and how they stand.
    ///
    /// @param lastHere when they sat down last
    /// @param enters whether a key slot lets them in
    public record Member(Clerk clerk, Presence presence, Optional<Instant> lastHere, int openCases, boolean enters) {}

    /// Everybody, in the order in which they came.
    public List<Member> all() {
        var presence = register.presence();
        var here = register.lastHere();
        var open = register.openCases();
        var slots = register.keyring().clerks();
        return register.clerks().stream()
                .map(clerk -> new Member(
                        clerk,
                        presence.getOrDefault(clerk.id(), Presence.HERE),
                        Optional.ofNullable(here.get(clerk.id())),
                        open.getOrDefault(clerk.id(), 0),
                        slots.contains(clerk.id().value())))
                .toList();
    }

    /// Why this person may not change anything here; asking is not refused and so not kept.
    public Optional<Obstacle> barred() {
        return work.me().role().may(Power.MANAGE_CLERKS)
                ? Optional.empty()
                : Optional.of(new Obstacle.NotEmpowered(Power.MANAGE_CLERKS));
    }

    private Optional<Obstacle> refused(String what) {
        return barred().map(obstacle -> work.refused(what, obstacle));
    }

    /// Lets somebody in; who left comes back as who they were.
    ///
    /// @param passphrase the caller's to wipe
    public Optional<Obstacle> admit(String name, Role role, char[] passphrase, Cost cost) {
        var obstacle = refused("admit").or(() -> onlyHead(role));
        if (obstacle.isPresent()) {
            return obstacle;
        }
        if (register.keyring().knows(name)) {
            return Optional.of(new Obstacle.NameTaken());
        }
        var clerk = register.clerks().stream()
                .filter(each -> each.name().equalsIgnoreCase(name.strip()))
                .findFirst()
                .map(each -> new Clerk(each.id(), each.name(), role))
                .orElseGet(() -> new Clerk(new ClerkId(UUID.randomUUID()), name.strip(), role));
        register.addClerk(clerk, clock.instant(), me());
        if (register.presence().containsKey(clerk.id())) {
            register.setPresence(clerk.id(), Presence.HERE, clock.instant(), me());
        }
        register.admit(new ClerkSlot(clerk.id().value(), clerk.name()), passphrase, cost);
        return Optional.empty();
    }

    /// Gives somebody another role, from their next sign-in on.
    public Optional<Obstacle> role(ClerkId id, Role role) {
        var clerk = clerk(id);
        var obstacle =
                refused("role").or(() -> onlyHead(role)).or(() -> notMyself(id)).or(() -> onlyHead(clerk.role()));
        if (obstacle.isEmpty()) {
            keep(new Clerk(id, clerk.name(), role));
            done.push(() -> keep(clerk));
        }
        return obstacle;
    }

    private void keep(Clerk clerk) {
        register.addClerk(clerk, clock.instant(), me());
    }

    /// Says that somebody is away, or there again.
    public Optional<Obstacle> presence(ClerkId id, Presence presence) {
        var before = register.presence().getOrDefault(id, Presence.HERE);
        if (before.hasLeft()) {
            return Optional.of(new Obstacle.HasLeft());
        }
        // everybody says of themselves that they are away
        var obstacle = id.equals(me()) ? Optional.<Obstacle>empty() : refused("presence");
        if (obstacle.isEmpty()) {
            register.setPresence(id, presence, clock.instant(), me());
            done.push(() -> register.setPresence(id, before, clock.instant(), me()));
        }
        return obstacle;
    }

    /// Says that somebody is away, and hands their open cases over where somebody takes them; what is handed over stays
    /// so when the absence is taken back.
    ///
    /// @param successor who gets the open cases; they wait where nobody does
    public Leaving absence(ClerkId id, Presence presence, Optional<ClerkId> successor) {
        var obstacle = successor
                .filter(other -> !takes(other, id))
                .<Obstacle>map(
                        none -> new Obstacle.WorkLeft(register.openCases(id).size()))
                .or(() -> presence(id, presence));
        if (obstacle.isPresent()) {
            return new Leaving.Barred(obstacle.get());
        }
        var open = successor.isPresent() ? register.openCases(id) : List.<CaseId>of();
        var kept = open.stream()
                .filter(each -> !handedOver(each, successor.orElseThrow()))
                .toList();
        return new Leaving.Left(open.size() - kept.size(), kept);
    }

    /// What became of somebody's leaving, for a while or for good.
    public sealed interface Leaving {
        /// They are out or away; so many cases were handed over, and so many were not, since a conflict keeps the other
        /// from
        /// them.
        record Left(int handedOver, List<CaseId> kept) implements Leaving {}

        record Barred(Obstacle obstacle) implements Leaving {}
    }

    /// Lets somebody go: first their open cases are handed over, then their key slot is destroyed.
    ///
    /// @param successor who gets the open cases; may be missing where there are none
    public Leaving leave(ClerkId id, Optional<ClerkId> successor, LocalDate day) {
        var open = register.openCases(id);
        var obstacle = refused("leave")
                .or(() -> notMyself(id))
                .or(() -> onlyHead(clerk(id).role()))
                .or(() -> register.presence().getOrDefault(id, Presence.HERE).hasLeft()
                        ? Optional.of(new Obstacle.HasLeft())
                        : Optional.empty())
                .or(() -> open.isEmpty()
                                || successor.filter(other -> takes(other, id)).isPresent()
                        ? Optional.empty()
                        : Optional.of(new Obstacle.WorkLeft(open.size())));
        if (obstacle.isPresent()) {
            return new Leaving.Barred(obstacle.get());
        }
        var kept = open.stream()
                .filter(each -> !handedOver(each, successor.orElseThrow()))
                .toList();
        register.setPresence(id, Presence.leftOn(day), clock.instant(), me());
        register.dismiss(id);
        return new Leaving.Left(open.size() - kept.size(), kept);
    }

    private boolean handedOver(CaseId id, ClerkId to) {
        return work.submit(id, List.of(new Command.SetOwner(work.today(), to)), List.of()) instanceof Verdict.Accepted;
    }

    private boolean takes(ClerkId other, ClerkId leaving) {
        return !other.equals(leaving)
                && clerk(other).role().may(Power.HANDLE)
                && !register.presence().getOrDefault(other, Presence.HERE).hasLeft();
    }

    /// Who may get somebody's work.
    public List<Clerk> successors(ClerkId leaving) {
        return register.clerks().stream()
                .filter(clerk -> takes(clerk.id(), leaving))
                .toList();
    }

    public HouseRules house() {
        return register.houseRules();
    }

    public Optional<Obstacle> house(HouseRules rules) {
        var before = house();
        var obstacle = refused("house-rules");
        if (obstacle.isEmpty()) {
            register.setHouseRules(rules, clock.instant(), me());
            done.push(() -> register.setHouseRules(before, clock.instant(), me()));
        }
        return obstacle;
    }

    /// Takes back the last change of this sitting.
    ///
    /// @return whether there was one
    public boolean undo() {
        var last = done.poll();
        if (last != null) {
            last.run();
        }
        return last != null;
    }

    private ClerkId me() {
        return work.me().id();
    }

    private Clerk clerk(ClerkId id) {
        return register.clerks().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nobody has this id"));
    }

    /// Nobody gives themselves another role, or destroys the slot through which they came in.
    private Optional<Obstacle> notMyself(ClerkId id) {
        return id.equals(me()) ? Optional.of(work.refused("own-account", new Obstacle.OwnAccount())) : Optional.empty();
    }

    /// Who reads no case does not make or unmake somebody who does everything.
    private Optional<Obstacle> onlyHead(Role role) {
        return role == Role.HEAD && work.me().role() != Role.HEAD
                ? Optional.of(work.refused("head", new Obstacle.OnlyHead()))
                : Optional.empty();
    }
}
