// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;

/// Runs tests on the FX thread, without a display; the toolkit starts with the first of them.
public final class Fx {
    private static final long PATIENCE_SECONDS = 60;

    private Fx() {}

    /// Does `work` on the FX thread and waits for it; what it throws is thrown here.
    public static void run(Runnable work) {
        get(() -> {
            work.run();
            return true;
        });
    }

    /// The same for work that gives something.
    public static <T> T get(Callable<T> work) {
        Toolkit.start();
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(work.call());
            } catch (Throwable thrown) {
                result.completeExceptionally(thrown);
            }
        });
        try {
            return result.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            if (e.getCause() instanceof RuntimeException broken) {
                throw broken;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new IllegalStateException("the FX thread did not answer", e);
        }
    }

    private static final class Toolkit {
        private static final CountDownLatch STARTED = new CountDownLatch(1);

        static {
            try {
                Platform.startup(STARTED::countDown);
            } catch (IllegalStateException alreadyRunning) {
                STARTED.countDown(); // TestFX was first
            }
            Platform.setImplicitExit(false);
        }

        static void start() {
            try {
                if (!STARTED.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    throw new IllegalStateException("JavaFX did not start");
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException("JavaFX did not start", e);
            }
        }
    }
}
