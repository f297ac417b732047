// SPDX-License-Identifier: AGPL-3.0-or-later
/// What the request says beside what our records say, and what of it may be counted.
///
/// Why: an impostor knows the name and often the birthday, and copies an address with one letter of another alphabet.
/// So nothing here decides: it says "same", "similar" with what differs, or "differs", and a person counts. What
/// differs cannot be counted; what only looks the same differs.
@NullMarked
package io.casement.cases.identity;

import org.jspecify.annotations.NullMarked;
