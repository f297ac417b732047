// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.letters;

import io.casement.cases.LetterKind;
import io.casement.cases.Shortfall;
import io.casement.cases.Shortfall.Lack;
import io.casement.law.Block;
import io.casement.law.Ground;
import io.casement.law.Notice;
import io.casement.law.Regime;
import io.casement.law.Right;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// The check before a letter goes: whatever it finds bars the approval.
public final class Preflight {

    private static final Set<String> DECLINING = Set.of("declined", "nothing-held", "forwarded", "lapsed", "undecided");

    private static final Set<Block> TO_US = EnumSet.of(Block.CONTROLLER_COMPLAINT, Block.APPEAL);

    /// Letters that must not go where only the request says.
    private static final Set<LetterKind> KNOWN_CHANNEL =
            EnumSet.of(LetterKind.FRAUD_NOTICE, LetterKind.PERMISSION_CHECK);

    private Preflight() {}

    /// All that the letter lacks; empty when it may go.
    ///
    /// @param sendingDay the day on which it goes, which may be later than the one it carries: laws change
    public static List<Shortfall> check(Letter letter, Regime law, LocalDate sendingDay) {
        var shortfalls = new ArrayList<Shortfall>();
        for (var part : letter.parts()) {
            if (part.spans().stream().anyMatch(Preflight::isBlank)) {
                shortfalls.add(new Shortfall(Lack.UNFILLED, part.key()));
            }
        }
        for (var notice : notices(letter)) {
            law.mustContain(notice, sendingDay).keySet().stream()
                    .sorted()
                    .filter(block -> concerns(letter, block) && !fulfils(letter, block))
                    .map(block -> new Shortfall(Lack.REQUIRED_BY_LAW, block.id()))
                    .filter(each -> !shortfalls.contains(each))
                    .forEach(shortfalls::add);
        }
        letter.parts().stream()
                .filter(part ->
                        part.key().startsWith("declined.") && part.text().isBlank())
                .forEach(part -> shortfalls.add(new Shortfall(Lack.REQUIRED_BY_LAW, part.key())));
        address(letter, shortfalls);
        return List.copyOf(shortfalls);
    }

    /// A name in braces is a blank, too, if it came in another way; what the case itself holds may look as it
    /// likes.
    private static boolean isBlank(Span span) {
        return switch (span) {
            case Span.Blank _ -> true;
            case Span.Words(String text) -> !Texts.names(text).isEmpty();
            case Span.Value _ -> false;
        };
    }

    private static void address(Letter letter, List<Shortfall> shortfalls) {
        var lines = letter.addressee();
        if (lines.size() < 2 && lines.stream().noneMatch(line -> line.contains("@"))) {
            shortfalls.add(new Shortfall(
                    KNOWN_CHANNEL.contains(letter.kind()) ? Lack.NO_KNOWN_CHANNEL : Lack.NO_ADDRESS, "address"));
        }
        if (lines.size() > AddressBlock.LINES) {
            shortfalls.add(new Shortfall(Lack.ADDRESS_TOO_LONG, "address"));
        }
    }

    private static Set<Notice> notices(Letter letter) {
        return switch (letter.kind()) {
            case RECEIPT -> EnumSet.of(Notice.ACKNOWLEDGEMENT);
            case IDENTITY_REQUEST -> EnumSet.of(Notice.IDENTITY);
            case EXTENSION -> EnumSet.of(Notice.EXTENSION);
            case ANSWER -> answer(letter);
            // no law says what stands in it
            case FRAUD_NOTICE,
                    CLARIFICATION,
                    RECIPIENT_NOTICE,
                    PROCESSOR_NOTICE,
                    COMPLAINT_RECEIPT,
                    AUTHORITY_REQUEST,
                    PERMISSION_CHECK -> EnumSet.noneOf(Notice.class);
            // a part of the data is not ours, and who has it is named
            case REFERRAL -> EnumSet.of(Notice.REFUSAL);
            case COMPLAINT_ANSWER -> EnumSet.of(Notice.REFUSAL);
            case APPEAL_ANSWER -> answer(letter);
        };
    }

    /// What an answer is in the law's eyes follows from its parts, see [Answer#notices].
    private static Set<Notice> answer(Letter letter) {
        var notices = EnumSet.noneOf(Notice.class);
        for (var part : letter.parts()) {
            if (DECLINING.contains(part.key().split("\\.", 2)[0])) {
                notices.add(Notice.REFUSAL);
            }
            if (part.key().equals("granted.access") || part.key().equals("part.access")) {
                notices.add(Notice.GRANT);
            }
        }
        return notices;
    }

    /// Some blocks are demanded only where there is something for them to say. Whoever has complained or appealed to us
    /// has used that way.
    private static boolean concerns(Letter letter, Block block) {
        return switch (letter.kind()) {
            case REFERRAL -> block == Block.HOLDER;
            case COMPLAINT_ANSWER -> !TO_US.contains(block) && block != Block.REASONS && saysSomething(letter, block);
            case APPEAL_ANSWER -> !TO_US.contains(block) && saysSomething(letter, block);
            case RECEIPT,
                    IDENTITY_REQUEST,
                    EXTENSION,
                    ANSWER,
                    FRAUD_NOTICE,
                    CLARIFICATION,
                    RECIPIENT_NOTICE,
                    PROCESSOR_NOTICE,
                    COMPLAINT_RECEIPT,
                    AUTHORITY_REQUEST,
                    PERMISSION_CHECK -> saysSomething(letter, block);
        };
    }

    private static boolean saysSomething(Letter letter, Block block) {
        return switch (block) {
            case NOTHING_HELD -> says(letter, Block.NOTHING_HELD.id() + ".");
            case HOLDER ->
                says(letter, "forwarded.")
                        || letter.parts().stream()
                                .anyMatch(part -> part.key().startsWith("declined.")
                                        && part.key().endsWith("." + Ground.NOT_THE_CONTROLLER.id()));
            case STATEMENT -> says(letter, "declined." + Right.CORRECTION.id() + ".");
            case REASONS,
                    COMPLAINT_BODY,
                    COMPLAINT_BY,
                    COURT,
                    CONTROLLER_COMPLAINT,
                    APPEAL,
                    CONTACT,
                    DATA_RIGHTS,
                    ABOUT_DATA,
                    ANSWER_DAY,
                    VERIFICATION,
                    WHAT_IS_NEEDED,
                    CLOCK_RUNS_ON -> true;
        };
    }

    private static boolean says(Letter letter, String prefix) {
        return letter.parts().stream().anyMatch(part -> part.key().startsWith(prefix));
    }

    /// A block that the law demands stands in a part of its own that nobody has touched; the reasons are the
    /// clerk's.
    private static boolean fulfils(Letter letter, Block block) {
        if (block == Block.REASONS) {
            return letter.parts().stream()
                    .anyMatch(part ->
                            isReason(letter.kind(), part) && !part.text().isBlank());
        }
        return letter.parts().stream()
                .anyMatch(part -> part.key().equals(block.id())
                        && part.origin() == Part.Origin.REQUIRED
                        && !part.text().isBlank());
    }

    private static boolean isReason(LetterKind kind, Part part) {
        return kind.tellsDecision()
                ? DECLINING.contains(part.key().split("\\.", 2)[0])
                : part.key().equals(Block.REASONS.id());
    }
}
