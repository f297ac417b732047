// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.settings;

import io.casement.desk.Procedures;
import io.casement.law.RegimeId;
import io.casement.lawbook.LawDraft;
import io.casement.lawbook.LawFileUnreadable;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Law files on their way in and out.
record LawFiles(LawSpeech speech) {
    private static final long LONGEST = 512 * 1024;

    /// What came of a file.
    sealed interface Brought {
        /// It can be read as that law.
        record Law(RegimeId id, String text) implements Brought {}

        /// Nothing of it was taken over: why, in a sentence, with file, line and reason where there is one.
        record Refused(String why) implements Brought {}
    }

    /// Reads a file; it is refused as a whole if it breaks a rule of the format, or breaks a law that inherits from
    /// it.
    Brought read(Procedures work, Path path) {
        var name = String.valueOf(path.getFileName());
        try {
            if (Files.size(path) > LONGEST) {
                return new Brought.Refused(speech.words().text("settings.file-long", name));
            }
            var text = Files.readString(path, StandardCharsets.UTF_8)
                    .replace("\uFEFF", "")
                    .replace("\r\n", "\n");
            var id = LawDraft.idOf(name, text);
            var wrong = LawDraft.of(work.lawbook(), id, text).check();
            return wrong.<Brought>map(this::refused).orElseGet(() -> new Brought.Law(id, text));
        } catch (LawFileUnreadable wrong) {
            return refused(wrong);
        } catch (CharacterCodingException noText) {
            return new Brought.Refused(speech.words().text("settings.file-no-text", name));
        } catch (IOException unreadable) {
            return new Brought.Refused(speech.words().text("settings.file-unread", name));
        }
    }

    private Brought refused(LawFileUnreadable wrong) {
        return new Brought.Refused(speech.words()
                .text("settings.file-wrong", wrong.file(), Integer.toString(wrong.line()), wrong.reason()));
    }

    /// Writes a law; says what came of it.
    String write(Path path, String text) {
        var name = String.valueOf(path.getFileName());
        try {
            Files.writeString(path, text, StandardCharsets.UTF_8);
            return speech.words().text("settings.exported", name);
        } catch (IOException unwritable) {
            return speech.words().text("settings.not-exported", name);
        }
    }
}
