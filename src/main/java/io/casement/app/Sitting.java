// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.app;

import io.casement.desk.Procedures;
import io.casement.keys.RegisterKey;
import io.casement.store.Register;

/// An open register with somebody at its desk.
///
/// @param key the register's; closed with it
record Sitting(Register register, RegisterKey key, Procedures procedures) implements AutoCloseable {

    @Override
    public void close() {
        register.close();
    }
}
