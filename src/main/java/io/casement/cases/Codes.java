// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Fixed names of enum constants: ONE_TIME_CODE is written "one-time-code".
public final class Codes {

    private Codes() {}

    public static String id(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The constant with this fixed name; empty when there is none.
    public static <E extends Enum<E>> Optional<E> of(Class<E> type, String id) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> id(constant).equals(id))
                .findFirst();
    }
}
