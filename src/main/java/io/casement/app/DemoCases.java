// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The fictional cases of the demonstration, as `assets/demo/cases.txt` tells them.
final class DemoCases {

    private static final Pattern HEAD = Pattern.compile("(?m)^=== (\\d+)$");
    private static final Pattern ACT = Pattern.compile("\\+(\\d+) (\\p{Lower}+) (\\S+) ?(.*)");
    private static final Pattern BEFORE_KEY = Pattern.compile(" (?=[a-z.-]+=)");

    private static final String PART = "larkmere-part";

    private DemoCases() {}

    /// A picture of the demonstration: a specimen that shows nobody.
    static byte[] picture(String name) {
        return bytes("/casement/demo/" + name);
    }

    private static byte[] bytes(String name) {
        try (var in = DemoCases.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing from the program: " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A case of the demonstration.
    ///
    /// @param daysAgo when the mail arrived
    /// @param fields what nobody has to guess: law, rights, address, country
    /// @param mail the headers From and Subject, a blank line and the text
    record Case(int daysAgo, Map<String, String> fields, List<Act> acts, String mail) {

        /// The mail as it would have come on that day.
        byte[] eml(LocalDate today, ZoneId zone, LocalTime time) {
            var sent = today.minusDays(daysAgo).atTime(time).atZone(zone);
            var headers = "Date: " + DateTimeFormatter.RFC_1123_DATE_TIME.format(sent) + "\n"
                    + "To: privacy@larkmere.example\n"
                    + "MIME-Version: 1.0\n";
            var plain = "Content-Type: text/plain; charset=utf-8\n";
            var written =
                    field("attach").isEmpty() ? headers + plain + mail : headers + attached(plain, field("attach"));
            return written.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        }

        /// The text and a picture, each a part of its own.
        private String attached(String plain, String picture) {
            var parts = mail.split("\n\n", 2);
            return parts[0] + "\nContent-Type: multipart/mixed; boundary=\"" + PART + "\"\n\n"
                    + "--" + PART + "\n" + plain + "\n" + parts[1] + "\n"
                    + "--" + PART + "\nContent-Type: image/jpeg; name=\"" + picture + "\"\n"
                    + "Content-Disposition: attachment; filename=\"" + picture + "\"\n"
                    + "Content-Transfer-Encoding: base64\n\n"
                    + Base64.getMimeEncoder(76, new byte[] {'\n'}).encodeToString(picture(picture)) + "\n"
                    + "--" + PART + "--\n";
        }

        String field(String key) {
            return fields.getOrDefault(key, "");
        }
    }

    /// What somebody did.
    ///
    /// @param day counted from receipt
    record Act(int day, String clerk, String deed, List<String> pairs) {}

    static List<Case> read() {
        return parse(new String(bytes("/casement/demo/cases.txt"), StandardCharsets.UTF_8));
    }

    static List<Case> parse(String text) {
        var heads = HEAD.matcher(text).results().toList();
        List<Case> cases = new ArrayList<>();
        for (var i = 0; i < heads.size(); i++) {
            var end = i + 1 < heads.size() ? heads.get(i + 1).start() : text.length();
            cases.add(one(
                    Integer.parseInt(heads.get(i).group(1)),
                    text.substring(heads.get(i).end(), end)));
        }
        return List.copyOf(cases);
    }

    private static Case one(int daysAgo, String block) {
        var parts = block.split("(?m)^---\n", 2);
        Map<String, String> fields = new LinkedHashMap<>();
        List<Act> acts = new ArrayList<>();
        parts[0].lines().filter(line -> !line.isBlank()).forEach(line -> {
            var act = ACT.matcher(line);
            if (act.matches()) {
                var pairs = act.group(4).isEmpty()
                        ? List.<String>of()
                        : Stream.of(BEFORE_KEY.split(act.group(4))).toList();
                acts.add(new Act(Integer.parseInt(act.group(1)), act.group(2), act.group(3), pairs));
            } else {
                var colon = line.indexOf(": ");
                fields.put(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 2));
            }
        });
        return new Case(daysAgo, fields, List.copyOf(acts), parts[1].strip() + "\n");
    }
}
