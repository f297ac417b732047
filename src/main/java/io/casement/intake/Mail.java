// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.intake;

import java.util.List;

/// A mail taken apart: what is shown, what came with it, what is to be remarked.
///
/// @param headers those that are shown, decoded
/// @param rawFrom the value of `From` with its encoded words still encoded; empty where there is none
/// @param text the body, cleaned
/// @param head every line of the header, topmost first, as far as the limits go
record Mail(
        List<Header> headers,
        String rawFrom,
        String text,
        List<Attachment> attachments,
        List<Note> notes,
        List<Header> head) {

    Mail(List<Header> headers, String rawFrom, String text, List<Attachment> attachments, List<Note> notes) {
        this(headers, rawFrom, text, attachments, notes, List.of());
    }

    /// Index of the first header of that name, or -1.
    int header(String name) {
        for (int i = 0; i < headers.size(); i++) {
            if (headers.get(i).name().equalsIgnoreCase(name)) {
                return i;
            }
        }
        return -1;
    }

    /// All of a shown header.
    Mark whole(int header) {
        return new Mark.InHeader(header, 0, headers.get(header).value().length());
    }

    /// Where a shown header holds a value; the whole header where the value stands there in another form.
    Mark place(int header, String value) {
        String shown = headers.get(header).value();
        for (int at = 0; at + value.length() <= shown.length(); at++) {
            if (shown.regionMatches(true, at, value, 0, value.length())) {
                return new Mark.InHeader(header, at, at + value.length());
            }
        }
        return whole(header);
    }
}
