// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.intake;

import java.util.List;

/// A mail taken apart: what is shown, what came with it, what is to be remarked.
///
/// @param headers those that are shown, decoded
/// @param rawFrom the value of `From` with its encoded words still encoded; empty where there is none
/// @param text the body, cleaned
record Mail(List<Header> headers, String rawFrom, String text, List<Attachment> attachments, List<Note> notes) {

    /// Index of the first header of that name, or -1.
    int header(String name) {
        for (int i = 0; i < headers.size(); i++) {
            if (headers.get(i).name().equalsIgnoreCase(name)) {
                return i;
            }
        }
        return -1;
    }
}
