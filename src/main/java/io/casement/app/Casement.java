// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.app;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;

/// The program: a window without arguments, else one command.
public final class Casement {

    private Casement() {}

    public static void main(String[] args) {
        System.exit(Cli.run(List.of(args), Terminal.ofSystem(), Clock.system(ZoneId.systemDefault())));
    }
}
