// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.app;

import java.util.ArrayList;
import java.util.List;

/// In which lines one text differs from another, with the place in the later one.
final class LineDifference {

    private LineDifference() {}

    /// `- ` before what went, `+ ` before what came, each run under the line at which it stands.
    static List<String> of(String before, String after) {
        var old = before.lines().toList();
        var fresh = after.lines().toList();
        var common = common(old, fresh);
        var lines = new ArrayList<String>();
        var i = 0;
        var j = 0;
        var within = false;
        while (i < old.size() || j < fresh.size()) {
            if (i < old.size() && j < fresh.size() && old.get(i).equals(fresh.get(j))) {
                i++;
                j++;
                within = false;
                continue;
            }
            if (!within) {
                lines.add("line " + (j + 1));
                within = true;
            }
            if (j == fresh.size() || (i < old.size() && common[i + 1][j] >= common[i][j + 1])) {
                lines.add("- " + old.get(i++));
            } else {
                lines.add("+ " + fresh.get(j++));
            }
        }
        return lines;
    }

    /// The length of the longest run of common lines behind each pair of places.
    private static int[][] common(List<String> old, List<String> fresh) {
        var common = new int[old.size() + 1][fresh.size() + 1];
        for (var i = old.size() - 1; i >= 0; i--) {
            for (var j = fresh.size() - 1; j >= 0; j--) {
                common[i][j] = old.get(i).equals(fresh.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }
}
