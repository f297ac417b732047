// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The control: what H2 alone, as it comes, does when the plug is pulled. If it lost nothing, the fault layer
/// would prove nothing.
final class DatabasePowerCutTest {

    private static final int CUTS = Math.min(20, Integer.getInteger("casement.cuts", 50));

    record Tally(int acknowledged, int lost, int unopenable) {}

    @ParameterizedTest
    @EnumSource(PowerCutVolume.Model.class)
    void aDatabaseWithDefaultSettingsLosesAcknowledgedCommits(PowerCutVolume.Model model) {
        Tally tally = cuts(model, "", false, CUTS);
        assertThat(tally.lost()).as("acknowledged commits lost of %s", tally).isPositive();
    }

    /// For `casement.cuts` cuts: a table with one row per commit, the plug pulled after any number of them.
    static Tally cuts(PowerCutVolume.Model model, String settings, boolean checkpoint, int cuts) {
        Random random = new Random(20261125);
        Tally tally = new Tally(0, 0, 0);
        for (int cut = 0; cut < cuts; cut++) {
            PowerCutVolume disk = new PowerCutVolume();
            int acknowledged = commits(disk, settings, checkpoint, 20 + random.nextInt(200));
            int lost = acknowledged;
            int unopenable = 1;
            try (Connection database = open(disk.cut(random, model), settings);
                    Statement statement = database.createStatement();
                    ResultSet rows = statement.executeQuery("select count(*) from entry")) {
                rows.next();
                lost = Math.max(0, acknowledged - rows.getInt(1));
                unopenable = 0;
            } catch (SQLException e) {
                assertThat(e.getMessage()).isNotEmpty();
            }
            tally = new Tally(tally.acknowledged + acknowledged, tally.lost + lost, tally.unopenable + unopenable);
        }
        return tally;
    }

    private static int commits(PowerCutVolume disk, String settings, boolean checkpoint, int operations) {
        int acknowledged = 0;
        try (Connection database = open(disk, settings);
                Statement statement = database.createStatement()) {
            statement.execute("create table entry(number bigint primary key, body varchar)");
            statement.execute("checkpoint sync");
            disk.settle();
            if (checkpoint) {
                disk.cutAt(operations);
            }
            try (PreparedStatement insert = database.prepareStatement("insert into entry values(?, ?)")) {
                while (!disk.isOff() && acknowledged < operations) {
                    insert.setLong(1, acknowledged);
                    insert.setString(2, "body of " + acknowledged);
                    insert.executeUpdate();
                    if (checkpoint) {
                        statement.execute("checkpoint sync");
                    }
                    acknowledged++;
                }
                disk.cutAt(1);
            }
        } catch (SQLException e) {
            assertThat(disk.isOff()).as("stopped by the cut, not by %s", e).isTrue();
        }
        return acknowledged;
    }

    private static Connection open(PowerCutVolume disk, String settings) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:h2:" + disk.databasePath("register") + ";CIPHER=AES;TRACE_LEVEL_FILE=0;DB_CLOSE_ON_EXIT=FALSE"
                        + settings,
                "sa",
                "0123456789abcdef0123456789abcdef ");
    }
}
