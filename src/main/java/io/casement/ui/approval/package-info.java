// SPDX-License-Identifier: AGPL-3.0-or-later
/// What waits for a second person: decision, reasoning and letter on one screen; approve or send back.
@NullMarked
package io.casement.ui.approval;

import org.jspecify.annotations.NullMarked;
