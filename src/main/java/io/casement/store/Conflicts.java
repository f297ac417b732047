// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.store;

import io.casement.cases.CaseFile;
import io.casement.cases.CaseId;
import io.casement.cases.ClerkId;
import io.casement.cases.Entry;
import io.casement.cases.Standing;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// Who is kept from which case; like cards a cache, made of the journal.
final class Conflicts {

    private final Handle handle;

    Conflicts(Handle handle) {
        this.handle = handle;
    }

    void write(int no, CaseFile file) {
        handle.execute("delete from kept_from where case_no = ?", no);
        kept(file)
                .forEach(clerk -> handle.execute(
                        "insert into kept_from values (?, ?, ?)", no, file.id().value(), clerk.value()));
    }

    /// Whether exactly those are kept from a case who should be.
    boolean holds(int no, CaseFile file) {
        var stored = new HashSet<>(handle.createQuery("select clerk from kept_from where case_no = ?")
                .bind(0, no)
                .mapTo(UUID.class)
                .map(ClerkId::new)
                .list());
        return stored.equals(kept(file));
    }

    /// Most cases have none, and their standing need not be computed.
    private static Set<ClerkId> kept(CaseFile file) {
        return file.journal().stream().anyMatch(each -> each.entry() instanceof Entry.ConflictFound)
                ? Standing.of(file).conflicts().keySet()
                : Set.of();
    }

    /// The cases from which somebody is kept.
    Set<CaseId> of(ClerkId clerk) {
        return new HashSet<>(handle.createQuery("select case_id from kept_from where clerk = ?")
                .bind(0, clerk.value())
                .mapTo(UUID.class)
                .map(CaseId::new)
                .list());
    }
}
