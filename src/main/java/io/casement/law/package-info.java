// SPDX-License-Identifier: AGPL-3.0-or-later
/// What the rules say, with citations: rights, clocks, working days, grounds. Pure: no file, no clock of the
/// machine.
///
/// Why a derivation and not a date: people do not believe a date that they cannot follow. So [LastDay] returns the
/// steps with it, as data; the words for them are in `assets/words/law_*.properties`, and the figures that they
/// count with come from the law files, each with its source. What nobody has checked is `UNKNOWN` and gives no
/// date.
@NullMarked
package io.casement.law;

import org.jspecify.annotations.NullMarked;
