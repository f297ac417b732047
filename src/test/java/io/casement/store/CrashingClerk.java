// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.store;

import io.casement.cases.CaseId;
import io.casement.cases.Entry;
import io.casement.keys.FixedKey;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A program that logs cases until it is killed, and tells each that was saved. See [CrashTest].
public final class CrashingClerk {

    private CrashingClerk() {}

    /// Logs cases until it is killed.
    ///
    /// @param args the folder, and how many cases to log before ending by itself
    public static void main(String[] args) throws Exception {
        try (var out = new FileOutputStream(FileDescriptor.out)) {
            tell(out, "opening");
            try (var register = Register.open(Path.of(args[0]), FixedKey.of(CrashTest.SECRET), Office.LAWS, _ -> {})) {
                var most = Integer.parseInt(args[1]);
                for (var i = 0; i < most; i++) {
                    act(register, out, i);
                }
            }
            tell(out, "closed");
        }
    }

    /// Logs a case with two documents and four entries, then writes in it.
    private static void act(Register register, FileOutputStream out, int round) throws Exception {
        var id = new CaseId(UUID.randomUUID());
        var number = register.nextNumber(2026);
        var change = Office.logging(
                id, number, Office.person("Anna Beispiel"), "Auskunft", Office.MONDAY, Optional.of(Office.IDA.id()));
        var scan = NewDocument.of(new byte[1 + 1000 * (round % 90)], "scan.png", "image/png");
        register.append(new Change(
                id,
                change.opens(),
                0,
                change.entries(),
                change.papers(),
                List.of(change.documents().getFirst(), scan),
                change.at(),
                change.by()));
        tell(out, "saved " + id + " 3");
        register.append(Office.adding(
                id,
                3,
                new Entry.NoteTaken(Office.MONDAY, Office.note(1)),
                new Entry.NoteTaken(Office.MONDAY, Office.note(2))));
        tell(out, "saved " + id + " 5");
    }

    private static void tell(FileOutputStream out, String line) throws IOException {
        out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
