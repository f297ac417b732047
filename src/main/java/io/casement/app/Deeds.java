// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.app;

import io.casement.cases.AccountChange;
import io.casement.cases.Authority;
import io.casement.cases.CaseNumber;
import io.casement.cases.Channel;
import io.casement.cases.ClerkId;
import io.casement.cases.ClosedHow;
import io.casement.cases.Command;
import io.casement.cases.Conflict;
import io.casement.cases.EvidenceKind;
import io.casement.cases.EvidenceResult;
import io.casement.cases.ExtensionGround;
import io.casement.cases.Flag;
import io.casement.cases.Found;
import io.casement.cases.Grounds;
import io.casement.cases.LetterId;
import io.casement.cases.LetterKind;
import io.casement.cases.LinkKind;
import io.casement.cases.Means;
import io.casement.cases.NoteId;
import io.casement.cases.Obstacle;
import io.casement.cases.OpenDuty;
import io.casement.cases.Outcome;
import io.casement.cases.Person;
import io.casement.cases.Reasoning;
import io.casement.cases.ReopenGround;
import io.casement.cases.Representative;
import io.casement.cases.RulesOffer;
import io.casement.cases.Seen;
import io.casement.cases.Sensitivity;
import io.casement.cases.Shown;
import io.casement.cases.SourceId;
import io.casement.cases.Verdict;
import io.casement.desk.Dossier;
import io.casement.desk.Procedures;
import io.casement.law.Circumstance;
import io.casement.law.Duty;
import io.casement.law.Ground;
import io.casement.law.Question;
import io.casement.law.RulesId;
import io.casement.letters.Addressee;
import io.casement.letters.Letter;
import io.casement.letters.Part;
import io.casement.letters.Span;
import io.casement.store.Paper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What can be done to a case on the command line: every command of a case, by name, with its keys.
final class Deeds {

    /// Something that can be done.
    ///
    /// @param keys how its keys are written
    record Deed(String name, String keys, String help, Work work) {}

    /// Reads all keys, and returns what then does it.
    interface Work {
        Supplier<Verdict> of(Bench at);
    }

    static final List<Deed> ALL = List.of(
            new Deed("owner", "to=me|NAME", "give the case to somebody, or take it", Deeds::owner),
            new Deed("note", "text=WORDS", "take a note", at -> {
                var note = at.note("text");
                return at.submit(new Command.TakeNote(at.on(), note));
            }),
            new Deed(
                    "ask-identity",
                    "[means=MEANS,…]",
                    "begin the letter that asks for proof, or for these proofs; never for more than is needed",
                    IdentityDeeds::ask),
            new Deed(
                    "identity-received",
                    "",
                    "proof of identity arrived",
                    at -> at.submit(new Command.RecordIdentityEvidence(at.on()))),
            new Deed(
                    "judge-identity",
                    "means=MEANS,…",
                    "say what of the proof matched; none: nothing did",
                    at -> at.submit(new Command.JudgeIdentity(at.on(), at.in.several("means", Means.class)))),
            new Deed(
                    "sensitivity",
                    "sensitivity=low|ordinary|special",
                    "how much harm the data could do in the wrong hands",
                    at -> at.submit(new Command.FindSensitivity(at.on(), at.in.one("sensitivity", Sensitivity.class)))),
            new Deed(
                    "dispute",
                    "fields=MEANS,…",
                    "what the request wants corrected, which therefore proves nothing",
                    at -> at.submit(new Command.DisputeFields(at.on(), at.in.several("fields", Means.class)))),
            new Deed(
                    "records",
                    "file=CSV | point=POINT value=WORDS [source=WORDS]",
                    "what our records say: a table with the columns point, value, source, or one point more",
                    IdentityDeeds::records),
            new Deed(
                    "told",
                    "point=POINT value=WORDS",
                    "what the person told since the request, to be compared with our records",
                    IdentityDeeds::told),
            new Deed("declare", "signed=yes|no", "a declaration came that they are who they say", at -> {
                var signed = IdentityDeeds.yes(at.in, "signed");
                return at.submit(new Command.RecordDeclaration(at.on(), signed));
            }),
            new Deed(
                    "take-evidence",
                    "file=FILE kind=KIND mask=x,y,w,h[+x,y,w,h …]|none [destroy-by=DATE]",
                    "keep a document shown as proof, blacked out, until it is judged; only where one is needed",
                    EvidenceDeeds::take),
            new Deed(
                    "view-evidence",
                    "out=FILE [evidence=ID]",
                    "write the picture as it is kept; that you looked is entered",
                    EvidenceDeeds::view),
            new Deed(
                    "judge-evidence",
                    "result=matches|differs|expired|unreadable [evidence=ID]",
                    "say what the document proves, and destroy it for ever",
                    EvidenceDeeds::judge),
            new Deed(
                    "see-document",
                    "kind=KIND result=matches|differs|expired|unreadable",
                    "say what a document proves that was seen and given back; no picture of it is kept",
                    at -> at.submit(new Command.SeeDocument(
                            at.on(),
                            at.in.one("kind", EvidenceKind.class),
                            at.in.one("result", EvidenceResult.class)))),
            new Deed(
                    "destroy-evidence",
                    "[evidence=ID]",
                    "destroy a document that nobody judges, for ever",
                    EvidenceDeeds::destroy),
            new Deed(
                    "remove-attachment",
                    "sha256=BEGINNING",
                    "destroy an attachment that nobody asked for; the mail stays without it",
                    EvidenceDeeds::remove),
            new Deed(
                    "represent",
                    "by=self|agent|lawyer|guardian|executor|household|employee"
                            + " [to=NAME;LINE;LINE;COUNTRY;E-MAIL] [language=TAG]",
                    "who speaks for the person; to: where letters go in their place",
                    Deeds::represent),
            new Deed(
                    "authority",
                    "what=AUTHORITY shown=shown|doubtful|refused|waived",
                    "what of their authority was shown, such as what=mandate",
                    at -> at.submit(new Command.JudgeAuthority(
                            at.on(), at.in.one("what", Authority.class), at.in.one("shown", Shown.class)))),
            new Deed(
                    "pause",
                    "question=identity|clarification|fee",
                    "stop the clock, where the law stops it",
                    at -> at.submit(new Command.Pause(at.on(), at.in.one("question", Question.class)))),
            new Deed("resume", "", "let the clock run on", at -> at.submit(new Command.Resume(at.on()))),
            new Deed(
                    "ask-question",
                    "question=identity|clarification|fee",
                    "the requester was asked something, also where the clock runs on",
                    at -> at.submit(new Command.AskQuestion(at.on(), at.in.one("question", Question.class)))),
            new Deed(
                    "question-answered",
                    "question=identity|clarification|fee",
                    "the answer came, or the money",
                    at -> at.submit(new Command.RecordQuestionAnswer(at.on(), at.in.one("question", Question.class)))),
            new Deed("date-request", "dated=DATE", "the date that the request itself carries", at -> {
                var dated = at.in.day("dated");
                return at.submit(new Command.DateRequest(at.on(), dated));
            }),
            new Deed(
                    "circumstance",
                    "circumstance=processor|automated-decision",
                    "something that gives the request another period in some laws",
                    at -> at.submit(
                            new Command.FindCircumstance(at.on(), at.in.one("circumstance", Circumstance.class)))),
            new Deed(
                    "appeal",
                    "",
                    "the requester appealed to us against the answer",
                    at -> at.submit(new Command.RecordAppeal(at.on()))),
            new Deed("duty-met", "duty=DUTY", "a duty was done that no letter shows, such as recipients", at -> {
                var duty = duty(at);
                return at.submit(new Command.RecordDuty(at.on(), duty));
            }),
            new Deed(
                    "extend",
                    "ground=complexity|number [until=DATE]",
                    "take the extension and begin its notice; until: the new day, where the law sets no length",
                    at -> {
                        var ground = at.in.one("ground", ExtensionGround.class);
                        var until = at.in.text("until").isPresent()
                                ? Optional.of(at.in.day("until"))
                                : Optional.<LocalDate>empty();
                        return () -> at.desk.extend(at.id(), ground, until).verdict();
                    }),
            new Deed("enter-last-day", "last-day=DATE citation=WORDS", "under another law: enter the last day", at -> {
                var lastDay = at.in.day("last-day");
                return at.submit(new Command.EnterLastDay(at.on(), lastDay, at.note("citation")));
            }),
            new Deed(
                    "ask-source",
                    "source=CODE",
                    "a system or department was asked for data",
                    at -> at.submit(new Command.AskSource(at.on(), at.source()))),
            new Deed(
                    "record-source",
                    "source=CODE found=data|nothing",
                    "what it answered",
                    at -> at.submit(new Command.RecordSource(at.on(), at.source(), at.in.one("found", Found.class)))),
            new Deed(
                    "decide",
                    "right=RIGHT outcome=grant|part|refuse|nothing-held|withdrawn|forwarded|lapsed [ground=GROUND,…]"
                            + " [reasoning=WORDS] [answer.QUESTION=WORDS …]",
                    "decide on one right; a refusal answers the questions of its ground",
                    Deeds::decide),
            new Deed(
                    "draft",
                    "letter=KIND [to=NAME;LINE;LINE;COUNTRY;E-MAIL] [language=TAG]",
                    "begin a letter; to: whom a recipient-notice or a processor-notice goes to",
                    at -> at.draft(at.kind())),
            new Deed(
                    "write", "letter=KIND part=KEY words=WORDS", "put your words into a part of a draft", Deeds::write),
            new Deed("fill", "letter=KIND blank=NAME words=WORDS", "fill a blank of a draft", Deeds::fill),
            new Deed("submit", "letter=KIND", "hand a letter to a second person", at -> {
                var letter = at.letter();
                return () -> at.desk.submitLetter(at.id(), letter);
            }),
            new Deed("approve", "letter=KIND", "let a letter go, as the PDF that is made now", at -> {
                var letter = at.letter();
                return () -> at.desk.approve(at.id(), letter);
            }),
            new Deed("return", "letter=KIND why=WORDS", "send a letter back to who wrote it", at -> {
                var letter = at.letter();
                var why = at.in.needed("why");
                return () -> at.desk.returnLetter(at.id(), letter, why);
            }),
            new Deed(
                    "post",
                    "letter=KIND channel=CHANNEL [tracking=WORDS] [seen=CODE]",
                    "a letter was posted; seen: the code that `casement show` gave with it, so that nothing changed since",
                    Deeds::post),
            new Deed(
                    "came-back",
                    "letter=KIND",
                    "a posted letter came back",
                    at -> at.submit(new Command.RecordCameBack(at.on(), at.letter()))),
            new Deed(
                    "change-address",
                    "[name=WORDS] [address=LINE;LINE] [country=CC] [email=ADDRESS]",
                    "name or address of the requester changed; an answer with data then waits for confirm-address",
                    Deeds::changeAddress),
            new Deed(
                    "confirm-address",
                    "through=email|address|phone|account-login|one-time-code",
                    "the person confirmed through a channel that was there before where letters may go",
                    at -> at.submit(new Command.ConfirmAddress(at.on(), at.in.one("through", Means.class)))),
            new Deed(
                    "conflict",
                    "who=me|NAME why=own-request|colleague|close|involved",
                    "keep somebody from the case who has no business with it",
                    at -> at.submit(new Command.FindConflict(
                            at.on(), clerk(at, at.in.needed("who")), at.in.one("why", Conflict.class)))),
            new Deed(
                    "lift-conflict",
                    "who=NAME why=WORDS",
                    "let them handle it after all",
                    at -> at.submit(new Command.LiftConflict(at.on(), clerk(at, at.in.needed("who")), at.note("why")))),
            new Deed(
                    "flag",
                    "flag=FLAG why=WORDS",
                    "mark the case",
                    at -> at.submit(new Command.SetFlag(at.on(), at.in.one("flag", Flag.class), at.note("why")))),
            new Deed(
                    "lift-flag",
                    "flag=FLAG why=WORDS",
                    "take a mark off",
                    at -> at.submit(new Command.LiftFlag(at.on(), at.in.one("flag", Flag.class), at.note("why")))),
            new Deed(
                    "explain-signal",
                    "signal=NUMBER why=WORDS",
                    "say why a fraud signal is harmless; `casement show` numbers them",
                    SignalDeeds::explain),
            new Deed(
                    "accept-signal", "signal=NUMBER", "take a fraud signal seriously; it still decides nothing", at -> {
                        var signal = SignalDeeds.signal(at);
                        return at.submit(new Command.AcceptSignal(at.on(), signal));
                    }),
            new Deed(
                    "account-changed",
                    "what=password-reset|sim-swap|email|phone|address day=DATE",
                    "our own systems tell of a change on the account; signals are looked for again",
                    at -> {
                        var day = at.in.day("day");
                        return at.submit(
                                new Command.RecordAccountChange(at.on(), at.in.one("what", AccountChange.class), day));
                    }),
            new Deed(
                    "check-document",
                    "mrz=LINES",
                    "check the machine-readable lines of a document, parted by |; they are not kept",
                    SignalDeeds::lines),
            new Deed("link", "case=NUMBER how=duplicate-of|follows|same-person", "tie it to another case", Deeds::link),
            new Deed(
                    "adopt-rules",
                    "",
                    "let the dates follow the newer rules that `casement show` offers",
                    at -> at.submit(new Command.AdoptRules(at.on(), offered(at)))),
            new Deed(
                    "keep-rules",
                    "",
                    "leave the dates as they are; these rules are not offered again",
                    at -> at.submit(new Command.KeepRules(at.on(), offered(at)))),
            new Deed(
                    "close",
                    "how=HOW",
                    "end the case",
                    at -> at.submit(new Command.Close(at.on(), at.in.one("how", ClosedHow.class)))),
            new Deed(
                    "reopen",
                    "ground=GROUND",
                    "open a closed case again",
                    at -> at.submit(new Command.Reopen(at.on(), at.in.one("ground", ReopenGround.class)))),
            new Deed("correct", "seq=N [on=DATE] [key=value …]", "put a right entry in a mistaken one's place", at -> {
                var seq = at.in.number("seq");
                return at.submit(new Command.Correct(at.today(), seq, Corrections.of(at, seq)));
            }),
            new Deed(
                    "strike",
                    "seq=N",
                    "take an entry back",
                    at -> at.submit(new Command.Strike(at.today(), at.in.number("seq")))));

    private Deeds() {}

    static Optional<Deed> named(String name) {
        return ALL.stream().filter(deed -> deed.name().equals(name)).findFirst();
    }

    private static Duty duty(Bench at) {
        var id = at.in.needed("duty");
        return Duty.of(id)
                .filter(OpenDuty.RECORDABLE::contains)
                .orElseThrow(() -> Stop.usage("\"duty=" + id + "\" is no duty that is recorded by hand. It may be "
                        + OpenDuty.RECORDABLE.stream().map(Duty::id).collect(Collectors.joining(", "))
                        + ". Nothing was changed."));
    }

    private static RulesId offered(Bench at) {
        return at.dossier
                .offer()
                .map(RulesOffer::newer)
                .orElseThrow(() -> Stop.barred(
                        new Obstacle.RulesNotOffered(),
                        "No newer rules are offered to this case. Nothing was changed."));
    }

    private static Supplier<Verdict> owner(Bench at) {
        return at.submit(new Command.SetOwner(at.on(), clerk(at, at.in.needed("to"))));
    }

    private static ClerkId clerk(Bench at, String name) {
        return name.equals("me")
                ? at.desk.me().id()
                : at.dossier.clerks().stream()
                        .filter(clerk -> clerk.name().equalsIgnoreCase(name))
                        .findFirst()
                        .orElseThrow(() ->
                                Stop.usage("Nobody in this register is called " + name + ". Nothing was changed."))
                        .id();
    }

    private static Supplier<Verdict> represent(Bench at) {
        var by = at.in.one("by", Representative.class);
        if (at.in.text("to").isEmpty()) {
            return at.submit(new Command.Represent(at.on(), by));
        }
        if (!by.isWrittenTo()) {
            throw Stop.usage("Letters go to the person, not to by=" + by.id() + ". Nothing was changed.");
        }
        var speaker = at.addressee();
        return () -> at.desk.represent(at.id(), by, speaker);
    }

    private static Supplier<Verdict> changeAddress(Bench at) {
        var old = at.dossier.person();
        var fresh = new Person(
                at.in.text("name").orElse(old.name()),
                at.in.text("email").or(old::email),
                at.in.text("address").map(Deeds::lines).orElse(old.address()),
                at.in.text("country").or(old::country),
                old.region(),
                old.phone(),
                old.language(),
                old.points());
        return () -> at.desk.changePerson(at.id(), fresh);
    }

    private static List<String> lines(String address) {
        return Stream.of(address.split(";"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static Supplier<Verdict> decide(Bench at) {
        var right = DeadlineCommand.right(at.in.needed("right"));
        var outcome = outcome(at);
        var questions =
                Grounds.sheet(at.dossier.law(), right, outcome, at.today()).questions();
        var reasoning = Reasoning.of("").withReasons(at.in.text("reasoning").orElse(""));
        for (var question : questions) {
            // "answer.who=…" where that names one question, "answer.fraud.who=…" where two grounds ask the same
            var alone = questions.stream()
                            .filter(each -> each.id().equals(question.id()))
                            .count()
                    == 1;
            var words = at.in.text("answer." + question.key())
                    .or(() -> alone ? at.in.text("answer." + question.id()) : Optional.empty());
            reasoning = reasoning.with(question, "en", words.orElse(""));
        }
        // answers are no reasons: without those a refusal has no reasoning yet
        var nothing = outcome.against().isEmpty()
                ? reasoning.isBlank()
                : reasoning.reasons().isBlank();
        var note = nothing ? Optional.<NoteId>empty() : Optional.of(at.noted(reasoning.note()));
        return at.submit(new Command.Decide(at.on(), right, outcome, note, reasoning.answered()));
    }

    static Outcome outcome(Bench at) {
        var written = at.in.needed("outcome");
        var grounds = at.in.several("ground", Ground.class);
        var declines = written.equals("part") || written.equals("refuse");
        if (declines && grounds.isEmpty()) {
            throw Stop.usage("A refusal needs a ground, such as ground=infeasible. Nothing was changed.");
        }
        if (!declines && !grounds.isEmpty()) {
            throw Stop.usage("Only outcome=part and outcome=refuse have a ground. Nothing was changed.");
        }
        return switch (written) {
            case "grant" -> new Outcome.Granted();
            case "part" -> new Outcome.GrantedInPart(grounds);
            case "refuse" -> new Outcome.Refused(grounds);
            case "nothing-held" -> new Outcome.NothingHeld();
            case "withdrawn" -> new Outcome.Withdrawn();
            case "forwarded" -> new Outcome.Forwarded();
            case "lapsed" -> new Outcome.Lapsed();
            default ->
                throw Stop.usage("\"outcome=" + written + "\" is not known. It may be grant, part, refuse,"
                        + " nothing-held, withdrawn, forwarded or lapsed. Nothing was changed.");
        };
    }

    private static Supplier<Verdict> write(Bench at) {
        var letter = at.letter();
        var key = at.in.needed("part");
        var words = at.in.needed("words");
        return () -> {
            var known = at.desk.letter(at.id(), letter).parts().stream()
                    .filter(part -> !part.isRequired())
                    .map(Part::key)
                    .toList();
            if (!known.contains(key)) {
                throw Stop.usage("The letter has no part \"" + key + "\" that may be changed. Parts are "
                        + String.join(", ", known) + ". Nothing was changed.");
            }
            return saved(at.desk.write(at.id(), letter, key, words));
        };
    }

    private static Supplier<Verdict> fill(Bench at) {
        var letter = at.letter();
        var blank = at.in.needed("blank");
        var words = at.in.needed("words");
        return () -> {
            var open = blanks(at.desk.letter(at.id(), letter));
            if (!open.contains(blank)) {
                throw Stop.usage("The letter has no blank \"" + blank + "\". "
                        + (open.isEmpty() ? "It has none" : "Blanks are " + String.join(", ", open))
                        + ". Nothing was changed.");
            }
            return saved(at.desk.fill(at.id(), letter, blank, words));
        };
    }

    /// The blanks that are still in a letter.
    static List<String> blanks(Letter letter) {
        return letter.parts().stream()
                .flatMap(part -> part.spans().stream())
                .flatMap(span -> span instanceof Span.Blank(String name) ? Stream.of(name) : Stream.empty())
                .distinct()
                .toList();
    }

    private static Verdict saved(Optional<Obstacle> obstacle) {
        return obstacle.<Verdict>map(Verdict.Barred::new).orElseGet(() -> new Verdict.Accepted(List.of(), List.of()));
    }

    private static Supplier<Verdict> post(Bench at) {
        var letter = at.letter();
        var command = new Command.PostLetter(
                at.on(), letter, at.in.one("channel", Channel.class), at.perhapsNote("tracking"));
        var code = at.in.text("seen");
        var seen =
                Optional.ofNullable(at.dossier.standing().letters().get(letter)).flatMap(Seen::of);
        // a code that is not this approval's was shown for another one
        return code.isEmpty() || seen.isEmpty() || seen.map(Seen::code).equals(code)
                ? at.submit(command.shown(seen))
                : () -> new Verdict.Barred(new Obstacle.ShownOtherwise());
    }

    private static Supplier<Verdict> link(Bench at) {
        var other = at.in.needed("case");
        var id = CaseNumber.of(other)
                .flatMap(at.desk::dossier)
                .orElseThrow(() -> Stop.usage("There is no case " + other + " in this register. Nothing was changed."))
                .file()
                .id();
        return at.submit(new Command.Link(at.on(), id, at.in.one("how", LinkKind.class)));
    }

    /// Where a deed is done: the desk, the case, and what was typed.
    static final class Bench {

        final Procedures desk;
        final Dossier dossier;
        final Arguments in;
        private final List<Paper> papers = new ArrayList<>();

        Bench(Procedures desk, Dossier dossier, Arguments in) {
            this.desk = desk;
            this.dossier = dossier;
            this.in = in;
        }

        io.casement.cases.CaseId id() {
            return dossier.file().id();
        }

        java.time.LocalDate on() {
            return in.on();
        }

        java.time.LocalDate today() {
            return dossier.today();
        }

        SourceId source() {
            var code = in.needed("source");
            try {
                return new SourceId(code);
            } catch (IllegalArgumentException shape) {
                throw Stop.usage(
                        "\"source=" + code + "\" is no code; they look like crm or front-desk. Nothing was changed.");
            }
        }

        LetterKind kind() {
            return LetterCommand.Wanted.of(in.needed("letter")).kind();
        }

        /// The newest letter of the kind that was typed.
        LetterId letter() {
            var kind = kind();
            return LetterCommand.Wanted.of(in.needed("letter"))
                    .in(dossier)
                    .orElseThrow(() -> Stop.usage("Case " + dossier.file().number() + " has no " + kind.id()
                            + " yet. Nothing was changed; `draft letter=" + kind.id() + "` begins one."))
                    .id();
        }

        NoteId note(String key) {
            return noted(in.needed(key));
        }

        Optional<NoteId> perhapsNote(String key) {
            return in.text(key).map(this::noted);
        }

        private NoteId noted(String text) {
            var id = new NoteId(UUID.randomUUID());
            papers.add(new Paper.OfNote(id, text));
            return id;
        }

        /// Whom the key "to" names.
        Person addressee() {
            return Addressee.of(
                            in.needed("to"),
                            in.text("language").orElse(dossier.person().language()))
                    .orElseThrow(() -> Stop.usage("\"to=\" names nobody. Nothing was changed."));
        }

        Supplier<Verdict> draft(LetterKind kind) {
            if (kind == LetterKind.EXTENSION) {
                throw Stop.usage("The notice of an extension is begun by `extend ground=…`. Nothing was changed.");
            }
            if (kind.hasOwnAddressee()) {
                var to = addressee();
                return () -> desk.draftLetter(id(), kind, to).verdict();
            }
            return () -> desk.draftLetter(id(), kind, List.of()).verdict();
        }

        Supplier<Verdict> submit(Command command) {
            return () -> desk.submit(id(), List.of(command), papers);
        }
    }
}
