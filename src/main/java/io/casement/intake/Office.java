// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.intake;

import java.time.LocalDate;
import java.time.ZoneId;

/// The office that reads: where its days begin, and which day it is.
///
/// @param zone a mail of 23:30 in London arrives on the next day in Berlin
/// @param today a date of arrival after this day is not believed
public record Office(ZoneId zone, LocalDate today) {}
