// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.law;

import java.time.LocalDate;

/// A last day that a person took from the law, because no law file gives it.
public record HandDate(LocalDate lastDay, Citation citation) {}
