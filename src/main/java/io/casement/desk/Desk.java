// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.desk;

import io.casement.cases.CaseId;
import io.casement.cases.Command;
import io.casement.cases.Obstacle;
import io.casement.cases.Verdict;
import io.casement.store.Paper;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The desk of one person: work goes to the clerk thread, what it brings goes back to the front.
///
/// Only immutable values cross. In the window the front is the FX thread; in tests and on the command line both
/// executors are the caller itself.
public final class Desk {

    private final Executor clerk;
    private final Executor front;
    private final Procedures procedures;
    private final Consumer<Trouble> trouble;
    private @Nullable Consumer<CaseId> watcher;
    private @Nullable Consumer<Obstacle> refusals;

    public Desk(Executor clerk, Executor front, Procedures procedures, Consumer<Trouble> trouble) {
        this.clerk = clerk;
        this.front = front;
        this.procedures = procedures;
        this.trouble = trouble;
        procedures.onChange(this::changed);
    }

    /// Does something on the clerk thread; the front gets the result. Failures become [Trouble], once, here.
    public <T> void ask(Function<Procedures, T> work, Consumer<? super T> then) {
        clerk.execute(() -> {
            try {
                var result = work.apply(procedures);
                front.execute(() -> then.accept(result));
            } catch (Refused refused) {
                front.execute(() -> told(refused.obstacle()));
            } catch (RuntimeException failure) {
                front.execute(() -> trouble.accept(Trouble.of(failure)));
            }
        });
    }

    /// Decides a command and, if nothing bars it, saves it.
    public void submit(CaseId id, Command command, List<Paper> papers, Consumer<? super Verdict> then) {
        ask(work -> work.submit(id, List.of(command), papers), then);
    }

    /// Who wants to know that a case changed; there is one, the frame of the window.
    public void watch(Consumer<CaseId> watcher) {
        this.watcher = watcher;
    }

    /// Who tells the person that something does not open to them; there is one, the frame of the window.
    public void refusals(Consumer<Obstacle> told) {
        this.refusals = told;
    }

    private void told(Obstacle obstacle) {
        if (refusals != null) {
            refusals.accept(obstacle);
        }
    }

    private void changed(CaseId id) {
        front.execute(() -> {
            if (watcher != null) {
                watcher.accept(id);
            }
        });
    }
}
