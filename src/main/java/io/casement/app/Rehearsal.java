// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.app;

/// A run on throw-away data that teaches the virtual machine which classes a start needs; only the build calls it.
final class Rehearsal {

    private Rehearsal() {}

    public static void main(String[] args) {
        Casement.main(args);
    }
}
