// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.store;

import io.casement.cases.CaseId;
import io.casement.cases.DocumentId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Which documents are about to be deleted: announced before the journal says so and forgotten when the file is
/// gone, so that a crash in between leaves no file behind.
final class Removals {

    private static final String FOLDER = "removals";

    private final Volume volume;

    Removals(Volume volume) {
        this.volume = volume;
    }

    /// A document of a case.
    record Announced(CaseId owner, DocumentId document) {

        private String name() {
            return FOLDER + "/" + owner + "_" + document;
        }
    }

    void announce(Announced removal) throws IOException {
        volume.createFolder(FOLDER);
        volume.forceFolder("");
        WholeFile.write(volume, removal.name(), new byte[] {1});
    }

    void forget(Announced removal) throws IOException {
        volume.delete(removal.name());
        if (volume.exists(FOLDER)) {
            volume.forceFolder(FOLDER);
        }
    }

    List<Announced> pending() throws IOException {
        var pending = new ArrayList<Announced>();
        for (var name : volume.list(FOLDER)) {
            if (name.endsWith(WholeFile.TEMPORARY)) {
                volume.delete(FOLDER + "/" + name);
            } else if (name.length() == 73) {
                pending.add(new Announced(
                        new CaseId(UUID.fromString(name.substring(0, 36))), DocumentId.of(name.substring(37))));
            }
        }
        return pending;
    }
}
