// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.pdf;

/// The faces that letters are set in.
enum Face {
    REGULAR("CasementSans-Regular.ttf"),
    MEDIUM("CasementSans-Medium.ttf"),
    BOLD("CasementSans-Bold.ttf");

    private final String file;

    Face(String file) {
        this.file = file;
    }

    String file() {
        return file;
    }
}
