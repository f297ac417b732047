// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.app;

import io.casement.keys.Cost;
import io.casement.ui.words.DateWords;
import io.casement.ui.words.Sentences;
import io.casement.ui.words.Words;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Supplier;

/// What every command is made with.
///
/// @param cost what a guess at a new passphrase shall cost
record Workshop(Terminal terminal, Clock clock, Supplier<Cost> cost) {

    /// The wiring, made when a command needs it: help and usage do not.
    Wiring wiring() {
        return Wiring.of(clock);
    }

    /// The sentences of the interface; the command line speaks English.
    Sentences sentences() {
        return new Sentences(Words.in(Locale.UK));
    }

    /// Today on this computer, for commands that open no register.
    LocalDate today() {
        return LocalDate.now(clock);
    }

    /// Reads a day as people type it.
    static LocalDate day(String typed, LocalDate today) {
        return DateWords.parse(typed, today)
                .orElseThrow(
                        () -> Stop.usage("\"" + typed + "\" is no day. Write it as 2026-06-09, 9 June, 9.6. or t-3."));
    }
}
