// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.keys;

/// The register stays closed: the one answer to a wrong passphrase, an unknown clerk, a damaged slot or a wrong
/// code.
public final class WrongSecret extends Exception {

    private static final long serialVersionUID = 1L;

    public WrongSecret() {
        super("name and passphrase, or recovery code, do not open this register");
    }
}
