// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/// Tables of an older version are brought to the shape of this one, and what is in them is made anew.
final class MigrationsTest {

    private static void first(Handle handle) {
        handle.execute("create table schema_version (version integer primary key)");
        Migrations.statements("V001__register.sql").forEach(handle::execute);
        handle.execute("insert into schema_version (version) values (1)");
        handle.execute("insert into case_file (case_no, id, case_year, serial, running_no, written_at, written_by)"
                + " values (7, random_uuid(), 2026, 1, 1, current_timestamp, random_uuid())");
        handle.execute("insert into stale values (7)");
    }

    @Test
    void everyCardOfAnOlderRegisterIsMadeAnew() throws Exception {
        try (var handle = Jdbi.open("jdbc:h2:mem:older")) {
            first(handle);
            handle.execute("delete from stale");
            Migrations.run(handle);
            assertThat(handle.createQuery("select case_no from stale")
                            .mapTo(Integer.class)
                            .list())
                    .containsExactly(7);
            assertThat(handle.createQuery("select duty from card")
                            .mapTo(String.class)
                            .list())
                    .isEmpty();
        }
    }

    @Test
    void whatWaitedToBeMadeAnewWaitsOnce() throws Exception {
        try (var handle = Jdbi.open("jdbc:h2:mem:waiting")) {
            first(handle);
            Migrations.run(handle);
            Migrations.run(handle);
            assertThat(handle.createQuery("select count(*) from stale")
                            .mapTo(Integer.class)
                            .one())
                    .isEqualTo(1);
        }
    }
}
