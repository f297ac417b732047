// SPDX-License-Identifier: AGPL-3.0-or-later
/// The case file: its journal, where it stands, what may happen next. Pure: time, ids and files come in as
/// arguments.
///
/// Why a journal: facts are stored, conclusions are computed. Nobody can set a step, a due date or "overdue";
/// they follow from dated entries, so history and state cannot disagree.
@NullMarked
package io.casement.cases;

import org.jspecify.annotations.NullMarked;
