// SPDX-License-Identifier: AGPL-3.0-or-later
/// How alike two names, addresses, mailboxes, numbers or telephones are: the same, the same written otherwise, easily
/// taken for the same, or another; and in which way. Pure: everything it looks at comes in as a value.
///
/// **Why one place.** Whether a data point may be counted and whether a request warns of fraud are two questions to
/// one comparison. Two comparisons would some day disagree, and the gap is where an impostor walks in or an honest
/// person is turned away. Nothing here decides: `cases.identity` says what may be counted, `signals` what warns.
///
/// **Why ICU.** What looks alike is not a matter of code points. ICU keeps Unicode's table of confusable characters
/// (UTS 39) and the ways into Latin letters up to date; it is used in [Script] alone.
@NullMarked
package io.casement.alike;

import org.jspecify.annotations.NullMarked;
