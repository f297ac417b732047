// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.keys;

import java.util.Arrays;

/// What one guess at a passphrase costs: the parameters of Argon2id.
///
/// Source of the floor: RFC 9106, section 4, second recommended option (64 MiB, 3 passes, 4 lanes).
public record Cost(int memoryMiB, int passes, int lanes) {

    private static final int FLOOR_MIB = 64;
    private static final int CEILING_MIB = 256;
    private static final int FLOOR_PASSES = 3;
    private static final long AIM_NANOS = 1_000_000_000L;

    /// The least that a register accepts.
    public static Cost floor() {
        return new Cost(FLOOR_MIB, FLOOR_PASSES, 4);
    }

    /// The dearest of 64, 128 and 256 MiB that takes about a second on this machine and fits into a quarter of the
    /// memory that the program may use. Measures with an eighth of the floor, so that asking is cheap.
    public static Cost calibrated() {
        Cost sample = new Cost(FLOOR_MIB / 8, FLOOR_PASSES, 4);
        nanos(sample); // the first run is slower, while the compiler is still at work
        long memory = Runtime.getRuntime().maxMemory() / (1024 * 1024);
        return suited(nanos(sample) * 8, memory);
    }

    /// Chooses by what was measured.
    ///
    /// @param floorNanos what the floor takes
    static Cost suited(long floorNanos, long maxMemoryMiB) {
        int memory = FLOOR_MIB;
        while (memory < CEILING_MIB
                && floorNanos * (2L * memory / FLOOR_MIB) <= AIM_NANOS
                && memory * 2L <= maxMemoryMiB / 4) {
            memory *= 2;
        }
        return new Cost(memory, FLOOR_PASSES, 4);
    }

    /// Whether a slot may have this cost: not cheaper than the floor, and not so dear that a changed file could be
    /// used to stop the program.
    boolean isWithin(Cost floor) {
        return memoryMiB >= floor.memoryMiB
                && passes >= floor.passes
                && memoryMiB <= CEILING_MIB
                && passes <= 16
                && lanes >= 1
                && lanes <= 4;
    }

    private static long nanos(Cost cost) {
        byte[] password = new byte[16];
        byte[] salt = new byte[16];
        long start = System.nanoTime();
        Arrays.fill(Argon2.derive(password, salt, cost), (byte) 0);
        return System.nanoTime() - start;
    }
}
