// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.intake;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/// Something a careful clerk would remark about what arrived; data, without words.
public sealed interface Note {

    /// A limit was met and the rest was not read.
    record LimitMet(Limit limit) implements Note {}

    /// The structure of the mail is broken; what stands before the break was read.
    record Broken() implements Note {}

    /// The reader itself failed on this file; it is kept as it came.
    record NotStudied() implements Note {}

    /// A character set was named that nobody knows, or none although it was needed.
    ///
    /// @param named as in the mail; empty where none was named
    /// @param used what the text was read as instead
    record CharsetGuessed(String named, String used) implements Note {}

    /// Some bytes do not fit the character set; they are shown as U+FFFD.
    record BytesDamaged() implements Note {}

    /// Answers would go elsewhere than to the sender.
    record ReplyElsewhere(String address, Mark words) implements Note {}

    /// Letters of different scripts are mixed in the sender's address, as forgers do to look like another.
    record MixedScripts(Mark words) implements Note {}

    /// The sender is a machine (no-reply, a web form); the writer is looked for in the text.
    record MachineSender(Mark words) implements Note {}

    /// The mail names more than one sender; the first is proposed.
    record SeveralSenders(Mark words) implements Note {}

    /// The day of sending and the day of arrival differ.
    record DaysDiffer(LocalDate sent, LocalDate arrived) implements Note {}

    /// A date that cannot be read, lies in the future, or lies before e-mail.
    record DateOdd(Mark words) implements Note {}

    /// Day and month may be swapped in the date of birth.
    record DateAmbiguous(Mark words) implements Note {}

    /// The text speaks of a request made earlier.
    record Reminder(Mark words) implements Note {}

    /// The text is a complaint to an authority or announces one.
    record Complaint(Mark words) implements Note {}

    /// The writer acts for somebody else.
    record OnBehalf(Mark words) implements Note {}

    /// The words that ask stand in a quoted or forwarded message, not in the writer's own.
    record OnlyQuoted() implements Note {}

    /// Two values were found for one thing; the first is proposed.
    record SeveralValues(Item item) implements Note {}

    /// What was cited and where the writer lives point to different laws.
    record LawsDiffer(Mark words) implements Note {}

    /// Stable name for scripts, such as `reply-elsewhere`.
    default String id() {
        return switch (this) {
            case LimitMet met ->
                "limit-" + met.limit().name().toLowerCase(Locale.ROOT).replace('_', '-');
            case Broken _ -> "broken";
            case NotStudied _ -> "not-studied";
            case CharsetGuessed _ -> "charset-guessed";
            case BytesDamaged _ -> "bytes-damaged";
            case ReplyElsewhere _ -> "reply-elsewhere";
            case MixedScripts _ -> "mixed-scripts";
            case MachineSender _ -> "machine-sender";
            case SeveralSenders _ -> "several-senders";
            case DaysDiffer _ -> "days-differ";
            case DateOdd _ -> "date-odd";
            case DateAmbiguous _ -> "date-ambiguous";
            case Reminder _ -> "reminder";
            case Complaint _ -> "complaint";
            case OnBehalf _ -> "on-behalf";
            case OnlyQuoted _ -> "only-quoted";
            case SeveralValues several -> "several-values-" + several.item().id();
            case LawsDiffer _ -> "laws-differ";
        };
    }

    /// The words it remarks on, where it has some.
    default Optional<Mark> place() {
        return switch (this) {
            case ReplyElsewhere(String _, Mark words) -> Optional.of(words);
            case MixedScripts(Mark words) -> Optional.of(words);
            case MachineSender(Mark words) -> Optional.of(words);
            case SeveralSenders(Mark words) -> Optional.of(words);
            case DateOdd(Mark words) -> Optional.of(words);
            case DateAmbiguous(Mark words) -> Optional.of(words);
            case Reminder(Mark words) -> Optional.of(words);
            case Complaint(Mark words) -> Optional.of(words);
            case OnBehalf(Mark words) -> Optional.of(words);
            case LawsDiffer(Mark words) -> Optional.of(words);
            case LimitMet _,
                    Broken _,
                    NotStudied _,
                    CharsetGuessed _,
                    BytesDamaged _,
                    DaysDiffer _,
                    OnlyQuoted _,
                    SeveralValues _ -> Optional.empty();
        };
    }

    /// Which limit was met, see [Limits].
    enum Limit {
        NESTING,
        PARTS,
        HEADER_LENGTH,
        HEADER_COUNT,
        DECODED_BYTES,
        TEXT_LENGTH,
        HTML_LENGTH,
        STUDIED_LENGTH
    }
}
