// SPDX-License-Identifier: AGPL-3.0-or-later
/// Finds what may speak for fraud in a request: look-alikes, odd mail headers, what several requests share, and
/// phrases. Pure: everything it looks at comes in as a value.
///
/// **Why nothing here decides.** Each signal has an honest explanation: people move, marry, copy a template from
/// the web and write in a hurry. So a signal carries its evidence, a person explains or accepts it, and no rule
/// of a case looks at it. A refusal needs facts of its own, Art. 12(2) and (6) GDPR.
///
/// How alike two names or addresses are is for the package `alike` to say; here it becomes a warning or none.
@NullMarked
package io.casement.signals;

import org.jspecify.annotations.NullMarked;
