// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.settings;

import io.casement.cases.Clerk;
import io.casement.cases.Obstacle;
import io.casement.cases.Power;
import io.casement.desk.LawOffice;
import io.casement.desk.Procedures;
import io.casement.law.RegimeId;
import io.casement.law.Right;
import io.casement.lawbook.LawDifference;
import io.casement.lawbook.LawDraft;
import io.casement.lawbook.LawFileUnreadable;
import io.casement.lawbook.Lawbook;
import io.casement.store.LawRevision;
import io.casement.store.RulesEffect;
import io.casement.ui.words.Sentences;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Everything that the screen shows of one law, fetched on the clerk thread: the text in force, the draft of whoever
/// sits here, what waits for a second person, and what was.
///
/// @param before    the text in force, to compare with
/// @param proposals what waits for a second person
/// @param barred    why this person may only read
/// @param upkeep    what to say of the office's own text: the program has another by now, or cannot read it
record LawFolder(
        LawDraft before,
        LawDraft draft,
        LocalDate day,
        LocalDate today,
        LawPage page,
        Optional<Trial> trial,
        List<Waiting> proposals,
        Optional<String> barred,
        Optional<String> upkeep) {

    LawFolder {
        proposals = List.copyOf(proposals);
    }

    /// A proposal that waits.
    ///
    /// @param effect what it would do to open cases
    /// @param barred why this person cannot approve it, if so
    /// @param mine   whether this person wrote it
    record Waiting(
            int number,
            String who,
            String why,
            List<String> changes,
            String effect,
            Optional<String> barred,
            boolean mine) {

        Waiting {
            changes = List.copyOf(changes);
        }
    }

    /// One line of the history.
    record Past(String title, String why, List<String> judged, List<String> changes) {
        Past {
            judged = List.copyOf(judged);
            changes = List.copyOf(changes);
        }
    }

    /// What was, and how the text in force differs from the program's own.
    ///
    /// @param own whether the office goes by a text of its own that the program has another for
    record History(List<Past> past, List<String> fromShipped, boolean own) {
        History {
            past = List.copyOf(past);
            fromShipped = List.copyOf(fromShipped);
        }
    }

    /// What is asked for.
    ///
    /// @param text the draft of whoever sits here; the text in force if empty
    /// @param day  in the version that is shown; today if empty
    record Wish(RegimeId id, Optional<String> text, Optional<LocalDate> day, LocalDate received, Right right) {}

    static LawFolder of(Procedures work, Wish wish, LawSpeech speech) {
        var office = work.laws();
        var before = before(work, wish.id());
        var draft = wish.text()
                .map(text -> LawDraft.of(work.lawbook(), wish.id(), text))
                .orElse(before);
        var day = wish.day()
                .filter(one -> holds(draft, one))
                .orElseGet(() -> holds(draft, work.today())
                        ? work.today()
                        : draft.versions().getLast().from());
        var preview = draft.preview();
        var standing = office.law(wish.id());
        return new LawFolder(
                before,
                draft,
                day,
                work.today(),
                LawPage.of(before, draft, preview, day, speech),
                Trial.of(preview, wish.id(), wish.received(), wish.right(), speech),
                standing.proposals().stream()
                        .map(each -> waiting(work, each, before, speech))
                        .toList(),
                barred(work.me(), speech),
                upkeep(standing, speech));
    }

    /// The text in force; nothing but its head for a law that there is not yet.
    static LawDraft before(Procedures work, RegimeId id) {
        return LawDraft.of(work.lawbook(), id, work.laws().text(id).orElse("law: " + id.value() + "\n"));
    }

    private static boolean holds(LawDraft draft, LocalDate day) {
        return draft.versions().stream().anyMatch(version -> version.contains(day));
    }

    /// Why this person may only read, if so.
    static Optional<String> barred(Clerk me, LawSpeech speech) {
        return me.role().may(Power.KEEP_LAWS)
                ? Optional.empty()
                : Optional.of(new Sentences(speech.words()).of(new Obstacle.NotEmpowered(Power.KEEP_LAWS)));
    }

    private static Optional<String> upkeep(LawOffice.Standing standing, LawSpeech speech) {
        return standing.unreadable()
                .map(wrong -> speech.words()
                        .text("settings.own-unreadable", wrong.file(), Integer.toString(wrong.line()), wrong.reason()))
                .or(() -> standing.shippedChanged()
                        ? Optional.of(speech.words().text("settings.shipped-changed"))
                        : Optional.empty());
    }

    private static Waiting waiting(Procedures work, LawRevision revision, LawDraft before, LawSpeech speech) {
        var words = speech.words();
        var mine = revision.by().equals(work.me().id());
        return new Waiting(
                revision.number(),
                words.text("settings.proposes", name(work, revision), when(work, revision.at(), speech)),
                revision.why(),
                changes(work, before, revision.law(), revision.text(), speech),
                effect(work, revision.law(), revision.text(), speech),
                barred(work.me(), speech)
                        .or(() -> mine
                                ? Optional.of(new Sentences(words).of(new Obstacle.OwnWork()))
                                : Optional.<String>empty()),
                mine);
    }

    private static List<String> changes(Procedures work, LawDraft before, RegimeId id, String text, LawSpeech speech) {
        try {
            return LawDifference.between(before, LawDraft.of(work.lawbook(), id, text)).changes().stream()
                    .map(speech::change)
                    .toList();
        } catch (LawFileUnreadable wrong) {
            return List.of(LawPage.unreadable(wrong, speech));
        }
    }

    /// What a text would do to open cases, in a sentence.
    static String effect(Procedures work, RegimeId id, String text, LawSpeech speech) {
        try {
            return said(work.laws().effect(id, text), speech);
        } catch (LawFileUnreadable wrong) {
            return LawPage.unreadable(wrong, speech);
        }
    }

    private static String said(RulesEffect effect, LawSpeech speech) {
        var words = speech.words();
        return effect.moved().isEmpty()
                ? words.count("settings.effect-none", effect.open())
                : words.count(
                        "settings.effect", effect.moved().size(), effect.open(), effect.earlier(), effect.later());
    }

    static History history(Procedures work, RegimeId id, LawSpeech speech) {
        var office = work.laws();
        List<Past> past = new ArrayList<>();
        var all = office.history(id);
        for (var revision : all) {
            past.add(past(work, revision, base(work, revision, all), speech));
        }
        var own = office.law(id).inForce().isPresent() && office.shipped(id).isPresent();
        return new History(
                past,
                own
                        ? changes(
                                work,
                                LawDraft.of(
                                        work.lawbook(), id, office.shipped(id).orElseThrow()),
                                id,
                                office.text(id).orElseThrow(),
                                speech)
                        : List.of(),
                own);
    }

    /// The text over which a revision was written.
    private static String base(Procedures work, LawRevision revision, List<LawRevision> all) {
        return all.stream()
                .filter(each -> each.number() == revision.over())
                .findFirst()
                .map(LawRevision::text)
                .or(() -> work.laws().shipped(revision.law()))
                .orElse("law: " + revision.law().value() + "\n");
    }

    private static Past past(Procedures work, LawRevision revision, String base, LawSpeech speech) {
        var words = speech.words();
        List<String> judged = new ArrayList<>();
        revision.judgement()
                .ifPresentOrElse(
                        each -> {
                            judged.add(words.text(
                                    "settings.outcome." + each.outcome().id(),
                                    name(work, each.by()),
                                    when(work, each.at(), speech)));
                            if (!each.why().isBlank()) {
                                judged.add(each.why());
                            }
                        },
                        () -> judged.add(words.text("settings.outcome.open")));
        return new Past(
                words.text(
                        "settings.past",
                        Integer.toString(revision.number()),
                        name(work, revision),
                        when(work, revision.at(), speech)),
                revision.why(),
                judged,
                changes(
                        work,
                        LawDraft.of(work.lawbook(), revision.law(), base),
                        revision.law(),
                        revision.text(),
                        speech));
    }

    private static String name(Procedures work, LawRevision revision) {
        return name(work, revision.by());
    }

    private static String name(Procedures work, io.casement.cases.ClerkId id) {
        return work.register().clerks().stream()
                .filter(each -> each.id().equals(id))
                .map(Clerk::name)
                .findFirst()
                .orElse("?");
    }

    private static String when(Procedures work, Instant at, LawSpeech speech) {
        var zone = ZoneId.of(work.register().organisation().zone());
        return speech.words().moment(LocalDateTime.ofInstant(at, zone), work.today());
    }

    /// Whether a law has no title and no periods of its own, but holds what is said of grounds under every law.
    static boolean isCatalogue(RegimeId id) {
        return id.equals(Lawbook.GROUNDS);
    }
}
