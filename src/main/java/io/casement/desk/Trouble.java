// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.desk;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.CRC32;

/// Something failed that no rule forbids: the disk, or we. Shown once, with a short code that one can read out.
///
/// @param code made of the place in the program that failed, so that the same fault has the same code
/// @param what the kind of failure; its sentence stands under "trouble.<what>" in the words of the interface
/// @param cause for the log, which gets the stack and no message, since messages may carry names
public record Trouble(String code, What what, Throwable cause) {

    /// Kinds of failure that have a way on of their own.
    public enum What {
        DISK_FULL,
        READ_ONLY,
        DAMAGED,
        OUR_FAULT
    }

    /// Names a failure.
    public static Trouble of(Throwable cause) {
        return new Trouble(code(cause), what(cause), cause);
    }

    private static What what(Throwable cause) {
        for (var each = cause; each != null; each = each.getCause()) {
            switch (each.getClass().getSimpleName()) {
                case "NoSpace" -> {
                    return What.DISK_FULL;
                }
                case "ReadOnlyFolder" -> {
                    return What.READ_ONLY;
                }
                case "DamagedRegister", "DamagedFrame", "Tampered" -> {
                    return What.DAMAGED;
                }
                default -> {}
            }
        }
        return What.OUR_FAULT;
    }

    private static String code(Throwable cause) {
        var crc = new CRC32();
        for (var each = cause; each != null; each = each.getCause()) {
            crc.update(each.getClass().getName().getBytes(StandardCharsets.UTF_8));
            for (var frame : each.getStackTrace()) {
                if (frame.getClassName().startsWith("io.casement.")) {
                    crc.update((frame.getClassName() + frame.getMethodName()).getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        var digits = Long.toString(crc.getValue() | (1L << 32), 36).toUpperCase(Locale.ROOT);
        return digits.substring(1, 4) + "-" + digits.substring(4, 7);
    }
}
