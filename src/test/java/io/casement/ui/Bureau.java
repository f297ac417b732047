// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui;

import io.casement.cases.CaseId;
import io.casement.cases.Channel;
import io.casement.cases.Clerk;
import io.casement.cases.ClerkId;
import io.casement.cases.Command;
import io.casement.cases.Person;
import io.casement.cases.Request;
import io.casement.cases.Role;
import io.casement.cases.Verdict;
import io.casement.desk.Correspondence;
import io.casement.desk.Desk;
import io.casement.desk.NewRequest;
import io.casement.desk.Procedures;
import io.casement.desk.Regimes;
import io.casement.keys.CheapKeyring;
import io.casement.keys.ClerkSlot;
import io.casement.law.RegimeId;
import io.casement.law.Right;
import io.casement.lawbook.Lawbook;
import io.casement.letters.Organisation;
import io.casement.store.NewDocument;
import io.casement.store.Register;
import io.casement.ui.frame.Frame;
import io.casement.ui.parts.Chord;
import io.casement.ui.place.Place;
import io.casement.ui.place.Screen;
import io.casement.ui.place.Tools;
import io.casement.ui.words.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;

/// An office for the tests of screens: a real register in a folder, three people, a desk on the caller's thread,
/// and a day that stays Tuesday 9 June 2026.
public final class Bureau implements AutoCloseable {
    public static final LocalDate TODAY = LocalDate.of(2026, 6, 9);
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-09T08:42:00Z"), ZoneOffset.UTC);
    public static final Clerk AMARA = clerk(1, "Amara Okafor", Role.AGENT);
    public static final Clerk INGRID = clerk(2, "Ingrid Halvorsen", Role.SUPERVISOR);
    public static final Clerk TOMASZ = clerk(3, "Tomasz Wiśniewski", Role.LEGAL);
    public static final Organisation LARKMERE = new Organisation(
            "Larkmere Hotels",
            "Larkmere Hotels B.V.",
            "Privacy office",
            List.of("Kade 12", "1011 AB Amsterdam"),
            "NL",
            "privacy@larkmere.example",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "Ingrid Halvorsen",
            "Privacy lead",
            "Europe/Amsterdam",
            Optional.empty());

    private final Register register;
    private final Regimes regimes;
    private final Words words;
    private int logged;
    private boolean windows;
    private volatile boolean closed;

    private Bureau(Register register, Regimes regimes, Words words) {
        this.register = register;
        this.regimes = regimes;
        this.words = words;
    }

    public static Bureau in(Path folder) {
        return in(folder, Words.in(Locale.UK));
    }

    public static Bureau in(Path folder, Words words) {
        var created = CheapKeyring.create(
                new ClerkSlot(INGRID.id().value(), INGRID.name()), "gravel otter lantern quay".toCharArray());
        var regimes = new Regimes(Lawbook.load());
        try {
            var register = Register.create(
                    folder, created.keyring(), created.key(), regimes, INGRID, LARKMERE, CLOCK.instant());
            register.addClerk(AMARA, CLOCK.instant(), INGRID.id());
            register.addClerk(TOMASZ, CLOCK.instant(), INGRID.id());
            return new Bureau(register, regimes, words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Clerk clerk(int number, String name, Role role) {
        return new Clerk(new ClerkId(new UUID(9, number)), name, role);
    }

    public Words words() {
        return words;
    }

    public Register register() {
        return register;
    }

    /// The desk of one person, on the caller's thread; what fails there fails the test.
    public Desk desk(Clerk me) {
        return new Desk(Runnable::run, Runnable::run, procedures(me), trouble -> {
            if (!closed) {
                throw new AssertionError(trouble.code(), trouble.cause());
            }
        });
    }

    public Procedures procedures(Clerk me) {
        return new Procedures(register, regimes, Correspondence.ofTheProgram(), me, CLOCK);
    }

    // ---- cases ---------------------------------------------------------------------------------------------------

    public CaseId log(String name, String country, String law, Right right, String received) {
        return log(name, country, law, right, received, Optional.of(AMARA.id()));
    }

    public CaseId log(String name, String country, String law, Right right, String received, Optional<ClerkId> owner) {
        var body = "Dear privacy office,\n\nI ask for a copy of everything you hold about me. Thank you.\n\n" + name;
        var phrase = "a copy of everything you hold about me";
        var at = body.indexOf(phrase);
        var request = new Request(
                Optional.of(name),
                Optional.of("privacy@larkmere.example"),
                Optional.empty(),
                Optional.of("My data"),
                body,
                List.of(new Request.Phrase("rights", at, at + phrase.length())),
                "Everything");
        return log(name, country, law, right, received, owner, request);
    }

    public CaseId log(
            String name,
            String country,
            String law,
            Right right,
            String received,
            Optional<ClerkId> owner,
            Request request) {
        return log(
                name,
                country,
                law,
                right,
                received,
                owner,
                request,
                (request.body() + (logged + 1)).getBytes(StandardCharsets.UTF_8));
    }

    /// A request that came as this mail.
    public CaseId log(
            String name,
            String country,
            String law,
            Right right,
            String received,
            Optional<ClerkId> owner,
            Request request,
            byte[] bytes) {
        var person = new Person(
                name,
                Optional.of("requester" + ++logged + "@post.example"),
                List.of("Via dei Cappellari " + (30 + logged), "00186 Roma"),
                Optional.of(country),
                Optional.empty(),
                country.equals("DE") ? "de" : country.equals("IT") ? "it" : "en",
                Map.of());
        var mail = NewDocument.of(bytes, "request.eml", "message/rfc822");
        var done = procedures(AMARA)
                .log(new NewRequest(
                        mail,
                        person,
                        request,
                        Channel.EMAIL,
                        LocalDate.parse(received),
                        new RegimeId(law),
                        Set.of(right),
                        owner,
                        false));
        if (done instanceof Procedures.Logged.As as) {
            return as.id();
        }
        throw new AssertionError("not logged: " + done);
    }

    /// Does something to a case; the test is wrong if it is barred.
    public void does(Clerk who, CaseId id, Command... commands) {
        var verdict = procedures(who).submit(id, List.of(commands), List.of());
        if (verdict instanceof Verdict.Barred barred) {
            throw new AssertionError("barred: " + barred);
        }
    }

    // ---- the window ----------------------------------------------------------------------------------------------

    /// A window with its frame and keyboard. FX thread.
    public final class Window {
        private final Scene scene = new Scene(new Pane(), Pictures.WIDTH, Pictures.HEIGHT);
        private final Frame frame;
        private long nanos;

        private Window(Clerk me, Function<Tools, Function<Place, Screen>> screens) {
            frame = new Frame(desk(me), words, me, LARKMERE, scene, CLOCK, () -> nanos, screens, () -> {});
            scene.setRoot(frame.root());
        }

        public Frame frame() {
            return frame;
        }

        public Scene scene() {
            return scene;
        }

        /// Presses keys one after the other, each written as in [Chord]: to whatever has the focus.
        public void press(String... chords) {
            for (var written : chords) {
                nanos += 1_000_000_000L; // a person takes longer than the keyboard is deaf
                scene.getRoot().applyCss(); // what a pulse would do before the next key
                scene.getRoot().layout();
                var chord = Chord.of(written);
                var target = focused();
                var code = code(chord.key());
                target.fireEvent(event(KeyEvent.KEY_PRESSED, code, "", chord));
                if (chord.key().length() == 1 && !chord.ctrl()) {
                    target.fireEvent(event(KeyEvent.KEY_TYPED, KeyCode.UNDEFINED, chord.key(), chord));
                }
                // the key comes up wherever the focus is by then
                focused().fireEvent(event(KeyEvent.KEY_RELEASED, code, "", chord));
            }
        }

        private Node focused() {
            var owner = scene.getFocusOwner();
            return owner == null || owner.getScene() == null ? scene.getRoot() : owner;
        }

        private static KeyEvent event(
                javafx.event.EventType<KeyEvent> type, KeyCode code, String character, Chord chord) {
            return new KeyEvent(type, character, "", code, chord.shift(), chord.ctrl(), false, false);
        }

        private static KeyCode code(String key) {
            return switch (key) {
                case "Esc" -> KeyCode.ESCAPE;
                case "/" -> KeyCode.SLASH;
                default -> {
                    var code = KeyCode.getKeyCode(key);
                    yield code == null ? KeyCode.UNDEFINED : code;
                }
            };
        }
    }

    public Window window(Clerk me, Function<Tools, Function<Place, Screen>> screens) {
        windows = true;
        return new Window(me, screens);
    }

    @Override
    public void close() {
        closed = true;
        if (windows) {
            Fx.run(register::close); // a window saves what was typed a moment later, on its own thread
        } else {
            register.close();
        }
    }
}
