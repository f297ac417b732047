// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.printing;

/// How a printer is, as far as it says.
public enum PrinterState {
    READY("printing.state.ready"),
    BUSY("printing.state.busy"),
    NO_PAPER("printing.state.no-paper"),
    STOPPED("printing.state.stopped"),
    REFUSES("printing.state.refuses"),
    GONE("printing.state.gone"),
    /// It does not say.
    UNKNOWN("printing.state.unknown");

    private final String key;

    PrinterState(String key) {
        this.key = key;
    }

    /// Under which its words stand.
    public String key() {
        return key;
    }
}
