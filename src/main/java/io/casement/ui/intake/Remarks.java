// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.intake;

import io.casement.intake.Document;
import io.casement.intake.Item;
import io.casement.intake.Note;
import io.casement.intake.Slip;
import io.casement.ui.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a careful clerk would say about a file that was read: what is odd, what was done about it, what helps; the
/// window and the command line say the same.
public record Remarks(Words words) {

    private static final String MAIL = "message/rfc822";

    /// One or two sentences each, those first that stop the logging.
    public List<String> of(Slip slip) {
        var all = new ArrayList<String>();
        undated(slip).ifPresent(all::add);
        switch (slip.document().kind()) {
            case PDF, IMAGE -> all.add(words.text("intake.paper-text"));
            case MAIL, TEXT -> {}
        }
        slip.notes().stream().map(this::of).distinct().forEach(all::add);
        slip.attachments().stream()
                .filter(file -> file.bytes() == 0)
                .map(file -> words.text("intake.remark.empty-attachment", file.name()))
                .forEach(all::add);
        if (slip.attachments().stream().anyMatch(file -> file.mediaType().equals(MAIL))) {
            all.add(words.text("intake.remark.attached-mail"));
        }
        return all;
    }

    /// That a mail has no date; no date is assumed, not even today's. A scan or a pasted text never tells one.
    public Optional<String> undated(Slip slip) {
        return slip.document().kind() == Document.Kind.MAIL && slip.notTold().contains(Item.RECEIVED)
                ? Optional.of(words.text("intake.remark.undated"))
                : Optional.empty();
    }

    private String of(Note note) {
        return switch (note) {
            case Note.LimitMet(Note.Limit limit) -> limit(limit);
            case Note.Broken() -> words.text("intake.remark.broken");
            case Note.NotStudied() -> words.text("intake.remark.not-studied");
            case Note.CharsetGuessed(String named, String used) ->
                named.isEmpty()
                        ? words.text("intake.remark.charset-unnamed", used)
                        : words.text("intake.remark.charset-unknown", named, used);
            case Note.BytesDamaged() -> words.text("intake.remark.bytes-damaged");
            case Note.ReplyElsewhere(String address, var _) -> words.text("intake.remark.reply-elsewhere", address);
            case Note.MixedScripts _ -> words.text("intake.remark.mixed-scripts");
            case Note.MachineSender _ -> words.text("intake.remark.machine-sender");
            case Note.SeveralSenders _ -> words.text("intake.remark.several-senders");
            case Note.DaysDiffer(var sent, var arrived) ->
                words.text("intake.remark.days-differ", words.fullDay(sent), words.fullDay(arrived));
            case Note.DateOdd _ -> words.text("intake.remark.date-odd");
            case Note.DateAmbiguous _ -> words.text("intake.remark.date-ambiguous");
            case Note.Reminder _ -> words.text("intake.remark.reminder");
            case Note.Complaint _ -> words.text("intake.remark.complaint");
            case Note.OnBehalf _ -> words.text("intake.remark.on-behalf");
            case Note.OnlyQuoted() -> words.text("intake.remark.only-quoted");
            case Note.SeveralValues _ -> words.text("intake.remark.several-values");
            case Note.LawsDiffer _ -> words.text("intake.remark.laws-differ");
        };
    }

    private String limit(Note.Limit limit) {
        return switch (limit) {
            case TEXT_LENGTH, HTML_LENGTH, STUDIED_LENGTH -> words.text("intake.remark.limit-text");
            case NESTING, PARTS, HEADER_LENGTH, HEADER_COUNT, DECODED_BYTES -> words.text("intake.remark.limit-build");
        };
    }
}
