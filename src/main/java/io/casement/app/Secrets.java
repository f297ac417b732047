// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.app;

import io.casement.keys.Passphrase;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Passphrases come from a file or from the terminal, never from the command line, where every process can read
/// them.
/// None becomes a String; the caller clears the array.
final class Secrets {

    private static final int LONGEST = 4096;

    private Secrets() {}

    static char[] known(@Nullable Path file, String prompt, Terminal terminal) {
        return file == null ? asked(prompt, terminal) : read(file);
    }

    /// A passphrase that is to be set: fit, and at the terminal typed twice.
    static char[] fresh(@Nullable Path file, String prompt, Terminal terminal) {
        var passphrase = known(file, prompt, terminal);
        unfit(passphrase).ifPresent(sentence -> {
            Arrays.fill(passphrase, '\0');
            throw Stop.usage(sentence);
        });
        if (file == null) {
            var again = asked("The same once more: ", terminal);
            var same = Arrays.equals(passphrase, again);
            Arrays.fill(again, '\0');
            if (!same) {
                Arrays.fill(passphrase, '\0');
                throw Stop.usage("The two passphrases differ. Nothing was changed; try again.");
            }
        }
        return passphrase;
    }

    private static Optional<String> unfit(char[] passphrase) {
        return switch (Passphrase.judge(passphrase)) {
            case FIT -> Optional.empty();
            case TOO_SHORT ->
                Optional.of(
                        "This passphrase is too short. Nothing was changed; take four words, or twelve characters.");
            case TOO_COMMON ->
                Optional.of("This passphrase is put together from what everybody tries first. Nothing was changed;"
                        + " take four words that have nothing to do with each other.");
        };
    }

    private static char[] asked(String prompt, Terminal terminal) {
        return terminal.secrets()
                .orElseThrow(
                        () -> Stop.usage("There is no terminal to ask for a passphrase. Give --passphrase-file FILE."))
                .apply(prompt);
    }

    private static char[] read(Path file) {
        try {
            if (Files.size(file) > LONGEST) {
                throw Stop.usage("The passphrase file " + file + " is too long to be one.");
            }
            var bytes = Files.readAllBytes(file);
            try {
                return withoutLineEnd(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)));
            } finally {
                Arrays.fill(bytes, (byte) 0);
            }
        } catch (CharacterCodingException notText) {
            throw Stop.usage("The passphrase file " + file + " is not UTF-8 text.");
        } catch (IOException unreadable) {
            throw Stop.usage("The passphrase file " + file + " cannot be read. Nothing was changed.");
        }
    }

    private static char[] withoutLineEnd(CharBuffer text) {
        var end = text.limit();
        while (end > 0 && (text.get(end - 1) == '\n' || text.get(end - 1) == '\r')) {
            end--;
        }
        var passphrase = new char[end];
        text.get(passphrase);
        Arrays.fill(text.array(), '\0');
        return passphrase;
    }
}
