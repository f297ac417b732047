// SPDX-License-Identifier: AGPL-3.0-or-later
/// Letters that go to the post together: sorted by envelope, counted, printed one after the other, reconciled.
///
/// Why a run of the printer is a fold of facts and not a counter: paper runs out in the middle of a letter,
/// printers finish what they were told to forget, and programs end. What is kept is what was told, by the printer
/// or by a person; which letters are surely on paper follows from it, in whatever order it came.
@NullMarked
package io.casement.letters.batch;

import org.jspecify.annotations.NullMarked;
