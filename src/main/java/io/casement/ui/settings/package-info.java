// SPDX-License-Identifier: AGPL-3.0-or-later
/// Settings: the laws, each as sentences that a lawyer reads and corrects, with the source of every word.
///
/// Why a draft and not a form: a law is a file, and what a person changes here is that file. So nothing of it can
/// be lost by a field that this screen does not know, and what it shows is what the office can export.
@NullMarked
package io.casement.ui.settings;

import org.jspecify.annotations.NullMarked;
