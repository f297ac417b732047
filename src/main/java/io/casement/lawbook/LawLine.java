// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.lawbook;

import io.casement.law.Origin;
import java.util.List;
import java.util.Optional;

/// One field of a law as a person reads it: where it stands, what it says, and where that comes from.
///
/// @param section the heading in the law file: `clock response`
/// @param note    what the file remarks on the whole section
public record LawLine(String section, String key, String value, Optional<String> note, Origin origin) {

    static List<LawLine> of(Section section, Sources sources) {
        return SectionReader.facts(section).stream()
                .map(field -> new LawLine(
                        section.heading(),
                        field.key(),
                        field.value(),
                        section.text("note"),
                        sources.of(section, field)))
                .toList();
    }
}
