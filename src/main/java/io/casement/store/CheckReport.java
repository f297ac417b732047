// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.store;

import java.util.List;

/// What a check looked at and found.
public record CheckReport(long cases, long entries, long papers, long documents, List<Finding> findings) {

    public CheckReport {
        findings = List.copyOf(findings);
    }

    public boolean isClean() {
        return findings.isEmpty();
    }
}
