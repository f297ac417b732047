// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.letters;

import io.casement.cases.CaseFile;
import io.casement.cases.Standing;
import java.util.Optional;

/// How many systems and departments were asked for data, and how many have answered.
record Searched(int asked, int answered) {

    static Searched of(CaseFile file) {
        var sources = Standing.of(file).sources();
        return new Searched(sources.size(), (int)
                sources.values().stream().filter(Optional::isPresent).count());
    }
}
