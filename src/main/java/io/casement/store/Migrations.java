// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Brings tables to the shape that this version needs: numbered scripts of plain SQL, forward only, each in one
/// transaction where the engine can do that.
final class Migrations {

    /// In order; the place in the list is the version that the script leads to.
    private static final List<String> SCRIPTS = List.of(
            "V001__register.sql",
            "V002__next_duty.sql",
            "V003__rules.sql",
            "V004__offers_without_days.sql",
            "V005__conflicts.sql",
            "V006__signals.sql");

    private Migrations() {}

    /// The tables are of a newer version of the program.
    static final class TooNew extends IOException {

        private static final long serialVersionUID = 1L;

        TooNew(int version) {
            super("tables of version " + version + ", this program knows " + SCRIPTS.size());
        }
    }

    static void run(Handle handle) throws TooNew {
        handle.execute("create table if not exists schema_version (version integer primary key)");
        int version = handle.createQuery("select coalesce(max(version), 0) from schema_version")
                .mapTo(Integer.class)
                .one();
        if (version > SCRIPTS.size()) {
            throw new TooNew(version);
        }
        for (var next = version + 1; next <= SCRIPTS.size(); next++) {
            run(handle, next);
        }
    }

    private static void run(Handle handle, int version) {
        handle.useTransaction(inside -> {
            for (var statement : statements(SCRIPTS.get(version - 1))) {
                inside.execute(statement);
            }
            inside.execute("insert into schema_version (version) values (?)", version);
        });
    }

    /// The statements of a script: they end with a semicolon at the end of a line; whole lines may be comments.
    static List<String> statements(String script) {
        var path = "/casement/schema/" + script;
        try (var in = Migrations.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("missing from the program: " + path);
            }
            var sql = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            var bare = sql.replaceAll("(?m)^--.*$", "");
            return Arrays.stream(bare.split(";\\s*\\n"))
                    .map(String::strip)
                    .filter(statement -> !statement.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
