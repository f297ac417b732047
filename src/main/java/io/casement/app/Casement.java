// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.app;

import io.casement.keys.Cost;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;

/// The program: a window without arguments, else one command.
public final class Casement {

    private Casement() {}

    public static void main(String[] args) {
        var clock = Clock.system(ZoneId.systemDefault());
        if (args.length == 0) {
            Window.open(clock, Folders.ofSystem());
            return;
        }
        var status = Cli.run(List.of(args), new Workshop(Terminal.ofSystem(), clock, Cost::calibrated));
        if (status != Window.STAYS) {
            System.exit(status);
        }
    }
}
