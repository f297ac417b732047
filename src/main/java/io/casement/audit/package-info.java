// SPDX-License-Identifier: AGPL-3.0-or-later
/// Chains entries so that a later change shows. Pure: no file, no clock of the machine.
///
/// A chain shows what was changed from outside, by a hand in the database or by a failing disk. It is no defence
/// against who holds the register key and can reckon all seals anew; against him stands what was printed or sent
/// before: a seal on paper cannot be reckoned anew.
@NullMarked
package io.casement.audit;

import org.jspecify.annotations.NullMarked;
