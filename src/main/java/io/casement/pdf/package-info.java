// SPDX-License-Identifier: AGPL-3.0-or-later
/// Prints a letter as PDF/A-3a and PDF/UA-1, signs it, and shows a PDF as pixels and as words. The only keeper of iText
/// and
/// PDFBox.
///
/// Why lines are set here and not by iText's layout: a letter needs few shapes but exact ones (the window of an
/// envelope, a signature that never stands alone on a page, the same bytes for the same words), and what does not
/// fit must be said instead of being dropped, which iText's `Canvas` does. So [Proof] sets the type as plain
/// values and [Inking] only draws and tags it.
@NullMarked
package io.casement.pdf;

import org.jspecify.annotations.NullMarked;
