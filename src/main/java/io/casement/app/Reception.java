// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.app;

import io.casement.cases.Clerk;
import io.casement.cases.ClerkId;
import io.casement.cases.Role;
import io.casement.keys.ClerkSlot;
import io.casement.keys.Cost;
import io.casement.keys.Keyring;
import io.casement.law.Authority;
import io.casement.store.NotARegister;
import io.casement.store.Progress;
import io.casement.store.Register;
import io.casement.ui.parts.Ask;
import io.casement.ui.setup.Founder;
import io.casement.ui.setup.Founding;
import io.casement.ui.setup.Proposal;
import io.casement.ui.setup.SetupPane;
import io.casement.ui.unlock.CastPane;
import io.casement.ui.unlock.Host;
import io.casement.ui.unlock.Start;
import io.casement.ui.unlock.UnlockPane;
import io.casement.ui.unlock.WaitPane;
import io.casement.ui.words.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.application.Platform;

/// Receives whoever comes to the window: signs in, sets up a register, or lets look around in the demonstration.
/// Lives on the FX thread.
final class Reception {

    private final Window window;
    private final Clock clock;
    private final Supplier<Wiring> wiring;
    private final Folders folders;
    private final Words words;

    /// @param wiring may have to be waited for; asked on the clerk's thread
    Reception(Window window, Clock clock, Supplier<Wiring> wiring, Folders folders) {
        this.window = window;
        this.clock = clock;
        this.wiring = wiring;
        this.folders = folders;
        this.words = window.words();
    }

    /// A register that was open before is asked for even if it is not there: it may lie on a drive that is not
    /// connected, and must not look as if it had never been.
    void open() {
        var folder = window.settings().store().orElseGet(folders::register);
        if (window.settings().store().isEmpty() && isFree(folder)) {
            setUp();
        } else {
            signIn(folder, Optional.empty());
        }
    }

    /// Somebody takes a seat who was let in already.
    void sit(Function<Wiring, Sitting> seat) {
        window.attempt(
                () -> seat.apply(wiring.get()),
                sitting -> {
                    window.whenClosed(sitting::close);
                    window.atDesk(sitting, () -> {});
                },
                failed -> {});
    }

    private static boolean isFree(Path folder) {
        return unfit(folder).isPresent();
    }

    /// Why there is no register to sign in to, if there is none.
    private static Optional<NotARegister> unfit(Path folder) {
        try {
            Register.keyring(folder);
            return Optional.empty();
        } catch (NotARegister none) {
            return Optional.of(none);
        } catch (IOException damaged) {
            return Optional.empty(); // signing in will say how
        }
    }

    // ---- signing in ----------------------------------------------------------------------------------------------

    private void signIn(Path folder, Optional<LocalTime> lockedAt) {
        var settings = window.settings();
        var name = settings.store().filter(folder::equals).flatMap(same -> settings.name());
        var start = new Start(folder, name, LocalTime.now(clock), lockedAt, Cli.program());
        var pane = new UnlockPane(words, start, new Door());
        window.show(pane);
        pane.home().requestFocus();
        unfit(folder).ifPresent(pane::refused);
    }

    /// What signing in asks of the program.
    private final class Door implements Host {

        @Override
        public void unlock(
                Path folder, String name, char[] passphrase, DoubleConsumer done, Consumer<? super Throwable> failed) {
            window.attempt(
                    () -> wiping(() -> wiring.get().open(folder, name, passphrase, shown(done)), passphrase),
                    sitting -> comeIn(folder, sitting),
                    failed);
        }

        @Override
        public void recover(Path folder, String name, char[] code, char[] fresh, Consumer<? super Throwable> failed) {
            window.attempt(
                    () -> wiping(
                            () -> wiring.get().recover(folder, name, code, fresh, Cost.calibrated(), progress -> {}),
                            code,
                            fresh),
                    sitting -> comeIn(folder, sitting),
                    failed);
        }

        @Override
        public Optional<Path> chooseFolder() {
            return Ask.folder(window.stage(), words.text("setup.field.folder"));
        }

        @Override
        public void setUp() {
            Reception.this.setUp();
        }
    }

    private static <T> T wiping(Window.Work<T> work, char[]... secrets) throws Exception {
        try {
            return work.run();
        } finally {
            Arrays.stream(secrets).forEach(secret -> Arrays.fill(secret, ' '));
        }
    }

    /// Tells each percent once; the opening of a large register counts every entry.
    private static Consumer<Progress> shown(DoubleConsumer done) {
        var last = new long[1];
        return progress -> {
            var percent = progress.total() == 0 ? 0 : progress.done() * 100 / progress.total();
            if (percent != last[0]) {
                last[0] = percent;
                Platform.runLater(() -> done.accept(percent / 100.0));
            }
        };
    }

    private void comeIn(Path folder, Sitting sitting) {
        window.remember(
                window.settings().withStore(folder, sitting.procedures().me().name()));
        window.whenClosed(sitting::close);
        window.atDesk(sitting, () -> {
            window.whenClosed(() -> {});
            window.attempt(() -> close(sitting), closed -> {}, failed -> {});
            signIn(folder, Optional.of(LocalTime.now(clock)));
        });
    }

    private static Sitting close(Sitting sitting) {
        sitting.close();
        return sitting;
    }

    // ---- the first run -------------------------------------------------------------------------------------------

    private void setUp() {
        window.attempt(this::regional, this::setUp, failed -> setUp(List.of()));
    }

    private void setUp(List<Authority> regional) {
        // a register that was there once may come back with its drive; a new one does not take its place
        var folder = unfit(folders.register()).isPresent()
                ? folders.register()
                : folders.register().resolveSibling(folders.register().getFileName() + "-2");
        var proposal = new Proposal(
                folder, Locale.getDefault().getCountry(), clock.getZone().getId(), regional);
        var pane = new SetupPane(words, proposal, new FirstRun());
        window.show(pane);
        pane.home().requestFocus();
    }

    /// Reads every law; on the clerk's thread.
    private List<Authority> regional() {
        var book = wiring.get().regimes().lawbook();
        return book.ids().stream()
                .flatMap(id -> book.regime(id, LocalDate.now(clock)).stream())
                .flatMap(law -> law.authorities().stream())
                .filter(authority -> authority.region().isPresent())
                .distinct()
                .toList();
    }

    /// What the first run asks of the program.
    private final class FirstRun implements io.casement.ui.setup.Host {

        @Override
        public void keys(
                String name, char[] passphrase, Consumer<? super Founder> made, Consumer<? super Throwable> failed) {
            window.attempt(
                    () -> wiping(
                            () -> {
                                var first = new Clerk(new ClerkId(UUID.randomUUID()), name, Role.HEAD);
                                var slot = new ClerkSlot(first.id().value(), name);
                                return new Founder(first, Keyring.create(slot, passphrase, Cost.calibrated()));
                            },
                            passphrase),
                    made,
                    failed);
        }

        @Override
        public void found(Founding founding, Consumer<? super Throwable> failed) {
            var founder = founding.founder();
            window.attempt(
                    () -> {
                        var sitting = wiring.get()
                                .found(founding.folder(), founder.clerk(), founder.keys(), founding.organisation());
                        founder.keys().recovery().close();
                        return sitting;
                    },
                    sitting -> comeIn(founding.folder(), sitting),
                    failed);
        }

        @Override
        public void lookAround(Consumer<? super Throwable> failed) {
            window.attempt(
                    () -> Demo.make(wiring.get()),
                    demo -> inDemo(demo, wiring.get().as(demo.sitting(), Demo.AMARA)),
                    failed);
        }

        @Override
        public void signIn(Optional<Path> folder) {
            Reception.this.signIn(
                    folder.orElseGet(() -> window.settings().store().orElseGet(folders::register)), Optional.empty());
        }

        @Override
        public Optional<Path> chooseFolder() {
            return Ask.folder(window.stage(), words.text("setup.field.folder"));
        }

        @Override
        public Optional<Path> chooseFile(String name) {
            return Ask.save(window.stage(), words.text("setup.save-code"), name);
        }
    }

    // ---- the demonstration ---------------------------------------------------------------------------------------

    void demonstrate() {
        var pane =
                new WaitPane(words, words.text("unlock.demo-wait"), words.text("unlock.demo-waiting"), Cli.program());
        window.show(pane);
        window.attempt(
                () -> Demo.make(wiring.get()),
                demo -> inDemo(demo, wiring.get().as(demo.sitting(), Demo.AMARA)),
                pane::refused);
    }

    private void inDemo(Demo demo, Sitting sitting) {
        window.whenClosed(() -> {
            sitting.close();
            demo.vanish();
        });
        window.atDesk(sitting, () -> whoComesIn(demo, sitting));
    }

    /// Locked like a real register, and closed like one; only that everybody's passphrase is known.
    private void whoComesIn(Demo demo, Sitting left) {
        window.whenClosed(demo::vanish);
        window.attempt(
                () -> {
                    Demo.letIn(left);
                    return close(left);
                },
                closed -> {},
                failed -> {});
        var pane = new CastPane(words, demo.cast(), Cli.program(), new DemoDoor(demo));
        window.show(pane);
        pane.home().requestFocus();
    }

    /// What coming in to the demonstration asks of the program.
    private final class DemoDoor implements Host {

        private final Demo demo;

        private DemoDoor(Demo demo) {
            this.demo = demo;
        }

        @Override
        public void unlock(
                Path folder, String name, char[] passphrase, DoubleConsumer done, Consumer<? super Throwable> failed) {
            window.attempt(
                    () -> wiping(() -> wiring.get().open(folder, name, passphrase, shown(done)), passphrase),
                    sitting -> inDemo(demo, sitting),
                    failed);
        }

        /// Never offered there.
        @Override
        public void recover(Path folder, String name, char[] code, char[] fresh, Consumer<? super Throwable> failed) {
            Arrays.fill(code, ' ');
            Arrays.fill(fresh, ' ');
        }

        @Override
        public Optional<Path> chooseFolder() {
            return Optional.empty();
        }

        @Override
        public void setUp() {
            window.whenClosed(() -> {});
            window.attempt(
                    () -> {
                        demo.vanish();
                        return demo;
                    },
                    gone -> {},
                    failed -> {});
            Reception.this.setUp();
        }
    }
}
