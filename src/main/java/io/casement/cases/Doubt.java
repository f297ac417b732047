// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases;

/// Whether there is reasonable doubt who asks, Art. 12(6) GDPR: somebody marked the case as suspected fraud.
final class Doubt {

    private Doubt() {}

    static boolean of(CaseFile file) {
        var doubt = false;
        for (var recorded : file.entries()) {
            if (recorded.entry() instanceof Entry.Flagged(var _, Flag flag, var _) && flag == Flag.FRAUD) {
                doubt = true;
            } else if (recorded.entry() instanceof Entry.FlagLifted(var _, Flag flag, var _) && flag == Flag.FRAUD) {
                doubt = false;
            }
        }
        return doubt;
    }
}
