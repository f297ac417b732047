// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.desk;

import io.casement.cases.identity.RecordsCsv;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/// A table of what our records say, on disk.
public final class RecordsFile {

    /// More than any person's data points take; less than a mistaken export.
    private static final int MOST_BYTES = 1 << 20;

    private static final Charset SPREADSHEET = Charset.forName("windows-1252");

    private RecordsFile() {}

    /// Reads the table; one that is no UTF-8 is taken for what spreadsheets write.
    public static RecordsCsv.Result read(Path file, LocalDate today) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var bytes = in.readNBytes(MOST_BYTES + 1);
            return bytes.length > MOST_BYTES
                    ? new RecordsCsv.Result.Unfit(1, RecordsCsv.Fault.TOO_MANY, "")
                    : RecordsCsv.read(text(bytes), today);
        }
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException other) {
            return new String(bytes, SPREADSHEET);
        }
    }
}
