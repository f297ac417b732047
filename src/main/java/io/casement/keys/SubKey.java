// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.keys;

/// A key derived from the register key for one purpose.
public final class SubKey extends SealingKey {

    SubKey(Secret secret) {
        super(secret);
    }
}
