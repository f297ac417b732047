// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.intake;

import io.casement.intake.Note.Limit;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.io.MaxHeaderLengthLimitException;
import org.apache.james.mime4j.io.MaxHeaderLimitException;
import org.apache.james.mime4j.io.MaxLineLimitException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;

/// Reads one mail from a stream, within the limits; keeps what was read when the mail breaks or a limit is met.
final class MailReader {
    /// Headers that are shown, in this order.
    private static final List<String> SHOWN =
            List.of("From", "Sender", "To", "Cc", "Reply-To", "Date", "Received", "Subject");

    private static final Set<String> OF_PARTS = Set.of("content-type", "content-disposition");

    private final Limits limits;
    private final PartReader parts;
    private final Map<String, String> top = new LinkedHashMap<>();
    private final List<Header> head = new ArrayList<>();
    private final Deque<Piece.Several> open = new ArrayDeque<>();
    private final Set<Note> notes = new java.util.LinkedHashSet<>();
    private Map<String, String> ofPart = new HashMap<>();
    private int partCount;

    private MailReader(Limits limits) {
        this.limits = limits;
        this.parts = new PartReader(limits);
        open.push(new Piece.Several("mixed"));
    }

    static Mail read(InputStream in, Limits limits) throws IOException {
        MailReader reader = new MailReader(limits);
        reader.run(in);
        return reader.mail();
    }

    private void run(InputStream in) throws IOException {
        MimeTokenStream stream = new MimeTokenStream(
                MimeConfig.custom()
                        .setMaxHeaderLen(limits.headerBytes())
                        .setMaxLineLen(2 * limits.headerBytes())
                        .setMaxHeaderCount(limits.headers())
                        .setMaxContentLen(-1)
                        .build(),
                new BreakWatch(() -> notes.add(new Note.Broken())),
                null);
        stream.setRecursionMode(RecursionMode.M_NO_RECURSE);
        HeaderGuard guard = new HeaderGuard(in, limits.headerBytes() / 2);
        try {
            stream.parse(guard);
            EntityState state = stream.getState();
            while (state != EntityState.T_END_OF_STREAM && take(state, stream)) {
                state = stream.next();
            }
        } catch (MaxHeaderLimitException _) {
            met(Limit.HEADER_COUNT);
        } catch (MaxHeaderLengthLimitException | MaxLineLimitException _) {
            met(Limit.HEADER_LENGTH);
        } catch (MimeException e) {
            boolean tooLong = e.getCause() instanceof MaxLineLimitException;
            notes.add(tooLong ? new Note.LimitMet(Limit.HEADER_LENGTH) : new Note.Broken());
        }
        if (guard.hasCut()) {
            met(Limit.HEADER_LENGTH);
        }
    }

    /// @return false where a limit ends the reading
    private boolean take(EntityState state, MimeTokenStream stream) throws IOException {
        return switch (state) {
            case T_START_HEADER -> freshHeader();
            case T_FIELD -> field(stream.getField());
            case T_START_BODYPART -> partCount++ < limits.parts() || met(Limit.PARTS);
            case T_START_MULTIPART -> enter(stream.getBodyDescriptor().getSubType());
            case T_END_MULTIPART -> open.size() < 2 || open.pop() != null;
            case T_BODY -> body(stream);
            case T_START_MESSAGE,
                    T_END_MESSAGE,
                    T_RAW_ENTITY,
                    T_END_HEADER,
                    T_PREAMBLE,
                    T_EPILOGUE,
                    T_END_BODYPART,
                    T_END_OF_STREAM -> true;
        };
    }

    private boolean freshHeader() {
        ofPart = new HashMap<>();
        return true;
    }

    private boolean enter(String kind) {
        Piece.Several several = new Piece.Several(kind.toLowerCase(Locale.ROOT));
        open.element().pieces().add(several);
        open.push(several);
        return open.size() <= limits.nesting() || met(Limit.NESTING);
    }

    private boolean body(MimeTokenStream stream) throws IOException {
        Optional<Piece> piece = parts.read(stream, disposition(), type());
        piece.ifPresent(open.element().pieces()::add);
        return !parts.exhausted();
    }

    private boolean met(Limit limit) {
        notes.add(new Note.LimitMet(limit));
        return false;
    }

    private boolean field(Field field) {
        String name = field.getName().strip().toLowerCase(Locale.ROOT);
        if (OF_PARTS.contains(name)) {
            ofPart.putIfAbsent(name, RawHeaders.value(field));
        }
        if (open.size() > 1 || partCount > 0) {
            return true;
        }
        head.add(new Header(field.getName().strip(), RawHeaders.shown(RawHeaders.value(field))));
        if (SHOWN.stream().anyMatch(name::equalsIgnoreCase)) {
            String value = RawHeaders.value(field);
            boolean passed =
                    name.equals("received") && MailDates.ofReceived(value).isEmpty();
            if (!passed && !value.isEmpty()) {
                top.putIfAbsent(name, value); // the first Received is the last station: ours
            }
        }
        return true;
    }

    private Parameters disposition() {
        String value = ofPart.get("content-disposition");
        return value == null ? Parameters.NONE : Parameters.of(value);
    }

    private Parameters type() {
        String value = ofPart.get("content-type");
        return value == null ? Parameters.NONE : Parameters.of(value);
    }

    private Mail mail() {
        List<Header> headers = new ArrayList<>();
        for (String name : SHOWN) {
            String value = top.get(name.toLowerCase(Locale.ROOT));
            if (value != null) {
                headers.add(new Header(name, RawHeaders.shown(value)));
            }
        }
        notes.addAll(parts.notes());
        String text = open.getLast().text();
        if (text.length() > limits.textChars()) {
            met(Limit.TEXT_LENGTH);
            text = Cut.at(text, limits.textChars());
        }
        String rawFrom = top.getOrDefault("from", top.getOrDefault("sender", ""));
        return new Mail(headers, rawFrom, text, parts.attachments(), List.copyOf(notes), List.copyOf(head));
    }
}
