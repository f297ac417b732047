// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.words;

import io.casement.desk.Trouble;
import io.casement.keys.WrongSecret;
import io.casement.store.DamagedRegister;
import io.casement.store.NoSpace;
import io.casement.store.NotARegister;
import io.casement.store.ReadOnlyFolder;
import io.casement.store.RegisterInUse;
import java.io.UncheckedIOException;
import java.util.Locale;

/// Why a register did not open, or was not made: what happened, what is safe, what helps.
public record Refusals(Words words) {

    /// Every wrong secret has the same sentence, so that it tells nobody which names there are.
    public String of(Throwable failure) {
        return switch (failure) {
            case UncheckedIOException wrapped when wrapped.getCause() != null -> of(wrapped.getCause());
            case WrongSecret _ -> words.text("unlock.refused.wrong-secret");
            case RegisterInUse _ -> words.text("unlock.refused.in-use");
            case ReadOnlyFolder _ -> words.text("unlock.refused.read-only");
            case NoSpace _ -> words.text("unlock.refused.no-space");
            case NotARegister not ->
                words.text("unlock.refused."
                        + not.why().name().toLowerCase(Locale.ROOT).replace('_', '-'));
            case DamagedRegister damaged -> words.text("unlock.refused.damaged", damaged.where());
            default -> words.text("unlock.refused.trouble", Trouble.of(failure).code());
        };
    }
}
