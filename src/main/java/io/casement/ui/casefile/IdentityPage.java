// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.casefile;

import io.casement.alike.Nuance;
import io.casement.cases.Authority;
import io.casement.cases.Codes;
import io.casement.cases.Entry;
import io.casement.cases.Identification;
import io.casement.cases.Identity;
import io.casement.cases.Level;
import io.casement.cases.Means;
import io.casement.cases.Obstacle;
import io.casement.cases.Representation;
import io.casement.cases.Representative;
import io.casement.cases.Sensitivity;
import io.casement.cases.identity.Comparison;
import io.casement.cases.identity.Held;
import io.casement.cases.identity.Likeness;
import io.casement.desk.Dossier;
import io.casement.law.Citation;
import io.casement.law.Question;
import io.casement.law.Right;
import io.casement.law.Wait;
import io.casement.ui.parts.Tone;
import io.casement.ui.words.Sentences;
import io.casement.ui.words.SignalWords;
import io.casement.ui.words.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Who is asking? What this request needs, and the request beside our records.
///
/// @param identity where the question stands
/// @param counted what the last judgement rests on
/// @param declaration absent where no declaration is needed and none came
/// @param ask why proof cannot be asked for, if it cannot
/// @param judge why nothing can be judged now, if so
record IdentityPage(
        Identity identity,
        String why,
        List<Bar> bars,
        Set<Means> counted,
        List<Point> points,
        Optional<Declaration> declaration,
        Speaks speaks,
        List<String> facts,
        boolean correction,
        Comparison comparison,
        Optional<Obstacle> ask,
        Optional<Obstacle> judge) {

    private static final List<Means> PROOFS = List.of(Means.ACCOUNT_LOGIN, Means.ONE_TIME_CODE);

    /// A level on the way to the one that is needed.
    record Bar(Level level, String name, String detail, boolean needed) {}

    /// A line of the table.
    ///
    /// @param digit the key that counts it; 0 for the name, which never counts
    /// @param barred why it cannot be counted, if so
    record Point(
            Means means,
            String name,
            String told,
            String held,
            String source,
            String result,
            String nuance,
            Tone tone,
            int digit,
            Optional<String> barred) {}

    /// The declaration that they are who they say.
    ///
    /// @param signed whether a signed one is on file, so that its digit counts it
    record Declaration(String state, String text, boolean signed, int digit) {}

    /// Who speaks for the person, and what they still have to show.
    ///
    /// @param outside the place in the law that leaves the dead to national law
    record Speaks(Representative by, String word, List<Needed> needed, Optional<String> outside) {}

    /// Something that a representative has to show.
    record Needed(Authority what, String word, String state, Tone tone) {}

    static IdentityPage of(Dossier dossier, Words words, Optional<Obstacle> ask, Optional<Obstacle> judge) {
        var identity = dossier.standing().identity();
        var comparison = dossier.comparison();
        var points = points(dossier, comparison, words);
        var digits = (int) points.stream().filter(point -> point.digit() > 0).count();
        return new IdentityPage(
                identity,
                why(dossier, words),
                bars(identity, words),
                identity.means(),
                points,
                declaration(dossier, digits + 1, words),
                speaks(dossier.standing().representation(), words),
                facts(identity, words),
                dossier.file().rights().contains(Right.CORRECTION),
                comparison,
                ask,
                judge);
    }

    /// Would these means be enough?
    boolean enough(Set<Means> means) {
        return Identification.reached(means).compareTo(identity.needed()) >= 0;
    }

    /// Is a signed declaration all that is still missing?
    boolean wantsDeclaration(Set<Means> means) {
        return identity.needed() == Level.THREE_POINTS
                && Identification.points(means) >= 3
                && !means.contains(Means.DECLARATION)
                && declaration.filter(each -> !each.signed()).isPresent();
    }

    // ---- what is needed ------------------------------------------------------------------------------------------

    private static String why(Dossier dossier, Words words) {
        var identity = dossier.standing().identity();
        var needs = words.text(
                "casefile.identity.needs",
                words.text("obstacle.level." + identity.needed().id()));
        if (identity.needed() == Level.NONE) {
            return needs;
        }
        var clock = dossier.file().rights().stream()
                .flatMap(right -> dossier.law().waitFor(Question.IDENTITY, right).stream())
                .findFirst();
        var effect = clock.map(Wait::effect).map(each -> words.text("casefile.clock." + Codes.id(each)));
        var citation =
                clock.flatMap(Wait::citation).map(each -> ", " + each.text()).orElse("");
        return needs + effect.map(text -> " " + text + citation + ".").orElse("");
    }

    /// The level that is needed and the one before, so that one sees how far there is to go.
    private static List<Bar> bars(Identity identity, Words words) {
        var needed = identity.needed();
        if (needed == Level.NONE) {
            return List.of();
        }
        return Stream.concat(before(needed).stream(), Stream.of(needed))
                .map(level -> bar(identity, level, words))
                .toList();
    }

    private static Optional<Level> before(Level needed) {
        return switch (needed) {
            case NONE, KNOWN_CHANNEL -> Optional.empty();
            case TWO_POINTS -> Optional.of(Level.KNOWN_CHANNEL);
            case THREE_POINTS -> Optional.of(Level.TWO_POINTS);
            case DOCUMENT_SEEN -> Optional.of(Level.THREE_POINTS);
        };
    }

    private static Bar bar(Identity identity, Level level, Words words) {
        var place = Identification.citation(identity.rights(), level, identity.stakes())
                // beside the law's own chip its regulation need not be named again
                .map(citation -> ", " + citation.text().replace("11 CCR ", ""))
                .orElse("");
        var own = identity.stakes().law().value().equals("US-CA") ? "casefile.level-us-ca." : "casefile.level.";
        var detail = words.text("casefile.level-needs." + level.id()) + place;
        return new Bar(level, words.text(own + level.id()), detail, level == identity.needed());
    }

    // ---- the table -----------------------------------------------------------------------------------------------

    private static List<Point> points(Dossier dossier, Comparison comparison, Words words) {
        var identity = dossier.standing().identity();
        var points = new ArrayList<Point>();
        var digit = 1;
        for (var line : comparison.lines()) {
            if (line.point() != Means.NAME) {
                points.add(point(line, digit++, identity, words));
            }
        }
        for (var means : PROOFS) {
            points.add(new Point(
                    means,
                    words.text("casefile.means." + means.id()),
                    words.text("casefile.proof." + means.id()),
                    "",
                    "",
                    "",
                    "",
                    Tone.NEUTRAL,
                    digit++,
                    Optional.empty()));
        }
        if (identity.needed() == Level.DOCUMENT_SEEN) {
            points.add(new Point(
                    Means.DOCUMENT,
                    words.text("casefile.means.document"),
                    words.text("casefile.proof.document"),
                    "",
                    "",
                    "",
                    "",
                    Tone.NEUTRAL,
                    digit,
                    Optional.empty()));
        }
        // the name shows what is odd about it, and never counts
        comparison
                .of(Means.NAME)
                .filter(line -> line.held().isPresent())
                .ifPresent(line -> points.add(point(line, 0, identity, words)));
        return points;
    }

    private static Point point(Comparison.Line line, int digit, Identity identity, Words words) {
        var disputed = identity.disputed().contains(line.point());
        return new Point(
                line.point(),
                words.text("casefile.means." + line.point().id()),
                line.told().orElse(words.text("casefile.none-told")),
                held(line, words),
                line.held().map(Held::source).orElse(""),
                disputed ? words.text("casefile.disputed") : result(line.likeness(), words),
                disputed
                        ? ""
                        : line.likeness()
                                .named()
                                .map(each -> nuance(each, words))
                                .orElse(""),
                disputed ? Tone.WARN : tone(line.likeness()),
                digit,
                barred(line, digit, disputed, words));
    }

    private static String held(Comparison.Line line, Words words) {
        return line.held()
                .map(Held::value)
                .orElse(words.text(
                        line.likeness() instanceof Likeness.NotLooked ? "casefile.not-looked" : "casefile.none-held"));
    }

    private static Optional<String> barred(Comparison.Line line, int digit, boolean disputed, Words words) {
        var sentences = new Sentences(words);
        if (digit == 0) {
            return Optional.of(words.text("casefile.identity.name"));
        }
        if (disputed) {
            return Optional.of(sentences.of(new Obstacle.FieldIsDisputed(Set.of(line.point()))));
        }
        return line.likeness()
                .mismatch()
                .map(mismatch -> sentences.of(new Obstacle.PointUncountable(line.point(), mismatch)));
    }

    private static String result(Likeness likeness, Words words) {
        return switch (likeness) {
            case Likeness.Similar _ -> words.text("casefile.likeness.similar");
            case Likeness.Impossible(var flaw) -> words.text("casefile.flaw." + flaw.id());
            case Likeness.Same(), Likeness.Differs _, Likeness.NotHeld(), Likeness.NotTold(), Likeness.NotLooked() ->
                words.text("casefile.likeness." + likeness.id());
        };
    }

    private static String nuance(Nuance nuance, Words words) {
        return words.text("casefile.nuance." + nuance.id());
    }

    private static Tone tone(Likeness likeness) {
        return switch (likeness) {
            case Likeness.Same() -> Tone.OK;
            case Likeness.Similar _ -> Tone.WARN;
            case Likeness.Differs _, Likeness.Impossible _ -> Tone.DANGER;
            case Likeness.NotHeld(), Likeness.NotTold(), Likeness.NotLooked() -> Tone.NEUTRAL;
        };
    }

    // ---- beside the table ----------------------------------------------------------------------------------------

    private static Optional<Declaration> declaration(Dossier dossier, int digit, Words words) {
        var identity = dossier.standing().identity();
        if (identity.needed().compareTo(Level.THREE_POINTS) < 0
                && identity.declaration().isEmpty()) {
            return Optional.empty();
        }
        var california = dossier.law().id().value().equals("US-CA");
        var text = words.text(
                california ? "casefile.declaration.perjury" : "casefile.declaration.text",
                dossier.person().name());
        return Optional.of(new Declaration(state(dossier, identity, words), text, identity.isSigned(), digit));
    }

    private static String state(Dossier dossier, Identity identity, Words words) {
        if (identity.declaration().isPresent()) {
            var came = identity.declaration().get();
            return words.text(
                    came.signed() ? "casefile.declaration.signed" : "casefile.declaration.unsigned",
                    words.day(came.on(), dossier.today()));
        }
        return dossier.file()
                .each(Entry.IdentityAsked.class)
                .filter(asked -> asked.asked().contains(Means.DECLARATION))
                .reduce((_, later) -> later)
                .map(asked -> words.text("casefile.declaration.asked", words.day(asked.on(), dossier.today())))
                .orElseGet(() -> words.text("casefile.declaration.not-asked"));
    }

    private static Speaks speaks(Representation representation, Words words) {
        var needed = representation.needed().stream()
                .map(authority -> needed(representation, authority, words))
                .toList();
        return new Speaks(
                representation.by(),
                words.text("entry.representative." + representation.by().id()),
                needed,
                representation
                        .recital27()
                        .filter(place -> representation.outsideTheLaw())
                        .map(Citation::text));
    }

    private static Needed needed(Representation representation, Authority authority, Words words) {
        var judged = Optional.ofNullable(representation.judged().get(authority));
        var state = judged.map(
                        entry -> words.text("entry.shown." + entry.shown().id()))
                .orElseGet(() -> words.text("casefile.authority.open"));
        var tone = judged.map(entry -> switch (entry.shown()) {
                    case SHOWN, WAIVED -> Tone.OK;
                    case DOUBTFUL -> Tone.WARN;
                    case REFUSED -> Tone.DANGER;
                })
                .orElse(Tone.NEUTRAL);
        return new Needed(authority, begun(words.text("entry.authority." + authority.id())), state, tone);
    }

    /// As the beginning of a line.
    private static String begun(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /// What raises or lowers the level, in words, and what is to be seen of the tries.
    private static List<String> facts(Identity identity, Words words) {
        var facts = new ArrayList<String>();
        if (identity.sensitivity() != Sensitivity.ORDINARY) {
            facts.add(words.text("casefile.data." + identity.sensitivity().id()));
        }
        if (identity.stakes().child()) {
            facts.add(words.text("casefile.identity.child"));
        }
        if (identity.stakes().doubt()) {
            facts.add(words.text("casefile.identity.doubt"));
        }
        new SignalWords(words).doubt(identity).ifPresent(facts::add);
        if (identity.tries() > 0 && !identity.enough()) {
            facts.add(words.text(
                    identity.triesUsedUp() ? "casefile.identity.no-tries" : "casefile.identity.tries",
                    identity.tries(),
                    Identification.TRIES));
        }
        return facts;
    }

    /// The points that the request or our records may be about, for entering them.
    static Set<Means> compared() {
        var compared = EnumSet.noneOf(Means.class);
        Arrays.stream(Means.values()).filter(Means::isCompared).forEach(compared::add);
        return compared;
    }
}
