// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.Format;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/// The words of one interface language, with its days and numbers; immutable, made once at the start.
public final class Words {
    private static final String FOLDER = "/casement/words/";
    private static final String AREAS = FOLDER + "areas.txt";
    /// U+2009, between groups of three digits.
    private static final char THIN_SPACE = '\u2009';

    private final Locale locale;
    private final Map<String, String> patterns;
    private final DecimalFormat grouped;
    private final Days days;

    private Words(Locale locale, Map<String, String> patterns) {
        this.locale = locale;
        this.patterns = Map.copyOf(patterns);
        this.grouped = grouped(locale);
        this.days = Days.in(locale);
    }

    /// The words of the language of `locale`; English where we do not speak it.
    public static Words in(Locale locale) {
        Map<String, String> english = read("en");
        Map<String, String> own = locale.getLanguage().equals("en") ? Map.of() : read(locale.getLanguage());
        Map<String, String> all = new HashMap<>(english);
        all.putAll(own);
        boolean spoken = locale.getLanguage().equals("en") || !own.isEmpty();
        return new Words(spoken ? locale : Locale.UK, all);
    }

    public Locale locale() {
        return locale;
    }

    /// The words under `key` with `{0}`, `{1}`… filled in: days as "Thu 9 July 2026", times as "10:42", numbers
    /// grouped.
    public String text(String key, Object... arguments) {
        String pattern = patterns.get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no words for " + key);
        }
        return filled(pattern, arguments);
    }

    /// The words under `key.one` or `key.other` (or `key.none`, where there is one, for 0); `{0}` is the number,
    /// `{1}`… the arguments.
    public String count(String key, long number, Object... arguments) {
        Object[] all = new Object[arguments.length + 1];
        all[0] = number;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return text(key + form(key, number), all);
    }

    /// Whether there are words under `key`, for keys that are put together from an id.
    public boolean has(String key) {
        return patterns.containsKey(key);
    }

    /// "9 Jun".
    public String day(LocalDate day) {
        return days.day().format(day);
    }

    /// "9 Jun" in the year of `today`, else "9 Jun 2025".
    public String day(LocalDate day, LocalDate today) {
        return (day.getYear() == today.getYear() ? days.day() : days.dayAndYear()).format(day);
    }

    /// "9 June".
    public String monthDay(LocalDate day) {
        return days.monthDay().format(day);
    }

    /// "9 June 2026".
    public String fullDay(LocalDate day) {
        return days.fullDay().format(day);
    }

    /// "Thu 9 July 2026": where a plan or a right depends on the day.
    public String weekday(LocalDate day) {
        return days.weekday().format(day);
    }

    /// "Thu 9 July": the same without the year.
    public String shortWeekday(LocalDate day) {
        return days.shortWeekday().format(day);
    }

    /// "10:42".
    public String time(LocalTime time) {
        return Days.TIME.format(time);
    }

    /// "Today 10:42", "8 June 16:02", "8 June 2025 16:02".
    public String moment(LocalDateTime moment, LocalDate today) {
        String time = time(moment.toLocalTime());
        LocalDate day = moment.toLocalDate();
        if (day.equals(today)) {
            return text("part.today-at", time);
        }
        DateTimeFormatter form = day.getYear() == today.getYear() ? days.monthDay() : days.fullDay();
        return form.format(day) + " " + time;
    }

    /// "12 400", with a thin space.
    public String number(long number) {
        return ((DecimalFormat) grouped.clone()).format(number);
    }

    private String form(String key, long number) {
        if (number == 0 && patterns.containsKey(key + ".none")) {
            return ".none";
        }
        return number == 1 ? ".one" : ".other";
    }

    private String filled(String pattern, Object[] arguments) {
        Object[] shown = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            shown[i] = shown(arguments[i]);
        }
        MessageFormat format = new MessageFormat(pattern, locale);
        Format[] formats = format.getFormatsByArgumentIndex();
        for (int i = 0; i < Math.min(formats.length, shown.length); i++) {
            if (formats[i] == null && shown[i] instanceof Number) {
                format.setFormatByArgumentIndex(i, grouped);
            }
        }
        return format.format(shown);
    }

    private Object shown(Object argument) {
        return switch (argument) {
            case LocalDate day -> weekday(day);
            case LocalTime time -> time(time);
            default -> argument;
        };
    }

    private static DecimalFormat grouped(Locale locale) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
        symbols.setGroupingSeparator(THIN_SPACE);
        return new DecimalFormat("#,##0.##", symbols);
    }

    private static Map<String, String> read(String language) {
        Map<String, String> found = new HashMap<>();
        for (String area : areas()) {
            Properties file = new Properties();
            load(FOLDER + area + "_" + language + ".properties", file);
            file.stringPropertyNames().forEach(key -> found.put(key, file.getProperty(key)));
        }
        return found;
    }

    private static List<String> areas() {
        try (InputStream in = Words.class.getResourceAsStream(AREAS)) {
            if (in == null) {
                throw new IllegalStateException(AREAS + " is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void load(String resource, Properties into) {
        try (InputStream in = Words.class.getResourceAsStream(resource)) {
            if (in != null) {
                into.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
