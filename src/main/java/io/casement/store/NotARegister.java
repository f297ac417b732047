// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.store;

import java.io.IOException;

/// There is no register in this folder, or one is to be made where something lies already.
public final class NotARegister extends IOException {

    private static final long serialVersionUID = 1L;

    private final Why why;

    /// What is the matter with the folder.
    public enum Why {
        NO_FOLDER,
        NO_REGISTER,
        NOT_EMPTY
    }

    NotARegister(Why why) {
        super(
                switch (why) {
                    case NO_FOLDER -> "there is no such folder";
                    case NO_REGISTER -> "there is no register in this folder";
                    case NOT_EMPTY -> "the folder is not empty";
                });
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
