// SPDX-License-Identifier: AGPL-3.0-or-later
/// Reads what arrived and proposes a slip: who writes, when it came, what is asked, each with the words that say
/// so.
///
/// **Why everything carries its words.** A clerk signs for what is logged. A proposal without its words would
/// have to be
/// believed; a proposal that lights up "Article 15" in the mail can be checked at a glance. What no words tell is
/// absent
/// and is listed in [Slip#notTold()]; nothing is filled in because it is usual.
///
/// **Why limits count work and not seconds.** What arrives may be hostile: ten thousand nested parts, a header
/// line of fifty megabytes. The reader counts bytes, parts and depth ([Limits]), so the same file ends the same
/// way on every machine. When a limit is met, what was understood so far is kept and the limit is named in a
/// [Note].
///
/// **Why the token stream of mime4j.** Its document tree recurses and grows with the mail; the token stream holds
/// one part at a time, so a mail of hundreds of megabytes is read in a few.
@NullMarked
package io.casement.intake;

import org.jspecify.annotations.NullMarked;
