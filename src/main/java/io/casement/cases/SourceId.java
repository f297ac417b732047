// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases;

import java.util.regex.Pattern;

/// Names a system or department that is asked for data: a short code such as "crm" or "front-desk".
public record SourceId(String code) {

    private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9-]{0,31}");

    public SourceId {
        if (!SHAPE.matcher(code).matches()) {
            throw new IllegalArgumentException("a source is a short code of letters, digits and dashes");
        }
    }

    @Override
    public String toString() {
        return code;
    }
}
