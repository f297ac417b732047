// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.cases;

/// How much harm the data could do in the wrong hands; EDPB Guidelines 01/2022, para. 69 to 71, weigh proof by it.
public enum Sensitivity {
    /// Categories instead of the data themselves, contact data, what anybody may know.
    LOW,
    ORDINARY,
    /// Special categories of Art. 9 GDPR, children, money, whatever somebody could be blackmailed with.
    SPECIAL;

    /// The fixed name in files, commands and the journal; never changed.
    public String id() {
        return Codes.id(this);
    }
}
