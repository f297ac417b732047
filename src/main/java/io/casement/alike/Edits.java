// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.alike;

/// How many slips of the finger lie between two words: letters added, left out, changed, or two swapped.
public final class Edits {

    private Edits() {}

    /// Optimal string alignment.
    public static int between(String one, String other) {
        var width = other.length() + 1;
        var before = new int[width];
        var last = new int[width];
        var now = new int[width];
        for (var j = 0; j < width; j++) {
            last[j] = j;
        }
        for (var i = 1; i <= one.length(); i++) {
            now[0] = i;
            for (var j = 1; j < width; j++) {
                var same = one.charAt(i - 1) == other.charAt(j - 1);
                now[j] = Math.min(Math.min(now[j - 1], last[j]) + 1, last[j - 1] + (same ? 0 : 1));
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    now[j] = Math.min(now[j], before[j - 2] + 1);
                }
            }
            var free = before;
            before = last;
            last = now;
            now = free;
        }
        return last[other.length()];
    }

    /// Whether one may be taken for the other: a slip in a short word, two in a long one.
    public static boolean near(String one, String other) {
        var shorter = Math.min(one.length(), other.length());
        var most = shorter < 3 ? 0 : shorter < 9 ? 1 : 2;
        return Math.abs(one.length() - other.length()) <= most && between(one, other) <= most;
    }
}
