// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.lawbook;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One `[name qualifier]` of a file with its fields.
record Section(Place place, String name, String qualifier, List<Field> fields) {
    Section {
        fields = List.copyOf(fields);
    }

    /// Sections of the same heading replace those of the law or version that this one builds on.
    String heading() {
        return qualifier.isEmpty() ? name : name + " " + qualifier;
    }

    Optional<Field> field(String key) {
        return fields.stream().filter(f -> f.key().equals(key)).findFirst();
    }

    Field require(String key) {
        return field(key).orElseThrow(() -> says("[" + heading() + "] needs a line \"" + key + ": …\""));
    }

    Optional<String> text(String key) {
        return field(key).map(Field::value);
    }

    /// Refuses keys that this kind of section does not know.
    void only(Set<String> known) {
        for (Field field : fields) {
            if (!known.contains(field.key())) {
                throw field.says("[" + heading() + "] does not know \"" + field.key() + "\"");
            }
        }
    }

    LawFileUnreadable says(String reason) {
        return place.says(reason);
    }
}
