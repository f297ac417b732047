// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.lawbook;

import io.casement.law.Regime;
import io.casement.law.RegimeId;
import io.casement.law.Validity;
import java.util.List;

/// One law in one of its versions as it was read: the rules, still without the holidays of their calendar.
record Edition(RegimeId id, Validity validity, Regime rules, String calendar, List<Section> sections, Sources sources) {
    Edition {
        sections = List.copyOf(sections);
    }
}
