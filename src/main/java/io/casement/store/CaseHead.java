// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.store;

import io.casement.cases.CaseId;
import io.casement.cases.CaseNumber;

/// What names a case: to tables by a small number, to programs by its id, to people by its reference.
record CaseHead(int no, CaseId id, CaseNumber number) {}
