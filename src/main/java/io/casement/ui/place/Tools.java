// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.place;

import io.casement.cases.Clerk;
import io.casement.desk.Desk;
import io.casement.ui.words.Words;

/// What every screen is built with.
public record Tools(Desk desk, Words words, Nav nav, Clerk me) {}
