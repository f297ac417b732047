// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.app;

import io.casement.cases.Card;
import io.casement.cases.CaseId;
import io.casement.cases.Clerk;
import io.casement.cases.Next;
import io.casement.cases.Standing;
import io.casement.cases.View;
import io.casement.desk.Desk;
import io.casement.law.RegimeId;
import io.casement.ui.frame.Frame;
import io.casement.ui.frame.Screens;
import io.casement.ui.parts.Snapshot;
import io.casement.ui.parts.Theme;
import io.casement.ui.place.Place;
import io.casement.ui.place.Place.Pane;
import io.casement.ui.words.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.util.Duration;

/// Pictures of every screen on demonstration data, light and dark; the ones in the README come from here.
final class Album {

    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;

    /// Long enough for what a screen does after a rest of the keys, such as loading the preview of a row.
    private static final Duration REST = Duration.millis(400);

    /// What lies on the clipboard when a request is logged.
    private static final String LETTER = """
            From: Caoimhe Brennan <caoimhe.brennan@eircom.example>
            To: privacy@larkmere.example
            Subject: Subject access request

            Dear data protection team,

            I was a guest at Larkmere Dublin in October 2024 and again this April. Under Article 15 of the GDPR I would \
            like a copy of all the personal data you have about me, and the names of any companies you passed it to.

            My customer number is LC 5520 1187. I was born on 2 November 1987 and my mobile is +353 85 555 0164. \
            If you write by post, the address is 7 Hawthorn Rise, Tramore, X91 K5P8, Ireland.

            Thank you,
            Caoimhe Brennan
            """;

    private final Path folder;
    private final Demo demo;
    private final Wiring wiring;
    private final Executor clerk;
    private final Words words;

    Album(Path folder, Demo demo, Wiring wiring, Executor clerk, Words words) {
        this.words = words;
        this.folder = folder;
        this.demo = demo;
        this.wiring = wiring;
        this.clerk = clerk;
    }

    /// Draws everything; returns the files, in the order drawn. Not for the FX thread.
    void draw() {
        try {
            Files.createDirectories(folder);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        for (var theme : List.of(Theme.LIGHT, Theme.DARK)) {
            draw(Demo.AMARA, theme, agent());
            draw(
                    Demo.INGRID,
                    theme,
                    Map.of(
                            "04a-approvals", new Place.Approvals(Optional.empty()),
                            "08d-people", new Place.People()));
            draw(
                    Demo.TOMASZ,
                    theme,
                    Map.of(
                            "05b-post", new Place.Post(Optional.empty()),
                            "08c-laws", new Place.Settings(Optional.of(new RegimeId("US-CA")))));
        }
        var first = new FirstPages(words, demo);
        for (var theme : List.of(Theme.LIGHT, Theme.DARK)) {
            first.all().forEach((name, page) -> draw(name, theme, page));
        }
    }

    private void draw(String name, Theme theme, Supplier<FirstPages.Page> page) {
        var scene = onFx(() -> {
            var made = page.get();
            var shown = new Scene(made.root(), WIDTH, HEIGHT);
            theme.apply(shown);
            show(shown);
            made.lead().accept(shown);
            return shown;
        });
        pulse();
        onFx(() -> write(scene, name + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png"));
        onFx(() -> {
            scene.getWindow().hide();
            return scene;
        });
    }

    private static void show(Scene scene) {
        var stage = new Stage();
        stage.setScene(scene);
        stage.setWidth(WIDTH);
        stage.setHeight(HEIGHT);
        stage.show();
    }

    /// The keys that are pressed at a place, by the name of the picture.
    private static final Map<String, List<KeyCode>> PRESSED = Map.of(
            "03a-identity", List.of(KeyCode.DIGIT1, KeyCode.DIGIT2),
            "03e-decline-fraud", List.of(KeyCode.F),
            "03f-extend", List.of(KeyCode.E),
            "03g-why", List.of(KeyCode.Y));

    private Map<String, Place> agent() {
        Map<String, Place> places = new LinkedHashMap<>();
        places.put("01-queue", Place.queue(View.MINE));
        places.put("01b-rules-changed", Place.queue(View.RULES_CHANGED));
        places.put("02a-intake", new Place.Intake(List.of(), Optional.of(letter())));

        // the one with the most to look at
        open().filter(card -> card.next() == Next.JUDGE_IDENTITY)
                .max(Comparator.comparingInt(
                        card -> standing(card).signals().standing().size()))
                .map(Card::id)
                .ifPresent(id -> places.put("03a-identity", new Place.File(id, Optional.of(Pane.IDENTITY))));
        first(card -> !standing(card).evidence().kept().isEmpty()).ifPresent(id -> {
            places.put("03a-evidence", new Place.File(id, Optional.of(Pane.IDENTITY)));
            places.put("03e-decline-fraud", new Place.File(id, Optional.of(Pane.ASSESSMENT)));
        });
        first(card -> card.next() == Next.DECIDE)
                .ifPresent(id -> places.put("03b-assessment", new Place.File(id, Optional.of(Pane.ASSESSMENT))));
        first(card -> card.next() == Next.DECIDE && card.firstDay().isEmpty()).ifPresent(id -> {
            places.put("03f-extend", new Place.File(id, Optional.of(Pane.ASSESSMENT)));
            places.put("03g-why", new Place.File(id, Optional.of(Pane.IDENTITY)));
        });
        first(card -> card.offered().isPresent())
                .ifPresent(id -> places.put("03h-rules-changed", new Place.File(id, Optional.empty())));
        first(card -> card.next() == Next.RELEASE_ANSWER || card.next() == Next.SUBMIT_ANSWER)
                .ifPresent(id -> places.put("03d-letter", new Place.File(id, Optional.of(Pane.LETTER))));
        return places;
    }

    private String letter() {
        var offset = Demo.ZONE.getRules().getOffset(wiring.clock().instant());
        return "Date: "
                + DateTimeFormatter.RFC_1123_DATE_TIME.format(
                        wiring.clock().instant().atOffset(offset)) + "\n" + LETTER;
    }

    private Standing standing(Card card) {
        return demo.sitting().procedures().dossier(card.id()).standing();
    }

    private Optional<CaseId> first(Predicate<Card> which) {
        return open().filter(which).map(Card::id).findFirst();
    }

    private Stream<Card> open() {
        return demo.sitting().procedures().queue(View.OPEN, 200).stream();
    }

    private void draw(Clerk who, Theme theme, Map<String, Place> places) {
        var desk = new Desk(
                clerk, Platform::runLater, wiring.as(demo.sitting(), who).procedures(), trouble -> {
                    throw new IllegalStateException(trouble.cause());
                });
        var scene = onFx(() -> {
            var root = new StackPane();
            var made = new Scene(root, WIDTH, HEIGHT);
            theme.apply(made);
            return made;
        });
        var frame = onFx(() -> {
            var made = new Frame(desk, words, who, Demo.LARKMERE, scene, wiring.clock(), Screens::new, () -> {});
            scene.setRoot(made.root());
            show(scene);
            return made;
        });
        places.forEach((name, place) -> {
            onFx(() -> {
                frame.go(place);
                return place;
            });
            rest(desk);
            var keys = PRESSED.getOrDefault(name, List.of());
            keys.forEach(code -> press(scene, code));
            keys.stream().limit(1).forEach(_ -> rest(desk));
            onFx(() -> write(scene, name + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png"));
            keys.stream().limit(1).forEach(_ -> press(scene, KeyCode.ESCAPE));
        });
        onFx(() -> {
            scene.getWindow().hide();
            return scene;
        });
    }

    private static void press(Scene scene, KeyCode code) {
        onFx(() -> {
            for (var what : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
                var to = Optional.ofNullable(scene.getFocusOwner()).orElseGet(scene::getRoot);
                to.fireEvent(new KeyEvent(what, "", "", code, false, false, false, false));
            }
            return code;
        });
    }

    private Path write(Scene scene, String name) {
        try {
            return Snapshot.write(Snapshot.of(scene), folder.resolve(name));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /// Until everything that was asked has come, and the rest that screens wait for is over.
    private static void rest(Desk desk) {
        for (var round = 0; round < 3; round++) {
            await(done -> desk.ask(work -> work.today(), day -> done.countDown()));
            pulse();
        }
    }

    private static void pulse() {
        await(done -> Platform.runLater(() -> {
            var pause = new PauseTransition(REST);
            pause.setOnFinished(event -> done.countDown());
            pause.play();
        }));
    }

    private static <T> T onFx(Supplier<T> work) {
        var result = new CompletableFuture<T>();
        Platform.runLater(() -> {
            try {
                result.complete(work.get());
            } catch (RuntimeException failed) {
                result.completeExceptionally(failed);
            }
        });
        return result.join();
    }

    private static void await(Consumer<CountDownLatch> start) {
        var done = new CountDownLatch(1);
        start.accept(done);
        try {
            done.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
