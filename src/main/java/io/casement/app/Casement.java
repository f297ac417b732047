// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.app;

/// The program.
public final class Casement {

    private Casement() {}

    public static void main(String[] args) {
        System.out.println("Casement " + Casement.class.getPackage().getImplementationVersion());
    }
}
