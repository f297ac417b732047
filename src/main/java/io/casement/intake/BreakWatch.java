// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.intake;

import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.stream.Event;

/// Hears from the parser where a mail ends before its parts do; the parser itself reads on without a word.
///
/// The parser tells events by their text only (mime4j 0.8, `MimeEntity.monitor`).
final class BreakWatch extends DecodeMonitor {
    private static final String CUT_PART = Event.MIME_BODY_PREMATURE_END.toString();
    private static final String CUT_BASE64 = "Unexpected end of BASE64 stream";

    private final Runnable onBreak;

    BreakWatch(Runnable onBreak) {
        this.onBreak = onBreak;
    }

    /// @return false: whatever it is, the reading goes on
    @Override
    public boolean warn(String error, String dropDesc) {
        if (error.contains(CUT_PART) || error.contains(CUT_BASE64)) {
            onBreak.run();
        }
        return false;
    }

    @Override
    public boolean isListening() {
        return true;
    }
}
